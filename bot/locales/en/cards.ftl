### The card index: in chat, on the board, and in files.

cards-title = Card index
cards-about = Who knows more, what did others do, and what can you use? Everybody looks in it with card and a word, in chat.
cards-list = Cards
cards-none = There is nothing about it yet.
cards-found = { $count ->
    [0] Nothing about “{ $query }”. Try another word.
    [one] One card about “{ $query }”.
   *[other] { $count } cards about “{ $query }”.
}
cards-count = { $count ->
    [0] There are no cards yet.
    [one] One card. Look with card and a word.
   *[other] { $count } cards. Look with card and a word.
}
cards-too-long = You are looking with more than { $most } letters. Use fewer words.
card-kind = What kind of card?
card-kind-contact = Contact
card-kind-project = Example
card-kind-tool = Tool
card-kind-solution = Removed barrier
card-title = Title
card-text = What is it?
card-text-hint = What it was and what helped. Write no names of people.
card-role = Role
card-role-hint = Only with a contact: energy coordinator, for example. No name.
card-mailbox = Shared mailbox
card-mailbox-hint = The address of a team, not of one person.
card-person = Name
card-link = Link
card-differently = What would you do differently?
card-helped = helped at least { $people } colleagues
button-card-helped = This helped
card-thanked = Good that it helped. How many people say so stands there once they are at least five.
card-thanked-before = You had said so.
button-all-cards = All cards
button-new-card = New card
button-change-card = Change card
button-remove-card = Remove card
button-remove-card-now = Yes, remove the card
card-remove-sure = The card goes, with the name on it. Are you sure?
card-removed = The card is gone.
button-card-name = Put my name on it
button-take-name = Take the name off
card-own-name = Your own name
card-own-name-hint = Everybody here can read it.
card-outside = My name may go to other organisations too
card-outside-question = When this card is shared
card-name-how = Only you put your name here. After a year it goes; we ask you a month before. Earlier is always possible.
card-shared = This card may go to other organisations
card-shared-question = When you share cards
card-form-title = A card
card-form-how = Everybody here can read this card. You put no name on it: people do that only themselves.
card-name-stays = Is your name still right on this card?
card-name-goes = If you say nothing, your name goes after { $day }. The card stays.
button-keep-name = Yes, another year
button-drop-name = Take my name off
card-name-kept = Your name stays for another year.
card-name-gone = Your name is not on this card.
card-name-inside = { $name }, only here
card-name-outside = { $name }, also for other organisations
error-unknown-card = This card is not there any more.
error-card-has-changed = Somebody else has just changed this card.
error-card-named = There is a name on this card already.
card-no-contact = A contact needs a role or a mailbox.
card-no-link = This is no address of a page. It begins with https://
card-no-mailbox = This is no mail address.
my-data-card-names = Your name on cards
my-data-card-thanks = What helped you
