again-title = Something has changed. Will you try again?
again-gone-partly = This got in the way, and part of it has been removed: { $barrier }
again-gone = This got in the way, and has been removed: { $barrier }
again-challenge = The challenge was: { $challenge }
again-no-points = This does not count for the leaderboard. We want to know whether it helps.
again-works = Good. Now we know that it helps.
again-not-yet = Thank you, that is good to know. Is something still in the way? Then type “{ $prefix }barrier”.
button-it-works = It works now
offer-announced = On { $day } at { $at } we post this in the channel, together with whatever else was removed, and offer the challenge again. Those who ran into it hear of it then.
button-hold-offer = Do not post it in the channel
button-not-yet = Not yet

notice-title = Have you noticed the difference?
notice-about-partly = Two weeks ago part of this was removed: { $barrier }
notice-about = Two weeks ago this was removed: { $barrier }
notice-what-for = If enough people say no, the barrier is opened again. We show your answer to nobody.
button-notice-yes = Yes
button-notice-partly = A little
button-notice-no = No
notice-noted-yes = Good, thank you.
notice-noted-partly = Thank you. We will bear it in mind.
notice-noted-no = Thank you for your honest answer. If more people say so, the barrier is opened again.
notice-too-late = This question is about something that has changed since. There is nothing you need to do.
noted-title = Noted

reopened-title = Open again: people do not notice a change
reopened-because = The barrier had been removed, but most of the people who answered do not notice it.
reopened-owner = Owner: { $owner }
park-review-title = It is time to look at this barrier again
is-late = Overdue
late-day = { $day } (overdue)
late-title = The day agreed for this barrier has passed
late-agreed = Agreed: { $owner }, by { $day }.
late-what-now = Is the barrier gone? Say so. Is more time needed? Agree on a new day. Whoever is waiting for it will hear.
overdue-title = Somebody is waiting for an answer here
overdue-about = { $count ->
    [one] One report has been waiting for a first reaction for more than five working days.
   *[other] { $count } reports have been waiting for a first reaction for more than five working days.
} “Read” is a reaction too.
overdue-since = Reported on { $day }
button-review-all = Look at all barriers

effect-title = Did it help?
effect-about = Of those who answered, the challenge worked for this many:
effect-together = Everybody together: { $before } before, { $after } now.
effect-hindered = Those who said “me too” or reported by name: { $before } before, { $after } now.
effect-rest = The others, also those who reported anonymously: { $before } before, { $after } now.
effect-drawn = Did the challenge work?
effect-who = Who
effect-before = Before
effect-now = Now
effect-together-name = Everybody together
effect-hindered-name = Those who reported
effect-rest-name = The others
effect-more = It probably works for { $low } to { $high } more of every 100 people.
effect-fewer = It probably works for { $low } to { $high } fewer of every 100 people.
effect-unclear = This may be chance: of every 100 people it could be { $fewer } fewer, but also { $more } more.
effect-caveat = “Before” is the day of the challenge, “now” the two weeks after the barrier was gone. Not everybody tried again and answered. Those for whom it works may answer sooner. So take it as a sign, and not as proof.
effect-too-few = We cannot show anything about this. For that at least { $people } people have to answer: while the barrier was there, and now.
