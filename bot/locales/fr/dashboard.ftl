command-dashboard = pilotage, dashboard, tableau-de-bord
help-dashboard = le tableau de bord pour les coordinateurs et la direction : où on en est, en quatre lignes et un lien
dashboard-title = Tableau de bord
dashboard-link = Ouvrir le tableau de bord
dashboard-as-of = Situation au { $day }. Ce que nous ne savons pas est noté inconnu, et ne compte pas comme zéro.
dashboard-together = Tout ensemble
dashboard-all = Tout
dashboard-themes = Quel thème
dashboard-ledgers = Ce que les gens disent avoir fait, ce qui est convenu et ce qui est mesuré se trouvent ici côte à côte. Nous ne les additionnons jamais.
dashboard-barriers = Obstacles
dashboard-money = Argent
dashboard-actions-line = { $going ->
    [0] Aucune action n’est en cours.
    [one] { $going } action est en cours. En retard : { $late }. Sans nouvelles depuis 90 jours : { $quiet } (ce n’est pas la même chose).
   *[other] { $going } actions sont en cours. En retard : { $late }. Sans nouvelles depuis 90 jours : { $quiet } (ce n’est pas la même chose).
}
dashboard-barriers-line = { $months ->
    [one] En { $months } mois, jusqu’au { $day } : { $reported } signalés, { $removed } levés.
   *[other] En { $months } mois, jusqu’au { $day } : { $reported } signalés, { $removed } levés.
}
dashboard-money-line = Prévu : { $planned }. Dépensé : { $spent }.
dashboard-unknown = inconnu
dashboard-by-status = Actions par statut
dashboard-count = Nombre
dashboard-ticks = { $count ->
    [one] Cette action ({ $count }) en cours peut-elle avancer ?
   *[other] Les { $count } actions en cours peuvent-elles avancer ?
}
dashboard-tick = Ce qui fait avancer une action
tick-looked-after = Quelqu’un s’en occupe, et il y a une tâche
tick-near-step = Quelque chose doit être prêt dans l’année
tick-recent-goal = Son objectif a été mesuré ces 15 derniers mois
tick-looked-after-short = Quelqu’un, et une tâche
tick-near-step-short = Dans l’année
tick-recent-goal-short = Objectif mesuré
dashboard-yes = oui
dashboard-no = non
dashboard-late = Actions en retard
dashboard-quiet = Actions sans nouvelles depuis 90 jours
dashboard-participation = Défis relevés (selon les gens eux-mêmes)
dashboard-done = au moins { $times } fois
dashboard-to-look-at = Actions à regarder d’abord
dashboard-others = Autres actions en cours
dashboard-more = Plus sur ce thème
dashboard-what = Où elle en est
dashboard-by-month = Obstacles par mois
dashboard-month = Mois
dashboard-reported = Signalés
dashboard-removed = Levés
dashboard-prioritise = Beaucoup de gain pour peu de travail, et pas encore d’action
dashboard-no-fruit = Tout ce qui rapporte beaucoup pour peu de travail a une action, ou personne n’a encore estimé le travail. Cela se fait sur la carte des opportunités.
dashboard-action-for-barrier = Lever : { $name }
dashboard-action-for-chance = Faire : { $name }
dashboard-action-for-keep = Garder : { $name }
dashboard-whole-action = Voir toute l’action
action-stopped-because = Pourquoi c’est arrêté
action-stopped-hint = Tous ceux qui lisent l’action voient ceci. Ne nomme personne.
button-move-action = Changer la date
button-stop-action = Arrêter l’action
dashboard-goals-line = Sur la ligne convenue ou mieux : { $agreed }. En retard : { $behind }. Inconnu : { $unknown }.
dashboard-of = { $part } sur { $whole }
dashboard-ambitions = Ambitions : { $names }
dashboard-no-more = Aucune autre action n’est en cours.
