council-link = Report for executive and council
council-title = Working sustainably at { $organisation }: what it yielded
council-period = From { $first } to { $last }. As it stands on { $today }.
council-rounded = Numbers of people are rounded down in steps of five. There is nothing in it about fewer than five people, and nothing that people reported in their own words.
council-file = report
council-nothing = Nothing in this period.
council-short = In short
council-done = What we did
council-participation = How many people took part
council-reported = What got in the way
council-removed = What was removed
council-best = What yielded most
council-refused = What was not possible, and why
council-adopted = Chances that were taken, and what was kept
council-effect = Estimated effect
council-actions = Actions, money and what comes
council-decisions = Decisions
council-secap = Annex: actions for a climate plan (SECAP)
council-pact = Annex: Local Energy and Climate Pact (LEKP)
council-sources = Annex: sources
council-number-removed = Barriers
council-number-people = Participants
council-number-kg = CO2e
council-of = { $part } removed, { $whole } reported
council-too-few = Fewer than twenty: then we say nothing about it.
council-at-least = at least { $people }
council-people = At least { $people } people took part. Taking part is voluntary.
council-unknown = not known
council-no-date = no date
council-asked = Decision asked
council-made = Decisions made
council-comes = What comes
council-due = ready on { $day }
council-theme = Theme
council-challenges = Challenges
council-often = How often done
council-times = at least { $times } times
council-column-reported = Reported
council-column-gone = Removed
council-column-refused = Not possible
council-column-open = Still open
council-when = When
council-not-measured = Whether a challenge works more often now was not measured, or the difference may be chance.
council-estimate = This is an estimate of what people avoided together. It cannot be added to measurements of energy or waste.
council-budget = Planned: { $euros } euros.
council-budget-unknown = { $actions ->
    [one] Of one action the budget is not known.
   *[other] Of { $actions } actions the budget is not known.
}
council-spent = Spent: { $euros } euros.
council-spent-unknown = { $actions ->
    [one] Of one action it is not known what was spent.
   *[other] Of { $actions } actions it is not known what was spent.
}
council-source = Source: { $source }.
council-from-weeks = closed weeks of the campaign, rounded down
council-from-people = who took part before this week, and what was published of each closed week
council-from-barriers = barriers that a coordinator has read or that five people or more reported, up to last week
council-from-actions = the action programme of today, as coordinators filled it in
council-counted = All numbers are those of the files that Prikkel makes of this day. For CO2e we use these factors:
council-pact-what = The pact has four “werven” (work sites), and agreements about the municipality’s own buildings. Prikkel does not know which action goes with which part: fill that in in the last column. Targets and figures belong in the Pactportaal; we do not fill them in.
council-pact-parts = The parts of the pact
council-pact-part = Part
council-pact-about = What it is about
council-pact-actions = Actions, to be put with a part
council-pact-source = The parts are called so on the pages of the municipalities of Hulshout (hulshout.be) and Berlaar (berlaar.be) about the pact of 2021. See in the Pactportaal whether they still hold.
council-to-fill = to be filled in
council-pact-own = Own buildings
council-pact-own-about = save energy and CO2 in the municipality’s own buildings, and LED street lighting
council-pact-trees = Werf 1
council-pact-trees-about = greening
council-pact-energy = Werf 2
council-pact-energy-about = energy
council-pact-sharing = Werf 3
council-pact-sharing-about = mobility
council-pact-water = Werf 4
council-pact-water-about = rainwater
council-about = This report becomes public when it goes to the executive or the council. Read it yourself first.
council-first = First day
council-last = Last day
council-wrong-period = We do not understand this period: the first day lies after the last, or it is no date. You now see the whole campaign.
council-names = Does this look like a name?
council-names-about = This stands in what coordinators and leadership typed. Is it somebody’s name, and do they know? If not, change it at the barrier or the action.
council-names-none = We found nothing that looks like a name. We do not recognise every name: read it yourself as well.
council-name = { $words } (in: “{ $where }”)
council-looks = { $count ->
    [0] Nothing looks like a name.
    [one] One thing looks like a name.
   *[other] { $count } things look like a name.
}
council-per-theme = Challenges per theme
council-barriers = Barriers per theme
council-programme = The action programme
council-secap-empty = Not filled in for any action yet: { $columns }.
