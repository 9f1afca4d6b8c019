friction-form-title = { $kind ->
    [chance] Which chance do you see?
    [keep] What should stay?
   *[barrier] What got in the way?
}
friction-reason = What stopped you?
friction-reason-own = Something else, in my own words
friction-code = What is it about?
friction-code-own = What are your own words about?
friction-text = In your own words
friction-text-hint = Please do not write people's names.
friction-place = { $kind ->
    [chance] Where is that?
    [keep] Where is that?
   *[barrier] Where was that?
}
friction-hear = Would you like to hear what happens with it?
friction-known = Not anonymous: link this to me, so that I hear what happens with it
friction-code-wanted = Stay anonymous, but follow it: give me a code
friction-same-as = Do you mean one of these?
friction-none-of-these = No, this is something else
friction-over = { $barrier } ({ $status }, but not for me)
friction-alike = This looks like something we know already. Is it the same? Choose it below, and your voice is added.
friction-sure = Would you like to change something first?
friction-one-of-both = Choose one of the two: with your name, or without it and with a code.
friction-as-it-is = Send it like this anyway
friction-found-email = There is an e-mail address in your text. Better take it out.
friction-found-phone = There seems to be a telephone number in your text. Better take it out.
friction-found-mention = There is a name with @ in your text. Better take it out.
friction-left-out = A report can have { $most } characters at most. This part of the message is not in the form:
friction-not-sent = Nothing has been sent yet.
friction-who-sees = Your report is anonymous, unless you choose otherwise below. The coordinator reads your words from tomorrow, and not who wrote them. Whoever runs the server could, technically, read along.
friction-words-needed = { $kind ->
    [chance] Please say in a few words which chance you see.
    [keep] Please say in a few words what should stay.
   *[barrier] Please say in a few words what got in the way.
}
friction-twice = You already reported this. It counts once.
friction-thanks = Thank you. Your report has been written down.
friction-others = { $kind ->
    [chance] At least { $people } colleagues see this too.
    [keep] At least { $people } colleagues want to keep this too.
   *[barrier] At least { $people } colleagues ran into this.
}
friction-worked-on = { $owner } is already working on this.
friction-you-hear = You will get a message when something changes.
friction-follow = Every week you can read in the channel what happens with the reports.
friction-no-summary = The coordinator will see your report. No weekly message follows in the channel now. The button below shows what is still open.

barrier-unnamed = A report in somebody’s own words, which has no name yet
voices = at least { $people } colleagues
voices-reports = { $reports } reports or more
voices-few = fewer than five reports
status-reported = Reported
status-acknowledged = { $kind ->
    [chance] Being considered
    [keep] Read
   *[barrier] Read
}
status-planned = Planned
status-in-progress = { $kind ->
    [chance] Being tried
    [keep] Being taken care of
   *[barrier] Being worked on
}
status-removed = { $kind ->
    [chance] Adopted
    [keep] Stays
   *[barrier] Removed
}
status-partly-removed = { $kind ->
    [chance] Partly adopted
    [keep] Stays in part
   *[barrier] Partly removed
}
status-not-possible = { $kind ->
    [chance] Not now
    [keep] Cannot stay
   *[barrier] Not possible
}
status-parked = Set aside
status-merged = Merged
status-will-do = { $status }: { $owner } will see to it
status-owner = { $status } by { $owner }
status-since = { $status } on { $day }
status-until = { $status }, to be looked at again on { $day }
status-due = { $status }, ready on { $day }

barriers-title = { $kind ->
    [chance] Which chances do we see here?
    [keep] What should stay here?
   *[barrier] What gets in the way here?
}
barriers-about = { $kind ->
    [chance] Do you see one of these too? Tap “Me too”. Your voice counts, and you will hear what happens with it.
    [keep] Do you think so too? Tap “Me too”. Your voice counts, and you will hear what happens with it.
   *[barrier] Do you know one of these? Tap “Me too”. Your voice counts, and you will hear what happens with it.
}
barriers-none = { $kind ->
    [chance] There are no open chances now.
    [keep] Nothing is open here now.
   *[barrier] There are no open barriers now.
}
button-about = { $button }: { $subject }
support-noted = Noted: you too.
support-known = Your voice counted already.
support-hear = You will get a message when something changes.
summary-title = What you reported, and what happens with it
summary-removed = { $kind ->
    [chance] Chances that were adopted
    [keep] What stays as it is
   *[barrier] Removed
}
summary-worked-on = { $kind ->
    [chance] Chances that are being tried
    [keep] What we take care of
   *[barrier] Being worked on
}
summary-not-possible = { $kind ->
    [chance] Chances that we leave for now, and why
    [keep] What cannot stay, and why
   *[barrier] Not possible (yet), and why
}
summary-heard = { $kind ->
    [chance] Chances that you see
    [keep] What you want to keep
   *[barrier] Heard
}
summary-partly = { $name } (partly)
summary-line = { $name } – { $rest }
summary-more = { $more ->
    [one] and one more
   *[other] and { $more } more
}
summary-answered = A report in somebody's own words was answered
summary-unread = { $reports ->
    [0] Fewer than five reports in people's own words are still being read.
   *[other] At least { $reports } reports in people's own words are still being read.
}
summary-quiet = Nothing was reported this week. Did something get in the way after all? Please tell us.
news-title = { $kind ->
    [chance] News about a chance that you see
    [keep] News about something you want to keep
   *[barrier] News about something you ran into
}
summary-parked = { $why } To be looked at again on { $day }.
news-merged = Merged, because this is about the same: { $barrier }. Your voice counts there.
news-again = Open again: we are taking another look at it.
news-answer = Answer: { $answer }
news-instead = What can be done instead: { $instead }
decided-title = Leadership has decided

review-title-open = { $kind ->
    [chance] Chances to look at
    [keep] To keep: to look at
   *[barrier] Barriers to look at
}
review-title-ended = { $kind ->
    [chance] Chances that are closed
    [keep] To keep: closed
   *[barrier] Barriers that are closed
}
review-title-parked = { $kind ->
    [chance] Chances that are set aside
    [keep] To keep: set aside
   *[barrier] Barriers that are set aside
}
review-about-open = { $kind ->
    [chance] { $count ->
        [0] Nothing is open.
        [one] One chance is open. What nobody has read yet comes first.
       *[other] { $count } chances are open. What nobody has read yet comes first.
    }
    [keep] { $count ->
        [0] Nothing is open.
        [one] One thing is open. What nobody has read yet comes first.
       *[other] { $count } things are open. What nobody has read yet comes first.
    }
   *[barrier] { $count ->
        [0] Nothing is open.
        [one] One barrier is open. What nobody has read yet comes first.
       *[other] { $count } barriers are open. What nobody has read yet comes first.
    }
}
review-about-ended = { $kind ->
    [chance] { $count ->
        [0] Nothing is closed yet.
        [one] One chance is closed: adopted, partly adopted or not now.
       *[other] { $count } chances are closed: adopted, partly adopted or not now. The latest comes first.
    }
    [keep] { $count ->
        [0] Nothing is closed yet.
        [one] One thing is closed.
       *[other] { $count } things are closed. The latest comes first.
    }
   *[barrier] { $count ->
        [0] Nothing is closed yet.
        [one] One barrier is closed: removed, partly removed or not possible.
       *[other] { $count } barriers are closed: removed, partly removed or not possible. The latest comes first.
    }
}
review-about-parked = { $kind ->
    [chance] { $count ->
        [0] Nothing is set aside.
        [one] One chance is set aside.
       *[other] { $count } chances are set aside. What you will look at first comes first.
    }
    [keep] { $count ->
        [0] Nothing is set aside.
        [one] One thing is set aside.
       *[other] { $count } things are set aside. What you will look at first comes first.
    }
   *[barrier] { $count ->
        [0] Nothing is set aside.
        [one] One barrier is set aside.
       *[other] { $count } barriers are set aside. What you will look at first comes first.
    }
}
button-review-open = See what is open
button-review-ended = See what is closed
button-review-parked = See what is set aside
review-tomorrow = What is reported today shows tomorrow, so that nobody can tell from the time whose it is.
review-waits = { $days ->
    [0] reported today
    [one] waiting for one working day
   *[other] waiting for { $days } working days
}
review-no-owner = no owner yet
review-usual-owner = nobody yet; usually { $owner }
review-said = What people wrote about it
review-place = Place: { $place }
review-answer = Answer so far: { $answer }
review-resembles = { $kind ->
    [chance] This looks like another chance. Is it the same? Then tap to merge them.
    [keep] This looks like another thing to keep. Is it the same? Then tap to merge them.
   *[barrier] This looks like another barrier. Is it the same? Then tap to merge them.
}
fact-status = Status
fact-voices = How often reported
fact-kind = Kind
fact-opened = Reported on
fact-owner = Owner

button-acknowledge = I have read it
button-reopen = Open again
button-assign-barrier = Choose an owner
button-answer-barrier = Give an answer
button-remove-barrier = { $kind ->
    [chance] Adopted
    [keep] Stays
   *[barrier] Removed
}
button-reject-barrier = { $kind ->
    [chance] Not now
    [keep] Cannot stay
   *[barrier] Not possible
}
button-name-barrier = I have read it: give it a name
button-rename-barrier = Rename
form-rename-barrier = { $kind ->
    [chance] Name of the chance
    [keep] Name
   *[barrier] Name of the barrier
}
button-merge-barrier = Merge
button-decide-barrier = Decision
hint-assign-barrier = Those who reported this by name or said “me too” hear who works on it.
hint-answer-barrier = Those who reported this by name or said “me too” get your answer. During the campaign it is in the weekly message too.
hint-remove-barrier = Say what has changed. Those who reported this by name or said “me too” get a message. During the campaign it is in the weekly message too.
hint-reject-barrier = An honest no with a reason is an answer too. Those who reported this by name or said “me too” get a message. During the campaign it is in the weekly message too.
hint-rename-barrier = Everybody reads this name. Take people's names out.
hint-merge-barrier = From then on their voices count together. Those who reported both by name or said “me too” to both count once.
hint-decide-barrier = The coordinator will hear of your decision.
field-owner = Who works on it?
field-owner-hint = A department or a role, such as Facilities.
field-due = When will it be ready?
field-title = { $kind ->
    [chance] What is this chance called?
    [keep] What should stay?
   *[barrier] What is this barrier called?
}
field-into = Merge with
field-answer = Your answer
field-what-changed = { $kind ->
    [chance] What do we do now? One sentence that everybody reads
    [keep] What do we agree? One sentence that everybody reads
   *[barrier] What has changed? One sentence that everybody reads
}
field-reason = { $kind ->
    [chance] Why not now?
    [keep] Why can it not stay?
   *[barrier] Why is it not possible?
}
field-instead = What can be done instead?
field-decision = What do you decide?
field-note = Explanation
decide-go-ahead = Agreed, go ahead
decide-tell-me-more = I want to know more first
decide-not-now = Not now, for this reason
decision-go-ahead = Decision of leadership: agreed, go ahead.
decision-tell-me-more = Leadership wants to know more first.
decision-not-now = Decision of leadership: not now.
decision-note = Explanation: { $note }
summary-go-ahead = Leadership decided: go ahead.
summary-not-now = Leadership decided: not now.
became-of-it-title = What became of your barriers
became-of-it-nav = What became of it
became-of-it-since = This has changed since { $day }.
became-of-it-ask = This is how it will stand in the channel. Everybody there reads it. Shall we?
became-of-it-nothing = There is nothing new to tell in the channel now. During a campaign the weekly post does that.
became-of-it-posted = This will stand in the channel in a moment.
