bundle-title = Ce qui t’attend aujourd’hui
bundle-decided = La direction s’est prononcée
bundle-to-answer = La direction attend une réponse
bundle-new = Signalé depuis peu
bundle-unowned = Lu, mais encore sans responsable
button-put-off = Dans une semaine
button-not-ours = Pas à nous
button-give = Confier à un autre
put-off-until = Tu en entendras de nouveau parler le { $day }. Ce que tu veux faire maintenant reste possible.
given-away = Une autre personne de la coordination s’en occupe maintenant, et le lira le { $day }. Tu ne reçois plus de messages à ce sujet. Cela reste dans la liste pour vous tous.
asked-no-more = Plus personne ne reçoit de messages à ce sujet. Cela reste dans la liste.
field-give-to = Quelle personne de la coordination ?
hint-give-away = La personne que tu choisis s’en occupe désormais, et le lira le prochain jour ouvrable.
hint-not-ours = L’obstacle est mis de côté. Les personnes qu’il gêne lisent ce que tu écris ici. Le jour que tu choisis, vous recevez un message pour le revoir.
not-ours-answer = C’est une chose que nous ne pouvons pas changer nous-mêmes ici.
error-nothing-waits = Cela n’attend plus. Tu n’as rien à faire.
bundle-to-tell = Veux-tu le raconter dans le canal ?
bundle-to-tell-about = { $count ->
    [one] Il y a quelque chose à raconter sur { $count } obstacle. Tu le vois d’abord.
   *[other] Il y a quelque chose à raconter sur { $count } obstacles. Tu le vois d’abord.
}
waiting-title = T’attend
waiting-nothing = Rien ne t’attend pour l’instant.
my-data-care = Ce que tu as dit de ce qui t’attend
care-looks-after = tu t’en occupes
care-never = plus de message à ce sujet
care-not-before = pas de message avant le { $day }
bundle-stuck = Des messages n’arrivent pas
stuck-channel = Des messages dans le canal { $channel } ({ $workspace }) attendent
stuck-colleagues = Des messages à des collègues attendent
stuck-since = Depuis { $day }, rien ne part d’ici. Demande à la personne qui gère Prikkel de regarder : prikkel doctor et prikkel outbox list. Dès que cela remarche, ils partent tout seuls.
unheard-title = Ce que tes collègues pressent dans { $platform } n’arrive peut-être pas.
unheard-what = Depuis plus d’une heure, Prikkel n’entend rien de là. Dis-le à tes collègues : ce qu’ils pressent maintenant, ils le refont plus tard.
unheard-how = La personne qui gère Prikkel peut voir pourquoi : prikkel doctor.
expiring-title = La clé de Prikkel pour { $platform } expire le { $day }.
expired-title = La clé de Prikkel pour { $platform } a expiré le { $day }.
expiring-what = Sans nouvelle clé, Prikkel n’y publie plus rien et personne n’y reçoit de réponse.
expiring-how = Demande à la personne qui gère Prikkel de créer une nouvelle clé : prikkel doctor dit laquelle.
