"""What is known of mail providers: their servers, and how one proves to them who one is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

PASSWORD, APP_PASSWORD, OAUTH = "password", "app_password", "oauth"


@dataclass(frozen=True, slots=True)
class Server:
    """One server: its name, port, and tls or starttls."""

    host: str
    port: int
    security: str


@dataclass(frozen=True, slots=True)
class SignIn:
    """Where one signs in at a provider without giving a password away (RFC 6749, 7636, 8628).

    `flow` is loopback (the browser comes back to this machine) or device (a code typed on any browser).
    """

    name: str
    flow: str
    authorize: str
    token: str
    scope: str
    device: str = ""


@dataclass(frozen=True, slots=True)
class MailProvider:
    """A provider's servers, the ways to prove who one is, the best first, and a sentence about it.

    `app_passwords` is the page at the provider on which one makes an app password.
    """

    name: str
    smtp: Server
    imap: Server
    auth: tuple[str, ...] = (PASSWORD,)
    sign_in: str = ""
    hint: str = ""
    app_passwords: str = ""


GOOGLE = SignIn(
    name="Google",
    flow="loopback",
    authorize="https://accounts.google.com/o/oauth2/v2/auth",
    token="https://oauth2.googleapis.com/token",  # noqa: S106 - an address
    scope="https://mail.google.com/",
)
_MICROSOFT = "https://login.microsoftonline.com/common/oauth2/v2.0"
MICROSOFT = SignIn(
    name="Microsoft",
    flow="device",
    authorize=f"{_MICROSOFT}/authorize",
    token=f"{_MICROSOFT}/token",
    device=f"{_MICROSOFT}/devicecode",
    scope="https://outlook.office.com/SMTP.Send https://outlook.office.com/IMAP.AccessAsUser.All offline_access",
)
SIGN_INS: Mapping[str, SignIn] = {"google": GOOGLE, "microsoft": MICROSOFT}

GMAIL = MailProvider(
    "Gmail",
    Server("smtp.gmail.com", 465, "tls"),
    Server("imap.gmail.com", 993, "tls"),
    (OAUTH, APP_PASSWORD),
    "google",
    "Google takes no plain password: sign in with Google, or make an app password (2-step verification must be on).",
    "https://myaccount.google.com/apppasswords",
)
MICROSOFT_365 = MailProvider(
    "Microsoft 365",
    Server("smtp.office365.com", 587, "starttls"),
    Server("outlook.office365.com", 993, "tls"),
    (OAUTH,),
    "microsoft",
    "Sign in with Microsoft. If sending is refused all the same, your administrator must allow SMTP AUTH for you.",
)
OUTLOOK = MailProvider(
    "Outlook.com",
    Server("smtp-mail.outlook.com", 587, "starttls"),
    Server("outlook.office365.com", 993, "tls"),
    (OAUTH,),
    "microsoft",
    "Outlook.com takes no password any more: sign in with Microsoft.",
)
FASTMAIL = MailProvider(
    "Fastmail",
    Server("smtp.fastmail.com", 465, "tls"),
    Server("imap.fastmail.com", 993, "tls"),
    (APP_PASSWORD,),
    hint="Make an app password for Afterword in Fastmail's settings; the Basic plan has none.",
    app_passwords="https://app.fastmail.com/settings/security",
)
ICLOUD = MailProvider(
    "iCloud",
    Server("smtp.mail.me.com", 587, "starttls"),
    Server("imap.mail.me.com", 993, "tls"),
    (APP_PASSWORD,),
    hint="Make an app-specific password at Apple; two-factor authentication must be on.",
    app_passwords="https://account.apple.com/account/manage",
)
PROVIDERS = (GMAIL, MICROSOFT_365, OUTLOOK, FASTMAIL, ICLOUD)
DOMAINS: Mapping[str, MailProvider] = {
    **dict.fromkeys(("gmail.com", "googlemail.com"), GMAIL),
    **dict.fromkeys(
        ("outlook.com", "hotmail.com", "live.com", "msn.com", "outlook.de", "outlook.fr", "outlook.es", "outlook.it",
         "hotmail.co.uk", "hotmail.fr", "hotmail.de", "hotmail.es", "hotmail.it", "live.co.uk", "live.nl", "live.fr"),
        OUTLOOK,
    ),
    **dict.fromkeys(("fastmail.com", "fastmail.fm", "sent.com", "messagingengine.com"), FASTMAIL),
    **dict.fromkeys(("icloud.com", "me.com", "mac.com"), ICLOUD),
}  # fmt: skip
# The exchanger of a domain says who runs its mail.
EXCHANGERS: Mapping[str, MailProvider] = {
    "google.com": GMAIL,
    "googlemail.com": GMAIL,
    "mail.protection.outlook.com": MICROSOFT_365,
    "mx.microsoft": MICROSOFT_365,
    "messagingengine.com": FASTMAIL,
    "mail.icloud.com": ICLOUD,
}


def by_domain(domain: str) -> MailProvider | None:
    """The provider of an address at this domain, where the domain itself says it."""
    return DOMAINS.get(domain.lower().rstrip("."))


def by_exchanger(exchanger: str) -> MailProvider | None:
    """The provider behind the name of a mail exchanger (MX)."""
    name = exchanger.lower().rstrip(".")
    return next((found for tail, found in EXCHANGERS.items() if name == tail or name.endswith(f".{tail}")), None)


def by_server(host: str) -> MailProvider | None:
    """The provider of a server for sending."""
    name = host.strip().lower().rstrip(".")
    return next((each for each in (*PROVIDERS, MICROSOFT_365, OUTLOOK) if each.smtp.host == name), None)


def as_password(typed: str, provider: MailProvider | None) -> str:
    """An app password without the spaces in which providers show it in groups; any other one as it was typed."""
    joined = "".join(typed.split())
    is_grouped = re.fullmatch(r"\s*[A-Za-z0-9]{4}(?:\s+[A-Za-z0-9]{4}){2,}\s*", typed) is not None
    return joined if provider is not None and APP_PASSWORD in provider.auth and is_grouped else typed


def is_lasting(until: datetime, now: datetime) -> bool:
    """True for an access token that outlives a letter that is begun now; any other is renewed before it is used."""
    return until - now > timedelta(minutes=5)
