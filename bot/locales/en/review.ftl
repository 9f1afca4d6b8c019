button-more = More …
button-start-barrier = Being worked on now
button-park-barrier = Set aside
button-describe-barrier = Details
button-history = History
button-unmerge = Take apart again
button-back-to-barrier = { $kind ->
    [chance] Back to the chance
    [keep] Back
   *[barrier] Back to the barrier
}
button-open-head = To the barrier this one belongs to
button-redact-report = Take words out
button-split-report = Its own barrier

more-about = { $kind ->
    [chance] What you do less often with a chance.
    [keep] What you do less often with it.
   *[barrier] What you do less often with a barrier.
}
more-merged = Merged with this: { $barrier }
hint-park-barrier = Not now, but later. On this date you are told to look at it again.
hint-describe-barrier = { $kind ->
    [chance] This puts the chance in the right place on the opportunity map.
    [keep] This puts it in the right place on the opportunity map.
   *[barrier] This puts the barrier in the right place on the opportunity map.
}
hint-redact-report = Is there a name or something personal in it? Take it out. The old text is kept nowhere.
hint-split-report = This report is about something else, and gets a barrier of its own. Whoever said “me too” stays with the old one.
field-redacted = What may stay?
field-how-far = All of it, or part of it?
field-review-on = When will you look at it again?
field-why = Why not now?
field-theme = Theme
field-axis = Where do you tackle it?
field-horizon = By when?
field-impact = How much would it help?
field-impact-hint = Prikkel works this out: how many people, and how often. If you know better, choose yourself.
field-effort = How much work is it?
field-effort-hint = { $kind ->
    [chance] Your estimate. Without one the chance stands below the opportunity map, not on it.
    [keep] Your estimate. Without one it stands below the opportunity map, not on it.
   *[barrier] Your estimate. Without one the barrier stands below the opportunity map, not on it.
}
field-site = Which site?
fact-site = Site
fact-horizon = By when
impact-computed = Let Prikkel work it out
scale-1 = 1, very little
scale-2 = 2, little
scale-3 = 3, average
scale-4 = 4, much
scale-5 = 5, very much
report-taken-out = (taken out by a coordinator)
error-date-past = Choose a day that is still to come.

change-title = History: { $barrier }
change-none = Nothing has been done with it yet.
change-line = { $day }: { $who } { $what }
change-by-you = you
change-by-coordinator = a coordinator
change-by-leader = somebody in the leadership
change-by-those-hindered = the people it hindered
change-acknowledged = read it
change-planned = chose an owner and a date
change-assigned = changed the owner or the date
change-in-progress = started on it
change-answered = answered
change-removed = { $kind ->
    [chance] adopted the chance
    [keep] agreed that it stays
   *[barrier] removed the barrier
}
change-partly-removed = { $kind ->
    [chance] adopted part of the chance
    [keep] agreed that part of it stays
   *[barrier] removed part of the barrier
}
change-not-possible = { $kind ->
    [chance] wrote down why it is not done now
    [keep] wrote down why it cannot stay
   *[barrier] wrote down why it is not possible
}
change-parked = { $kind ->
    [chance] set the chance aside
    [keep] set it aside
   *[barrier] set the barrier aside
}
change-opened-again = { $kind ->
    [chance] opened the chance again
    [keep] opened it again
   *[barrier] opened the barrier again
}
change-reopened = did not notice a change, and the barrier was opened again
change-renamed = { $kind ->
    [chance] gave it a name
    [keep] gave it a name
   *[barrier] gave it a name
}
change-described = changed the details
change-redacted = took words out of a report
change-merged = { $kind ->
    [chance] merged the chance with another
    [keep] merged it with another
   *[barrier] merged the barrier with another
}
change-unmerged = { $kind ->
    [chance] took the chance apart again
    [keep] took it apart again
   *[barrier] took the barrier apart again
}
change-split = { $kind ->
    [chance] gave a report a chance of its own
    [keep] set a report apart
   *[barrier] gave a report a barrier of its own
}
change-split-off = { $kind ->
    [chance] made this chance from a report on another one
    [keep] made this from a report on another one
   *[barrier] made this barrier from a report on another one
}
change-decided-go-ahead = decided: go ahead with this
change-decided-tell-me-more = wanted to know more first
change-decided-not-now = decided: not now
change-told-leadership = answered leadership
change-asked-leadership = asked leadership for a decision
change-by-reporter = Who reported it
change-report-taken-back = took a report back
