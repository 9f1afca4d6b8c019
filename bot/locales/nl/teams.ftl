teams-only-in-our-chat = Dat kan ik alleen in onze eigen chat beantwoorden.
teams-try-again = Dat lukte even niet. Probeer het zo nog eens.
teams-received = Ontvangen.
