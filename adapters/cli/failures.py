"""What a failed command says: the one sentence that an operator can act upon."""

from sqlalchemy.exc import SQLAlchemyError
from typer.exceptions import Abort

from adapters.cli.terminal import Refusal
from adapters.database.reasons import reason
from adapters.settings import UnusableSettings
from bot.i18n import translator
from bot.ports import StoreUnavailable
from challenges.errors import ChallengeError
from challenges.packs import PackError


def sentence(error: BaseException) -> str:
    """What to say of an error; one that no operator can mend is raised again.

    Raises:
        BaseException: `error` itself, when it is a fault of ours.
    """
    match error:
        case Refusal() | UnusableSettings() | PackError():
            return str(error)
        case ChallengeError():
            return translator("en")(error.key, **error.values)
        case StoreUnavailable():
            return f"The database does not answer: {error}. prikkel doctor says more."
        case SQLAlchemyError():
            return f"The database does not answer: {reason(error)}. prikkel doctor says more."
        case Abort() | KeyboardInterrupt():
            return "Stopped."
        case _:
            raise error
