teams-only-in-our-chat = Je ne peux répondre à cela que dans notre propre chat. Dans Teams, ouvre « Applications », cherche Prikkel, choisis « Ajouter », et demande-le-moi là.
teams-received = Bien reçu.
teams-app-name = Prikkel : un petit défi par jour
teams-app-short = Un petit défi durable par jour, et des obstacles que l’on lève
teams-app-full = Chaque jour ouvré, Prikkel publie dans le canal un petit défi pour la planète. Tu réponds d’un seul geste. Si ça ne marche pas, tu dis anonymement ce qui a coincé, et ton organisation lève ces obstacles. Rien ne t’oblige à participer.
