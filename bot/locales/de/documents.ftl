documents-title = Dokumente
documents-about = Hier stehen Dokumente für die Beschäftigten, für ihre Vertretung und für den Datenschutz, auf Niederländisch und Englisch. Sie sind aus den Einstellungen von jetzt ausgefüllt. Ändert sich etwas, ändert sich der Text mit. Das ist keine Rechtsberatung.
documents-settings = Was Prikkel nicht wissen kann, ist als auszufüllen markiert und steht am Ende in einer Liste. Kontakt, Datenschutz und Betrieb stellt ein, wer den Server betreibt (PRIKKEL_CONTACT, PRIKKEL_PRIVACY_OFFICER, PRIKKEL_RUN_BY).
documents-all = Die Dokumente
documents-language = Sprache der Dokumente
documents-unknown = Dieses Dokument gibt es nicht.
documents-lacking = { $count ->
    [0] Alles ist ausgefüllt
    [one] Noch eine Angabe fehlt
   *[other] Noch { $count } Angaben fehlen
}
paper-docx = Für Word oder LibreOffice herunterladen (DOCX)
paper-md = Als Markdown herunterladen
files-papers = Papiere zum Lesen und Aufbewahren
