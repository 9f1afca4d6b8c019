"""Works that run side by side in one transaction, and ask the database together.

Each runs until it asks something (`challenges.statements`); what all of them ask then goes over the
wire at once, and each goes on with its answer. So a group makes as many trips as one of its works.
What a work asks through SQLAlchemy it asks by itself, also all that it asks in a savepoint.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

from greenlet import getcurrent, greenlet
from sqlalchemy import Connection
from sqlmodel import Session

from adapters.database.sessions import session_in
from challenges.statements import Parameters, Shortcut, allow_shortcut


class Answered(NamedTuple):
    """What came of one statement, as a cursor has it."""

    rows: Sequence[tuple[Any, ...]]
    rowcount: int

    def fetchone(self) -> tuple[Any, ...] | None:
        """The first row."""
        return self.rows[0] if self.rows else None

    def fetchall(self) -> Sequence[tuple[Any, ...]]:
        """All rows."""
        return self.rows


class _Asked(NamedTuple):
    text: str
    parameters: Parameters


class Failed(Exception):
    """A work raised: which one. Those after it have not been finished."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def run(connection: Connection, works: Sequence[Callable[[Session], None]]) -> None:
    """Run works in the transaction of a connection.

    Raises:
        Failed: one of them did.
    """
    driver = connection.connection.dbapi_connection
    running = [greenlet(partial(_run_one, connection, work)) for work in works]
    try:
        asking = _asking((number, _go_on(running, number)) for number in range(len(works)))
        while asking:
            answers = _answers(driver, asking)
            asking = _asking((number, _go_on(running, number, said)) for number, said in answers)
    finally:
        for one in running:
            if one:  # it has begun, and waits for an answer that does not come
                one.throw()


def _asking(said: Iterable[tuple[int, _Asked | None]]) -> dict[int, _Asked]:
    return {number: asked for number, asked in said if asked is not None}


def _go_on(running: Sequence[greenlet], number: int, *answer: Answered) -> _Asked | None:
    """Let a work go on until it asks something; None when it has finished."""
    try:
        return running[number].switch(*answer)
    except BaseException as error:  # whatever it is, it ends all
        raise Failed(number) from error


def _answers(driver: Any, asked: dict[int, _Asked]) -> Iterator[tuple[int, Answered]]:
    by_text: dict[str, list[int]] = {}
    for number, one in asked.items():
        by_text.setdefault(one.text, []).append(number)
    for text, numbers in by_text.items():
        for number, cursor in zip(
            numbers, _cursors(driver, text, [asked[n].parameters for n in numbers]), strict=True
        ):
            rows = cursor.fetchall() if cursor.pgresult.nfields else []
            yield number, Answered(rows, cursor.rowcount)


def _cursors(driver: Any, text: str, parameters: Sequence[Parameters]) -> Iterator[Any]:
    if len(parameters) == 1:  # many at once would cost twice as much for one
        return iter([driver.execute(text, parameters[0])])
    cursor = driver.cursor()
    cursor.executemany(text, parameters, returning=True)
    return cursor.results()


def _run_one(connection: Connection, work: Callable[[Session], None]) -> None:
    """Runs in a greenlet: what it asks goes to whoever runs them all."""
    hub = getcurrent().parent
    assert hub is not None
    with session_in(connection) as session:

        def ask(text: str, parameters: Parameters) -> Any:
            return hub.switch(_Asked(text, parameters))

        allow_shortcut(session, Shortcut(connection.dialect, ask))
        work(session)
        session.flush()
