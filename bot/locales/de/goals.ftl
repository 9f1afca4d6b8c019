error-unknown-goal = Dieses Ziel oder diese Messung gibt es hier nicht (mehr).
error-goal-has-changed = Jemand anders hat dieses Ziel oder diese Messung gerade geändert. Nichts ist überschrieben.
error-already-read = Von diesem Tag gibt es schon eine Messung. Korrigiere sie, oder wähle einen anderen Tag.
goal-no-year = Schreib ein Jahr von 1990 bis 2100.
goal-half = Ein Ziel mit Zahlen hat sie alle: von, bis, Jahre, Einheit und Quelle. Lass alle leer für eine Ambition.
goal-no-value = Diese Zahl kann nicht sein. Schreib eine Zahl wie 1250 oder 12,5.
goal-stays = Hier geht es zur selben Zahl. Ein Ziel geht nach oben oder nach unten.
goal-years = Dieses Jahr kommt nach dem Jahr, in dem es beginnt.
goal-has-readings = Dieses Ziel hat Messungen. Entferne sie zuerst, um eine Ambition daraus zu machen.
reading-of-ambition = Eine Ambition hat keine Messungen. Gib dem Ziel zuerst Zahlen.
reading-no-day = Wähle einen Tag ab 1990, und nicht nach heute.
reading-is-an-estimate = Was Kolleginnen und Kollegen nach eigenen Worten tun, ist eine Schätzung. Sie zählt nicht als Messung in Kilo. Nenne einen Zähler, eine Rechnung oder eine Zählung.
goals-title = Ziele
goals-about = Ein Ziel geht von einer Zahl zu einer anderen. Eine Ambition ist ein Ziel ohne Zahlen. Messungen kommen von außen: ein Zähler, eine Rechnung, eine Zählung.
goals-count = { $count ->
    [0] Es gibt noch keine Ziele.
    [one] Es gibt ein Ziel.
   *[other] Es gibt { $count } Ziele.
}
goals-numbers = Ziele mit Zahlen
goals-none = Es gibt noch keine Ziele mit Zahlen.
goals-ambitions = Ambitionen
ambitions-none = Es gibt noch keine Ambitionen.
goal = Ziel
goal-theme = Thema
goal-from-to = Von und bis
goal-source = Quelle des Ziels
goal-last = Letzte Messung
goal-agreed = Vereinbarte Linie
goal-agreed-line = Vereinbarte Linie
goal-stands = Stand
goal-due = Nächste Messung
goal-value = { $number } { $unit }
goal-path = von { $first } ({ $start }) bis { $last } ({ $end })
goal-ambition = Ambition, ohne Zahlen
goal-ambition-by = Ambition für { $year }, ohne Zahlen
goal-unknown-since = unbekannt seit { $day }
goal-standing-as-agreed = wie vereinbart, oder besser
goal-standing-behind = hinter der vereinbarten Linie
goal-no-reading = noch keine Messung
goal-read-on = { $value } am { $day }
goal-agreed-on = { $value } am { $day }
goal-chart = Messungen und vereinbarte Linie
goal-line-what = Die vereinbarte Linie ist gerade, vom Anfang bis zum Ziel. Sie sagt, wo wir wären, wenn es jeden Tag gleich schnell ginge. Sie sagt nichts voraus.
goal-ledgers = Hier steht nur, was gemessen oder gezählt wurde. Was Kolleginnen und Kollegen nach eigenen Worten tun, ist eine Schätzung und steht anderswo. Beides wird nie zusammengezählt.
goal-serving = Maßnahmen für dieses Ziel
goal-serving-none = Es gibt noch keine Maßnahme für dieses Ziel. Das Ziel wählst du bei der Maßnahme selbst.
goal-do = Was du mit diesem Ziel tun kannst
goal-removed = Das Ziel ist weg, mit seinen Messungen. Die Maßnahmen sind noch da.
goal-remove-sure = { $readings ->
    [0] Das Ziel wird entfernt. Maßnahmen für dieses Ziel bleiben.
    [one] Das Ziel wird entfernt, mit seiner einen Messung. Maßnahmen für dieses Ziel bleiben.
   *[other] Das Ziel wird entfernt, mit seinen { $readings } Messungen. Maßnahmen für dieses Ziel bleiben.
}
button-new-goal = Neues Ziel
button-change-goal = Ziel ändern
button-remove-goal = Ziel entfernen
button-remove-goal-now = Ja, entfernen
goal-form-title = Ziel
goal-form-how = Mit Zahlen ist es ein Ziel: Füll dann von, bis, Jahre, Einheit und Quelle aus. Ohne Zahlen ist es eine Ambition. Eine Zahl gilt am Ende ihres Jahres.
goal-field-text = Was wollt ihr erreichen?
goal-field-unit = Einheit
goal-unit-hint = Zum Beispiel kWh, %, kg oder Fahrten.
goal-field-from-year = Von: Jahr
goal-field-from-value = Von: Zahl
goal-field-to-year = Bis: Jahr
goal-field-to-value = Bis: Zahl
goal-field-source = Quelle
goal-source-hint = Wo das Ziel und die erste Zahl stehen, etwa im Klimaplan.
readings-title = Messungen
readings-none = Es gibt noch keine Messung. Wie es steht, ist also unbekannt.
reading = Messung
reading-of = Messung von „{ $goal }“
reading-day = Tag
reading-in = Messung in { $unit }
reading-source = Quelle
reading-source-hint = Ein Zähler, eine Rechnung oder eine Zählung. Keine Schätzung aus Antworten von Kolleginnen und Kollegen.
reading-note = Anmerkung
reading-remove-sure = Die Messung wird entfernt.
button-add-reading = Messung hinzufügen
button-correct-reading = Messung korrigieren
button-remove-reading = Messung entfernen
button-remove-reading-now = Ja, entfernen
button-action-goal = Ziel wählen
action-goal = Für Ziel
action-goal-which = Für welches Ziel ist diese Maßnahme?
action-goal-none = Kein Ziel
