# One nudge a day for who asks for it.
button-reminders = Remind me
button-change-reminder = Change my reminder
reminder-offer = Do you sometimes forget? Then I can give you one nudge each working day. I only do so if you switch it on.

reminder-form-title = My reminder
reminder-about = I send you at most one nudge a day, and only when you have not answered yet. Never before half past eight or after five, and never on a day off. Only you see it.
field-reminder = Would you like a reminder?
field-reminder-on = Remind me
field-reminder-at = At what time?
field-works-on = On which days do you work?
field-works-on-monday = I work on Mondays
field-works-on-tuesday = I work on Tuesdays
field-works-on-wednesday = I work on Wednesdays
field-works-on-thursday = I work on Thursdays
field-works-on-friday = I work on Fridays
field-works-on-saturday = I work on Saturdays
field-works-on-sunday = I work on Sundays
field-timezone = In which time zone do you work?
reminder-days-needed = Choose at least one day on which you work, or switch the reminder off.

reminder-saved = Agreed.
reminder-on = I remind you at { $at } on { $days } ({ $place } time), if you have not answered by then.
reminder-off = is off
reminder-stopped = All right, I will not remind you any more.
reminder-again = Would you like a nudge again later? Then type: reminder.
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
weekdays-all = Monday to Friday

reminder-title = Still time for: { $title }
reminder-no-need = You asked me for a nudge. “Not today” is an answer too.
button-in-an-hour = In an hour
button-tomorrow = Tomorrow again
button-pause-until = Pause until …
button-stop-reminders = Stop reminders
snoozed-hour = All right. I will come back once more in an hour, if you have not answered by then.
snoozed-too-late = I will not come back to this: it is too late, or you have answered already.
snoozed-tomorrow = All right. I will leave you alone for the rest of today.

reminder-gave-up = I will stop reminding you.
reminder-gave-up-why = You did not answer after { $count } nudges. That is all right. So I will send you no more of them.

my-data-reminder = Reminder
my-data-reminder-on = on: { $at }, { $days }, { $place } time; reminders since your last answer: { $unanswered }
my-data-reminder-off = off; before: { $at }, { $days }, { $place } time; reminders since your last answer: { $unanswered }
