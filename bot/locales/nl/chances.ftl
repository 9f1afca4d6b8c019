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
    [one] Ook staat er één kans open, of iets om zo te houden.
   *[other] Ook staan er { $open } kansen open, of dingen om zo te houden.
}
command-chance = kans, idee
command-keep = behouden, blijft
command-chances = kansenlijst, ideeën, ideeen
help-chance = vertel welke kans je ziet
help-keep = vertel wat zo mag blijven
help-chances = de kansen die mensen zien, en hoe het ermee staat
