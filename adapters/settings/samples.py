"""Values that can be seen to be none before anybody is asked: a comment behind, or a sample."""

import re

_COMMENT = re.compile(r"\s#|^#\s")
_SAMPLE = re.compile(r"(?:…|\.\.\.)(?:\s|$)|^…|^<.*>$")

_WORDS = frozenset(
    ("PRIKKEL_CONTACT", "PRIKKEL_PRIVACY_OFFICER", "PRIKKEL_RUN_BY", "PRIKKEL_OIDC_NAME")
)
"""What people read: there a number sign and three dots are as good as any other."""

_KEY = "PRIKKEL_SECRET_KEY"


def complaint(name: str, value: str) -> str:
    """What is wrong with a value, after the name of its setting and never with itself; or empty."""
    if name in _WORDS or "\n" in value:  # a certificate, which may well hold comments
        return ""
    if _SAMPLE.search(value):
        return f"{name}: is a sample, left as it was printed; put the real value in its place"
    if has_comment(value) and name != _KEY:
        return (
            f"{name}: holds a comment (“ #”) behind the value, which Docker's --env-file hands "
            "over as a part of it; write comments on lines of their own"
        )
    return ""


def key_complaint(keys: str) -> str:
    """What is said of a comment in the secret keys: it works, so who takes it out needs to know."""
    if not has_comment(keys):
        return ""
    return (
        f"{_KEY}: holds a comment (“ #”) as a part of the key; before anybody takes part, take it "
        "out: later, what was sealed with it opens with nothing else"
    )


def has_comment(value: str) -> bool:
    """Whether something stands behind a value, or in its place, that a shell would leave out."""
    return _COMMENT.search(value) is not None
