"""What a database says of itself when it does not do what was asked."""

from sqlalchemy.exc import DBAPIError


def reason(error: BaseException) -> str:
    """Its own words for who runs it, in one line, such as "database or disk is full".

    They hold no values of rows where the database is at fault, and not the statement.
    """
    said = error.orig if isinstance(error, DBAPIError) else None
    return str(said).partition("\n")[0] if said else type(error).__name__


def without_details(error: BaseException, *, connected: bool = True) -> BaseException:
    """The same error of PostgreSQL's without the values of rows; any other as it is.

    "DETAIL: Key (external_id)=(U0123) already exists." would carry people's ids into the log. Who
    was not `connected` reads nobody's data, and needs to know why.
    """
    original = error.orig if isinstance(error, DBAPIError) else None
    told = getattr(original, "diag", None)  # only psycopg's errors have one
    if original is not None and told is not None:
        said = told.message_primary if connected else str(original).partition("\n")[0]
        original.args = (said or type(original).__name__,)
        error.args = (f"{type(original).__name__}: {original}",)
    return error
