### Le fichier de cartes : ce qui part vers d’autres organisations, et ce qui vient d’elles.

card-files-title = Partager et lire des cartes
card-files-share = Partager avec d’autres
card-files-share-about = Le fichier contient les cartes qui peuvent partir vers d’autres organisations, et comment des freins ont été levés ici. Un nom ne part que si la personne l’a coché elle-même.
card-files-goes = { $cards ->
    [0] Aucune carte
    [one] Une carte
   *[other] { $cards } cartes
} { $solutions ->
    [0] et aucune solution partent.
    [one] et une solution partent.
   *[other] et { $solutions } solutions partent.
}
card-files-nothing = Il n’y a encore rien à partager. Indique sur une carte qu’elle peut partir vers d’autres organisations.
card-files-which = Quelles sont ces cartes ?
card-files-with-name = (avec le nom { $name }, comme la personne l’a coché elle-même)
card-files-odd = Regarde celles-ci : il semble y avoir une adresse, un numéro ou un nom
card-files-silent = Que ferais-tu autrement ? Ces cartes ne le disent pas encore
card-files-organisation = Indiquer de quelle organisation cela vient
card-files-places = Indiquer sur quel site c’était
card-files-download = Télécharger le fichier
card-files-read-first = Lis le fichier avant de le partager, et retire ce qui ne doit pas y être. Nous ne reconnaissons pas les noms dans un texte.
card-files-import = Lire ce que d’autres ont partagé
card-files-import-about = Tu vois d’abord ce qui s’ajoute et ce qui diffère d’ici ; ce n’est ajouté que si tu dis oui. Le lire encore une fois n’ajoute rien. Une carte supprimée ici reste supprimée.
card-files-hint = Un fichier (YAML ou JSON) de 512 ko au plus.
card-files-wrong = Ce fichier ne peut pas être lu ainsi. Corrige-le, ou demande-le de nouveau à qui l’a partagé.
card-files-line = Ligne
card-files-field = Champ
card-files-whole = Le fichier entier
card-files-at-card = carte { $number }
card-files-at-solution = solution { $number }
card-files-more = { $count ->
    [one] Et encore { $count }.
   *[other] Et encore { $count }.
}
card-files-from = Partagé par { $organisation }.
card-files-would = { $cards ->
    [0] Aucune carte
    [one] Une carte
   *[other] { $cards } cartes
} { $solutions ->
    [0] et aucune solution s’ajouteraient.
    [one] et une solution s’ajouteraient.
   *[other] et { $solutions } solutions s’ajouteraient.
} { $known ->
    [0] { "" }
    [one] Une y est déjà.
   *[other] { $known } y sont déjà.
}
card-files-kind = Type
card-files-who = Contact ou lieu
card-files-person = { $name }, jusqu’au { $day }
card-files-differ = Ceci est différent dans le fichier
card-files-here = Ici
card-files-there = Dans le fichier
card-files-own = de chez nous, reste ainsi
card-files-take = Reprendre ce que d’autres ont changé sur leurs cartes
card-files-removed = { $count ->
    [one] { $count } carte a été supprimée ici, et le reste.
   *[other] { $count } cartes ont été supprimées ici, et le restent.
}
card-files-again = Ajouter de nouveau ce qui a été supprimé ici
card-files-add = Ajouter
card-files-added = { $cards ->
    [0] Aucune carte
    [one] Une carte
   *[other] { $cards } cartes
} { $solutions ->
    [0] et aucune solution ajoutées.
    [one] et une solution ajoutées.
   *[other] et { $solutions } solutions ajoutées.
} { $changed ->
    [0] { "" }
    [one] Une carte a changé.
   *[other] { $changed } cartes ont changé.
} { $known ->
    [0] { "" }
    [one] Une y était déjà.
   *[other] { $known } y étaient déjà.
}
card-file-name-until = Un nom (person) et jusqu’à quand il y figure (named_until) vont ensemble.
card-file-name-contact = Un nom ne figure que sur un contact.
file-too-large = Ce fichier est trop grand. Il peut avoir 512 ko au plus.
file-no-utf8 = Ce fichier n’est pas enregistré en UTF-8. Enregistre-le de nouveau en UTF-8.
file-no-yaml = À partir d’ici, ce n’est plus du YAML ou du JSON. Regarde les guillemets, les parenthèses et les retraits.
file-characters = Il contient des caractères qui ne sont pas permis dans un tel fichier.
file-empty = Ce fichier est vide.
file-not-plain = Il y a ici quelque chose qui n’est pas permis : une ancre (&), un renvoi (*), une étiquette (!), un second document, ou trop de niveaux.
file-key-twice = Ceci figure deux fois ; la première à la ligne { $line }.
file-twice = Cette clé a déjà servi à la ligne { $line }.
file-needed = Il manque quelque chose ici.
file-unknown = Nous ne connaissons pas ce champ. Possibles : { $known }.
file-too-long = Ce texte est trop long : { $most } caractères au plus.
file-too-many = Il y en a trop : { $most } au plus.
file-choose = Choisis parmi : { $among }.
file-text = Ce doit être un texte. Mets-le entre guillemets.
file-date = Ce n’est pas un jour. Écris-le ainsi : 2027-12-31.
file-wrong = Ceci n’est pas juste.
