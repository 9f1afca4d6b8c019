schedule-title = Was { $campaign } tut, und wann
schedule-moment = { $day } um { $time } Uhr
schedule-kick-off = die Ankündigung im Kanal
schedule-challenge = Aufgabe: { $title }
schedule-weekly = die Wochennachricht mit dem Stand im Kanal
schedule-closing = die Schlussnachricht im Kanal
schedule-digest = der Wochenbericht an die Leitung
try-about = Das ist eine Probe. Nur du siehst das. Nichts geht in den Kanal, und nichts zählt.
try-note = Eine Probe: So wird es aussehen. Nur du siehst das, und nichts zählt.
try-pressed = Das ist eine Probe. Es wurde nichts gespeichert. Am Tag selbst geht dieser Knopf.

greeting-coordinator-title = Du koordinierst { $campaign }
greeting-coordinator-what = Was anderen im Weg ist, kommt zu dir. Schreib „koordinieren“: Du siehst, was wartet, und gibst eine Antwort, mit Zuständigen und einem Datum. Alle hören, was du tust. Das kommt:
greeting-leader-title = Du wirst von { $campaign } hören
greeting-leader-what = An jedem Arbeitstag machen alle eine kleine Aufgabe und melden, was im Weg ist. Jede Woche bekommst du eine Nachricht: was gelöst ist, und wozu wir dich um eine Entscheidung bitten. Das kommt:
greeting-kick-off = Ankündigung im Kanal
greeting-challenge = Erste Aufgabe
greeting-weekly = Erste Wochennachricht im Kanal
greeting-digest = Erster Wochenbericht an die Leitung
greeting-closing = Schlussnachricht im Kanal
greeting-home = Schreib „übersicht“: Dort findest du, was auf dich wartet.

home-coordinator = Du koordinierst
home-coordinator-waiting = { $unread ->
    [0] Es gibt keine neuen Meldungen.
    [one] Eine Hürde wartet auf eine erste Antwort.
   *[other] { $unread } Hürden warten auf eine erste Antwort.
} { $open ->
    [0] Nichts ist offen.
    [one] Eine Hürde ist offen.
   *[other] { $open } Hürden sind offen.
}
home-leader = Du entscheidest
home-leader-waiting = { $waiting ->
    [0] Im Moment wartet nichts auf deine Entscheidung.
    [one] Eine Hürde wartet auf deine Entscheidung. Sie steht in deinem Wochenbericht.
   *[other] { $waiting } Hürden warten auf deine Entscheidung. Sie stehen in deinem Wochenbericht.
}
home-next-digest = Der nächste Wochenbericht kommt am { $moment }.
button-review = Ansehen, was wartet
button-board = Zum Board
