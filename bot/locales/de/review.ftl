button-more = Mehr …
button-start-barrier = Jetzt in Arbeit
button-park-barrier = Zurückstellen
button-describe-barrier = Einzelheiten
button-history = Verlauf
button-unmerge = Wieder trennen
button-back-to-barrier = { $kind ->
    [chance] Zurück zur Chance
    [keep] Zurück
   *[barrier] Zurück zur Hürde
}
button-open-head = Zur Hürde, zu der diese gehört
button-redact-report = Worte herausnehmen
button-split-report = Eigene Hürde

more-about = { $kind ->
    [chance] Was du mit einer Chance seltener machst.
    [keep] Was du damit seltener machst.
   *[barrier] Was du mit einer Hürde seltener machst.
}
more-merged = Damit zusammengelegt: { $barrier }
hint-park-barrier = Nicht jetzt, aber später. An diesem Tag bekommst du eine Nachricht, sie wieder anzusehen.
hint-describe-barrier = { $kind ->
    [chance] So steht die Chance am richtigen Platz auf der Chancenkarte.
    [keep] So steht es am richtigen Platz auf der Chancenkarte.
   *[barrier] So steht die Hürde am richtigen Platz auf der Chancenkarte.
}
hint-redact-report = Steht ein Name oder etwas Persönliches darin? Nimm es heraus. Der alte Text wird nirgends gespeichert.
hint-split-report = In dieser Meldung geht es um etwas anderes, und sie bekommt eine eigene Hürde. Wer „Ich auch“ gesagt hat, bleibt bei der alten.
field-redacted = Was darf stehen bleiben?
field-how-far = Ganz, oder zum Teil?
field-review-on = Wann siehst du sie wieder an?
field-why = Warum jetzt nicht?
field-theme = Thema
field-axis = Wo packst du es an?
field-horizon = Bis wann?
field-impact = Wie viel würde es helfen?
field-impact-hint = Prikkel rechnet das aus: wie viele Leute, und wie oft. Weißt du es besser, dann wähle selbst.
field-effort = Wie viel Arbeit ist es?
field-effort-hint = { $kind ->
    [chance] Deine Schätzung. Ohne sie steht die Chance unter der Chancenkarte, nicht darauf.
    [keep] Deine Schätzung. Ohne sie steht es unter der Chancenkarte, nicht darauf.
   *[barrier] Deine Schätzung. Ohne sie steht die Hürde unter der Chancenkarte, nicht darauf.
}
field-site = Welcher Standort?
fact-site = Standort
fact-horizon = Bis wann
impact-computed = Prikkel rechnen lassen
scale-1 = 1, sehr wenig
scale-2 = 2, wenig
scale-3 = 3, mittel
scale-4 = 4, viel
scale-5 = 5, sehr viel
report-taken-out = (von der Koordination herausgenommen)
error-date-past = Wähle einen Tag, der noch kommt.

change-title = Verlauf: { $barrier }
change-none = Noch ist nichts damit geschehen.
change-line = { $day } – { $who } { $what }
change-by-you = du:
change-by-coordinator = Koordination:
change-by-leader = Leitung:
change-by-those-hindered = alle, denen es im Weg war:
change-acknowledged = gelesen
change-planned = Zuständige und Datum gewählt
change-assigned = Zuständige oder Datum geändert
change-in-progress = damit angefangen
change-answered = geantwortet
change-removed = { $kind ->
    [chance] Chance eingeführt
    [keep] vereinbart, dass es so bleibt
   *[barrier] Hürde beseitigt
}
change-partly-removed = { $kind ->
    [chance] einen Teil der Chance eingeführt
    [keep] vereinbart, dass es zum Teil so bleibt
   *[barrier] einen Teil der Hürde beseitigt
}
change-not-possible = { $kind ->
    [chance] geschrieben, warum jetzt nicht
    [keep] geschrieben, warum es nicht so bleiben kann
   *[barrier] geschrieben, warum es nicht geht
}
change-parked = { $kind ->
    [chance] Chance zurückgestellt
    [keep] zurückgestellt
   *[barrier] Hürde zurückgestellt
}
change-opened-again = { $kind ->
    [chance] Chance wieder geöffnet
    [keep] wieder geöffnet
   *[barrier] Hürde wieder geöffnet
}
change-reopened = keine Änderung bemerkt, Hürde wieder geöffnet
change-renamed = { $kind ->
    [chance] einen Namen gegeben
    [keep] einen Namen gegeben
   *[barrier] einen Namen gegeben
}
change-described = Einzelheiten geändert
change-redacted = Worte aus einer Meldung genommen
change-merged = { $kind ->
    [chance] mit einer anderen Chance zusammengelegt
    [keep] mit etwas anderem zusammengelegt
   *[barrier] mit einer anderen Hürde zusammengelegt
}
change-unmerged = { $kind ->
    [chance] Chance wieder getrennt
    [keep] wieder getrennt
   *[barrier] Hürde wieder getrennt
}
change-split = { $kind ->
    [chance] einer Meldung eine eigene Chance gegeben
    [keep] eine Meldung getrennt
   *[barrier] einer Meldung eine eigene Hürde gegeben
}
change-split-off = { $kind ->
    [chance] diese Chance aus einer Meldung zu einer anderen gemacht
    [keep] dies aus einer Meldung zu etwas anderem gemacht
   *[barrier] diese Hürde aus einer Meldung zu einer anderen Hürde gemacht
}
change-decided-go-ahead = entschieden: macht es
change-decided-tell-me-more = wollte erst mehr wissen
change-decided-not-now = entschieden: jetzt nicht
change-told-leadership = hat der Leitung geantwortet
change-asked-leadership = hat die Leitung um eine Entscheidung gebeten
change-by-reporter = Wer es gemeldet hat:
change-report-taken-back = eine Meldung zurückgenommen
