bundle-title = Was heute auf dich wartet
bundle-decided = Die Leitung hat sich geäußert
bundle-to-answer = Die Leitung wartet auf eine Antwort
bundle-new = Neu gemeldet
bundle-unowned = Gelesen, aber noch niemand zuständig
button-put-off = In einer Woche
button-not-ours = Nicht unsere Sache
button-give = Weitergeben
put-off-until = Du hörst davon wieder am { $day }. Was du jetzt tun willst, kannst du jederzeit tun.
given-away = Darum kümmert sich jetzt eine andere Person aus der Koordination und liest das am { $day }. Du bekommst dazu keine Nachrichten mehr. In der Liste bleibt es für euch alle stehen.
asked-no-more = Dazu bekommt niemand mehr Nachrichten. In der Liste bleibt es stehen.
field-give-to = Wer aus der Koordination?
hint-give-away = Wen du auswählst, kümmert sich ab jetzt darum und liest das am nächsten Arbeitstag.
hint-not-ours = Die Hürde wird zurückgestellt. Wen sie behindert, liest, was du hier schreibst. An dem Tag, den du wählst, bekommt ihr eine Nachricht, sie wieder anzusehen.
not-ours-answer = Das können wir hier nicht selbst ändern.
error-nothing-waits = Das wartet nicht mehr. Du musst nichts tun.
bundle-to-tell = Willst du das im Kanal erzählen?
bundle-to-tell-about = { $count ->
    [one] Über eine Hürde gibt es etwas zu erzählen. Du siehst es zuerst.
   *[other] Über { $count } Hürden gibt es etwas zu erzählen. Du siehst es zuerst.
}
waiting-title = Wartet auf dich
waiting-nothing = Gerade wartet nichts auf dich.
my-data-care = Was du zu dem gesagt hast, was auf dich wartet
care-looks-after = du kümmerst dich darum
care-never = keine Nachricht mehr dazu
care-not-before = keine Nachricht vor dem { $day }
bundle-stuck = Nachrichten kommen nicht an
stuck-channel = Nachrichten im Kanal { $channel } ({ $workspace }) warten
stuck-colleagues = Nachrichten an Kolleginnen und Kollegen warten
stuck-since = Seit { $day } geht hier nichts hinaus. Bitte die Person, die Prikkel betreibt, nachzusehen: prikkel doctor und prikkel outbox list. Sobald es wieder geht, gehen sie von selbst hinaus.
unheard-title = Was in { $platform } gedrückt wird, kommt vielleicht nicht an.
unheard-what = Seit mehr als einer Stunde hört Prikkel von dort nichts. Sag es im Team: Was jetzt gedrückt wird, ist später noch einmal zu tun.
unheard-how = Wer Prikkel betreibt, kann sehen, warum: prikkel doctor.
expiring-title = Der Schlüssel von Prikkel für { $platform } läuft am { $day } ab.
expired-title = Der Schlüssel von Prikkel für { $platform } ist am { $day } abgelaufen.
expiring-what = Ohne neuen Schlüssel stellt Prikkel dort nichts mehr ein, und niemand bekommt eine Antwort.
expiring-how = Bitte die Person, die Prikkel betreibt, um einen neuen Schlüssel: prikkel doctor sagt, um welchen es geht.
