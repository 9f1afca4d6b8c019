sign-in = Se connecter avec { $name }
sign-in-title = Tu n’es pas encore connecté
sign-in-going = Tu vas vers la page de connexion de ton organisation
sign-in-again = La connexion n’est pas terminée : elle a duré trop longtemps, elle a commencé dans un autre navigateur, ou elle a déjà servi. Recommence avec le bouton.
sign-in-cancelled = Tu as arrêté la connexion chez { $name }, ou { $name } ne t’a pas laissé passer. Recommence si tu veux.
sign-in-away = { $step ->
    [yes] { $name } ne répond pas pour l’instant, et sans { $name } tu ne peux pas entrer ici. Réessaie plus tard.
   *[no] { $name } ne répond pas pour l’instant. Réessaie plus tard, ou demande un lien dans le chat.
}
sign-in-refused = { $step ->
    [yes] La réponse de { $name } n’est pas correcte : nous ne t’ouvrons pas le tableau. Préviens la personne qui gère Prikkel.
   *[no] La réponse de { $name } n’est pas correcte : nous ne t’ouvrons pas le tableau de cette façon. Demande un lien dans le chat, et préviens la personne qui gère Prikkel.
}
sign-in-second-step = { $name } ne dit pas que tu t’es connecté avec une deuxième étape, comme un code sur ton téléphone. Ici, il en faut une. Active-la chez { $name } et recommence.
sign-in-unknown = { $step ->
    [yes] Nous ne savons pas encore qui tu es ici. Demande une fois un lien dans le chat, ouvre-le, puis connecte-toi chez { $name }. Ce compte est alors le tien, et tu peux te connecter sans lien.
   *[no] Nous ne savons pas encore qui tu es ici. Demande une fois un lien dans le chat et ouvre le tableau. Choisis en bas « Une autre façon d’entrer ». Après cela, tu peux te connecter avec { $name }.
}
sign-in-other = Ce compte chez { $name } n’est pas celui de la personne à qui le lien du chat est destiné. Connecte-toi avec ton propre compte, ou demande toi-même un lien. Tu as reçu un autre compte chez { $name } ? Demande à la personne qui gère Prikkel de détacher l’ancien.
sign-in-role = Tu es connecté, mais tu n’as pas ici de rôle qui donne accès au tableau. Il est pour la coordination, la direction et les ambassadeurs. Pour participer, c’est dans le chat.
sign-in-fresh = Tu es entré il y a un certain temps. Demande un nouveau lien dans le chat, ouvre le tableau avec ce lien, et relie ton compte dans les dix minutes. Ainsi nous sommes sûrs que c’est toi.
sign-in-link-title = Une autre façon d’entrer
sign-in-link-about = { $step ->
    [yes] Tu entres ici avec ton compte chez { $name }. Tu vas y recevoir un autre compte ? Choisis-le ici tant que l’ancien fonctionne. De ce compte, nous gardons seulement un code chiffré, ni nom ni adresse e-mail.
   *[no] Tu es entré par un lien du chat. Veux-tu te connecter la prochaine fois avec ton compte chez { $name } ? Appuie sur le bouton et connecte-toi une fois : nous saurons alors que c’est toi. De ce compte, nous gardons seulement un code chiffré, ni nom ni adresse e-mail. Les liens du chat continuent de fonctionner.
}
sign-in-link-since = Depuis le { $day }, tu peux te connecter avec { $name }.
sign-in-link = Me connecter aussi avec { $name }
sign-in-link-again = Choisir un autre compte chez { $name }
sign-in-unlink = Ne plus me connecter avec ce compte
sign-in-linked = C’est fait. Tu peux maintenant entrer aussi sans lien.
sign-in-unlinked = Ce compte n’ouvre plus le tableau.
sign-in-alone = Le tableau est fermé partout ailleurs. Ici, tu continues normalement.
sign-in-alone-about = Tu te demandes si quelqu’un d’autre est encore connecté, ou tu as laissé le tableau ouvert quelque part ?
sign-in-alone-button = Fermer le tableau partout ailleurs
sign-in-enter-about = Tu y es presque. Ici, tu te connectes aussi chez { $name }, avec une deuxième étape comme un code sur ton téléphone. C’est la première fois ? Ce compte est alors le tien : tu n’entres qu’avec lui. Nous en gardons un code chiffré, ni nom ni adresse e-mail. Tu n’as pas demandé ce lien toi-même ? Alors n’appuie pas sur le bouton.
sign-in-left = Tu es peut-être encore connecté chez { $name }. Tu partages cet appareil avec d’autres ? Déconnecte-toi aussi là-bas.
my-data-sign-in = Sur le tableau avec un compte de ton organisation depuis
