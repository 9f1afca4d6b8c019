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
    [one] { $open } opportunité, ou chose à garder, est ouverte aussi.
   *[other] { $open } opportunités, ou choses à garder, sont ouvertes aussi.
}
command-chance = opportunité, opportunite, idée, idee
command-keep = garder
command-chances = idées, idees
help-chance = dire quelle opportunité tu vois
help-keep = dire ce qui doit rester
help-chances = les opportunités que les gens voient, et où elles en sont
