"""All commands together, and what their failures look like: one sentence, and an exit code."""

import sys
from collections.abc import Sequence

import typer
from sqlalchemy.exc import SQLAlchemyError
from typer.exceptions import Abort, TyperException

from adapters.cli import (
    backups,
    campaigns,
    changing,
    closing,
    contents,
    endings,
    exporting,
    forgetting,
    libraries,
    manifests,
    moving,
    outbox,
    own_data,
    people,
    posting,
    programme,
    retention,
    secrets,
    servers,
    sessions,
    team_imports,
    teams,
    trying,
    verifying,
)
from adapters.cli.terminal import Refusal, command_group, complain
from adapters.database.reasons import reason
from adapters.settings import UnusableSettings
from bot.i18n import translator
from bot.ports import StoreUnavailable
from challenges.errors import ChallengeError
from challenges.packs import PackError

FAILED = 1

app = command_group(
    "A workplace sustainability challenge in Slack and Microsoft Teams that surfaces what is in "
    "the way, and gets it removed. Begin with: prikkel demo"
)
app.command("demo")(servers.demo)
app.command("serve")(servers.serve)
app.command("worker")(servers.worker)
app.command("migrate")(servers.migrate)
app.command("backup")(backups.backup)
app.command("doctor")(servers.diagnose)
app.command("erase")(forgetting.erase)
app.command("my-data")(own_data.show)
app.command("export")(exporting.export)
app.command("retention")(retention.show)
campaigns.app.command("change")(changing.change_campaign)
campaigns.app.command("close")(closing.close)
campaigns.app.command("reopen")(closing.reopen)
campaigns.app.command("post")(posting.post)
campaigns.app.command("schedule")(trying.schedule)
campaigns.app.command("try")(trying.try_out)
campaigns.app.command("verify")(verifying.verify)
campaigns.app.command("forget")(forgetting.forget)
app.add_typer(campaigns.app, name="campaign")
app.add_typer(programme.app, name="actions")
app.add_typer(libraries.app, name="barriers")
app.add_typer(outbox.app, name="outbox")
teams.app.command("import")(team_imports.import_teams)
app.add_typer(teams.app, name="teams")
app.add_typer(moving.people, name="people")
app.add_typer(people.roles, name="roles")
app.add_typer(contents.app, name="pack")
app.add_typer(manifests.app, name="manifest")
app.add_typer(secrets.app, name="secrets")
app.add_typer(sessions.app, name="sessions")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and exit: 0 when it went well, 1 when it did not, 2 when it was misspelt."""
    endings.leave(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code. What the operator can mend is never a traceback."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return typer.main.get_command(app)(words, prog_name="prikkel", standalone_mode=False) or 0
    except TyperException as error:
        complain(error.format_message().replace("Value error, ", ""))
        return error.exit_code
    except (Refusal, UnusableSettings, PackError) as error:
        complain(str(error))
    except ChallengeError as error:
        complain(translator("en")(error.key, **error.values))
    except StoreUnavailable as error:
        complain(f"The database does not answer: {error}. prikkel doctor says more.")
    except SQLAlchemyError as error:
        complain(f"The database does not answer: {reason(error)}. prikkel doctor says more.")
    except (Abort, KeyboardInterrupt):
        complain("Stopped.")
    return FAILED
