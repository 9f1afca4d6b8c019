schedule-title = Ce que fait { $campaign }, et quand
schedule-moment = { $day } à { $time }
schedule-kick-off = l’annonce dans le canal
schedule-challenge = défi : { $title }
schedule-weekly = le bilan de la semaine avec le classement, dans le canal
schedule-closing = le message de clôture dans le canal
schedule-digest = le bilan de la semaine à la direction
try-about = Ceci est un essai. Personne d’autre ne le voit. Rien ne va dans le canal, et rien ne compte.
try-note = Un essai : voilà à quoi cela ressemblera. Personne d’autre ne le voit, et rien ne compte.
try-pressed = Ceci est un essai. Rien n’a été enregistré. Le jour même, ce bouton marche.

greeting-coordinator-title = Tu assures la coordination de { $campaign }
greeting-coordinator-what = Ce qui gêne tes collègues arrive chez toi. Écris « coordonner » : tu vois ce qui attend et tu réponds, avec un responsable et une date. Tes collègues apprennent ce que tu fais. Voici ce qui vient :
greeting-leader-title = Tu auras des nouvelles de { $campaign }
greeting-leader-what = Chaque jour ouvré, tes collègues font un petit défi et signalent ce qui coince. Chaque semaine, tu reçois un message : ce qui a été résolu, et où nous te demandons une décision. Voici ce qui vient :
greeting-kick-off = Annonce dans le canal
greeting-challenge = Premier défi
greeting-weekly = Premier bilan dans le canal
greeting-digest = Premier bilan à la direction
greeting-closing = Message de clôture dans le canal
greeting-home = Écris « accueil » : tu y trouves ce qui t’attend.

home-coordinator = Ta coordination
home-coordinator-waiting = { $unread ->
    [0] Il n’y a pas de nouveau signalement.
    [one] { $unread } obstacle attend une première réponse.
   *[other] { $unread } obstacles attendent une première réponse.
} { $open ->
    [0] Rien n’est ouvert.
    [one] { $open } obstacle est ouvert.
   *[other] { $open } obstacles sont ouverts.
}
home-leader = Tes décisions
home-leader-waiting = { $waiting ->
    [0] Rien n’attend ta décision en ce moment.
    [one] { $waiting } obstacle attend ta décision. Il est dans ton bilan de la semaine.
   *[other] { $waiting } obstacles attendent ta décision. Ils sont dans ton bilan de la semaine.
}
home-next-digest = Le prochain bilan arrive { $moment }.
button-review = Voir ce qui attend
button-board = Vers le tableau
