"""What in a description of an API would break a program that reads by an older one."""

from collections.abc import Iterator
from typing import Any

Described = dict[str, Any]


def breaking(old: Described, new: Described) -> list[str]:
    """What was there and is not, or is something else, a line each."""
    compared = _Compared(old, new)
    return [
        line
        for part in ("paths", "webhooks")
        for path, methods in old.get(part, {}).items()
        for method, said in methods.items()
        for line in compared.operation(
            f"{method} {path}", said, new.get(part, {}).get(path, {}).get(method)
        )
    ]


class _Compared:
    def __init__(self, old: Described, new: Described) -> None:
        self._old = old
        self._new = new

    def operation(self, where: str, was: Described, now: Described | None) -> Iterator[str]:
        if now is None:
            yield f"{where}: gone"
            return
        yield from self._parameters(where, was, now)
        for status, response in was["responses"].items():
            if status in now["responses"]:
                yield from self._contents(f"{where} {status}", response, now["responses"][status])
            else:
                yield f"{where} {status}: gone"
        if "requestBody" in was:
            yield from self._contents(where, was["requestBody"], now.get("requestBody", {}))

    def _parameters(self, where: str, was: Described, now: Described) -> Iterator[str]:
        known = {_resolved(each, self._old)["name"] for each in was.get("parameters", ())}
        for each in now.get("parameters", ()):
            one = _resolved(each, self._new)
            if one.get("required") and one["name"] not in known:
                yield f"{where}: {one['name']} has to be said"

    def _contents(self, where: str, was: Described, now: Described) -> Iterator[str]:
        was, now = _resolved(was, self._old), _resolved(now, self._new)
        for kind, content in was.get("content", {}).items():
            if kind in now.get("content", {}):
                yield from self._schema(where, content["schema"], now["content"][kind]["schema"])
            else:
                yield f"{where}: {kind} gone"

    def _schema(self, where: str, was: Described, now: Described) -> Iterator[str]:
        was, now = _resolved(was, self._old), _resolved(now, self._new)
        if more := _types(now) - _types(was):
            yield f"{where}: may be {', '.join(sorted(more))}"
        if was.get("format") != now.get("format") or was.get("const") != now.get("const"):
            yield f"{where}: something else"
        for name in was.get("required", ()):
            if name not in now.get("required", ()):
                yield f"{where}.{name}: may be missing"
        for name, one, other in _inside(was, now):
            if isinstance(other, dict):
                yield from self._schema(f"{where}.{name}", one, other)
            else:
                yield f"{where}.{name}: gone"


def _inside(was: Described, now: Described) -> Iterator[tuple[str, Described, Any]]:
    """The schemas in a schema, each with what stands in its place now."""
    for name, schema in was.get("properties", {}).items():
        yield name, schema, now.get("properties", {}).get(name)
    for key in ("items", "additionalProperties"):
        if isinstance(was.get(key), dict):
            yield key, was[key], now.get(key)
    choices = now.get("anyOf", [])
    for number, schema in enumerate(was.get("anyOf", ())):
        yield f"anyOf {number}", schema, choices[number] if number < len(choices) else None


def _types(schema: Described) -> set[str]:
    told = schema.get("type", [])
    return {told} if isinstance(told, str) else set(told)


def _resolved(value: Described, whole: Described) -> Described:
    while "$ref" in value:
        found: Any = whole
        for part in value["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        value = found
    return value
