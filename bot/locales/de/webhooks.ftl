# Programme, die hören, was geschieht, wie eine Koordinatorin sie auf dem Board hinzufügt.
webhooks-title = Programme, die zuhören
webhooks-about = Ein Programm kann eine Nachricht bekommen, wenn etwas geschieht, signiert wie Standard Webhooks es sagt. Nichts geht dorthin, was Kolleginnen und Kollegen nicht lesen könnten, und keine Namen. Wer die Adresse oder das Geheimnis hat, kann sich als dieses Programm ausgeben: Behalte sie für dich.
webhooks-none = Zurzeit hört kein Programm zu.
webhooks-new = Ein Programm hinzufügen
webhooks-address = Adresse
webhooks-address-hint = Sie beginnt mit https://. Die ganze Adresse ist danach nirgends mehr zu lesen, nur der Name des Servers.
webhooks-events = Wovon hört es?
webhooks-event-barrier-reported = von einer Hürde, die gelesen wurde
webhooks-event-barrier-removed = von einer Hürde, die weg ist
webhooks-event-decision-asked = von einer Entscheidung, um die gebeten wurde
webhooks-event-decision-made = von einer Entscheidung, die getroffen wurde
webhooks-event-action-late = von einer Aktion, die sich verspätet
webhooks-event-session-held = von einem Treffen, das stattfand
webhooks-add = Hinzufügen
webhooks-hears = Hört: { $events }.
webhooks-waiting = { $count ->
    [one] Eine Nachricht ist unterwegs.
   *[other] { $count } Nachrichten sind unterwegs.
}
webhooks-nothing-yet = Noch wurde nichts gesendet.
webhooks-taken-on = Die letzte Nachricht kam an, am { $day }.
webhooks-failed = Die letzte Nachricht kam nicht an, am { $day }: { $reason }
webhooks-paused = Pausiert seit { $day }. Was inzwischen geschieht, hört es auch später nicht.
webhooks-off = Abgeschaltet am { $day }: { $reason }
webhooks-try = Ausprobieren
webhooks-tried = Eine Probenachricht ist unterwegs. Sieh in einer Minute hier nach, ob sie ankam.
webhooks-pause = Pausieren
webhooks-resume = Wieder einschalten
webhooks-rotate = Neues Geheimnis
webhooks-remove = Entfernen
webhooks-secret-how = Gib dieses Geheimnis dem Programm: Daran erkennt es, dass eine Nachricht von uns ist. Hatte es schon eines, so signieren wir 24 Stunden lang mit beiden. Ist das alte in falschen Händen? Dann entferne das Programm und füge es neu hinzu.
webhooks-unknown = Das gibt es nicht (mehr).
webhooks-taken = Es gibt schon eines mit diesem Namen. Entferne es, oder wähle einen anderen Namen.
webhooks-no-event = Wähle mindestens eine Sache, von der es hört.
webhooks-no-address = Das ist keine Adresse.
webhooks-holds-more = In der Adresse steht ein Name, ein Passwort oder ein Teil nach #. Lass das weg.
webhooks-not-https = Die Adresse beginnt nicht mit https://.
webhooks-inside = Diese Adresse liegt im eigenen Netz. Wer Prikkel betreibt, kann das mit PRIKKEL_WEBHOOK_NETWORKS erlauben.
webhooks-slow = Es antwortete nicht rechtzeitig.
webhooks-untrusted = Seinem Zertifikat ist nicht zu trauen.
webhooks-unreached = Es ist nicht erreichbar.
webhooks-broken-off = Es brach die Verbindung ab.
webhooks-sealed = Kein Schlüssel dieses Servers öffnet die Adresse.
