# Programma’s die horen wat er gebeurt, zoals een coördinator ze op het bord toevoegt.
webhooks-title = Programma’s die meeluisteren
webhooks-about = Een programma kan een bericht krijgen als er iets gebeurt, ondertekend zoals Standard Webhooks zegt. Er gaat niets heen wat een collega niet zou kunnen lezen, en geen namen. Wie het adres of het geheim heeft, kan zich als dat programma voordoen: houd ze voor je.
webhooks-none = Er luistert nu geen programma mee.
webhooks-new = Een programma toevoegen
webhooks-address = Adres
webhooks-address-hint = Het begint met https://. Het hele adres is daarna nergens meer te lezen, alleen de naam van de server.
webhooks-events = Waarvan hoort het?
webhooks-event-barrier-reported = een drempel die gelezen is
webhooks-event-barrier-removed = een drempel die weg is
webhooks-event-decision-asked = een besluit dat gevraagd is
webhooks-event-decision-made = een besluit dat genomen is
webhooks-event-action-late = een actie die te laat is
webhooks-event-session-held = een bijeenkomst die geweest is
webhooks-add = Toevoegen
webhooks-hears = Hoort van: { $events }.
webhooks-waiting = { $count ->
    [one] Er is één bericht onderweg.
   *[other] Er zijn { $count } berichten onderweg.
}
webhooks-nothing-yet = Er is nog niets verstuurd.
webhooks-taken-on = Het laatste bericht kwam aan, op { $day }.
webhooks-failed = Het laatste bericht kwam niet aan, op { $day }: { $reason }
webhooks-paused = Staat stil sinds { $day }. Wat er intussen gebeurt, hoort het later niet.
webhooks-off = Uitgezet op { $day }: { $reason }
webhooks-try = Proberen
webhooks-tried = Er gaat nu een proefbericht heen. Kijk hier over een minuut of het aankwam.
webhooks-pause = Stilzetten
webhooks-resume = Weer aanzetten
webhooks-rotate = Nieuw geheim
webhooks-remove = Weghalen
webhooks-secret-how = Geef dit geheim aan het programma: daarmee weet het dat een bericht van ons is. Had het al een geheim, dan tekenen we nog 24 uur met allebei. Is het oude in verkeerde handen, haal het programma dan weg en voeg het opnieuw toe.
webhooks-unknown = Dit is er niet (meer).
webhooks-taken = Er is er al een met die naam. Haal die weg, of kies een andere naam.
webhooks-no-event = Kies minstens één ding waarvan het hoort.
webhooks-no-address = Dit is geen adres.
webhooks-holds-more = In het adres staat een naam, een wachtwoord of een #-deel. Laat dat weg.
webhooks-not-https = Het adres begint niet met https://.
webhooks-inside = Dit adres is binnen het eigen netwerk. Wie Prikkel beheert, kan dat toestaan met PRIKKEL_WEBHOOK_NETWORKS.
webhooks-slow = Het antwoordde niet op tijd.
webhooks-untrusted = Zijn certificaat is niet te vertrouwen.
webhooks-unreached = Het is niet te bereiken.
webhooks-broken-off = Het brak de verbinding af.
webhooks-sealed = Het adres is met geen sleutel van deze server te openen.
