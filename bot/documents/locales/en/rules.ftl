rules-title = Rules for the use of Prikkel at { $organisation }

rules-words-title = Article 1. Words
rules-words =
    - participant: whoever chose to take part;
    - report: what one participant says got in the way;
    - barrier: what stands behind one or more reports;
    - coordinator: whoever reads barriers, names them and sees to it that something is done;
    - leadership: whoever decides about barriers;
    - operator: whoever runs the server and the database.

rules-aim-title = Article 2. Purpose
rules-aim =
    Prikkel is used to encourage working sustainably, and to remove what stands in its way. The data are used for nothing else: not for appraisal, pay, absence, presence or supervision.

rules-free-title = Article 3. Voluntary
rules-free =
    Taking part, answering and reporting are voluntary. Whoever does not take part or stops is not worse off. Nobody asks somebody else whether they take part or what they answered.

rules-roles-title = Article 4. Roles
rules-roles =
    { $organisation } appoints coordinators, leadership and operators. The system now has: coordinators: { $coordinators }; leadership: { $leaders }.

    - Who appoints: [to be filled in: who grants roles and takes them away]
    - Whoever has a role keeps to themselves what they read.
    - A role is taken away as soon as somebody has it no more.

rules-coordinators-title = Article 5. Coordinators
rules-coordinators =
    - They do not find out whose a report is.
    - They make no reports and do not split or merge barriers in order to count how many people reported something.
    - They give a report in own words a name that gives nobody away, before everybody can read it.
    - They put no colleague’s name in a barrier or action without that colleague knowing.

rules-leaders-title = Article 6. Leadership
rules-leaders =
    Leadership gets messages with rounded numbers, and decides about barriers. It does not ask about persons.

rules-operators-title = Article 7. Operation
rules-operators =
    - Operator: { $host }
    - The database and backups are opened only where that is needed to keep the system working or to answer a request of a person concerned, and by two people: [to be filled in: who is present, and where it is written down]
    - A backup is kept no longer than: [to be filled in: retention of backups, preferably a month at most]

rules-ranking-title = Article 8. Ranking of teams
rules-ranking =
    { $ranking ->
        [on] There is a ranking of teams, once a week, with rows of at least { $fewest } people. It is switched off if the works council asks for that.
       *[off] There is no ranking of teams. There will be one only with the consent of the works council.
    }

rules-health-title = Article 9. Health, faith and food
rules-health =
    Does a challenge not suit somebody, for reasons of health, faith or food? Then there is the answer “Does not suit me”. Nothing is kept of it, and nobody asks further. Why somebody is away is not asked.

rules-kept-title = Article 10. Retention periods
rules-kept =
    @periods

    The software destroys this every night by itself.

rules-rights-title = Article 11. Rights
rules-rights =
    Whoever takes part sees their own data with “my-data” and erases them with “erase”. Whoever would rather not do that in the chat asks: { $contact }

rules-breach-title = Article 12. Complaints and data breaches
rules-breach =
    A complaint, or a suspected data breach, goes to: { $contact }. The data protection officer is: { $officer }.

rules-change-title = Article 13. Change and evaluation
rules-change =
    Another retention period, a ranking of teams, a new role or a new purpose is first put before the works council. These rules are evaluated on: [to be filled in: day of the evaluation]
