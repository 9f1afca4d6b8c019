"""Drawings of every kind and size, for the tests of pictures."""

from hypothesis import strategies as st

from bot.drawings import Box, MapQuadrant, OpportunityMap, Progress, Roadmap, RoadmapLane, Spot

HOSTILE = "</text><script>alert('x')</script>&lt; $\\frac{1}{2}$ ]]> \x00\x0b “é” %s"
LONG = "Arbeidsongeschiktheidsverzekeringsmaatschappijduurzaamheidsbeleidsmedewerkersoverleg"
THEMES = ("climate", "circular", "social", "nature")

words = st.one_of(
    st.text(max_size=60),
    st.sampled_from(["", " ", LONG, LONG * 3, HOSTILE, "Groen dak", "a-b/c–" * 30]),
)
boxes = st.builds(
    Box, words, st.lists(words, max_size=2).map(tuple), words, st.sampled_from(Progress)
)


def _cells(most: int) -> st.SearchStrategy[tuple[tuple[Box, ...], ...]]:
    return st.tuples(*[st.lists(boxes, max_size=most).map(tuple)] * 3)


lanes = st.sampled_from((*THEMES, "")).flatmap(
    lambda theme: st.builds(RoadmapLane, st.just(theme), words, _cells(6))
)
roadmaps = st.builds(
    Roadmap,
    title=words, subtitle=words, description=words, columns=st.tuples(words, words, words),
    lanes=st.lists(lanes, max_size=5).map(tuple), no_actions=words, competences_name=words,
    competences=st.tuples(*[st.lists(words, max_size=5).map(tuple)] * 3), no_competences=words,
)  # fmt: skip

levels = st.integers(1, 5)
HIGH_IMPACT, HIGH_EFFORT = 3, 4


def _placed(impacts: tuple[int, int], efforts: tuple[int, int]) -> st.SearchStrategy[MapQuadrant]:
    spot = st.builds(
        Spot, words, words, st.sampled_from((*THEMES, "")), st.integers(*impacts),
        st.integers(*efforts),
    )  # fmt: skip
    return st.builds(MapQuadrant, words, st.lists(spot, max_size=14).map(tuple))


maps = st.builds(
    OpportunityMap,
    title=words, subtitle=words, description=words, impact=st.just("Impact"),
    effort=st.just("Werk"), little=st.just("weinig"), much=st.just("veel"),
    quadrants=st.tuples(
        _placed((3, 5), (1, 3)), _placed((3, 5), (4, 5)),
        _placed((1, 2), (1, 3)), _placed((1, 2), (4, 5)),
    ),
    unplaced=st.builds(
        MapQuadrant, words,
        st.lists(
            st.builds(Spot, words, words, st.sampled_from(THEMES), levels, st.none()), max_size=8
        ).map(tuple),
    ),
    high_impact=st.just(HIGH_IMPACT), high_effort=st.just(HIGH_EFFORT), no_barriers=words,
)  # fmt: skip


def small_roadmap(title: str = "Routekaart van Voorbeeld") -> Roadmap:
    box = Box("Lunch zonder verpakking", ("Facilitair", "klaar op 1 maart 2027"), "Gepland",
              Progress.PLANNED)  # fmt: skip
    return Roadmap(
        title, "Stand van 1 juni 2026", "Eén actie.",
        ("Binnen een jaar", "Uiterlijk 2030", "Uiterlijk 2050"),
        (
            RoadmapLane("circular", "Circulair", ((box,), (), ())),
            RoadmapLane("nature", "Natuur", ((), (), ())),
        ),
        "Nog geen acties.", "Wat mensen moeten kunnen", (("Inkoop",), (), ()), "Nog niets.",
    )  # fmt: skip


def small_map() -> OpportunityMap:
    spot = Spot("Alles is voorverpakt", "Circulair · impact 4, werk 2", "circular", 4, 2)
    none = MapQuadrant("Groot project", ())
    return OpportunityMap(
        "Kansenkaart van Voorbeeld", "Stand van 1 juni 2026", "Eén drempel.", "Impact", "Werk",
        "weinig", "veel", (MapQuadrant("Laaghangend fruit", (spot,)), none, none, none),
        MapQuadrant("Nog niet geschat", ()), HIGH_IMPACT, HIGH_EFFORT, "Nog geen drempels.",
    )  # fmt: skip
