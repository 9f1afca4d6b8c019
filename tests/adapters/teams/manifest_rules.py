"""What Microsoft's schema 1.30 demands of the parts of an app package that we use.

Written down by hand: unlike the schema itself, this also refuses what Teams would refuse on upload,
such as a permission that is not used, or an address that is not https.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

GUID = re.compile(r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")
HTTPS = re.compile(r"https://[^\s/]+(?:/\S*)?")
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
LANGUAGE = re.compile(r"[A-Za-z0-9]{1,8}(?:-[A-Za-z0-9]{1,8}){0,2}")
SEMVER = re.compile(r"\d+\.\d+\.\d+")
HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
NAME = re.compile(r"[^/\\:]+\.(?:png|json)")
SCOPES = {"personal", "team", "groupChat"}


def text(most: int) -> re.Pattern[str]:
    """Something to read, of a length that Teams shows."""
    return re.compile(rf"(?=.*\S).{{1,{most}}}", re.DOTALL)


COMMAND = {"title": text(32), "description": text(128)}
BOT = {
    "botId": GUID,
    "scopes": SCOPES,
    "isNotificationOnly": False,
    "supportsFiles": False,
    "commandLists": [{"scopes": SCOPES, "commands": [COMMAND]}],
}
MANIFEST: dict[str, Any] = {
    "$schema": "https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json",
    "manifestVersion": "1.30",
    "version": SEMVER,
    "id": GUID,
    "developer": {
        "name": text(32),
        "websiteUrl": HTTPS,
        "privacyUrl": HTTPS,
        "termsOfUseUrl": HTTPS,
    },
    "name": {"short": text(30), "full": text(100)},
    "description": {"short": text(80), "full": text(4000)},
    "icons": {"color": NAME, "outline": NAME},
    "accentColor": COLOUR,
    "bots": [BOT],
    "validDomains": [HOST],
    "supportsChannelFeatures": "tier1",
    "localizationInfo": {
        "defaultLanguageTag": LANGUAGE,
        "additionalLanguages": [{"languageTag": LANGUAGE, "file": NAME}],
    },
}
MOST = {"bots": 1, "commandLists": 3, "commands": 10, "validDomains": 16}

_PLACE = r"bots\[0\]\.commandLists\[[0-2]\]\.commands\[\d\]\."
TRANSLATION = {
    r"\$schema": re.compile(r"https://.*/v1\.30/MicrosoftTeams\.Localization\.schema\.json"),
    r"name\.short": text(30),
    r"name\.full": text(100),
    r"description\.short": text(80),
    r"description\.full": text(4000),
    _PLACE + "title": text(32),
    _PLACE + "description": text(128),
}


def complaints(described: Any, rule: Any = MANIFEST, place: str = "manifest") -> Iterator[str]:
    """What is wrong with a manifest, by place: every key of the rules is needed, and no other."""
    match rule:
        case dict():
            yield from _in_mapping(described, rule, place)
        case [rule_of_each]:
            yield from _in_list(described, rule_of_each, place)
        case _:
            if not _keeps(described, rule):
                yield f"{place}: {described!r}"


def complaints_about_translation(texts: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with the texts of another language."""
    for needed in ("name.short", "description.short", "description.full"):
        if needed not in texts:
            yield f"{needed}: missing"
    for key, told in texts.items():
        rule = next((rule for shape, rule in TRANSLATION.items() if re.fullmatch(shape, key)), None)
        if rule is None or not rule.fullmatch(told):
            yield f"{key}: {told!r}"


def _in_mapping(described: Any, rule: dict[str, Any], place: str) -> Iterator[str]:
    if not isinstance(described, dict):
        yield f"{place}: not an object"
        return
    for key in described.keys() ^ rule.keys():
        yield f"{place}.{key}: {'not used' if key in described else 'missing'}"
    for key in described.keys() & rule.keys():
        yield from complaints(described[key], rule[key], f"{place}.{key}")


def _in_list(described: Any, rule: Any, place: str) -> Iterator[str]:
    most = MOST.get(place.rpartition(".")[2], 100)
    if not isinstance(described, list) or not 1 <= len(described) <= most:
        yield f"{place}: not a list of 1 to {most}"
        return
    for number, item in enumerate(described):
        yield from complaints(item, rule, f"{place}[{number}]")


def _keeps(described: Any, rule: Any) -> bool:
    if isinstance(rule, re.Pattern):
        return isinstance(described, str) and rule.fullmatch(described) is not None
    if isinstance(rule, set):
        return 0 < len(described) == len(set(described)) and set(described) <= rule
    return described == rule
