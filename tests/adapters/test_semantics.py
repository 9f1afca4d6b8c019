import importlib
from pathlib import Path

import pytest

from adapters import semantics
from adapters.semantics import load_sense
from scoring.grouping import Candidate, Sense, similar
from tests.scoring.test_grouping import FRICTIONS, candidates

FLOOR = 0.93

SLOW_ENCODER = """
import threading
import numpy

class USE:
    may_read = threading.Event()
    batches = []

    def __init__(self, threads): ...

    def encode(self, texts):
        assert self.may_read.wait(60)
        self.batches.append(len(texts))
        return numpy.ones((len(texts), 1))
"""


@pytest.fixture(scope="module")
def sense() -> Sense:
    loaded = load_sense()
    if loaded is None:
        pytest.skip("the extra prikkel[semantic] is not installed")
    return loaded


def test_the_server_does_not_wait_for_the_encoder_and_neither_does_the_first_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "slow_encoder.py").write_text(SLOW_ENCODER, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(semantics, "MODULE", "slow_encoder")

    found = load_sense()
    encoder = importlib.import_module("slow_encoder").USE
    assert encoder.batches == []  # nobody waited for it

    encoder.may_read.set()
    assert found is not None
    assert found("koffie", ["thee"]) == [1.0]
    assert encoder.batches == [1, 2]  # its weights were read with a text of nobody's
    another = load_sense()
    assert another is not None
    assert another("koffie", ["thee"]) == [1.0]
    assert encoder.batches == [1, 2, 2]  # which a second server of the process does not repeat


def test_the_right_group_is_among_the_first_three_of_what_it_means(sense: Sense):
    described = candidates(confirmed=False)
    right = sum(
        row["group"] in [match.id for match in similar(row["text"], described, 3, sense)]
        for row in FRICTIONS
    )
    share = right / len(FRICTIONS)

    assert share >= FLOOR, f"right group among the first three: {share:.2f}"


def test_other_words_for_the_same_are_found(sense: Sense):
    shower = Candidate("shower", ("Er is geen douche voor fietsers",))
    canteen = Candidate("canteen", ("In de kantine is alles verpakt",))

    (found,) = similar("after my ride I cannot wash", [canteen, shower], 1, sense)

    assert found.id == "shower"


def test_a_text_is_as_near_as_can_be_to_itself_and_new_texts_are_learned_once(sense: Sense):
    assert sense("koffie", ["koffie", "fietsenstalling"]) == pytest.approx(
        [1, sense("fietsenstalling", ["koffie"])[0]], abs=1e-5
    )
    assert sense("koffie", []) == []
