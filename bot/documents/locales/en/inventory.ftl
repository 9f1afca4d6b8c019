gap = [to be filled in: { $what }]
gap-contact = whom everybody can ask about privacy (PRIKKEL_CONTACT)
gap-organisation = the name of the organisation
gap-officer = the data protection officer (PRIKKEL_PRIVACY_OFFICER)
gap-host = who runs the server, and in which country it stands (PRIKKEL_RUN_BY)
gap-carriers = Slack or Microsoft Teams
gap-first = the first day of the campaign
gap-last = the last day of the campaign
gap-leaders = who leads
gap-coordinators = who coordinates
gaps-title = Still to be filled in
gaps-some = The software cannot know this. Fill it in before you use this document:
gaps-none = Everything that the software can fill in has been filled in.
no-advice = This document was made by the software itself, from the settings of { $today }. It is no legal advice: have it read by somebody who knows the law.

table-what = What
table-about = About whom
table-seen = Who sees it
table-kept = How long
table-name = Table
table-columns = Columns
table-kind = Belongs to
table-risk = Risk
table-odds = Likelihood and severity
gap-odds = likelihood and severity of each risk
table-measure = Measure
table-left = What remains
caption-kept = Data, and how long
caption-kinds = All kinds of data
caption-periods = Retention periods
caption-tables = All tables and columns of the database
caption-risks = Risks
caption-measures = Measures

seen-you = the person themselves
seen-coordinators = coordinators
seen-leaders = leadership
seen-everybody = everybody
seen-nobody = nobody

kind-talks = lunch talks: who signed up, who talked with whom and whether that took place, working agreements and contacts; with whom somebody rather not talks, sealed
kind-talks-about = whoever signed up for a lunch talk
kind-cards = the card index: cards, the name that somebody put on one themselves, and whom a card helped
kind-cards-about = whoever put their name on a card or said that it helped
kind-people = account in the chat with a pseudonym, team, language, working days, reminder, first steps that they keep for themselves, a digest of the account with which they sign in on the board if they linked one; no name and no e-mail address
kind-people-about = whoever takes part, was put in a team, has a role or chose a language
kind-roles = who is a coordinator or a leader, who is in which theme team and until when, what a coordinator looks after and has open at this moment, and what other coordinators may call them
kind-roles-about = whoever has a role
kind-answers = answers to challenges: done, not today, away
kind-answers-about = whoever answered
kind-absences = days on which somebody is away; never why
kind-absences-about = whoever said so themselves
kind-enrolments = in which weeks and in which team somebody was expected
kind-enrolments-about = whoever takes part
kind-sessions = sessions: when, where, which departments were there, and the notes, without who wrote them
kind-sessions-about = no person, unless somebody writes a name in a note
kind-tablets = links for the tablet of a team or for a session (not the code itself), and how many answers and reports came in there per day
kind-tablets-about = no person by themselves
kind-groups = groups of Slack or Teams that teams follow, with how many people are in them (not who)
kind-groups-about = no person
kind-readers = keys with which other programs read numbers without people (not the key itself), and the day on which each was last used
kind-readers-about = no person, unless a key is called by a person’s name
kind-webhooks = programs that are told of barriers, decisions and late actions, without names: their addresses, sealed, and what is on its way to them
kind-webhooks-about = no person
kind-sums = numbers of answers per team and per day
kind-sums-about = no person by themselves
kind-reports = reports: the words or the chosen reason, the place and the day, and where coordinators take them a photo, sealed; who it was only if that person chose so
kind-reports-about = whoever reported something, and whoever is named in the words or stands on a photo
kind-voices = “me too”, and whether somebody notices that a barrier is gone
kind-voices-about = whoever said so
kind-barriers = barriers: name, status, owner, answer
kind-barriers-about = whoever is filled in there as owner
kind-codes = a fingerprint of the code for following a report, and what was said by that code
kind-codes-about = nobody; the code itself is not kept
kind-history = what a coordinator or leader did with a barrier; everybody sees only what was decided
kind-history-about = that coordinator or leader
kind-requests = what a coordinator asks of leadership
kind-requests-about = whoever is named in it
kind-messages = messages that were sent or wait to be sent
kind-messages-about = whoever got them
kind-fingerprints = fingerprints of what came in, and which check marks stand under a challenge
kind-fingerprints-about = nobody, without the key of the server
kind-departures = a fingerprint of whoever was erased while a campaign runs
kind-departures-about = nobody, without the key of the server
kind-results = what may be told of a questionnaire that has closed, rounded
kind-results-about = nobody: numbers
kind-questionnaires = a fingerprint of whoever began a questionnaire, and answers without a name
kind-questionnaires-about = nobody, without the key of the server
kind-figures = rounded figures of weeks, what a solution brought, and how much was destroyed
kind-figures-about = no person by themselves
kind-programme = actions and their tasks, solutions from elsewhere, dates
kind-programme-about = whoever is filled in there as owner or ambassador
kind-plan = which steps of the playbook are done, who ticked them and what was noted; leaders see only that they are done
kind-plan-about = whoever ticked a step, and whoever is named in the note
kind-actions-said = who said “that is me” of an action, and how it stands
kind-actions-said-about = whoever said so
kind-setup = the organisation, teams, campaigns, channels and challenges
kind-setup-about = nobody

kept-people = { $keep-people ->
    [one] one day
   *[other] { $keep-people } days
} after the campaign closed, on a day that is announced in the channel; longer for whoever has a role or takes part again
kept-talks = until six rounds later, or as long as the account
kept-cards = cards stay; a name a year, unless it is confirmed; whom it helped { $keep-words } days
kept-roles = until the role is taken away; what is open, ten minutes
kept-answers = { $keep-answers ->
    [one] one day
   *[other] { $keep-answers } days
} after the last challenge; the moment until the answer can change no more
kept-absences = { $keep-absences ->
    [one] one day
   *[other] { $keep-absences } days
} after they are over and the campaign closed
kept-enrolments = who it is: { $keep-teams ->
    [one] one day
   *[other] { $keep-teams } days
} after the campaign closed
kept-sessions = stay, with the report; notes that do not go into it until it is made, and without a report { $keep-words } days
kept-tablets = links until seven days after they ended; numbers for a year
kept-groups = until a coordinator stops following them
kept-readers = until three months after they ended
kept-webhooks = until they are disconnected; what is on its way until it arrived
kept-sums = stay; after { $keep-teams ->
    [one] one day
   *[other] { $keep-teams } days
} those of teams of fewer than { $minimum } people are put together
kept-reports = the words: { $keep-words ->
    [one] one day
   *[other] { $keep-words } days
} after the barrier was removed or closed; who it is: { $keep-voices ->
    [one] one day
   *[other] { $keep-voices } days
}; after that as a number alone
kept-voices = who it is: { $keep-voices ->
    [one] one day
   *[other] { $keep-voices } days
} after the barrier was removed or closed; after that as a number alone
kept-barriers = stay; somebody’s own words: { $keep-words ->
    [one] one day
   *[other] { $keep-words } days
} after the barrier was removed or closed
kept-codes = { $keep-words ->
    [one] one day
   *[other] { $keep-words } days
} after the barrier was removed or closed
kept-history = who it is: { $keep-words ->
    [one] one day
   *[other] { $keep-words } days
} after the barrier was removed or closed
kept-requests = stays: the latest of each barrier
kept-messages = { $keep-messages ->
    [one] one day
   *[other] { $keep-messages } days
} after they were sent, once no campaign is open
kept-fingerprints = { $fingerprints } days at most
kept-departures = until the campaign closes
kept-results = stays
kept-questionnaires = until the questionnaire closes; then only rounded figures stay
kept-figures = stay: nobody is in them
kept-programme = stay; a date that was dropped { $dropped } days
kept-plan = the day stays; who it was and the note: { $keep-words ->
    [one] one day
   *[other] { $keep-words } days
} after the campaign was closed
kept-actions-said = as long as the action is in the programme; without the person once they stop or are erased
kept-setup = stay

file-staff = explanation-for-staff
file-request = request-works-council
file-rules = rules-for-use
file-register = record-of-processing
file-dpia = dpia
file-retention = retention-table
foot = Prikkel: filled in by the software. No legal advice.
