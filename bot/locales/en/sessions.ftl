# Sessions: planning, notes, report.
sessions-title = Sessions
sessions-about = Come together with several departments. Everybody makes notes, in the chat or on a page with a code. You choose what goes into the report. Actions, ambitions and questions go on by themselves.
sessions-none = No session is planned.
session-kind = Kind
session-theme = Theme
session-moment = When
session-title = Title
session-title-hint = Leave empty for the name of its kind.
session-day = Day
session-begins = Begins at
session-begins-hint = For example 13:30
session-minutes = Takes so many minutes
session-minutes-hint = Leave empty for the usual time.
session-place = Place
session-departments = Departments that were there
session-departments-hint = One per line. Do not write names of people.
session-departments-unknown = not written down
session-when = { $day } from { $begins } to { $ends }
session-at = Where: { $place }
session-for = For whom: { $who }
session-is-planned = Planned
session-is-on = Going on
session-is-over = Waits for its report
session-is-reported = Report made
session-invitation = Will you come? { $title }
session-note-how = During the session you make notes with the button, or type to Prikkel: note. There is no name on them.
session-calendar-file = Put it in your calendar
session-open-page = The page of the session, for notes too
session-no-page = This session has no page any more, or the server has no address.
session-asks = A question from the session { $title }
session-learning = Learn for: { $title }
session-invited = The invitation is in the channel.
session-invited-already = This invitation was in the channel already.
session-told = The report is in the channel.
session-told-already = The report was in the channel already.
session-removed = The session is gone, with its notes.
session-remove-sure = Its notes and report go too. Actions and ambitions that came of it stay.
session-evaluated = The four questions are open for a week. Let the channel know that they are there.
session-notes-count = Notes to look at: { $unread }. In the report: { $kept }.
session-notes-unread = To look at ({ $count })
session-notes-none = There is no note that you still have to look at.
session-notes-kept = In the report ({ $count })
session-notes-dropped = Not in the report ({ $count })
session-show-dropped = Show them
session-do = What you can do
session-scan = Scan this to make notes. You need no account.
session-slides = Show it on a large screen
session-choose-themes = Let people choose themes
session-empty-seats = Nobody yet from: { $departments }
session-report = Report
session-read-report = Read the report
session-report-of = Report: { $title }
session-report-file = session-report
session-there = Departments that were there: { $departments }
session-part-minutes = { $minutes } minutes
session-came = { $kind ->
        [decision] decisions
        [action] actions
        [ambition] ambitions
        [competence] competences
        [question] questions
       *[idea] ideas
    }: { $count }
note-kind = { $kind ->
        [decision] Decision
        [action] Action
        [ambition] Ambition
        [competence] What we must be able to do
        [question] Question
       *[idea] Idea
    }
note-kinds = { $kind ->
        [decision] Decisions
        [action] Actions
        [ambition] Ambitions
        [competence] What we must be able to do
        [question] Questions
       *[idea] Ideas
    }
note-session = Session
note-text = Your note
note-is = This is
note-how = There is no name on it. Whoever leads the session reads it.
note-thanks = Thank you, your note is kept with { $title }.
note-department = Department
note-department-hint = For an action: which department begins?
note-action = Belongs to the action
note-action-hint = For a question: whoever looks after this action gets it.
note-no-action = No action
note-into = This note says the same
note-left = Still to look at: { $count }
note-names = Mind: this looks like somebody’s data: { $words }. Everybody reads the report.
form-new-session = Plan a session
form-change-session = Change the session
form-session-departments = Who was there
form-session-note = Make a note
form-keep-note = Keep the note
form-merge-note = Merge notes
button-new-session = Plan a session
button-session-note = Make a note
button-session-calendar = In my calendar
button-invite-session = Invite the channel
button-close-session = Close the notes
button-remove-session = Remove the session
button-next-note = Look at the notes
button-keep-note-now = Into the report
button-drop-note = Not in the report
button-change-note = Change and keep
button-merge-note = Same as another
button-report-session = Make the report
button-tell-session = Post the report in the channel
button-evaluate-session = Ask how it was
error-unknown-session = This session or note is not here (any more).
error-session-lead = This is for coordinators, and for the theme team of this session.
error-session-has-changed = Somebody else was first: the session or the note has changed. Nothing was overwritten.
error-session-times = A session ends after it begins, within twelve hours, and not in the past.
error-session-begins = Write a time, such as 13:30.
error-session-minutes = Write a number of minutes, such as 90.
error-session-closed = There is no session now in which you can make notes.
error-session-full = There are { $most } notes already. No more are taken.
error-session-reported = The report is there already. The notes do not change any more.
error-session-department = Say which department takes this action home.
error-session-enough = { $department } has { $most } actions already. Choose which ones stay.
error-session-not-over = The session is still going on. Close the notes first.
error-session-unread = First look at { $count } more notes: into the report or not.
error-session-empty = There is no note for the report. Choose one at least.
session-page-closed = This page is closed. The session is over, or the code is not right.
session-page-early = Notes can be made from half an hour before it begins.
session-page-kept = Thank you, your note is kept. You can make another one.
