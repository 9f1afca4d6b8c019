opportunities-title = Chancenkarte: { $organisation }
opportunities-as-of = Stand vom { $day }
opportunities-as-of-more = Stand vom { $day }. Das Bild zeigt die ersten { $drawn } von { $all }.
opportunities-about = Was bringt es, wenn eine Hürde verschwindet oder eine Chance genutzt wird, und wie viel Arbeit ist das?
opportunities-numbers = Die Nummern auf der Karte stehen in der Liste darunter.
opportunities-how = Prikkel berechnet die Wirkung: wie viele Leute davon erzählten, und an wie vielen Tagen, neben dem Größten eurer Organisation. Die Koordination kann sie ändern. Wie viel Arbeit es ist, schätzt die Koordination.
opportunities-none = Es gibt noch keine Hürden oder Chancen mit einem Namen, den alle lesen dürfen.
opportunities-description = Karte von { $count ->
    [0] null Punkten
    [one] einem Punkt
   *[other] { $count } Punkten
} nach Wirkung und Aufwand. { $groups }
opportunities-more = und { $more } weitere. Alle stehen auf dem Board.
opportunities-group = { $name }: { $count }.
opportunities-by-quadrant = Nach Bereich
opportunities-by-theme = Nach Thema
opportunities-by-site = Nach Standort
map-impact = Wirkung
map-effort = Aufwand
map-little = wenig
map-much = viel
map-spot = { $theme } · { $site } · Wirkung { $impact }, Aufwand { $effort }
map-spot-anywhere = { $theme } · Wirkung { $impact }, Aufwand { $effort }
quadrant-low-hanging-fruit = Leicht zu haben
quadrant-big-project = Großes Vorhaben
quadrant-in-between = Dazwischen
quadrant-not-now = Jetzt nicht
quadrant-none = Aufwand noch nicht geschätzt
opportunity-barrier = Hürde oder Chance
opportunity-place = Wo
opportunity-heard = Umfang
opportunity-heard-often = mindestens { $people } Personen, an { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
}
impact-by-computation = { $impact } (berechnet)
impact-by-coordinator = { $impact } (von der Koordination)
effort-by-coordinator = { $effort } (von der Koordination)
effort-unknown = noch nicht geschätzt
theme-all = Alle Themen
site-any = Kein bestimmter Standort

actions-title = Maßnahmenprogramm
actions-about = { $count ->
    [0] Es gibt noch keine Maßnahmen. Mach eine aus einer Hürde, oder fang hier an.
    [one] Es gibt eine Maßnahme.
   *[other] Es gibt { $count } Maßnahmen. Was zuerst fertig sein muss, steht oben.
}
action = Maßnahme
action-theme = Thema
action-owner = Zuständig
action-ambassador = Botschafterin oder Botschafter
action-starts-on = Beginnt am
action-due = Fertig am
action-budget = Budget
action-euros = { $euros } €
action-status = Status
action-horizon = Bis wann
action-competences = Was muss man dafür können?
action-serves = Für diese Hürden
action-serves-none = Diese Maßnahme gehört noch zu keiner Hürde.
action-serves-more = Die Knöpfe dieser Hürden stehen auf dem Board.
action-barrier-gone = { $kind ->
    [chance] Macht ihr das jetzt? Sag bei der Chance, was sich geändert hat.
    [keep] Steht es fest? Sag dabei, was ihr vereinbart.
   *[barrier] Ist die Hürde weg? Sag bei der Hürde, was sich geändert hat.
}
action-due-line = fertig am { $day }
action-no-owner = noch niemand zuständig
action-made-for = Maßnahmen für diese Hürde
action-made-for-says = Maßnahmen für diese Hürde (Zuständigkeit und Datum kommen von hier)
action-removed = Die Maßnahme ist aus dem Programm genommen.
action-remove-sure = Bist du sicher? Die Maßnahme kommt aus dem Programm. Die Hürden bleiben.
action-form-title = Maßnahme
action-form-for = Für die Hürde: { $barrier }
action-title = Was werdet ihr tun?
action-description = Erläuterung
action-owner-hint = Eine Abteilung oder eine Funktion, zum Beispiel Einkauf. Alle, die den Fahrplan sehen, lesen das.
action-ambassador-hint = Wer zieht andere mit? Nenne nur jemanden, der einverstanden ist.
action-budget-hint = In ganzen Euro, zum Beispiel 12500.
action-budget-wrong = Schreib einen Betrag in ganzen Euro, zum Beispiel 12500.
action-dates-wrong = Die Maßnahme kann nicht fertig sein, bevor sie beginnt.
action-competences-hint = Eine pro Zeile. Sie stehen unten auf dem Fahrplan.
action-link-title = Hürde verbinden
action-link-which = Welche Hürde hilft diese Maßnahme zu beseitigen?
action-nothing-to-link = Alle Hürden mit einem Namen sind schon verbunden.

button-new-action = Neue Maßnahme
button-make-action = Eine Maßnahme daraus machen
button-change-action = Ändern
button-action-status = Status wählen
button-link-action = Hürde verbinden
button-unlink-action = Trennen: { $barrier }
button-barrier-gone = { $kind ->
    [chance] Ist eingeführt: { $barrier }
    [keep] Bleibt so: { $barrier }
   *[barrier] Ist weg: { $barrier }
}
button-remove-action = Entfernen
button-remove-action-now = Ja, entfernen
button-actions = Maßnahmenprogramm
button-opportunities = Chancenkarte
button-roadmap = Fahrplan
button-post-roadmap = Im Kanal zeigen

roadmap-title = Fahrplan: { $organisation }
roadmap-as-of = Stand vom { $day }
roadmap-as-of-more = Stand vom { $day }. Das Bild zeigt die ersten { $drawn } von { $all } Maßnahmen. Die anderen stehen in der Tabelle.
roadmap-about = Was tun wir, wer macht es, und wann ist es fertig?
roadmap-description = Fahrplan mit einer Bahn für jedes Thema und drei Spalten in der Zeit. { $count ->
    [0] Noch steht keine Maßnahme darauf.
    [one] Darauf steht eine Maßnahme.
   *[other] Darauf stehen { $count } Maßnahmen.
} { $groups }
roadmap-lane = { $theme }: { $count }.
roadmap-no-actions = Noch keine Maßnahmen.
roadmap-competences = Nötige Fähigkeiten
roadmap-no-competences = Noch nicht ausgefüllt.
roadmap-when = Wann
roadmap-more = und { $more ->
    [one] eine weitere Maßnahme
   *[other] { $more } weitere Maßnahmen
}
roadmap-ask = So wird der Kanal den Fahrplan sehen. Alle dort lesen ihn. Sollen wir ihn zeigen?
button-post-now = Ja, im Kanal zeigen
roadmap-posted = Der Fahrplan steht gleich im Kanal.
roadmap-posted-already = Der Fahrplan steht schon so im Kanal.
error-coordinators-and-leaders-only = Das ist nur für Koordination und Leitung.

board-picture-as-table = Dasselbe steht unten in Tabellen.
board-picture-save = Als { $form } speichern
board-picture-groups = Wie die Tabellen aufgeteilt sind
board-do-action = Was du mit dieser Maßnahme tun kannst
action-says = Zuständigkeit und Datum kommen von der Maßnahme „{ $action }“.
