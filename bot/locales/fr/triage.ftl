triage-title = Un par un
triage-progress = { $kind ->
    [chance] { $done } opportunités ouvertes sur { $all } sont complètes.
    [keep] { $done } sur { $all } sont complets.
   *[barrier] { $done } obstacles ouverts sur { $all } sont complets.
}
triage-skipped = C’étaient tous les obstacles
triage-done = Tout est complet
triage-again = { $kind ->
    [chance] { $count ->
        [one] Tu as passé { $count } opportunité : recommence
       *[other] Tu as passé { $count } opportunités : recommence
    }
    [keep] { $count ->
        [one] Tu en as passé { $count } : recommence
       *[other] Tu en as passé { $count } : recommence
    }
   *[barrier] { $count ->
        [one] Tu as passé { $count } obstacle : recommence
       *[other] Tu as passé { $count } obstacles : recommence
    }
}
triage-save = Enregistrer et suivant
triage-skip = Passer
triage-whole = { $kind ->
    [chance] Tout sur cette opportunité
    [keep] Tout à ce sujet
   *[barrier] Tout sur cet obstacle
}
triage-nothing-more = { $kind ->
    [chance] Cette opportunité n’a besoin de rien maintenant.
    [keep] Cela n’a besoin de rien maintenant.
   *[barrier] Cet obstacle n’a besoin de rien maintenant.
}
triage-merge = Fusionner
triage-same = Donner la même réponse
triage-same-as = Donner la même réponse que pour « { $barrier } »
triage-suggested = Notre proposition, d’après ce qui y ressemble. Ce n’est pas juste ? Change-la.
triage-usual = D’habitude : { $owner }.
triage-places = Les personnes concernées ont écrit : { $places }
triage-date-needed = Choisis un jour, ou vide le champ de la personne responsable.
looked-at = { $minutes ->
    [0] Attention : { $who } vient d’ouvrir cet obstacle.
    [one] Attention : { $who } a ouvert cet obstacle il y a { $minutes } minute.
   *[other] Attention : { $who } a ouvert cet obstacle il y a { $minutes } minutes.
}
call-ask = À côté de ce que tu fais, les autres coordinateurs lisent seulement « une personne de la coordination ». Comment peuvent-ils t’appeler ?
button-give-name = Ajouter mon nom
button-no-name = Sans nom
call-title = Ton nom ici
call-field = Ton nom
call-about = Les autres coordinateurs lisent alors dans l’historique qui a fait quoi. Vide le champ, et ton nom disparaît. Personne d’autre ne le voit.
board-waits = Attend
board-waited = { $days ->
    [one] { $days } jour ouvrable
   *[other] { $days } jours ouvrables
}
many-title = Que faire de ce que tu as choisi ?
many-look = Voir ce qui va se passer
many-pick = Choisir
many-pick-all = Tout choisir sur cette page
many-pick-none = Ne plus rien choisir
many-read = Lu
many-merge = Fusionner
many-park = Mettre de côté
many-which = Il s’agit de
many-title-read = { $count ->
    [one] Marquer { $count } obstacle comme lu
   *[other] Marquer { $count } obstacles comme lus
}
many-title-merge = { $count ->
    [one] Fusionner { $count } obstacle
   *[other] Fusionner { $count } obstacles
}
many-title-park = { $count ->
    [one] Mettre { $count } obstacle de côté
   *[other] Mettre { $count } obstacles de côté
}
many-about-read = { $count ->
    [one] Tout le monde voit ensuite que { $count } obstacle a été lu.
   *[other] Tout le monde voit ensuite que ces { $count } obstacles ont été lus.
} Les personnes qui les ont signalés à leur nom ou ont dit « moi aussi » l’apprennent. Si l’un d’eux a changé entre-temps, rien ne se passe pour aucun.
many-about-merge = { $count ->
    [one] Ensuite, { $count } obstacle compte avec un autre.
   *[other] Ces { $count } obstacles comptent ensuite avec un autre.
} Tu peux les séparer de nouveau. Si l’un d’eux a changé entre-temps, rien ne se passe pour aucun.
many-about-park = { $count ->
    [one] Ensuite, { $count } obstacle attend jusqu’au jour que tu choisis.
   *[other] Ces { $count } obstacles attendent jusqu’au jour que tu choisis.
} Les personnes qui les ont signalés à leur nom ou ont dit « moi aussi » apprennent pourquoi. Si l’un d’eux a changé entre-temps, rien ne se passe pour aucun.
many-do-read = Marquer comme lu
many-do-merge = Fusionner
many-do-park = Mettre de côté
many-none = Choisis d’abord un obstacle.
many-none-fits = Il n’y a rien à faire avec ce que tu as choisi. Choisis d’autres obstacles.
many-changed = { $count ->
    [one] Rien n’a changé : quelqu’un t’a devancé pour { $barriers }. Il n’est plus choisi. Appuie encore une fois pour les autres.
   *[other] Rien n’a changé : quelqu’un t’a devancé pour { $barriers }. Ils ne sont plus choisis. Appuie encore une fois pour les autres.
}
many-done = { $count ->
    [one] { $count } obstacle a été modifié.
   *[other] { $count } obstacles ont été modifiés.
}
button-triage-barrier = Tout en une fois
hint-triage-barrier = Ce que tu laisses vide reste comme c’est. Tout le monde lit le nom, la personne responsable et le jour.
my-data-called = Ton nom pour les autres coordinateurs
many-form = Tes choix
many-untick = Décoche ce que tu ne veux finalement pas.
my-data-looks = Quel obstacle tu viens d’ouvrir
button-triage-again = Recommencer
