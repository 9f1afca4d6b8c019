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
    [one] Dazu eine Chance, oder was bleiben soll.
   *[other] Dazu { $open } Chancen, oder was bleiben soll.
}
command-chance = chance, idee
command-keep = behalten
command-chances = ideen
help-chance = sagen, welche Chance du siehst
help-keep = sagen, was so bleiben soll
help-chances = die Chancen, die andere sehen, und wie es damit steht
button-otherwise = Ich habe das andere gemacht
take-back-of = { $kind ->
    [chance] Diese Chance zurücknehmen
   *[barrier] Diese Hürde zurücknehmen
}
reflect-title = Blick kurz zurück
reflect-barrier = Was hindert dich am meisten daran, nachhaltig zu arbeiten?
reflect-chance = Wo siehst du die größte Chance?
reflect-with = Mit wem, oder in welchem Projekt?
reflect-with-hint = Freiwillig. Nenn eine Funktion oder ein Projekt, keinen Namen.
reflect-who-sees = Beide Antworten sind anonym. Die Koordination liest sie ab morgen, und nicht, wer sie schrieb. Wer den Server betreibt, könnte technisch mitlesen. Eine von beiden genügt.
reflect-words-needed = Schreib bei einer der beiden Fragen etwas. Lieber nicht? Schließ das, und wähle „Ich habe das andere gemacht“.
reflect-said-with = { $words } (mit wem oder wo: { $role })
reflect-thanks = Danke. Das ist aufgeschrieben, ohne deinen Namen.
reflect-not-yet = Diese Aufgabe bittet um ein paar Worte. Tippe auf „Geschafft“ und schreib sie auf, oder wähle „Ich habe das andere gemacht“.
signals = { $kind ->
    [chance] Chancen
    [keep] So lassen
   *[barrier] Hürden
}
opportunities-by-kind = Hürde oder Chance
opportunities-by-process = Primär oder unterstützend
opportunities-by-axis = Nach Ansatz
process-none = Noch nicht gesagt, welcher Prozess
axis-none = Noch nicht gesagt, wo
axes-title = Wo stecken wir fest?
axes-about = Politik, Organisation, Kultur, Umsetzung oder Steuerung: Wo muss sich etwas ändern? Gezählt werden die Hürden und Chancen der Karte, und nie Menschen. Wo die Koordination nichts gewählt hat, gilt, was bei so einer Hürde üblich ist.
