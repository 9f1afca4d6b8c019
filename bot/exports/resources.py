"""What other programs may read, as plain values: what the export tells, without people.

Owners, and whoever goes around with an action, are roles or names that a coordinator typed. A file
that somebody asks for may hold them; what a program fetches every hour and keeps may not.
"""

from typing import Any, cast

from bot.exports.documents import as_document, campaign_values
from bot.exports.rows import Contents
from challenges.models import Campaign

OF_ORGANISATION = ("barriers", "actions", "goals", "roadmap")
OF_CAMPAIGN = ("challenges", "weeks", "standings")
CAMPAIGNS = "campaigns"
RESOURCES = (CAMPAIGNS, *OF_CAMPAIGN, *OF_ORGANISATION)

_PEOPLE = frozenset({"owner", "ambassador"})


def campaign_resource(campaign: Campaign) -> dict[str, Any]:
    """A campaign, with the id by which its numbers are asked for."""
    return {"id": str(campaign.id), **campaign_values(campaign)}


def resource(contents: Contents, name: str) -> dict[str, Any]:
    """One part of what an export tells; `held_back_at_least` says how much of it is left out."""
    document = as_document(contents)
    found: dict[str, Any] = {"data": without_people(document[name])}
    if name == "barriers":
        found["held_back_at_least"] = document["barriers_held_back_at_least"]
    return found


def nothing(name: str) -> dict[str, Any]:
    """The same of an organisation that never had a campaign."""
    return {"data": [], **({"held_back_at_least": 0} if name == "barriers" else {})}


def without_people(value: Any) -> Any:
    """The same values without who is responsible for them."""
    if isinstance(value, dict):
        items = cast(dict[str, Any], value)
        return {key: without_people(each) for key, each in items.items() if key not in _PEOPLE}
    if isinstance(value, list):
        return [without_people(each) for each in cast(list[Any], value)]
    return value
