### De kaartenbak als bestand: wat naar andere organisaties gaat, en wat van hen komt.

card-files-title = Kaarten delen en inlezen
card-files-share = Delen met anderen
card-files-share-about = In het bestand staan de kaarten die mee mogen naar andere organisaties, en hoe hier drempels werden opgelost. Een naam gaat alleen mee als iemand dat zelf aanvinkte.
card-files-goes = { $cards ->
    [0] Er gaat geen kaart mee
    [one] Er gaat één kaart mee
   *[other] Er gaan { $cards } kaarten mee
} { $solutions ->
    [0] en geen oplossing.
    [one] en één oplossing.
   *[other] en { $solutions } oplossingen.
}
card-files-nothing = Er is nog niets om te delen. Zet op een kaart dat die mee mag naar andere organisaties.
card-files-which = Welke kaarten zijn dat?
card-files-with-name = (met de naam { $name }, zoals diegene zelf aanvinkte)
card-files-odd = Kijk deze na: hier lijkt een adres, nummer of naam in te staan
card-files-silent = Wat zou je nu anders doen? Op deze kaarten staat dat nog niet
card-files-organisation = Zet erbij van welke organisatie het komt
card-files-places = Zet erbij op welke locatie het was
card-files-download = Download het bestand
card-files-read-first = Lees het bestand voordat je het deelt, en haal eruit wat er niet in hoort. Namen in een tekst herkennen we niet.
card-files-import = Inlezen wat een ander deelde
card-files-import-about = Je ziet eerst wat erbij komt en wat anders is dan hier; pas als je ja zegt komt het erbij. Nog een keer inlezen voegt niets toe. Een kaart die hier werd verwijderd, blijft weg.
card-files-hint = Een bestand (YAML of JSON) van hoogstens 512 kB.
card-files-wrong = Dit bestand kunnen we zo niet lezen. Verbeter het, of vraag het opnieuw aan wie het deelde.
card-files-line = Regel
card-files-field = Veld
card-files-whole = Het hele bestand
card-files-at-card = kaart { $number }
card-files-at-solution = oplossing { $number }
card-files-more = { $count ->
    [one] En nog één.
   *[other] En nog { $count }.
}
card-files-from = Gedeeld door { $organisation }.
card-files-would = { $cards ->
    [0] Er komt geen kaart bij
    [one] Er komt één kaart bij
   *[other] Er komen { $cards } kaarten bij
} { $solutions ->
    [0] en geen oplossing.
    [one] en één oplossing.
   *[other] en { $solutions } oplossingen.
} { $known ->
    [0] { "" }
    [one] Eén was er al.
   *[other] { $known } waren er al.
}
card-files-kind = Soort
card-files-who = Contact of plek
card-files-person = { $name }, tot en met { $day }
card-files-differ = Dit is in het bestand anders dan hier
card-files-here = Hier
card-files-there = In het bestand
card-files-own = van ons, dat blijft
card-files-take = Neem over wat anderen op hun kaarten veranderden
card-files-removed = { $count ->
    [one] Eén kaart werd hier verwijderd, en blijft weg.
   *[other] { $count } kaarten werden hier verwijderd, en blijven weg.
}
card-files-again = Voeg wat hier werd verwijderd toch weer toe
card-files-add = Voeg dit toe
card-files-added = { $cards ->
    [0] Er is geen kaart toegevoegd
    [one] Er is één kaart toegevoegd
   *[other] Er zijn { $cards } kaarten toegevoegd
} { $solutions ->
    [0] en geen oplossing.
    [one] en één oplossing.
   *[other] en { $solutions } oplossingen.
} { $changed ->
    [0] { "" }
    [one] Eén kaart is veranderd.
   *[other] { $changed } kaarten zijn veranderd.
} { $known ->
    [0] { "" }
    [one] Eén was er al.
   *[other] { $known } waren er al.
}
card-file-name-until = Een naam (person) en tot wanneer die er staat (named_until) horen bij elkaar.
card-file-name-contact = Alleen op een contact staat een naam.
file-too-large = Dit bestand is te groot. Het mag hoogstens 512 kB zijn.
file-no-utf8 = Dit bestand is niet als UTF-8 bewaard. Bewaar het opnieuw als UTF-8.
file-no-yaml = Vanaf hier is het geen YAML of JSON meer. Kijk naar aanhalingstekens, haakjes en inspringen.
file-characters = Er staan tekens in die niet in zo’n bestand mogen.
file-empty = Dit bestand is leeg.
file-not-plain = Hier staat iets wat niet mag: een anker (&), verwijzing (*), label (!), een tweede document, of te veel lagen.
file-key-twice = Dit staat er twee keer; de eerste keer op regel { $line }.
file-twice = Deze sleutel is al gebruikt op regel { $line }.
file-needed = Hier hoort iets te staan.
file-unknown = Dit veld kennen we niet. Wel: { $known }.
file-too-long = Deze tekst is te lang: hoogstens { $most } tekens.
file-too-many = Dit zijn er te veel: hoogstens { $most }.
file-choose = Kies uit: { $among }.
file-text = Dit moet een tekst zijn. Zet hem tussen aanhalingstekens.
file-date = Dit is geen dag. Schrijf die als 2027-12-31.
file-wrong = Dit klopt niet.
