told-as = { $kind ->
    [keep] À garder : { $name }
   *[chance] Opportunité : { $name }
}
signal-barrier = Obstacle
signal-chance = Opportunité
signal-keep = À garder
fact-signal = Ce que c’est
fact-process = Où dans le travail
field-process = Où dans le travail ?
field-process-hint = Primaire : ce pour quoi votre organisation existe. De soutien : ce qu’il faut pour cela, comme les achats ou les bâtiments.
process-primary = Processus primaire
process-supporting = Processus de soutien
button-of-kind = { $kind ->
    [chance] Opportunités ({ $count })
    [keep] À garder ({ $count })
   *[barrier] Obstacles ({ $count })
}
board-filter-signal = Quoi
export-column-signal = Ce que c’est
export-column-process = Où dans le travail
error-other-kind = Un obstacle, une opportunité et une chose à garder ne vont pas ensemble. Ne regroupe que ce qui est pareil.
digest-adopted = Opportunités adoptées, ou choses gardées : { $count }
digest-chances = Nouveau, vu par des collègues : { $count }
home-coordinator-chances = { $open ->
    [one] Aussi { $open } opportunité, ou chose à garder.
   *[other] Aussi { $open } opportunités, ou choses à garder.
}
command-chance = opportunité, opportunite, idée, idee
command-keep = garder
command-chances = idées, idees
help-chance = dire quelle opportunité tu vois
help-keep = dire ce qui doit rester
help-chances = les opportunités que les gens voient, et où elles en sont
button-otherwise = J’ai fait l’autre chose
take-back-of = { $kind ->
    [chance] Retirer cette opportunité
   *[barrier] Retirer cet obstacle
}
reflect-title = Regard en arrière
reflect-barrier = Qu’est-ce qui t’empêche le plus de travailler de façon durable ?
reflect-chance = Où vois-tu la plus belle opportunité ?
reflect-with = Avec qui, ou dans quel projet ?
reflect-with-hint = Facultatif. Donne une fonction ou un projet, pas un nom.
reflect-who-sees = Les deux réponses sont anonymes. La coordination les lit à partir de demain, et pas qui les a écrites. Qui gère le serveur pourrait, techniquement, les lire aussi. Une des deux suffit.
reflect-words-needed = Écris quelque chose à l’une des deux questions. Tu préfères ne pas écrire ? Ferme, et choisis « J’ai fait l’autre chose ».
reflect-said-with = { $words } (avec qui ou où : { $role })
reflect-thanks = Merci. C’est noté, sans ton nom.
reflect-not-yet = Ce défi demande quelques mots. Appuie sur « Fait » et écris-les, ou choisis « J’ai fait l’autre chose ».
signals = { $kind ->
    [chance] Opportunités
    [keep] À garder
   *[barrier] Obstacles
}
opportunities-by-kind = Obstacle ou opportunité
opportunities-by-process = Primaire ou de soutien
opportunities-by-axis = Par approche
process-none = Processus pas encore indiqué
axis-none = Pas encore indiqué où
axes-title = Où sommes-nous bloqués ?
axes-about = Politique, organisation, culture, exécution ou pilotage : où faut-il changer quelque chose ? On compte les obstacles et les opportunités de la carte, et jamais des personnes. Si la coordination n’a rien choisi, c’est ce qui va d’habitude avec un tel obstacle.
