leaderboard-title = Rangliste: { $campaign }
leaderboard-caption = { $weeks ->
    [one] Stand nach einer Woche, in Punkten
   *[other] Stand nach { $weeks } Wochen, in Punkten (der Durchschnitt dieser Wochen)
}
leaderboard-empty = { $weeks ->
    [0] Der erste Stand kommt mit der Wochennachricht. Eine Reihe hat mindestens acht Personen, die mitmachen, und es braucht zwei Reihen.
   *[other] Es gibt noch keinen Stand der Teams: Dafür machen zu wenige mit. Eine Reihe hat mindestens acht Personen, die mitmachen, und es braucht zwei Reihen.
}
leaderboard-how = Antworten zählt zur Hälfte, Tun zur anderen. Punkte gehen von 25 bis 75. Der Stand wird einmal pro Woche gemacht und ändert sich danach nicht mehr. Kleine Teams stehen zusammen: Eine Reihe hat mindestens acht Personen, die mitmachen.
column-place = Platz
column-team = Team
column-score = Punkte
column-day = Tag
column-challenge = Aufgabe
column-answer = Antwort
place = { $place }
place-shared = { $place } (geteilt)
team-own = { $name } (dein Team)
why-title = Warum diese Punkte?
why-no-team = Es gibt noch keine Punkte deines Teams zu erklären. So kommen sie zustande:
why-team = { $name } hat { $points } Punkte. { $weeks ->
    [one] Das ist der Stand von einer Woche.
   *[other] Das ist der Durchschnitt von { $weeks } Wochen.
}
me-title = Deine Aufgaben
me-team = Team
me-no-team = noch kein Team
me-answered = Geantwortet
me-of = { $part } von { $whole }
me-done = Geschafft
me-streak = Serie jetzt
me-longest = Längste Serie
me-days = { $days ->
    [one] ein Tag
   *[other] { $days } Tage
}
me-frozen = Du hast einen Tag verpasst, aber deine Serie läuft weiter: Sie verträgt einen verpassten Tag pro Woche. Nach einem zweiten beginnt eine neue Serie, die auch wieder einen verpassten Tag verträgt.
me-history = Deine Antworten
me-private = Nur du siehst das.
history-done = Geschafft
history-not-today = Heute nicht
history-away = Nicht da
history-open = Noch keine Antwort
leaderboard-title-together = So stehen wir da: { $campaign }
leaderboard-improved = Am meisten verbessert: { $names }.
leaderboard-removers = Die meisten Hürden beseitigt: { $names }.
together = Zusammen
together-until = Bis gestern
together-until-day = Bis zum { $day }
together-goal = Zusammen haben wir bis gestern { $share } von dem geschafft, was möglich war. Unser Ziel ist { $goal } %.
together-goal-over = Zusammen haben wir bis zum { $day } { $share } von dem geschafft, was möglich war. Unser Ziel war { $goal } %.
percent = { $percent } %
percent-or-less = { $percent } % oder weniger
percent-or-more = { $percent } % oder mehr
why-day = Antworten zählt zur Hälfte, Tun zur anderen. An Tagen, an denen du nicht arbeitest oder vorher abgesagt hast, erwarten wir nichts. Wer zwei Tage oder mehr in der Woche arbeitet, zählt so viel wie alle anderen; wer einen Tag arbeitet, zählt zur Hälfte. Fehlen in deinem Team mehr Leute als in anderen, rücken seine Punkte näher an den Durchschnitt.
why-average = Wir rechnen so, als gehörten ein paar durchschnittliche Leute zu jedem Team. So spielt Glück bei einem kleinen Team kaum eine Rolle. Punkte gehen von 25 bis 75, in Fünferschritten. Genauer sagen wir es nicht: Daran könnte man erkennen, was jemand geantwortet hat.
why-closes = Diese Woche schließt am { $moment }. Was du danach noch antwortest oder änderst, zählt nicht mehr für den Stand.
