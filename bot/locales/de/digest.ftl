digest-title = Wochenbericht: { $campaign }, { $first } bis { $last }
button-read-on = Weiterlesen
digest-more-title = Mehr über { $first } bis { $last }
digest-quiet = Es war eine ruhige Woche: Nichts wurde gemeldet oder gelöst.
digest-too-few = Wie viel geschafft wurde, sagen wir erst ab zwanzig Personen, die mitmachen.
digest-answered = Antworten
digest-done = Geschafft
digest-percent = { $percent } von dem, was wir erwartet haben
digest-percent-before = { $percent } von dem, was wir erwartet haben (Woche davor: { $before })
digest-weeks = Antworten und Geschafftes, pro Woche
digest-week = Woche ab
digest-decide = Hierzu bitten wir euch um eine Entscheidung
digest-nothing-to-decide = Diese Woche wartet nichts auf eure Entscheidung.
digest-removed = Diese Woche beseitigt: { $count }
digest-not-possible = Nicht möglich: { $count }
digest-raised = Außerdem neu gemeldet: { $count }
digest-waiting = Außerdem noch offen
digest-unread = { $reports ->
    [0] Weniger als fünf Meldungen in eigenen Worten hat die Koordination noch nicht gelesen.
   *[other] Mindestens { $reports } Meldungen in eigenen Worten hat die Koordination noch nicht gelesen.
}
digest-overdue = { $reports ->
    [0] Weniger als fünf Hürden haben nach fünf Arbeitstagen noch keine erste Reaktion.
   *[other] Mindestens { $reports } Hürden haben nach fünf Arbeitstagen noch keine erste Reaktion.
}
digest-talked = Mittagsgespräche dieser Wochen: Mindestens { $people } Personen haben miteinander gesprochen.
digest-after-title = Was noch offen ist: { $first } bis { $last }
digest-after-first = Die Challenge ist vorbei, aber noch ist nicht alles geregelt. Solange etwas offen ist, kommt diese Nachricht alle vier Wochen. Danach hört sie auf.
digest-removed-after = In diesen vier Wochen beseitigt: { $count }
digest-late = Maßnahmen, die in Verzug sind oder feststecken: { $count }
digest-late-action = { $title } ({ $why })
digest-late-since = sollte am { $day } fertig sein
digest-effect = Geschätzte Wirkung dieser Woche
digest-no-names = Diese Nachricht nennt niemanden. Die Zahlen sind gerundet.
effect-kg = Etwa { $low } bis { $high } kg CO2e vermieden (geschätzt).
effect-count = { $quantity } × { $unit }
effect-sources = Quellen: { $sources }.
