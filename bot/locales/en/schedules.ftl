schedule-title = What { $campaign } does, and when
schedule-moment = { $day } at { $time }
schedule-kick-off = the announcement in the channel
schedule-challenge = challenge: { $title }
schedule-weekly = the week’s summary with the standings in the channel
schedule-closing = the goodbye in the channel
schedule-digest = the weekly digest to leadership
try-about = This is a try-out. Only you see this. Nothing goes to the channel, and nothing counts.
try-note = A try-out: this is what it will look like. Only you see this, and nothing counts.
try-pressed = This is a try-out. Nothing was stored. On the day itself this button works.

greeting-coordinator-title = You coordinate { $campaign }
greeting-coordinator-what = What gets in your colleagues’ way comes to you. Type “coordinate”: you see what waits and give an answer, with an owner and a date. Colleagues hear what you do. This is coming:
greeting-leader-title = You will hear from { $campaign }
greeting-leader-what = Every working day your colleagues do one small challenge, and report what gets in the way. Every week you get one message: what was solved, and where we ask for your decision. This is coming:
greeting-kick-off = Announcement in the channel
greeting-challenge = First challenge
greeting-weekly = First summary in the channel
greeting-digest = First digest to leadership
greeting-closing = Goodbye in the channel
greeting-home = Type “home”: there you find what waits for you.

home-coordinator = You coordinate
home-coordinator-waiting = { $unread ->
    [0] There are no new reports.
    [one] One barrier waits for a first answer.
   *[other] { $unread } barriers wait for a first answer.
} { $open ->
    [0] Nothing is open.
    [one] One barrier is open.
   *[other] { $open } barriers are open.
}
home-leader = You decide
home-leader-waiting = { $waiting ->
    [0] Nothing waits for your decision now.
    [one] One barrier waits for your decision. It is in your weekly digest.
   *[other] { $waiting } barriers wait for your decision. They are in your weekly digest.
}
home-next-digest = The next digest comes { $moment }.
button-review = See what waits
button-board = To the board
