### The card index: in chat, on the board, and in files.

cards-title = Kartei
cards-about = Wer weiß mehr, was haben andere getan, und was kannst du nutzen? Alle suchen darin mit karte und einem Wort, im Chat.
cards-list = Karten
cards-none = Dazu gibt es noch nichts.
cards-found = { $count ->
    [0] Nichts zu „{ $query }“. Versuch ein anderes Wort.
    [one] Eine Karte zu „{ $query }“.
   *[other] { $count } Karten zu „{ $query }“.
}
cards-count = { $count ->
    [0] Es gibt noch keine Karten.
    [one] Eine Karte. Such mit karte und einem Wort.
   *[other] { $count } Karten. Such mit karte und einem Wort.
}
cards-too-long = Du suchst mit mehr als { $most } Zeichen. Nimm weniger Wörter.
card-kind = Was für eine Karte?
card-kind-contact = Kontakt
card-kind-project = Beispiel
card-kind-tool = Hilfsmittel
card-kind-solution = Gelöste Hürde
card-title = Titel
card-text = Was ist das?
card-text-hint = Was es war und was half. Schreib keine Namen von Menschen.
card-role = Funktion
card-role-hint = Nur bei einem Kontakt: Energiebeauftragte, zum Beispiel. Kein Name.
card-mailbox = Gemeinsames Postfach
card-mailbox-hint = Die Adresse eines Teams, nicht einer Person.
card-person = Name
card-link = Link
card-differently = Was würdest du anders machen?
card-helped = half mindestens { $people } Leuten
button-card-helped = Das half
card-thanked = Schön, dass es half. Wie viele das sagen, steht erst da, wenn es mindestens fünf sind.
card-thanked-before = Das hattest du schon gesagt.
button-all-cards = Alle Karten
button-new-card = Neue Karte
button-change-card = Karte ändern
button-remove-card = Karte entfernen
button-remove-card-now = Ja, Karte entfernen
card-remove-sure = Die Karte geht weg, mit dem Namen darauf. Sicher?
card-removed = Die Karte ist weg.
button-card-name = Meinen Namen dazu
button-take-name = Namen entfernen
card-own-name = Dein eigener Name
card-own-name-hint = Alle hier können ihn lesen.
card-outside = Mein Name darf auch zu anderen Organisationen
card-outside-question = Wenn diese Karte geteilt wird
card-name-how = Nur du setzt deinen Namen hierher. Nach einem Jahr geht er weg; wir fragen dich einen Monat vorher. Früher geht immer.
card-shared = Diese Karte darf zu anderen Organisationen
card-shared-question = Wenn du Karten teilst
card-form-title = Eine Karte
card-form-how = Alle hier können diese Karte lesen. Setz keinen Namen darauf: Das tut jede Person nur selbst.
card-name-stays = Stimmt dein Name auf dieser Karte noch?
card-name-goes = Sagst du nichts, geht dein Name nach dem { $day } weg. Die Karte bleibt.
button-keep-name = Ja, noch ein Jahr
button-drop-name = Nimm meinen Namen weg
card-name-kept = Dein Name bleibt noch ein Jahr.
card-name-gone = Dein Name steht nicht auf dieser Karte.
card-name-inside = { $name }, nur hier
card-name-outside = { $name }, auch für andere Organisationen
error-unknown-card = Diese Karte gibt es nicht mehr.
error-card-has-changed = Jemand anders hat diese Karte gerade geändert.
error-card-named = Auf dieser Karte steht schon ein Name.
card-no-contact = Ein Kontakt braucht eine Funktion oder ein Postfach.
card-no-link = Das ist keine Adresse einer Seite. Sie beginnt mit https://
card-no-mailbox = Das ist keine Mailadresse.
my-data-card-names = Dein Name auf Karten
my-data-card-thanks = Was dir half
