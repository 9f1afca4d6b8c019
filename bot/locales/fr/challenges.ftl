kick-off-title = { $campaign } va commencer
kick-off-days = Du { $first } au { $last }, tu trouveras ici un petit défi chaque jour ouvré à { $at }.
kick-off-how = Réponds d’un seul geste : Fait, Pas aujourd’hui ou Je ne suis pas là. Un « pas aujourd’hui » honnête compte aussi. Quelque chose coince ? Dis-le : grâce à vos signalements, nous lèverons les obstacles.
challenge-title = Défi { $number } sur { $total } : { $title }
challenge-tip = Astuce : { $tip }
challenge-alternative = Sinon : { $other } Cela compte tout autant.
answer-done = C’est noté : fait. Bravo !
answer-not-today = C’est noté : ça n’a pas marché. Merci pour ta réponse honnête, elle compte aussi.
answer-away = C’est noté : tu n’étais pas là ce jour-là.
answer-was-known = Tu avais déjà donné cette réponse. Rien n’a changé.
answer-until = Tu peux changer ta réponse jusqu’au { $day } inclus. Personne d’autre ne voit ceci.
answer-undone = Ta réponse est annulée. Tu peux choisir à nouveau.
reasons-question = Qu’est-ce qui a coincé ?
does-not-suit = Pas de souci. Tu n’as rien à expliquer.
does-not-suit-kept = Nous n’en gardons rien, et personne ne le verra.
does-not-suit-how = Tu l’as fait ? Alors appuie simplement sur « Fait ».
reasons-anonymous = Ton signalement est anonyme pour ton organisation. La personne qui gère le serveur peut parfois deviner de qui il vient.
closing-title = { $campaign }, c’est fini. Merci !
closing-barriers = { $removed ->
    [0] { $working ->
        [0] Aucun obstacle n’est encore levé. Tes signalements restent les bienvenus.
        [one] On s’occupe d’un obstacle. Le bouton ci-dessous montre où ça en est.
       *[other] On s’occupe de { $working } obstacles. Le bouton ci-dessous montre où ça en est.
    }
    [one] Un obstacle est levé. { $working ->
        [0] Tes signalements restent les bienvenus.
        [one] On s’occupe encore d’un autre. Le bouton ci-dessous montre où ça en est.
       *[other] On s’occupe encore de { $working } autres. Le bouton ci-dessous montre où ça en est.
    }
   *[other] { $removed } obstacles sont levés. { $working ->
        [0] Tes signalements restent les bienvenus.
        [one] On s’occupe encore d’un autre. Le bouton ci-dessous montre où ça en est.
       *[other] On s’occupe encore de { $working } autres. Le bouton ci-dessous montre où ça en est.
    }
}
closing-late = Tu n’étais pas là le dernier jour ? Tu peux encore répondre jusqu’au { $day } inclus.
button-undo-answer = Annuler ma réponse
kick-off-still-open = { $kind ->
    [chance] Opportunités de la dernière fois
    [keep] Ce que vous vouliez garder
   *[barrier] Encore ouvert depuis la dernière fois
}
