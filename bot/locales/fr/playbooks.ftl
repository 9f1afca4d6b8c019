playbook-title = Guide
playbook-waits = { $count ->
    [0] Rien à faire cette semaine : tout ce qui était prévu est fait.
    [one] Une étape est prévue cette semaine.
   *[other] { $count } étapes sont prévues cette semaine, ou l’étaient déjà.
}
playbook-more = { $count ->
    [one] Et encore { $count } étape : regarde la page.
   *[other] Et encore { $count } étapes : regarde la page.
}
playbook-next = Ensuite :
playbook-due-title = Guide : c’est prévu
playbook-none = Vous ne suivez pas encore de guide. Choisissez-en un : il dit quoi faire et quand, de six semaines avant le début à douze semaines après.
playbook-own = Votre propre guide : { $name }
playbook-start = Premier jour
playbook-start-hint = Quand commence la campagne ? Toutes les étapes comptent à partir de ce jour, jusqu’à ce que la campagne existe.
playbook-choose = Choisir un autre guide
playbook-no-start = [date]
playbook-ungated = Cette campagne a commencé sans accord le { $day }. Restait alors à faire : { $steps }.
playbook-so-far = { $late ->
    [0] { $done } étapes sur { $all } sont faites.
   *[other] { $done } étapes sur { $all } sont faites ; en retard : { $late }.
}
playbook-view = Comment tu le vois
playbook-folded = En bref
playbook-opened = Tout ouvert, pour imprimer
playbook-no-days = Encore sans jour : le début n’est pas connu
playbook-week-before = { $weeks ->
    [one] { $weeks } semaine avant : à partir de { $day }
   *[other] { $weeks } semaines avant : à partir de { $day }
}
playbook-week-first = La première semaine : à partir de { $day }
playbook-week-after = { $weeks ->
    [one] { $weeks } semaine après : à partir de { $day }
   *[other] { $weeks } semaines après : à partir de { $day }
}

step-ticked = Fait : { $step }
step-gate = avant le début
step-minutes = { $minutes } minutes
step-hours = { $hours } heures
step-why = Pourquoi
step-how = Comment
step-wrong = Ce qui peut mal tourner
step-evaluate = Comment voir si ça a marché
step-explained = Quoi faire, et comment
step-opens = Vers la page où tu fais cela
step-note = Ce qui va avec
step-note-title = Cocher une étape
step-note-hint = Les coordinateurs lisent ceci. Mieux vaut une fonction qu’un nom.
step-done-on = Quand était-ce fait ?
step-done = Fait le { $day }
step-done-by = Fait le { $day }, coché { $who }
step-by-you = par toi
step-by-coordinator = par un autre coordinateur
step-by-unknown = sur le serveur, ou par quelqu’un qui n’est plus ici
step-seen = Fait : Prikkel le voit lui-même
step-not-seen = Pas encore : Prikkel le voit lui-même
who-coordinator = coordinateur
who-leader = direction
who-team-leaders = responsables d’équipe
who-ambassadors = ambassadeurs
who-communication = communication
who-works-council = instance du personnel
who-privacy-officer = délégué à la protection des données
who-operator = administrateur
who-facilities = services généraux
who-everybody = tout le monde

button-playbook = Guide
button-how = Comment faire
button-step-done = Fait
button-playbook-page = Tout sur une page
board-playbook = Guide
board-copy = Clique une fois sur le texte pour le sélectionner en entier, puis copie-le.
my-data-plan = Étapes du guide que tu as cochées
error-still-to-come = Ce jour n’est pas encore arrivé. Coche une étape quand elle est faite.
error-note-needed = Écris où c’est noté, ou de qui il s’agit.
