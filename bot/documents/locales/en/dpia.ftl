dpia-title = Data protection impact assessment (DPIA) of Prikkel: draft

dpia-1-title = A1. Proposal
dpia-1 =
    { $organisation } uses Prikkel in { $carriers } for a campaign from { $first } to { $last }. Participants get a challenge every working day, answer with one tap, and can report what got in the way. Coordinators deal with those barriers; leadership decides where that is needed.

    This draft follows the seventeen points of the model of the Dutch government (Model DPIA Rijksdienst). What the software knows has been filled in.

dpia-2-title = A2. Personal data
dpia-2 =
    @kinds

dpia-3-title = A3. Processing
dpia-3 =
    - collecting: a tap or a form in the chat;
    - keeping: in one database;
    - bringing together: into numbers per team, per week and per barrier;
    - showing: rounded, as under A8;
    - disclosing: to { $carriers }, in order to deliver the message;
    - destroying: every night, as under A10.

dpia-4-title = A4. Purposes
dpia-4 =
    To encourage working sustainably, and to remove what stands in its way. The data are not for appraisal, pay, absence, presence or supervision.

dpia-5-title = A5. Parties
dpia-5 =
    - controller: { $organisation }
    - data protection officer: { $officer }
    - processor of the chat: { $carriers }
    - operation of the server: { $host }
    - persons concerned: participants, who was put in a team, coordinators, leadership, and who is named in free text

dpia-6-title = A6. Interests
dpia-6 =
    The organisation wants to know what stands in the way of working sustainably. Staff want something done with what they report, without anybody following them. Interests of others: [to be filled in: other interests]

dpia-7-title = A7. Places of processing
dpia-7 =
    The database and the server: { $host }. The chat: { $carriers }, [to be filled in: where the supplier of the chat processes data].

    The software sends nothing to anybody but the chat.

dpia-8-title = A8. Technique and method
dpia-8 =
    @safety

    What people get to see follows fixed rules:

    - nothing about fewer than { $minimum } people;
    - numbers rounded down, in steps of { $step };
    - a share of everybody from { $crowd } people on, of whom at least { $crowd-day } work on a day, in steps of { $step } percent, from { $low } to { $high };
    - { $ranking ->
        [on] a ranking of teams, once a week, with rows of at least { $fewest } people;
       *[off] no ranking of teams;
    }
    - what is reported today shows tomorrow, to coordinators too;
    - a closed week never changes.

    The software takes no decision about persons.

dpia-9-title = A9. Law and policy
dpia-9 =
    - General Data Protection Regulation (GDPR)
    - Dutch Works Councils Act (WOR), article 27, paragraph 1, k and l
    - [to be filled in: own policy, code of conduct, archive rules]

dpia-10-title = A10. Retention periods
dpia-10 =
    @periods

dpia-11-title = B11. Legal basis
dpia-11 =
    Legal basis: [to be filled in: public task or legitimate interest, with the balance (GDPR article 6, paragraph 1, e or f)]

    Consent is seldom free in employment. Taking part is voluntary, but that is a safeguard and not the legal basis.

dpia-12-title = B12. Special categories
dpia-12 =
    - Nobody is asked about health, faith or food. For that there is the answer “Does not suit me”: nothing is kept of it, no number either.
    - Anything may stand in free text. The software warns of e-mail addresses, telephone numbers and mentions. It cannot recognise names.
    - Of absence the days alone are kept.

dpia-13-title = B13. Purpose limitation
dpia-13 =
    The data are used for no other purpose. The rules say so. Coordinators and leadership have no screen with participants or their answers.

dpia-14-title = B14. Necessity and proportionality
dpia-14 =
    - A number per participant is needed to count nobody twice, and to let somebody change an answer of their own.
    - Answers per person are not needed after the campaign: they go (A10).
    - A report can do without a person.
    - { $ranking ->
        [on] The ranking of teams is not needed for the purpose; it makes taking part more fun. Considered: [to be filled in: why the ranking is on]
       *[off] The ranking of teams is off.
    }

dpia-15-title = B15. Rights of persons concerned
dpia-15 =
    - information: the explanation for staff, and the page /privacy of the server;
    - access and copy: “my-data” in the chat, or by the operator;
    - correction: answer, language, working days and reminder themselves; the team by the operator;
    - erasure: “erase” in the chat, or by the operator, at once;
    - objection: not taking part or leaving, or with { $contact }

    An anonymous report can be taken back only by who has its receipt or its code.

dpia-16-title = C16. Risks
dpia-16 =
    @risks

dpia-17-title = D17. Measures
dpia-17 =
    @measures

    Decision about what remains: [to be filled in: who accepts the remaining risk, and when]

dpia-tables-title = Annex. Tables and columns
dpia-tables =
    From the software itself: every table of the database with every column.

    @tables

risk-small = In a small team a colleague guesses what the last one answered.
risk-small-measure = Rows of at least { $fewest } people, steps of { $step }, one ranking a week, no numbers per day.
risk-small-left = Who knows how nearly everybody answered can still guess.
risk-author = Somebody finds out whose an anonymous report is.
risk-author-measure = No person is stored with it, no moment and no row number; the team only from { $minimum } people on. The report shows tomorrow.
risk-author-left = Style and place can give somebody away. Who has the database can lay reports beside answers.
risk-operator = The operator looks into the database or a backup.
risk-operator-measure = Pseudonyms, fingerprints with a key outside the database, short periods; an agreement on access.
risk-operator-left = Who has database and settings can trace pseudonyms.
risk-coordinator = A coordinator counts with own reports, or by merging, exactly how many people reported something.
risk-coordinator-measure = Numbers as “at least”, in steps of { $step }; a rule in the rules for use.
risk-coordinator-left = The number may become known; who they were will not.
risk-words = Somebody writes a name or about health in free text.
risk-words-measure = A warning beforehand, words for coordinators alone, a name of its own for everybody, they can be taken out.
risk-words-left = Names are not recognised.
risk-chat = The supplier of the chat, or one of its administrators, reads along.
risk-chat-measure = Agreements in the contract with { $carriers }.
risk-chat-left = Every tap and every message passes there.
risk-pressure = Somebody feels forced to take part.
risk-pressure-measure = Voluntary, leaving without notice, no list of participants, no reminder unless asked for.
risk-pressure-left = Colleagues can ask each other; check marks under a challenge are visible.

safety =
    - Database: { $database ->
        [postgresql] PostgreSQL
       *[sqlite] a file on the server (SQLite)
    }, run by: { $host }
    - Connection: { $address ->
        [https] encrypted (https)
       *[none] [to be filled in: how the connection to the server is encrypted]
    }
    - { $sealed ->
        [on] Fingerprints are made with a key that is not in the database.
       *[off] [to be filled in: set a key of your own (PRIKKEL_SECRET_KEY)]
    }
    - Answers hold a random number instead of an account.
    - The coordinators’ board opens with a link that works once, and closes by itself.
    - The log holds no names, no accounts and no words of people.
    - Encryption of the disk and of backups: [to be filled in: how the disk and the backups are protected]
