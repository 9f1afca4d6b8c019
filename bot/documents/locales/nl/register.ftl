register-title = Verwerkingsregister: Prikkel

register-who-title = Naam en verantwoordelijke
register-who =
    - Verwerking: campagnes voor duurzaam werken, en het wegnemen van drempels
    - Verwerkingsverantwoordelijke: { $organisation }, [in te vullen: adres en contactgegevens]
    - Functionaris gegevensbescherming: { $officer }
    - Contact over deze verwerking: { $contact }

register-aim-title = Doel en grondslag
register-aim =
    Doel: duurzaam werken stimuleren, en wegnemen wat dat in de weg staat.

    Grondslag: [in te vullen: taak van algemeen belang of gerechtvaardigd belang (AVG artikel 6, eerste lid, onder e of f)]. Toestemming is in een arbeidsverhouding zelden vrij. Daarom is meedoen vrijwillig, en daarop rust de grondslag niet alleen.

register-data-title = Betrokkenen en gegevens
register-data =
    @kinds

    Bijzondere gegevens worden niet gevraagd. Ze kunnen voorkomen in wat mensen in eigen woorden schrijven. Van “Past niet bij mij” wordt niets bewaard.

register-receivers-title = Ontvangers
register-receivers =
    - { $carriers }: vervoert elke tik en elk bericht, als verwerker van { $organisation }
    - wie de server beheert: { $host }
    - andere organisaties: alleen wat is weggenomen en hoe, zonder mensen, en alleen als de beheerder dat deelt

register-abroad-title = Doorgifte buiten de Europese Economische Ruimte
register-abroad =
    De server zelf geeft niets door. { $carriers }: [in te vullen: waar de leverancier van de chat gegevens verwerkt, en met welke waarborg]

register-kept-title = Bewaartermijnen
register-kept =
    @periods

register-safe-title = Beveiliging
register-safe =
    @safety
