# Teams, die einer Gruppe von Slack oder Teams folgen.
groups-title = Teams aus Gruppen
groups-how = Ein Team kann einer Gruppe in Slack folgen (einer Benutzergruppe oder einem Kanal), oder einem Kanal oder Gruppenchat in Teams, in dem ich bin. Jede Nacht sehe ich nach, wer in dieser Gruppe ist. Wer mitmacht, kommt in dieses Team; das zählt ab der nächsten Woche. Von wem nicht mitmacht, bewahre ich nichts auf: diese Personen zählen nur bei der Größe des Teams. Gäste und Bots zählen nicht. Wer die Gruppe verlässt, bleibt im Team, bis er in einer anderen Gruppe ist.
groups-linked-ones = Gruppen, denen gefolgt wird
groups-none = Noch folgt kein Team einer Gruppe.
groups-no-teams = Es gibt kein Team ohne Gruppe. Wer Prikkel betreibt, legt Teams an: prikkel teams import
groups-line = { $team }: { $group }
groups-team = Team
groups-where = Workspace oder Mandant
groups-group = Gruppe oder Kanal
groups-listed = Benutzergruppe
groups-other = Oder eine andere Gruppe, oder ein Kanal
groups-offer = { $people ->
    [one] { $group }, 1 Mitglied
   *[other] { $group }, { $people } Mitglieder
}
groups-group-hint = In Slack: Öffne die Benutzergruppe, drücke ⋮ und wähle „Gruppen-ID kopieren“. In Teams: Wähle ⋯ neben dem Kanal, dann „Link kopieren“, und füge ihn hier ein.
groups-size = In der Gruppe sind { $people } Kolleginnen und Kollegen. So groß ist dann das Team.
groups-left-out = Nicht mitgezählt, weil sie Gäste oder Bots sind oder ihr Konto geschlossen ist: { $people }.
groups-shared = Auch in einer anderen Gruppe, der gefolgt wird: { $people }. Wer von ihnen mitmacht, bleibt, wo er ist. Nimm sie in Slack oder Teams aus einer der beiden heraus.
groups-moving = Von denen, die mitmachen, kommen mindestens { $people } in dieses Team.
groups-agree-how = Noch ist nichts geändert. Sag ja, dann geschieht es innerhalb einer Minute, und danach jede Nacht von selbst. Ab der nächsten Woche zählt es.
groups-preview-title = { $team } kann einer Gruppe folgen
groups-held-title = In der Gruppe von { $team } hat sich heute Nacht sehr viel geändert
groups-trouble-title = Mit der Gruppe von { $team } stimmt etwas nicht
groups-gone = Diese Gruppe gibt es nicht mehr, sie ist deaktiviert, oder ich darf sie nicht sehen. Alle bleiben im Team. Stimmt die ID, oder muss ich wieder dazu? Sonst kannst du das Folgen beenden.
groups-twice = Ein anderes Team folgt dieser Gruppe schon. Beende eines von beiden.
groups-unread = Seit einem Tag höre ich nicht, wer in dieser Gruppe ist. Alle bleiben im Team, und ich versuche es jede Stunde. Wer Prikkel betreibt, sieht mehr mit: prikkel doctor
groups-unread-yet = Ich sehe gerade nach, wer darin ist. Komm in einer Minute zurück.
groups-waiting = Das wartet auf dein Ja.
groups-held = Heute Nacht hat sich so viel geändert, dass ich erst frage, ob es stimmt.
groups-followed = Das Team folgt dieser Gruppe, jede Nacht.
groups-agreed = Notiert. Innerhalb einer Minute ist das Team wie die Gruppe.
groups-linked = Ich sehe nach, wer in der Gruppe ist. Innerhalb einer Minute liest du, was sich ändern würde; vor deinem Ja ändert sich nichts.
groups-unlinked = { $team } folgt keiner Gruppe mehr. Alle bleiben, wo sie sind.
button-link-group = Gruppe folgen
button-agree-group = Ja, mach das
button-unlink-group = Nicht mehr folgen
error-group-linked = Dieses Team folgt schon einer Gruppe, oder ein anderes Team folgt dieser.
error-unknown-group = Dieser Gruppe wird nicht (mehr) gefolgt.
error-group-not-read = Ich weiß noch nicht, wer in dieser Gruppe ist. Versuche es in einer Minute noch einmal.
