error-unknown-goal = This goal or reading is not here (any more).
error-goal-has-changed = Somebody else has just changed this goal or reading. Nothing has been overwritten.
error-already-read = There is a reading of that day already. Correct that one, or choose another day.
goal-no-year = Write a year from 1990 to 2100.
goal-half = A goal with numbers has all of them: from, to, years, unit and source. Leave them all empty for an ambition.
goal-no-value = This number cannot be. Write a number such as 1250 or 12.5.
goal-stays = This goes to the same number. A goal goes up or down.
goal-years = This year comes after the year in which it begins.
goal-has-readings = This goal has readings. Remove those first to make it an ambition.
reading-of-ambition = An ambition has no readings. Give the goal numbers first.
reading-no-day = Choose a day from 1990 on, and not after today.
reading-is-an-estimate = What colleagues say they do is an estimate. It does not count as a reading in kilos. Name a meter, an invoice or a count.
goals-title = Goals
goals-about = A goal goes from one number to another. An ambition is a goal without numbers. Readings come from outside: a meter, an invoice, a count.
goals-count = { $count ->
    [0] There are no goals yet.
    [one] There is one goal.
   *[other] There are { $count } goals.
}
goals-numbers = Goals with numbers
goals-none = There are no goals with numbers yet.
goals-ambitions = Ambitions
ambitions-none = There are no ambitions yet.
goal = Goal
goal-theme = Theme
goal-from-to = From and to
goal-source = Source of the goal
goal-last = Last reading
goal-agreed = Agreed line
goal-agreed-line = Agreed line
goal-stands = Standing
goal-due = Next reading
goal-value = { $number } { $unit }
goal-path = from { $first } ({ $start }) to { $last } ({ $end })
goal-ambition = ambition, without numbers
goal-ambition-by = ambition for { $year }, without numbers
goal-unknown-since = unknown since { $day }
goal-standing-as-agreed = as agreed, or better
goal-standing-behind = behind the agreed line
goal-no-reading = no reading yet
goal-read-on = { $value } on { $day }
goal-agreed-on = { $value } on { $day }
goal-chart = Readings and agreed line
goal-line-what = The agreed line is straight, from the beginning to the goal. It says where we would be if every day went equally fast. It predicts nothing.
goal-ledgers = Only what was measured or counted stands here. What colleagues say they do is an estimate and stands elsewhere. The two are never added up.
goal-serving = Actions for this goal
goal-serving-none = There is no action for this goal yet. You choose the goal at the action itself.
goal-do = What you can do with this goal
goal-removed = The goal is gone, with its readings. The actions are still there.
goal-remove-sure = { $readings ->
    [0] The goal goes. Actions for this goal stay.
    [one] The goal goes, with its one reading. Actions for this goal stay.
   *[other] The goal goes, with its { $readings } readings. Actions for this goal stay.
}
button-new-goal = New goal
button-change-goal = Change goal
button-remove-goal = Remove goal
button-remove-goal-now = Yes, remove it
goal-form-title = Goal
goal-form-how = With numbers it is a goal: then fill in from, to, years, unit and source. Without numbers it is an ambition. A number is that of the end of its year.
goal-field-text = What do you want to reach?
goal-field-unit = Unit
goal-unit-hint = For example kWh, %, kg or trips.
goal-field-from-year = From: year
goal-field-from-value = From: number
goal-field-to-year = To: year
goal-field-to-value = To: number
goal-field-source = Source
goal-source-hint = Where the goal and the first number stand, such as the climate plan.
readings-title = Readings
readings-none = There is no reading yet. So it is not known how it stands.
reading = Reading
reading-of = Reading of “{ $goal }”
reading-day = Day
reading-in = Reading in { $unit }
reading-source = Source
reading-source-hint = A meter, an invoice or a count. No estimate from the answers of colleagues.
reading-note = Note
reading-remove-sure = The reading goes.
button-add-reading = Add a reading
button-correct-reading = Correct reading
button-remove-reading = Remove reading
button-remove-reading-now = Yes, remove it
button-action-goal = Choose goal
action-goal = For goal
action-goal-which = For which goal is this action?
action-goal-none = No goal
