kick-off-title = { $campaign } is about to begin
kick-off-days = From { $first } up to and including { $last } you will find one small challenge here every working day at { $at }.
kick-off-how = Answer with one tap: Done, Not today or Away. An honest “not today” counts too. If something gets in the way, tell us: with your reports we will remove the barriers.
challenge-title = Challenge { $number } of { $total }: { $title }
challenge-tip = Tip: { $tip }
challenge-alternative = Otherwise: { $other } That counts just as much.
answer-done = Noted: done. Well done!
answer-not-today = Noted: it did not work out. Thank you for your honest answer, that counts too.
answer-away = Noted: you were away that day.
answer-was-known = You already gave this answer. Nothing has changed.
answer-until = You can change your answer up to and including { $day }. Only you see this.
answer-undone = Your answer has been taken back. You can choose again.
reasons-question = What got in the way?
does-not-suit = That is fine. You need not explain anything.
does-not-suit-kept = We keep nothing of this, and nobody gets to see it.
does-not-suit-how = Have you done that? Then just tap “Done”.
reasons-anonymous = Your report is anonymous to your organisation. Whoever runs the server can sometimes work out whose it is.
closing-title = { $campaign } is over. Thank you!
closing-barriers = { $removed ->
    [0] { $working ->
        [0] No barrier has been removed yet. New reports remain welcome.
        [one] One barrier is being worked on. The button below shows what is happening with it.
       *[other] { $working } barriers are being worked on. The button below shows what is happening with them.
    }
    [one] One barrier has been removed. { $working ->
        [0] New reports remain welcome.
        [one] One more is being worked on. The button below shows what is happening with it.
       *[other] { $working } more are being worked on. The button below shows what is happening with them.
    }
   *[other] { $removed } barriers have been removed. { $working ->
        [0] New reports remain welcome.
        [one] One more is being worked on. The button below shows what is happening with it.
       *[other] { $working } more are being worked on. The button below shows what is happening with them.
    }
}
closing-late = Did you miss the last day? You can still answer up to and including { $day }.
button-undo-answer = Undo my answer
kick-off-still-open = { $kind ->
    [chance] Chances from last time
    [keep] What you wanted to keep last time
   *[barrier] Still open from last time
}
