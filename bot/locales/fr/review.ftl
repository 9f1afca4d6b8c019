button-more = Plus…
button-start-barrier = On s’en occupe
button-park-barrier = Mettre de côté
button-describe-barrier = Détails
button-history = Historique
button-unmerge = Séparer de nouveau
button-back-to-barrier = { $kind ->
    [chance] Retour à l’opportunité
    [keep] Retour
   *[barrier] Retour à l’obstacle
}
button-open-head = Vers l’obstacle qui regroupe celui-ci
button-redact-report = Enlever des mots
button-split-report = Un obstacle à part

more-about = { $kind ->
    [chance] Ce que tu fais moins souvent avec une opportunité.
    [keep] Ce que tu fais moins souvent ici.
   *[barrier] Ce que tu fais moins souvent avec un obstacle.
}
more-merged = Regroupé ici : { $barrier }
hint-park-barrier = Pas maintenant, mais plus tard. À cette date, tu recevras un message pour le revoir.
hint-describe-barrier = { $kind ->
    [chance] Ainsi, l’opportunité est à la bonne place sur la carte des opportunités.
    [keep] Ainsi, c’est à la bonne place sur la carte des opportunités.
   *[barrier] Ainsi, l’obstacle est à la bonne place sur la carte des opportunités.
}
hint-redact-report = Y a-t-il un nom ou quelque chose de personnel ? Enlève-le. L’ancien texte n’est gardé nulle part.
hint-split-report = Ce signalement parle d’autre chose et reçoit son propre obstacle. Les « moi aussi » restent avec l’ancien.
field-redacted = Qu’est-ce qui peut rester ?
field-how-far = Entièrement, ou en partie ?
field-review-on = Quand vas-tu le revoir ?
field-why = Pourquoi pas maintenant ?
field-theme = Thème
field-axis = Par où le prendre ?
field-horizon = Pour quand ?
field-impact = Est-ce que ça aiderait beaucoup ?
field-impact-hint = Prikkel le calcule : combien de personnes, et combien de fois. Si tu le sais mieux, choisis toi-même.
field-effort = Combien de travail est-ce ?
field-effort-hint = { $kind ->
    [chance] Ton estimation. Sans elle, l’opportunité est sous la carte, et pas dessus.
    [keep] Ton estimation. Sans elle, c’est sous la carte, et pas dessus.
   *[barrier] Ton estimation. Sans elle, l’obstacle est sous la carte des opportunités, et pas dessus.
}
field-site = Quel site ?
fact-site = Site
fact-horizon = Pour quand
impact-computed = Laisser Prikkel calculer
scale-1 = 1, très peu
scale-2 = 2, peu
scale-3 = 3, moyen
scale-4 = 4, beaucoup
scale-5 = 5, énormément
report-taken-out = (enlevé par la coordination)
error-date-past = Choisis un jour à venir.

change-title = Historique : { $barrier }
change-none = Rien n’a encore été fait.
change-line = { $day } – { $who } { $what }
change-by-you = toi :
change-by-coordinator = la coordination :
change-by-leader = la direction :
change-by-those-hindered = les personnes gênées :
change-acknowledged = lu
change-planned = responsable et date choisis
change-assigned = responsable ou date modifiés
change-in-progress = travail commencé
change-answered = réponse donnée
change-removed = { $kind ->
    [chance] opportunité adoptée
    [keep] convenu que cela reste
   *[barrier] obstacle levé
}
change-partly-removed = { $kind ->
    [chance] opportunité adoptée en partie
    [keep] convenu que cela reste en partie
   *[barrier] obstacle levé en partie
}
change-not-possible = { $kind ->
    [chance] écrit pourquoi pas maintenant
    [keep] écrit pourquoi cela ne peut pas rester
   *[barrier] écrit pourquoi ce n’est pas possible
}
change-parked = { $kind ->
    [chance] opportunité mise de côté
    [keep] mis de côté
   *[barrier] obstacle mis de côté
}
change-opened-again = { $kind ->
    [chance] opportunité rouverte
    [keep] rouvert
   *[barrier] obstacle rouvert
}
change-reopened = pas de changement remarqué, obstacle rouvert
change-renamed = { $kind ->
    [chance] nom donné
    [keep] nom donné
   *[barrier] nom donné
}
change-described = détails modifiés
change-redacted = mots enlevés d’un signalement
change-merged = { $kind ->
    [chance] regroupée avec une autre opportunité
    [keep] regroupé avec autre chose
   *[barrier] regroupé avec un autre obstacle
}
change-unmerged = { $kind ->
    [chance] de nouveau séparée
    [keep] de nouveau séparé
   *[barrier] de nouveau séparé
}
change-split = { $kind ->
    [chance] opportunité à part pour un signalement
    [keep] signalement mis à part
   *[barrier] obstacle à part pour un signalement
}
change-split-off = { $kind ->
    [chance] née d’un signalement sur une autre
    [keep] né d’un signalement sur autre chose
   *[barrier] obstacle né d’un signalement sur un autre
}
change-decided-go-ahead = décision : d’accord, allez-y
change-decided-tell-me-more = décision : d’abord en savoir plus
change-decided-not-now = décision : pas maintenant
change-told-leadership = a répondu à la direction
change-asked-leadership = a demandé une décision à la direction
change-by-reporter = La personne qui a signalé :
change-report-taken-back = signalement retiré
