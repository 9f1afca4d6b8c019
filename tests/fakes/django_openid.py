"""A real provider on this machine: Django OAuth Toolkit, with accounts and a page to sign in on.

One in each process, in a thread of its own: Django has its settings once.
"""

import threading
from functools import cache
from pathlib import Path
from socketserver import ThreadingMixIn
from tempfile import mkdtemp
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import django
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.conf import settings
from django.core.management import call_command

TENANT = "11111111-2222-4333-8444-555555555555"
PASSWORD = "correct horse battery"
CLIENT, SECRET = "prikkel", "a-secret-of-the-client"
MORE_CLAIMS: dict[str, Any] = {}
"""What it says of everybody, beside the usual."""

_LOGIN = """<!doctype html><title>Sign in</title><form method="post">{% csrf_token %}
{{ form.username }}{{ form.password }}<button>Sign in</button></form>"""


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Silent(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        del format, args


class DjangoProvider:
    """Where it is, and what a test may do to it; all of it blocks, so call it in a thread."""

    def __init__(self, port: int) -> None:
        self.authority = f"http://localhost:{port}"
        self.issuer = f"{self.authority}/{TENANT}/v2.0"

    def register(self, redirect_uri: str) -> None:
        """Know us as a client, and nobody else."""
        from oauth2_provider.models import Application

        Application.objects.all().delete()
        Application.objects.create(
            client_id=CLIENT, client_secret=SECRET, client_type="confidential",
            authorization_grant_type="authorization-code", redirect_uris=redirect_uri,
            algorithm="RS256", skip_authorization=True,
        )  # fmt: skip

    def add(self, name: str) -> None:
        from django.contrib.auth.models import User

        if not User.objects.filter(username=name).exists():
            User.objects.create_user(name, password=PASSWORD)

    def rotate(self) -> None:
        """Sign with another key from now on, and publish the former one no more."""
        from oauth2_provider.settings import oauth2_settings

        settings.OAUTH2_PROVIDER["OIDC_RSA_PRIVATE_KEY"] = _key()
        oauth2_settings.reload()


@cache
def django_provider() -> DjangoProvider:
    folder = Path(mkdtemp(prefix="provider-"))
    settings.configure(
        SECRET_KEY="of a test", ALLOWED_HOSTS=["localhost"], ROOT_URLCONF=__name__, USE_TZ=True,
        DATABASES={
            "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": folder / "provider.sqlite"}
        },
        INSTALLED_APPS=[
            "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions",
            "oauth2_provider",
        ],
        MIDDLEWARE=[
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
        ],
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "OPTIONS": {
                    "loaders": [
                        (
                            "django.template.loaders.locmem.Loader",
                            {"registration/login.html": _LOGIN},
                        )
                    ]
                },
            }
        ],
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        LOGIN_URL="/accounts/login/", LOGGING_CONFIG=None,
        DEFAULT_AUTO_FIELD="django.db.models.AutoField",
        OAUTH2_PROVIDER={
            "OIDC_ENABLED": True, "OIDC_RSA_PRIVATE_KEY": _key(),
            "SCOPES": {"openid": "", "profile": ""},
            "OAUTH2_VALIDATOR_CLASS": f"{__name__}.Validator", "PKCE_REQUIRED": True,
            "COMPLIANT_BCP_RFC9700_AUTHZ_RESPONSE_ISS": True,
            "COMPLIANT_BCP_RFC9700_PKCE_METHOD": True,
        },
    )  # fmt: skip
    django.setup()
    call_command("migrate", verbosity=0)
    from django.core.wsgi import get_wsgi_application

    server = make_server("127.0.0.1", 0, get_wsgi_application(), _Server, _Silent)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return DjangoProvider(server.server_port)


def _key() -> str:
    key = generate_private_key(65537, 2048)
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def __getattr__(name: str) -> Any:
    """What Django looks for in here once it is set up: addresses, and what it says of people."""
    if name == "urlpatterns":
        from django.contrib.auth.views import LoginView
        from django.urls import include, path

        return [
            path("accounts/login/", LoginView.as_view()),
            path(f"{TENANT}/v2.0/", include("oauth2_provider.urls")),
        ]
    if name == "Validator":
        from oauth2_provider.oauth2_validators import OAuth2Validator

        class Validator(OAuth2Validator):
            oidc_claim_scope = None

            def get_additional_claims(self, request: Any) -> dict[str, Any]:
                return {"name": request.user.username.title(), **MORE_CLAIMS}

        return Validator
    raise AttributeError(name)
