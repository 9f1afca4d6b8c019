error-kiosk-too-few = A team gets a tablet when at least five people have no account. First say how many people are in the team: prikkel teams headcount.
error-kiosk-full = Today is full: as many answers have come in as your team has people without an account. See you tomorrow!
