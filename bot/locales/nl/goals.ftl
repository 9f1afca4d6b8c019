error-unknown-goal = Dit doel of deze meting is er niet (meer).
error-goal-has-changed = Iemand anders heeft dit doel of deze meting net veranderd. Er is niets overschreven.
error-already-read = Van die dag is er al een meting. Verbeter die, of kies een andere dag.
goal-no-year = Schrijf een jaar van 1990 tot en met 2100.
goal-half = Een doel met getallen heeft ze allemaal: van, naar, jaren, eenheid en bron. Laat ze alle leeg voor een ambitie.
goal-no-value = Dit getal kan niet. Schrijf een getal zoals 1250 of 12,5.
goal-stays = Hier gaat het naar hetzelfde getal. Een doel gaat omhoog of omlaag.
goal-years = Dit jaar komt na het jaar waarin het begint.
goal-has-readings = Dit doel heeft metingen. Haal die eerst weg om er een ambitie van te maken.
reading-of-ambition = Een ambitie heeft geen metingen. Geef het doel eerst getallen.
reading-no-day = Kies een dag vanaf 1990, en niet na vandaag.
reading-is-an-estimate = Wat collega’s zeggen te doen, is een schatting. Die telt niet als meting in kilo’s. Noem een meter, rekening of telling.
goals-title = Doelen
goals-about = Een doel gaat van een getal naar een getal. Een ambitie is een doel zonder getallen. Metingen komen van buiten: een meter, een rekening, een telling.
goals-count = { $count ->
    [0] Er zijn nog geen doelen.
    [one] Er is één doel.
   *[other] Er zijn { $count } doelen.
}
goals-numbers = Doelen met getallen
goals-none = Er zijn nog geen doelen met getallen.
goals-ambitions = Ambities
ambitions-none = Er zijn nog geen ambities.
goal = Doel
goal-theme = Thema
goal-from-to = Van en naar
goal-source = Bron van het doel
goal-last = Laatste meting
goal-agreed = Afgesproken lijn
goal-agreed-line = Afgesproken lijn
goal-stands = Stand
goal-due = Volgende meting
goal-value = { $number } { $unit }
goal-path = van { $first } ({ $start }) naar { $last } ({ $end })
goal-ambition = ambitie, zonder getallen
goal-ambition-by = ambitie voor { $year }, zonder getallen
goal-unknown-since = onbekend sinds { $day }
goal-standing-as-agreed = zoals afgesproken, of beter
goal-standing-behind = achter op de afgesproken lijn
goal-no-reading = nog geen meting
goal-read-on = { $value } op { $day }
goal-agreed-on = { $value } op { $day }
goal-chart = Metingen en afgesproken lijn
goal-line-what = De afgesproken lijn is recht, van het begin tot het doel. Ze zegt waar we zouden zijn als het elke dag even snel ging. Ze voorspelt niets.
goal-ledgers = Hier staat alleen wat gemeten of geteld is. Wat collega’s zeggen te doen, is een schatting en staat ergens anders. Die twee tellen we nooit op.
goal-serving = Acties voor dit doel
goal-serving-none = Er is nog geen actie voor dit doel. Je kiest het doel bij de actie zelf.
goal-do = Wat je met dit doel kunt doen
goal-removed = Het doel is weg, met zijn metingen. De acties zijn er nog.
goal-remove-sure = { $readings ->
    [0] Het doel gaat weg. Acties voor dit doel blijven.
    [one] Het doel gaat weg, met zijn ene meting. Acties voor dit doel blijven.
   *[other] Het doel gaat weg, met zijn { $readings } metingen. Acties voor dit doel blijven.
}
button-new-goal = Nieuw doel
button-change-goal = Doel aanpassen
button-remove-goal = Doel weghalen
button-remove-goal-now = Ja, haal weg
goal-form-title = Doel
goal-form-how = Met getallen is het een doel: vul dan van, naar, jaren, eenheid en bron in. Zonder getallen is het een ambitie. Een getal is dat van het eind van zijn jaar.
goal-field-text = Wat willen jullie bereiken?
goal-field-unit = Eenheid
goal-unit-hint = Bijvoorbeeld kWh, %, kg of ritten.
goal-field-from-year = Van: jaar
goal-field-from-value = Van: getal
goal-field-to-year = Naar: jaar
goal-field-to-value = Naar: getal
goal-field-source = Bron
goal-source-hint = Waar het doel en het eerste getal staan, zoals het klimaatplan.
readings-title = Metingen
readings-none = Er is nog geen meting. Hoe het staat, is dus onbekend.
reading = Meting
reading-of = Meting van “{ $goal }”
reading-day = Dag
reading-in = Meting in { $unit }
reading-source = Bron
reading-source-hint = Een meter, rekening of telling. Geen schatting uit de antwoorden van collega’s.
reading-note = Opmerking
reading-remove-sure = De meting gaat weg.
button-add-reading = Meting toevoegen
button-correct-reading = Meting verbeteren
button-remove-reading = Meting weghalen
button-remove-reading-now = Ja, haal weg
button-action-goal = Doel kiezen
action-goal = Voor doel
action-goal-which = Voor welk doel is deze actie?
action-goal-none = Geen doel
