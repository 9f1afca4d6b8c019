gap = [in te vullen: { $what }]
gap-contact = bij wie iedereen terecht kan met vragen over privacy (PRIKKEL_CONTACT)
gap-organisation = de naam van de organisatie
gap-officer = de functionaris gegevensbescherming (PRIKKEL_PRIVACY_OFFICER)
gap-host = wie de server beheert, en in welk land hij staat (PRIKKEL_RUN_BY)
gap-carriers = Slack of Microsoft Teams
gap-first = de eerste dag van de campagne
gap-last = de laatste dag van de campagne
gap-leaders = wie leiding is
gap-coordinators = wie coördinator is
gaps-title = Nog in te vullen
gaps-some = Dit kan de software niet weten. Vul het in voordat je dit stuk gebruikt:
gaps-none = Alles wat de software kan invullen, is ingevuld.
no-advice = Dit stuk is gemaakt door de software zelf, uit de instellingen van { $today }. Het is geen juridisch advies: laat het lezen door iemand met kennis van het recht.

table-what = Wat
table-about = Over wie
table-seen = Wie ziet het
table-kept = Hoe lang
table-name = Tabel
table-columns = Kolommen
table-kind = Hoort bij
table-risk = Risico
table-odds = Kans en ernst
gap-odds = kans en ernst van elk risico
table-measure = Maatregel
table-left = Wat overblijft
caption-kept = Gegevens, en hoe lang
caption-kinds = Alle soorten gegevens
caption-periods = Bewaartermijnen
caption-tables = Alle tabellen en kolommen van de database
caption-risks = Risico’s
caption-measures = Maatregelen

seen-you = de persoon zelf
seen-coordinators = coördinatoren
seen-leaders = leiding
seen-everybody = iedereen
seen-nobody = niemand

kind-talks = lunchgesprekken: wie zich opgaf, wie met wie sprak en of dat doorging, werkafspraken en contacten; met wie iemand liever niet praat, versleuteld
kind-talks-about = wie zich voor een lunchgesprek opgaf
kind-cards = de kaartenbak: kaarten, de naam die iemand er zelf op zette, en wie een kaart hielp
kind-cards-about = wie zijn naam op een kaart zette of zei dat die hielp
kind-people = account in de chat met een schuilnaam, team, taal, werkdagen, herinnering, wat iemand zich voornam en zelf bewaarde, een versleutelde code van het account waarmee iemand op het bord inlogt als die dat koppelde; geen naam en geen e-mailadres
kind-people-about = wie meedoet, in een team is gezet, een rol heeft of een taal koos
kind-roles = wie coördinator of leidinggevende is, wie tot wanneer in welk themateam zit, waar een coördinator op let en nu naar kijkt, en hoe andere coördinatoren die mogen noemen
kind-roles-about = wie een rol heeft
kind-answers = antwoorden op uitdagingen: gedaan, vandaag niet, afwezig
kind-answers-about = wie antwoordde
kind-absences = dagen dat iemand er niet is; nooit waarom
kind-absences-about = wie dat zelf doorgaf
kind-enrolments = in welke weken en in welk team iemand werd verwacht
kind-enrolments-about = wie meedoet
kind-sessions = bijeenkomsten: wanneer, waar, welke afdelingen er waren, en de notities, zonder wie ze schreef
kind-sessions-about = geen persoon, tenzij iemand een naam in een notitie schrijft
kind-tablets = links voor de tablet van een team of voor een bijeenkomst (de code zelf niet), en per dag hoeveel antwoorden en meldingen daar binnenkwamen
kind-tablets-about = geen afzonderlijke persoon
kind-groups = groepen van Slack of Teams die teams volgen, met hoeveel mensen erin zitten (niet wie)
kind-groups-about = geen persoon
kind-readers = sleutels waarmee andere programma’s cijfers zonder personen lezen (de sleutel zelf niet), en de dag waarop elk het laatst is gebruikt
kind-readers-about = geen persoon, tenzij een sleutel naar een persoon is genoemd
kind-webhooks = programma’s die zonder namen horen van drempels, besluiten en acties die te laat zijn: hun adres, verzegeld, en wat naar hen onderweg is
kind-webhooks-about = geen persoon
kind-sums = aantallen antwoorden per team en per dag
kind-sums-about = geen afzonderlijke persoon
kind-reports = meldingen: de woorden of de gekozen reden, de plaats en de dag, en waar coördinatoren dat aanzetten een foto, versleuteld; wie het was alleen als die persoon dat koos
kind-reports-about = wie iets meldde, en wie in de woorden wordt genoemd of op een foto staat
kind-voices = “ik ook”, en of iemand merkt dat een drempel weg is
kind-voices-about = wie dat aangaf
kind-barriers = drempels: naam, status, eigenaar, antwoord
kind-barriers-about = wie daar als eigenaar is ingevuld
kind-codes = een vingerafdruk van de code om een melding te volgen, en wat met die code is gezegd
kind-codes-about = niemand; de code zelf wordt niet bewaard
kind-history = wat een coördinator of leidinggevende met een drempel deed; iedereen ziet alleen wat is besloten
kind-history-about = die coördinator of leidinggevende
kind-requests = wat een coördinator aan de leiding vraagt
kind-requests-about = wie daarin wordt genoemd
kind-messages = berichten die zijn verstuurd of klaarstaan
kind-messages-about = wie ze kreeg
kind-fingerprints = vingerafdrukken van wat binnenkwam, en welke vinkjes onder een uitdaging staan
kind-fingerprints-about = niemand, zonder de sleutel van de server
kind-departures = een vingerafdruk van wie zich liet verwijderen terwijl een campagne loopt
kind-departures-about = niemand, zonder de sleutel van de server
kind-results = wat verteld mag worden van een vragenlijst die dicht is, afgerond
kind-results-about = niemand: aantallen
kind-questionnaires = een vingerafdruk van wie aan een vragenlijst begon, en antwoorden zonder naam
kind-questionnaires-about = niemand, zonder de sleutel van de server
kind-figures = afgeronde cijfers van weken, wat een oplossing opleverde, en hoeveel er is vernietigd
kind-figures-about = geen afzonderlijke persoon
kind-programme = acties en hun taken, oplossingen van elders, datums
kind-programme-about = wie daar als eigenaar of kartrekker is ingevuld
kind-plan = welke stappen van het draaiboek klaar zijn, wie ze afvinkte en wat erbij is geschreven; de leiding ziet alleen dat ze klaar zijn
kind-plan-about = wie een stap afvinkte, en wie in de aantekening wordt genoemd
kind-actions-said = wie zei “dat ben ik” van een actie, en hoe die ervoor staat
kind-actions-said-about = wie dat zei
kind-setup = de organisatie, teams, campagnes, kanalen en uitdagingen
kind-setup-about = niemand

kept-people = { $keep-people ->
    [one] één dag
   *[other] { $keep-people } dagen
} nadat de campagne dicht is, op een dag die in het kanaal wordt aangekondigd; langer voor wie een rol heeft of weer meedoet
kept-talks = tot zes rondes later, of zo lang als het account
kept-cards = kaarten blijven; een naam een jaar, tenzij iemand die bevestigt; wie het hielp { $keep-words } dagen
kept-roles = tot de rol wordt ingetrokken; waar iemand nu naar kijkt, tien minuten
kept-answers = { $keep-answers ->
    [one] één dag
   *[other] { $keep-answers } dagen
} na de laatste uitdaging; het tijdstip tot het antwoord niet meer kan veranderen
kept-absences = { $keep-absences ->
    [one] één dag
   *[other] { $keep-absences } dagen
} nadat ze voorbij zijn en de campagne dicht is
kept-enrolments = wie het is: { $keep-teams ->
    [one] één dag
   *[other] { $keep-teams } dagen
} nadat de campagne dicht is
kept-sessions = blijven, met het verslag; notities die er niet in komen tot het verslag klaar is, en zonder verslag { $keep-words } dagen
kept-tablets = links tot zeven dagen nadat ze eindigden; aantallen een jaar
kept-groups = tot een coördinator stopt met volgen
kept-readers = tot drie maanden nadat ze eindigden
kept-webhooks = tot ze worden losgekoppeld; wat onderweg is tot het aankwam
kept-sums = blijven; na { $keep-teams ->
    [one] één dag
   *[other] { $keep-teams } dagen
} zijn die van teams met minder dan { $minimum } mensen samengevoegd
kept-reports = de woorden: { $keep-words ->
    [one] één dag
   *[other] { $keep-words } dagen
} nadat de drempel is opgelost of afgesloten; wie het is: { $keep-voices ->
    [one] één dag
   *[other] { $keep-voices } dagen
}; daarna alleen als aantal
kept-voices = wie het is: { $keep-voices ->
    [one] één dag
   *[other] { $keep-voices } dagen
} nadat de drempel is opgelost of afgesloten; daarna alleen als aantal
kept-barriers = blijven; iemands eigen woorden: { $keep-words ->
    [one] één dag
   *[other] { $keep-words } dagen
} nadat de drempel is opgelost of afgesloten
kept-codes = { $keep-words ->
    [one] één dag
   *[other] { $keep-words } dagen
} nadat de drempel is opgelost of afgesloten
kept-history = wie het is: { $keep-words ->
    [one] één dag
   *[other] { $keep-words } dagen
} nadat de drempel is opgelost of afgesloten
kept-requests = blijft: het laatste van elke drempel
kept-messages = { $keep-messages ->
    [one] één dag
   *[other] { $keep-messages } dagen
} nadat ze zijn verstuurd, als er geen campagne meer open is
kept-fingerprints = hoogstens { $fingerprints } dagen
kept-departures = tot de campagne dicht is
kept-results = blijft
kept-questionnaires = tot de vragenlijst dicht is; daarna blijven alleen afgeronde cijfers
kept-figures = blijven: er staat niemand in
kept-programme = blijven; een vervallen datum { $dropped } dagen
kept-plan = de dag blijft; wie het was en de aantekening: { $keep-words ->
    [one] één dag
   *[other] { $keep-words } dagen
} nadat de campagne dicht is
kept-actions-said = zolang de actie in het programma staat; zonder de persoon zodra die stopt of is gewist
kept-setup = blijven

file-staff = uitleg-medewerkers
file-request = instemmingsaanvraag
file-rules = regeling
file-register = verwerkingsregister
file-dpia = dpia
file-retention = bewaartabel
foot = Prikkel: ingevuld door de software. Geen juridisch advies.
