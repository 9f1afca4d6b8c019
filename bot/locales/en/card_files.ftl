### The card index as a file: what goes to other organisations, and what comes from them.

card-files-title = Share and read cards
card-files-share = Share with others
card-files-share-about = In the file are the cards that may go to other organisations, and how barriers were removed here. A name goes along only where its bearer ticked that.
card-files-goes = { $cards ->
    [0] No card
    [one] One card
   *[other] { $cards } cards
} { $solutions ->
    [0] and no solution go along.
    [one] and one solution go along.
   *[other] and { $solutions } solutions go along.
}
card-files-nothing = There is nothing to share yet. Say on a card that it may go to other organisations.
card-files-which = Which cards are those?
card-files-with-name = (with the name { $name }, as they ticked themselves)
card-files-odd = Look at these: there seems to be an address, number or name in them
card-files-silent = What would you do differently? These cards do not say yet
card-files-organisation = Say which organisation it comes from
card-files-places = Say at which site it was
card-files-download = Download the file
card-files-read-first = Read the file before you share it, and take out what should not be in it. We do not recognise names in a text.
card-files-import = Read in what others shared
card-files-import-about = You first see what comes in and what differs from here; it is added once you say yes. Reading it in again adds nothing. A card that was removed here stays away.
card-files-hint = A file (YAML or JSON) of at most 512 kB.
card-files-wrong = This file cannot be read as it is. Repair it, or ask whoever shared it for another one.
card-files-line = Line
card-files-field = Field
card-files-whole = The whole file
card-files-at-card = card { $number }
card-files-at-solution = solution { $number }
card-files-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
card-files-from = Shared by { $organisation }.
card-files-would = { $cards ->
    [0] No card
    [one] One card
   *[other] { $cards } cards
} { $solutions ->
    [0] and no solution would be added.
    [one] and one solution would be added.
   *[other] and { $solutions } solutions would be added.
} { $known ->
    [0] { "" }
    [one] One is there already.
   *[other] { $known } are there already.
}
card-files-kind = Kind
card-files-who = Contact or place
card-files-person = { $name }, until { $day }
card-files-differ = This is another in the file than here
card-files-here = Here
card-files-there = In the file
card-files-own = ours, it stays
card-files-take = Take over what others changed on their cards
card-files-removed = { $count ->
    [one] One card was removed here, and stays away.
   *[other] { $count } cards were removed here, and stay away.
}
card-files-again = Add what was removed here again
card-files-add = Add this
card-files-added = { $cards ->
    [0] No card
    [one] One card
   *[other] { $cards } cards
} { $solutions ->
    [0] and no solution were added.
    [one] and one solution were added.
   *[other] and { $solutions } solutions were added.
} { $changed ->
    [0] { "" }
    [one] One card was changed.
   *[other] { $changed } cards were changed.
} { $known ->
    [0] { "" }
    [one] One was there already.
   *[other] { $known } were there already.
}
card-file-name-until = A name (person) and until when it stands (named_until) go together.
card-file-name-contact = A name stands on a contact alone.
file-too-large = This file is too large. It may have at most 512 kB.
file-no-utf8 = This file was not saved as UTF-8. Save it again as UTF-8.
file-no-yaml = From here it is no YAML or JSON any more. Look at quotes, brackets and indentation.
file-characters = It holds characters that may not be in such a file.
file-empty = This file is empty.
file-not-plain = Here is something that is not allowed: an anchor (&), an alias (*), a tag (!), a second document, or too many levels.
file-key-twice = This stands here twice; first on line { $line }.
file-twice = This key was used on line { $line } already.
file-needed = Something should stand here.
file-unknown = We do not know this field. Known are: { $known }.
file-too-long = This text is too long: at most { $most } letters.
file-too-many = These are too many: at most { $most }.
file-choose = Choose from: { $among }.
file-text = This must be a text. Put it in quotes.
file-date = This is no day. Write it like 2027-12-31.
file-wrong = This is not right.
