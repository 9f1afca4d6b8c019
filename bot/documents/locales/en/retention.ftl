retention-title = Retention table of Prikkel at { $organisation }

retention-table-title = What stays how long
retention-table =
    @periods

retention-how-title = How it is destroyed
retention-how =
    - Every night, by the server, by itself.
    - The software writes down how much, when and why. Never whose. The operator sees it with “prikkel retention”.
    - No number that was shown changes by it.
    - Who took part hears in the channel on which day the participants are forgotten.
    - Who erases themselves goes at once.

retention-copies-title = Backups
retention-copies =
    What was destroyed may still be in a backup. When a backup is put back, the server destroys it again the night after.

    Retention of backups: [to be filled in: retention of backups, preferably a month at most]

retention-chat-title = Messages in the chat
retention-chat =
    Messages in { $carriers } themselves fall under the period that { $organisation } has set there: [to be filled in: retention of the chat]
