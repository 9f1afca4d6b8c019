error-kiosk-too-few = Ein Team bekommt ein Tablet, wenn mindestens fünf Leute kein Konto haben. Gib zuerst an, wie viele Leute im Team sind: prikkel teams headcount.
error-kiosk-full = Für heute ist es voll: Es gibt schon so viele Antworten, wie dein Team Leute ohne Konto hat. Bis morgen!
