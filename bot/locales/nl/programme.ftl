opportunities-title = Kansenkaart van { $organisation }
opportunities-as-of = Stand van { $day }
opportunities-as-of-more = Stand van { $day }. In het plaatje staan de eerste { $drawn } van { $all }.
opportunities-about = Wat levert het op als een drempel verdwijnt of een kans wordt benut, en hoeveel werk is dat?
opportunities-numbers = De nummers in de kaart staan in de lijst eronder.
opportunities-how = Impact rekent Prikkel uit: hoeveel mensen het meldden, en op hoeveel dagen, naast het grootste van jullie organisatie. Een coördinator kan het aanpassen. Hoeveel werk het is, schat een coördinator.
opportunities-none = Er zijn nog geen drempels of kansen met een naam die iedereen mag lezen.
opportunities-description = Kaart van { $count ->
    [0] niets
    [one] één punt
   *[other] { $count } punten
} naar impact en werk. { $groups }
opportunities-more = en nog { $more }. Op het bord staan ze allemaal.
opportunities-group = { $name }: { $count }.
opportunities-by-quadrant = Per vak
opportunities-by-theme = Per thema
opportunities-by-site = Per locatie
map-impact = Impact
map-effort = Werk
map-little = weinig
map-much = veel
map-spot = { $theme } · { $site } · impact { $impact }, werk { $effort }
map-spot-anywhere = { $theme } · impact { $impact }, werk { $effort }
quadrant-low-hanging-fruit = Laaghangend fruit
quadrant-big-project = Groot project
quadrant-in-between = Tussendoor
quadrant-not-now = Nu niet
quadrant-none = Nog niet geschat hoeveel werk het is
opportunity-barrier = Drempel of kans
opportunity-place = Waar
opportunity-heard = Gehoord
opportunity-heard-often = minstens { $people } collega’s, op { $days ->
    [one] één dag
   *[other] { $days } dagen
}
impact-by-computation = { $impact } (berekend)
impact-by-coordinator = { $impact } (door een coördinator)
effort-by-coordinator = { $effort } (door een coördinator)
effort-unknown = nog niet geschat
theme-all = Alle thema’s
site-any = Geen vaste locatie

actions-title = Actieprogramma
actions-about = { $count ->
    [0] Er zijn nog geen acties. Maak er een van een drempel, of begin hier.
    [one] Er is één actie.
   *[other] Er zijn { $count } acties. Wat het eerst klaar moet zijn, staat bovenaan.
}
action = Actie
action-theme = Thema
action-owner = Eigenaar
action-ambassador = Ambassadeur
action-starts-on = Begint op
action-due = Klaar op
action-budget = Budget
action-euros = € { $euros }
action-status = Status
action-horizon = Termijn
action-competences = Wat moeten mensen daarvoor kunnen?
action-serves = Voor deze drempels
action-serves-none = Deze actie hoort nog bij geen drempel.
action-serves-more = Van deze drempels staan de knoppen op het bord.
action-barrier-gone = { $kind ->
    [chance] Doen jullie dit nu? Zeg bij de kans wat er veranderd is.
    [keep] Staat het vast? Zeg erbij wat jullie afspreken.
   *[barrier] Is de drempel weg? Zeg bij de drempel wat er veranderd is.
}
action-due-line = klaar op { $day }
action-no-owner = nog geen eigenaar
action-made-for = Acties voor deze drempel
action-made-for-says = Acties voor deze drempel (eigenaar en datum komen hiervandaan)
action-removed = De actie is uit het programma gehaald.
action-remove-sure = Weet je het zeker? De actie verdwijnt uit het programma. De drempels blijven staan.
action-form-title = Actie
action-form-for = Voor de drempel: { $barrier }
action-title = Wat gaan jullie doen?
action-description = Toelichting
action-owner-hint = Een afdeling of functie, bijvoorbeeld Inkoop. Iedereen die de routekaart ziet, leest dit.
action-ambassador-hint = Wie neemt anderen mee? Noem alleen iemand die dat goed vindt.
action-budget-hint = In hele euro’s, bijvoorbeeld 12500.
action-budget-wrong = Schrijf een bedrag in hele euro’s, bijvoorbeeld 12500.
action-dates-wrong = De actie kan niet klaar zijn voordat die begint.
action-competences-hint = Eén per regel. Ze komen onderaan de routekaart te staan.
action-link-title = Drempel koppelen
action-link-which = Welke drempel helpt deze actie weg te nemen?
action-nothing-to-link = Alle drempels met een naam zijn al gekoppeld.

button-new-action = Nieuwe actie
button-make-action = Maak er een actie van
button-change-action = Aanpassen
button-action-status = Status kiezen
button-link-action = Drempel koppelen
button-unlink-action = Loskoppelen: { $barrier }
button-barrier-gone = { $kind ->
    [chance] Is ingevoerd: { $barrier }
    [keep] Blijft zo: { $barrier }
   *[barrier] Is weg: { $barrier }
}
button-remove-action = Verwijderen
button-remove-action-now = Ja, verwijderen
button-actions = Actieprogramma
button-opportunities = Kansenkaart
button-roadmap = Routekaart
button-post-roadmap = In het kanaal zetten

roadmap-title = Routekaart van { $organisation }
roadmap-as-of = Stand van { $day }
roadmap-as-of-more = Stand van { $day }. In het plaatje staan de eerste { $drawn } van { $all } acties. De andere staan in de tabel.
roadmap-about = Wat gaan we doen, wie doet het en wanneer is het klaar?
roadmap-description = Routekaart met een baan per thema en drie kolommen in de tijd. { $count ->
    [0] Er staan nog geen acties op.
    [one] Er staat één actie op.
   *[other] Er staan { $count } acties op.
} { $groups }
roadmap-lane = { $theme }: { $count }.
roadmap-no-actions = Nog geen acties.
roadmap-competences = Wat mensen moeten kunnen
roadmap-no-competences = Nog niet ingevuld.
roadmap-when = Wanneer
roadmap-more = en nog { $more ->
    [one] één actie
   *[other] { $more } acties
}
roadmap-ask = Zo komt de routekaart in het kanaal te staan. Iedereen daar leest dit. Doen we het?
button-post-now = Ja, zet dit in het kanaal
roadmap-posted = De routekaart komt zo in het kanaal te staan.
roadmap-posted-already = De routekaart staat al zo in het kanaal.
error-coordinators-and-leaders-only = Dit is alleen voor coördinatoren en de leiding.

board-picture-as-table = Hetzelfde staat hieronder in tabellen.
board-picture-save = Bewaar als { $form }
board-picture-groups = Hoe de tabellen zijn ingedeeld
board-do-action = Wat je met deze actie kunt doen
action-says = Eigenaar en datum komen van de actie “{ $action }”.
