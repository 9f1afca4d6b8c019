# Thementeams: wer mitmacht, was sie sehen und was sie übernehmen.
theme-teams-title = Thementeams
theme-teams-about = Ein Thementeam behält ein Thema im Blick und packt etwas an. Hat ein Thema niemanden, kümmert sich die Koordination darum.
theme-team-of = Thementeam { $theme }
theme-team-theme = Thema
theme-team-until = Bis
theme-team-as = Aufgabe im Team
theme-team-lead = Leitet das Team
form-theme-invite = Jemanden einladen
form-take-barrier = Das übernehmen wir
form-theme-propose = Maßnahme vorschlagen
theme-invite-how = Du bekommst einen Text mit einem Code. Gib ihn der Person, die du fragst. Sie sagt selbst Ja oder Nein. Es endet von allein, spätestens in einem Jahr.
error-seat-until = Wähle einen kommenden Tag, innerhalb eines Jahres.
theme-code-title = Ein Code für die neue Person
theme-code-about = Leite das an die Person weiter, die du fragst. Erst wenn sie Ja sagt, ändert sich etwas.
theme-code-text = Machst du mit beim Thementeam { $theme }? Es kostet eine Stunde im Monat, bis { $day }. Schreib an Prikkel: { $typed }
theme-code-once = Der Code gilt einmal, bis { $day }.
theme-team-asks = Machst du mit? Es kostet eine Stunde im Monat, bis { $day }. Du siehst, was bei diesem Thema stört und was geschieht. Du übernimmst etwas, sagst, wie es steht, oder schlägst etwas vor.
theme-team-asks-lead = Leitest du dieses Team? Es kostet eine Stunde im Monat, bis { $day }. Du siehst, was bei diesem Thema stört und was geschieht. Du bringst das Team zusammen, übernimmst etwas oder schlägst etwas vor.
theme-team-seen = Du liest, was alle lesen dürfen, nicht wer etwas gemeldet hat. Die Koordination sieht, dass das Team jemanden hat. Du kannst jederzeit aufhören oder übergeben.
button-theme-yes = Ja, ich mache mit
button-theme-no = Nein, lieber nicht
button-theme-invite = Jemanden einladen
button-theme-team = Mein Thementeam
button-theme-take = Das übernehmen wir
button-theme-propose = Maßnahme vorschlagen
button-theme-hand-over = Übergeben
button-theme-leave = Ich höre auf
theme-joined = Du bist im Thementeam { $theme }, bis { $day }.
theme-declined = Danke. Von dir wurde nichts behalten.
theme-left = Du bist nicht mehr im Thementeam { $theme }. Maßnahmen, um die du dich dafür gekümmert hast, sind wieder frei. Danke.
theme-in-short = Neu: { $new } · wartet auf jemanden: { $waiting } · zu spät oder festgefahren: { $late }
theme-card-title = Wie es um euer Thema steht
theme-discuss = Zum gemeinsamen Besprechen: { $action }
theme-forward = Mehr Kolleginnen und Kollegen? Leite das weiter:
theme-forward-text = Wir arbeiten an { $themes }. Machst du mit? Es kostet eine Stunde im Monat. Bitte die Koordination um einen Code.
theme-take-due = Fertig bis
theme-take-how = Alle lesen, dass euer Team das übernimmt und bis wann. Die Koordination erfährt es.
theme-propose-title = Was soll geschehen?
theme-propose-why = Warum?
theme-propose-how = Das wird ein Vorschlag im Maßnahmenprogramm. Die Koordination liest ihn. Nenne keine Namen.
theme-told-taken = { $team } übernimmt das
theme-told-proposed = { $team } schlägt das vor
theme-line-members =
    { $theme }: { $count ->
        [one] ein Mitglied
       *[other] { $count } Mitglieder
    }, bis { $day }.
theme-line-asked = { $theme }: jemand ist gefragt, noch keine Antwort.
theme-line-nobody = { $theme }: niemand. Die Koordination kümmert sich darum.
theme-has-nobody = Dieses Team hat niemanden mehr. Das Thema liegt wieder bei der Koordination.
error-not-in-theme-team = Das ist nur für das Team dieses Themas.
error-taken-already = Darum kümmert sich schon jemand.
my-data-theme-teams = Thementeams
