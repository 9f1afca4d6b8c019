bundle-title = Wat er vandaag op je wacht
bundle-decided = De leiding heeft iets gezegd
bundle-to-answer = De leiding wacht op antwoord
bundle-new = Nieuw gemeld
bundle-unowned = Gelezen, maar nog van niemand
button-put-off = Over een week
button-not-ours = Niet van ons
button-give = Aan een ander geven
put-off-until = Je hoort hier weer van op { $day }. Wat je nu wilt doen, kan altijd.
given-away = Je collega-coördinator zorgt hier nu voor, en leest dat op { $day }. Jij krijgt er geen bericht meer over. In de lijst blijft het voor jullie allemaal staan.
asked-no-more = Niemand krijgt hier nog bericht over. Het blijft wel in de lijst staan.
field-give-to = Welke coördinator?
hint-give-away = Wie je kiest, zorgt er voortaan voor en leest dat op de volgende werkdag.
hint-not-ours = De drempel wordt geparkeerd. Wie er last van heeft, leest wat je hier schrijft. Op de dag die je kiest, krijgen jullie bericht om er weer naar te kijken.
not-ours-answer = Dit kunnen we hier niet zelf veranderen.
error-nothing-waits = Dit wacht niet meer. Je hoeft niets te doen.
bundle-to-tell = Wil je dit in het kanaal vertellen?
bundle-to-tell-about = { $count ->
    [one] Over één drempel is iets te vertellen. Je ziet het eerst zelf.
   *[other] Over { $count } drempels is iets te vertellen. Je ziet het eerst zelf.
}
waiting-title = Wacht op jou
waiting-nothing = Er wacht nu niets op je.
my-data-care = Wat je zei over wat op je wacht
care-looks-after = jij zorgt ervoor
care-never = geen bericht meer hierover
care-not-before = geen bericht voor { $day }
bundle-stuck = Berichten komen niet aan
stuck-channel = Berichten in kanaal { $channel } ({ $workspace }) wachten
stuck-colleagues = Berichten aan collega’s wachten
stuck-since = Sinds { $day } gaat hier niets de deur uit. Vraag wie Prikkel beheert om te kijken: prikkel doctor en prikkel outbox list. Zodra het weer werkt, gaan ze vanzelf.
unheard-title = Wat collega’s in { $platform } indrukken, komt misschien niet aan.
unheard-what = Al meer dan een uur hoort Prikkel daar niets. Vertel het collega’s: wat ze nu indrukken, doen ze straks opnieuw.
unheard-how = Wie Prikkel beheert kan zien waarom: prikkel doctor.
expiring-title = De sleutel van Prikkel voor { $platform } verloopt op { $day }.
expired-title = De sleutel van Prikkel voor { $platform } is verlopen op { $day }.
expiring-what = Zonder nieuwe sleutel plaatst Prikkel daar niets meer en krijgt niemand antwoord.
expiring-how = Vraag wie Prikkel beheert om een nieuwe sleutel te maken: prikkel doctor zegt welke.
