# Les programmes qui entendent ce qui se passe, comme un coordinateur les ajoute sur le tableau.
webhooks-title = Programmes à l’écoute
webhooks-about = Un programme peut recevoir un message quand quelque chose se passe, signé comme le dit Standard Webhooks. Rien n’y va qu’un collègue ne pourrait lire, et aucun nom. Qui a l’adresse ou le secret peut se faire passer pour ce programme : garde-les pour toi.
webhooks-none = Aucun programme n’écoute pour l’instant.
webhooks-new = Ajouter un programme
webhooks-address = Adresse
webhooks-address-hint = Elle commence par https://. L’adresse entière n’est ensuite plus lisible nulle part, seulement le nom du serveur.
webhooks-events = De quoi entend-il parler ?
webhooks-event-barrier-reported = un obstacle qui a été lu
webhooks-event-barrier-removed = un obstacle levé
webhooks-event-decision-asked = une décision demandée
webhooks-event-decision-made = une décision prise
webhooks-event-action-late = une action en retard
webhooks-event-session-held = une séance qui a eu lieu
webhooks-add = Ajouter
webhooks-hears = Entend parler de : { $events }.
webhooks-waiting = { $count ->
    [one] { $count } message est en route.
   *[other] { $count } messages sont en route.
}
webhooks-nothing-yet = Rien n’a encore été envoyé.
webhooks-taken-on = Le dernier message est arrivé, le { $day }.
webhooks-failed = Le dernier message n’est pas arrivé, le { $day } : { $reason }
webhooks-paused = En pause depuis le { $day }. Ce qui se passe entre-temps, il ne l’entend pas plus tard.
webhooks-off = Désactivé le { $day } : { $reason }
webhooks-try = Essayer
webhooks-tried = Un message d’essai est en route. Regarde ici dans une minute s’il est arrivé.
webhooks-pause = Mettre en pause
webhooks-resume = Réactiver
webhooks-rotate = Nouveau secret
webhooks-remove = Retirer
webhooks-secret-how = Donne ce secret au programme : il sait ainsi qu’un message est de nous. S’il avait déjà un secret, nous signons avec les deux pendant 24 heures. L’ancien est entre de mauvaises mains ? Retire alors le programme et ajoute-le de nouveau.
webhooks-unknown = Cela n’existe pas (ou plus).
webhooks-taken = Il y en a déjà un de ce nom. Retire-le, ou choisis un autre nom.
webhooks-no-event = Choisis au moins une chose dont il entend parler.
webhooks-no-address = Ce n’est pas une adresse.
webhooks-holds-more = L’adresse contient un nom, un mot de passe ou une partie après #. Enlève cela.
webhooks-not-https = L’adresse ne commence pas par https://.
webhooks-inside = Cette adresse est dans ton propre réseau. Qui gère Prikkel peut l’autoriser avec PRIKKEL_WEBHOOK_NETWORKS.
webhooks-slow = Il n’a pas répondu à temps.
webhooks-untrusted = Son certificat n’est pas fiable.
webhooks-unreached = Il est injoignable.
webhooks-broken-off = Il a coupé la connexion.
webhooks-sealed = Aucune clé de ce serveur n’ouvre l’adresse.
