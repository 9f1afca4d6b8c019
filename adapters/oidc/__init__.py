"""Signing in at an organisation's own provider, by OpenID Connect.

`provider` is for where there is one: what checks its tokens is 2 MB.
"""

from adapters.oidc.attempts import Attempt
from adapters.oidc.failures import Stopped, Unusable, Why
from adapters.oidc.registrations import SIGN_IN, SIGN_IN_BACK, Registration, registration

__all__ = [
    "SIGN_IN", "SIGN_IN_BACK", "Attempt", "Registration", "Stopped", "Unusable", "Why",
    "registration",
]  # fmt: skip
