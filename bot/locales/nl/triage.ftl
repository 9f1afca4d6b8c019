triage-title = Een voor een
triage-progress = { $kind ->
    [chance] { $done } van { $all } open kansen zijn rond.
    [keep] { $done } van { $all } zijn rond.
   *[barrier] { $done } van { $all } open drempels zijn rond.
}
triage-skipped = Dat waren ze allemaal
triage-done = Alles is rond
triage-again = { $kind ->
    [chance] { $count ->
        [one] Eén kans sloeg je over: begin opnieuw
       *[other] { $count } kansen sloeg je over: begin opnieuw
    }
    [keep] { $count ->
        [one] Eén sloeg je over: begin opnieuw
       *[other] { $count } sloeg je over: begin opnieuw
    }
   *[barrier] { $count ->
        [one] Eén drempel sloeg je over: begin opnieuw
       *[other] { $count } drempels sloeg je over: begin opnieuw
    }
}
triage-save = Opslaan en volgende
triage-skip = Sla over
triage-whole = { $kind ->
    [chance] Alles over deze kans
    [keep] Alles hierover
   *[barrier] Alles over deze drempel
}
triage-nothing-more = { $kind ->
    [chance] Deze kans heeft nu niets nodig.
    [keep] Dit heeft nu niets nodig.
   *[barrier] Deze drempel heeft nu niets nodig.
}
triage-merge = Samenvoegen
triage-same = Geef hetzelfde antwoord
triage-same-as = Geef hetzelfde antwoord als bij “{ $barrier }”
triage-suggested = Ons voorstel, van wat hierop lijkt. Klopt het niet? Verander het.
triage-usual = Meestal: { $owner }.
triage-places = Wie het meldde, schreef: { $places }
triage-date-needed = Kies een dag, of maak de eigenaar leeg.
looked-at = { $minutes ->
    [0] Let op: { $who } opende dit net.
    [one] Let op: { $who } opende dit een minuut geleden.
   *[other] Let op: { $who } opende dit { $minutes } minuten geleden.
}
call-ask = Andere coördinatoren lezen bij wat jij doet alleen “een coördinator”. Hoe mogen ze je noemen?
button-give-name = Mijn naam erbij
button-no-name = Zonder naam
call-title = Hoe heet jij hier?
call-field = Jouw naam
call-about = Andere coördinatoren lezen dan in de geschiedenis wie iets deed. Maak het leeg, en je naam is weer weg. Verder ziet niemand hem.
board-waits = Wacht
board-waited = { $days ->
    [one] 1 werkdag
   *[other] { $days } werkdagen
}
many-title = Wat wil je doen met wat je koos?
many-look = Bekijk wat er gebeurt
many-pick = Kies
many-pick-all = Kies alles op deze bladzijde
many-pick-none = Kies niets meer
many-read = Gelezen
many-merge = Samenvoegen
many-park = Parkeren
many-which = Om deze gaat het
many-title-read = { $count ->
    [one] Eén drempel op gelezen zetten
   *[other] { $count } drempels op gelezen zetten
}
many-title-merge = { $count ->
    [one] Eén drempel samenvoegen
   *[other] { $count } drempels samenvoegen
}
many-title-park = { $count ->
    [one] Eén drempel parkeren
   *[other] { $count } drempels parkeren
}
many-about-read = { $count ->
    [one] Iedereen ziet daarna dat deze drempel gelezen is.
   *[other] Iedereen ziet daarna dat deze { $count } drempels gelezen zijn.
} Wie ze op naam meldde of “ik ook” zei, hoort het. Is er intussen één veranderd, dan gebeurt er met geen enkele iets.
many-about-merge = { $count ->
    [one] Deze drempel telt daarna mee bij een andere.
   *[other] Deze { $count } drempels tellen daarna mee bij één andere.
} Je kunt ze weer losmaken. Is er intussen één veranderd, dan gebeurt er met geen enkele iets.
many-about-park = { $count ->
    [one] Deze drempel ligt stil tot de dag die je kiest.
   *[other] Deze { $count } drempels liggen stil tot de dag die je kiest.
} Wie ze op naam meldde of “ik ook” zei, hoort waarom. Is er intussen één veranderd, dan gebeurt er met geen enkele iets.
many-do-read = Zet op gelezen
many-do-merge = Voeg samen
many-do-park = Parkeer
many-none = Kies eerst een drempel.
many-none-fits = Bij wat je koos, is hier niets te doen. Kies andere drempels.
many-changed = { $count ->
    [one] Er is niets gebeurd: iemand was je voor bij { $barriers }. Die staat nu niet meer aan. De rest doe je met nog één druk.
   *[other] Er is niets gebeurd: iemand was je voor bij { $barriers }. Die staan nu niet meer aan. De rest doe je met nog één druk.
}
many-done = { $count ->
    [one] Eén drempel is bijgewerkt.
   *[other] { $count } drempels zijn bijgewerkt.
}
button-triage-barrier = Alles in één keer
hint-triage-barrier = Wat je leeg laat, blijft zoals het is. De naam, de eigenaar en de dag leest iedereen.
my-data-called = Je naam voor andere coördinatoren
many-form = Wat je koos
many-untick = Haal het vinkje weg bij wat je toch niet bedoelt.
my-data-looks = Welke drempel je net open had
button-triage-again = Begin opnieuw
