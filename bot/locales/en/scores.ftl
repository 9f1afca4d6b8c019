leaderboard-title = Leaderboard: { $campaign }
leaderboard-caption = { $weeks ->
    [one] Standings after one week, in points
   *[other] Standings after { $weeks } weeks, in points (the average of those weeks)
}
leaderboard-empty = { $weeks ->
    [0] The first standings come with the weekly summary. A row has at least eight people who take part, and there must be two rows.
   *[other] There are no standings of the teams yet: too few people take part. A row has at least eight people who take part, and there must be two rows.
}
leaderboard-how = Answering counts for one half, doing for the other. Points go from 25 to 75. The standings are made once a week and do not change afterwards. Small teams stand together: a row has at least eight people who take part.
column-place = Place
column-team = Team
column-score = Points
column-day = Day
column-challenge = Challenge
column-answer = Answer
place = { $place }
place-shared = { $place } (shared)
team-own = { $name } (your team)
why-title = Why these points?
why-no-team = There are no points of your team to explain yet. This is how they come about:
why-team = { $name } has { $points } points. { $weeks ->
    [one] Those are the standings of one week.
   *[other] That is the average of { $weeks } weeks.
}
me-title = Your challenges
me-team = Team
me-no-team = no team yet
me-answered = Answered
me-of = { $part } of { $whole }
me-done = Done
me-streak = Streak now
me-longest = Longest streak
me-days = { $days ->
    [one] one day
   *[other] { $days } days
}
me-frozen = You missed a day, but your streak goes on: it survives one missed day a week. A second one starts a new streak, with a missed day of its own.
me-history = Your answers
me-private = Only you see this.
history-done = Done
history-not-today = Not today
history-away = Away
history-open = No answer yet
leaderboard-title-together = How we are doing: { $campaign }
leaderboard-improved = Most improved: { $names }.
leaderboard-removers = Most barriers removed: { $names }.
together = Together
together-until = Up to yesterday
together-until-day = Up to { $day }
together-goal = Together we did { $share } of what we could, up to yesterday. Our goal is { $goal }%.
together-goal-over = Together we did { $share } of what we could, up to { $day }. Our goal was { $goal }%.
percent = { $percent }%
percent-or-less = { $percent }% or less
percent-or-more = { $percent }% or more
why-day = Answering counts for one half, doing for the other. Nothing is expected on days on which you do not work, or that you say beforehand you are away. Whoever works two days a week or more counts as much as anybody else; whoever works one day counts for half. If more people of your team are away than of other teams, its points come nearer to the average.
why-average = A team is calculated as if a few average colleagues were in it, so that luck matters little in a small team. Points go from 25 to 75, in steps of five. We do not say it more exactly: that could tell what a colleague answered.
why-closes = This week closes { $moment }. What you answer or change after that no longer counts for the standings.
