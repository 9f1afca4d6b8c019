files-title = Downloads
files-about = Download the barriers, the actions and the roadmap here, to use them outside Prikkel. Numbers of people are in steps of five, up to yesterday. Nobody's own words are in it, and nowhere does it say who reported something.
files-xlsx = Workbook with barriers, actions and roadmap (XLSX)
files-csv-nl = CSV for a Dutch Excel
files-csv = CSV for other programs
files-secap = Actions for a SECAP (XLSX)
files-ical = Calendar with all dates (iCal)
files-json = Data for software of your own (JSON)
files-not-made = This file could not be made now. Please try again in a moment.
files-unknown = There is no such file.
files-import = Read a list of actions in
files-import-about = A workbook (XLSX) or CSV with a heading above each column, such as Action, Owner, Ambassador, Start, Due, Budget, Status, Theme, By when or Skills. Only Action is needed. What is there already is not added again.
files-file = The file
files-file-hint = At most 5 MB.
files-anyway = Leave out what is not clear, and add the rest
files-read = Read in
files-none-chosen = Choose a file first.
files-nothing-added = Nothing was added.
files-unclear = This is not clear. Repair the file and choose it again. Or tick the box at the bottom, and this is left out.
files-sheet = Sheet: { $sheet }
files-row = Row
files-column = Column
files-what = What it is, and what you can do
files-unused = These columns were not used: { $columns }
files-added = { $added ->
    [0] No action was added.
    [one] One action was added.
   *[other] { $added } actions were added.
} { $known ->
    [0] { "" }
    [one] One was there already.
   *[other] { $known } were there already.
} { $unused ->
    [0] { "" }
    [one] One column was not used.
   *[other] { $unused } columns were not used.
}
