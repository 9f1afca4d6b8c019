leaderboard-title = Classement : { $campaign }
leaderboard-caption = { $weeks ->
    [one] Classement après { $weeks } semaine, en points
   *[other] Classement après { $weeks } semaines, en points (la moyenne de ces semaines)
}
leaderboard-empty = { $weeks ->
    [0] Le premier classement vient avec le bilan de la semaine. Une ligne compte au moins huit personnes qui participent, et il faut deux lignes.
   *[other] Il n’y a pas encore de classement des équipes : trop peu de personnes participent. Une ligne compte au moins huit personnes qui participent, et il faut deux lignes.
}
leaderboard-how = Répondre compte pour moitié, faire pour l’autre moitié. Les points vont de 25 à 75. Le classement est fait une fois par semaine et ne change plus ensuite. Les petites équipes sont ensemble : une ligne compte au moins huit personnes qui participent.
column-place = Place
column-team = Équipe
column-score = Points
column-day = Jour
column-challenge = Défi
column-answer = Réponse
place = { $place }
place-shared = { $place } (ex æquo)
team-own = { $name } (ton équipe)
why-title = Pourquoi ces points ?
why-no-team = Ton équipe n’a pas encore de points à expliquer. Voici comment on les calcule :
why-team = { $name } a { $points } points. { $weeks ->
    [one] C’est le classement de { $weeks } semaine.
   *[other] C’est la moyenne de { $weeks } semaines.
}
me-title = Tes défis
me-team = Équipe
me-no-team = pas encore d’équipe
me-answered = Réponses
me-of = { $part } sur { $whole }
me-done = Fait
me-streak = Série en cours
me-longest = Plus longue série
me-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
me-frozen = Tu as manqué un jour, mais ta série continue : elle supporte un jour manqué par semaine. Au deuxième, une nouvelle série commence, qui supporte elle aussi un jour manqué.
me-history = Tes réponses
me-private = Personne d’autre ne voit ceci.
history-done = Fait
history-not-today = Pas aujourd’hui
history-away = Pas là
history-open = Pas encore de réponse
leaderboard-title-together = Où nous en sommes : { $campaign }
leaderboard-improved = Le plus de progrès : { $names }.
leaderboard-removers = Le plus d’obstacles levés : { $names }.
together = Ensemble
together-until = Jusqu’à hier
together-until-day = Jusqu’au { $day }
together-goal = Ensemble, jusqu’à hier, nous avons fait { $share } de ce qui était possible. Notre but est { $goal } %.
together-goal-over = Ensemble, jusqu’au { $day }, nous avons fait { $share } de ce qui était possible. Notre but était { $goal } %.
percent = { $percent } %
percent-or-less = { $percent } % ou moins
percent-or-more = { $percent } % ou plus
why-day = Répondre compte pour moitié, faire pour l’autre moitié. Nous n’attendons rien les jours où tu ne travailles pas, ni ceux où tu as dit à l’avance que tu n’es pas là. Qui travaille deux jours par semaine ou plus compte autant que les autres ; qui travaille un jour compte pour moitié. Si plus de personnes sont absentes dans ton équipe que dans les autres, ses points se rapprochent de la moyenne.
why-average = Nous calculons comme si quelques collègues moyens faisaient partie de chaque équipe. Ainsi, la chance joue peu dans une petite équipe. Les points vont de 25 à 75, par pas de cinq. Nous ne le disons pas plus précisément : on pourrait en déduire ce qu’un collègue a répondu.
why-closes = Cette semaine se ferme { $moment }. Ce que tu réponds ou changes ensuite ne compte plus pour le classement.
