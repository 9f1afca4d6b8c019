opportunities-title = Opportunity map of { $organisation }
opportunities-as-of = As of { $day }
opportunities-as-of-more = As of { $day }. The picture shows the first { $drawn } of { $all }.
opportunities-about = What does it bring when a barrier goes away or a chance is used, and how much work is that?
opportunities-numbers = The numbers on the map are in the list below it.
opportunities-how = Prikkel computes the impact: how many people told of it, and on how many days, beside the largest of your organisation. A coordinator can change it. How much work it is, a coordinator estimates.
opportunities-none = There are no barriers or chances yet with a name that everybody may read.
opportunities-description = Map of { $count ->
    [0] nothing
    [one] one point
   *[other] { $count } points
} by impact and effort. { $groups }
opportunities-more = and { $more } more. All of them are on the board.
opportunities-group = { $name }: { $count }.
opportunities-by-quadrant = By part
opportunities-by-theme = By theme
opportunities-by-site = By site
map-impact = Impact
map-effort = Effort
map-little = little
map-much = much
map-spot = { $theme } · { $site } · impact { $impact }, effort { $effort }
map-spot-anywhere = { $theme } · impact { $impact }, effort { $effort }
quadrant-low-hanging-fruit = Low-hanging fruit
quadrant-big-project = Big project
quadrant-in-between = In between
quadrant-not-now = Not now
quadrant-none = Effort not estimated yet
opportunity-barrier = Barrier or chance
opportunity-place = Where
opportunity-heard = Heard
opportunity-heard-often = at least { $people } colleagues, on { $days ->
    [one] one day
   *[other] { $days } days
}
impact-by-computation = { $impact } (computed)
impact-by-coordinator = { $impact } (by a coordinator)
effort-by-coordinator = { $effort } (by a coordinator)
effort-unknown = not estimated yet
theme-all = All themes
site-any = No site in particular

actions-title = Action programme
actions-about = { $count ->
    [0] There are no actions yet. Make one of a barrier, or begin here.
    [one] There is one action.
   *[other] There are { $count } actions. What has to be ready first is on top.
}
action = Action
action-theme = Theme
action-owner = Owner
action-ambassador = Ambassador
action-starts-on = Begins on
action-due = Ready on
action-budget = Budget
action-euros = € { $euros }
action-status = Status
action-horizon = By when
action-competences = What must people be able to do for it?
action-serves = For these barriers
action-serves-none = This action does not belong to any barrier yet.
action-serves-more = The buttons of these barriers are on the board.
action-barrier-gone = { $kind ->
    [chance] Do you do this now? Say at the chance what has changed.
    [keep] Is it settled? Say there what you agree.
   *[barrier] Is the barrier gone? Say at the barrier what has changed.
}
action-due-line = ready on { $day }
action-no-owner = no owner yet
action-made-for = Actions for this barrier
action-made-for-says = Actions for this barrier (owner and date come from here)
action-removed = The action has been taken out of the programme.
action-remove-sure = Are you sure? The action will be taken out of the programme. The barriers stay.
action-form-title = Action
action-form-for = For the barrier: { $barrier }
action-title = What will you do?
action-description = Explanation
action-owner-hint = A department or a role, such as Procurement. Everybody who sees the roadmap reads this.
action-ambassador-hint = Who brings others along? Only name somebody who agrees.
action-budget-hint = In whole euros, such as 12500.
action-budget-wrong = Please write an amount in whole euros, such as 12500.
action-dates-wrong = The action cannot be ready before it begins.
action-competences-hint = One per line. They are shown at the bottom of the roadmap.
action-link-title = Link a barrier
action-link-which = Which barrier does this action help to remove?
action-nothing-to-link = All barriers with a name have been linked.

button-new-action = New action
button-make-action = Make an action of it
button-change-action = Change
button-action-status = Choose the status
button-link-action = Link a barrier
button-unlink-action = Unlink: { $barrier }
button-barrier-gone = { $kind ->
    [chance] Is adopted: { $barrier }
    [keep] Stays: { $barrier }
   *[barrier] Is gone: { $barrier }
}
button-remove-action = Remove
button-remove-action-now = Yes, remove it
button-actions = Action programme
button-opportunities = Opportunity map
button-roadmap = Roadmap
button-post-roadmap = Post in the channel

roadmap-title = Roadmap of { $organisation }
roadmap-as-of = As of { $day }
roadmap-as-of-more = As of { $day }. The picture shows the first { $drawn } of { $all } actions. The others are in the table.
roadmap-about = What will we do, who does it, and when is it ready?
roadmap-description = Roadmap with a lane for each theme and three columns in time. { $count ->
    [0] There are no actions on it yet.
    [one] There is one action on it.
   *[other] There are { $count } actions on it.
} { $groups }
roadmap-lane = { $theme }: { $count }.
roadmap-no-actions = No actions yet.
roadmap-competences = Skills needed
roadmap-no-competences = Not filled in yet.
roadmap-when = When
roadmap-more = and { $more ->
    [one] one more action
   *[other] { $more } more actions
}
roadmap-ask = This is how the channel will see the roadmap. Everybody there reads it. Shall we post it?
button-post-now = Yes, post this in the channel
roadmap-posted = The roadmap will be in the channel in a moment.
roadmap-posted-already = The roadmap is in the channel like this already.
error-coordinators-and-leaders-only = This is for coordinators and leadership only.

board-picture-as-table = The same stands below in tables.
board-picture-save = Save as { $form }
board-picture-groups = How the tables are divided
board-do-action = What you can do with this action
action-says = Owner and date come from the action “{ $action }”.
