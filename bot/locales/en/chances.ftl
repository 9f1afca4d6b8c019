told-as = { $kind ->
    [keep] To keep: { $name }
   *[chance] Chance: { $name }
}
signal-barrier = Barrier
signal-chance = Chance
signal-keep = To keep
fact-signal = What it is
fact-process = Where in the work
field-process = Where in the work?
field-process-hint = Primary is what your organisation is there for. Supporting is what that needs, such as procurement or buildings.
process-primary = Primary process
process-supporting = Supporting process
button-of-kind = { $kind ->
    [chance] Chances ({ $count })
    [keep] To keep ({ $count })
   *[barrier] Barriers ({ $count })
}
board-filter-signal = What
export-column-signal = What it is
export-column-process = Where in the work
error-other-kind = A barrier, a chance and a thing to keep do not belong together. Merge only what is the same.
digest-adopted = Chances adopted, or things kept: { $count }
digest-chances = New, seen by colleagues: { $count }
home-coordinator-chances = { $open ->
    [one] Also one chance, or thing to keep.
   *[other] Also { $open } chances, or things to keep.
}
command-chance = chance, idea
command-keep = keep
command-chances = chances, ideas
help-chance = tell us which chance you see
help-keep = tell us what should stay
help-chances = the chances that people see, and how they stand
button-otherwise = I did the other thing
take-back-of = { $kind ->
    [chance] Take this chance back
   *[barrier] Take this barrier back
}
reflect-title = Look back for a moment
reflect-barrier = What stops you most from working sustainably?
reflect-chance = Where do you see the best chance?
reflect-with = With whom, or in which project?
reflect-with-hint = You need not. Name a role or a project, not a person.
reflect-who-sees = Both answers are anonymous. The coordinator reads them from tomorrow, and not who wrote them. Whoever runs the server could, technically, read along. One of the two is enough.
reflect-words-needed = Please write something at one of the two questions. Rather not? Close this, and choose “I did the other thing”.
reflect-said-with = { $words } (with whom or where: { $role })
reflect-thanks = Thank you. This was written down, without your name.
reflect-not-yet = This challenge asks for a few words. Tap “Done” and write them down, or choose “I did the other thing”.
signals = { $kind ->
    [chance] Chances
    [keep] To keep
   *[barrier] Barriers
}
opportunities-by-kind = Barrier or chance
opportunities-by-process = Primary or supporting
opportunities-by-axis = By approach
process-none = Nobody said yet which process
axis-none = Nobody said yet where
axes-title = Where are we stuck?
axes-about = Policy, organisation, culture, execution or steering: where does something have to change? What is counted are the barriers and chances on the map, and never people. Where a coordinator chose nothing, it is what usually belongs to such a barrier.
