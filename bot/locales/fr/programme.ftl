opportunities-title = Carte des opportunités de { $organisation }
opportunities-as-of = Situation au { $day }
opportunities-as-of-more = Situation au { $day }. L’image montre les { $drawn } premiers points sur { $all }.
opportunities-about = Qu’est-ce que cela apporte de lever un obstacle ou de saisir une opportunité, et combien de travail est-ce ?
opportunities-numbers = Les numéros de la carte sont dans la liste en dessous.
opportunities-how = Prikkel calcule l’impact : combien de personnes l’ont signalé, et pendant combien de jours, à côté du plus grand de votre organisation. La coordination peut le changer. Elle estime aussi le travail nécessaire.
opportunities-none = Il n’y a pas encore d’obstacle ni d’opportunité avec un nom que tout le monde peut lire.
opportunities-description = Carte de { $count ->
    [0] zéro point
    [one] { $count } point
   *[other] { $count } points
} selon l’impact et l’effort. { $groups }
opportunities-more = et { $more } de plus. Tous sont sur le tableau.
opportunities-group = { $name } : { $count }.
opportunities-by-quadrant = Par zone
opportunities-by-theme = Par thème
opportunities-by-site = Par site
map-impact = Impact
map-effort = Effort
map-little = peu
map-much = beaucoup
map-spot = { $theme } · { $site } · impact { $impact }, effort { $effort }
map-spot-anywhere = { $theme } · impact { $impact }, effort { $effort }
quadrant-low-hanging-fruit = Facile et utile
quadrant-big-project = Grand projet
quadrant-in-between = Entre les deux
quadrant-not-now = Pas maintenant
quadrant-none = Effort pas encore estimé
opportunity-barrier = Obstacle ou opportunité
opportunity-place = Où
opportunity-heard = Ampleur
opportunity-heard-often = au moins { $people } collègues, pendant { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
impact-by-computation = { $impact } (calculé)
impact-by-coordinator = { $impact } (par la coordination)
effort-by-coordinator = { $effort } (par la coordination)
effort-unknown = pas encore estimé
theme-all = Tous les thèmes
site-any = Aucun site précis

actions-title = Programme d’actions
actions-about = { $count ->
    [0] Il n’y a pas encore d’action. Fais-en une à partir d’un obstacle, ou commence ici.
    [one] Il y a { $count } action.
   *[other] Il y a { $count } actions. La plus urgente est en haut.
}
action = Action
action-theme = Thème
action-owner = Responsable
action-ambassador = Ambassadeur
action-starts-on = Commence le
action-due = Prête le
action-budget = Budget
action-euros = { $euros } €
action-status = Statut
action-horizon = Pour quand
action-competences = Que faut-il savoir faire ?
action-serves = Pour ces obstacles
action-serves-none = Cette action n’est encore liée à aucun obstacle.
action-serves-more = Les boutons de ces obstacles sont sur le tableau.
action-barrier-gone = { $kind ->
    [chance] Vous le faites maintenant ? Dis dans sa fiche ce qui a changé.
    [keep] C’est acquis ? Dis dans sa fiche ce que vous convenez.
   *[barrier] L’obstacle a disparu ? Dis dans sa fiche ce qui a changé.
}
action-due-line = prête le { $day }
action-no-owner = pas encore de responsable
action-made-for = Actions pour cet obstacle
action-made-for-says = Actions pour cet obstacle (responsable et date viennent d’ici)
action-removed = L’action est retirée du programme.
action-remove-sure = Veux-tu vraiment la retirer ? L’action sera retirée du programme. Les obstacles restent.
action-form-title = Action
action-form-for = Pour l’obstacle : { $barrier }
action-title = Qu’allez-vous faire ?
action-description = Explication
action-owner-hint = Un service ou une fonction, par exemple Achats. Tout le monde le lit sur la feuille de route.
action-ambassador-hint = Qui entraîne les autres ? Ne nomme que quelqu’un qui est d’accord.
action-budget-hint = En euros entiers, par exemple 12500.
action-budget-wrong = Écris un montant en euros entiers, par exemple 12500.
action-dates-wrong = L’action ne peut pas être prête avant d’avoir commencé.
action-competences-hint = Une par ligne. Elles sont en bas de la feuille de route.
action-link-title = Relier un obstacle
action-link-which = Quel obstacle cette action aide-t-elle à lever ?
action-nothing-to-link = Tous les obstacles qui ont un nom sont déjà reliés.

button-new-action = Nouvelle action
button-make-action = En faire une action
button-change-action = Modifier
button-action-status = Choisir le statut
button-link-action = Relier un obstacle
button-unlink-action = Détacher : { $barrier }
button-barrier-gone = { $kind ->
    [chance] Est adopté : { $barrier }
    [keep] Reste : { $barrier }
   *[barrier] A disparu : { $barrier }
}
button-remove-action = Retirer
button-remove-action-now = Oui, retirer
button-actions = Programme d’actions
button-opportunities = Carte des opportunités
button-roadmap = Feuille de route
button-post-roadmap = Publier dans le canal

roadmap-title = Feuille de route de { $organisation }
roadmap-as-of = Situation au { $day }
roadmap-as-of-more = Situation au { $day }. L’image montre les { $drawn } premières actions sur { $all }. Les autres sont dans le tableau.
roadmap-about = Qu’allons-nous faire, qui s’en charge, et quand est-ce prêt ?
roadmap-description = Feuille de route avec une bande par thème et trois colonnes dans le temps. { $count ->
    [0] Il n’y a pas encore d’action.
    [one] Il y a { $count } action.
   *[other] Il y a { $count } actions.
} { $groups }
roadmap-lane = { $theme } : { $count }.
roadmap-no-actions = Pas encore d’action.
roadmap-competences = Compétences nécessaires
roadmap-no-competences = Pas encore rempli.
roadmap-when = Quand
roadmap-more = et { $more ->
    [one] { $more } action de plus
   *[other] { $more } actions de plus
}
roadmap-ask = Voici la feuille de route, telle que le canal la verra. Tout le monde la lira. On la publie ?
button-post-now = Oui, publier dans le canal
roadmap-posted = La feuille de route arrive dans le canal.
roadmap-posted-already = La feuille de route est déjà comme ça dans le canal.
error-coordinators-and-leaders-only = C’est réservé à la coordination et à la direction.

board-picture-as-table = Les mêmes informations sont ci-dessous, en tableaux.
board-picture-save = Enregistrer en { $form }
board-picture-groups = Comment les tableaux sont divisés
board-do-action = Ce que tu peux faire de cette action
action-says = Responsable et date viennent de l’action « { $action } ».
