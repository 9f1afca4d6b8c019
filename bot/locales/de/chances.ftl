told-as = { $kind ->
    [keep] So lassen: { $name }
   *[chance] Chance: { $name }
}
signal-barrier = Hürde
signal-chance = Chance
signal-keep = So lassen
fact-signal = Was es ist
fact-process = Wo in der Arbeit
field-process = Wo in der Arbeit?
field-process-hint = Primär ist, wofür es eure Organisation gibt. Unterstützend ist, was das braucht, etwa Einkauf oder Gebäude.
process-primary = Primärer Prozess
process-supporting = Unterstützender Prozess
button-of-kind = { $kind ->
    [chance] Chancen ({ $count })
    [keep] So lassen ({ $count })
   *[barrier] Hürden ({ $count })
}
board-filter-signal = Was
export-column-signal = Was es ist
export-column-process = Wo in der Arbeit
error-other-kind = Eine Hürde, eine Chance und etwas, das bleiben soll, gehören nicht zusammen. Leg nur zusammen, was dasselbe ist.
digest-adopted = Chancen eingeführt, oder so gelassen: { $count }
digest-chances = Neu von Kolleginnen und Kollegen gesehen: { $count }
home-coordinator-chances = { $open ->
    [one] Auch eine Chance ist offen, oder etwas, das bleiben soll.
   *[other] Auch { $open } Chancen sind offen, oder Sachen, die bleiben sollen.
}
command-chance = chance, idee
command-keep = behalten
command-chances = ideen
help-chance = sagen, welche Chance du siehst
help-keep = sagen, was so bleiben soll
help-chances = die Chancen, die andere sehen, und wie es damit steht
