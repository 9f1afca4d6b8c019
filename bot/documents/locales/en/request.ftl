request-title = Request for consent to the use of Prikkel

request-to-title = To the works council
request-to =
    { $country ->
        [NL] A request under Dutch law.
       *[other] Mind: this request follows Dutch law, and { $organisation } is in another country. How staff is informed and consulted there: [to be filled in: the rules of that country]
    }

    From: [to be filled in: the director of { $organisation }]

    Date: [to be filled in: the date of this request]

    We ask your consent to the decision below, under article 27, paragraph 1, k and l, of the Dutch Works Councils Act (WOR). Prikkel processes personal data of staff, and it is suitable for following behaviour. It is not meant for that; for the act it is enough that it could.

request-decision-title = 1. Proposed decision
request-decision =
    { $organisation } uses Prikkel in { $carriers }, for a campaign from { $first } to { $last }{ $days ->
        [0] { "" }
        [one] { "" } (one challenge)
       *[other] { "" } ({ $days } challenges)
    }. After that, the barriers and actions that came of it are still dealt with.

    The rules for its use are in the annex “Rules”.

request-why-title = 2. Reason and purpose
request-why =
    Staff often want to work more sustainably, and something gets in the way. Prikkel shows what, and sees to it that somebody does something about it. The purpose is that barriers are removed.

    The reason at { $organisation }: [to be filled in: why now, and what has been done]

request-data-title = 3. Which data, about whom
request-data =
    @kinds

    Answers hold a random number. The table that joins that number to an account is in the same database. So the data are pseudonymous, not anonymous.

request-not-title = 4. What the data are not used for
request-not =
    - not for appraising or paying staff;
    - not for following presence, absence or performance;
    - not for finding out who reported something.

request-effects-title = 5. Consequences for staff, and measures
request-effects =
    - Taking part is voluntary and takes about a minute a day. Whoever does not take part notices nothing of it.
    - Coordinators and leadership see no list of participants and no answers.
    - { $ranking ->
        [on] There is a weekly ranking of teams. Small teams stand together: a row has at least { $fewest } people, and points go in steps of { $step }. The ranking can be switched off.
       *[off] There is no ranking of teams.
    }
    - Only who asks for a reminder gets one, at most one a day.
    - Whoever runs the server can technically look into the database. Agree on who that is, and on which terms: [to be filled in: agreement on access to the database]

request-else-title = 6. Alternatives
request-else =
    - without a ranking of teams;
    - without teams;
    - on paper or with an ordinary survey: then nobody can be told what became of a report.

    Considered: [to be filled in: why this form was chosen]

request-safe-title = 7. Security
request-safe =
    @safety

request-kept-title = 8. Retention periods
request-kept =
    @periods

request-trial-title = 9. Trial and evaluation
request-trial =
    The campaign is a trial. We discuss what came of it with you on: [to be filled in: day of the evaluation]

    We then look at:

    - how many barriers were removed;
    - whether anybody was worse off for taking part or not taking part;
    - complaints and questions about privacy;
    - whether the periods were kept: the software writes down what it destroyed.

request-advice-title = 10. Advice of the data protection officer
request-advice =
    Officer: { $officer }

    Advice: [to be filled in: the advice, with its day]

request-more-title = 11. Annexes
request-more =
    - explanation for staff;
    - rules for use;
    - data protection impact assessment (DPIA), draft;
    - retention table.
