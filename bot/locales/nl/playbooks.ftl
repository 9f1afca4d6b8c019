playbook-title = Draaiboek
playbook-waits = { $count ->
    [0] Niets te doen deze week: alles wat aan de beurt was, is klaar.
    [one] Deze week is één stap aan de beurt.
   *[other] Deze week zijn { $count } stappen aan de beurt, of waren dat al.
}
playbook-more = { $count ->
    [one] En nog één stap: kijk op de pagina.
   *[other] En nog { $count } stappen: kijk op de pagina.
}
playbook-next = Hierna komt:
playbook-due-title = Draaiboek: dit is aan de beurt
playbook-none = Jullie volgen nog geen draaiboek. Kies er een: het zegt wat je wanneer doet, van zes weken voor de start tot twaalf weken erna.
playbook-own = Jullie eigen draaiboek: { $name }
playbook-start = Eerste dag
playbook-start-hint = Wanneer begint de campagne? Alle stappen rekenen vanaf die dag, tot de campagne er echt is.
playbook-choose = Ander draaiboek kiezen
playbook-no-start = [datum]
playbook-ungated = Deze campagne is op { $day } gestart zonder instemming. Dit stond toen nog open: { $steps }.
playbook-so-far = { $late ->
    [0] { $done } van { $all } stappen zijn klaar.
   *[other] { $done } van { $all } stappen zijn klaar; te laat: { $late }.
}
playbook-view = Hoe je het ziet
playbook-folded = Kort
playbook-opened = Alles open, om af te drukken
playbook-no-days = Nog zonder dag: de start is niet bekend
playbook-week-before = { $weeks ->
    [one] De week ervoor: vanaf { $day }
   *[other] { $weeks } weken ervoor: vanaf { $day }
}
playbook-week-first = De eerste week: vanaf { $day }
playbook-week-after = { $weeks ->
    [one] Eén week later: vanaf { $day }
   *[other] { $weeks } weken later: vanaf { $day }
}

step-ticked = Klaar: { $step }
step-gate = moet vóór de start
step-minutes = { $minutes } minuten
step-hours = { $hours } uur
step-why = Waarom
step-how = Hoe
step-wrong = Wat er mis kan gaan
step-evaluate = Zo zie je of het werkte
step-explained = Wat je doet, en hoe
step-opens = Naar de pagina waar je dit doet
step-note = Wat erbij hoort
step-note-title = Stap afvinken
step-note-hint = Coördinatoren lezen dit. Noem liever een functie dan een naam.
step-done-on = Wanneer was het klaar?
step-done = Klaar op { $day }
step-done-by = Klaar op { $day }, afgevinkt { $who }
step-by-you = door jou
step-by-coordinator = door een andere coördinator
step-by-unknown = op de server, of door iemand die hier niet meer is
step-seen = Klaar: dit ziet Prikkel zelf
step-not-seen = Nog niet: dit ziet Prikkel zelf
who-coordinator = coördinator
who-leader = leiding
who-team-leaders = teamleiders
who-ambassadors = ambassadeurs
who-communication = communicatie
who-works-council = ondernemingsraad
who-privacy-officer = privacyfunctionaris
who-operator = beheerder
who-facilities = facilitair
who-everybody = iedereen

button-playbook = Draaiboek
button-how = Zo doe je het
button-step-done = Klaar
button-playbook-page = Alles op één pagina
board-playbook = Draaiboek
board-copy = Klik één keer op de tekst om hem helemaal te selecteren, en kopieer hem.
my-data-plan = Stappen van het draaiboek die je afvinkte
error-still-to-come = Deze dag komt nog. Vink een stap af als hij klaar is.
error-note-needed = Schrijf erbij waar het staat, of wie het is.
