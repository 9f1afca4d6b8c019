# Ce que le côté Slack dit de lui-même.
slack-form-too-late = Le formulaire ne s’est pas ouvert à temps. Appuie encore une fois.
slack-form-broken = Ce formulaire ne peut pas être montré dans Slack. C’est de notre faute, et la personne qui gère Prikkel peut voir pourquoi. Rien n’a été gardé.
slack-form-ready = Le formulaire est prêt pour toi.
slack-form-begins = Ton message est trop long pour ce bouton. Le formulaire n’en contient que le début ; tu peux copier le reste depuis ton message.
slack-left-out = Ce texte est plus long que ce que Slack accepte. Il n’y a ici que le début. Si tu envoies le formulaire, seul ce début est gardé.
slack-open-form = Ouvrir
slack-not-installed = Prikkel n’est pas (ou plus) installé dans cet espace de travail. Demande à son administrateur.
