command-dashboard = dashboard, steuerung
help-dashboard = das Dashboard für Koordination und Leitung: wie es läuft, in vier Zeilen und einem Link
dashboard-title = Dashboard
dashboard-link = Dashboard öffnen
dashboard-as-of = Stand vom { $day }. Was wir nicht wissen, heißt unbekannt und zählt nicht als null.
dashboard-together = Alles zusammen
dashboard-all = Alles
dashboard-themes = Welches Thema
dashboard-ledgers = Was Menschen selbst angeben, was vereinbart ist und was gemessen wurde, steht hier nebeneinander. Wir zählen es nie zusammen.
dashboard-barriers = Hürden
dashboard-money = Geld
dashboard-actions-line = { $going ->
    [0] Es läuft keine Maßnahme.
    [one] Es läuft eine Maßnahme. Zu spät: { $late }. Seit 90 Tagen nichts Neues: { $quiet } (das ist nicht dasselbe wie zu spät).
   *[other] Es laufen { $going } Maßnahmen. Zu spät: { $late }. Seit 90 Tagen nichts Neues: { $quiet } (das ist nicht dasselbe wie zu spät).
}
dashboard-barriers-line = { $months ->
    [one] In einem Monat, bis { $day }: { $reported } gemeldet, { $removed } beseitigt.
   *[other] In { $months } Monaten, bis { $day }: { $reported } gemeldet, { $removed } beseitigt.
}
dashboard-money-line = Geplant: { $planned }. Ausgegeben: { $spent }.
dashboard-unknown = unbekannt
dashboard-by-status = Maßnahmen nach Status
dashboard-count = Anzahl
dashboard-ticks = { $count ->
    [one] Kann die eine laufende Maßnahme weitergehen?
   *[other] Können die { $count } laufenden Maßnahmen weitergehen?
}
dashboard-tick = Was eine Maßnahme weiterbringt
tick-looked-after = Jemand kümmert sich, und es gibt eine Aufgabe
tick-near-step = Etwas muss innerhalb eines Jahres fertig sein
tick-recent-goal = Das Ziel wurde in den letzten 15 Monaten gemessen
tick-looked-after-short = Jemand, und eine Aufgabe
tick-near-step-short = Innerhalb eines Jahres
tick-recent-goal-short = Ziel gemessen
dashboard-yes = ja
dashboard-no = nein
dashboard-late = Maßnahmen zu spät
dashboard-quiet = Maßnahmen, zu denen 90 Tage nichts gesagt wurde
dashboard-participation = Challenges geschafft (nach eigenen Angaben)
dashboard-done = mindestens { $times } Mal
dashboard-to-look-at = Maßnahmen, die zuerst Aufmerksamkeit brauchen
dashboard-others = Andere laufende Maßnahmen
dashboard-more = Mehr zu diesem Thema
dashboard-what = Wie es steht
dashboard-by-month = Hürden nach Monat
dashboard-month = Monat
dashboard-reported = Gemeldet
dashboard-removed = Beseitigt
dashboard-prioritise = Viel Gewinn für wenig Arbeit, und noch keine Maßnahme
dashboard-no-fruit = Alles, was für wenig Arbeit viel bringt, hat eine Maßnahme, oder niemand hat bisher geschätzt, wie viel Arbeit es ist. Das machst du auf der Chancenkarte.
dashboard-action-for-barrier = Beseitigen: { $name }
dashboard-action-for-chance = Tun: { $name }
dashboard-action-for-keep = Behalten: { $name }
dashboard-whole-action = Die ganze Maßnahme ansehen
action-stopped-because = Warum gestoppt
action-stopped-hint = Alle, die die Maßnahme lesen, sehen das. Nenne niemanden.
button-move-action = Termin verschieben
button-stop-action = Maßnahme stoppen
dashboard-goals-line = Auf der vereinbarten Linie oder besser: { $agreed }. Dahinter: { $behind }. Unbekannt: { $unknown }.
dashboard-of = { $part } von { $whole }
dashboard-ambitions = Ambitionen: { $names }
dashboard-no-more = Keine anderen Maßnahmen laufen.
