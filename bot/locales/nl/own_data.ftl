my-data-left = Doet niet meer mee sinds
my-data-sign-outs = Hoe vaak je sessies op het bord zijn beëindigd
my-data-confirmations = Of je iets merkte van wat is weggenomen
my-data-retries = Of het daarna wel lukte
my-data-enrolments = Vanaf wanneer we je verwachtten
my-data-done = Wat je met drempels deed
my-data-messages = Berichten aan jou
my-data-page = { $kind }: { $first } tot en met { $last } van { $total }
my-data-file-title = Je gegevens als bestand
my-data-file-how = De link werkt één keer, tien minuten lang, en alleen voor jou. Geef hem aan niemand.
my-data-file-get = Download mijn gegevens
my-data-file-off = Een bestand kan ik je hier niet geven. Vraag het aan wie Prikkel beheert: die maakt het met “prikkel my-data”.
my-data-file-used = Deze link is al gebruikt of te oud. Vraag in de chat een nieuwe: typ “mijn-gegevens”.
button-my-data-file = Als bestand
button-my-data-all = Alle { $number } bekijken
button-next-page = Verder
button-previous-page = Terug
column-barrier = Drempel
column-said = Wat je zei
column-site = Waar
column-from = Vanaf
column-campaign = Campagne
column-what = Wat
column-message = Bericht
column-counts = Telt mee
my-data-counts = { $halves ->
    [0] niet
    [1] voor de helft
   *[other] helemaal
}
my-data-by-emoji = met een emoji
my-data-counts-from = telt vanaf { $day }
my-data-stored = Zoals het in de database staat
my-data-file-has = In het bestand staat ook alles zoals we het opslaan.
