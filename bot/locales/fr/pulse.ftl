pulse-title = Où en sont tes actions ?
pulse-round = Un clic par action suffit. Les coordinateurs lisent ce que tu dis.
pulse-again = Je n’ai pas encore eu de tes nouvelles à ce sujet. Un clic suffit.
pulse-date = Une date approche, ou est passée.
pulse-stopped-title = Je ne demande plus pour ces actions
pulse-stopped = Je n’ai pas eu de tes nouvelles à ce sujet, deux fois de suite. Les coordinateurs savent que je ne demande plus. Dis où cela en est, et je redemanderai.
pulse-stopped-too = Je ne demande plus pour { $actions } : je n’ai rien entendu, deux fois de suite, et les coordinateurs le savent. Dis sous « Mes actions » où cela en est, et je redemanderai.
pulse-mine = { $count ->
    [0] Tu ne t’occupes d’aucune action pour l’instant.
   *[other] Voici les actions dont tu t’occupes. Les coordinateurs lisent ce que tu en dis.
}
pulse-noted = Noté : { $health }.
pulse-due = prêt le { $day }
pulse-late = devait être prêt le { $day }
health-on-track = Dans les temps
health-late = En retard
health-stuck = Bloqué
health-done = Terminé
button-action-news = En dire plus
button-action-stuck = Qu’est-ce qui bloque ?
form-action-news = Nouvelles de l’action
field-health = Où en est-elle ?
field-news = Qu’y a-t-il à raconter ?
field-news-hint = Les coordinateurs lisent ceci, et cela reste avec l’action. Ne nomme personne d’autre.
action-news-line = { $health } ({ $day })
action-news-title = Nouvelles
action-news-none = Rien n’a encore été dit de cette action.
waits-for = attend : { $others }
waits-title = Attend
waits-none = Cette action n’attend rien.
tasks-open = { $count ->
    [one] encore { $count } tâche ouverte
   *[other] encore { $count } tâches ouvertes
}
tasks-title = Tâches
tasks-none = Il n’y a pas encore de tâches.
tasks-count = { $done } sur { $all } faites
task-done = fait : { $task }
task-open = à faire : { $task }
button-add-task = Ajouter une tâche
button-tick = Cocher
button-untick = Pas encore fait
button-drop-task = Retirer
field-task = Que faut-il faire ?
field-waits-for = Quelle action doit être prête d’abord ?
button-wait-for = Attendre une action
button-wait-no-more = N’attend plus
action-nothing-to-wait-for = Il n’y a pas d’autre action à attendre.
answerable-title = T’occupes-tu de cette action ?
answerable-asks = Est-ce bien toi qui t’en occupes ? Alors je te demande de temps en temps où cela en est. Un clic suffit.
answerable-seen = Si tu dis oui, les coordinateurs savent que c’est toi, et ce que tu en dis. Tu peux arrêter à tout moment.
button-ask-monthly = Oui, chaque mois
button-ask-quarterly = Oui, chaque trimestre
button-not-me = Ce n’est pas moi
answerable-code = Un code pour qui s’en occupe
answerable-pass-on = Donne ceci à la personne qui s’occupe de cette action. Elle le tape à Prikkel, et dit elle-même si c’est juste.
answerable-once = Le code ne marche qu’une fois. Un nouveau code l’annule.
answerable-noted-1 = Merci. Je te le demande pour la première fois le { $day }, puis chaque mois.
answerable-noted-3 = Merci. Je te le demande pour la première fois le { $day }, puis chaque trimestre.
answerable-declined = Merci. Les coordinateurs apprennent que ce n’est pas toi. Rien n’a été gardé à ton sujet.
answerable-freed = Tu ne t’occupes plus de cette action. Je ne te le demanderai plus.
button-not-me-any-more = Ce n’est plus moi
button-my-actions = Mes actions
button-ask-answerable = Qui s’en occupe ?
button-free-action = Personne ne s’en occupe
button-somebody-else = Quelqu’un d’autre
button-ask-on = Continuer à demander
button-ask-later = Demander plus tard
told-silent = { $owner } n’a rien dit, deux fois de suite. Je ne demande plus. Que faire ?
told-gone = Personne ne s’en occupe maintenant : ce n’était pas la personne à qui tu as demandé, ou elle n’est plus là. Ce qui a été dit reste.
told-date = { $owner } : prêt le { $day }. Personne n’a dit « c’est moi », alors renseigne-toi.
told-stuck = C’est bloqué.
told-done = C’est terminé. Des obstacles y sont liés ? Dis-y ce qui a changé.
action-answerable = Qui s’en occupe
answerable-nobody = personne n’a encore dit « c’est moi »
answerable-invited = un code a été donné, pas encore de réponse
answerable-every-1 = quelqu’un a dit « c’est moi », et je demande chaque mois
answerable-every-3 = quelqu’un a dit « c’est moi », et je demande chaque trimestre
answerable-silent = quelqu’un a dit « c’est moi », puis rien, deux fois ; je ne demande plus
action-spent = Dépensé
action-spent-hint = En euros entiers, jusqu’ici. Laisse vide ce que tu ne sais pas.
money-title = Argent par thème
money-planned = Prévu
money-unknown = inconnu
money-sum = { $unknown ->
    [0] { $euros }
    [one] { $euros }, et inconnu pour une action
   *[other] { $euros }, et inconnu pour { $unknown } actions
}
action-last-news = Dernières nouvelles
action-no-news = pas encore de nouvelles
action-quiet = pas de nouvelles depuis 90 jours
actions-sorted = Ce qui vient en premier
actions-sort-due = Le plus tôt prêt
actions-sort-news = Le plus longtemps sans nouvelles
actions-sort-latest = Nouvelles les plus récentes
digest-without-news = { $count ->
    [one] Pas de nouvelles de { $count } action depuis 90 jours (ce n’est pas la même chose qu’un retard)
   *[other] Pas de nouvelles de { $count } actions depuis 90 jours (ce n’est pas la même chose qu’un retard)
}
friction-for-action = Ce que tu signales ici est lié à ton action. Les coordinateurs voient donc que cela vient de toi.
export-column-spent = Dépensé (€)
export-column-last-news = Dernières nouvelles le
export-column-health = Où elle en était
export-column-tasks = Tâches
export-column-waits-for = Attend
my-data-looks-after = Actions dont tu t’occupes
my-data-action-news = Ce que tu as dit des actions
column-action = Action
column-every = À quelle fréquence je demande
column-next = Prochaine fois
column-asked = Questions sans réponse
column-health = Où elle en était
every-1 = chaque mois
every-3 = chaque trimestre
error-unknown-task = Cette tâche n’existe plus.
error-too-many-tasks = Une action a au plus { $most } tâches. Fais du reste une autre action.
error-waits-in-circles = Impossible : cette action attend elle-même celle-ci, directement ou par une autre.
error-not-answerable = C’est réservé à qui s’occupe de cette action, et aux coordinateurs.
board-answerable = Qui s’en occupe ?
board-answerable-how = Le code se trouve dans ta conversation avec Prikkel. Donne-le à qui s’occupe de cette action.
told-overdue = { $owner } : devait être prêt le { $day }. Personne n’a dit « c’est moi », alors renseigne-toi.
task-is-open = à faire
task-is-done = fait
button-action-work = Tâches et nouvelles
pulse-others = À toi aussi : { $others }
bundle-actions-alone = Actions dont personne ne dit rien
bundle-actions-dates = Dates des actions
bundle-actions-said = Nouvelles des actions
button-show-code = Afficher le code
code-waits = Le code que tu as demandé
code-waits-how = Tu as demandé un code sur le tableau. Ce bouton te le donne ici. Il n’est conservé nulle part.
