button-more = Meer …
button-start-barrier = Er wordt nu aan gewerkt
button-park-barrier = Parkeren
button-describe-barrier = Details
button-history = Geschiedenis
button-unmerge = Weer losmaken
button-back-to-barrier = { $kind ->
    [chance] Terug naar de kans
    [keep] Terug
   *[barrier] Terug naar de drempel
}
button-open-head = Naar de drempel waar deze bij hoort
button-redact-report = Woorden weghalen
button-split-report = Aparte drempel

more-about = { $kind ->
    [chance] Wat je minder vaak doet met een kans.
    [keep] Wat je hier minder vaak mee doet.
   *[barrier] Wat je minder vaak doet met een drempel.
}
more-merged = Samengevoegd hiermee: { $barrier }
hint-park-barrier = Nu even niet, maar wel later. Op deze datum krijg je bericht om er weer naar te kijken.
hint-describe-barrier = { $kind ->
    [chance] Hiermee komt de kans op de goede plek op de kansenkaart.
    [keep] Hiermee komt het op de goede plek op de kansenkaart.
   *[barrier] Hiermee komt de drempel op de goede plek op de kansenkaart.
}
hint-redact-report = Staat er een naam of iets persoonlijks in? Haal het weg. De oude tekst bewaren we nergens.
hint-split-report = Deze melding gaat over iets anders en krijgt een eigen drempel. Wie “ik ook” zei, blijft bij de oude.
field-redacted = Wat mag blijven staan?
field-how-far = Helemaal, of een deel?
field-review-on = Wanneer kijken jullie er weer naar?
field-why = Waarom nu niet?
field-theme = Thema
field-axis = Waar pak je het aan?
field-horizon = Op welke termijn?
field-impact = Hoeveel levert het op?
field-impact-hint = Prikkel rekent dit uit: hoeveel mensen, en hoe vaak. Weet je het beter, kies dan zelf.
field-effort = Hoeveel werk is het?
field-effort-hint = { $kind ->
    [chance] Jouw schatting. Zonder schatting staat de kans onder de kansenkaart, en niet erop.
    [keep] Jouw schatting. Zonder schatting staat het onder de kansenkaart, en niet erop.
   *[barrier] Jouw schatting. Zonder schatting staat de drempel onder de kansenkaart, en niet erop.
}
field-site = Welke locatie?
fact-site = Locatie
fact-horizon = Termijn
impact-computed = Laat Prikkel het uitrekenen
scale-1 = 1, heel weinig
scale-2 = 2, weinig
scale-3 = 3, gemiddeld
scale-4 = 4, veel
scale-5 = 5, heel veel
report-taken-out = (weggehaald door een coördinator)
error-date-past = Kies een dag die nog komt.

change-title = Geschiedenis: { $barrier }
change-none = Er is nog niets mee gedaan.
change-line = { $day }: { $who } { $what }
change-by-you = jij
change-by-coordinator = een coördinator
change-by-leader = iemand van de leiding
change-by-those-hindered = de mensen die er last van hadden
change-acknowledged = las het
change-planned = koos een eigenaar en een datum
change-assigned = veranderde de eigenaar of de datum
change-in-progress = begon eraan
change-answered = gaf antwoord
change-removed = { $kind ->
    [chance] voerde de kans in
    [keep] sprak af dat het zo blijft
   *[barrier] nam de drempel weg
}
change-partly-removed = { $kind ->
    [chance] voerde de kans deels in
    [keep] sprak af dat het deels zo blijft
   *[barrier] nam de drempel deels weg
}
change-not-possible = { $kind ->
    [chance] schreef op waarom het nu niet gebeurt
    [keep] schreef op waarom het niet zo kan blijven
   *[barrier] schreef op waarom het niet kan
}
change-parked = { $kind ->
    [chance] parkeerde de kans
    [keep] parkeerde het
   *[barrier] parkeerde de drempel
}
change-opened-again = { $kind ->
    [chance] opende de kans weer
    [keep] opende het weer
   *[barrier] opende de drempel weer
}
change-reopened = merkten er niets van, en de drempel ging weer open
change-renamed = { $kind ->
    [chance] gaf de kans een naam
    [keep] gaf het een naam
   *[barrier] gaf de drempel een naam
}
change-described = veranderde de details
change-redacted = haalde woorden uit een melding weg
change-merged = { $kind ->
    [chance] voegde de kans samen met een andere
    [keep] voegde het samen met iets anders
   *[barrier] voegde de drempel samen met een andere
}
change-unmerged = { $kind ->
    [chance] maakte de kans weer los
    [keep] maakte het weer los
   *[barrier] maakte de drempel weer los
}
change-split = { $kind ->
    [chance] gaf een melding een eigen kans
    [keep] zette een melding apart
   *[barrier] gaf een melding een eigen drempel
}
change-split-off = { $kind ->
    [chance] maakte deze kans van een melding bij een andere
    [keep] maakte dit van een melding bij iets anders
   *[barrier] maakte deze drempel van een melding bij een andere
}
change-decided-go-ahead = besloot: akkoord, ga dit doen
change-decided-tell-me-more = wilde eerst meer weten
change-decided-not-now = besloot: nu niet
change-told-leadership = gaf de leiding antwoord
change-asked-leadership = vroeg de leiding om een besluit
change-by-reporter = Wie het meldde
change-report-taken-back = nam een melding terug
