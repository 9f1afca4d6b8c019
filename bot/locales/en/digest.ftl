digest-title = Weekly digest: { $campaign }, { $first } to { $last }
digest-quiet = It was a quiet week: nobody answered, and nothing was reported or resolved.
digest-too-few = Too few people took part to show figures.
digest-answered = Answered
digest-done = Did the challenge
digest-percent = { $percent }%
digest-percent-before = { $percent }% (last week { $before }%)
digest-weeks = Taking part per week, in per cent
digest-week = Week from
digest-decide = We ask for your decision on
digest-nothing-to-decide = Nothing waits for your decision this week.
digest-removed = Removed this week: { $count }
digest-not-possible = Found not possible: { $count }
digest-raised = Also newly reported: { $count }
digest-waiting = Also still open
digest-unread = { $reports ->
    [one] One report in somebody's own words has not been read by a coordinator yet.
   *[other] { $reports } reports in people's own words have not been read by a coordinator yet.
}
digest-overdue = { $reports ->
    [one] One barrier has had no first reaction after five working days.
   *[other] { $reports } barriers have had no first reaction after five working days.
}
digest-effect = Estimated effect of this week
digest-no-names = This message names nobody, and says nothing about groups of fewer than five people.
effect-kg = About { $low } to { $high } kg CO2e avoided (an estimate).
effect-count = { $quantity } × { $unit }
effect-sources = Sources: { $sources }.
