# Wat de Slack-kant zelf zegt; de taal van de persoon is daar niet bekend, dus staan beide talen er.
slack-try-again = Het lukt nu even niet. Probeer het over een minuut opnieuw.
slack-unsure = Het duurt lang, en ik weet nog niet of dit is opgeslagen. Stuur het over een minuut nog eens: het telt één keer.
slack-form-too-late = Het formulier ging niet op tijd open. Druk nog een keer.
slack-form-broken = Dit formulier kan nu niet in Slack worden getoond. Dat ligt aan ons; wie Prikkel beheert, kan zien waarom. Er is niets bewaard.
slack-form-ready = Het formulier staat voor je klaar.
slack-open-form = Formulier openen
slack-not-installed = Prikkel is in deze workspace niet (meer) geïnstalleerd. Vraag het aan de beheerder.
