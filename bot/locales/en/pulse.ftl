pulse-title = How are your actions going?
pulse-round = One tap for each action is enough. Coordinators read what you say.
pulse-again = I have not heard from you about this yet. One tap is enough.
pulse-date = A date is coming up, or has passed.
pulse-stopped-title = I have stopped asking about these actions
pulse-stopped = I have not heard from you about this twice. Coordinators know that I have stopped asking. Say how it is going, and I ask again.
pulse-stopped-too = I have stopped asking about { $actions }: I heard nothing twice, and coordinators know. Say under “My actions” how it is going, and I ask again.
pulse-mine = { $count ->
    [0] You look after no action now.
   *[other] These are the actions that you look after. Coordinators read what you say of them.
}
pulse-noted = Noted: { $health }.
pulse-due = ready on { $day }
pulse-late = would be ready on { $day }
health-on-track = On track
health-late = Late
health-stuck = Stuck
health-done = Done
button-action-news = Say more
button-action-stuck = What is in the way?
form-action-news = News of the action
field-health = How is it going?
field-news = What is there to tell?
field-news-hint = Coordinators read this, and it stays with the action. Name nobody else.
action-news-line = { $health } ({ $day })
action-news-title = News
action-news-none = Nothing has been said about this action yet.
waits-for = waits for: { $others }
waits-title = Waits for
waits-none = This action waits for nothing.
tasks-open = { $count ->
    [one] one task still open
   *[other] { $count } tasks still open
}
tasks-title = Tasks
tasks-none = There are no tasks yet.
tasks-count = { $done } of { $all } done
task-done = done: { $task }
task-open = to do: { $task }
button-add-task = Add a task
button-tick = Tick off
button-untick = Not done after all
button-drop-task = Take off
field-task = What is to be done?
field-waits-for = Which action has to be ready first?
button-wait-for = Wait for an action
button-wait-no-more = Wait no longer
action-nothing-to-wait-for = There is no other action to wait for.
answerable-title = Do you look after this action?
answerable-asks = Is it right that you look after this? Then I ask you now and then how it goes. One tap is enough.
answerable-seen = If you say yes, coordinators know that it is you, and what you say of it. You can always stop.
button-ask-monthly = Yes, ask me monthly
button-ask-quarterly = Quarterly
button-not-me = Not me
answerable-code = A code for whoever looks after it
answerable-pass-on = Give this to whoever looks after this action. They type it to Prikkel, and say themselves whether it is right.
answerable-once = The code works once. A new one makes this one invalid.
answerable-noted-1 = Thank you. I ask you for the first time on { $day }, and every month after that.
answerable-noted-3 = Thank you. I ask you for the first time on { $day }, and every quarter after that.
answerable-declined = Thank you. Coordinators hear that it is not you. Nothing about you was kept.
answerable-freed = You look after this action no longer. I will not ask about it again.
button-not-me-any-more = Not me any more
button-my-actions = My actions
button-ask-answerable = Who looks after it?
button-free-action = Nobody looks after it
button-somebody-else = Somebody else
button-ask-on = Go on asking
button-ask-later = Ask later
told-silent = I heard nothing from { $owner } twice. I have stopped asking. What now?
told-gone = Nobody looks after this now: whoever you asked is not the one, or whoever did is no longer here. What was said of it stays.
told-date = { $owner }: ready on { $day }. Nobody has said “that is me”, so please ask yourself.
told-stuck = This is stuck.
told-done = This is done. Does it serve barriers? Then say there what has changed.
action-answerable = Who looks after it
answerable-nobody = nobody has said “that is me” yet
answerable-invited = a code was given, no answer yet
answerable-every-1 = somebody said “that is me”, and is asked monthly
answerable-every-3 = somebody said “that is me”, and is asked quarterly
answerable-silent = somebody said “that is me”, and then nothing, twice; I have stopped asking
action-spent = Spent
action-spent-hint = In whole euros, so far. Leave empty what you do not know.
money-title = Money by theme
money-planned = Planned
money-unknown = unknown
money-sum = { $unknown ->
    [0] { $euros }
    [one] { $euros }, and unknown of one action
   *[other] { $euros }, and unknown of { $unknown } actions
}
action-last-news = Last news
action-no-news = no news yet
action-quiet = no news for 90 days
actions-sorted = What comes first
actions-sort-due = First due
actions-sort-news = Longest without news
actions-sort-latest = Latest news
digest-without-news = { $count ->
    [one] No news of one action for 90 days (which is not the same as late)
   *[other] No news of { $count } actions for 90 days (which is not the same as late)
}
friction-for-action = What you report here is put with your action. So coordinators see that it comes from you.
export-column-spent = Spent (€)
export-column-last-news = Last news on
export-column-health = How it stood then
export-column-tasks = Tasks
export-column-waits-for = Waits for
my-data-looks-after = Actions that you look after
my-data-action-news = What you said of actions
column-action = Action
column-every = How often I ask
column-next = Next time
column-asked = Questions without an answer
column-health = How it stood
every-1 = every month
every-3 = every quarter
error-unknown-task = This task is no longer there.
error-too-many-tasks = An action has { $most } tasks at most. Make an action of its own of the rest.
error-waits-in-circles = That cannot be: that action itself waits for this one, directly or by way of another.
error-not-answerable = This is only for whoever looks after this action, and for coordinators.
board-answerable = Who looks after it?
board-answerable-how = The code is in your conversation with Prikkel. Give it to whoever looks after this action.
told-overdue = { $owner }: would be ready on { $day }. Nobody has said “that is me”, so please ask yourself.
task-is-open = to do
task-is-done = done
button-action-work = Tasks and news
pulse-others = Yours too: { $others }
bundle-actions-alone = Actions of which nobody says anything
bundle-actions-dates = Dates of actions
bundle-actions-said = News of actions
button-show-code = Show the code
code-waits = The code that you asked for
code-waits-how = You asked for a code on the board. This button gives it to you here. It is kept nowhere.
