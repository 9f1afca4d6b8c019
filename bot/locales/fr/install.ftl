# Les pages pour qui installe l’application dans Slack : dans le navigateur.
install-done = Prikkel est installé.
install-back = Cet espace de travail appartient déjà à une organisation. Prikkel y reprend avec le prochain message. Invite de nouveau Prikkel dans les canaux de la campagne : écris-y /invite @Prikkel.
install-org-wide = Tu as installé Prikkel pour toute l’organisation dans Slack. Ajoute dans l’administration de Slack les espaces de travail où Prikkel peut participer. L’identifiant d’un espace de travail commence par T et se trouve dans l’adresse : app.slack.com/client/T….
install-invite = 1. Invite Prikkel dans le canal où viendront les défis. Écris-y :
install-next = 2. Démarre une campagne sur le serveur. L’identifiant du canal commence par C et se trouve en bas des informations du canal dans Slack. Choisis toi-même le premier jour.
install-organisation = Y a-t-il des campagnes d’autres organisations sur ce serveur ? Alors ajoute --organisation avec le nom de la tienne.
install-not-done = Prikkel n’est pas installé.
install-other-browser = Ce n’est pas le navigateur dans lequel tu as commencé, ou l’installation a commencé ailleurs. Recommence ici.
install-too-late = Ce lien a déjà servi, ou il a plus de dix minutes.
install-cancelled = L’installation a été annulée dans Slack. Rien n’a changé. Tu n’as pas le droit d’installer des applications ? Demande à un administrateur de l’espace de travail.
install-refused = Slack n’a pas donné son accord. SLACK_CLIENT_ID et SLACK_CLIENT_SECRET sont-ils justes, et l’adresse de ce serveur est-elle dans les Redirect URLs de l’application ?
install-rotating = L’application a activé « token rotation ». Refais-la avec le manifeste de prikkel manifest slack : là, c’est désactivé.
install-away = Cela n’a pas marché. Réessaie dans une minute.
install-reason = Slack dit : { $reason }
install-again = Installer à nouveau
