# Un petit rappel par jour, pour qui le demande.
button-reminders = Rappelle-moi
button-change-reminder = Changer mon rappel
reminder-offer = Tu oublies parfois ? Alors je peux te faire un petit rappel, une fois par jour ouvré. Je ne le fais que si tu l’actives.

reminder-form-title = Mon rappel
reminder-about = Je t’envoie au plus un rappel par jour, et seulement si tu n’as pas encore répondu. Jamais avant 8 h 30 ni après 17 h, et jamais un jour de congé. Personne d’autre ne le voit.
field-reminder = Veux-tu un rappel ?
field-reminder-on = Rappelle-moi
field-reminder-at = À quelle heure ?
field-works-on = Quels jours travailles-tu ?
field-works-on-monday = Je travaille le lundi
field-works-on-tuesday = Je travaille le mardi
field-works-on-wednesday = Je travaille le mercredi
field-works-on-thursday = Je travaille le jeudi
field-works-on-friday = Je travaille le vendredi
field-works-on-saturday = Je travaille le samedi
field-works-on-sunday = Je travaille le dimanche
field-timezone = Dans quel fuseau horaire travailles-tu ?
reminder-days-needed = Choisis au moins un jour où tu travailles, ou désactive le rappel.

reminder-saved = D’accord.
reminder-on = Je te le rappelle à { $at } : { $days } (heure de { $place }), si tu n’as pas encore répondu.
reminder-off = désactivé
reminder-stopped = C’est noté, je ne te rappelle plus rien.
reminder-again = Tu veux de nouveau un rappel plus tard ? Alors écris : rappel.
weekday-monday = lundi
weekday-tuesday = mardi
weekday-wednesday = mercredi
weekday-thursday = jeudi
weekday-friday = vendredi
weekday-saturday = samedi
weekday-sunday = dimanche
weekdays-all = du lundi au vendredi

reminder-title = Encore le temps pour : { $title }
reminder-no-need = Tu m’as demandé un petit rappel. « Pas aujourd’hui » est aussi une réponse.
button-in-an-hour = Dans une heure
button-tomorrow = Demain
button-pause-until = Pause jusqu’au…
button-stop-reminders = Plus de rappels
snoozed-hour = D’accord. Je reviens une seule fois, dans une heure, si tu n’as pas encore répondu.
snoozed-too-late = Je n’y reviens plus : il est trop tard, ou tu as déjà répondu.
snoozed-tomorrow = D’accord. Je te laisse tranquille pour aujourd’hui.

reminder-gave-up = J’arrête les rappels.
reminder-gave-up-why = Tu n’as pas répondu après { $count } rappels. Ce n’est pas grave. Je ne t’en envoie donc plus.

my-data-reminder = Rappel
my-data-reminder-on = activé : { $at }, { $days }, heure de { $place } ; rappels depuis ta dernière réponse : { $unanswered }
my-data-reminder-off = désactivé ; avant : { $at }, { $days }, heure de { $place } ; rappels depuis ta dernière réponse : { $unanswered }
