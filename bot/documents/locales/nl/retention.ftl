retention-title = Bewaartabel van Prikkel bij { $organisation }

retention-table-title = Wat hoe lang blijft
retention-table =
    @periods

retention-how-title = Hoe er wordt vernietigd
retention-how =
    - Elke nacht, door de server, vanzelf.
    - De software schrijft op hoeveel, wanneer en waarom. Nooit van wie. De beheerder ziet dat met “prikkel retention”.
    - Geen getal dat al is getoond, verandert erdoor.
    - Wie meedeed, hoort in het kanaal op welke dag de deelnemers worden vergeten.
    - Wie zichzelf wist, gaat meteen.

retention-copies-title = Reservekopieën
retention-copies =
    Wat vernietigd is, kan nog in een reservekopie staan. Wordt een kopie teruggezet, dan vernietigt de server het de nacht daarna opnieuw.

    Bewaartermijn van kopieën: [in te vullen: bewaartermijn van reservekopieën, bij voorkeur hoogstens een maand]

retention-chat-title = Berichten in de chat
retention-chat =
    Berichten in { $carriers } zelf vallen onder de termijn die { $organisation } daar heeft ingesteld: [in te vullen: bewaartermijn van de chat]
