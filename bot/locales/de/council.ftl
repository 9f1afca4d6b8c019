council-link = Bericht für Verwaltungsspitze und Rat
council-title = Nachhaltig arbeiten bei { $organisation }: was es gebracht hat
council-period = Vom { $first } bis zum { $last }. Stand am { $today }.
council-rounded = Zahlen von Menschen sind in Fünferschritten abgerundet. Es steht nichts darin über weniger als fünf Menschen, und nichts, was jemand mit eigenen Worten gemeldet hat.
council-file = bericht
council-nothing = Nichts in dieser Zeit.
council-short = Kurz gesagt
council-done = Was wir getan haben
council-participation = Wie viele mitgemacht haben
council-reported = Was im Weg stand
council-removed = Was beseitigt wurde
council-best = Was am meisten gebracht hat
council-refused = Was nicht ging, und warum
council-adopted = Chancen, die genutzt wurden, und was blieb
council-effect = Geschätzte Wirkung
council-actions = Maßnahmen, Geld und was kommt
council-decisions = Entscheidungen
council-secap = Anhang: Maßnahmen für einen Klimaplan (SECAP)
council-pact = Anhang: lokaler Energie- und Klimapakt (LEKP)
council-sources = Anhang: Quellen
council-number-removed = Hürden
council-number-people = Teilnehmende
council-number-kg = CO2e
council-of = { $part } beseitigt, { $whole } gemeldet
council-too-few = Weniger als zwanzig: Dann sagen wir nichts darüber.
council-at-least = mindestens { $people }
council-people = Mindestens { $people } Menschen haben mitgemacht. Mitmachen ist freiwillig.
council-unknown = nicht bekannt
council-no-date = kein Datum
council-asked = Erbetene Entscheidung
council-made = Getroffene Entscheidungen
council-comes = Was kommt
council-due = fertig am { $day }
council-theme = Thema
council-challenges = Aufgaben
council-often = Wie oft erledigt
council-times = mindestens { $times } Mal
council-column-reported = Gemeldet
council-column-gone = Beseitigt
council-column-refused = Nicht möglich
council-column-open = Noch offen
council-when = Wann
council-not-measured = Ob eine Aufgabe jetzt öfter gelingt, ist nicht gemessen, oder der Unterschied kann Zufall sein.
council-estimate = Das ist eine Schätzung dessen, was alle zusammen vermieden haben. Sie lässt sich nicht zu Messungen von Energie oder Abfall addieren.
council-budget = Geplant: { $euros } Euro.
council-budget-unknown = { $actions ->
    [one] Von einer Maßnahme ist das Budget nicht bekannt.
   *[other] Von { $actions } Maßnahmen ist das Budget nicht bekannt.
}
council-spent = Ausgegeben: { $euros } Euro.
council-spent-unknown = { $actions ->
    [one] Bei einer Maßnahme ist nicht bekannt, was ausgegeben wurde.
   *[other] Bei { $actions } Maßnahmen ist nicht bekannt, was ausgegeben wurde.
}
council-source = Quelle: { $source }.
council-from-weeks = abgeschlossene Wochen der Kampagne, abgerundet
council-from-people = wer vor dieser Woche mitmachte, und was von jeder abgeschlossenen Woche veröffentlicht wurde
council-from-barriers = Hürden, die die Koordination gelesen hat oder fünf Menschen oder mehr gemeldet haben, bis zur letzten Woche
council-from-actions = das Maßnahmenprogramm von heute, wie die Koordination es ausgefüllt hat
council-counted = Alle Zahlen sind die der Dateien, die Prikkel von diesem Tag macht. Für CO2e verwenden wir diese Kennzahlen:
council-pact-what = Der Pakt hat vier „werven“ (Baustellen), und Abmachungen über die eigenen Gebäude. Zu welchem Teil eine Maßnahme gehört, weiß Prikkel nicht: Trage es in der letzten Spalte ein. Ziele und Zahlen gehören ins Pactportaal; wir füllen sie nicht aus.
council-pact-parts = Die Teile des Pakts
council-pact-part = Teil
council-pact-about = Worum es geht
council-pact-actions = Maßnahmen, einem Teil zuzuordnen
council-pact-source = So heißen die Teile auf den Seiten der Gemeinden Hulshout (hulshout.be) und Berlaar (berlaar.be) über den Pakt von 2021. Prüfe im Pactportaal, ob sie noch stimmen.
council-to-fill = auszufüllen
council-pact-own = Eigene Gebäude
council-pact-own-about = Energie und CO2 in den eigenen Gebäuden sparen, und LED-Straßenbeleuchtung
council-pact-trees = Werf 1
council-pact-trees-about = Begrünung
council-pact-energy = Werf 2
council-pact-energy-about = Energie
council-pact-sharing = Werf 3
council-pact-sharing-about = Mobilität
council-pact-water = Werf 4
council-pact-water-about = Regenwasser
council-about = Dieser Bericht wird öffentlich, wenn er an die Verwaltungsspitze oder den Rat geht. Lies ihn zuerst selbst.
council-first = Erster Tag
council-last = Letzter Tag
council-wrong-period = Diese Zeit verstehen wir nicht: Der erste Tag liegt nach dem letzten, oder es ist kein Datum. Du siehst jetzt die ganze Kampagne.
council-names = Sieht das nach einem Namen aus?
council-names-about = Das steht in dem, was Koordination und Leitung geschrieben haben. Ist es jemandes Name, und weiß die Person davon? Wenn nicht, ändere es bei der Hürde oder der Maßnahme.
council-names-none = Wir haben nichts gefunden, was nach einem Namen aussieht. Nicht jeden Namen erkennen wir: Lies es auch selbst nach.
council-name = { $words } (in: „{ $where }“)
council-looks = { $count ->
    [0] Nichts sieht nach einem Namen aus.
    [one] Eine Stelle sieht nach einem Namen aus.
   *[other] { $count } Stellen sehen nach einem Namen aus.
}
council-per-theme = Aufgaben nach Thema
council-barriers = Hürden nach Thema
council-programme = Das Maßnahmenprogramm
council-secap-empty = Noch für keine Maßnahme ausgefüllt: { $columns }.
