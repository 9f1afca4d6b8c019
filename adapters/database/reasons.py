"""What a database says of itself when it does not do what was asked."""

from sqlalchemy.exc import DBAPIError


def reason(error: BaseException) -> str:
    """Its own words for who runs it, in one line, such as "database or disk is full".

    They hold no values of rows where the database is at fault, and not the statement.
    """
    said = error.orig if isinstance(error, DBAPIError) else None
    return str(said).partition("\n")[0] if said else type(error).__name__
