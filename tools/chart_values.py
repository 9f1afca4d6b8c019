"""Writes `charts/prikkel/values.schema.json`, by which Helm refuses what cannot work.

make chart-values
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from pydantic_settings import BaseSettings

from adapters.registry import SETTINGS
from adapters.settings import Settings

FILE = Path(__file__).parents[1] / "charts" / "prikkel" / "values.schema.json"

BY_THE_CHART = frozenset({
    "DATABASE_URL", "PRIKKEL_HOST", "PRIKKEL_PORT", "PRIKKEL_HEALTH_PORT",
    "MICROSOFT_APP_CERTIFICATE_FILE", "MICROSOFT_APP_FEDERATED_TOKEN_FILE",
    "CLIENT_ID", "CLIENT_SECRET", "TENANT_ID",
})  # fmt: skip
"""What the templates set themselves, and what Microsoft's command line alone writes."""

TEXT = {"type": "string"}
FILLED = {"type": "string", "minLength": 1}
YES_OR_NO = {"type": "boolean"}
PORT = {"type": "integer", "minimum": 1, "maximum": 65535}


def schema() -> dict[str, Any]:
    """What values there are, and which go together."""
    secret, plain = known_settings()
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Values of the chart of Prikkel",
        **_object(
            image=_object(
                repository=FILLED, tag=TEXT, digest={"pattern": "^(sha256:[0-9a-f]{64})?$", **TEXT},
                pullPolicy={"enum": ["Always", "IfNotPresent", "Never"]},
                pullSecrets={"type": "array", "items": FILLED},
            ),
            secret=_object(
                name=FILLED,
                keys={
                    "type": "array", "items": {"enum": secret}, "uniqueItems": True,
                    "contains": {"const": "PRIKKEL_SECRET_KEY"},
                },
            ),
            settings={
                "type": "object", "propertyNames": {"enum": plain},
                "additionalProperties": TEXT,
            },
            database=_object(
                kind={"enum": ["sqlite", "postgresql"]}, size=FILLED, storageClass=TEXT,
                existingClaim=TEXT,
            ),
            servers={"type": "integer", "minimum": 1},
            workers={"type": "integer", "minimum": 0},
            service=_object(port=PORT),
            ingress=_object(
                enabled=YES_OR_NO, className=TEXT, host={"pattern": "^[a-z0-9.-]*$", **TEXT},
                tlsSecret=TEXT, annotations={"type": "object", "additionalProperties": TEXT},
            ),
            networkPolicy=_object(
                enabled=YES_OR_NO, databasePort=PORT,
                **{"from": {"type": "array", "items": {"type": "object"}}},
            ),
            monitoring=_object(
                serviceMonitor=YES_OR_NO, rules=YES_OR_NO, dashboard=YES_OR_NO,
                labels={"type": "object", "additionalProperties": TEXT},
            ),
            resources={"type": "object"},
            federatedToken=YES_OR_NO,
            runAsUser={"type": ["integer", "null"], "minimum": 1},
            nodeSelector={"type": "object", "additionalProperties": TEXT},
            tolerations={"type": "array", "items": {"type": "object"}},
            **{"global": {"type": "object"}},
        ),
        "allOf": _rules(),
    }  # fmt: skip


def _rules() -> list[dict[str, Any]]:
    """SQLite is one file of one server; PostgreSQL has its address, and somebody who posts."""
    url = {"const": "DATABASE_URL"}
    keys = _with("secret", keys={"not": {"contains": url}})
    return [
        _when(
            _with("database", kind={"const": "sqlite"}),
            {"properties": {"servers": {"const": 1}, "workers": {"const": 0}}, "allOf": [keys]},
            {
                "properties": {"workers": {"minimum": 1}},
                "allOf": [_with("secret", keys={"contains": url})],
            },
        ),
        _when(_with("ingress", enabled={"const": True}), _with("ingress", host={"minLength": 1})),
    ]


def known_settings() -> tuple[Sequence[str], Sequence[str]]:
    """The names of those that are secret, and of those that are not and may be given."""
    kinds: Sequence[type[BaseSettings]] = (Settings, *SETTINGS)
    fields = [field for kind in kinds for field in kind.model_fields.values()]
    secret = {str(one.alias) for one in fields if SecretStr in _kinds_of(one.annotation)}
    plain = {str(one.alias) for one in fields} - secret - BY_THE_CHART
    secret = secret - BY_THE_CHART | {"DATABASE_URL"}
    return sorted(secret), sorted(plain)


def _kinds_of(annotation: Any) -> Sequence[Any]:
    return (annotation, *getattr(annotation, "__args__", ()))


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _with(name: str, **properties: Any) -> dict[str, Any]:
    return {"properties": {name: {"properties": properties}}}


def _when(
    condition: dict[str, Any], then: dict[str, Any], otherwise: dict[str, Any] | None = None
) -> dict[str, Any]:
    return {"if": condition, "then": then} | ({"else": otherwise} if otherwise else {})


def written() -> str:
    """The schema as its file has it."""
    return json.dumps(schema(), indent=2) + "\n"


def main() -> int:
    """Write it."""
    FILE.write_text(written(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
