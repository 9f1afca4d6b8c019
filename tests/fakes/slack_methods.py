"""What the methods of the pretended Slack's Web API do, and refuse."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.fakes.slack_installs import SlackInstalls
from tests.fakes.slack_rules import complaints_about_blocks, complaints_about_view
from tests.fakes.slack_state import Fields

TEAM = "T0FAKE"
BOT_USER = "U0FAKEBOT"
BOT = "B0FAKE"
TRIGGER_LIVES = 3.0


@dataclass
class SlackMethods(SlackInstalls):
    """One function per method of the Web API, by its name."""

    def _do_apps_connections_open(self, _: Fields) -> web.Response:
        return _ok(url=self.socket_url or f"{self.url.replace('http', 'ws')}/socket")

    def _do_auth_test(self, _: Fields) -> web.Response:
        answer = _ok(
            team_id=self.team, enterprise_id=self.enterprise or None, user_id=BOT_USER, bot_id=BOT,
            user="prikkel", team="Fake",
        )  # fmt: skip
        if self.scopes is not None:
            answer.headers["x-oauth-scopes"] = self.scopes
        if self.date:
            answer.headers["Date"] = self.date
        return answer

    def _do_conversations_info(self, arguments: Fields) -> web.Response:
        channel = arguments.get("channel", "")
        if channel not in self.channels:
            return self._refuse("channel_not_found")
        is_member = channel not in self.without_bot
        return _ok(
            channel={
                "id": channel,
                "is_member": is_member,
                "is_archived": channel in self.archived,
                "is_read_only": channel in self.read_only,
            }
        )

    def _do_chat_postMessage(self, arguments: Fields) -> web.Response:  # noqa: N802
        channel = arguments.get("channel", "")
        trouble = self._trouble_with(channel, arguments)
        if trouble:
            return trouble
        message = self._add(self._place(channel), arguments)
        return _ok(channel=message.channel, ts=message.ts)

    def _do_chat_postEphemeral(self, arguments: Fields) -> web.Response:  # noqa: N802
        channel, user = arguments.get("channel", ""), arguments.get("user", "")
        trouble = self._trouble_with(channel, arguments)
        if trouble:
            return trouble
        if user not in self.people | self.strangers:
            return self._refuse("user_not_in_channel")
        message = self._add(self._place(channel), arguments, seen_by=user)
        return _ok(message_ts=message.ts)

    def _do_chat_update(self, arguments: Fields) -> web.Response:
        # Unlike chat.postMessage this takes a channel's id only, never a user's.
        message = self._find(arguments.get("channel", ""), arguments.get("ts", ""))
        if message is None or message.seen_by:
            known = arguments.get("channel", "") in {m.channel for m in self.messages}
            known = known or arguments.get("channel", "") in self.channels
            return self._refuse("message_not_found" if known else "channel_not_found")
        complaint = self._complaints(arguments)
        if complaint:
            return self._refuse("invalid_blocks", complaint=complaint)
        self._edit(message, arguments)
        return _ok(channel=message.channel, ts=message.ts, text=message.text)

    def _do_conversations_open(self, arguments: Fields) -> web.Response:
        user = arguments.get("users", "")
        if "," in user:
            return self._open_group(user.split(","))
        if user not in self.people:
            return self._refuse("user_not_found")
        return self._allowed("im:write") or _ok(channel={"id": self._place(user)})

    def _open_group(self, users: list[str]) -> web.Response:
        if not set(users) <= self.people:
            return self._refuse("user_not_found")
        if len(users) > 8:
            return self._refuse("too_many_users")
        group = "G" + "".join(sorted(user[1:] for user in users))
        self.channels.add(group)
        named = {"id": group, "is_mpim": True} if self.names_groups else {}
        return self._allowed("mpim:write") or _ok(channel=named)

    def _do_conversations_history(self, arguments: Fields) -> web.Response:
        channel = arguments.get("channel", "")
        scope = "im:history" if channel.startswith("D") else "channels:history"
        if refused := self._allowed(scope):
            return refused
        if channel not in self.channels and channel[1:] not in {p[1:] for p in self.people}:
            return self._refuse("channel_not_found")
        start, most = int(arguments.get("cursor") or 0), int(arguments.get("limit", 100))
        since = float(arguments.get("oldest") or 0)
        found = [m for m in self.messages if m.channel == channel and not m.seen_by]
        found = [m for m in reversed(found) if m.at > since]
        with_metadata = arguments.get("include_all_metadata") in (True, "1", "true", "True")
        page = [
            {"ts": m.ts, "text": m.text, **({"metadata": m.metadata} if with_metadata else {})}
            for m in found[start : start + most]
        ]
        following = str(start + most) if start + most < len(found) else ""
        return _ok(messages=page, response_metadata={"next_cursor": following})

    def _allowed(self, scope: str) -> web.Response | None:
        return self._refuse("missing_scope") if scope in self.missing_scopes else None

    def _do_blocks_validate(self, arguments: Fields) -> web.Response:
        [(name, given), *more] = [
            (name, arguments[name]) for name in ("blocks", "message", "view") if name in arguments
        ] or [("", None)]
        if not name or more:
            return self._refuse("invalid_arguments")
        if self.limits_validation:
            wait, self.limits_validation = self.limits_validation, 0.0
            return self._refuse("ratelimited", 429, {"Retry-After": f"{wait:g}"})
        if name == "view":
            complaints = self._about_view(given)
        else:
            complaints = self._complaints(given if name == "message" else {"blocks": given})
        errors = [
            {"code": "failed_constraint", "message": complaint, "pointer": f"/{name}"}
            for complaint in complaints
        ]
        for number, block in enumerate(given if name == "blocks" else given["blocks"]):
            if self.refuses_words and self.refuses_words in str(block):
                where = f"/{name}/blocks/{number}/text/text"
                said = f"says {self.refuses_words}"
                errors.append({"code": "failed_constraint", "message": said, "pointer": where})
        if not errors:
            return _ok()
        return web.json_response({"ok": False, "error": f"invalid_{name}", "errors": errors})

    def _about_view(self, view: Fields) -> list[str]:
        if not self.takes_alerts and any(b["type"] == "alert" for b in view.get("blocks", [])):
            return ["unsupported block alert"]
        return complaints_about_view(view)

    def _do_views_open(self, arguments: Fields) -> web.Response:
        trigger = self._triggers.get(arguments.get("trigger_id", ""))
        if trigger is None:
            return self._refuse("invalid_trigger_id")
        if trigger.used:
            return self._refuse("exchanged_trigger_id")
        if trigger.age > TRIGGER_LIVES:
            return self._refuse("expired_trigger_id")
        complaint = self._about_view(arguments.get("view", {}))
        if complaint:
            return self._refuse("invalid_arguments", complaint=complaint)
        trigger.used = True
        view = arguments["view"] | {"id": f"V{next(self._numbers)}", "hash": "1.fake"}
        self.views.append(view)
        return _ok(view=view)

    _do_views_push = _do_views_open

    def _do_views_update(self, arguments: Fields) -> web.Response:
        place = [v["id"] for v in self.views].index(arguments.get("view_id"))
        complaint = self._about_view(arguments.get("view", {}))
        if complaint:
            return self._refuse("invalid_arguments", complaint=complaint)
        self.views[place] = arguments["view"] | {"id": arguments["view_id"], "hash": "2.fake"}
        return _ok(view=self.views[place])

    def _do_views_publish(self, arguments: Fields) -> web.Response:
        view = arguments.get("view", {})
        if arguments.get("user_id") not in self.people:
            return self._refuse("invalid_arguments")
        complaint = self._about_view(view)
        if complaint or view.get("type") != "home":
            return self._refuse("invalid_arguments", complaint=complaint)
        self.homes[arguments["user_id"]] = view | {"id": f"V{next(self._numbers)}"}
        return _ok(view=self.homes[arguments["user_id"]])

    def _do_usergroups_list(self, arguments: Fields) -> web.Response:
        """All at once, in no particular order: Slack has no pages for these."""
        if refused := self._of_user_groups(arguments):
            return refused
        with_disabled, with_count = (
            arguments.get(wanted) in (True, "1", "true", "True")
            for wanted in ("include_disabled", "include_count")
        )
        groups = [
            {
                "id": group, "team_id": self.team, "name": f"Name of {group}",
                "date_delete": 1446748865 if group in self.disabled_groups else 0,
                **({"user_count": str(len(self.members[group]))} if with_count else {}),
            }
            for group in reversed(self.members)
            if group.startswith("S") and (with_disabled or group not in self.disabled_groups)
        ]  # fmt: skip
        return _ok(usergroups=groups)

    def _do_usergroups_users_list(self, arguments: Fields) -> web.Response:
        if refused := self._of_user_groups(arguments):
            return refused
        users = self.members.get(arguments.get("usergroup", ""))
        return self._refuse("no_such_subteam") if users is None else _ok(users=users)

    def _of_user_groups(self, arguments: Fields) -> web.Response | None:
        if self.enterprise and not arguments.get("team_id"):
            return self._refuse("missing_argument")
        return self._allowed("usergroups:read")

    def _do_users_info(self, arguments: Fields) -> web.Response:
        user = arguments.get("user", "")
        if user in self.hidden:
            return self._refuse("user_not_visible")
        everybody = self.people | self.strangers | self.elsewhere_in_it | self.bots | self.guests
        members = {member for users in self.members.values() for member in users}
        if user not in everybody | self.deactivated | members | {BOT_USER}:
            return self._refuse("user_not_found")
        return _ok(user=self._described(user))

    def _described(self, user: str) -> Fields:
        team = "T0OTHER" if user in self.strangers | self.elsewhere_in_it else self.team
        kind: Fields = {
            "is_bot": user in self.bots | {BOT_USER},
            "is_restricted": user in self.guests,
            "deleted": user in self.deactivated,
        }
        if self.enterprise:
            theirs = "E0OTHER" if user in self.strangers else self.enterprise
            kind["enterprise_user"] = {"id": user, "enterprise_id": theirs}
        return {"id": user, "team_id": team, **kind}

    def _do_users_lookupByEmail(self, arguments: Fields) -> web.Response:  # noqa: N802
        user = self.addresses.get(arguments.get("email", ""))
        found = _ok(user={"id": user}) if user else self._refuse("users_not_found")
        return self._allowed("users:read.email") or found

    def _do_migration_exchange(self, arguments: Fields) -> web.Response:
        """Here an enterprise's id differs from the one before it in its first letter only."""
        if not any(user.startswith("W") for user in self.people):
            return self._refuse("not_enterprise_team")
        to_old = arguments.get("to_old") in (True, "1", "true", "True")
        first, other = ("W", "U") if to_old else ("U", "W")
        users = str(arguments.get("users", "")).split(",")
        known = [one for one in users if one.startswith(first) and other + one[1:] in self.people]
        return _ok(
            user_id_map={user: other + user[1:] for user in known},
            invalid_user_ids=[user for user in users if user not in known],
        )

    def _do_users_list(self, arguments: Fields) -> web.Response:
        if not arguments.get("limit"):
            return self._refuse("limit_required")
        members = {member for users in self.members.values() for member in users}
        everybody = sorted((self.people | self.deactivated | members) - self.hidden)
        start, most = int(arguments.get("cursor") or 0), int(arguments["limit"])
        following = str(start + most) if start + most < len(everybody) else ""
        page = [self._described(user) for user in everybody[start : start + most]]
        return _ok(members=page, response_metadata={"next_cursor": following})

    def _do_conversations_members(self, arguments: Fields) -> web.Response:
        users = self.members.get(arguments.get("channel", ""))
        if users is None:
            return self._refuse("channel_not_found")
        start, most = int(arguments.get("cursor") or 0), int(arguments.get("limit", 100))
        following = str(start + most) if start + most < len(users) else ""
        page = users[start : start + most]
        return _ok(members=page, response_metadata={"next_cursor": following})

    def _complaints(self, message: Fields) -> list[str]:
        blocks = message.get("blocks", [])
        if not self.takes_tables and any(block["type"] == "table" for block in blocks):
            return ["unsupported block table"]
        if not self.takes_data_tables and any(b["type"] == "data_table" for b in blocks):
            return ["unsupported block data_table"]
        if not self.takes_containers and any(b["type"] == "container" for b in blocks):
            return ["unsupported block container"]
        if not self.takes_charts and any(b["type"] == "data_visualization" for b in blocks):
            return ["unsupported block data_visualization"]
        return complaints_about_blocks(blocks)

    def _trouble_with(self, channel: str, arguments: Fields) -> web.Response | None:
        place = self._place(channel)
        if place not in self.channels and place[1:] not in {p[1:] for p in self.people}:
            return self._refuse("channel_not_found")
        if place in self.archived:
            return self._refuse("is_archived")
        complaint = self._complaints(arguments)
        if complaint:
            return self._refuse("invalid_blocks", complaint=complaint)
        if not arguments.get("text") and not arguments.get("blocks"):
            return self._refuse("no_text")
        if self.limit_rate and place in self._posted_in:
            return self._refuse("ratelimited", 429, {"Retry-After": "1"})
        self._posted_in.add(place)
        return None

    def _refuse(
        self,
        error: str,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        complaint: list[str] | None = None,
    ) -> web.Response:
        self.refused += [error, *(complaint or [])]
        answer = {"ok": False, "error": error, "response_metadata": {"messages": complaint or []}}
        return web.json_response(answer, status=status, headers=headers)


def _ok(**values: Any) -> web.Response:
    return web.json_response({"ok": True, **values})
