"""What Django's settings have besides where people have accounts: allauth, its tables, the server's own mail."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from afterword import environment
from afterword.environment import BadSetting
from afterword.mail import known_secrets

DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}")
PORTS = {"smtp": 587, "smtps": 465}
ISSUER = re.compile(r"https://[a-z0-9.-]+(:[0-9]{1,5})?(/[!-~]*)?|http://127\.0\.0\.1:[0-9]{1,5}(/[!-~]*)?")
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
APPS = (
    *("django.contrib.auth", "allauth", "allauth.account", "allauth.mfa", "allauth.usersessions"),
    "afterword.accounts",
)
BEFORE_SIGNED_IN = (
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
)
# Before a form without its token is refused: that too would tell that there is something.
CSRF, HIDDEN = "django.middleware.csrf.CsrfViewMiddleware", "afterword.web.admins.AsNotThere"
# How often a code is sent or tried; "key" is what `accounts/signing.py` names: a network, a mailbox, one code.
LIMITS = {
    "codes_from_net": "20/m/key,100/h/key",
    "codes_from_net_to_mailbox": "3/m/key,6/h/key",
    "codes_to_mailbox": "30/h/key",
    "tries_of_code": "5/h/key",
    "codes_anew": "3/m/key,20/h/key",
    "passkeys_from_net": "30/m/key,300/h/key",
    "provider_from_net": "30/m/key,300/h/key",
}


def over(apps: Sequence[str], middleware: Sequence[str]) -> dict[str, Any]:
    """The settings that change, by their names."""
    csrf, at = (middleware.index(each) for each in (CSRF, "afterword.web.guard.SignedIn"))
    return {
        "INSTALLED_APPS": [*apps, *APPS],
        "MIDDLEWARE": [*middleware[:csrf], HIDDEN, *middleware[csrf:at], *BEFORE_SIGNED_IN, *middleware[at:]],
        "AUTH_USER_MODEL": "accounts.Account",
        "AUTHENTICATION_BACKENDS": ["allauth.account.auth_backends.AuthenticationBackend"],
        # What is counted against the limits is seen by every process.
        "CACHES": {
            "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "accounts_counted"}
        },
        "SIGN_UP": who_may_begin(environment.text("AFTERWORD_SIGN_UP")),
        "OIDC": other_provider(environment.text("AFTERWORD_OIDC").strip()),
        "LOGIN_URL": "sign_in",
        "LOGIN_REDIRECT_URL": "today",
        # The longest that any session lasts; `web/sessions.py` ends one earlier that nobody uses.
        "SESSION_COOKIE_AGE": 30 * 24 * 3600,
        **_allauth(),
        **server_mail(environment.text("AFTERWORD_SERVER_MAIL")),
    }


def _allauth() -> dict[str, Any]:
    return {
        "ACCOUNT_ADAPTER": "afterword.accounts.adapter.Adapter",
        "ACCOUNT_USER_MODEL_USERNAME_FIELD": None,
        "ACCOUNT_LOGIN_METHODS": {"email"},
        "ACCOUNT_SIGNUP_FIELDS": ["email*"],
        "ACCOUNT_EMAIL_VERIFICATION": "mandatory",
        "ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED": True,
        "ACCOUNT_LOGIN_BY_CODE_ENABLED": True,
        "ACCOUNT_LOGIN_BY_CODE_TIMEOUT": 15 * 60,
        "ACCOUNT_LOGIN_BY_CODE_FORMAT": {"numeric": True, "dashed": True, "length": 8},
        "ACCOUNT_PREVENT_ENUMERATION": True,
        "ACCOUNT_RATE_LIMITS": LIMITS,
        "MFA_ADAPTER": "afterword.web.account_secrets.Adapter",
        "MFA_SUPPORTED_TYPES": ["totp", "recovery_codes", "webauthn"],
        "MFA_PASSKEY_LOGIN_ENABLED": True,
        "MFA_WEBAUTHN_USER_VERIFICATION": "required",
        # The clock of a phone may be half a minute off.
        "MFA_TOTP_TOLERANCE": 1,
    }


def who_may_begin(given: str) -> frozenset[str]:
    """`open`, `invited`, or the domains whose addresses may begin an account besides those who were invited."""
    words = frozenset(given.replace(",", " ").lower().split()) or frozenset({"open"})
    if words in ({"open"}, {"invited"}) or all(DOMAIN.fullmatch(word) for word in words):
        return words
    raise BadSetting(f"AFTERWORD_SIGN_UP is “{given}”; it must be open, invited, or domains like uni.example.")


def other_provider(issuer: str) -> dict[str, str]:
    """The provider that signs people in besides (OpenID Connect), by its issuer; nothing where there is none."""
    if not issuer:
        return {}
    if not ISSUER.fullmatch(issuer) or "?" in issuer or "#" in issuer or len(issuer) > 255:
        raise BadSetting(f"AFTERWORD_OIDC is “{issuer}”; it must be the issuer of a provider: https://id.uni.example.")
    client_id = environment.text("AFTERWORD_OIDC_CLIENT").strip()
    client_secret = environment.text("AFTERWORD_OIDC_SECRET")
    if not client_id or not client_secret:
        raise BadSetting(
            "AFTERWORD_OIDC needs AFTERWORD_OIDC_CLIENT, and AFTERWORD_OIDC_SECRET or AFTERWORD_OIDC_SECRET_FILE: "
            "how this server is known at the provider."
        )
    known_secrets.remember(client_secret)
    name = environment.text("AFTERWORD_OIDC_NAME").strip() or urlsplit(issuer).hostname or issuer
    return {"issuer": issuer, "client_id": client_id, "client_secret": client_secret, "name": name[:60]}


def server_mail(address: str) -> dict[str, Any]:
    """The mail server that codes leave by, from an address like smtp://name:password@host:587?from=a@b.example."""
    parts = urlsplit(address.strip())
    sender = parse_qs(parts.query).get("from", [""])[0]
    if parts.scheme not in PORTS or not parts.hostname or "@" not in sender:
        raise BadSetting(
            "AFTERWORD_ACCOUNTS needs AFTERWORD_SERVER_MAIL, by which codes are sent: "
            "smtp://name:password@host:587?from=afterword@example.org, or smtps:// for TLS from the start."
        )
    password = unquote(parts.password or "")
    if password:
        known_secrets.remember(password)
    return {
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": password,
        # Nothing goes over the net in the open: only a mail server on this machine may do without TLS.
        "EMAIL_USE_TLS": parts.scheme == "smtp" and parts.hostname not in LOOPBACK,
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_TIMEOUT": 15,
        "DEFAULT_FROM_EMAIL": sender,
    }
