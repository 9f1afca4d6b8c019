"""What `teams app create --env` writes: three names that any other program may have as well."""

from collections.abc import Iterator
from dataclasses import dataclass

from adapters.teams.ids import LOOKS_LIKE
from adapters.teams.proofs import CERTIFICATE, TOKEN_FILE
from adapters.typed import is_guid

ID = "CLIENT_ID"
SECRET = "CLIENT_SECRET"
TENANT = "TENANT_ID"

_IF_OURS = "which teams app create prints beside it (of no account if another program has these)"


@dataclass(frozen=True, slots=True)
class Written:
    """The two ids, and whether a secret or anything else proves the bot beside them."""

    client_id: str
    tenant_id: str
    is_proven: bool

    @property
    def names_a_bot(self) -> bool:
        """Whether both ids are Microsoft's."""
        return is_guid(self.client_id) and is_guid(self.tenant_id)

    def names_a_bot_beside(self, app_id: str) -> bool:
        """Whether it is another bot's than this one."""
        return self.names_a_bot and self.client_id.lower() != app_id

    def lacks(self) -> Iterator[str]:
        """What keeps this from being a bot, a sentence each; nothing when it is none of ours."""
        ids = {ID: self.client_id, TENANT: self.tenant_id}
        good = [name for name, value in ids.items() if is_guid(value)]
        told = len(list(filter(None, ids.values()))) + self.is_proven
        if not good or told < 2:
            return
        for name, value in ids.items():
            if not value:
                yield f"{name}: is missing, so Teams is not used; add the line {_IF_OURS}"
            elif name not in good:
                yield (
                    f"{name}: is not an id as Microsoft writes it, so Teams is not used; copy the "
                    f"one {_IF_OURS}; {LOOKS_LIKE}"
                )
        if not self.is_proven:
            yield (
                f"{SECRET}: is missing, so Teams is not used; add the line {_IF_OURS}, or set "
                f"{CERTIFICATE}_FILE or {TOKEN_FILE}"
            )
