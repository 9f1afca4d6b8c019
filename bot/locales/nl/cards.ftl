### The card index: in chat, on the board, and in files.

cards-title = Kaartenbak
cards-about = Wie weet er meer van, wat deden anderen, en wat kun je gebruiken? Iedereen zoekt hierin met kaart en een woord, in de chat.
cards-list = Kaarten
cards-none = Hier staat nog niets over.
cards-found = { $count ->
    [0] Niets over “{ $query }”. Probeer een ander woord.
    [one] Eén kaart over “{ $query }”.
   *[other] { $count } kaarten over “{ $query }”.
}
cards-count = { $count ->
    [0] Er zijn nog geen kaarten.
    [one] Eén kaart. Zoek met kaart en een woord.
   *[other] { $count } kaarten. Zoek met kaart en een woord.
}
cards-too-long = Je zoekt met meer dan { $most } tekens. Zoek met minder woorden.
card-kind = Wat voor kaart?
card-kind-contact = Contact
card-kind-project = Voorbeeld
card-kind-tool = Hulpmiddel
card-kind-solution = Opgeloste drempel
card-title = Titel
card-text = Wat is het?
card-text-hint = Wat het was en wat hielp. Schrijf geen namen van mensen.
card-role = Functie
card-role-hint = Alleen bij een contact: energiecoördinator, bijvoorbeeld. Geen naam.
card-mailbox = Gedeelde mailbox
card-mailbox-hint = Het adres van een team, niet van één persoon.
card-person = Naam
card-link = Link
card-differently = Wat zou je nu anders doen?
card-helped = hielp minstens { $people } collega’s
button-card-helped = Dit hielp
card-thanked = Fijn dat het hielp. Hoeveel mensen dat vinden, staat er pas bij als het er minstens vijf zijn.
card-thanked-before = Dat had je al gezegd.
button-all-cards = Alle kaarten
button-new-card = Nieuwe kaart
button-change-card = Kaart wijzigen
button-remove-card = Kaart verwijderen
button-remove-card-now = Ja, verwijder de kaart
card-remove-sure = De kaart gaat weg, met de naam die erop staat. Zeker weten?
card-removed = De kaart is weg.
button-card-name = Zet mijn naam erbij
button-take-name = Haal de naam weg
card-own-name = Je eigen naam
card-own-name-hint = Iedereen hier kan die lezen.
card-outside = Mijn naam mag ook mee naar andere organisaties
card-outside-question = Als deze kaart wordt gedeeld
card-name-how = Alleen jij zet je naam hier. Na een jaar gaat die weg; we vragen het je een maand van tevoren. Eerder mag altijd.
card-shared = Deze kaart mag mee naar andere organisaties
card-shared-question = Als je kaarten deelt
card-form-title = Een kaart
card-form-how = Iedereen hier kan deze kaart lezen. Een naam zet je er niet op: dat doet iemand alleen zelf.
card-name-stays = Klopt je naam nog op deze kaart?
card-name-goes = Zeg je niets, dan gaat je naam er na { $day } af. De kaart blijft.
button-keep-name = Ja, nog een jaar
button-drop-name = Haal mijn naam weg
card-name-kept = Je naam blijft nog een jaar staan.
card-name-gone = Je naam staat niet op deze kaart.
card-name-inside = { $name }, alleen hier
card-name-outside = { $name }, ook voor andere organisaties
error-unknown-card = Deze kaart is er niet meer.
error-card-has-changed = Iemand anders veranderde deze kaart net.
error-card-named = Op deze kaart staat al een naam.
card-no-contact = Een contact heeft een functie of een mailbox nodig.
card-no-link = Dit is geen adres van een pagina. Het begint met https://
card-no-mailbox = Dit is geen mailadres.
my-data-card-names = Je naam op kaarten
my-data-card-thanks = Wat je hielp
