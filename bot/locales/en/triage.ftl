triage-title = One by one
triage-progress = { $kind ->
    [chance] { $done } of { $all } open chances are complete.
    [keep] { $done } of { $all } are complete.
   *[barrier] { $done } of { $all } open barriers are complete.
}
triage-skipped = Those were all of them
triage-done = Everything is complete
triage-again = { $kind ->
    [chance] { $count ->
        [one] You skipped one chance: begin again
       *[other] You skipped { $count } chances: begin again
    }
    [keep] { $count ->
        [one] You skipped one: begin again
       *[other] You skipped { $count }: begin again
    }
   *[barrier] { $count ->
        [one] You skipped one barrier: begin again
       *[other] You skipped { $count } barriers: begin again
    }
}
triage-save = Save and next
triage-skip = Skip
triage-whole = { $kind ->
    [chance] Everything about this chance
    [keep] Everything about this
   *[barrier] Everything about this barrier
}
triage-nothing-more = { $kind ->
    [chance] This chance needs nothing now.
    [keep] This needs nothing now.
   *[barrier] This barrier needs nothing now.
}
triage-merge = Merge
triage-same = Give the same answer
triage-same-as = Give the same answer as with “{ $barrier }”
triage-suggested = Our proposal, from what resembles this. Is it wrong? Change it.
triage-usual = Usually: { $owner }.
triage-places = Who reported it wrote: { $places }
triage-date-needed = Choose a day, or empty the owner.
looked-at = { $minutes ->
    [0] Take care: { $who } opened this just now.
    [one] Take care: { $who } opened this a minute ago.
   *[other] Take care: { $who } opened this { $minutes } minutes ago.
}
call-ask = Beside what you do, other coordinators read “a coordinator” alone. What may they call you?
button-give-name = Add my name
button-no-name = Without a name
call-title = Your name here
call-field = Your name
call-about = Other coordinators then read in the history who did something. Empty it, and your name is gone again. Nobody else sees it.
board-waits = Waits
board-waited = { $days ->
    [one] 1 working day
   *[other] { $days } working days
}
many-title = What to do with those you picked?
many-look = See what happens
many-pick = Pick
many-pick-all = Pick all on this page
many-pick-none = Pick none
many-read = Read
many-merge = Merge
many-park = Set aside
many-which = It is about these
many-title-read = { $count ->
    [one] Mark one barrier as read
   *[other] Mark { $count } barriers as read
}
many-title-merge = { $count ->
    [one] Merge one barrier
   *[other] Merge { $count } barriers
}
many-title-park = { $count ->
    [one] Set one barrier aside
   *[other] Set { $count } barriers aside
}
many-about-read = { $count ->
    [one] After this everybody sees that this barrier was read.
   *[other] After this everybody sees that these { $count } barriers were read.
} Who reported them by name or said “me too” hears so. Should one of them have changed meanwhile, nothing happens to any.
many-about-merge = { $count ->
    [one] After this this barrier counts with another one.
   *[other] After this these { $count } barriers count with one other.
} You can take them apart again. Should one of them have changed meanwhile, nothing happens to any.
many-about-park = { $count ->
    [one] This barrier rests until the day that you choose.
   *[other] These { $count } barriers rest until the day that you choose.
} Who reported them by name or said “me too” hears why. Should one of them have changed meanwhile, nothing happens to any.
many-do-read = Mark as read
many-do-merge = Merge
many-do-park = Set aside
many-none = Pick a barrier first.
many-none-fits = There is nothing to do with those you picked. Pick other barriers.
many-changed = { $count ->
    [one] Nothing has happened: somebody was first with { $barriers }. It is not picked any more. One more press does the rest.
   *[other] Nothing has happened: somebody was first with { $barriers }. They are not picked any more. One more press does the rest.
}
many-done = { $count ->
    [one] One barrier was changed.
   *[other] { $count } barriers were changed.
}
button-triage-barrier = All at once
hint-triage-barrier = What you leave empty stays as it is. Everybody reads the name, the owner and the day.
my-data-called = Your name for other coordinators
many-form = What you picked
many-untick = Untick what you do not mean after all.
my-data-looks = Which barrier you had open just now
button-triage-again = Begin again
