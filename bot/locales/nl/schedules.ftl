schedule-title = Dit doet { $campaign }, en wanneer
schedule-moment = { $day } om { $time }
schedule-kick-off = de aankondiging in het kanaal
schedule-challenge = uitdaging: { $title }
schedule-weekly = het weekoverzicht met de stand in het kanaal
schedule-closing = het afscheid in het kanaal
schedule-digest = het weekbericht aan de leiding
try-about = Dit is een proef. Alleen jij ziet dit. Er komt niets in het kanaal en niets telt mee.
try-note = Proef: zo komt het eruit te zien. Alleen jij ziet dit, en niets telt mee.
try-pressed = Dit is een proef. Er is niets bewaard. In het echt doet deze knop het wel.

greeting-coordinator-title = Je bent coördinator van { $campaign }
greeting-coordinator-what = Wat collega’s in de weg zit, komt bij jou. Typ “coördineren”: dan zie je wat er wacht en geef je antwoord, met een eigenaar en een datum. Collega’s horen wat je doet. Dit komt eraan:
greeting-leader-title = Je krijgt berichten over { $campaign }
greeting-leader-what = Je collega’s doen elke werkdag één kleine uitdaging, en melden wat in de weg zit. Elke week krijg je één bericht: wat er is opgelost, en waarover we jouw besluit vragen. Dit komt eraan:
greeting-kick-off = Aankondiging in het kanaal
greeting-challenge = Eerste uitdaging
greeting-weekly = Eerste weekoverzicht in het kanaal
greeting-digest = Eerste weekbericht aan de leiding
greeting-closing = Afscheid in het kanaal
greeting-home = Typ “overzicht”: daar staat wat er voor jou klaarligt.

home-coordinator = Jij coördineert
home-coordinator-waiting = { $unread ->
    [0] Er zijn geen nieuwe meldingen.
    [one] Eén drempel wacht op een eerste reactie.
   *[other] { $unread } drempels wachten op een eerste reactie.
} { $open ->
    [0] Er staat niets open.
    [one] Er staat één drempel open.
   *[other] Er staan { $open } drempels open.
}
home-leader = Jij beslist mee
home-leader-waiting = { $waiting ->
    [0] Er wacht nu niets op jouw besluit.
    [one] Eén drempel wacht op jouw besluit. Het staat in je weekbericht.
   *[other] { $waiting } drempels wachten op jouw besluit. Ze staan in je weekbericht.
}
home-next-digest = Het volgende weekbericht komt { $moment }.
button-review = Bekijk wat er wacht
button-board = Naar het bord
