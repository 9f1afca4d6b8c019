"""Import contracts in which the chat platforms are found by their folders."""

from pathlib import Path
from typing import Any

from importlinter.contracts.layers import Layer, LayerField, LayersContract
from importlinter.domain import fields

WORD = "<platforms>"
"""Stands in a layer for each folder of `adapters` with a definition."""

_ADAPTERS = Path(__file__).parents[1] / "adapters"


class _Layer(LayerField):
    def parse(self, raw_data: Any) -> Layer:
        found = sorted(one.parent.name for one in _ADAPTERS.glob("*/definition.py"))
        return super().parse(raw_data.replace(WORD, " | ".join(found)))


class LayersWithPlatforms(LayersContract):
    """Layers, of which one may hold all platforms: they never import each other."""

    layers = fields.ListField(subfield=_Layer())
