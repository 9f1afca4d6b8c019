# Theme teams: who joins, what they see, and what they take on.
theme-teams-title = Theme teams
theme-teams-about = A theme team watches one theme and takes things on. Where a theme has nobody, coordinators look after it.
theme-team-of = Theme team { $theme }
theme-team-theme = Theme
theme-team-until = Until
theme-team-as = Part in the team
theme-team-lead = Leads the team
form-theme-invite = Invite an ambassador
form-take-barrier = We take this on
form-theme-propose = Propose an action
theme-invite-how = You get a text with a code. Give it to whoever you ask. They say yes or no themselves. It ends by itself, within a year at most.
error-seat-until = Choose a day to come, within a year.
theme-code-title = A code for a new ambassador
theme-code-about = Forward this to whoever you ask. Nothing changes before they say yes.
theme-code-text = Would you like to join the theme team { $theme }? It takes an hour a month, until { $day }. Type at Prikkel: { $typed }
theme-code-once = The code works once, until { $day }.
theme-team-asks = Will you join? It takes an hour a month, until { $day }. You see what gets in the way and what is done for this theme. You take something on, say how it goes, or propose something.
theme-team-asks-lead = Will you lead this team? It takes an hour a month, until { $day }. You see what gets in the way and what is done for this theme. You bring the team together, take something on, or propose something.
theme-team-seen = You read what everybody may read, not who reported it. Coordinators see that the team has somebody. You can stop or hand over at any time.
button-theme-yes = Yes, I join
button-theme-no = No, rather not
button-theme-invite = Invite somebody
button-theme-team = My theme team
button-theme-take = We take this on
button-theme-propose = Propose an action
button-theme-hand-over = Hand over
button-theme-leave = I stop
theme-joined = You are in the theme team { $theme }, until { $day }.
theme-declined = Thank you. Nothing of you was kept.
theme-left = You are not in the theme team { $theme } any more. Actions that you looked after for it are open again. Thank you.
theme-in-short = New: { $new } · waiting for somebody: { $waiting } · late or stuck: { $late }
theme-card-title = How your theme stands
theme-discuss = To talk about together: { $action }
theme-forward = More colleagues? Forward this:
theme-forward-text = We work on { $themes }. Will you join? It takes an hour a month. Ask a coordinator for a code.
theme-take-due = Ready by
theme-take-how = Everybody reads that your team takes it on, and by when. The coordinator hears it.
theme-propose-title = What should be done?
theme-propose-why = Why?
theme-propose-how = This becomes a proposal in the action programme. The coordinator reads it. Name nobody.
theme-told-taken = { $team } takes this on
theme-told-proposed = { $team } proposes this
theme-line-members =
    { $theme }: { $count ->
        [one] one member
       *[other] { $count } members
    }, until { $day }.
theme-line-asked = { $theme }: somebody was asked, no answer yet.
theme-line-nobody = { $theme }: nobody. Coordinators look after it.
theme-has-nobody = This team has nobody any more. The theme is the coordinators’ again.
error-not-in-theme-team = This is only for the team of this theme.
error-taken-already = Somebody takes care of this already.
my-data-theme-teams = Theme teams
