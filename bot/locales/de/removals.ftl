again-title = Es hat sich etwas geändert. Versuchst du es noch einmal?
again-gone-partly = Diese Hürde war dir im Weg, und sie ist zum Teil beseitigt: { $barrier }
again-gone = Diese Hürde war dir im Weg, und sie ist beseitigt: { $barrier }
again-challenge = Die Aufgabe war: { $challenge }
again-no-points = Das zählt nicht für die Rangliste. Wir wollen wissen, ob es hilft.
again-works = Gut. Jetzt wissen wir, dass es hilft.
again-not-yet = Danke, gut zu wissen. Ist noch etwas im Weg? Dann schreib „{ $prefix }hürde“.
button-it-works = Jetzt klappt es
offer-announced = Am { $day } um { $at } Uhr schreiben wir das in den Kanal, zusammen mit allem anderen, was beseitigt ist, und bieten die Aufgabe noch einmal an. Wer darauf gestoßen ist, hört es dann.
button-hold-offer = Nicht in den Kanal schreiben
button-not-yet = Noch nicht

notice-title = Hast du einen Unterschied bemerkt?
notice-about-partly = Vor zwei Wochen wurde diese Hürde zum Teil beseitigt: { $barrier }
notice-about = Vor zwei Wochen wurde diese Hürde beseitigt: { $barrier }
notice-what-for = Sagen genug Leute Nein, dann wird die Hürde wieder geöffnet. Deine Antwort zeigen wir niemandem.
button-notice-yes = Ja
button-notice-partly = Ein wenig
button-notice-no = Nein
notice-noted-yes = Schön, danke.
notice-noted-partly = Danke. Das behalten wir im Blick.
notice-noted-no = Danke für deine ehrliche Antwort. Sagen mehr Leute das, dann wird die Hürde wieder geöffnet.
notice-too-late = Bei dieser Frage geht es um etwas, das sich seitdem geändert hat. Du musst nichts tun.
noted-title = Notiert

reopened-title = Wieder offen: Die Leute merken nichts davon
reopened-because = Die Hürde war beseitigt, aber die meisten, die geantwortet haben, merken nichts davon.
reopened-owner = Zuständig: { $owner }
park-review-title = Es ist Zeit, diese Hürde wieder anzusehen
is-late = Überfällig
late-day = { $day } (überfällig)
late-title = Der vereinbarte Tag für diese Hürde ist vorbei
late-agreed = Vereinbart: { $owner }, bis { $day }.
late-what-now = Ist die Hürde weg? Sag es. Braucht es mehr Zeit? Vereinbart einen neuen Tag. Wer darauf wartet, hört es.
overdue-title = Hier wartet jemand auf eine Antwort
overdue-about = { $count ->
    [one] Eine Meldung wartet seit mehr als fünf Arbeitstagen auf eine erste Reaktion.
   *[other] { $count } Meldungen warten seit mehr als fünf Arbeitstagen auf eine erste Reaktion.
} „Gelesen“ ist auch eine Reaktion.
overdue-since = Gemeldet am { $day }
button-review-all = Alle Hürden ansehen

effect-title = Hat es geholfen?
effect-about = Bei so vielen von denen, die geantwortet haben, hat die Aufgabe geklappt:
effect-together = Alle zusammen: vorher { $before }, jetzt { $after }.
effect-hindered = Wer „Ich auch“ gesagt oder mit Namen gemeldet hat: vorher { $before }, jetzt { $after }.
effect-rest = Die anderen, auch wer anonym gemeldet hat: vorher { $before }, jetzt { $after }.
effect-drawn = Hat die Aufgabe geklappt?
effect-who = Wer
effect-before = Vorher
effect-now = Jetzt
effect-together-name = Alle zusammen
effect-hindered-name = Wer es gemeldet hat
effect-rest-name = Die anderen
effect-more = Von je 100 Personen klappt es wahrscheinlich bei { $low } bis { $high } mehr.
effect-fewer = Von je 100 Personen klappt es wahrscheinlich bei { $low } bis { $high } weniger.
effect-unclear = Das kann Zufall sein: Von je 100 Personen können es { $fewer } weniger sein, aber auch { $more } mehr.
effect-caveat = „Vorher“ ist der Tag der Aufgabe, „jetzt“ sind die zwei Wochen, nachdem die Hürde weg war. Nicht alle haben es noch einmal versucht und geantwortet. Wer es jetzt schafft, antwortet vielleicht eher. Nimm es also als Zeichen, nicht als Beweis.
effect-too-few = Hierzu können wir nichts zeigen. Dafür müssen mindestens { $people } Personen antworten: als die Hürde noch da war, und jetzt.
