kick-off-title = { $campaign } fängt bald an
kick-off-days = Von { $first } bis { $last } steht hier an jedem Arbeitstag um { $at } Uhr eine kleine Aufgabe.
kick-off-how = Antworte mit einem Tipp: Geschafft, Heute nicht oder Ich bin nicht da. Ein ehrliches „Heute nicht“ zählt auch. Ist etwas im Weg, dann sag es: Mit euren Meldungen räumen wir die Hürden weg.
challenge-title = Aufgabe { $number } von { $total }: { $title }
challenge-tip = Tipp: { $tip }
challenge-alternative = Sonst: { $other } Das zählt genauso.
answer-done = Notiert: geschafft. Schön!
answer-not-today = Notiert: nicht geklappt. Danke für deine ehrliche Antwort, sie zählt auch.
answer-away = Notiert: Du warst an dem Tag nicht da.
answer-was-known = Das hattest du schon geantwortet. Es hat sich nichts geändert.
answer-until = Du kannst deine Antwort bis einschließlich { $day } ändern. Nur du siehst das.
answer-undone = Deine Antwort ist zurückgenommen. Du kannst neu wählen.
reasons-question = Was war im Weg?
does-not-suit = Das ist in Ordnung. Du musst nichts erklären.
does-not-suit-kept = Davon speichern wir nichts, und niemand bekommt es zu sehen.
does-not-suit-how = Hast du das gemacht? Dann tippe einfach auf „Geschafft“.
reasons-anonymous = Deine Meldung ist für deine Organisation anonym. Wer den Server betreibt, kann manchmal herausfinden, von wem sie ist.
closing-title = { $campaign } ist vorbei. Danke!
closing-barriers = { $removed ->
    [0] { $working ->
        [0] Noch ist keine Hürde beseitigt. Neue Meldungen sind weiter willkommen.
        [one] An einer Hürde wird gearbeitet. Der Knopf unten zeigt, wie es damit steht.
       *[other] An { $working } Hürden wird gearbeitet. Der Knopf unten zeigt, wie es damit steht.
    }
    [one] Eine Hürde ist beseitigt. { $working ->
        [0] Neue Meldungen sind weiter willkommen.
        [one] An einer anderen wird noch gearbeitet. Der Knopf unten zeigt, wie es damit steht.
       *[other] An { $working } anderen wird noch gearbeitet. Der Knopf unten zeigt, wie es damit steht.
    }
   *[other] { $removed } Hürden sind beseitigt. { $working ->
        [0] Neue Meldungen sind weiter willkommen.
        [one] An einer anderen wird noch gearbeitet. Der Knopf unten zeigt, wie es damit steht.
       *[other] An { $working } anderen wird noch gearbeitet. Der Knopf unten zeigt, wie es damit steht.
    }
}
closing-late = Warst du am letzten Tag nicht dabei? Du kannst bis einschließlich { $day } noch antworten.
button-undo-answer = Meine Antwort zurücknehmen
kick-off-still-open = { $kind ->
    [chance] Chancen vom letzten Mal
    [keep] Was ihr behalten wolltet
   *[barrier] Vom letzten Mal noch offen
}
