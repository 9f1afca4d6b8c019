# Ein Anstoß am Tag, für alle, die darum bitten.
button-reminders = Erinnere mich
button-change-reminder = Erinnerung ändern
reminder-offer = Vergisst du es manchmal? Dann kann ich dich einmal pro Arbeitstag kurz anstoßen. Das tue ich nur, wenn du es einschaltest.

reminder-form-title = Meine Erinnerung
reminder-about = Ich erinnere dich höchstens einmal am Tag, und nur, wenn du noch nicht geantwortet hast. Nie vor halb neun oder nach fünf, und nie an einem freien Tag. Nur du siehst es.
field-reminder = Möchtest du eine Erinnerung?
field-reminder-on = Erinnere mich
field-reminder-at = Um wie viel Uhr?
field-works-on = An welchen Tagen arbeitest du?
field-works-on-monday = Ich arbeite montags
field-works-on-tuesday = Ich arbeite dienstags
field-works-on-wednesday = Ich arbeite mittwochs
field-works-on-thursday = Ich arbeite donnerstags
field-works-on-friday = Ich arbeite freitags
field-works-on-saturday = Ich arbeite samstags
field-works-on-sunday = Ich arbeite sonntags
field-timezone = In welcher Zeitzone arbeitest du?
reminder-days-needed = Wähle mindestens einen Tag, an dem du arbeitest, oder schalte die Erinnerung aus.

reminder-saved = Abgemacht.
reminder-on = Ich erinnere dich um { $at } Uhr: { $days } (Zeit von { $place }), wenn du dann noch nicht geantwortet hast.
reminder-off = ist aus
reminder-stopped = Gut, ich erinnere dich nicht mehr.
reminder-again = Möchtest du später doch wieder einen Anstoß? Dann schreib: erinnerung.
weekday-monday = Montag
weekday-tuesday = Dienstag
weekday-wednesday = Mittwoch
weekday-thursday = Donnerstag
weekday-friday = Freitag
weekday-saturday = Samstag
weekday-sunday = Sonntag
weekdays-all = Montag bis Freitag

reminder-title = Noch Zeit für: { $title }
reminder-no-need = Du wolltest einen Anstoß von mir. „Heute nicht“ ist auch eine Antwort.
button-in-an-hour = In einer Stunde
button-tomorrow = Morgen wieder
button-pause-until = Pause bis …
button-stop-reminders = Nicht mehr erinnern
snoozed-hour = Gut. In einer Stunde melde ich mich noch einmal, wenn du dann noch nicht geantwortet hast.
snoozed-too-late = Hierzu melde ich mich nicht mehr: Es ist zu spät, oder du hast schon geantwortet.
snoozed-tomorrow = Gut. Für heute lasse ich dich in Ruhe.

reminder-gave-up = Ich höre auf, dich zu erinnern.
reminder-gave-up-why = Du hast auf { $count } Erinnerungen nicht geantwortet. Das macht nichts. Darum schicke ich dir keine mehr.

my-data-reminder = Erinnerung
my-data-reminder-on = an: { $at } Uhr, { $days }, Zeit von { $place }; Erinnerungen seit deiner letzten Antwort: { $unanswered }
my-data-reminder-off = aus; vorher: { $at } Uhr, { $days }, Zeit von { $place }; Erinnerungen seit deiner letzten Antwort: { $unanswered }
