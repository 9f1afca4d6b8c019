"""Who answered a questionnaire: fingerprints of accounts, which lead to nobody without the key."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlmodel import Session

from bot.inbox import digest
from bot.roster.departures import accounts
from challenges import queries
from challenges.models import Participant
from challenges.questionnaires import waves


def fingerprints(
    measure_id: UUID, of: Iterable[tuple[UUID, str]], secrets: Sequence[bytes]
) -> list[str]:
    """By what accounts are known in a wave: with the newest secret first."""
    names = [f"questionnaire/{measure_id}/{workspace}/{user}" for workspace, user in of]
    return [digest(name, secret) for secret in secrets for name in names]


def forget_unfinished(session: Session, participant: Participant, secrets: Sequence[bytes]) -> None:
    """Forget what somebody who is erased answered and did not finish."""
    mine = accounts(session, participant.id)
    for measure in queries.questionnaires.measures(session, participant.organisation_id):
        if measure.closed_on is None:
            waves.forget(session, fingerprints(measure.id, mine, secrets))
