told-as = { $kind ->
    [keep] Zo houden: { $name }
   *[chance] Kans: { $name }
}
signal-barrier = Drempel
signal-chance = Kans
signal-keep = Zo houden
fact-signal = Wat het is
fact-process = Waar in het werk
field-process = Waar in het werk?
field-process-hint = Primair is waar jullie organisatie voor bestaat. Ondersteunend is wat daarvoor nodig is, zoals inkoop of gebouwen.
process-primary = Primair proces
process-supporting = Ondersteunend proces
button-of-kind = { $kind ->
    [chance] Kansen ({ $count })
    [keep] Zo houden ({ $count })
   *[barrier] Drempels ({ $count })
}
board-filter-signal = Wat
export-column-signal = Wat het is
export-column-process = Waar in het werk
error-other-kind = Een drempel, een kans en iets om zo te houden horen niet bij elkaar. Voeg alleen samen wat hetzelfde is.
digest-adopted = Kansen ingevoerd of zo gehouden: { $count }
digest-chances = Nieuw gezien door collega’s: { $count }
home-coordinator-chances = { $open ->
    [one] Ook één kans, of iets om te houden.
   *[other] Ook { $open } kansen, of dingen om te houden.
}
command-chance = kans, idee
command-keep = behouden, blijft
command-chances = kansenlijst, ideeën, ideeen
help-chance = vertel welke kans je ziet
help-keep = vertel wat zo mag blijven
help-chances = de kansen die mensen zien, en hoe het ermee staat
button-otherwise = Ik deed het andere
take-back-of = { $kind ->
    [chance] Neem deze kans terug
   *[barrier] Neem deze drempel terug
}
reflect-title = Kijk even terug
reflect-barrier = Wat houdt jou het meest tegen om duurzaam te werken?
reflect-chance = Waar zie je de grootste kans?
reflect-with = Met wie, of in welk project?
reflect-with-hint = Hoeft niet. Noem een functie of een project, geen naam.
reflect-who-sees = Beide antwoorden zijn anoniem. De coördinator leest ze vanaf morgen, en niet wie ze schreef. Wie de server beheert, kan technisch gezien meelezen. Eén van de twee is genoeg.
reflect-words-needed = Schrijf bij één van de twee vragen iets op. Liever niet? Sluit dit, en kies “Ik deed het andere”.
reflect-said-with = { $words } (met wie of waar: { $role })
reflect-thanks = Dank je. Dit is opgeschreven, zonder je naam.
reflect-not-yet = Deze uitdaging vraagt om een paar woorden. Tik op “Gedaan” en schrijf ze op, of kies “Ik deed het andere”.
signals = { $kind ->
    [chance] Kansen
    [keep] Zo houden
   *[barrier] Drempels
}
opportunities-by-kind = Drempel of kans
opportunities-by-process = Primair of ondersteunend
opportunities-by-axis = Per aanpak
process-none = Nog niet gezegd welk proces
axis-none = Nog niet gezegd waar
axes-title = Waar zitten we vast?
axes-about = Beleid, organisatie, cultuur, uitvoering of sturing: waar moet iets veranderen? Geteld zijn de drempels en kansen van de kaart, en nooit mensen. Koos een coördinator niets, dan telt wat meestal bij zo’n drempel hoort.
