# Eén seintje per dag voor wie daarom vraagt.
button-reminders = Herinner me
button-change-reminder = Herinnering wijzigen
reminder-offer = Vergeet je het weleens? Dan kan ik je één keer per werkdag een seintje geven. Dat doe ik alleen als jij het aanzet.

reminder-form-title = Mijn herinnering
reminder-about = Ik stuur je hoogstens één seintje per dag, en alleen als je nog niet geantwoord hebt. Nooit voor half negen of na vijf uur, en nooit op een vrije dag. Alleen jij ziet het.
field-reminder = Wil je een herinnering?
field-reminder-on = Herinner me
field-reminder-at = Hoe laat?
field-works-on = Op welke dagen werk je?
field-works-on-monday = Ik werk op maandag
field-works-on-tuesday = Ik werk op dinsdag
field-works-on-wednesday = Ik werk op woensdag
field-works-on-thursday = Ik werk op donderdag
field-works-on-friday = Ik werk op vrijdag
field-works-on-saturday = Ik werk op zaterdag
field-works-on-sunday = Ik werk op zondag
field-timezone = In welke tijdzone werk je?
reminder-days-needed = Kies minstens één dag waarop je werkt, of zet de herinnering uit.

reminder-saved = Afgesproken.
reminder-on = Ik herinner je om { $at } uur op { $days } (tijd van { $place }), als je dan nog niet geantwoord hebt.
reminder-off = staat uit
reminder-stopped = Goed, ik herinner je niet meer.
reminder-again = Wil je later toch weer een seintje? Typ dan: herinnering.
weekday-monday = maandag
weekday-tuesday = dinsdag
weekday-wednesday = woensdag
weekday-thursday = donderdag
weekday-friday = vrijdag
weekday-saturday = zaterdag
weekday-sunday = zondag
weekdays-all = maandag tot en met vrijdag

reminder-title = Nog even: { $title }
reminder-no-need = Je vroeg me om een seintje. “Vandaag niet” is ook een antwoord.
button-in-an-hour = Over een uur
button-tomorrow = Morgen weer
button-pause-until = Pauze tot …
button-stop-reminders = Stop herinneringen
snoozed-hour = Goed. Over een uur kom ik nog één keer terug, als je dan nog niet geantwoord hebt.
snoozed-too-late = Hierover kom ik niet meer terug: het is te laat, of je hebt al geantwoord.
snoozed-tomorrow = Goed. Vandaag laat ik je verder met rust.

reminder-gave-up = Ik stop met herinneren.
reminder-gave-up-why = Je hebt op { $count } seintjes niet geantwoord. Dat geeft niets. Daarom stuur ik je er geen meer.

my-data-reminder = Herinnering
my-data-reminder-on = aan: { $at } uur, { $days }, tijd van { $place }; herinneringen sinds je laatste antwoord: { $unanswered }
my-data-reminder-off = uit; eerder: { $at } uur, { $days }, tijd van { $place }; herinneringen sinds je laatste antwoord: { $unanswered }
