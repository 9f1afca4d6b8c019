teams-only-in-our-chat = Darauf kann ich nur in unserem eigenen Chat antworten. Öffne in Teams „Apps“, such Prikkel, wähle „Hinzufügen“, und frag mich dort.
teams-received = Angekommen.
teams-app-name = Prikkel: eine kleine Aufgabe am Tag
teams-app-short = Jeden Tag eine kleine Aufgabe fürs Klima, und Hürden, die verschwinden
teams-app-full = Prikkel stellt an jedem Arbeitstag eine kleine nachhaltige Aufgabe in den Kanal. Du antwortest mit einem Tipp. Klappt es nicht, dann sagst du anonym, was im Weg war, und deine Organisation räumt diese Hürden weg. Mitmachen ist freiwillig.
