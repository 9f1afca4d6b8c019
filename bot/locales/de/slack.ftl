# Was die Slack-Seite von sich aus sagt.
slack-form-too-late = Das Formular ging nicht rechtzeitig auf. Drück noch einmal.
slack-form-broken = Dieses Formular lässt sich in Slack gerade nicht zeigen. Das liegt an uns, und wer Prikkel betreibt, kann sehen, warum. Es wurde nichts gespeichert.
slack-form-ready = Das Formular ist für dich bereit.
slack-open-form = Öffnen
slack-not-installed = Prikkel ist in diesem Workspace nicht (oder nicht mehr) installiert. Frag deine Administration.
