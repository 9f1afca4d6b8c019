"""Who and what is in Microsoft's playground, with ids as Teams has them: its own look otherwise."""

import json
from typing import Any

TENANT = "00000000-fa4e-4000-8000-000000000001"
PLAYER = "00000000-fa4e-4000-8000-000000000020"
CHANNEL = "19:fake-team@thread.tacv2"

CONFIG = ".m365agentsplayground.yml"
"""The file in which it looks for them."""
_COLLEAGUES = ("Megan", "Adele", "Isaiah", "Patti", "Lynne")  # it wants five of them


def places() -> str:
    """What stands in that file; JSON is YAML."""
    return json.dumps(
        {
            "version": "0.1.1",
            "tenantId": TENANT,
            "bot": {"id": "28:fake-bot", "name": "Prikkel"},
            "currentUser": _person(PLAYER, "Alex"),
            "users": [_person(_colleague(n), name) for n, name in enumerate(_COLLEAGUES)],
            "personalChat": {"id": "a:fake-chat"},
            "groupChat": {"id": "19:fake-group@thread.v2", "name": "Group Chat"},
            "team": {
                "id": CHANNEL,
                "name": "My Team",
                "aadGroupId": "00000000-fa4e-4000-8000-000000000031",
                "channels": [{"id": "19:fake-other@thread.tacv2", "name": "Other"}],
            },
        }
    )


def press_of_a_colleague(service_url: str, challenge: str) -> dict[str, Any]:
    """What Teams sends when somebody else, who is not at the keyboard, presses "done"."""
    data = {"action": "check-in", "value": f"{challenge}/done"}
    return {
        "id": "f:fake-press",
        "type": "invoke",
        "name": "adaptiveCard/action",
        "channelId": "msteams",
        "serviceUrl": service_url,
        "from": {"id": "29:fake-megan", "name": "Megan", "aadObjectId": _colleague(0)},
        "recipient": {"id": "28:fake-bot", "name": "Prikkel"},
        "conversation": {"id": CHANNEL, "conversationType": "channel", "tenantId": TENANT},
        "channelData": {"tenant": {"id": TENANT}, "channel": {"id": CHANNEL}},
        "value": {"action": {"type": "Action.Execute", "verb": "check-in", "data": data}},
    }


def _colleague(number: int) -> str:
    return f"00000000-fa4e-4000-8000-00000000004{number}"


def _person(identifier: str, name: str) -> dict[str, str]:
    address = f"{name.lower()}@voorbeeldstad.example"
    return {
        "id": f"29:fake-{name.lower()}",
        "name": name,
        "userPrincipleName": address,
        "aadObjectId": identifier,
        "givenName": name,
        "surname": "Fake",
        "email": address,
    }
