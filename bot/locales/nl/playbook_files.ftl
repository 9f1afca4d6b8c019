playbook-files-title = Een eigen draaiboek inlezen
playbook-files-about = Maak een eigen draaiboek in een YAML-bestand. Je ziet eerst wat erin staat; pas als je ja zegt, komt het bij de draaiboeken waaruit je kunt kiezen. De stappen die vóór de start moeten, staan er vanzelf in.
playbook-file-example = Download een voorbeeld om mee te beginnen
playbook-file-hint = Een bestand (YAML of JSON) van hoogstens 512 kB.
playbook-file-wrong = Dit draaiboek kunnen we zo niet gebruiken. Hieronder staat waar het misgaat.
playbook-file-mend = Of verbeter het hier
playbook-file-mend-hint = Dit is wat je inlas. Kies je hierboven een bestand, dan telt dat bestand.
playbook-file-step = stap { $number }
playbook-file-kept = Het draaiboek staat erbij. Kies het op de pagina Draaiboek.
playbook-file-holds = { $count } stappen, met die van Prikkel erbij. Talen: { $languages }.
playbook-file-replaces = Er is al een eigen draaiboek met deze naam. Dit komt ervoor in de plaats.
playbook-file-followed = Jullie volgen dat draaiboek nu: de stappen veranderen meteen. Wat is afgevinkt, blijft afgevinkt.
playbook-file-steps = De stappen
playbook-file-when = Wanneer
playbook-file-what = Wat
playbook-file-who = Hoe lang, en wie
playbook-file-keep = Zet dit draaiboek erbij
playbook-file-week-before = { $weeks ->
    [one] De week ervoor
   *[other] { $weeks } weken ervoor
}
playbook-file-week-first = De eerste week
playbook-file-week-after = { $weeks ->
    [one] Eén week later
   *[other] { $weeks } weken later
}
playbook-own-ones = Eigen draaiboeken
button-remove-playbook = Weghalen
error-unknown-playbook = Dit draaiboek is er niet meer.
error-playbook-in-use = Dit draaiboek volgen jullie nu. Kies eerst een ander.
error-too-many-playbooks = Er staan al { $most } eigen draaiboeken. Haal er eerst een weg.
file-number = Dit moet een heel getal zijn.
file-at-least = Dit is te klein: minstens { $least }.
file-at-most = Dit is te groot: hoogstens { $most }.
file-key = Gebruik alleen kleine letters, cijfers en streepjes.
file-yes-no = Schrijf true of false.
file-list = Dit moet een lijst zijn: elke regel begint met een streepje.
file-block = Dit moet een blok zijn: veld, dubbele punt, waarde.
file-language = Dit is geen taal. Schrijf nl, en, fr of de.
file-lacks-languages = Deze talen ontbreken: { $languages }.
file-odd-languages = Deze talen staan alleen hier: { $languages }.
file-one-line = Dit moet op één regel.
file-unseen = Hier staan tekens die je niet ziet. Haal ze weg.
file-blank = Tussen accolades mag alleen organisation of start staan.
file-until = De velden needs en until horen bij elkaar: waarmee je het doet, en hoe met de hand zolang dat er niet is.
file-step-ours = Zo heet een stap van Prikkel al. Kies een andere sleutel.
file-playbook-ours = Zo heet een draaiboek van Prikkel al. Kies een andere naam.
