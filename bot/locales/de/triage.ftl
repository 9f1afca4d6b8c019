triage-title = Eine nach der anderen
triage-progress = { $kind ->
    [chance] { $done } von { $all } offenen Chancen sind vollständig.
    [keep] { $done } von { $all } sind vollständig.
   *[barrier] { $done } von { $all } offenen Hürden sind vollständig.
}
triage-skipped = Das waren alle
triage-done = Alles ist vollständig
triage-again = { $kind ->
    [chance] { $count ->
        [one] Eine Chance hast du übersprungen: von vorne
       *[other] { $count } Chancen hast du übersprungen: von vorne
    }
    [keep] { $count ->
        [one] Eine Sache hast du übersprungen: von vorne
       *[other] { $count } hast du übersprungen: von vorne
    }
   *[barrier] { $count ->
        [one] Eine Hürde hast du übersprungen: von vorne
       *[other] { $count } Hürden hast du übersprungen: von vorne
    }
}
triage-save = Speichern und weiter
triage-skip = Überspringen
triage-whole = { $kind ->
    [chance] Alles über diese Chance
    [keep] Alles darüber
   *[barrier] Alles über diese Hürde
}
triage-nothing-more = { $kind ->
    [chance] Diese Chance braucht jetzt nichts.
    [keep] Das braucht jetzt nichts.
   *[barrier] Diese Hürde braucht jetzt nichts.
}
triage-merge = Zusammenführen
triage-same = Dieselbe Antwort geben
triage-same-as = Dieselbe Antwort geben wie bei „{ $barrier }“
triage-suggested = Unser Vorschlag, aus dem, was ähnlich ist. Stimmt er nicht? Ändere ihn.
triage-usual = Meistens: { $owner }.
triage-places = Wer es gemeldet hat, schrieb: { $places }
triage-date-needed = Wähle einen Tag, oder leere das Feld mit der Zuständigkeit.
looked-at = { $minutes ->
    [0] Achtung: { $who } hat das gerade geöffnet.
    [one] Achtung: { $who } hat das vor einer Minute geöffnet.
   *[other] Achtung: { $who } hat das vor { $minutes } Minuten geöffnet.
}
call-ask = Bei dem, was du tust, lesen andere in der Koordination nur „jemand aus der Koordination“. Wie dürfen sie dich nennen?
button-give-name = Meinen Namen dazu
button-no-name = Ohne Namen
call-title = Wie heißt du hier?
call-field = Dein Name
call-about = Andere in der Koordination lesen dann im Verlauf, wer etwas getan hat. Leere das Feld, und dein Name ist wieder weg. Sonst sieht ihn niemand.
board-waits = Wartet
board-waited = { $days ->
    [one] 1 Arbeitstag
   *[other] { $days } Arbeitstage
}
many-title = Was soll mit den gewählten geschehen?
many-look = Ansehen, was geschieht
many-pick = Wählen
many-pick-all = Alle auf dieser Seite wählen
many-pick-none = Keine mehr wählen
many-read = Gelesen
many-merge = Zusammenführen
many-park = Zurückstellen
many-which = Es geht um diese
many-title-read = { $count ->
    [one] Eine Hürde als gelesen markieren
   *[other] { $count } Hürden als gelesen markieren
}
many-title-merge = { $count ->
    [one] Eine Hürde zusammenführen
   *[other] { $count } Hürden zusammenführen
}
many-title-park = { $count ->
    [one] Eine Hürde zurückstellen
   *[other] { $count } Hürden zurückstellen
}
many-about-read = { $count ->
    [one] Danach sehen alle, dass diese Hürde gelesen ist.
   *[other] Danach sehen alle, dass diese { $count } Hürden gelesen sind.
} Wer sie mit Namen gemeldet oder „ich auch“ gesagt hat, erfährt es. Hat sich eine davon inzwischen geändert, geschieht mit keiner etwas.
many-about-merge = { $count ->
    [one] Diese Hürde zählt danach bei einer anderen mit.
   *[other] Diese { $count } Hürden zählen danach bei einer anderen mit.
} Du kannst sie wieder trennen. Hat sich eine davon inzwischen geändert, geschieht mit keiner etwas.
many-about-park = { $count ->
    [one] Diese Hürde ruht bis zu dem Tag, den du wählst.
   *[other] Diese { $count } Hürden ruhen bis zu dem Tag, den du wählst.
} Wer sie mit Namen gemeldet oder „ich auch“ gesagt hat, erfährt warum. Hat sich eine davon inzwischen geändert, geschieht mit keiner etwas.
many-do-read = Als gelesen markieren
many-do-merge = Zusammenführen
many-do-park = Zurückstellen
many-none = Wähle zuerst eine Hürde.
many-none-fits = Mit dem, was du gewählt hast, ist hier nichts zu tun. Wähle andere Hürden.
many-changed = { $count ->
    [one] Es ist nichts geschehen: Jemand war schneller bei { $barriers }. Sie ist nicht mehr gewählt. Drück noch einmal für den Rest.
   *[other] Es ist nichts geschehen: Jemand war schneller bei { $barriers }. Sie sind nicht mehr gewählt. Drück noch einmal für den Rest.
}
many-done = { $count ->
    [one] Eine Hürde ist geändert.
   *[other] { $count } Hürden sind geändert.
}
button-triage-barrier = Alles auf einmal
hint-triage-barrier = Was du leer lässt, bleibt, wie es ist. Den Namen, die Zuständigkeit und den Tag lesen alle.
my-data-called = Dein Name für andere in der Koordination
many-form = Deine Auswahl
many-untick = Nimm das Häkchen weg, wo du es doch nicht meinst.
my-data-looks = Welche Hürde du gerade offen hattest
button-triage-again = Von vorne
