# Bijeenkomsten: plannen, notities, verslag.
sessions-title = Bijeenkomsten
sessions-about = Kom met verschillende afdelingen bij elkaar. Iedereen maakt notities, in de chat of op een pagina met een code. Jij kiest wat in het verslag komt. Acties, ambities en vragen gaan vanzelf verder.
sessions-none = Er is geen bijeenkomst gepland.
session-kind = Soort
session-theme = Thema
session-moment = Wanneer
session-title = Titel
session-title-hint = Laat leeg voor de naam van deze soort.
session-day = Dag
session-begins = Begint om
session-begins-hint = Bijvoorbeeld 13:30
session-minutes = Duurt zoveel minuten
session-minutes-hint = Laat leeg voor de tijd die erbij hoort.
session-place = Plaats
session-departments = Afdelingen die er waren
session-departments-hint = Eén per regel. Schrijf geen namen van mensen.
session-departments-unknown = niet opgeschreven
session-when = { $day } van { $begins } tot { $ends }
session-at = Waar: { $place }
session-for = Voor wie: { $who }
session-is-planned = Gepland
session-is-on = Bezig
session-is-over = Wacht op het verslag
session-is-reported = Verslag klaar
session-invitation = Kom je ook? { $title }
session-note-how = Tijdens de bijeenkomst maak je notities met de knop, of typ je bij Prikkel: notitie. Er staat geen naam bij.
session-calendar-file = Zet in je agenda
session-open-page = De pagina van de bijeenkomst, ook voor notities
session-no-page = Deze bijeenkomst heeft geen pagina meer, of de server heeft geen adres.
session-asks = Vraag uit de bijeenkomst { $title }
session-learning = Leren voor: { $title }
session-invited = De uitnodiging staat in het kanaal.
session-invited-already = Deze uitnodiging stond al in het kanaal.
session-told = Het verslag staat in het kanaal.
session-told-already = Het verslag stond al in het kanaal.
session-removed = De bijeenkomst is weg, met de notities.
session-remove-sure = Ook de notities en het verslag gaan weg. Acties en ambities die eruit kwamen, blijven.
session-evaluated = De vier vragen staan een week open. Laat het kanaal weten dat ze er zijn.
session-notes-count = Nog te bekijken notities: { $unread }. In het verslag: { $kept }.
session-notes-unread = Te bekijken ({ $count })
session-notes-none = Er is geen notitie die je nog moet bekijken.
session-notes-kept = In het verslag ({ $count })
session-notes-dropped = Niet in het verslag ({ $count })
session-show-dropped = Laat ze zien
session-do = Wat je kunt doen
session-scan = Scan dit om notities te maken. Je hebt geen account nodig.
session-slides = Laat zien op een groot scherm
session-choose-themes = Laat thema’s kiezen
session-empty-seats = Nog niemand van: { $departments }
session-report = Verslag
session-read-report = Lees het verslag
session-report-of = Verslag: { $title }
session-report-file = verslag-bijeenkomst
session-there = Afdelingen die er waren: { $departments }
session-part-minutes = { $minutes } minuten
session-came = { $kind ->
        [decision] besluiten
        [action] acties
        [ambition] ambities
        [competence] competenties
        [question] vragen
       *[idea] ideeën
    }: { $count }
note-kind = { $kind ->
        [decision] Besluit
        [action] Actie
        [ambition] Ambitie
        [competence] Wat we moeten kunnen
        [question] Vraag
       *[idea] Idee
    }
note-kinds = { $kind ->
        [decision] Besluiten
        [action] Acties
        [ambition] Ambities
        [competence] Wat we moeten kunnen
        [question] Vragen
       *[idea] Ideeën
    }
note-session = Bijeenkomst
note-text = Je notitie
note-is = Dit is een
note-how = Er staat geen naam bij. Wie de bijeenkomst leidt, leest het.
note-thanks = Dank je, je notitie is opgeslagen bij { $title }.
note-department = Afdeling
note-department-hint = Bij een actie: welke afdeling begint?
note-action = Hoort bij de actie
note-action-hint = Bij een vraag: wie voor deze actie zorgt, krijgt de vraag.
note-no-action = Geen actie
note-into = Deze notitie zegt hetzelfde
note-left = Nog te bekijken: { $count }
note-names = Let op, dit lijkt op gegevens van iemand: { $words }. Iedereen leest het verslag.
form-new-session = Bijeenkomst plannen
form-change-session = Bijeenkomst wijzigen
form-session-departments = Wie was er
form-session-note = Notitie maken
form-keep-note = Notitie bewaren
form-merge-note = Notities samenvoegen
button-new-session = Bijeenkomst plannen
button-session-note = Notitie maken
button-session-calendar = In mijn agenda
button-invite-session = Nodig het kanaal uit
button-close-session = Sluit de notities
button-remove-session = Haal de bijeenkomst weg
button-next-note = Bekijk de notities
button-keep-note-now = In het verslag
button-drop-note = Niet in het verslag
button-change-note = Aanpassen en bewaren
button-merge-note = Zelfde als een andere
button-report-session = Maak het verslag
button-tell-session = Zet het verslag in het kanaal
button-evaluate-session = Vraag hoe het was
error-unknown-session = Deze bijeenkomst of notitie is er niet (meer).
error-session-lead = Dit is voor coördinatoren, en voor het themateam van deze bijeenkomst.
error-session-has-changed = Iemand anders was je voor: de bijeenkomst of notitie is veranderd. Er is niets overschreven.
error-session-times = Een bijeenkomst eindigt nadat ze begint, binnen twaalf uur, en nog niet in het verleden.
error-session-begins = Schrijf een tijd, zoals 13:30.
error-session-minutes = Schrijf een aantal minuten, zoals 90.
error-session-closed = Er is nu geen bijeenkomst waarbij je notities kunt maken.
error-session-full = Er zijn al { $most } notities. Meer gaat niet.
error-session-reported = Het verslag is er al. De notities veranderen niet meer.
error-session-department = Zeg welke afdeling deze actie meeneemt.
error-session-enough = { $department } heeft al { $most } acties. Kies welke blijven.
error-session-not-over = De bijeenkomst is nog bezig. Sluit eerst de notities.
error-session-unread = Bekijk eerst nog { $count } notities: in het verslag of niet.
error-session-empty = Er is geen notitie voor het verslag. Kies er minstens één.
session-page-closed = Deze pagina is dicht. De bijeenkomst is voorbij, of de code klopt niet.
session-page-early = Notities maken kan vanaf een half uur voordat het begint.
session-page-kept = Dank je, je notitie is opgeslagen. Je kunt er nog een maken.
