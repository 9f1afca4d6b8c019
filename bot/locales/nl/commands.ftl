# De woorden die mensen typen, met komma's ertussen. Het eerste staat in de hulp.
command-help = hulp, help, ?, hallo, hoi, start
command-join = meedoen, doemee, aanmelden
command-leave = stoppen, afmelden, uitschrijven
command-stop = stop, quit
command-today = vandaag, uitdaging
command-barrier = drempel, belemmering, melden
command-barriers = drempels, belemmeringen
command-leaderboard = ranglijst, stand, tussenstand
command-me = ik, mijn, score
command-pause = pauze, afwezig, vrij
command-working-days = werkdagen, werkdag, rooster
command-reminder = herinnering, herinner, herinneringen
command-language = taal
command-follow = volg, volgen, code
command-coordinate = coördineren, coordineren, beoordelen
command-board = bord
command-opportunities = kansenkaart, kansen
command-actions = acties, actie, actieprogramma
command-playbook = draaiboek, draaiboeken
command-roadmap = routekaart, roadmap
command-my-data = mijn-gegevens, mijngegevens, gegevens
command-my-actions = mijn-acties, mijnacties
command-erase = wissen, verwijder, verwijderen, vergeet
command-why = waarom
command-home = overzicht, home
command-questionnaire = vragenlijst, vragenlijsten, enquête, nulmeting
command-influence = invloed, voornemen, voornemens
command-goals = doelen, doel, ambities
command-lunch-talks = lunchgesprek, lunchgesprekken
command-card = kaart, kaarten, kaartenbak
command-theme-team = themateam, themateams
command-sessions = bijeenkomst, bijeenkomsten, sessie, sessies
command-note = notitie, notities

help-title = Dit kun je vragen
help-how = Typ een van deze woorden.
help-how-after = Typ een van deze woorden, met { $prefix } ervoor.
help-today = de uitdaging van vandaag
help-home = vandaag, je week, je team en je instellingen bij elkaar
help-questionnaire = vul een vragenlijst in; coördinatoren openen ze hier
help-influence = vind een eerste stap die bij jouw werk past; alleen jij ziet die
help-lunch-talks = lunch met iemand van een ander team, als er een ronde is
help-card = zoek in de kaartenbak: wie weet er meer van, wat deden anderen
help-theme-team = het team van je thema: wat er ligt en wat je kunt doen
help-sessions = wanneer er een bijeenkomst is, en zet die in je agenda
help-note = maak een notitie in een bijeenkomst
help-me = je eigen antwoorden en je reeks; alleen jij ziet dit
help-leaderboard = hoe de teams ervoor staan
help-barrier = vertel wat er in de weg zit
help-barriers = de drempels die gemeld zijn, en hoe het ermee staat
help-follow = volg je anonieme melding met je code
help-pause = zeg wanneer je er niet bent
help-working-days = zeg op welke dagen je werkt
help-reminder = zet een herinnering aan of uit
help-language = kies je taal
help-join = doe mee
help-leave = stop met meedoen; niemand krijgt bericht
help-stop = kies wat je wilt stoppen
help-my-data = wat we over je bewaren
help-my-actions = hoe het staat met de acties waar je voor zorgt
help-erase = laat je naam en account verwijderen
help-coordinate = de lijst met drempels voor coördinatoren
help-board = een link naar het bord met alle drempels, in je browser
help-opportunities = de kansenkaart voor coördinatoren: wat levert veel op, voor weinig werk
help-actions = het actieprogramma voor coördinatoren
help-playbook = het draaiboek voor coördinatoren: wat je wanneer doet, en hoe
help-roadmap = de routekaart voor coördinatoren en de leiding
help-goals = de doelen met hun laatste meting, voor coördinatoren en de leiding
help-reaction = Een groen vinkje (white_check_mark) onder de uitdaging telt ook als Gedaan. Zo’n vinkje ziet iedereen; op welke knop je drukt ziet niemand.

button-done = Gedaan
button-not-today = Vandaag niet
button-away = Ik ben er niet
button-undo = Ongedaan maken
button-report = { $kind ->
    [chance] Ik zie een kans
    [keep] Dit mag zo blijven
   *[barrier] Wat zat er in de weg?
}
button-own-words = Iets anders …
button-me-too = Ik ook
button-today = Uitdaging van vandaag
button-help = Wat kan ik vragen?
button-leaderboard = Ranglijst
button-barriers = { $kind ->
    [chance] Bekijk de kansen
    [keep] Bekijk wat zo mag blijven
   *[barrier] Bekijk de drempels
}
button-why = Waarom deze punten?
button-join = Ik doe mee
button-team = Kies je team
button-send = Versturen
button-save = Opslaan
button-cancel = Annuleren
button-open = Openen
button-back = Terug naar de lijst
button-earlier = Vorige
button-later = Volgende
which-of = { $first }–{ $last } van { $total }
search-nothing = Niets gevonden met “{ $words }”. Probeer een ander stukje van de naam, of kies uit de lijst.
button-decide = Beslissen
button-pause = Andere dagen
button-back-again = Ik ben er weer
button-leave = Niet meer meedoen
button-erase = Verwijder mij
button-erase-now = Ja, verwijder mij
command-outcomes = terugblik, wat-werd-het
help-outcomes = wat er van de drempels werd, om in het kanaal te zetten
