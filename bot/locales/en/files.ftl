files-title = Downloads
files-about = Download the barriers, the actions and the roadmap here, to use them outside Prikkel. Numbers of people are in steps of five, up to yesterday. Nobody's own words are in it, and nowhere does it say who reported something.
files-xlsx = Workbook with barriers, actions, roadmap, participation, standings and goals (XLSX)
files-csv-nl = CSV for a Dutch Excel
files-csv = CSV for other programs
files-secap = Actions for a SECAP (XLSX)
files-ical = Calendar with all dates (iCal)
files-json = Data for software of your own (JSON)
files-not-made = This file could not be made now. Please try again in a moment.
files-unknown = There is no such file.
files-import-actions = Read a list of actions in
files-import-about-actions = A workbook (XLSX) or CSV with a heading above each column, such as Action, Owner, Ambassador, Start, Due, Budget, Status, Theme, By when or Skills. Only Action is needed. You first see what we read; it is added once you say yes. What is there already is not added again.
files-file = The file
files-file-hint = At most 5 MB.
files-read = Read in
files-none-chosen = Choose a file first.
files-nothing-added = Nothing was added.
files-unclear = Repair the file and choose it again. Or add the rest, and this is left out.
files-sheet = Sheet: { $sheet }
files-row = Row
files-column = Column
files-what = What it is, and what you can do
files-unclear-title = This is not clear
files-preview = Is this right?
files-read-from = Read, with the headings in row { $row }: { $columns }.
files-left-out = Left out, or read otherwise
files-more = The same, { $count } times more.
files-not-shown-actions = And { $count } more actions, which are not shown here and do go along.
files-add-actions = Add these actions
files-add-anyway = Leave out what is not clear, and add the rest
files-would-add-actions = { $added ->
    [0] No action will be added.
    [one] One action will be added.
   *[other] { $added } actions will be added.
} { $known ->
    [0] { "" }
    [one] One is there already.
   *[other] { $known } are there already.
}
files-added-actions = { $added ->
    [0] No action was added.
    [one] One action was added.
   *[other] { $added } actions were added.
} { $known ->
    [0] { "" }
    [one] One was there already.
   *[other] { $known } were there already.
}
files-import-readings = Read a list of readings in
files-import-about-readings = A workbook (XLSX) or CSV with a heading above each column: Goal, Day, Reading and Source; Unit and Note may be there too. The goal is called as on the Goals page. You first see what we read; it is added once you say yes. What is there already is not added again, and does not change.
files-not-shown-readings = And { $count } more readings, which are not shown here and do go along.
files-add-readings = Add these readings
files-would-add-readings = { $added ->
    [0] No reading will be added.
    [one] One reading will be added.
   *[other] { $added } readings will be added.
} { $known ->
    [0] { "" }
    [one] One is there already.
   *[other] { $known } are there already.
}
files-added-readings = { $added ->
    [0] No reading was added.
    [one] One reading was added.
   *[other] { $added } readings were added.
} { $known ->
    [0] { "" }
    [one] One was there already.
   *[other] { $known } were there already.
}
