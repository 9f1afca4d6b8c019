error-unknown-goal = Cet objectif ou ce relevé n’est pas (ou plus) ici.
error-goal-has-changed = Quelqu’un vient de changer cet objectif ou ce relevé. Rien n’a été écrasé.
error-already-read = Il y a déjà un relevé de ce jour. Corrige-le, ou choisis un autre jour.
goal-no-year = Écris une année de 1990 à 2100.
goal-half = Un objectif chiffré a tout : départ, arrivée, années, unité et source. Laisse tout vide pour une ambition.
goal-no-value = Ce nombre est impossible. Écris un nombre comme 1250 ou 12,5.
goal-stays = L’arrivée est le même nombre. Un objectif monte ou descend.
goal-years = Cette année vient après celle du départ.
goal-has-readings = Cet objectif a des relevés. Retire-les d’abord pour en faire une ambition.
reading-of-ambition = Une ambition n’a pas de relevés. Donne d’abord des nombres à l’objectif.
reading-no-day = Choisis un jour à partir de 1990, et pas après aujourd’hui.
reading-is-an-estimate = Ce que des collègues disent faire est une estimation. Cela ne compte pas comme relevé en kilos. Nomme un compteur, une facture ou un comptage.
goals-title = Objectifs
goals-about = Un objectif va d’un nombre à un autre. Une ambition est un objectif sans nombres. Les relevés viennent de l’extérieur : un compteur, une facture, un comptage.
goals-count = { $count ->
    [0] Il n’y a pas encore d’objectifs.
    [one] Il y a un objectif.
   *[other] Il y a { $count } objectifs.
}
goals-numbers = Objectifs chiffrés
goals-none = Il n’y a pas encore d’objectifs chiffrés.
goals-ambitions = Ambitions
ambitions-none = Il n’y a pas encore d’ambitions.
goal = Objectif
goal-theme = Thème
goal-from-to = Départ et arrivée
goal-source = Source de l’objectif
goal-last = Dernier relevé
goal-agreed = Ligne convenue
goal-agreed-line = Ligne convenue
goal-stands = Situation
goal-due = Prochain relevé
goal-value = { $number } { $unit }
goal-path = de { $first } ({ $start }) à { $last } ({ $end })
goal-ambition = ambition, sans nombres
goal-ambition-by = ambition pour { $year }, sans nombres
goal-unknown-since = inconnu depuis le { $day }
goal-standing-as-agreed = comme convenu, ou mieux
goal-standing-behind = en retard sur la ligne convenue
goal-no-reading = pas encore de relevé
goal-read-on = { $value } le { $day }
goal-agreed-on = { $value } le { $day }
goal-chart = Relevés et ligne convenue
goal-line-what = La ligne convenue est droite, du départ à l’objectif. Elle dit où nous serions si chaque jour avançait aussi vite. Elle ne prédit rien.
goal-ledgers = Ici ne figure que ce qui a été mesuré ou compté. Ce que des collègues disent faire est une estimation et figure ailleurs. Les deux ne sont jamais additionnés.
goal-serving = Actions pour cet objectif
goal-serving-none = Il n’y a pas encore d’action pour cet objectif. L’objectif se choisit dans l’action elle-même.
goal-do = Ce que tu peux faire de cet objectif
goal-removed = L’objectif est retiré, avec ses relevés. Les actions sont encore là.
goal-remove-sure = { $readings ->
    [0] L’objectif disparaît. Les actions pour cet objectif restent.
    [one] L’objectif disparaît, avec son seul relevé. Les actions pour cet objectif restent.
   *[other] L’objectif disparaît, avec ses { $readings } relevés. Les actions pour cet objectif restent.
}
button-new-goal = Nouvel objectif
button-change-goal = Modifier l’objectif
button-remove-goal = Retirer l’objectif
button-remove-goal-now = Oui, le retirer
goal-form-title = Objectif
goal-form-how = Avec des nombres, c’est un objectif : remplis alors départ, arrivée, années, unité et source. Sans nombres, c’est une ambition. Un nombre vaut à la fin de son année.
goal-field-text = Que voulez-vous atteindre ?
goal-field-unit = Unité
goal-unit-hint = Par exemple kWh, %, kg ou trajets.
goal-field-from-year = Départ : année
goal-field-from-value = Départ : nombre
goal-field-to-year = Arrivée : année
goal-field-to-value = Arrivée : nombre
goal-field-source = Source
goal-source-hint = Où figurent l’objectif et le premier nombre, comme le plan climat.
readings-title = Relevés
readings-none = Il n’y a pas encore de relevé. La situation est donc inconnue.
reading = Relevé
reading-of = Relevé de « { $goal } »
reading-day = Jour
reading-in = Relevé en { $unit }
reading-source = Source
reading-source-hint = Un compteur, une facture ou un comptage. Pas une estimation tirée des réponses de collègues.
reading-note = Remarque
reading-remove-sure = Le relevé disparaît.
button-add-reading = Ajouter un relevé
button-correct-reading = Corriger le relevé
button-remove-reading = Retirer le relevé
button-remove-reading-now = Oui, le retirer
button-action-goal = Choisir l’objectif
action-goal = Pour l’objectif
action-goal-which = Pour quel objectif est cette action ?
action-goal-none = Aucun objectif
