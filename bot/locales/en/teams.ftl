teams-only-in-our-chat = I can only answer that in our own chat. In Teams, open “Apps”, look for Prikkel, choose “Add”, and ask me there.
teams-received = Received.
teams-app-name = Prikkel: one small challenge a day
teams-app-short = One small sustainability challenge a day, and barriers that get removed
teams-app-full = Prikkel posts one small sustainability challenge in the channel every working day. You answer with one tap. If it does not work out, you say anonymously what got in the way, and your organisation removes those barriers. Taking part is voluntary.
