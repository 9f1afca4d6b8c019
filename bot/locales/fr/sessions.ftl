# Séances : planification, notes, compte rendu.
sessions-title = Séances
sessions-about = Réunissez plusieurs services. Chacun prend des notes, dans le chat ou sur une page avec un code. Tu choisis ce qui va dans le compte rendu. Les actions, les ambitions et les questions suivent leur chemin toutes seules.
sessions-none = Aucune séance n’est prévue.
session-kind = Type
session-theme = Thème
session-moment = Quand
session-title = Titre
session-title-hint = Laisse vide pour le nom de ce type.
session-day = Jour
session-begins = Commence à
session-begins-hint = Par exemple 13:30
session-minutes = Dure tant de minutes
session-minutes-hint = Laisse vide pour la durée habituelle.
session-place = Lieu
session-departments = Services présents
session-departments-hint = Un par ligne. N’écris pas de noms de personnes.
session-departments-unknown = non noté
session-when = { $day } de { $begins } à { $ends }
session-at = Lieu : { $place }
session-for = Pour qui : { $who }
session-is-planned = Prévue
session-is-on = En cours
session-is-over = Attend son compte rendu
session-is-reported = Compte rendu prêt
session-invitation = Tu viens ? { $title }
session-note-how = Pendant la séance, tu prends des notes avec le bouton, ou en écrivant à Prikkel : note. Aucun nom n’y figure.
session-calendar-file = Ajoute-la à ton agenda
session-open-page = La page de la séance, aussi pour les notes
session-no-page = Cette séance n’a plus de page, ou le serveur n’a pas d’adresse.
session-asks = Une question de la séance { $title }
session-learning = Apprendre pour : { $title }
session-invited = L’invitation est dans le canal.
session-invited-already = Cette invitation était déjà dans le canal.
session-told = Le compte rendu est dans le canal.
session-told-already = Le compte rendu était déjà dans le canal.
session-removed = La séance a disparu, avec ses notes.
session-remove-sure = Ses notes et son compte rendu disparaissent aussi. Les actions et ambitions qui en sont nées restent.
session-evaluated = Les quatre questions sont ouvertes pendant une semaine. Préviens le canal.
session-notes-count = Notes à regarder : { $unread }. Dans le compte rendu : { $kept }.
session-notes-unread = À regarder ({ $count })
session-notes-none = Il ne reste aucune note à regarder.
session-notes-kept = Dans le compte rendu ({ $count })
session-notes-dropped = Pas dans le compte rendu ({ $count })
session-show-dropped = Les montrer
session-do = Ce que tu peux faire
session-scan = Scanne ceci pour prendre des notes. Tu n’as pas besoin de compte.
session-slides = Montrer sur un grand écran
session-choose-themes = Faire choisir des thèmes
session-empty-seats = Encore personne de : { $departments }
session-report = Compte rendu
session-read-report = Lire le compte rendu
session-report-of = Compte rendu : { $title }
session-report-file = compte-rendu
session-there = Services présents : { $departments }
session-part-minutes = { $minutes } minutes
session-came = { $kind ->
        [decision] décisions
        [action] actions
        [ambition] ambitions
        [competence] compétences
        [question] questions
       *[idea] idées
    } : { $count }
note-kind = { $kind ->
        [decision] Décision
        [action] Action
        [ambition] Ambition
        [competence] Ce qu’il faut savoir faire
        [question] Question
       *[idea] Idée
    }
note-kinds = { $kind ->
        [decision] Décisions
        [action] Actions
        [ambition] Ambitions
        [competence] Ce qu’il faut savoir faire
        [question] Questions
       *[idea] Idées
    }
note-session = Séance
note-text = Ta note
note-is = C’est
note-how = Aucun nom n’y figure. La personne qui anime la séance la lit.
note-thanks = Merci, ta note est enregistrée dans { $title }.
note-department = Service
note-department-hint = Pour une action : quel service commence ?
note-action = Va avec l’action
note-action-hint = Pour une question : la personne qui s’occupe de cette action la reçoit.
note-no-action = Aucune action
note-into = Cette note dit la même chose
note-left = Encore à regarder : { $count }
note-names = Attention, cela ressemble aux données de quelqu’un : { $words }. Tout le monde lit le compte rendu.
form-new-session = Planifier une séance
form-change-session = Modifier la séance
form-session-departments = Qui était là
form-session-note = Prendre une note
form-keep-note = Garder la note
form-merge-note = Fusionner des notes
button-new-session = Planifier une séance
button-session-note = Prendre une note
button-session-calendar = Dans mon agenda
button-invite-session = Inviter le canal
button-close-session = Clore les notes
button-remove-session = Supprimer la séance
button-next-note = Regarder les notes
button-keep-note-now = Dans le compte rendu
button-drop-note = Pas dans le compte rendu
button-change-note = Modifier et garder
button-merge-note = Pareil qu’une autre
button-report-session = Faire le compte rendu
button-tell-session = Publier le compte rendu
button-evaluate-session = Demander comment c’était
error-unknown-session = Cette séance ou cette note n’existe pas (ou plus).
error-session-lead = C’est pour les coordinateurs et l’équipe du thème de cette séance.
error-session-has-changed = Quelqu’un t’a devancé : la séance ou la note a changé. Rien n’a été écrasé.
error-session-times = Une séance finit après son début, en moins de douze heures, et pas dans le passé.
error-session-begins = Écris une heure, comme 13:30.
error-session-minutes = Écris un nombre de minutes, comme 90.
error-session-closed = Il n’y a pas de séance en ce moment où prendre des notes.
error-session-full = Il y a déjà { $most } notes. On n’en prend pas plus.
error-session-reported = Le compte rendu existe déjà. Les notes ne changent plus.
error-session-department = Dis quel service emporte cette action.
error-session-enough = { $department } a déjà { $most } actions. Choisis lesquelles restent.
error-session-not-over = La séance est encore en cours. Clos d’abord les notes.
error-session-unread = Regarde d’abord encore { $count } notes : dans le compte rendu ou pas.
error-session-empty = Il n’y a aucune note pour le compte rendu. Choisis-en au moins une.
session-page-closed = Cette page est fermée. La séance est terminée, ou le code n’est pas bon.
session-page-early = On peut prendre des notes à partir d’une demi-heure avant le début.
session-page-kept = Merci, ta note est enregistrée. Tu peux en prendre une autre.
