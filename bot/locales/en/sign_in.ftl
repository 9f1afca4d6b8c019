sign-in = Sign in with { $name }
sign-in-title = You are not in yet
sign-in-going = You are on your way to the sign-in page of your organisation
sign-in-again = Signing in was not completed: it took too long, it began in another browser, or it was used before. Begin again with the button.
sign-in-cancelled = You stopped signing in at { $name }, or { $name } did not let you through. Begin again if you like.
sign-in-away = { $step ->
    [yes] { $name } does not answer now, and without { $name } you cannot come in here. Try again later.
   *[no] { $name } does not answer now. Try again later, or ask for a link in the chat.
}
sign-in-refused = { $step ->
    [yes] The answer of { $name } is not right, so we do not let you in. Tell whoever runs Prikkel.
   *[no] The answer of { $name } is not right, so we do not let you in this way. Ask for a link in the chat, and tell whoever runs Prikkel.
}
sign-in-second-step = { $name } does not say that you signed in with a second step, such as a code on your phone. That is needed here. Set it up at { $name }, and begin again.
sign-in-unknown = { $step ->
    [yes] We do not know yet who you are here. Ask for a link in the chat once, open it, and then sign in at { $name }. That account is yours from then on, and you can sign in without a link.
   *[no] We do not know yet who you are here. Ask for a link in the chat once, and open the board. Choose “Another way in” at the bottom there. After that you can sign in with { $name }.
}
sign-in-other = This account at { $name } does not belong to the person whom the link from the chat is for. Sign in with your own account, or ask for a link yourself. Did you get another account at { $name }? Ask whoever runs Prikkel to let the old one go.
sign-in-role = You are signed in, but you have no role here that comes with a board. That board is for coordinators, leaders and ambassadors. You take part in the chat.
sign-in-fresh = You came in some time ago. Ask for a new link in the chat, open the board with it, and link your account within ten minutes. So we are sure that it is you.
sign-in-link-title = Another way in
sign-in-link-about = { $step ->
    [yes] You come in here with your account at { $name }. Are you getting another account there? Choose it here, while the old one still works. Of that account we keep nothing but an encrypted code, no name and no e-mail address.
   *[no] You came in by a link from the chat. Do you want to sign in with your account at { $name } next time? Press the button and sign in once: then we know that it is you. Of that account we keep nothing but an encrypted code, no name and no e-mail address. Links from the chat go on working.
}
sign-in-link-since = Since { $day } you can sign in with { $name }.
sign-in-link = Sign in with { $name } from now on too
sign-in-link-again = Choose another account at { $name }
sign-in-unlink = Do not sign in with that account any more
sign-in-linked = Done. From now on you can come in without a link too.
sign-in-unlinked = That account no longer opens the board.
sign-in-alone = The board is closed everywhere else. Here you simply go on.
sign-in-alone-about = Do you wonder whether somebody else is still in, or did you leave the board open somewhere?
sign-in-alone-button = Close the board everywhere else
sign-in-enter-about = You are nearly there. Here you also sign in at { $name }, with a second step such as a code on your phone. Is it the first time? Then that account is yours from now on: you come in with it alone. We keep an encrypted code of it, no name and no e-mail address. Did you not ask for this link yourself? Then do not press the button.
sign-in-left = You may still be signed in at { $name } itself. Do you share this device with others? Then sign out there as well.
my-data-sign-in = On the board with an account of your organisation since
