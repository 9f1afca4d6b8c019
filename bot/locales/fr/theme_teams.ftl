# Équipes par thème : qui participe, ce qu’elles voient et ce dont elles se chargent.
theme-teams-title = Équipes par thème
theme-teams-about = Une équipe suit un thème et prend des choses en charge. Si un thème n’a personne, la coordination s’en occupe.
theme-team-of = Équipe { $theme }
theme-team-theme = Thème
theme-team-until = Jusqu’au
theme-team-as = Rôle dans l’équipe
theme-team-lead = Anime l’équipe
form-theme-invite = Inviter quelqu’un
form-take-barrier = On s’en charge
form-theme-propose = Proposer une action
theme-invite-how = Tu reçois un texte avec un code. Donne-le à la personne. Elle dit elle-même oui ou non. Cela s’arrête tout seul, au plus tard dans un an.
error-seat-until = Choisis un jour à venir, d’ici un an.
theme-code-title = Un code pour une nouvelle personne
theme-code-about = Envoie ceci à la personne. Rien ne change avant son oui.
theme-code-text = Veux-tu rejoindre l’équipe { $theme } ? Cela demande une heure par mois, jusqu’au { $day }. Écris à Prikkel : { $typed }
theme-code-once = Le code marche une seule fois, jusqu’au { $day }.
theme-team-asks = Tu en es ? Cela demande une heure par mois, jusqu’au { $day }. Tu vois ce qui gêne et ce qui se fait pour ce thème. Tu prends quelque chose en charge, dis où on en est ou fais une proposition.
theme-team-asks-lead = Tu animes cette équipe ? Cela demande une heure par mois, jusqu’au { $day }. Tu vois ce qui gêne et ce qui se fait pour ce thème. Tu réunis l’équipe, prends quelque chose en charge ou fais une proposition.
theme-team-seen = Tu lis ce que tout le monde peut lire, pas qui l’a signalé. La coordination voit que l’équipe a quelqu’un. Tu peux arrêter ou passer le relais à tout moment.
button-theme-yes = Oui, j’en suis
button-theme-no = Non, plutôt pas
button-theme-invite = Inviter quelqu’un
button-theme-team = Mon équipe de thème
button-theme-take = On s’en charge
button-theme-propose = Proposer une action
button-theme-hand-over = Passer le relais
button-theme-leave = J’arrête
theme-joined = Tu es dans l’équipe { $theme }, jusqu’au { $day }.
theme-declined = Merci. Rien n’a été conservé sur toi.
theme-left = Tu n’es plus dans l’équipe { $theme }. Les actions dont tu t’occupais pour elle sont de nouveau libres. Merci.
theme-in-short = Nouveau : { $new } · attend quelqu’un : { $waiting } · en retard ou bloqué : { $late }
theme-card-title = Où en est votre thème
theme-discuss = À discuter ensemble : { $action }
theme-forward = D’autres collègues ? Transmets ceci :
theme-forward-text = Nous travaillons sur { $themes }. Tu nous rejoins ? Cela demande une heure par mois. Demande un code à la coordination.
theme-take-due = Prêt pour le
theme-take-how = Tout le monde lit que votre équipe s’en charge, et pour quand. La coordination l’apprend.
theme-propose-title = Que faut-il faire ?
theme-propose-why = Pourquoi ?
theme-propose-how = Cela devient une proposition dans le programme. La coordination la lit. Ne nomme personne.
theme-told-taken = { $team } : on s’en charge
theme-told-proposed = { $team } : une proposition
theme-line-members =
    { $theme } : { $count ->
        [one] { $count } membre
       *[other] { $count } membres
    }, jusqu’au { $day }.
theme-line-asked = { $theme } : une personne est invitée, pas encore de réponse.
theme-line-nobody = { $theme } : personne. La coordination s’en occupe.
theme-has-nobody = Cette équipe n’a plus personne. Le thème revient à la coordination.
error-not-in-theme-team = C’est réservé à l’équipe de ce thème.
error-taken-already = Quelqu’un s’en occupe déjà.
my-data-theme-teams = Équipes par thème
