my-data-left = Ne participe plus depuis
my-data-sign-outs = Combien de fois tes sessions sur le tableau ont été fermées
my-data-confirmations = As-tu remarqué ce qui a été levé
my-data-retries = Est-ce que ça a marché ensuite
my-data-enrolments = Depuis quand nous attendons tes réponses
my-data-done = Ce que tu as fait avec des obstacles
my-data-messages = Messages pour toi
my-data-page = { $kind } : { $first } à { $last } sur { $total }
my-data-file-title = Tes données dans un fichier
my-data-file-how = Le lien marche une fois, pendant dix minutes, et il est pour toi. Ne le donne à personne.
my-data-file-get = Télécharger mes données
my-data-file-off = Je ne peux pas te donner de fichier ici. Demande à la personne qui gère Prikkel : elle le fait avec « prikkel my-data ».
my-data-file-used = Ce lien a déjà servi, ou il est trop vieux. Demandes-en un nouveau dans le chat : écris « mes-données ».
button-my-data-file = En fichier
button-my-data-all = Voir les { $number }
button-next-page = Suivant
button-previous-page = Retour
column-barrier = Obstacle
column-said = Ce que tu as dit
column-site = Où
column-from = Depuis
column-campaign = Campagne
column-what = Quoi
column-message = Message
column-counts = Compte
my-data-counts = { $halves ->
    [0] non
    [1] à moitié
   *[other] en entier
}
my-data-by-emoji = avec un emoji
my-data-counts-from = compte à partir du { $day }
my-data-stored = Comme c’est dans la base de données
my-data-file-has = Dans le fichier, il y a aussi tout comme nous le gardons.
