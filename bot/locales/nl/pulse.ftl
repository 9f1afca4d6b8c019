pulse-title = Hoe staat het met je acties?
pulse-round = Eén tik per actie is genoeg. Coördinatoren lezen wat je zegt.
pulse-again = Hierover hoorde ik nog niets van je. Eén tik is genoeg.
pulse-date = Er komt een datum aan, of er is er een voorbij.
pulse-stopped-title = Ik vraag niet meer naar deze acties
pulse-stopped = Hierover hoorde ik twee keer niets van je. Coördinatoren weten dat ik er niet meer naar vraag. Zeg hoe het staat, en ik vraag het weer.
pulse-stopped-too = Ik vraag niet meer naar { $actions }: ik hoorde twee keer niets, en coördinatoren weten dat. Zeg bij “Mijn acties” hoe het staat, en ik vraag het weer.
pulse-mine = { $count ->
    [0] Je zorgt nu voor geen enkele actie.
   *[other] Dit zijn de acties waar jij voor zorgt. Coördinatoren lezen wat je ervan zegt.
}
pulse-noted = Genoteerd: { $health }.
pulse-due = klaar op { $day }
pulse-late = zou klaar zijn op { $day }
health-on-track = Op schema
health-late = Later dan gepland
health-stuck = Zit vast
health-done = Klaar
button-action-news = Meer vertellen
button-action-stuck = Wat zit in de weg?
form-action-news = Nieuws over de actie
field-health = Hoe staat het ervoor?
field-news = Wat is er te vertellen?
field-news-hint = Coördinatoren lezen dit, en het blijft bij de actie staan. Noem geen namen van anderen.
action-news-line = { $health } ({ $day })
action-news-title = Nieuws
action-news-none = Over deze actie is nog niets gezegd.
waits-for = wacht op: { $others }
waits-title = Wacht op
waits-none = Deze actie wacht nergens op.
tasks-open = { $count ->
    [one] nog één taak open
   *[other] nog { $count } taken open
}
tasks-title = Taken
tasks-none = Er zijn nog geen taken.
tasks-count = { $done } van { $all } gedaan
task-done = gedaan: { $task }
task-open = te doen: { $task }
button-add-task = Taak toevoegen
button-tick = Afvinken
button-untick = Toch niet gedaan
button-drop-task = Weghalen
field-task = Wat moet er gebeuren?
field-waits-for = Welke actie moet eerst klaar zijn?
button-wait-for = Wachten op een actie
button-wait-no-more = Wacht niet meer
action-nothing-to-wait-for = Er is geen andere actie om op te wachten.
answerable-title = Zorg jij voor deze actie?
answerable-asks = Klopt het dat jij hiervoor zorgt? Dan vraag ik je af en toe hoe het gaat. Eén tik is genoeg.
answerable-seen = Zeg je ja, dan weten coördinatoren dat jij het bent en wat je ervan zegt. Je kunt er altijd mee stoppen.
button-ask-monthly = Ja, elke maand
button-ask-quarterly = Ja, elk kwartaal
button-not-me = Dat ben ik niet
answerable-code = Een code voor wie ervoor zorgt
answerable-pass-on = Geef dit aan wie voor deze actie zorgt. Diegene typt het bij Prikkel, en zegt dan zelf of het klopt.
answerable-once = De code werkt één keer. Een nieuwe code maakt deze ongeldig.
answerable-noted-1 = Dank je. Op { $day } vraag ik het je voor het eerst, en daarna elke maand.
answerable-noted-3 = Dank je. Op { $day } vraag ik het je voor het eerst, en daarna elk kwartaal.
answerable-declined = Dank je. De coördinatoren horen dat jij het niet bent. Er is niets van je bewaard.
answerable-freed = Je zorgt niet meer voor deze actie. Ik vraag er niet meer naar.
button-not-me-any-more = Ik doe dit niet meer
button-my-actions = Mijn acties
button-ask-answerable = Wie zorgt ervoor?
button-free-action = Niemand zorgt ervoor
button-somebody-else = Iemand anders
button-ask-on = Blijf vragen
button-ask-later = Later weer vragen
told-silent = Van { $owner } hoorde ik twee keer niets. Ik vraag niet meer. Wat nu?
told-gone = Niemand zorgt hier nu voor: wie je vroeg is het niet, of wie het deed is er niet meer. Wat er gezegd is, blijft staan.
told-date = { $owner }: klaar op { $day }. Niemand zei “dat ben ik”, dus vraag het zelf even na.
told-stuck = Dit zit vast.
told-done = Dit is klaar. Staan er drempels bij? Zeg daar dan wat er veranderd is.
action-answerable = Wie ervoor zorgt
answerable-nobody = nog niemand zei “dat ben ik”
answerable-invited = er is een code gegeven, nog geen antwoord
answerable-every-1 = iemand zei “dat ben ik”, en hoort elke maand van mij
answerable-every-3 = iemand zei “dat ben ik”, en hoort elk kwartaal van mij
answerable-silent = iemand zei “dat ben ik”, maar zei daarna twee keer niets; ik vraag niet meer
action-spent = Uitgegeven
action-spent-hint = In hele euro’s, tot nu toe. Laat leeg wat je niet weet.
money-title = Geld per thema
money-planned = Begroot
money-unknown = onbekend
money-sum = { $unknown ->
    [0] { $euros }
    [one] { $euros }, en van één actie onbekend
   *[other] { $euros }, en van { $unknown } acties onbekend
}
action-last-news = Laatste nieuws
action-no-news = nog geen nieuws
action-quiet = 90 dagen geen nieuws
actions-sorted = Wat bovenaan staat
actions-sort-due = Eerst klaar
actions-sort-news = Langst geen nieuws
actions-sort-latest = Nieuwste nieuws
digest-without-news = { $count ->
    [one] Van één actie 90 dagen geen nieuws (dat is niet hetzelfde als te laat)
   *[other] Van { $count } acties 90 dagen geen nieuws (dat is niet hetzelfde als te laat)
}
friction-for-action = Wat je hier meldt, komt bij je actie te staan. Coördinatoren zien dus dat het van jou komt.
export-column-spent = Uitgegeven (€)
export-column-last-news = Laatste nieuws op
export-column-health = Hoe het toen stond
export-column-tasks = Taken
export-column-waits-for = Wacht op
my-data-looks-after = Acties waar je voor zorgt
my-data-action-news = Wat je van acties zei
column-action = Actie
column-every = Hoe vaak ik het vraag
column-next = Volgende keer
column-asked = Vragen zonder antwoord
column-health = Hoe het stond
every-1 = elke maand
every-3 = elk kwartaal
error-unknown-task = Deze taak is er niet meer.
error-too-many-tasks = Een actie heeft hooguit { $most } taken. Maak van de rest een eigen actie.
error-waits-in-circles = Dat kan niet: die actie wacht zelf op deze, rechtstreeks of via een andere.
error-not-answerable = Dit is alleen voor wie voor deze actie zorgt, en voor coördinatoren.
board-answerable = Wie zorgt ervoor?
board-answerable-how = De code die je krijgt, staat in je gesprek met Prikkel. Geef hem aan wie voor deze actie zorgt.
told-overdue = { $owner }: zou klaar zijn op { $day }. Niemand zei “dat ben ik”, dus vraag het zelf even na.
task-is-open = te doen
task-is-done = gedaan
button-action-work = Taken en nieuws
pulse-others = Ook van jou: { $others }
bundle-actions-alone = Acties waar niemand iets van zegt
bundle-actions-dates = Data van acties
bundle-actions-said = Nieuws van acties
button-show-code = Laat de code zien
code-waits = De code waar je om vroeg
code-waits-how = Je vroeg op het bord om een code. Met deze knop krijg je die hier. Hij wordt nergens bewaard.
