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
    [one] One chance, or thing to keep, is open too.
   *[other] { $open } chances, or things to keep, are open too.
}
command-chance = chance, idea
command-keep = keep
command-chances = chances, ideas
help-chance = tell us which chance you see
help-keep = tell us what should stay
help-chances = the chances that people see, and how they stand
