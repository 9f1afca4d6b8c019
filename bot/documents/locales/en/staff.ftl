staff-title = Prikkel at { $organisation }: explanation for staff

staff-what-title = What is Prikkel?
staff-what =
    Prikkel is a robot in the chat. During a campaign you get a small challenge about working sustainably every working day. You answer with one tap. Does it not work out? Then you can say what got in the way. Coordinators see to it that something is done about that. That is what it is for.

    The campaign runs from { $first } to { $last }.

staff-voluntary-title = Taking part is voluntary
staff-voluntary =
    - You choose whether you take part. You can stop at any time, without a reason: type “leave”. Nobody is told.
    - Whether you take part, and what you answer, plays no role in your appraisal.
    - Nobody gets a list of who takes part or who answered what.

staff-data-title = What we keep about you
staff-data =
    Everything is in one database. It is run by: { $host }. Prikkel sends nothing to others, except to { $carriers }: that is where the chat is.

    @kept

    Every night the server removes what had its time.

staff-seen-title = Who sees what
staff-seen =
    - You see everything that is about you: type “my-data”.
    - Colleagues see numbers alone, and those are rounded. Do you put a check mark under a challenge instead of pressing the button? Then everybody sees that mark.
    - Coordinators read the words, the place and the day of a report. Not whose it is.
    - Leadership gets a message with numbers, without names.
    - Whoever runs the server can look into the database and into the backups.
    - { $carriers } carries every tap and every message. What its administrators can look at stands in the contract of { $organisation }.

staff-small-title = What a colleague may guess all the same
staff-small =
    { $ranking ->
        [on] There is a ranking of teams. Small teams stand together in it: a row has at least { $fewest } people. Points are between { $low } and { $high }, in steps of { $step }. It comes once a week.
       *[off] There is no ranking of teams.
    } A share of everybody together is told from { $crowd } people on, in steps of { $step } percent.

    In a small team that is not always enough. Does somebody know how nearly everybody answered? Then they can sometimes guess what the last one did. If you do not want that, do not answer: nobody notices.

staff-anonymous-title = Reporting anonymously
staff-anonymous =
    A report is anonymous unless you choose otherwise. Then we do not keep who made it: the day alone, and your team if it has { $minimum } people or more.

    Whoever runs the server can sometimes work out whose a report is. Your tap comes in with your account, and for { $fingerprints } days at most we keep a fingerprint, so that tapping twice counts once. What you write can give you away too. Is that not safe enough for what you want to say? Then say it elsewhere.

    “Does not suit me” is no report. We keep nothing of it.

staff-rights-title = Your rights
staff-rights =
    - Seeing: type “my-data”. Would you rather have it on paper? Ask whoever runs the server.
    - Correcting: you change today’s answer, your working days, your language and your reminder yourself.
    - Erasing: type “erase”. Your account goes at once. The numbers stay, without you. The words of your reports stay too; you are with them no more.
    - Objecting or complaining: to { $organisation }, or to { $country ->
        [NL] the Dutch data protection authority (AP).
        [BE] the Belgian data protection authority (GBA).
       *[other] the data protection authority.
    }

staff-ask-title = Whom you can ask
staff-ask =
    - About privacy: { $contact }
    - Data protection officer: { $officer }
    - Coordinators: [to be filled in: who the coordinators are]
