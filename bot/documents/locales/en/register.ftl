register-title = Record of processing: Prikkel

register-who-title = Name and controller
register-who =
    - Processing: campaigns for working sustainably, and the removal of barriers
    - Controller: { $organisation }, [to be filled in: address and contact details]
    - Data protection officer: { $officer }
    - Contact about this processing: { $contact }

register-aim-title = Purpose and legal basis
register-aim =
    Purpose: to encourage working sustainably, and to remove what stands in its way.

    Legal basis: [to be filled in: public task or legitimate interest (GDPR article 6, paragraph 1, e or f)]. Consent is seldom free in employment. That is why taking part is voluntary, and why the basis does not rest on that alone.

register-data-title = Persons concerned and data
register-data =
    @kinds

    Special categories are not asked for. They may occur in what people write in their own words. Of “Does not suit me” nothing is kept.

register-receivers-title = Recipients
register-receivers =
    - { $carriers }: carries every tap and every message, as a processor of { $organisation }
    - whoever runs the server: { $host }
    - other organisations: only what was removed and how, without people, and only if the operator shares it

register-abroad-title = Transfer outside the European Economic Area
register-abroad =
    The server itself transfers nothing. { $carriers }: [to be filled in: where the supplier of the chat processes data, and with which safeguard]

register-kept-title = Retention periods
register-kept =
    @periods

register-safe-title = Security
register-safe =
    @safety
