# Teams die een groep van Slack of Teams volgen.
groups-title = Teams uit groepen
groups-how = Een team kan een groep van Slack volgen (een gebruikersgroep of kanaal), of een kanaal of groepschat in Teams waar ik in zit. Elke nacht kijk ik wie er in die groep zitten. Wie meedoet, komt in dat team; dat telt vanaf de volgende week. Van wie niet meedoet, bewaar ik niets: die telt alleen mee in hoeveel mensen het team heeft. Gasten en bots tellen niet mee. Wie uit de groep gaat, blijft in het team tot diegene in een andere groep zit.
groups-linked-ones = Gevolgde groepen
groups-none = Er volgt nog geen team een groep.
groups-no-teams = Er is geen team dat nog geen groep volgt. Wie Prikkel beheert, maakt teams: prikkel teams import
groups-line = { $team }: { $group }
groups-team = Team
groups-where = Workspace of tenant
groups-group = Groep of kanaal
groups-listed = Gebruikersgroep
groups-other = Of een andere groep, of een kanaal
groups-offer = { $people ->
    [one] { $group }, 1 lid
   *[other] { $group }, { $people } leden
}
groups-group-hint = In Slack: open de gebruikersgroep, druk op ⋮ en kies “Groeps-ID kopiëren”. In Teams: kies ⋯ naast het kanaal, dan “Koppeling kopiëren”, en plak die hier.
groups-size = In de groep zitten { $people } collega’s. Zoveel mensen telt het team dan.
groups-left-out = Niet meegeteld, omdat het gasten of bots zijn of hun account dicht is: { $people }.
groups-shared = Ook in een andere gevolgde groep: { $people }. Wie van hen meedoet, blijft zitten waar die zit. Haal hen in Slack of Teams uit een van de twee.
groups-moving = Van wie meedoen, gaan er minstens { $people } naar dit team.
groups-agree-how = Er is nog niets veranderd. Zeg ja, dan gebeurt het binnen een minuut, en daarna elke nacht vanzelf. Vanaf de volgende week telt het.
groups-preview-title = { $team } kan een groep gaan volgen
groups-held-title = In de groep van { $team } veranderde vannacht heel veel
groups-trouble-title = Er is iets met de groep van { $team }
groups-gone = Deze groep is er niet meer, staat uit, of ik mag er niet bij. Iedereen blijft in het team. Klopt het id, of moet ik er weer bij? Anders kun je het volgen stoppen.
groups-twice = Een ander team volgt deze groep al. Stop een van de twee.
groups-unread = Al een dag hoor ik niet wie er in deze groep zitten. Iedereen blijft in het team, en ik probeer het elk uur. Wie Prikkel beheert, ziet meer met: prikkel doctor
groups-unread-yet = Ik kijk nu wie erin zitten. Kom over een minuut terug.
groups-waiting = Dit wacht op je ja.
groups-held = Vannacht veranderde er zoveel dat ik eerst vraag of het klopt.
groups-followed = Het team volgt deze groep, elke nacht.
groups-agreed = Genoteerd. Binnen een minuut is het team zoals de groep.
groups-linked = Ik ga kijken wie er in de groep zitten. Binnen een minuut lees je wat er zou veranderen; voor je ja zegt, verandert er niets.
groups-unlinked = { $team } volgt geen groep meer. Iedereen blijft waar die is.
button-link-group = Groep volgen
button-agree-group = Ja, doe dat
button-unlink-group = Niet meer volgen
error-group-linked = Dit team volgt al een groep, of een ander team volgt deze groep.
error-unknown-group = Deze groep wordt niet (meer) gevolgd.
error-group-not-read = Ik weet nog niet wie er in deze groep zitten. Probeer het over een minuut.
