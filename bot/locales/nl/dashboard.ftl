command-dashboard = dashboard, stuurbord
help-dashboard = het dashboard voor coördinatoren en de leiding: hoe het gaat, in vier regels en een link
dashboard-title = Dashboard
dashboard-link = Open het dashboard
dashboard-as-of = Stand van { $day }. Wat we niet weten, staat er als onbekend en telt niet als nul.
dashboard-together = Alles bij elkaar
dashboard-all = Alles
dashboard-themes = Welk thema
dashboard-ledgers = Wat mensen zelf zeggen dat ze deden, wat er is afgesproken en wat er is gemeten, staat hier naast elkaar. We tellen het nooit bij elkaar op.
dashboard-barriers = Drempels
dashboard-money = Geld
dashboard-actions-line = { $going ->
    [0] Er loopt geen actie.
    [one] Er loopt één actie. Te laat: { $late }. 90 dagen geen nieuws: { $quiet } (dat is niet hetzelfde als te laat).
   *[other] Er lopen { $going } acties. Te laat: { $late }. 90 dagen geen nieuws: { $quiet } (dat is niet hetzelfde als te laat).
}
dashboard-barriers-line = { $months ->
    [one] In één maand, tot en met { $day }: { $reported } gemeld, { $removed } weggenomen.
   *[other] In { $months } maanden, tot en met { $day }: { $reported } gemeld, { $removed } weggenomen.
}
dashboard-money-line = Begroot: { $planned }. Uitgegeven: { $spent }.
dashboard-unknown = onbekend
dashboard-by-status = Acties per status
dashboard-count = Aantal
dashboard-ticks = { $count ->
    [one] Kan de ene lopende actie verder?
   *[other] Kunnen de { $count } lopende acties verder?
}
dashboard-tick = Wat een actie verder helpt
tick-looked-after = Iemand zorgt ervoor, en er is een taak
tick-near-step = Er moet binnen een jaar iets klaar zijn
tick-recent-goal = Het doel is in de laatste 15 maanden gemeten
tick-looked-after-short = Iemand, en een taak
tick-near-step-short = Binnen een jaar
tick-recent-goal-short = Doel gemeten
dashboard-yes = ja
dashboard-no = nee
dashboard-late = Acties te laat
dashboard-quiet = Acties waarover 90 dagen niets is gezegd
dashboard-participation = Uitdagingen gedaan (zeggen mensen zelf)
dashboard-done = minstens { $times } keer
dashboard-to-look-at = Acties die het eerst aandacht vragen
dashboard-others = Andere lopende acties
dashboard-more = Meer over dit thema
dashboard-what = Hoe het ervoor staat
dashboard-by-month = Drempels per maand
dashboard-month = Maand
dashboard-reported = Gemeld
dashboard-removed = Weggenomen
dashboard-prioritise = Veel winst voor weinig werk, en nog geen actie
dashboard-no-fruit = Alles wat veel oplevert voor weinig werk heeft een actie, of nog niemand schatte hoeveel werk het is. Dat doe je op de kansenkaart.
dashboard-action-for-barrier = Wegnemen: { $name }
dashboard-action-for-chance = Doen: { $name }
dashboard-action-for-keep = Behouden: { $name }
dashboard-whole-action = De hele actie bekijken
action-stopped-because = Waarom gestopt
action-stopped-hint = Iedereen die de actie leest, ziet dit. Noem geen namen.
button-move-action = Datum verzetten
button-stop-action = Actie stoppen
dashboard-goals-line = Op de afgesproken lijn of beter: { $agreed }. Erachter: { $behind }. Onbekend: { $unknown }.
dashboard-of = { $part } van { $whole }
dashboard-ambitions = Ambities: { $names }
dashboard-no-more = Er lopen geen andere acties.
