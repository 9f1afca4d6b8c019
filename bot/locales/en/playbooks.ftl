playbook-title = Playbook
playbook-waits = { $count ->
    [0] Nothing to do this week: everything that was due is done.
    [one] One step is due this week.
   *[other] { $count } steps are due this week, or were before.
}
playbook-more = { $count ->
    [one] And one more step: see the page.
   *[other] And { $count } more steps: see the page.
}
playbook-next = After this:
playbook-due-title = Playbook: this is due
playbook-none = You follow no playbook yet. Choose one: it says what to do when, from six weeks before the start to twelve weeks after.
playbook-own = Your own playbook: { $name }
playbook-start = First day
playbook-start-hint = When does the campaign begin? All steps count from that day, until there is a campaign.
playbook-choose = Choose another one
playbook-no-start = [date]
playbook-ungated = This campaign was started without consent on { $day }. This was still open then: { $steps }.
playbook-so-far = { $late ->
    [0] { $done } of { $all } steps are done.
   *[other] { $done } of { $all } steps are done; late: { $late }.
}
playbook-view = How you see it
playbook-folded = In short
playbook-opened = Everything open, for print
playbook-no-days = Without a day yet: the start is not known
playbook-week-before = { $weeks ->
    [one] The week before: from { $day }
   *[other] { $weeks } weeks before: from { $day }
}
playbook-week-first = The first week: from { $day }
playbook-week-after = { $weeks ->
    [one] One week later: from { $day }
   *[other] { $weeks } weeks later: from { $day }
}

step-ticked = Done: { $step }
step-gate = before the start
step-minutes = { $minutes } minutes
step-hours = { $hours } hours
step-why = Why
step-how = How
step-wrong = What can go wrong
step-evaluate = How to see whether it worked
step-explained = What to do, and how
step-opens = To the page where you do this
step-note = What belongs to it
step-note-title = Tick a step
step-note-hint = Coordinators read this. Rather name a role than a person.
step-done-on = When was it done?
step-done = Done on { $day }
step-done-by = Done on { $day }, ticked { $who }
step-by-you = by you
step-by-coordinator = by another coordinator
step-by-unknown = on the server, or by somebody who is here no longer
step-seen = Done: Prikkel sees this by itself
step-not-seen = Not yet: Prikkel sees this by itself
who-coordinator = coordinator
who-leader = leadership
who-team-leaders = team leaders
who-ambassadors = ambassadors
who-communication = communication
who-works-council = works council
who-privacy-officer = privacy officer
who-operator = whoever runs the server
who-facilities = facilities
who-everybody = everybody

button-playbook = Playbook
button-how = How to do it
button-step-done = Done
button-playbook-page = All of it on one page
board-playbook = Playbook
board-copy = Click the text once to select all of it, and copy it.
my-data-plan = Steps of the playbook that you ticked
error-still-to-come = This day is still to come. Tick a step once it is done.
error-note-needed = Write down where it stands, or who it is.
