# Les mots que l’on tape, séparés par des virgules. Le premier est dans l’aide.
command-help = aide, ?, bonjour, salut, débuter, debuter
command-join = participer, rejoindre
command-leave = partir, quitter
command-stop = arrêter, arreter
command-today = aujourd’hui, aujourd'hui, aujourdhui, défi, defi
command-barrier = obstacle, signaler, signalement
command-barriers = obstacles
command-leaderboard = classement
command-me = moi, mes-réponses, mes-reponses
command-pause = pause, absence, congé, conge
command-working-days = jours-de-travail, mes-jours
command-reminder = rappel, rappels
command-language = langue
command-follow = suivre
command-coordinate = coordonner, coordination
command-board = tableau
command-opportunities = opportunités, opportunites, carte
command-actions = programme-d’actions, programme-d'actions, mesures
command-playbook = guide, guides
command-roadmap = feuille-de-route, feuille
command-my-data = mes-données, mes-donnees, données, donnees
command-my-actions = mes-actions, mesactions
command-erase = effacer, supprimer
command-why = pourquoi
command-home = accueil
command-questionnaire = questionnaire, questionnaires, sondage
command-influence = influence, intention, intentions
command-goals = objectifs, objectif
command-lunch-talks = déjeuner, déjeuners, dejeuner
command-card = fiche, fiches
command-theme-team = équipe-thème, equipe-theme
command-sessions = séances, séance, seances, seance
command-note = note

help-title = Ce que tu peux demander
help-how = Écris un de ces mots.
help-how-after = Écris un de ces mots, avec { $prefix } devant.
help-today = le défi du jour
help-home = aujourd’hui, ta semaine, ton équipe et tes réglages ensemble
help-questionnaire = réponds à un questionnaire ; les coordinateurs les ouvrent ici
help-influence = trouve un premier pas qui convient à ton travail ; toi seul le vois
help-lunch-talks = déjeune avec quelqu’un d’une autre équipe, quand il y a un tour
help-card = cherche dans le fichier : qui en sait plus, qu’ont fait les autres
help-theme-team = l’équipe de ton thème, ce qu’il y a et ce que tu peux faire
help-sessions = quand il y a une séance, et ajoute-la à ton agenda
help-note = prends une note pendant une séance
help-me = tes réponses et ta série ; personne d’autre ne les voit
help-leaderboard = où en sont les équipes
help-barrier = dire ce qui coince
help-barriers = les obstacles signalés, et où ils en sont
help-follow = suivre ton signalement anonyme avec ton code
help-pause = dire quand tu n’es pas là
help-working-days = dire quels jours tu travailles
help-reminder = activer ou arrêter un rappel
help-language = choisir ta langue
help-join = participer
help-leave = ne plus participer ; personne n’est prévenu
help-stop = choisir ce que tu veux arrêter
help-my-data = ce que nous gardons sur toi
help-my-actions = où en sont les actions dont tu t’occupes
help-erase = faire supprimer ton nom et ton compte
help-coordinate = la liste des obstacles, pour la coordination
help-board = un lien vers le tableau de tous les obstacles, dans ton navigateur
help-opportunities = la carte des opportunités, pour la coordination : beaucoup d’effet, peu de travail
help-actions = le programme d’actions, pour la coordination
help-playbook = le guide des coordinateurs : quoi faire, quand et comment
help-roadmap = la feuille de route, pour la coordination et la direction
help-goals = les objectifs et leur dernier relevé, pour la coordination et la direction
help-reaction = Une coche verte (white_check_mark) sous le défi compte aussi comme Fait. Tout le monde voit cette coche, mais personne ne voit sur quel bouton tu appuies.

button-done = Fait
button-not-today = Pas aujourd’hui
button-away = Je ne suis pas là
button-undo = Annuler
button-report = { $kind ->
    [chance] Je vois une opportunité
    [keep] Ceci doit rester
   *[barrier] Qu’est-ce qui a coincé ?
}
button-own-words = Autre chose…
button-me-too = Moi aussi
button-today = Le défi du jour
button-help = Que puis-je demander ?
button-leaderboard = Classement
button-barriers = { $kind ->
    [chance] Voir les opportunités
    [keep] Voir ce qui doit rester
   *[barrier] Voir les obstacles
}
button-why = Pourquoi ces points ?
button-join = Je participe
button-team = Choisir ton équipe
button-send = Envoyer
button-save = Enregistrer
button-cancel = Annuler
button-open = Ouvrir
button-back = Retour à la liste
button-earlier = Précédents
button-later = Suivants
which-of = { $first }–{ $last } sur { $total }
search-nothing = Rien trouvé avec « { $words } ». Essaie une autre partie du nom, ou choisis dans la liste.
button-decide = Décider
button-pause = D’autres jours
button-back-again = Je suis de retour
button-leave = Ne plus participer
button-erase = Supprimer mon compte
button-erase-now = Oui, supprimer mon compte
command-outcomes = bilan, que-sont-ils-devenus
help-outcomes = ce que les obstacles sont devenus, à publier dans le canal
