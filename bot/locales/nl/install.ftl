# De pagina's voor wie de app in Slack installeert: een beheerder, in de browser.
install-done = Prikkel is geïnstalleerd.
install-back = Deze workspace hoort al bij een organisatie. Prikkel gaat er verder met het volgende bericht. Nodig Prikkel opnieuw uit in de kanalen van de campagne: typ daar /invite @Prikkel.
install-org-wide = Je installeerde Prikkel voor de hele organisatie in Slack. Voeg in het beheer van Slack de workspaces toe waarin Prikkel mag meedoen. Het nummer van een workspace begint met T en staat in het adres: app.slack.com/client/T….
install-invite = 1. Nodig Prikkel uit in het kanaal waar de uitdagingen komen. Typ daar:
install-next = 2. Start een campagne op de server. Het nummer van het kanaal begint met C en staat in Slack onderaan bij de gegevens van het kanaal. Kies zelf de eerste dag.
install-organisation = Draaien er al campagnes van andere organisaties op deze server? Zet er dan --organisation met de naam van je organisatie achter.
install-not-done = Prikkel is niet geïnstalleerd.
install-other-browser = Je komt niet uit de browser waarin je begon, of de installatie is ergens anders begonnen. Begin hier opnieuw.
install-too-late = Deze link is al gebruikt of ouder dan tien minuten.
install-cancelled = De installatie is in Slack afgebroken. Er is niets veranderd. Mag jij geen apps installeren? Vraag het aan een beheerder van de workspace.
install-refused = Slack gaf geen toestemming. Kloppen SLACK_CLIENT_ID en SLACK_CLIENT_SECRET, en staat het adres van deze server in de app bij de Redirect URLs?
install-rotating = In de app staat “token rotation” aan. Maak de app opnieuw met het manifest van prikkel manifest slack: daar staat het uit.
install-away = Het lukt nu even niet. Probeer het over een minuut opnieuw.
install-reason = Slack zegt: { $reason }
install-again = Opnieuw installeren
