files-title = Fichiers
files-about = Télécharge ici les obstacles, les actions et la feuille de route, pour t’en servir ailleurs. Les nombres de personnes vont par pas de cinq, jusqu’à hier. Il n’y a aucun texte libre, et nulle part il n’est écrit qui a signalé quelque chose.
files-xlsx = Classeur avec obstacles, actions, feuille de route, participation et classement (XLSX)
files-csv-nl = CSV pour un Excel en néerlandais
files-csv = CSV pour d’autres programmes
files-secap = Actions pour un SECAP (XLSX)
files-ical = Calendrier avec toutes les dates (iCal)
files-json = Données pour tes propres logiciels (JSON)
files-not-made = Ce fichier n’a pas pu être fait. Réessaie dans un instant.
files-unknown = Ce fichier n’existe pas.
files-import = Lire une liste d’actions
files-import-about = Un classeur (XLSX) ou un CSV avec un titre au-dessus de chaque colonne : Action, Responsable, Ambassadeur, Début, Échéance, Budget, Statut, Thème, Horizon ou Compétences requises. Seul Action est obligatoire. Tu vois d’abord ce que nous avons lu ; rien n’est ajouté avant que tu dises oui. Ce qui existe déjà n’est pas ajouté une deuxième fois.
files-file = Le fichier
files-file-hint = 5 Mo au plus.
files-read = Lire
files-none-chosen = Choisis d’abord un fichier.
files-nothing-added = Rien n’a été ajouté.
files-unclear = Corrige le fichier et choisis-le à nouveau. Ou ajoute le reste, sans ceci.
files-sheet = Feuille : { $sheet }
files-row = Ligne
files-column = Colonne
files-what = Ce que c’est, et ce que tu peux faire
files-unclear-title = Ce n’est pas clair
files-preview = C’est bien ça ?
files-read-from = Lu, avec les titres de la ligne { $row } : { $columns }.
files-left-out = Laissé de côté, ou lu autrement
files-more = La même chose, encore { $count } fois.
files-not-shown = Et { $count } actions de plus, qui ne sont pas montrées ici mais qui seront ajoutées.
files-add = Ajouter ces actions
files-add-anyway = Laisser ce qui n’est pas clair, et ajouter le reste
files-would-add = { $added ->
    [0] Aucune action ne sera ajoutée.
    [one] { $added } action sera ajoutée.
   *[other] { $added } actions seront ajoutées.
} { $known ->
    [0] { "" }
    [one] { $known } existe déjà.
   *[other] { $known } existent déjà.
}
files-added = { $added ->
    [0] Aucune action n’a été ajoutée.
    [one] { $added } action a été ajoutée.
   *[other] { $added } actions ont été ajoutées.
} { $known ->
    [0] { "" }
    [one] { $known } existait déjà.
   *[other] { $known } existaient déjà.
}
