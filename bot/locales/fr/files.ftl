files-title = Fichiers
files-about = Télécharge ici les obstacles, les actions et la feuille de route, pour t’en servir ailleurs. Les nombres de personnes vont par pas de cinq, jusqu’à hier. Il n’y a aucun texte libre, et nulle part il n’est écrit qui a signalé quelque chose.
files-xlsx = Classeur avec obstacles, actions, feuille de route, participation, classement et objectifs (XLSX)
files-csv-nl = CSV pour un Excel en néerlandais
files-csv = CSV pour d’autres programmes
files-secap = Actions pour un SECAP (XLSX)
files-ical = Calendrier avec toutes les dates (iCal)
files-json = Données pour tes propres logiciels (JSON)
files-not-made = Ce fichier n’a pas pu être fait. Réessaie dans un instant.
files-unknown = Ce fichier n’existe pas.
files-import-actions = Lire une liste d’actions
files-import-about-actions = Un classeur (XLSX) ou un CSV avec un titre au-dessus de chaque colonne : Action, Responsable, Ambassadeur, Début, Échéance, Budget, Statut, Thème, Horizon ou Compétences requises. Seul Action est obligatoire. Tu vois d’abord ce que nous avons lu ; rien n’est ajouté avant que tu dises oui. Ce qui existe déjà n’est pas ajouté une deuxième fois.
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
files-not-shown-actions = Et { $count } actions de plus, qui ne sont pas montrées ici mais qui seront ajoutées.
files-add-actions = Ajouter ces actions
files-add-anyway = Laisser ce qui n’est pas clair, et ajouter le reste
files-would-add-actions = { $added ->
    [0] Aucune action ne sera ajoutée.
    [one] { $added } action sera ajoutée.
   *[other] { $added } actions seront ajoutées.
} { $known ->
    [0] { "" }
    [one] { $known } existe déjà.
   *[other] { $known } existent déjà.
}
files-added-actions = { $added ->
    [0] Aucune action n’a été ajoutée.
    [one] { $added } action a été ajoutée.
   *[other] { $added } actions ont été ajoutées.
} { $known ->
    [0] { "" }
    [one] { $known } existait déjà.
   *[other] { $known } existaient déjà.
}
files-import-readings = Lire une liste de relevés
files-import-about-readings = Un classeur (XLSX) ou un CSV avec un titre au-dessus de chaque colonne : Objectif, Jour, Relevé et Source ; Unité et Remarque sont possibles. L’objectif s’appelle comme sur la page Objectifs. Tu vois d’abord ce que nous avons lu ; rien n’est ajouté avant que tu dises oui. Ce qui existe déjà n’est ni ajouté une deuxième fois, ni changé.
files-not-shown-readings = Et { $count } relevés de plus, qui ne sont pas montrés ici mais qui seront ajoutés.
files-add-readings = Ajouter ces relevés
files-would-add-readings = { $added ->
    [0] Aucun relevé ne sera ajouté.
    [one] { $added } relevé sera ajouté.
   *[other] { $added } relevés seront ajoutés.
} { $known ->
    [0] { "" }
    [one] { $known } existe déjà.
   *[other] { $known } existent déjà.
}
files-added-readings = { $added ->
    [0] Aucun relevé n’a été ajouté.
    [one] { $added } relevé a été ajouté.
   *[other] { $added } relevés ont été ajoutés.
} { $known ->
    [0] { "" }
    [one] { $known } existait déjà.
   *[other] { $known } existaient déjà.
}
