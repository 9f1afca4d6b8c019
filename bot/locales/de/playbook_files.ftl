playbook-files-title = Eigenen Ablaufplan einlesen
playbook-files-about = Schreibt einen eigenen Ablaufplan in eine YAML-Datei. Du siehst erst, was darin steht; sobald du Ja sagst, steht er bei den Plänen zur Auswahl. Die Schritte vor dem Start sind von selbst darin.
playbook-file-example = Ein Beispiel für den Anfang herunterladen
playbook-file-hint = Eine Datei (YAML oder JSON) von höchstens 512 kB.
playbook-file-wrong = Dieser Ablaufplan ist so nicht brauchbar. Unten steht, wo es nicht stimmt.
playbook-file-mend = Oder verbessere ihn hier
playbook-file-mend-hint = Das hast du eingelesen. Wählst du oben eine Datei, dann zählt diese Datei.
playbook-file-step = Schritt { $number }
playbook-file-kept = Der Ablaufplan ist da. Wähle ihn auf der Seite Ablaufplan.
playbook-file-holds = { $count } Schritte, mit denen von Prikkel. Sprachen: { $languages }.
playbook-file-replaces = Es gibt schon einen eigenen Ablaufplan mit diesem Namen. Dieser tritt an seine Stelle.
playbook-file-followed = Ihr folgt diesem Ablaufplan gerade: Die Schritte ändern sich sofort. Was abgehakt ist, bleibt abgehakt.
playbook-file-steps = Die Schritte
playbook-file-when = Wann
playbook-file-what = Was
playbook-file-who = Wie lange, und wer
playbook-file-keep = Diesen Plan aufnehmen
playbook-file-week-before = { $weeks ->
    [one] Die Woche davor
   *[other] { $weeks } Wochen davor
}
playbook-file-week-first = Die erste Woche
playbook-file-week-after = { $weeks ->
    [one] Eine Woche danach
   *[other] { $weeks } Wochen danach
}
playbook-own-ones = Eigene Ablaufpläne
button-remove-playbook = Entfernen
error-unknown-playbook = Diesen Ablaufplan gibt es nicht mehr.
error-playbook-in-use = Diesem Ablaufplan folgt ihr gerade. Wählt erst einen anderen.
error-too-many-playbooks = Es gibt schon { $most } eigene Ablaufpläne. Entferne erst einen.
file-number = Das muss eine ganze Zahl sein.
file-at-least = Das ist zu klein: mindestens { $least }.
file-at-most = Das ist zu groß: höchstens { $most }.
file-key = Nur Kleinbuchstaben, Ziffern und Bindestriche.
file-yes-no = Schreibe true oder false.
file-list = Das muss eine Liste sein: Jede Zeile beginnt mit einem Strich.
file-block = Das muss ein Block sein: Feld, Doppelpunkt, Wert.
file-language = Das ist keine Sprache. Schreibe nl, en, fr oder de.
file-lacks-languages = Diese Sprachen fehlen: { $languages }.
file-odd-languages = Diese Sprachen stehen nur hier: { $languages }.
file-one-line = Das muss eine Zeile sein.
file-unseen = Hier stehen Zeichen, die man nicht sieht. Entferne sie.
file-blank = In geschweiften Klammern steht nur organisation oder start.
file-until = Die Felder needs und until gehören zusammen: womit es geht, und wie von Hand, solange es das nicht gibt.
file-step-ours = So heißt schon ein Schritt von Prikkel. Wähle einen anderen Schlüssel.
file-playbook-ours = So heißt schon ein Ablaufplan von Prikkel. Wähle einen anderen Namen.
