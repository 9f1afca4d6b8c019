command-dashboard = dashboard
help-dashboard = the dashboard for coordinators and leadership: how it goes, in four lines and a link
dashboard-title = Dashboard
dashboard-link = Open the dashboard
dashboard-as-of = As of { $day }. What we do not know is called unknown, and does not count as zero.
dashboard-together = Everything together
dashboard-all = Everything
dashboard-themes = Which theme
dashboard-ledgers = What people say they did, what was agreed and what was measured stand beside each other here. We never add them up.
dashboard-barriers = Barriers
dashboard-money = Money
dashboard-actions-line = { $going ->
    [0] No action is under way.
    [one] One action is under way. Late: { $late }. No news for 90 days: { $quiet } (that is not the same as late).
   *[other] { $going } actions are under way. Late: { $late }. No news for 90 days: { $quiet } (that is not the same as late).
}
dashboard-barriers-line = { $months ->
    [one] In one month, up to { $day }: { $reported } reported, { $removed } removed.
   *[other] In { $months } months, up to { $day }: { $reported } reported, { $removed } removed.
}
dashboard-money-line = Planned: { $planned }. Spent: { $spent }.
dashboard-unknown = unknown
dashboard-by-status = Actions by status
dashboard-count = Number
dashboard-ticks = { $count ->
    [one] Can the one action under way go on?
   *[other] Can the { $count } actions under way go on?
}
dashboard-tick = What helps an action on
tick-looked-after = Somebody looks after it, and it has a task
tick-near-step = Something is due within a year
tick-recent-goal = Its goal was measured in the last 15 months
tick-looked-after-short = Somebody, and a task
tick-near-step-short = Within a year
tick-recent-goal-short = Goal measured
dashboard-yes = yes
dashboard-no = no
dashboard-late = Actions that are late
dashboard-quiet = Actions of which nothing was said for 90 days
dashboard-participation = Challenges done (as people say themselves)
dashboard-done = at least { $times } times
dashboard-to-look-at = Actions that need attention first
dashboard-others = Other actions under way
dashboard-more = More about this theme
dashboard-what = How it stands
dashboard-by-month = Barriers by month
dashboard-month = Month
dashboard-reported = Reported
dashboard-removed = Removed
dashboard-prioritise = Much gained for little work, and no action yet
dashboard-no-fruit = Everything that brings much for little work has an action, or nobody has estimated yet how much work it is. You do that on the opportunity map.
dashboard-action-for-barrier = Remove: { $name }
dashboard-action-for-chance = Do: { $name }
dashboard-action-for-keep = Keep: { $name }
dashboard-whole-action = See the whole action
action-stopped-because = Why it was stopped
action-stopped-hint = Everybody who reads the action sees this. Name nobody.
button-move-action = Move the date
button-stop-action = Stop the action
dashboard-goals-line = On the agreed line or better: { $agreed }. Behind it: { $behind }. Unknown: { $unknown }.
dashboard-of = { $part } of { $whole }
dashboard-ambitions = Ambitions: { $names }
dashboard-no-more = No other actions are under way.
