"""The dashboard and the alerts ask for metrics that exist, and for nothing about people."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from prometheus_client import CollectorRegistry
from prometheus_client.exposition import generate_latest

from adapters.web.exposition import Counted
from adapters.web.metrics import Figures

FOLDER = Path(__file__).parent.parent / "docs" / "monitoring"
ALERTS = yaml.safe_load((FOLDER / "alerts.yaml").read_text("utf-8"))["groups"][0]["rules"]
PANELS = json.loads((FOLDER / "grafana.json").read_text("utf-8"))["panels"]
ASKED = [rule["expr"] for rule in ALERTS] + [
    target["expr"] for panel in PANELS for target in panel["targets"]
]
NAMED = re.compile(r"\bprikkel_\w+")
LABELLED = re.compile(r"(prikkel_\w+)\{([^}]*)\}")


def offered() -> dict[str, set[str]]:
    """Every metric that `/metrics` has, with its labels and their values."""
    registry = CollectorRegistry()
    now = datetime(2026, 6, 1, tzinfo=UTC)
    registry.register(Counted(Figures({}, 0, {}, None), now))
    found: dict[str, set[str]] = {}
    for line in generate_latest(registry).decode().splitlines():
        if not line.startswith("#"):
            name, _, labels = line.partition(" ")[0].partition("{")
            found.setdefault(name, set()).update(re.findall(r'\w+="\w+"', labels))
    return found


@pytest.mark.parametrize("asked", ASKED)
def test_what_is_asked_for_is_there(asked: str):
    there = offered()

    assert NAMED.findall(asked) or "up{" in asked
    assert set(NAMED.findall(asked)) <= set(there)
    for name, labels in LABELLED.findall(asked):
        ours = {each for each in re.findall(r'\w+="[^"]*"', labels) if not each.startswith("job=")}
        assert ours <= there[name]


def test_every_metric_has_its_panel_and_every_alert_says_what_to_do():
    shown = {
        name for panel in PANELS for t in panel["targets"] for name in NAMED.findall(t["expr"])
    }

    assert shown == set(offered())
    assert len({panel["id"] for panel in PANELS}) == len(PANELS) >= 6
    assert len(ALERTS) >= 5
    assert all(len(rule["annotations"]["summary"]) > 40 for rule in ALERTS)
