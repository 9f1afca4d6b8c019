pulse-title = Wie steht es um deine Maßnahmen?
pulse-round = Ein Tipp pro Maßnahme genügt. Wer koordiniert, liest, was du sagst.
pulse-again = Davon habe ich noch nichts von dir gehört. Ein Tipp genügt.
pulse-date = Ein Termin steht an oder ist vorbei.
pulse-stopped-title = Nach diesen Maßnahmen frage ich nicht mehr
pulse-stopped = Davon habe ich zweimal nichts von dir gehört. Wer koordiniert, weiß, dass ich nicht mehr danach frage. Sag, wie es steht, und ich frage wieder.
pulse-stopped-too = Nach { $actions } frage ich nicht mehr: Ich habe zweimal nichts gehört, und wer koordiniert, weiß das. Sag unter „Meine Maßnahmen“, wie es steht, und ich frage wieder.
pulse-mine = { $count ->
    [0] Du kümmerst dich gerade um keine Maßnahme.
   *[other] Um diese Maßnahmen kümmerst du dich. Wer koordiniert, liest, was du dazu sagst.
}
pulse-noted = Notiert: { $health }.
pulse-due = fertig am { $day }
pulse-late = sollte am { $day } fertig sein
health-on-track = Im Plan
health-late = Später als geplant
health-stuck = Steckt fest
health-done = Fertig
button-action-news = Mehr sagen
button-action-stuck = Was steht im Weg?
form-action-news = Neues zur Maßnahme
field-health = Wie steht es?
field-news = Was gibt es zu erzählen?
field-news-hint = Wer koordiniert, liest das, und es bleibt bei der Maßnahme. Nenne keine anderen Namen.
action-news-line = { $health } ({ $day })
action-news-title = Neues
action-news-none = Zu dieser Maßnahme wurde noch nichts gesagt.
waits-for = wartet auf: { $others }
waits-title = Wartet auf
waits-none = Diese Maßnahme wartet auf nichts.
tasks-open = { $count ->
    [one] noch eine Aufgabe offen
   *[other] noch { $count } Aufgaben offen
}
tasks-title = Aufgaben
tasks-none = Es gibt noch keine Aufgaben.
tasks-count = { $done } von { $all } erledigt
task-done = erledigt: { $task }
task-open = zu tun: { $task }
button-add-task = Aufgabe hinzufügen
button-tick = Abhaken
button-untick = Doch nicht erledigt
button-drop-task = Entfernen
field-task = Was ist zu tun?
field-waits-for = Welche Maßnahme muss zuerst fertig sein?
button-wait-for = Auf Maßnahme warten
button-wait-no-more = Wartet nicht mehr
action-nothing-to-wait-for = Es gibt keine andere Maßnahme, auf die sie warten kann.
answerable-title = Kümmerst du dich um diese Maßnahme?
answerable-asks = Stimmt es, dass du dich darum kümmerst? Dann frage ich dich ab und zu, wie es läuft. Ein Tipp genügt.
answerable-seen = Sagst du Ja, dann weiß die Koordination, dass du es bist, und was du dazu sagst. Du kannst jederzeit aufhören.
button-ask-monthly = Ja, jeden Monat
button-ask-quarterly = Ja, jedes Quartal
button-not-me = Das bin ich nicht
answerable-code = Ein Code für die zuständige Person
answerable-pass-on = Gib das der Person, die sich um diese Maßnahme kümmert. Sie tippt es bei Prikkel ein und sagt selbst, ob es stimmt.
answerable-once = Der Code gilt einmal. Ein neuer macht diesen ungültig.
answerable-noted-1 = Danke. Am { $day } frage ich dich zum ersten Mal, danach jeden Monat.
answerable-noted-3 = Danke. Am { $day } frage ich dich zum ersten Mal, danach jedes Quartal.
answerable-declined = Danke. Die Koordination erfährt, dass du es nicht bist. Von dir wurde nichts gespeichert.
answerable-freed = Du kümmerst dich nicht mehr um diese Maßnahme. Ich frage nicht mehr danach.
button-not-me-any-more = Das mache ich nicht mehr
button-my-actions = Meine Maßnahmen
button-ask-answerable = Wer kümmert sich?
button-free-action = Niemand kümmert sich
button-somebody-else = Jemand anderes
button-ask-on = Weiter fragen
button-ask-later = Später fragen
told-silent = Von { $owner } habe ich zweimal nichts gehört. Ich frage nicht mehr. Was jetzt?
told-gone = Niemand kümmert sich jetzt darum: Die gefragte Person ist es nicht, oder sie ist nicht mehr da. Was gesagt wurde, bleibt.
told-date = { $owner }: fertig am { $day }. Niemand hat „das bin ich“ gesagt, also frag bitte selbst nach.
told-stuck = Das steckt fest.
told-done = Das ist fertig. Gehören Hürden dazu? Dann sag dort, was sich geändert hat.
action-answerable = Wer sich kümmert
answerable-nobody = noch niemand hat „das bin ich“ gesagt
answerable-invited = ein Code wurde gegeben, noch keine Antwort
answerable-every-1 = jemand hat „das bin ich“ gesagt und wird jeden Monat gefragt
answerable-every-3 = jemand hat „das bin ich“ gesagt und wird jedes Quartal gefragt
answerable-silent = jemand hat „das bin ich“ gesagt und dann zweimal nichts; ich frage nicht mehr
action-spent = Ausgegeben
action-spent-hint = In ganzen Euro, bisher. Was du nicht weißt, bleibt leer.
money-title = Geld nach Thema
money-planned = Geplant
money-unknown = unbekannt
money-sum = { $unknown ->
    [0] { $euros }
    [one] { $euros }, und bei einer Maßnahme unbekannt
   *[other] { $euros }, und bei { $unknown } Maßnahmen unbekannt
}
action-last-news = Letzte Neuigkeit
action-no-news = noch nichts Neues
action-quiet = seit 90 Tagen nichts Neues
actions-sorted = Was oben steht
actions-sort-due = Zuerst fertig
actions-sort-news = Am längsten ohne Neues
actions-sort-latest = Neueste Neuigkeiten
digest-without-news = { $count ->
    [one] Seit 90 Tagen nichts Neues von einer Maßnahme (das heißt nicht, dass sie verspätet ist)
   *[other] Seit 90 Tagen nichts Neues von { $count } Maßnahmen (das heißt nicht, dass sie verspätet sind)
}
friction-for-action = Was du hier meldest, steht bei deiner Maßnahme. Die Koordination sieht also, dass es von dir kommt.
export-column-spent = Ausgegeben (€)
export-column-last-news = Letzte Neuigkeit am
export-column-health = Wie es da stand
export-column-tasks = Aufgaben
export-column-waits-for = Wartet auf
my-data-looks-after = Maßnahmen, um die du dich kümmerst
my-data-action-news = Was du zu Maßnahmen gesagt hast
column-action = Maßnahme
column-every = Wie oft ich frage
column-next = Nächstes Mal
column-asked = Fragen ohne Antwort
column-health = Wie es stand
every-1 = jeden Monat
every-3 = jedes Quartal
error-unknown-task = Diese Aufgabe gibt es nicht mehr.
error-too-many-tasks = Eine Maßnahme hat höchstens { $most } Aufgaben. Mach aus dem Rest eine eigene.
error-waits-in-circles = Das geht nicht: Diese Maßnahme wartet selbst auf jene, direkt oder über eine andere.
error-not-answerable = Das ist nur für die, die sich um diese Maßnahme kümmern, und für die Koordination.
board-answerable = Wer kümmert sich?
board-answerable-how = Der Code steht in deinem Gespräch mit Prikkel. Gib ihn der Person, die sich um diese Maßnahme kümmert.
told-overdue = { $owner }: sollte am { $day } fertig sein. Niemand hat „das bin ich“ gesagt, also frag bitte selbst nach.
task-is-open = zu tun
task-is-done = erledigt
button-action-work = Aufgaben und Neues
pulse-others = Auch deine: { $others }
bundle-actions-alone = Maßnahmen, zu denen niemand etwas sagt
bundle-actions-dates = Termine von Maßnahmen
bundle-actions-said = Neues von Maßnahmen
button-show-code = Code anzeigen
code-waits = Der Code, um den du gebeten hast
code-waits-how = Du hast auf dem Board um einen Code gebeten. Mit diesem Knopf bekommst du ihn hier. Er wird nirgends gespeichert.
