files-title = Dateien
files-about = Hier lädst du die Hürden, die Maßnahmen und den Fahrplan herunter, um sie anderswo zu nutzen. Anzahlen von Personen gehen in Fünferschritten, bis gestern. Eigene Worte stehen nicht darin, und nirgends steht, wer etwas gemeldet hat.
files-xlsx = Arbeitsmappe mit Hürden, Maßnahmen, Fahrplan, Teilnahme, Stand und Zielen (XLSX)
files-csv-nl = CSV für ein Excel auf Niederländisch
files-csv = CSV für andere Programme
files-secap = Maßnahmen für einen SECAP (XLSX)
files-ical = Kalender mit allen Terminen (iCal)
files-json = Daten für eigene Software (JSON)
files-not-made = Diese Datei konnte gerade nicht gemacht werden. Versuch es gleich noch einmal.
files-unknown = Diese Datei gibt es nicht.
files-import-actions = Eine Liste von Maßnahmen einlesen
files-import-about-actions = Eine Arbeitsmappe (XLSX) oder CSV mit einer Überschrift über jeder Spalte: Maßnahme, Zuständig, Botschafterin, Beginn, Frist, Kosten, Status, Thema, Zeithorizont oder Fähigkeiten. Nur Maßnahme ist nötig. Du siehst zuerst, was wir gelesen haben; hinzugefügt wird erst, wenn du Ja sagst. Was es schon gibt, kommt nicht noch einmal dazu.
files-file = Die Datei
files-file-hint = Höchstens 5 MB.
files-read = Einlesen
files-none-chosen = Wähle zuerst eine Datei.
files-nothing-added = Es wurde nichts hinzugefügt.
files-unclear = Verbessere die Datei und wähle sie noch einmal. Oder füge den Rest hinzu, ohne das Unklare.
files-sheet = Blatt: { $sheet }
files-row = Zeile
files-column = Spalte
files-what = Was es ist, und was du tun kannst
files-unclear-title = Das ist nicht klar
files-preview = Stimmt das so?
files-read-from = Gelesen, mit den Überschriften in Zeile { $row }: { $columns }.
files-left-out = Weggelassen, oder anders gelesen
files-more = Dasselbe noch { $count } Mal.
files-not-shown-actions = Und noch { $count } Maßnahmen, die hier nicht gezeigt werden und doch mitgehen.
files-add-actions = Diese Maßnahmen hinzufügen
files-add-anyway = Unklares weglassen, und den Rest hinzufügen
files-would-add-actions = { $added ->
    [0] Es wird keine Maßnahme hinzugefügt.
    [one] Eine Maßnahme wird hinzugefügt.
   *[other] { $added } Maßnahmen werden hinzugefügt.
} { $known ->
    [0] { "" }
    [one] Eine gibt es schon.
   *[other] { $known } gibt es schon.
}
files-added-actions = { $added ->
    [0] Es wurde keine Maßnahme hinzugefügt.
    [one] Eine Maßnahme wurde hinzugefügt.
   *[other] { $added } Maßnahmen wurden hinzugefügt.
} { $known ->
    [0] { "" }
    [one] Eine gab es schon.
   *[other] { $known } gab es schon.
}
files-import-readings = Eine Liste von Messungen einlesen
files-import-about-readings = Eine Arbeitsmappe (XLSX) oder CSV mit einer Überschrift über jeder Spalte: Ziel, Tag, Messung und Quelle; Einheit und Anmerkung dürfen dabei sein. Das Ziel heißt wie auf der Seite Ziele. Du siehst zuerst, was wir gelesen haben; hinzugefügt wird erst, wenn du Ja sagst. Was es schon gibt, kommt nicht noch einmal dazu und ändert sich nicht.
files-not-shown-readings = Und noch { $count } Messungen, die hier nicht gezeigt werden und doch mitgehen.
files-add-readings = Diese Messungen hinzufügen
files-would-add-readings = { $added ->
    [0] Es wird keine Messung hinzugefügt.
    [one] Eine Messung wird hinzugefügt.
   *[other] { $added } Messungen werden hinzugefügt.
} { $known ->
    [0] { "" }
    [one] Eine gibt es schon.
   *[other] { $known } gibt es schon.
}
files-added-readings = { $added ->
    [0] Es wurde keine Messung hinzugefügt.
    [one] Eine Messung wurde hinzugefügt.
   *[other] { $added } Messungen wurden hinzugefügt.
} { $known ->
    [0] { "" }
    [one] Eine gab es schon.
   *[other] { $known } gab es schon.
}
