kick-off-title = { $campaign } gaat beginnen
kick-off-days = Van { $first } tot en met { $last } staat hier elke werkdag om { $at } uur één kleine uitdaging.
kick-off-how = Antwoord met één tik: Gedaan, Vandaag niet of Ik ben er niet. Een eerlijk “vandaag niet” telt ook. Zit er iets in de weg, vertel het dan: met jullie meldingen gaan we de drempels weghalen.
challenge-title = Uitdaging { $number } van { $total }: { $title }
challenge-tip = Tip: { $tip }
challenge-alternative = Anders: { $other } Dat telt even zwaar.
answer-done = Genoteerd: gedaan. Mooi!
answer-not-today = Genoteerd: niet gelukt. Dank je voor je eerlijke antwoord, dat telt ook.
answer-away = Genoteerd: je was er die dag niet.
answer-was-known = Dit had je al geantwoord. Er is niets veranderd.
answer-until = Je kunt je antwoord veranderen tot en met { $day }. Alleen jij ziet dit.
answer-undone = Je antwoord is weggehaald. Je kunt opnieuw kiezen.
reasons-question = Wat zat er in de weg?
does-not-suit = Dat mag. Je hoeft niets uit te leggen.
does-not-suit-kept = Hiervan bewaren we niets, en niemand krijgt het te zien.
does-not-suit-how = Heb je dat gedaan? Tik dan gewoon op “Gedaan”.
reasons-anonymous = Je melding is anoniem voor je organisatie. Wie de server beheert, kan soms wel afleiden van wie hij komt.
closing-title = { $campaign } zit erop. Dank je wel!
closing-barriers = { $removed ->
    [0] { $working ->
        [0] Er is nog geen drempel weggenomen. Nieuwe meldingen blijven welkom.
        [one] Aan één drempel wordt gewerkt. Met de knop hieronder zie je hoe het ermee staat.
       *[other] Aan { $working } drempels wordt gewerkt. Met de knop hieronder zie je hoe het ermee staat.
    }
    [one] Er is één drempel weggenomen. { $working ->
        [0] Nieuwe meldingen blijven welkom.
        [one] Aan één andere wordt nog gewerkt. Met de knop hieronder zie je hoe het ermee staat.
       *[other] Aan { $working } andere wordt nog gewerkt. Met de knop hieronder zie je hoe het ermee staat.
    }
   *[other] Er zijn { $removed } drempels weggenomen. { $working ->
        [0] Nieuwe meldingen blijven welkom.
        [one] Aan één andere wordt nog gewerkt. Met de knop hieronder zie je hoe het ermee staat.
       *[other] Aan { $working } andere wordt nog gewerkt. Met de knop hieronder zie je hoe het ermee staat.
    }
}
closing-late = Was je er de laatste dag niet bij? Je kunt tot en met { $day } nog antwoorden.
button-undo-answer = Mijn antwoord ongedaan maken
kick-off-still-open = { $kind ->
    [chance] Kansen van de vorige keer
    [keep] Wat van jullie zo mocht blijven
   *[barrier] Van de vorige keer staat nog open
}
