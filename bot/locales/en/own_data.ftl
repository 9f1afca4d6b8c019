my-data-left = Stopped taking part on
my-data-sign-outs = How often your sessions on the board were ended
my-data-confirmations = Whether you noticed what was removed
my-data-retries = Whether it worked after that
my-data-enrolments = From when we expected you
my-data-done = What you did with barriers
my-data-messages = Messages to you
my-data-page = { $kind }: { $first } to { $last } of { $total }
my-data-file-title = Your data as a file
my-data-file-how = The link works once, for ten minutes, and for you alone. Give it to nobody.
my-data-file-get = Download my data
my-data-file-off = I cannot give you a file here. Ask whoever runs Prikkel: they make it with “prikkel my-data”.
my-data-file-used = This link was used before, or is too old. Ask for a new one in chat: type “my-data”.
button-my-data-file = As a file
button-my-data-all = See all { $number }
button-next-page = Next
button-previous-page = Back
column-barrier = Barrier
column-said = What you said
column-site = Where
column-from = From
column-campaign = Campaign
column-what = What
column-message = Message
column-counts = Counts
my-data-counts = { $halves ->
    [0] not
    [1] for half
   *[other] in full
}
my-data-by-emoji = with an emoji
my-data-counts-from = counts from { $day }
my-data-stored = As it stands in the database
my-data-file-has = The file also has everything as we store it.
