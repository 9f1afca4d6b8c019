# Programs that hear what happens, as a coordinator adds them on the board.
webhooks-title = Programs that listen
webhooks-about = A program can get a message when something happens, signed as Standard Webhooks says. Nothing goes there that a colleague could not read, and no names. Whoever has the address or the secret can pass for that program: keep them to yourself.
webhooks-none = No program listens now.
webhooks-new = Add a program
webhooks-address = Address
webhooks-address-hint = It begins with https://. The whole address can be read nowhere after this, only the name of the server.
webhooks-events = What does it hear of?
webhooks-event-barrier-reported = a barrier that was read
webhooks-event-barrier-removed = a barrier that was removed
webhooks-event-decision-asked = a decision that was asked
webhooks-event-decision-made = a decision that was made
webhooks-event-action-late = an action that is late
webhooks-event-session-held = a session that was held
webhooks-add = Add
webhooks-hears = Hears of: { $events }.
webhooks-waiting = { $count ->
    [one] One message is on its way.
   *[other] { $count } messages are on their way.
}
webhooks-nothing-yet = Nothing was sent yet.
webhooks-taken-on = The last message arrived, on { $day }.
webhooks-failed = The last message did not arrive, on { $day }: { $reason }
webhooks-paused = Paused since { $day }. What happens meanwhile it does not hear later.
webhooks-off = Switched off on { $day }: { $reason }
webhooks-try = Try it
webhooks-tried = A message to try it is on its way. Look here in a minute whether it arrived.
webhooks-pause = Pause
webhooks-resume = Switch on again
webhooks-rotate = New secret
webhooks-remove = Remove
webhooks-secret-how = Give this secret to the program: by it, it knows that a message is ours. If it had a secret already, we sign with both for 24 hours. Is the old one in wrong hands? Then remove the program and add it anew.
webhooks-unknown = This is not there (any more).
webhooks-taken = There is one of that name already. Remove it, or choose another name.
webhooks-no-event = Choose at least one thing that it hears of.
webhooks-no-address = This is no address.
webhooks-holds-more = The address holds a name, a password or a part after #. Leave that out.
webhooks-not-https = The address does not begin with https://.
webhooks-inside = This address is inside your own network. Whoever runs Prikkel can allow that with PRIKKEL_WEBHOOK_NETWORKS.
webhooks-slow = It did not answer in time.
webhooks-untrusted = Its certificate cannot be trusted.
webhooks-unreached = It cannot be reached.
webhooks-broken-off = It broke the connection off.
webhooks-sealed = No key of this server opens the address.
