leaderboard-title = Ranglijst: { $campaign }
leaderboard-caption = { $weeks ->
    [one] Stand na één week, in punten
   *[other] Stand na { $weeks } weken, in punten (het gemiddelde van die weken)
}
leaderboard-empty = { $weeks ->
    [0] De eerste stand komt met het weekoverzicht. Een rij heeft minstens acht deelnemers, en er zijn minstens twee rijen nodig.
   *[other] Er is nog geen stand van de teams: daarvoor doen er te weinig mensen mee. Een rij heeft minstens acht deelnemers, en er zijn minstens twee rijen nodig.
}
leaderboard-how = Antwoorden telt voor de helft, doen voor de andere helft. Punten lopen van 25 tot 75. De stand wordt één keer per week gemaakt en verandert daarna niet meer. Kleine teams staan samen: een rij heeft minstens acht deelnemers.
column-place = Plaats
column-team = Team
column-score = Punten
column-day = Dag
column-challenge = Uitdaging
column-answer = Antwoord
place = { $place }
place-shared = { $place } (gedeeld)
team-own = { $name } (jouw team)
why-title = Waarom deze punten?
why-no-team = Er zijn nog geen punten van jouw team om uit te leggen. Zo komen ze tot stand:
why-team = { $name } heeft { $points } punten. { $weeks ->
    [one] Dat is de stand van één week.
   *[other] Dat is het gemiddelde van { $weeks } weken.
}
me-title = Jouw uitdagingen
me-team = Team
me-no-team = nog geen team
me-answered = Geantwoord
me-of = { $part } van { $whole }
me-done = Gedaan
me-streak = Reeks nu
me-longest = Langste reeks
me-days = { $days ->
    [one] één dag
   *[other] { $days } dagen
}
me-frozen = Je miste een dag, maar je reeks loopt door. Een reeks kan tegen één gemiste dag per week. Na een tweede begint een nieuwe reeks, die zelf ook weer tegen één gemiste dag kan.
me-history = Jouw antwoorden
me-private = Alleen jij ziet dit.
history-done = Gedaan
history-not-today = Vandaag niet
history-away = Er niet
history-open = Nog geen antwoord
leaderboard-title-together = Zo staan we ervoor: { $campaign }
leaderboard-improved = Het meest vooruit: { $names }.
leaderboard-removers = De meeste drempels weggehaald: { $names }.
together = Samen
together-until = Tot en met gisteren
together-until-day = Tot en met { $day }
together-goal = Samen deden we tot en met gisteren { $share } van wat kon. Ons doel is { $goal }%.
together-goal-over = Samen deden we tot en met { $day } { $share } van wat kon. Ons doel was { $goal }%.
percent = { $percent }%
percent-or-less = { $percent }% of minder
percent-or-more = { $percent }% of meer
why-day = Antwoorden telt voor de helft, doen voor de andere helft. Op dagen waarop je niet werkt, of die je vooraf afmeldt, verwachten we niets. Wie twee dagen of meer per week werkt, telt even zwaar mee als ieder ander; wie één dag werkt, telt voor de helft. Zijn er in jouw team meer mensen afwezig dan in andere teams, dan komen de punten dichter bij het gemiddelde.
why-average = We rekenen alsof er een paar gemiddelde collega’s bij elk team horen. Zo maakt geluk bij een klein team weinig uit. Punten lopen van 25 tot 75, in stappen van vijf. Preciezer zeggen we het niet: dan zou je kunnen afleiden wat een collega antwoordde.
why-closes = Deze week sluit { $moment }. Wat je daarna nog antwoordt of verandert, telt niet meer voor de stand.
