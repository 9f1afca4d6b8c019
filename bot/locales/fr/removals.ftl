again-title = Quelque chose a changé. Tu réessaies ?
again-gone-partly = Cet obstacle t’a gêné, et il est levé en partie : { $barrier }
again-gone = Cet obstacle t’a gêné, et il est levé : { $barrier }
again-challenge = Le défi était : { $challenge }
again-no-points = Cela ne compte pas pour le classement. Nous voulons savoir si ça aide.
again-works = Super. Nous savons maintenant que ça aide.
again-not-yet = Merci, c’est bon à savoir. Quelque chose coince encore ? Alors écris « { $prefix }obstacle ».
button-it-works = Maintenant ça marche
offer-announced = Le { $day } à { $at }, nous le publions dans le canal, avec tout ce qui a été levé d’autre, et nous reproposons le défi. Celles et ceux qui avaient rencontré l’obstacle l’apprendront alors.
button-hold-offer = Ne pas publier dans le canal
button-not-yet = Pas encore

notice-title = As-tu remarqué une différence ?
notice-about-partly = Il y a deux semaines, cet obstacle a été levé en partie : { $barrier }
notice-about = Il y a deux semaines, cet obstacle a été levé : { $barrier }
notice-what-for = Si assez de personnes disent non, l’obstacle est rouvert. Nous ne montrons ta réponse à personne.
button-notice-yes = Oui
button-notice-partly = Un peu
button-notice-no = Non
notice-noted-yes = Super, merci.
notice-noted-partly = Merci. Nous en tenons compte.
notice-noted-no = Merci pour ta réponse honnête. Si d’autres disent la même chose, l’obstacle est rouvert.
notice-too-late = Cette question porte sur quelque chose qui a changé depuis. Tu n’as rien à faire.
noted-title = C’est noté

reopened-title = De nouveau ouvert : personne ne voit de changement
reopened-because = L’obstacle avait été levé, mais la plupart des personnes qui ont répondu ne le remarquent pas.
reopened-owner = Responsable : { $owner }
park-review-title = Il est temps de revoir cet obstacle
is-late = En retard
late-day = { $day } (en retard)
late-title = La date convenue pour cet obstacle est passée
late-agreed = Convenu : { $owner }, pour le { $day }.
late-what-now = L’obstacle est levé ? Dis-le. Il faut plus de temps ? Convenez d’une nouvelle date. Les personnes qui attendent en seront informées.
overdue-title = Quelqu’un attend une réponse ici
overdue-about = { $count ->
    [one] { $count } signalement attend une première réaction depuis plus de cinq jours ouvrés.
   *[other] { $count } signalements attendent une première réaction depuis plus de cinq jours ouvrés.
} « Lu » est aussi une réaction.
overdue-since = Signalé le { $day }
button-review-all = Voir tous les obstacles

effect-title = Est-ce que ça a aidé ?
effect-about = Parmi les personnes qui ont répondu, le défi a marché pour :
effect-together = Tout le monde ensemble : { $before } avant, { $after } maintenant.
effect-hindered = Qui a dit « moi aussi » ou l’a signalé à son nom : { $before } avant, { $after } maintenant.
effect-rest = Les autres, aussi qui a signalé anonymement : { $before } avant, { $after } maintenant.
effect-drawn = Le défi a-t-il marché ?
effect-who = Qui
effect-before = Avant
effect-now = Maintenant
effect-together-name = Tout le monde
effect-hindered-name = Qui l’a signalé
effect-rest-name = Les autres
effect-more = Sur 100 personnes, cela marche probablement pour { $low } à { $high } de plus.
effect-fewer = Sur 100 personnes, cela marche probablement pour { $low } à { $high } de moins.
effect-unclear = C’est peut-être le hasard : sur 100 personnes, cela peut être { $fewer } de moins, mais aussi { $more } de plus.
effect-caveat = « Avant », c’est le jour du défi ; « maintenant », ce sont les deux semaines qui ont suivi la levée de l’obstacle. Tout le monde n’a pas réessayé et répondu. Les personnes pour qui ça marche répondent peut-être plus vite. Prends-le comme un signe, pas comme une preuve.
effect-too-few = Nous ne pouvons rien montrer ici. Il faut pour cela au moins { $people } réponses : quand l’obstacle était encore là, et maintenant.
