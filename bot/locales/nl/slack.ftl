# Wat de Slack-kant zelf zegt; de taal van de persoon is daar niet bekend, dus staan beide talen er.
slack-form-too-late = Het formulier ging niet op tijd open. Druk nog een keer.
slack-form-broken = Dit formulier kan nu niet in Slack worden getoond. Dat ligt aan ons; wie Prikkel beheert, kan zien waarom. Er is niets bewaard.
slack-form-ready = Het formulier staat voor je klaar.
slack-form-begins = Je bericht is te lang voor deze knop. In het formulier staat alleen het begin; de rest kun je uit je bericht kopiëren.
slack-left-out = Deze tekst is langer dan in Slack past. Hieronder staat alleen het begin. Als je dit verstuurt, blijft alleen dat bewaard.
slack-open-form = Formulier openen
slack-not-installed = Prikkel is in deze workspace niet (meer) geïnstalleerd. Vraag het aan de beheerder.
