bundle-title = What waits for you today
bundle-decided = Leadership has said something
bundle-to-answer = Leadership is waiting for an answer
bundle-new = Newly reported
bundle-unowned = Read, but nobody’s yet
button-put-off = In a week
button-not-ours = Not ours
button-give = Give to another
put-off-until = You will hear of this again on { $day }. Whatever you want to do now, you can.
given-away = Your fellow coordinator looks after this now, and reads so on { $day }. You get no more messages about it. It stays in the list for all of you.
asked-no-more = Nobody gets messages about this any more. It stays in the list.
field-give-to = Which coordinator?
hint-give-away = Whoever you choose looks after it from now on, and reads so on the next working day.
hint-not-ours = The barrier is set aside. Those it hinders read what you write here. On the day that you choose, you are told to look at it again.
not-ours-answer = This is something that we cannot change ourselves here.
error-nothing-waits = This does not wait any more. There is nothing for you to do.
bundle-to-tell = Do you want to tell this in the channel?
bundle-to-tell-about = { $count ->
    [one] There is something to tell about one barrier. You see it first.
   *[other] There is something to tell about { $count } barriers. You see it first.
}
waiting-title = Waits for you
waiting-nothing = Nothing waits for you now.
my-data-care = What you said of what waits for you
care-looks-after = you look after it
care-never = no more messages about it
care-not-before = no message before { $day }
bundle-stuck = Messages do not arrive
stuck-channel = Messages in channel { $channel } ({ $workspace }) wait
stuck-colleagues = Messages to colleagues wait
stuck-since = Since { $day } nothing goes out here. Ask whoever runs Prikkel to look: prikkel doctor and prikkel outbox list. Once it works again they go by themselves.
unheard-title = What colleagues press in { $platform } may not arrive.
unheard-what = For more than an hour Prikkel has heard nothing from there. Tell your colleagues: what they press now, they do again later.
unheard-how = Whoever runs Prikkel can see why: prikkel doctor.
expiring-title = Prikkel’s key to { $platform } expires on { $day }.
expired-title = Prikkel’s key to { $platform } expired on { $day }.
expiring-what = Without a new key Prikkel posts nothing there any more, and nobody gets an answer.
expiring-how = Ask whoever runs Prikkel to make a new key: prikkel doctor says which.
