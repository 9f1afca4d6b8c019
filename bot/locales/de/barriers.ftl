friction-form-title = { $kind ->
    [chance] Welche Chance siehst du?
    [keep] Was soll so bleiben?
   *[barrier] Was war im Weg?
}
friction-reason = Was hat dich gehindert?
friction-reason-own = Etwas anderes, in eigenen Worten
friction-code = Worum geht es?
friction-code-own = Worum geht es in deinen Worten?
friction-text = In deinen eigenen Worten
friction-text-hint = Bitte schreib keine Namen von Personen.
friction-place = { $kind ->
    [chance] Wo ist das?
    [keep] Wo ist das?
   *[barrier] Wo war das?
}
friction-hear = Möchtest du hören, was daraus wird?
friction-known = Nicht anonym: Verbinde die Meldung mit mir, damit ich höre, was daraus wird
friction-code-wanted = Anonym bleiben, aber verfolgen: Gib mir einen Code
friction-same-as = Meinst du eine davon?
friction-none-of-these = Nein, es ist etwas anderes
friction-over = { $barrier } ({ $status }, aber nicht für mich)
friction-alike = Das ähnelt etwas, das wir schon kennen. Ist es dasselbe? Wähle es unten aus, dann kommt deine Stimme dazu.
friction-sure = Möchtest du vorher noch etwas ändern?
friction-one-of-both = Wähle eins von beiden: mit deinem Namen, oder ohne Namen und mit einem Code.
friction-as-it-is = Trotzdem so abschicken
friction-found-email = In deinem Text steht eine E-Mail-Adresse. Nimm sie besser heraus.
friction-found-phone = In deinem Text steht wohl eine Telefonnummer. Nimm sie besser heraus.
friction-found-mention = In deinem Text steht ein Name mit @. Nimm ihn besser heraus.
friction-left-out = Eine Meldung kann höchstens { $most } Zeichen lang sein. Dieser Teil der Nachricht steht nicht im Formular:
friction-not-sent = Es ist noch nichts abgeschickt.
friction-who-sees = Deine Meldung ist anonym, außer du wählst unten etwas anderes. Die Koordination liest deine Worte ab morgen, aber nicht, von wem sie sind. Wer den Server betreibt, könnte technisch mitlesen.
friction-words-needed = { $kind ->
    [chance] Schreib in ein paar Worten, welche Chance du siehst.
    [keep] Schreib in ein paar Worten, was so bleiben soll.
   *[barrier] Schreib in ein paar Worten, was im Weg war.
}
friction-twice = Das hattest du schon gemeldet. Es zählt einmal.
friction-thanks = Danke. Deine Meldung ist notiert.
friction-others = { $kind ->
    [chance] Mindestens { $people } Kolleginnen und Kollegen sehen das auch.
    [keep] Mindestens { $people } Kolleginnen und Kollegen wollen das auch behalten.
   *[barrier] Mindestens { $people } Kolleginnen und Kollegen sind darauf gestoßen.
}
friction-worked-on = { $owner } kümmert sich schon darum.
friction-you-hear = Du bekommst eine Nachricht, wenn sich etwas ändert.
friction-follow = Jede Woche kannst du im Kanal lesen, was aus den Meldungen wird.
friction-no-summary = Die Koordination wird deine Meldung sehen. Im Kanal kommt jetzt keine Wochennachricht mehr. Der Knopf unten zeigt, was noch offen ist.

barrier-unnamed = Eine Meldung in eigenen Worten, die noch keinen Namen hat
voices = mindestens { $people } Kolleginnen und Kollegen
voices-reports = { $reports } Meldungen oder mehr
voices-few = weniger als fünf Meldungen
status-reported = Gemeldet
status-acknowledged = { $kind ->
    [chance] In Prüfung
    [keep] Gelesen
   *[barrier] Gelesen
}
status-planned = Geplant
status-in-progress = { $kind ->
    [chance] Wird ausprobiert
    [keep] Wird gepflegt
   *[barrier] In Arbeit
}
status-removed = { $kind ->
    [chance] Eingeführt
    [keep] Bleibt so
   *[barrier] Beseitigt
}
status-partly-removed = { $kind ->
    [chance] Zum Teil eingeführt
    [keep] Bleibt zum Teil so
   *[barrier] Zum Teil beseitigt
}
status-not-possible = { $kind ->
    [chance] Jetzt nicht
    [keep] Kann nicht so bleiben
   *[barrier] Nicht möglich
}
status-parked = Zurückgestellt
status-merged = Zusammengelegt
status-will-do = { $status }: { $owner } kümmert sich darum
status-owner = { $status } durch { $owner }
status-since = { $status } am { $day }
status-until = { $status }, wieder ansehen am { $day }
status-due = { $status }, fertig am { $day }

barriers-title = { $kind ->
    [chance] Welche Chancen sehen wir hier?
    [keep] Was soll hier so bleiben?
   *[barrier] Was ist hier im Weg?
}
barriers-about = { $kind ->
    [chance] Siehst du eine davon auch? Tippe auf „Ich auch“. Deine Stimme zählt, und du hörst, was daraus wird.
    [keep] Findest du das auch? Tippe auf „Ich auch“. Deine Stimme zählt, und du hörst, was daraus wird.
   *[barrier] Kennst du eine davon? Tippe auf „Ich auch“. Deine Stimme zählt, und du hörst, was daraus wird.
}
barriers-none = { $kind ->
    [chance] Im Moment gibt es keine offenen Chancen.
    [keep] Hier ist im Moment nichts offen.
   *[barrier] Im Moment gibt es keine offenen Hürden.
}
button-about = { $button }: { $subject }
support-noted = Notiert: du auch.
support-known = Deine Stimme zählte schon mit.
support-hear = Du bekommst eine Nachricht, wenn sich etwas ändert.
summary-title = Was ihr gemeldet habt, und was daraus wird
summary-removed = { $kind ->
    [chance] Chancen, die eingeführt sind
    [keep] Was so bleibt
   *[barrier] Beseitigt
}
summary-worked-on = { $kind ->
    [chance] Chancen, die wir ausprobieren
    [keep] Was wir pflegen
   *[barrier] In Arbeit
}
summary-not-possible = { $kind ->
    [chance] Chancen, die wir jetzt lassen, und warum
    [keep] Was nicht so bleiben kann, und warum
   *[barrier] (Noch) nicht möglich, und warum
}
summary-heard = { $kind ->
    [chance] Chancen, die ihr seht
    [keep] Was ihr behalten wollt
   *[barrier] Gehört
}
summary-partly = { $name } (zum Teil)
summary-line = { $name } – { $rest }
summary-more = { $more ->
    [one] und noch eine
   *[other] und noch { $more }
}
summary-answered = Eine Meldung in eigenen Worten hat eine Antwort bekommen
summary-unread = { $reports ->
    [0] Weniger als fünf Meldungen in eigenen Worten werden noch gelesen.
   *[other] Mindestens { $reports } Meldungen in eigenen Worten werden noch gelesen.
}
summary-quiet = Diese Woche wurde nichts gemeldet. War doch etwas im Weg? Sag es uns.
news-title = { $kind ->
    [chance] Neues über eine Chance, die du siehst
    [keep] Neues über etwas, das du behalten willst
   *[barrier] Neues zu etwas, worauf du gestoßen bist
}
summary-parked = { $why } Wieder ansehen am { $day }.
news-merged = Zusammengelegt, weil es um dasselbe geht: { $barrier }. Deine Stimme zählt dort mit.
news-again = Wieder offen: Wir sehen es uns noch einmal an.
news-answer = Antwort: { $answer }
news-instead = Was stattdessen geht: { $instead }
decided-title = Die Leitung hat entschieden

review-title-open = { $kind ->
    [chance] Chancen zum Ansehen
    [keep] So lassen: zum Ansehen
   *[barrier] Hürden zum Ansehen
}
review-title-ended = { $kind ->
    [chance] Abgeschlossene Chancen
    [keep] So lassen: abgeschlossen
   *[barrier] Abgeschlossene Hürden
}
review-title-parked = { $kind ->
    [chance] Zurückgestellte Chancen
    [keep] So lassen: zurückgestellt
   *[barrier] Zurückgestellte Hürden
}
review-about-open = { $kind ->
    [chance] { $count ->
        [0] Nichts ist offen.
        [one] Eine Chance ist offen. Was noch niemand gelesen hat, steht oben.
       *[other] { $count } Chancen sind offen. Was noch niemand gelesen hat, steht oben.
    }
    [keep] { $count ->
        [0] Nichts ist offen.
        [one] Eine Sache ist offen. Was noch niemand gelesen hat, steht oben.
       *[other] { $count } Sachen sind offen. Was noch niemand gelesen hat, steht oben.
    }
   *[barrier] { $count ->
        [0] Nichts ist offen.
        [one] Eine Hürde ist offen. Was noch niemand gelesen hat, steht oben.
       *[other] { $count } Hürden sind offen. Was noch niemand gelesen hat, steht oben.
    }
}
review-about-ended = { $kind ->
    [chance] { $count ->
        [0] Noch nichts ist abgeschlossen.
        [one] Eine Chance ist abgeschlossen: eingeführt, zum Teil eingeführt oder jetzt nicht.
       *[other] { $count } Chancen sind abgeschlossen: eingeführt, zum Teil eingeführt oder jetzt nicht. Die neuesten stehen oben.
    }
    [keep] { $count ->
        [0] Noch nichts ist abgeschlossen.
        [one] Eine Sache ist abgeschlossen.
       *[other] { $count } Sachen sind abgeschlossen. Die neuesten stehen oben.
    }
   *[barrier] { $count ->
        [0] Noch nichts ist abgeschlossen.
        [one] Eine Hürde ist abgeschlossen: beseitigt, zum Teil beseitigt oder nicht möglich.
       *[other] { $count } Hürden sind abgeschlossen: beseitigt, zum Teil beseitigt oder nicht möglich. Die neuesten stehen oben.
    }
}
review-about-parked = { $kind ->
    [chance] { $count ->
        [0] Nichts ist zurückgestellt.
        [one] Eine Chance ist zurückgestellt.
       *[other] { $count } Chancen sind zurückgestellt. Was du zuerst wieder ansehen willst, steht oben.
    }
    [keep] { $count ->
        [0] Nichts ist zurückgestellt.
        [one] Eine Sache ist zurückgestellt.
       *[other] { $count } Sachen sind zurückgestellt. Was du zuerst wieder ansehen willst, steht oben.
    }
   *[barrier] { $count ->
        [0] Nichts ist zurückgestellt.
        [one] Eine Hürde ist zurückgestellt.
       *[other] { $count } Hürden sind zurückgestellt. Was du zuerst wieder ansehen willst, steht oben.
    }
}
button-review-open = Ansehen, was offen ist
button-review-ended = Ansehen, was abgeschlossen ist
button-review-parked = Ansehen, was zurückgestellt ist
review-tomorrow = Was heute gemeldet wird, siehst du morgen. So verrät die Uhrzeit nicht, von wem es ist.
review-waits = { $days ->
    [0] heute gemeldet
    [one] wartet seit einem Arbeitstag
   *[other] wartet seit { $days } Arbeitstagen
}
review-no-owner = noch niemand zuständig
review-usual-owner = noch niemand; meistens { $owner }
review-said = Was Leute dazu geschrieben haben
review-place = Ort: { $place }
review-answer = Antwort bis jetzt: { $answer }
review-resembles = { $kind ->
    [chance] Das ähnelt einer anderen Chance. Ist es dieselbe? Dann tippe, um sie zusammenzulegen.
    [keep] Das ähnelt etwas anderem, das bleiben soll. Ist es dasselbe? Dann tippe, um beides zusammenzulegen.
   *[barrier] Das ähnelt einer anderen Hürde. Ist es dieselbe? Dann tippe, um sie zusammenzulegen.
}
fact-status = Status
fact-voices = Wie oft gemeldet
fact-kind = Art
fact-opened = Gemeldet am
fact-owner = Zuständig

button-acknowledge = Gelesen
button-reopen = Wieder öffnen
button-assign-barrier = Zuständige wählen
button-answer-barrier = Antwort geben
button-remove-barrier = { $kind ->
    [chance] Eingeführt
    [keep] Bleibt so
   *[barrier] Beseitigt
}
button-reject-barrier = { $kind ->
    [chance] Jetzt nicht
    [keep] Kann nicht so bleiben
   *[barrier] Nicht möglich
}
button-name-barrier = Gelesen: gib ihr einen Namen
button-rename-barrier = Umbenennen
form-rename-barrier = { $kind ->
    [chance] Name der Chance
    [keep] Name
   *[barrier] Name der Hürde
}
button-merge-barrier = Zusammenlegen
button-decide-barrier = Entscheidung
hint-assign-barrier = Wer das mit Namen gemeldet oder „Ich auch“ gesagt hat, hört, wer sich darum kümmert.
hint-answer-barrier = Wer das mit Namen gemeldet oder „Ich auch“ gesagt hat, bekommt deine Antwort. Während der Kampagne steht sie auch in der Wochennachricht.
hint-remove-barrier = Schreib, was sich geändert hat. Wer das mit Namen gemeldet oder „Ich auch“ gesagt hat, bekommt eine Nachricht. Während der Kampagne steht es auch in der Wochennachricht.
hint-reject-barrier = Ein ehrliches Nein mit Grund ist auch eine Antwort. Wer das mit Namen gemeldet oder „Ich auch“ gesagt hat, bekommt eine Nachricht. Während der Kampagne steht es auch in der Wochennachricht.
hint-rename-barrier = Alle lesen diesen Namen. Nimm Namen von Personen heraus.
hint-merge-barrier = Ab dann zählen die Stimmen zusammen. Wer beide mit Namen gemeldet oder bei beiden „Ich auch“ gesagt hat, zählt einmal.
hint-decide-barrier = Die Koordination erfährt deine Entscheidung.
field-owner = Wer kümmert sich darum?
field-owner-hint = Eine Abteilung oder eine Funktion, zum Beispiel Gebäudemanagement.
field-due = Wann ist es fertig?
field-title = { $kind ->
    [chance] Wie heißt diese Chance?
    [keep] Was soll so bleiben?
   *[barrier] Wie heißt diese Hürde?
}
field-into = Zusammenlegen mit
field-answer = Deine Antwort
field-what-changed = { $kind ->
    [chance] Was machen wir jetzt? Ein Satz, den alle lesen
    [keep] Was vereinbaren wir? Ein Satz, den alle lesen
   *[barrier] Was hat sich geändert? Ein Satz, den alle lesen
}
field-reason = { $kind ->
    [chance] Warum jetzt nicht?
    [keep] Warum kann es nicht so bleiben?
   *[barrier] Warum geht das nicht?
}
field-instead = Was geht stattdessen?
field-decision = Was entscheidest du?
field-note = Erläuterung
decide-go-ahead = Einverstanden, macht es
decide-tell-me-more = Ich will erst mehr wissen
decide-not-now = Jetzt nicht, aus diesem Grund
decision-go-ahead = Entscheidung der Leitung: einverstanden, macht es.
decision-tell-me-more = Die Leitung will erst mehr wissen.
decision-not-now = Entscheidung der Leitung: jetzt nicht.
decision-note = Erläuterung: { $note }
summary-go-ahead = Die Leitung hat entschieden: einverstanden.
summary-not-now = Die Leitung hat entschieden: jetzt nicht.
became-of-it-title = Was aus euren Hürden wurde
became-of-it-nav = Was daraus wurde
became-of-it-since = Das hat sich seit { $day } geändert.
became-of-it-ask = So wird es im Kanal stehen. Alle dort lesen das. Machen wir es?
became-of-it-nothing = Im Kanal gibt es gerade nichts Neues zu erzählen. Während einer Kampagne macht das die Wochennachricht.
became-of-it-posted = Das steht gleich im Kanal.
