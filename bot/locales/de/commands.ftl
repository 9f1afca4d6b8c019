# Die Wörter, die man tippt, mit Kommas dazwischen. Das erste steht in der Hilfe.
command-help = hilfe, ?, hallo, moin, servus
command-join = mitmachen, teilnehmen
command-leave = aussteigen, abmelden
command-stop = stopp, aufhören, aufhoeren
command-today = heute, aufgabe
command-barrier = hürde, huerde, melden, meldung
command-barriers = hürden, huerden
command-leaderboard = rangliste
command-me = ich, meine-antworten
command-pause = pause, abwesend, urlaub
command-working-days = arbeitstage
command-reminder = erinnerung, erinnern, erinnerungen
command-language = sprache
command-follow = folgen, verfolgen
command-coordinate = koordinieren, koordination
command-board = board
command-opportunities = chancen, chancenkarte
command-actions = maßnahmen, massnahmen
command-playbook = ablaufplan, ablauf
command-roadmap = fahrplan
command-my-data = meine-daten, daten
command-my-actions = meine-maßnahmen, meine-massnahmen
command-erase = löschen, loeschen
command-why = warum
command-home = übersicht, uebersicht, startseite
command-questionnaire = fragebogen, fragebögen, umfrage
command-influence = einfluss, vorhaben
command-goals = ziele, ziel
command-lunch-talks = mittagsgespräch, mittagsgespräche, mittagsgespraech
command-card = karte, karten, kartei
command-theme-team = thementeam, thementeams, themateam
command-sessions = treffen
command-note = notiz, notizen

help-title = Was du fragen kannst
help-how = Schreib eines dieser Wörter.
help-how-after = Schreib eines dieser Wörter, mit { $prefix } davor.
help-today = die Aufgabe von heute
help-home = heute, deine Woche, dein Team und deine Einstellungen zusammen
help-questionnaire = füll einen Fragebogen aus; die Koordination öffnet sie hier
help-influence = finde einen ersten Schritt, der zu deiner Arbeit passt; nur du siehst ihn
help-lunch-talks = Mittagessen mit jemandem aus einem anderen Team, wenn es eine Runde gibt
help-card = such in der Kartei: wer weiß mehr, was haben andere getan
help-theme-team = das Team deines Themas: was ansteht und was du tun kannst
help-sessions = wann ein Treffen ist, und trag es in deinen Kalender ein
help-note = mach eine Notiz in einem Treffen
help-me = deine eigenen Antworten und deine Serie; nur du siehst das
help-leaderboard = wie es um die Teams steht
help-barrier = sagen, was im Weg ist
help-barriers = die gemeldeten Hürden, und wie es damit steht
help-follow = deine anonyme Meldung mit deinem Code verfolgen
help-pause = sagen, wann du nicht da bist
help-working-days = sagen, an welchen Tagen du arbeitest
help-reminder = eine Erinnerung ein- oder ausschalten
help-language = deine Sprache wählen
help-join = mitmachen
help-leave = nicht mehr mitmachen; niemand erfährt es
help-stop = wählen, womit du aufhören willst
help-my-data = was wir über dich speichern
help-my-actions = wie es um deine Maßnahmen steht
help-erase = deinen Namen und dein Konto entfernen lassen
help-coordinate = die Liste der Hürden, für die Koordination
help-board = ein Link zum Board mit allen Hürden, in deinem Browser
help-opportunities = die Chancenkarte, für die Koordination: was viel bringt und wenig Arbeit macht
help-actions = das Maßnahmenprogramm, für die Koordination
help-playbook = der Ablaufplan für die Koordination: was wann zu tun ist, und wie
help-roadmap = der Fahrplan, für Koordination und Leitung
help-goals = die Ziele mit ihrer letzten Messung, für Koordination und Leitung
help-reaction = Ein grünes Häkchen (white_check_mark) unter der Aufgabe zählt auch als Geschafft. So ein Häkchen sehen alle; auf welchen Knopf du drückst, sieht niemand.

button-done = Geschafft
button-not-today = Heute nicht
button-away = Ich bin nicht da
button-undo = Zurücknehmen
button-report = { $kind ->
    [chance] Ich sehe eine Chance
    [keep] Das soll so bleiben
   *[barrier] Was war im Weg?
}
button-own-words = Etwas anderes …
button-me-too = Ich auch
button-today = Aufgabe von heute
button-help = Was kann ich fragen?
button-leaderboard = Rangliste
button-barriers = { $kind ->
    [chance] Chancen ansehen
    [keep] Ansehen, was bleiben soll
   *[barrier] Hürden ansehen
}
button-why = Warum diese Punkte?
button-join = Ich mache mit
button-team = Team wählen
button-send = Abschicken
button-save = Speichern
button-cancel = Abbrechen
button-open = Öffnen
button-back = Zurück zur Liste
button-earlier = Vorige
button-later = Nächste
which-of = { $first }–{ $last } von { $total }
search-nothing = Mit „{ $words }“ wurde nichts gefunden. Versuch einen anderen Teil des Namens, oder wähle aus der Liste.
button-decide = Entscheiden
button-pause = Andere Tage
button-back-again = Ich bin wieder da
button-leave = Nicht mehr mitmachen
button-erase = Mein Konto löschen
button-erase-now = Ja, mein Konto löschen
command-outcomes = rückblick, was-wurde-daraus
help-outcomes = was aus den Hürden wurde, für den Kanal
