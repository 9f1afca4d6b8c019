# The words that people type, with commas in between. The first one stands in the help.
command-help = help, ?, hello, hi, start
command-join = join, signup
command-leave = leave, unsubscribe
command-stop = stop, quit
command-today = today, challenge
command-barrier = barrier, report, friction
command-barriers = barriers
command-leaderboard = leaderboard, standings, ranking
command-me = me, mine, score
command-pause = pause, away, off
command-working-days = working-days, workdays, working
command-reminder = reminder, remind, reminders
command-language = language, taal
command-follow = follow, code
command-coordinate = coordinate, review
command-board = board
command-opportunities = opportunities, map
command-actions = actions, action, programme
command-playbook = playbook, playbooks
command-roadmap = roadmap
command-my-data = my-data, mydata, data
command-my-actions = my-actions, myactions
command-erase = erase, delete, forget
command-why = why
command-home = overview, home
command-questionnaire = questionnaire, questionnaires, survey
command-influence = influence, intention, intentions
command-goals = goals, goal, ambitions
command-lunch-talks = lunch-talk, lunch-talks
command-card = card, cards
command-theme-team = theme-team, theme-teams
command-sessions = sessions, session
command-note = note

help-title = What you can ask
help-how = Type one of these words.
help-how-after = Type one of these words, with { $prefix } before it.
help-today = today's challenge
help-home = today, your week, your team and your settings together
help-questionnaire = answer a questionnaire; coordinators open them here
help-influence = find a first step that suits your work; only you see it
help-lunch-talks = lunch with somebody from another team, when there is a round
help-card = look in the card index: who knows more, what did others do
help-theme-team = the team of your theme: what there is, and what you can do
help-sessions = when there is a session, and put it in your calendar
help-note = make a note in a session
help-me = your own answers and your streak; only you see this
help-leaderboard = how the teams are doing
help-barrier = tell us what gets in the way
help-barriers = the barriers that were reported, and how they stand
help-follow = follow your anonymous report with your code
help-pause = say when you are away
help-working-days = say on which days you work
help-reminder = switch a reminder on or off
help-language = choose your language
help-join = take part
help-leave = stop taking part; nobody is told
help-stop = choose what you want to stop
help-my-data = what we keep about you
help-my-actions = how the actions that you look after are going
help-erase = have your name and account removed
help-coordinate = the list of barriers for coordinators
help-board = a link to the board with all barriers, in your browser
help-opportunities = the opportunity map for coordinators: what brings much, for little work
help-actions = the action programme for coordinators
help-playbook = the playbook for coordinators: what to do when, and how
help-roadmap = the roadmap for coordinators and leadership
help-goals = the goals with their last reading, for coordinators and leadership
help-reaction = A green check mark (white_check_mark) under the challenge counts as Done too. Everybody can see such a mark, and nobody sees which button you press.

button-done = Done
button-not-today = Not today
button-away = Away
button-undo = Undo
button-report = { $kind ->
    [chance] I see a chance
    [keep] This should stay
   *[barrier] What got in the way?
}
button-own-words = Something else …
button-me-too = Me too
button-today = Today's challenge
button-help = What can I ask?
button-leaderboard = Leaderboard
button-barriers = { $kind ->
    [chance] See the chances
    [keep] See what should stay
   *[barrier] See the barriers
}
button-why = Why these points?
button-join = I will take part
button-team = Choose your team
button-send = Send
button-save = Save
button-cancel = Cancel
button-open = Open
button-back = Back to the list
button-earlier = Previous
button-later = Next
which-of = { $first }–{ $last } of { $total }
search-nothing = Nothing was found with “{ $words }”. Try another part of the name, or choose from the list.
button-decide = Decide
button-pause = Other days
button-back-again = I am back
button-leave = Take part no more
button-erase = Remove me
button-erase-now = Yes, remove me
command-outcomes = outcomes, what-became
help-outcomes = what became of the barriers, to post in the channel
