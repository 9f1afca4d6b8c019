# Was die Slack-Seite von sich aus sagt.
slack-form-too-late = Das Formular ging nicht rechtzeitig auf. Drück noch einmal.
slack-form-broken = Dieses Formular lässt sich in Slack gerade nicht zeigen. Das liegt an uns, und wer Prikkel betreibt, kann sehen, warum. Es wurde nichts gespeichert.
slack-form-ready = Das Formular ist für dich bereit.
slack-form-begins = Deine Nachricht ist zu lang für diesen Knopf. Im Formular steht nur ihr Anfang; den Rest kannst du aus deiner Nachricht kopieren.
slack-left-out = Dieser Text ist länger, als in Slack passt. Hier steht nur der Anfang. Wenn du das abschickst, bleibt nur der erhalten.
slack-open-form = Öffnen
slack-not-installed = Prikkel ist in diesem Workspace nicht (oder nicht mehr) installiert. Frag deine Administration.
