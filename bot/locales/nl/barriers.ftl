friction-form-title = { $kind ->
    [chance] Welke kans zie je?
    [keep] Wat mag zo blijven?
   *[barrier] Wat zat er in de weg?
}
friction-reason = Wat hield je tegen?
friction-reason-own = Iets anders, ik schrijf het zelf
friction-code = Waar gaat het over?
friction-code-own = Waar gaan je eigen woorden over?
friction-text = In je eigen woorden
friction-text-hint = Schrijf geen namen van mensen op.
friction-place = { $kind ->
    [chance] Waar is dat?
    [keep] Waar is dat?
   *[barrier] Waar was dat?
}
friction-hear = Wil je horen wat ermee gebeurt?
friction-known = Niet anoniem: koppel dit aan mij, dan hoor ik wat ermee gebeurt
friction-code-wanted = Anoniem blijven, maar wel volgen: geef me een code
friction-same-as = Bedoel je een van deze?
friction-none-of-these = Nee, dit is iets anders
friction-over = { $barrier } ({ $status }, maar niet voor mij)
friction-alike = Dit lijkt op iets wat we al kennen. Is het hetzelfde? Kies het hieronder, dan telt jouw stem mee.
friction-sure = Wil je er nog iets aan veranderen?
friction-one-of-both = Kies één van de twee: met je naam, of zonder naam met een code.
friction-as-it-is = Verstuur het toch zo
friction-found-email = Er staat een e-mailadres in je tekst. Haal het liever weg.
friction-found-phone = Er lijkt een telefoonnummer in je tekst te staan. Haal het liever weg.
friction-found-mention = Er staat een naam met @ in je tekst. Haal die liever weg.
friction-left-out = Een melding kan hooguit { $most } tekens lang zijn. Dit stuk van het bericht staat niet in het formulier:
friction-not-sent = Er is nog niets verstuurd.
friction-who-sees = Je melding is anoniem, tenzij je hieronder anders kiest. De coördinator leest je woorden vanaf morgen, en niet wie ze schreef. Wie de server beheert, kan technisch gezien meelezen.
friction-words-needed = { $kind ->
    [chance] Schrijf in een paar woorden welke kans je ziet.
    [keep] Schrijf in een paar woorden wat zo mag blijven.
   *[barrier] Schrijf in een paar woorden wat er in de weg zat.
}
friction-twice = Dit had je al gemeld. Het telt één keer.
friction-thanks = Dank je. Je melding is opgeschreven.
friction-others = { $kind ->
    [chance] Minstens { $people } collega’s zien dit ook.
    [keep] Minstens { $people } collega’s willen dit ook zo houden.
   *[barrier] Minstens { $people } collega’s liepen hier al tegenaan.
}
friction-worked-on = Hier wordt al aan gewerkt door { $owner }.
friction-you-hear = Je krijgt bericht als er iets verandert.
friction-follow = Elke week lees je in het kanaal wat er met de meldingen gebeurt.
friction-no-summary = De coördinator ziet je melding. Er komt nu geen weekbericht meer in het kanaal. Wat nog open staat, zie je met de knop hieronder.

barrier-unnamed = Een melding in eigen woorden, die nog geen naam heeft
voices = minstens { $people } collega’s
voices-reports = { $reports } meldingen of meer
voices-few = minder dan vijf meldingen
status-reported = Gemeld
status-acknowledged = { $kind ->
    [chance] In overweging
    [keep] Gelezen
   *[barrier] Gelezen
}
status-planned = Gepland
status-in-progress = { $kind ->
    [chance] Wordt geprobeerd
    [keep] Er wordt voor gezorgd
   *[barrier] Er wordt aan gewerkt
}
status-removed = { $kind ->
    [chance] Ingevoerd
    [keep] Blijft zo
   *[barrier] Weggenomen
}
status-partly-removed = { $kind ->
    [chance] Deels ingevoerd
    [keep] Blijft deels zo
   *[barrier] Deels weggenomen
}
status-not-possible = { $kind ->
    [chance] Nu niet
    [keep] Kan niet zo blijven
   *[barrier] Niet mogelijk
}
status-parked = Geparkeerd
status-merged = Samengevoegd
status-will-do = { $status }: { $owner } pakt het op
status-owner = { $status } door { $owner }
status-since = { $status } op { $day }
status-until = { $status }, we kijken er weer naar op { $day }
status-due = { $status }, klaar op { $day }

barriers-title = { $kind ->
    [chance] Welke kansen zien we hier?
    [keep] Wat mag hier zo blijven?
   *[barrier] Wat zit er in de weg?
}
barriers-about = { $kind ->
    [chance] Zie je er ook een? Tik op “Ik ook”. Dan telt jouw stem mee, en je hoort wat ermee gebeurt.
    [keep] Vind je dat ook? Tik op “Ik ook”. Dan telt jouw stem mee, en je hoort wat ermee gebeurt.
   *[barrier] Herken je er een? Tik op “Ik ook”. Dan telt jouw stem mee, en je hoort wat ermee gebeurt.
}
barriers-none = { $kind ->
    [chance] Er zijn nu geen open kansen.
    [keep] Hier staat nu niets open.
   *[barrier] Er zijn nu geen open drempels.
}
button-about = { $button }: { $subject }
support-noted = Genoteerd: jij ook.
support-known = Jouw stem telde al mee.
support-hear = Je krijgt bericht als er iets verandert.
summary-title = Wat jullie meldden, en wat ermee gebeurt
summary-removed = { $kind ->
    [chance] Kansen die zijn ingevoerd
    [keep] Wat zo blijft
   *[barrier] Weggenomen
}
summary-worked-on = { $kind ->
    [chance] Kansen die we proberen
    [keep] Hier zorgen we voor
   *[barrier] Er wordt aan gewerkt
}
summary-not-possible = { $kind ->
    [chance] Kansen waar we nu niets mee doen, en waarom
    [keep] Wat niet zo kan blijven, en waarom
   *[barrier] Kan (nog) niet, en waarom
}
summary-heard = { $kind ->
    [chance] Kansen die jullie zien
    [keep] Wat van jullie zo mag blijven
   *[barrier] Gehoord
}
summary-partly = { $name } (deels)
summary-line = { $name } – { $rest }
summary-more = { $more ->
    [one] en nog één
   *[other] en nog { $more }
}
summary-answered = Een melding in eigen woorden is beantwoord
summary-unread = { $reports ->
    [0] Minder dan vijf meldingen in eigen woorden worden nog gelezen.
   *[other] Minstens { $reports } meldingen in eigen woorden worden nog gelezen.
}
summary-quiet = Deze week is er niets gemeld. Zat er toch iets in de weg? Vertel het gerust.
news-title = { $kind ->
    [chance] Nieuws over een kans die jij ziet
    [keep] Nieuws over wat volgens jou zo mag blijven
   *[barrier] Nieuws over iets waar jij tegenaan liep
}
summary-parked = { $why } We kijken er weer naar op { $day }.
news-merged = Samengevoegd, want dit gaat over hetzelfde: { $barrier }. Jouw stem telt daar mee.
news-again = Weer open: we kijken er opnieuw naar.
news-answer = Antwoord: { $answer }
news-instead = Wat wel kan: { $instead }
decided-title = De leiding heeft een besluit genomen

review-title-open = { $kind ->
    [chance] Kansen om te bekijken
    [keep] Zo houden: om te bekijken
   *[barrier] Drempels om te bekijken
}
review-title-ended = { $kind ->
    [chance] Kansen die afgerond zijn
    [keep] Zo houden: afgerond
   *[barrier] Drempels die afgerond zijn
}
review-title-parked = { $kind ->
    [chance] Kansen die geparkeerd zijn
    [keep] Zo houden: geparkeerd
   *[barrier] Drempels die geparkeerd zijn
}
review-about-open = { $kind ->
    [chance] { $count ->
        [0] Er staat niets open.
        [one] Er staat één kans open. Wat nog niemand las, staat bovenaan.
       *[other] Er staan { $count } kansen open. Wat nog niemand las, staat bovenaan.
    }
    [keep] { $count ->
        [0] Er staat niets open.
        [one] Er staat één ding open. Wat nog niemand las, staat bovenaan.
       *[other] Er staan { $count } dingen open. Wat nog niemand las, staat bovenaan.
    }
   *[barrier] { $count ->
        [0] Er staat niets open.
        [one] Er staat één drempel open. Wat nog niemand las, staat bovenaan.
       *[other] Er staan { $count } drempels open. Wat nog niemand las, staat bovenaan.
    }
}
review-about-ended = { $kind ->
    [chance] { $count ->
        [0] Er is nog niets afgerond.
        [one] Er is één kans afgerond: ingevoerd, deels ingevoerd of nu niet.
       *[other] Er zijn { $count } kansen afgerond: ingevoerd, deels ingevoerd of nu niet. De laatste staat bovenaan.
    }
    [keep] { $count ->
        [0] Er is nog niets afgerond.
        [one] Er is één ding afgerond.
       *[other] Er zijn { $count } dingen afgerond. Het laatste staat bovenaan.
    }
   *[barrier] { $count ->
        [0] Er is nog niets afgerond.
        [one] Er is één drempel afgerond: weggenomen, deels weggenomen of niet mogelijk.
       *[other] Er zijn { $count } drempels afgerond: weggenomen, deels weggenomen of niet mogelijk. De laatste staat bovenaan.
    }
}
review-about-parked = { $kind ->
    [chance] { $count ->
        [0] Er is niets geparkeerd.
        [one] Er is één kans geparkeerd.
       *[other] Er zijn { $count } kansen geparkeerd. Wat je het eerst weer bekijkt, staat bovenaan.
    }
    [keep] { $count ->
        [0] Er is niets geparkeerd.
        [one] Er is één ding geparkeerd.
       *[other] Er zijn { $count } dingen geparkeerd. Wat je het eerst weer bekijkt, staat bovenaan.
    }
   *[barrier] { $count ->
        [0] Er is niets geparkeerd.
        [one] Er is één drempel geparkeerd.
       *[other] Er zijn { $count } drempels geparkeerd. Wat je het eerst weer bekijkt, staat bovenaan.
    }
}
button-review-open = Bekijk wat open staat
button-review-ended = Bekijk wat afgerond is
button-review-parked = Bekijk wat geparkeerd is
review-tomorrow = Wat vandaag gemeld is, zie je morgen. Zo kan niemand aan het tijdstip zien van wie het komt.
review-waits = { $days ->
    [0] vandaag gemeld
    [one] wacht één werkdag
   *[other] wacht { $days } werkdagen
}
review-no-owner = nog geen eigenaar
review-usual-owner = nog niemand; meestal { $owner }
review-said = Wat mensen erover schreven
review-place = Plaats: { $place }
review-answer = Antwoord tot nu toe: { $answer }
review-resembles = { $kind ->
    [chance] Dit lijkt op een andere kans. Is het dezelfde? Tik dan om samen te voegen.
    [keep] Dit lijkt op iets anders dat zo mag blijven. Is het hetzelfde? Tik dan om samen te voegen.
   *[barrier] Dit lijkt op een andere drempel. Is het dezelfde? Tik dan om samen te voegen.
}
fact-status = Status
fact-voices = Hoe vaak gemeld
fact-kind = Soort
fact-opened = Gemeld op
fact-owner = Eigenaar

button-acknowledge = Gelezen
button-reopen = Weer openen
button-assign-barrier = Eigenaar kiezen
button-answer-barrier = Antwoord geven
button-remove-barrier = { $kind ->
    [chance] Ingevoerd
    [keep] Blijft zo
   *[barrier] Weggenomen
}
button-reject-barrier = { $kind ->
    [chance] Nu niet
    [keep] Kan niet zo blijven
   *[barrier] Niet mogelijk
}
button-name-barrier = Gelezen: geef het een naam
button-rename-barrier = Naam veranderen
form-rename-barrier = { $kind ->
    [chance] Naam van de kans
    [keep] Naam
   *[barrier] Naam van de drempel
}
button-merge-barrier = Samenvoegen
button-decide-barrier = Besluit
hint-assign-barrier = Wie dit op naam meldde of “ik ook” zei, hoort wie eraan werkt.
hint-answer-barrier = Wie dit op naam meldde of “ik ook” zei, krijgt je antwoord. Tijdens de campagne staat het ook in het weekbericht.
hint-remove-barrier = Schrijf op wat er veranderd is. Wie dit op naam meldde of “ik ook” zei, krijgt bericht. Tijdens de campagne staat het ook in het weekbericht.
hint-reject-barrier = Een eerlijk nee met een reden is ook een antwoord. Wie dit op naam meldde of “ik ook” zei, krijgt bericht. Tijdens de campagne staat het ook in het weekbericht.
hint-rename-barrier = Iedereen leest deze naam. Haal namen van mensen eruit.
hint-merge-barrier = De stemmen tellen daarna samen. Wie bij allebei op naam meldde of “ik ook” zei, telt één keer.
hint-decide-barrier = De coördinator krijgt bericht van je besluit.
field-owner = Wie werkt eraan?
field-owner-hint = Een afdeling of functie, bijvoorbeeld Facilitair.
field-due = Wanneer is het klaar?
field-title = { $kind ->
    [chance] Hoe heet deze kans?
    [keep] Wat mag zo blijven?
   *[barrier] Hoe heet deze drempel?
}
field-into = Samenvoegen met
field-answer = Jullie antwoord
field-what-changed = { $kind ->
    [chance] Wat doen we nu? Eén zin die iedereen leest
    [keep] Wat spreken we af? Eén zin die iedereen leest
   *[barrier] Wat is er veranderd? Eén zin die iedereen leest
}
field-reason = { $kind ->
    [chance] Waarom nu niet?
    [keep] Waarom kan het niet zo blijven?
   *[barrier] Waarom kan het niet?
}
field-instead = Wat kan wel?
field-decision = Wat besluit je?
field-note = Toelichting
decide-go-ahead = Akkoord, ga dit doen
decide-tell-me-more = Ik wil eerst meer weten
decide-not-now = Nu niet, om deze reden
decision-go-ahead = Besluit van de leiding: akkoord, ga dit doen.
decision-tell-me-more = De leiding wil eerst meer weten.
decision-not-now = Besluit van de leiding: nu niet.
decision-note = Toelichting: { $note }
summary-go-ahead = De leiding heeft besloten: akkoord.
summary-not-now = De leiding heeft besloten: nu niet.
became-of-it-title = Wat er van jullie drempels werd
became-of-it-nav = Wat ervan werd
became-of-it-since = Dit is er veranderd sinds { $day }.
became-of-it-ask = Zo komt het in het kanaal te staan. Iedereen daar leest dit. Doen we het?
became-of-it-nothing = Er is nu niets nieuws om in het kanaal te vertellen. Tijdens een campagne doet het weekbericht dat.
became-of-it-posted = Dit komt zo in het kanaal te staan.
