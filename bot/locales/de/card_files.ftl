### Der Karteikasten als Datei: was zu anderen Organisationen geht, und was von ihnen kommt.

card-files-title = Karten teilen und einlesen
card-files-share = Mit anderen teilen
card-files-share-about = In der Datei stehen die Karten, die zu anderen Organisationen dürfen, und wie hier Hürden beseitigt wurden. Ein Name geht nur mit, wenn jemand das selbst angekreuzt hat.
card-files-goes = { $cards ->
    [0] Keine Karte
    [one] Eine Karte
   *[other] { $cards } Karten
} { $solutions ->
    [0] und keine Lösung gehen mit.
    [one] und eine Lösung gehen mit.
   *[other] und { $solutions } Lösungen gehen mit.
}
card-files-nothing = Es gibt noch nichts zu teilen. Gib auf einer Karte an, dass sie zu anderen Organisationen darf.
card-files-which = Welche Karten sind das?
card-files-with-name = (mit dem Namen { $name }, wie selbst angekreuzt)
card-files-odd = Sieh diese an: darin scheint eine Adresse, Nummer oder ein Name zu stehen
card-files-silent = Was würdest du heute anders machen? Auf diesen Karten steht das noch nicht
card-files-organisation = Angeben, von welcher Organisation es kommt
card-files-places = Angeben, an welchem Standort es war
card-files-download = Datei herunterladen
card-files-read-first = Lies die Datei, bevor du sie teilst, und nimm heraus, was nicht hineingehört. Namen in einem Text erkennen wir nicht.
card-files-import = Einlesen, was andere geteilt haben
card-files-import-about = Du siehst zuerst, was dazukommt und was anders ist als hier; erst wenn du ja sagst, kommt es dazu. Noch einmal einlesen fügt nichts hinzu. Eine Karte, die hier entfernt wurde, bleibt weg.
card-files-hint = Eine Datei (YAML oder JSON) von höchstens 512 kB.
card-files-wrong = Diese Datei können wir so nicht lesen. Verbessere sie, oder bitte den, der sie geteilt hat, um eine neue.
card-files-line = Zeile
card-files-field = Feld
card-files-whole = Die ganze Datei
card-files-at-card = Karte { $number }
card-files-at-solution = Lösung { $number }
card-files-more = { $count ->
    [one] Und noch eine.
   *[other] Und noch { $count }.
}
card-files-from = Geteilt von { $organisation }.
card-files-would = { $cards ->
    [0] Keine Karte
    [one] Eine Karte
   *[other] { $cards } Karten
} { $solutions ->
    [0] und keine Lösung kommen dazu.
    [one] und eine Lösung kommen dazu.
   *[other] und { $solutions } Lösungen kommen dazu.
} { $known ->
    [0] { "" }
    [one] Eine ist schon da.
   *[other] { $known } sind schon da.
}
card-files-kind = Art
card-files-who = Kontakt oder Ort
card-files-person = { $name }, bis { $day }
card-files-differ = Das ist in der Datei anders als hier
card-files-here = Hier
card-files-there = In der Datei
card-files-own = von uns, das bleibt
card-files-take = Übernehmen, was andere auf ihren Karten geändert haben
card-files-removed = { $count ->
    [one] Eine Karte wurde hier entfernt, und bleibt weg.
   *[other] { $count } Karten wurden hier entfernt, und bleiben weg.
}
card-files-again = Was hier entfernt wurde, doch wieder hinzufügen
card-files-add = Das hinzufügen
card-files-added = { $cards ->
    [0] Keine Karte
    [one] Eine Karte
   *[other] { $cards } Karten
} { $solutions ->
    [0] und keine Lösung kamen dazu.
    [one] und eine Lösung kamen dazu.
   *[other] und { $solutions } Lösungen kamen dazu.
} { $changed ->
    [0] { "" }
    [one] Eine Karte wurde geändert.
   *[other] { $changed } Karten wurden geändert.
} { $known ->
    [0] { "" }
    [one] Eine war schon da.
   *[other] { $known } waren schon da.
}
card-file-name-until = Ein Name (person) und bis wann er dasteht (named_until) gehören zusammen.
card-file-name-contact = Nur auf einem Kontakt steht ein Name.
file-too-large = Diese Datei ist zu groß. Sie darf höchstens 512 kB haben.
file-no-utf8 = Diese Datei ist nicht als UTF-8 gespeichert. Speichere sie neu als UTF-8.
file-no-yaml = Ab hier ist es kein YAML oder JSON mehr. Sieh nach Anführungszeichen, Klammern und Einrückungen.
file-characters = Sie enthält Zeichen, die in so einer Datei nicht stehen dürfen.
file-empty = Diese Datei ist leer.
file-not-plain = Hier steht etwas, das nicht erlaubt ist: ein Anker (&), ein Verweis (*), ein Etikett (!), ein zweites Dokument, oder zu viele Ebenen.
file-key-twice = Das steht hier zweimal; zuerst in Zeile { $line }.
file-twice = Dieser Schlüssel wurde schon in Zeile { $line } benutzt.
file-needed = Hier fehlt etwas.
file-unknown = Dieses Feld kennen wir nicht. Bekannt sind: { $known }.
file-too-long = Dieser Text ist zu lang: höchstens { $most } Zeichen.
file-too-many = Das sind zu viele: höchstens { $most }.
file-choose = Wähle aus: { $among }.
file-text = Das muss ein Text sein. Setze ihn in Anführungszeichen.
file-date = Das ist kein Tag. Schreibe ihn wie 2027-12-31.
file-wrong = Das stimmt nicht.
