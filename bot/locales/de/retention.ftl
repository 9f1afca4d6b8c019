forgets-title = Am { $day } löschen wir die Daten aller, die bei { $campaign } mitgemacht haben.
forgets-what = Konto, Team, Einstellungen und Nachrichten von allen verschwinden, und wer was geantwortet oder gemeldet hat. Die Zahlen bleiben, ohne Namen. Eine Meldung mit ihrem Code zu verfolgen geht weiterhin.
forgets-who-stays = Machst du an diesem Tag bei einer nächsten Runde mit, oder hast du eine Rolle? Dann bleibst du. Möchtest du vorher sehen, was wir über dich speichern? Das geht bis zu diesem Tag.
answers-gone = Wer was geantwortet hat, speichern wir nicht mehr, auch deine eigenen Antworten nicht. Die Zahlen deines Teams sind noch da.
