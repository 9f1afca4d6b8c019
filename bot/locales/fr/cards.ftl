### The card index: in chat, on the board, and in files.

cards-title = Fichier
cards-about = Qui en sait plus, qu’ont fait les autres, et que peux-tu utiliser ? Chacun y cherche avec fiche et un mot, dans le chat.
cards-list = Fiches
cards-none = Il n’y a encore rien à ce sujet.
cards-found = { $count ->
    [0] Rien sur « { $query } ». Essaie un autre mot.
    [one] Une fiche sur « { $query } ».
   *[other] { $count } fiches sur « { $query } ».
}
cards-count = { $count ->
    [0] Il n’y a pas encore de fiches.
    [one] Une fiche. Cherche avec fiche et un mot.
   *[other] { $count } fiches. Cherche avec fiche et un mot.
}
cards-too-long = Tu cherches avec plus de { $most } caractères. Utilise moins de mots.
card-kind = Quelle sorte de fiche ?
card-kind-contact = Contact
card-kind-project = Exemple
card-kind-tool = Outil
card-kind-solution = Obstacle levé
card-title = Titre
card-text = Qu’est-ce que c’est ?
card-text-hint = Ce que c’était et ce qui a aidé. N’écris pas de noms.
card-role = Fonction
card-role-hint = Seulement pour un contact : responsable énergie, par exemple. Pas de nom.
card-mailbox = Boîte partagée
card-mailbox-hint = L’adresse d’une équipe, pas d’une personne.
card-person = Nom
card-link = Lien
card-differently = Que ferais-tu autrement ?
card-helped = a aidé au moins { $people } collègues
button-card-helped = Ça m’a aidé
card-thanked = Tant mieux. Le nombre de personnes ne s’affiche qu’à partir de cinq.
card-thanked-before = Tu l’avais déjà dit.
button-all-cards = Toutes les fiches
button-new-card = Nouvelle fiche
button-change-card = Modifier la fiche
button-remove-card = Supprimer la fiche
button-remove-card-now = Oui, supprimer la fiche
card-remove-sure = La fiche disparaît, avec le nom qui y figure. Certain ?
card-removed = La fiche est supprimée.
button-card-name = Ajouter mon nom
button-take-name = Retirer le nom
card-own-name = Ton propre nom
card-own-name-hint = Tout le monde ici peut le lire.
card-outside = Mon nom peut aussi aller vers d’autres organisations
card-outside-question = Quand cette fiche est partagée
card-name-how = Toi seul mets ton nom ici. Il part après un an ; nous te demandons un mois avant. Plus tôt, c’est toujours possible.
card-shared = Cette fiche peut aller vers d’autres organisations
card-shared-question = Quand tu partages des fiches
card-form-title = Une fiche
card-form-how = Tout le monde ici peut lire cette fiche. N’y mets pas de nom : chacun le fait soi-même.
card-name-stays = Ton nom est-il toujours juste sur cette fiche ?
card-name-goes = Sans réponse, ton nom disparaît après le { $day }. La fiche reste.
button-keep-name = Oui, encore un an
button-drop-name = Retire mon nom
card-name-kept = Ton nom reste encore un an.
card-name-gone = Ton nom n’est pas sur cette fiche.
card-name-inside = { $name }, ici seulement
card-name-outside = { $name }, aussi pour d’autres organisations
error-unknown-card = Cette fiche n’existe plus.
error-card-has-changed = Quelqu’un d’autre vient de modifier cette fiche.
error-card-named = Il y a déjà un nom sur cette fiche.
card-no-contact = Un contact a besoin d’une fonction ou d’une boîte.
card-no-link = Ce n’est pas l’adresse d’une page. Elle commence par https://
card-no-mailbox = Ce n’est pas une adresse e-mail.
my-data-card-names = Ton nom sur des fiches
my-data-card-thanks = Ce qui t’a aidé
