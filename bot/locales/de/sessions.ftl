# Treffen: Planung, Notizen, Bericht.
sessions-title = Treffen
sessions-about = Kommt mit mehreren Abteilungen zusammen. Alle machen Notizen, im Chat oder auf einer Seite mit einem Code. Du wählst, was in den Bericht kommt. Maßnahmen, Ambitionen und Fragen gehen von selbst weiter.
sessions-none = Es ist kein Treffen geplant.
session-kind = Art
session-theme = Thema
session-moment = Wann
session-title = Titel
session-title-hint = Leer lassen für den Namen dieser Art.
session-day = Tag
session-begins = Beginnt um
session-begins-hint = Zum Beispiel 13:30
session-minutes = Dauert so viele Minuten
session-minutes-hint = Leer lassen für die übliche Zeit.
session-place = Ort
session-departments = Abteilungen, die da waren
session-departments-hint = Eine pro Zeile. Schreib keine Namen von Menschen.
session-departments-unknown = nicht notiert
session-when = { $day } von { $begins } bis { $ends }
session-at = Wo: { $place }
session-for = Für wen: { $who }
session-is-planned = Geplant
session-is-on = Läuft
session-is-over = Wartet auf den Bericht
session-is-reported = Bericht fertig
session-invitation = Kommst du? { $title }
session-note-how = Während des Treffens machst du Notizen mit dem Knopf, oder du schreibst an Prikkel: notiz. Es steht kein Name dabei.
session-calendar-file = In deinen Kalender eintragen
session-open-page = Die Seite des Treffens, auch für Notizen
session-no-page = Dieses Treffen hat keine Seite mehr, oder der Server hat keine Adresse.
session-asks = Eine Frage aus dem Treffen { $title }
session-learning = Lernen für: { $title }
session-invited = Die Einladung steht im Kanal.
session-invited-already = Diese Einladung stand schon im Kanal.
session-told = Der Bericht steht im Kanal.
session-told-already = Der Bericht stand schon im Kanal.
session-removed = Das Treffen ist weg, mit den Notizen.
session-remove-sure = Auch die Notizen und der Bericht gehen weg. Maßnahmen und Ambitionen, die daraus kamen, bleiben.
session-evaluated = Die vier Fragen sind eine Woche offen. Sag im Kanal, dass es sie gibt.
session-notes-count = Noch anzusehende Notizen: { $unread }. Im Bericht: { $kept }.
session-notes-unread = Anzusehen ({ $count })
session-notes-none = Es gibt keine Notiz, die du noch ansehen musst.
session-notes-kept = Im Bericht ({ $count })
session-notes-dropped = Nicht im Bericht ({ $count })
session-show-dropped = Zeigen
session-do = Was du tun kannst
session-scan = Scanne das, um Notizen zu machen. Du brauchst kein Konto.
session-slides = Auf einem großen Bildschirm zeigen
session-choose-themes = Themen wählen lassen
session-empty-seats = Noch niemand von: { $departments }
session-report = Bericht
session-read-report = Den Bericht lesen
session-report-of = Bericht: { $title }
session-report-file = bericht-treffen
session-there = Abteilungen, die da waren: { $departments }
session-part-minutes = { $minutes } Minuten
session-came = { $kind ->
        [decision] Beschlüsse
        [action] Maßnahmen
        [ambition] Ambitionen
        [competence] Kompetenzen
        [question] Fragen
       *[idea] Ideen
    }: { $count }
note-kind = { $kind ->
        [decision] Beschluss
        [action] Maßnahme
        [ambition] Ambition
        [competence] Was wir können müssen
        [question] Frage
       *[idea] Idee
    }
note-kinds = { $kind ->
        [decision] Beschlüsse
        [action] Maßnahmen
        [ambition] Ambitionen
        [competence] Was wir können müssen
        [question] Fragen
       *[idea] Ideen
    }
note-session = Treffen
note-text = Deine Notiz
note-is = Das ist
note-how = Es steht kein Name dabei. Wer das Treffen leitet, liest sie.
note-thanks = Danke, deine Notiz ist bei { $title } gespeichert.
note-department = Abteilung
note-department-hint = Bei einer Maßnahme: Welche Abteilung fängt an?
note-action = Gehört zur Maßnahme
note-action-hint = Bei einer Frage: Wer sich um diese Maßnahme kümmert, bekommt sie.
note-no-action = Keine Maßnahme
note-into = Diese Notiz sagt dasselbe
note-left = Noch anzusehen: { $count }
note-names = Achtung, das sieht nach Daten von jemandem aus: { $words }. Alle lesen den Bericht.
form-new-session = Treffen planen
form-change-session = Treffen ändern
form-session-departments = Wer war da
form-session-note = Notiz machen
form-keep-note = Notiz behalten
form-merge-note = Notizen verbinden
button-new-session = Treffen planen
button-session-note = Notiz machen
button-session-calendar = In meinen Kalender
button-invite-session = Kanal einladen
button-close-session = Notizen schließen
button-remove-session = Treffen entfernen
button-next-note = Notizen ansehen
button-keep-note-now = In den Bericht
button-drop-note = Nicht in den Bericht
button-change-note = Ändern und behalten
button-merge-note = Wie eine andere
button-report-session = Bericht machen
button-tell-session = Bericht im Kanal zeigen
button-evaluate-session = Fragen, wie es war
error-unknown-session = Dieses Treffen oder diese Notiz gibt es nicht (mehr).
error-session-lead = Das ist für die Koordination und für das Themateam dieses Treffens.
error-session-has-changed = Jemand war schneller: Das Treffen oder die Notiz hat sich geändert. Nichts wurde überschrieben.
error-session-times = Ein Treffen endet nach seinem Beginn, innerhalb von zwölf Stunden und nicht in der Vergangenheit.
error-session-begins = Schreib eine Uhrzeit, wie 13:30.
error-session-minutes = Schreib eine Zahl von Minuten, wie 90.
error-session-closed = Es gibt gerade kein Treffen, bei dem du Notizen machen kannst.
error-session-full = Es gibt schon { $most } Notizen. Mehr geht nicht.
error-session-reported = Den Bericht gibt es schon. Die Notizen ändern sich nicht mehr.
error-session-department = Sag, welche Abteilung diese Maßnahme mitnimmt.
error-session-enough = { $department } hat schon { $most } Maßnahmen. Wähl aus, welche bleiben.
error-session-not-over = Das Treffen läuft noch. Schließ zuerst die Notizen.
error-session-unread = Sieh erst noch { $count } Notizen an: in den Bericht oder nicht.
error-session-empty = Es gibt keine Notiz für den Bericht. Wähl mindestens eine aus.
session-page-closed = Diese Seite ist geschlossen. Das Treffen ist vorbei, oder der Code stimmt nicht.
session-page-early = Notizen gehen ab einer halben Stunde vor dem Beginn.
session-page-kept = Danke, deine Notiz ist gespeichert. Du kannst noch eine machen.
