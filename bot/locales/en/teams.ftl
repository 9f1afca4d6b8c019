teams-only-in-our-chat = I can only answer that in our own chat.
teams-try-again = That did not work just now. Please try again in a moment.
teams-received = Received.
