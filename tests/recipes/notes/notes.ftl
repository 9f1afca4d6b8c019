notes-title = Notes
notes-count = Notes: { $count }
notes-new = New note
notes-words = What should be remembered?
command-notes = notes, jottings
