digest-title = Weekly digest: { $campaign }, { $first } to { $last }
button-read-on = Read on
digest-more-title = More about { $first } to { $last }
digest-quiet = It was a quiet week: nothing was reported or solved.
digest-too-few = How much was done is only told when twenty people or more take part.
digest-answered = Answers
digest-done = Done
digest-percent = { $percent } of what we expected
digest-percent-before = { $percent } of what we expected (last week { $before })
digest-weeks = Answers and done, per week
digest-week = Week from
digest-decide = We ask for your decision on
digest-nothing-to-decide = Nothing waits for your decision this week.
digest-removed = Removed this week: { $count }
digest-not-possible = Found not possible: { $count }
digest-raised = Also newly reported: { $count }
digest-waiting = Also still open
digest-unread = { $reports ->
    [0] Fewer than five reports in people's own words have not been read by a coordinator yet.
   *[other] At least { $reports } reports in people's own words have not been read by a coordinator yet.
}
digest-overdue = { $reports ->
    [0] Fewer than five barriers have had no first reaction after five working days.
   *[other] At least { $reports } barriers have had no first reaction after five working days.
}
digest-talked = Lunch talks these weeks: at least { $people } colleagues talked.
digest-after-title = What is left to do: { $first } to { $last }
digest-after-first = The challenge is over, but not everything has been settled. You get this message every four weeks as long as something is open. After that it stops.
digest-removed-after = Removed in these four weeks: { $count }
digest-late = Actions that are late or stuck: { $count }
digest-late-action = { $title } ({ $why })
digest-late-since = was to be ready on { $day }
digest-effect = Estimated effect of this week
digest-no-names = This message names nobody. Numbers are rounded.
effect-kg = About { $low } to { $high } kg CO2e avoided (an estimate).
effect-count = { $quantity } × { $unit }
effect-sources = Sources: { $sources }.
