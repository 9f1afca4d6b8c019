# Die Seiten für alle, die die App in Slack installieren: im Browser.
install-done = Prikkel ist installiert.
install-back = Dieser Workspace gehört schon zu einer Organisation. Prikkel macht dort mit der nächsten Nachricht weiter. Lade Prikkel wieder in die Kanäle der Kampagne ein: Schreib dort /invite @Prikkel.
install-org-wide = Du hast Prikkel für die ganze Organisation in Slack installiert. Füge in der Verwaltung von Slack die Workspaces hinzu, in denen Prikkel mitmachen darf. Die Kennung eines Workspace beginnt mit T und steht in der Adresse: app.slack.com/client/T….
install-invite = 1. Lade Prikkel in den Kanal ein, in dem die Aufgaben kommen sollen. Schreib dort:
install-next = 2. Starte eine Kampagne auf dem Server. Die Kennung des Kanals beginnt mit C und steht in Slack ganz unten bei den Details des Kanals. Den ersten Tag wählst du selbst.
install-organisation = Gibt es auf diesem Server Kampagnen anderer Organisationen? Dann füge --organisation mit dem Namen von deiner hinzu.
install-not-done = Prikkel ist nicht installiert.
install-other-browser = Du kommst nicht aus dem Browser, in dem du angefangen hast, oder die Installation begann anderswo. Fang hier noch einmal an.
install-too-late = Dieser Link ist schon benutzt, oder älter als zehn Minuten.
install-cancelled = Die Installation wurde in Slack abgebrochen. Es hat sich nichts geändert. Darfst du keine Apps installieren? Frag eine Administratorin oder einen Administrator des Workspace.
install-refused = Slack hat nicht zugestimmt. Stimmen SLACK_CLIENT_ID und SLACK_CLIENT_SECRET, und steht die Adresse dieses Servers bei den Redirect URLs der App?
install-rotating = Bei der App ist „token rotation“ eingeschaltet. Mach die App neu mit dem Manifest von prikkel manifest slack: Dort ist es aus.
install-away = Das hat gerade nicht geklappt. Versuch es in einer Minute noch einmal.
install-reason = Slack sagt: { $reason }
install-again = Noch einmal installieren
