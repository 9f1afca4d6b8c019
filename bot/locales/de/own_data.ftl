my-data-left = Macht nicht mehr mit seit
my-data-sign-outs = Wie oft deine Sitzungen am Board beendet wurden
my-data-confirmations = Ob du bemerkt hast, was beseitigt wurde
my-data-retries = Ob es danach geklappt hat
my-data-enrolments = Ab wann wir deine Antworten erwartet haben
my-data-done = Was du mit Hürden gemacht hast
my-data-messages = Nachrichten an dich
my-data-page = { $kind }: { $first } bis { $last } von { $total }
my-data-file-title = Deine Daten als Datei
my-data-file-how = Der Link funktioniert einmal, zehn Minuten lang, und nur für dich. Gib ihn niemandem.
my-data-file-get = Meine Daten herunterladen
my-data-file-off = Ich kann dir hier keine Datei geben. Bitte die Person, die Prikkel betreibt: Sie macht sie mit „prikkel my-data“.
my-data-file-used = Dieser Link ist schon benutzt, oder zu alt. Bitte im Chat um einen neuen: Schreib „meine-daten“.
button-my-data-file = Als Datei
button-my-data-all = Alle { $number } ansehen
button-next-page = Weiter
button-previous-page = Zurück
column-barrier = Hürde
column-said = Was du gesagt hast
column-site = Wo
column-from = Ab
column-campaign = Kampagne
column-what = Was
column-message = Nachricht
column-counts = Zählt
my-data-counts = { $halves ->
    [0] nicht
    [1] zur Hälfte
   *[other] ganz
}
my-data-by-emoji = mit einem Emoji
my-data-counts-from = zählt ab { $day }
my-data-stored = So steht es in der Datenbank
my-data-file-has = In der Datei steht auch alles so, wie wir es speichern.
