files-title = Downloads
files-about = Hier download je de drempels, de acties en de routekaart, om buiten Prikkel te gebruiken. Aantallen mensen staan er in stappen van vijf in, tot en met gisteren. Wat mensen in hun eigen woorden schreven staat er niet in, en ook niet wie iets meldde.
files-xlsx = Werkmap met drempels, acties, routekaart, deelname, stand en doelen (XLSX)
files-csv-nl = CSV voor een Nederlandse Excel
files-csv = CSV voor andere programma’s
files-secap = Acties voor een SECAP (XLSX)
files-ical = Agenda met alle datums (iCal)
files-json = Gegevens voor eigen software (JSON)
files-not-made = Dit bestand kon nu niet gemaakt worden. Probeer het zo nog eens.
files-unknown = Dit bestand is er niet.
files-import-actions = Een lijst met acties inlezen
files-import-about-actions = Een werkmap (XLSX) of CSV met boven elke kolom een kop, zoals Actie, Eigenaar, Ambassadeur, Begin, Deadline, Budget, Status, Thema, Termijn of Vaardigheden. Alleen Actie is nodig. Je ziet eerst wat we lezen; pas als je ja zegt komt het erbij. Wat er al is, komt er niet nog eens bij.
files-file = Het bestand
files-file-hint = Hoogstens 5 MB.
files-read = Inlezen
files-none-chosen = Kies eerst een bestand.
files-nothing-added = Er is niets toegevoegd.
files-unclear = Verbeter het bestand en kies het opnieuw. Of voeg de rest toe, dan laten we dit weg.
files-sheet = Blad: { $sheet }
files-row = Regel
files-column = Kolom
files-what = Wat er is, en wat je kunt doen
files-unclear-title = Dit is niet duidelijk
files-preview = Klopt dit?
files-read-from = Gelezen, met de koppen in rij { $row }: { $columns }.
files-left-out = Niet meegenomen of anders gelezen
files-more = Hetzelfde, nog { $count } keer.
files-not-shown-actions = En nog { $count } acties, die hier niet staan maar wel meegaan.
files-add-actions = Voeg deze acties toe
files-add-anyway = Laat weg wat niet duidelijk is, en voeg de rest toe
files-would-add-actions = { $added ->
    [0] Er komt geen actie bij.
    [one] Er komt één actie bij.
   *[other] Er komen { $added } acties bij.
} { $known ->
    [0] { "" }
    [one] Eén staat er al.
   *[other] { $known } staan er al.
}
files-added-actions = { $added ->
    [0] Er is geen actie toegevoegd.
    [one] Er is één actie toegevoegd.
   *[other] Er zijn { $added } acties toegevoegd.
} { $known ->
    [0] { "" }
    [one] Eén stond er al.
   *[other] { $known } stonden er al.
}
files-import-readings = Een lijst met metingen inlezen
files-import-about-readings = Een werkmap (XLSX) of CSV met boven elke kolom een kop: Doel, Dag, Meting en Bron; Eenheid en Opmerking mogen erbij. Het doel heet zoals op de pagina Doelen. Je ziet eerst wat we lezen; pas als je ja zegt komt het erbij. Wat er al is, komt er niet nog eens bij en verandert niet.
files-not-shown-readings = En nog { $count } metingen, die hier niet staan maar wel meegaan.
files-add-readings = Voeg deze metingen toe
files-would-add-readings = { $added ->
    [0] Er komt geen meting bij.
    [one] Er komt één meting bij.
   *[other] Er komen { $added } metingen bij.
} { $known ->
    [0] { "" }
    [one] Eén is er al.
   *[other] { $known } zijn er al.
}
files-added-readings = { $added ->
    [0] Er is geen meting toegevoegd.
    [one] Er is één meting toegevoegd.
   *[other] Er zijn { $added } metingen toegevoegd.
} { $known ->
    [0] { "" }
    [one] Eén was er al.
   *[other] { $known } waren er al.
}
