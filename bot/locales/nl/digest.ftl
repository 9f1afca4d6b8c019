digest-title = Weekbericht: { $campaign }, { $first } tot en met { $last }
button-read-on = Lees verder
digest-more-title = Meer over { $first } tot en met { $last }
digest-quiet = Het was een rustige week: er is niets gemeld of opgelost.
digest-too-few = Over hoeveel er is gedaan, zeggen we pas iets als er twintig mensen of meer meedoen.
digest-answered = Antwoorden
digest-done = Gedaan
digest-percent = { $percent } van wat we verwachtten
digest-percent-before = { $percent } van wat we verwachtten (vorige week { $before })
digest-weeks = Antwoorden en gedaan per week
digest-week = Week vanaf
digest-decide = Hierover vragen we jullie een besluit
digest-nothing-to-decide = Er wacht deze week niets op jullie besluit.
digest-removed = Weggenomen deze week: { $count }
digest-not-possible = Niet mogelijk gebleken: { $count }
digest-raised = Verder nieuw gemeld: { $count }
digest-waiting = Staat ook nog open
digest-unread = { $reports ->
    [0] Minder dan vijf meldingen in eigen woorden zijn nog niet gelezen door een coördinator.
   *[other] Minstens { $reports } meldingen in eigen woorden zijn nog niet gelezen door een coördinator.
}
digest-overdue = { $reports ->
    [0] Op minder dan vijf drempels is na vijf werkdagen nog geen eerste reactie gekomen.
   *[other] Op minstens { $reports } drempels is na vijf werkdagen nog geen eerste reactie gekomen.
}
digest-talked = Lunchgesprekken van deze weken: minstens { $people } collega’s spraken elkaar.
digest-after-title = Wat er nog ligt: { $first } tot en met { $last }
digest-after-first = De uitdaging is voorbij, maar niet alles is al geregeld. Zolang er iets openstaat, krijg je elke vier weken dit bericht. Daarna wordt het stil.
digest-removed-after = Weggenomen in deze vier weken: { $count }
digest-late = Acties die te laat zijn of vastzitten: { $count }
digest-late-action = { $title } ({ $why })
digest-late-since = zou klaar zijn op { $day }
digest-effect = Geschat effect van deze week
digest-no-names = Dit bericht noemt geen namen. Aantallen zijn afgerond.
effect-kg = Ongeveer { $low } tot { $high } kg CO2e vermeden (een schatting).
effect-count = { $quantity } × { $unit }
effect-sources = Bronnen: { $sources }.
