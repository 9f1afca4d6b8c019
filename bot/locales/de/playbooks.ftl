playbook-title = Ablaufplan
playbook-waits = { $count ->
    [0] Diese Woche ist nichts zu tun: Alles, was dran war, ist erledigt.
    [one] Diese Woche ist ein Schritt dran.
   *[other] Diese Woche sind { $count } Schritte dran, oder waren es schon.
}
playbook-more = { $count ->
    [one] Und noch ein Schritt: siehe die Seite.
   *[other] Und noch { $count } Schritte: siehe die Seite.
}
playbook-next = Danach kommt:
playbook-due-title = Ablaufplan: das ist dran
playbook-none = Ihr folgt noch keinem Ablaufplan. Wählt einen: Er sagt, was wann zu tun ist, von sechs Wochen vor dem Start bis zwölf Wochen danach.
playbook-own = Euer eigener Ablaufplan: { $name }
playbook-start = Erster Tag
playbook-start-hint = Wann beginnt die Kampagne? Alle Schritte zählen ab diesem Tag, bis es die Kampagne gibt.
playbook-choose = Anderen Plan wählen
playbook-no-start = [Datum]
playbook-ungated = Diese Kampagne wurde am { $day } ohne Zustimmung gestartet. Das war noch offen: { $steps }.
playbook-so-far = { $late ->
    [0] { $done } von { $all } Schritten sind erledigt.
   *[other] { $done } von { $all } Schritten sind erledigt; zu spät: { $late }.
}
playbook-view = Wie du es siehst
playbook-folded = Kurz
playbook-opened = Alles offen, zum Drucken
playbook-no-days = Noch ohne Tag: Der Start ist nicht bekannt
playbook-week-before = { $weeks ->
    [one] Die Woche davor: ab { $day }
   *[other] { $weeks } Wochen davor: ab { $day }
}
playbook-week-first = Die erste Woche: ab { $day }
playbook-week-after = { $weeks ->
    [one] Eine Woche danach: ab { $day }
   *[other] { $weeks } Wochen danach: ab { $day }
}

step-ticked = Erledigt: { $step }
step-gate = vor dem Start
step-minutes = { $minutes } Minuten
step-hours = { $hours } Stunden
step-why = Warum
step-how = Wie
step-wrong = Was schiefgehen kann
step-evaluate = So siehst du, ob es gewirkt hat
step-explained = Was zu tun ist, und wie
step-opens = Zur Seite, auf der das geht
step-note = Was dazugehört
step-note-title = Schritt abhaken
step-note-hint = Das lesen alle, die koordinieren. Nenn lieber eine Funktion als einen Namen.
step-done-on = Wann war es erledigt?
step-done = Erledigt am { $day }
step-done-by = Erledigt am { $day }, abgehakt { $who }
step-by-you = von dir
step-by-coordinator = von jemand anderem, der koordiniert
step-by-unknown = auf dem Server, oder von jemandem, der nicht mehr hier ist
step-seen = Erledigt: Das sieht Prikkel selbst
step-not-seen = Noch nicht: Das sieht Prikkel selbst
who-coordinator = Koordination
who-leader = Leitung
who-team-leaders = Teamleitungen
who-ambassadors = Zugpferde
who-communication = Kommunikation
who-works-council = Betriebsrat oder Personalrat
who-privacy-officer = Datenschutz
who-operator = Betreuung des Servers
who-facilities = Gebäudedienst
who-everybody = alle

button-playbook = Ablaufplan
button-how = So geht es
button-step-done = Erledigt
button-playbook-page = Alles auf einer Seite
board-playbook = Ablaufplan
board-copy = Klick einmal auf den Text, um ihn ganz zu markieren, und kopier ihn.
my-data-plan = Schritte des Ablaufplans, die du abgehakt hast
error-still-to-come = Dieser Tag kommt erst noch. Hak einen Schritt ab, wenn er erledigt ist.
error-note-needed = Schreib dazu, wo es steht oder wer es ist.
