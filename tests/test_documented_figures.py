"""Every figure and every column that leaves Prikkel has its line in the documents."""

import re
from datetime import UTC, datetime
from pathlib import Path

from adapters.web.exposition import Counted
from adapters.web.metrics import Figures
from bot.exports import documents
from bot.exports.secap import SECAP_FIELDS
from bot.i18n import _folder, _texts, translator
from bot.models import DeliveryState

DOCS = Path(__file__).parent.parent / "docs"
NOW = datetime(2026, 12, 1, tzinfo=UTC)


def _table(document: str, heading: str) -> str:
    """The lines below a heading, up to the next one."""
    text = (DOCS / document).read_text("utf-8")
    return text.partition(f"# {heading}\n")[2].partition("\n#")[0]


def test_operators_read_of_every_metric_with_its_labels_and_of_no_other():
    families = list(Counted(Figures({}, 0, {}, None), NOW).collect())
    table = _table("operator.md", "Metrics")

    assert sorted(re.findall(r"^\| `(\w+)` ", table, re.MULTILINE)) == sorted(
        family.name for family in families
    )
    for family in families:
        [line] = [line for line in table.splitlines() if line.startswith(f"| `{family.name}` |")]
        labels = {name for sample in family.samples for name in sample.labels}
        assert {name for name in labels if f"`{name}`" not in line} == set()
    assert all(state in table for state in DeliveryState)


def test_every_exported_column_has_its_line():
    words, told = translator("en"), (DOCS / "exports.md").read_text("utf-8").lower()
    keys = [key for key in _texts(_folder("en")) if key.startswith("export-column-")]

    names = {key: re.sub(r" \(.*\)", "", words(key)).lower() for key in keys}
    assert len(names) > 40
    assert {name for name in names.values() if f"{name})" not in told and f"({name}" not in told
            and f"| {name}" not in told} == set()  # fmt: skip


def test_every_key_of_the_export_for_programs_has_its_line():
    source = Path(documents.__file__).read_text("utf-8")
    keys = {*re.findall(r'"(\w+)": ', source), *SECAP_FIELDS}
    told = (DOCS / "exports.md").read_text("utf-8")

    assert {"first_reported_in_week_of", "answered_percent", "co2-reduction"} <= keys
    assert {key for key in keys if f"`{key}`" not in told} == set()
