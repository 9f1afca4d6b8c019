council-link = Rapport pour le collège et le conseil
council-title = Travailler durablement chez { $organisation } : ce que cela a donné
council-period = Du { $first } au { $last }. Situation au { $today }.
council-rounded = Les nombres de personnes sont arrondis vers le bas, de cinq en cinq. Rien n’y concerne moins de cinq personnes, et rien n’y est de ce que les gens ont signalé dans leurs propres mots.
council-file = rapport
council-nothing = Rien pendant cette période.
council-short = En bref
council-done = Ce que nous avons fait
council-participation = Combien de personnes ont participé
council-reported = Ce qui gênait
council-removed = Ce qui a été levé
council-best = Ce qui a le plus donné
council-refused = Ce qui n’était pas possible, et pourquoi
council-adopted = Opportunités saisies, et ce qui est resté
council-effect = Effet estimé
council-actions = Actions, argent et la suite
council-decisions = Décisions
council-secap = Annexe : actions pour un plan climat (SECAP, PAEDC)
council-pact = Annexe : pacte local énergie et climat (LEKP)
council-sources = Annexe : sources
council-number-removed = Obstacles
council-number-people = Participants
council-number-kg = CO2e
council-of = { $part } levés, { $whole } signalés
council-too-few = Moins de vingt : dans ce cas, nous n’en disons rien.
council-at-least = au moins { $people }
council-people = Au moins { $people } personnes ont participé. La participation est libre.
council-unknown = inconnu
council-no-date = sans date
council-asked = Décision demandée
council-made = Décisions prises
council-comes = La suite
council-due = prêt le { $day }
council-theme = Thème
council-challenges = Défis
council-often = Combien de fois
council-times = au moins { $times } fois
council-column-reported = Signalés
council-column-gone = Levés
council-column-refused = Impossibles
council-column-open = Encore ouverts
council-when = Quand
council-not-measured = Nous n’avons pas mesuré si un défi réussit mieux maintenant, ou la différence peut être due au hasard.
council-estimate = C’est une estimation de ce que tous ont évité ensemble. Elle ne s’additionne pas à des mesures d’énergie ou de déchets.
council-budget = Prévu : { $euros } euros.
council-budget-unknown = { $actions ->
    [one] Pour { $actions } action, le budget est inconnu.
   *[other] Pour { $actions } actions, le budget est inconnu.
}
council-spent = Dépensé : { $euros } euros.
council-spent-unknown = { $actions ->
    [one] Pour { $actions } action, on ne sait pas ce qui a été dépensé.
   *[other] Pour { $actions } actions, on ne sait pas ce qui a été dépensé.
}
council-source = Source : { $source }.
council-from-weeks = semaines closes de la campagne, arrondies vers le bas
council-from-people = qui participait avant cette semaine, et ce qui a été publié de chaque semaine close
council-from-barriers = obstacles lus par la coordination ou signalés par cinq personnes ou plus, jusqu’à la semaine dernière
council-from-actions = le programme d’actions du jour, tel que la coordination l’a rempli
council-counted = Tous les nombres sont ceux des fichiers que Prikkel fait de ce jour. Pour le CO2e, nous utilisons ces facteurs :
council-pact-what = Le pacte a quatre « werven » (chantiers), et des accords sur les bâtiments de la commune. Prikkel ne sait pas à quelle partie va chaque action : remplis-le dans la dernière colonne. Les objectifs et les chiffres vont dans le Pactportaal ; nous ne les remplissons pas.
council-pact-parts = Les parties du pacte
council-pact-part = Partie
council-pact-about = De quoi il s’agit
council-pact-actions = Actions, à placer dans une partie
council-pact-source = Les parties portent ces noms sur les pages des communes de Hulshout (hulshout.be) et de Berlaar (berlaar.be) sur le pacte de 2021. Vérifie dans le Pactportaal qu’elles valent encore.
council-to-fill = à remplir
council-pact-own = Bâtiments propres
council-pact-own-about = économiser l’énergie et le CO2 dans les bâtiments de la commune, et l’éclairage public en LED
council-pact-trees = Werf 1
council-pact-trees-about = verdurisation
council-pact-energy = Werf 2
council-pact-energy-about = énergie
council-pact-sharing = Werf 3
council-pact-sharing-about = mobilité
council-pact-water = Werf 4
council-pact-water-about = eau de pluie
council-about = Ce rapport devient public quand il va au collège ou au conseil. Lis-le d’abord toi-même.
council-first = Premier jour
council-last = Dernier jour
council-wrong-period = Nous ne comprenons pas cette période : le premier jour vient après le dernier, ou ce n’est pas une date. Tu vois maintenant toute la campagne.
council-names = Est-ce un nom ?
council-names-about = Ceci se trouve dans ce que la coordination et la direction ont écrit. Est-ce le nom de quelqu’un, et cette personne le sait-elle ? Sinon, change-le dans l’obstacle ou l’action.
council-names-none = Nous n’avons rien trouvé qui ressemble à un nom. Nous ne reconnaissons pas tous les noms : relis aussi toi-même.
council-name = { $words } (dans : « { $where } »)
council-looks = { $count ->
    [0] Rien ne ressemble à un nom.
    [one] Une chose ressemble à un nom.
   *[other] { $count } choses ressemblent à un nom.
}
council-per-theme = Défis par thème
council-barriers = Obstacles par thème
council-programme = Le programme d’actions
council-secap-empty = Encore rempli pour aucune action : { $columns }.
