council-link = Verslag voor college en raad
council-title = Duurzaam werken bij { $organisation }: wat het opleverde
council-period = Van { $first } tot en met { $last }. Stand op { $today }.
council-rounded = Aantallen mensen zijn naar beneden afgerond in stappen van vijf. Er staat niets in over minder dan vijf mensen, en niets wat mensen in hun eigen woorden meldden.
council-file = verslag
council-nothing = Niets in deze periode.
council-short = In het kort
council-done = Wat we deden
council-participation = Hoeveel mensen meededen
council-reported = Wat er in de weg zat
council-removed = Wat is weggenomen
council-best = Wat het meest opleverde
council-refused = Wat niet kon, en waarom
council-adopted = Kansen die zijn benut, en wat bleef
council-effect = Geschat effect
council-actions = Acties, geld en wat er komt
council-decisions = Besluiten
council-secap = Bijlage: acties voor een klimaatplan (SECAP)
council-pact = Bijlage: Lokaal Energie- en Klimaatpact (LEKP)
council-sources = Bijlage: bronnen
council-number-removed = Drempels
council-number-people = Deelnemers
council-number-kg = CO2e
council-of = { $part } weggenomen, { $whole } gemeld
council-too-few = Minder dan twintig: dan zeggen we er niets over.
council-at-least = minstens { $people }
council-people = Minstens { $people } mensen deden mee. Meedoen is vrijwillig.
council-unknown = niet bekend
council-no-date = geen datum
council-asked = Gevraagd besluit
council-made = Genomen besluiten
council-comes = Wat er komt
council-due = klaar op { $day }
council-theme = Thema
council-challenges = Uitdagingen
council-often = Hoe vaak gedaan
council-times = minstens { $times } keer
council-column-reported = Gemeld
council-column-gone = Weggenomen
council-column-refused = Niet mogelijk
council-column-open = Nog open
council-when = Wanneer
council-not-measured = Of een uitdaging nu vaker lukt, is niet gemeten, of het verschil kan toeval zijn.
council-estimate = Dit is een schatting van wat mensen samen vermeden. Ze is niet op te tellen bij metingen van energie of afval.
council-budget = Gepland: { $euros } euro.
council-budget-unknown = { $actions ->
    [one] Van één actie is het budget niet bekend.
   *[other] Van { $actions } acties is het budget niet bekend.
}
council-spent = Uitgegeven: { $euros } euro.
council-spent-unknown = { $actions ->
    [one] Van één actie is niet bekend wat er is uitgegeven.
   *[other] Van { $actions } acties is niet bekend wat er is uitgegeven.
}
council-source = Bron: { $source }.
council-from-weeks = gesloten weken van de campagne, naar beneden afgerond
council-from-people = wie voor deze week meedeed, en wat van elke gesloten week is gepubliceerd
council-from-barriers = drempels die een coördinator heeft gelezen of die vijf mensen of meer meldden, tot en met vorige week
council-from-actions = het actieprogramma van vandaag, zoals coördinatoren het invulden
council-counted = Alle getallen zijn die van de bestanden die Prikkel van deze dag maakt. Voor CO2e gebruiken we deze kentallen:
council-pact-what = Het pact heeft vier werven, en afspraken over de eigen gebouwen. Welke actie bij welk onderdeel hoort, weet Prikkel niet: vul dat in de laatste kolom in. De streefdoelen en de cijfers horen in het Pactportaal; die vullen we niet in.
council-pact-parts = De onderdelen van het pact
council-pact-part = Onderdeel
council-pact-about = Waar het over gaat
council-pact-actions = Acties, om bij een onderdeel te zetten
council-pact-source = De onderdelen heten zo op de pagina’s van de gemeenten Hulshout (hulshout.be) en Berlaar (berlaar.be) over het pact van 2021. Kijk in het Pactportaal of ze nog kloppen.
council-to-fill = in te vullen
council-pact-own = Eigen gebouwen
council-pact-own-about = energie besparen en minder CO2 in de eigen gebouwen, en ledverlichting op straat
council-pact-trees = Werf 1: Laten we een boom opzetten
council-pact-trees-about = vergroening
council-pact-energy = Werf 2: Verrijk je wijk
council-pact-energy-about = energie
council-pact-sharing = Werf 3: Elke buurt deelt en is duurzaam bereikbaar
council-pact-sharing-about = mobiliteit
council-pact-water = Werf 4: Water. Het nieuwe goud
council-pact-water-about = regenwater
council-about = Dit verslag wordt openbaar als het naar het college of de raad gaat. Lees het eerst zelf.
council-first = Eerste dag
council-last = Laatste dag
council-wrong-period = Deze periode begrijpen we niet: de eerste dag ligt na de laatste, of het is geen datum. Je ziet nu de hele campagne.
council-names = Lijkt dit op een naam?
council-names-about = Dit staat in wat coördinatoren en leiding typten. Is het iemands naam, en weet die ervan? Zo niet: verander het bij de drempel of de actie.
council-names-none = We vonden niets wat op een naam lijkt. Namen herkennen we niet altijd: lees het zelf ook na.
council-name = { $words } (in: “{ $where }”)
council-looks = { $count ->
    [0] Niets lijkt op een naam.
    [one] Eén keer lijkt iets op een naam.
   *[other] { $count } keer lijkt iets op een naam.
}
council-per-theme = Uitdagingen per thema
council-barriers = Drempels per thema
council-programme = Het actieprogramma
council-secap-empty = Nog van geen enkele actie ingevuld: { $columns }.
