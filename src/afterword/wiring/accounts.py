"""The channels of a mail account: its secrets, its sign-in, how it sends and where it looks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from afterword import environment

if TYPE_CHECKING:
    from afterword.core.ports import Mailbox, Secrets, SignIns, Transport
    from afterword.egress import Egress
    from afterword.flows.ports import Ports
    from afterword.store.models import MailAccount


def secrets(*, in_keyring: bool) -> Secrets:
    """The key in the system's keyring where that keeps one, else in a file."""
    from afterword.mail.keyring_key import best_key, system_ring

    return best_key(environment.config_folder() / "secret.key", system_ring if in_keyring else lambda: None)


def sign_ins(egress: Egress) -> SignIns:
    """Signing in where this installation has a client id of its own."""
    from afterword.core.providers import SIGN_INS
    from afterword.mail.known_secrets import remember
    from afterword.mail.oauth import OAuth
    from afterword.mail.sign_ins import OAuthSignIns

    known = {}
    for name, provider in SIGN_INS.items():
        client_id = environment.text(f"AFTERWORD_{name.upper()}_CLIENT_ID")
        if client_id:
            secret = environment.text(f"AFTERWORD_{name.upper()}_CLIENT_SECRET")
            remember(secret)
            known[name] = OAuth(provider, client_id, secret, egress)
    return OAuthSignIns(known)


def _proof_of(account: MailAccount, ports: Ports) -> tuple[str, str]:
    """The password and the token, one of them empty; a token is renewed before connecting."""
    from afterword.flows.mail_account import purpose
    from afterword.flows.tokens import access_token

    if account.sign_in:
        return "", access_token(ports, account, ports.clock.now())
    return ports.secrets.open(account.secret, purpose=purpose(account)) if account.secret else "", ""


def transport(account: MailAccount, ports: Ports) -> Transport:
    """What hands its letters over: its server, or its folder of drafts."""
    from afterword.mail.drafts import DraftsTransport
    from afterword.mail.smtp import SmtpTransport

    if account.drafts and (box := mailbox(account, ports)) is not None:
        return DraftsTransport(box, ports.clock)
    password, token = _proof_of(account, ports)
    return SmtpTransport(
        host=account.smtp_host,
        port=account.smtp_port,
        security=account.smtp_security,
        username=account.username,
        password=password,
        token=token,
    )


def mailbox(account: MailAccount, ports: Ports) -> Mailbox | None:
    """Where its mail lies; None where it names no mailbox."""
    from afterword.mail.imap import ImapMailbox
    from afterword.mail.maildir import MaildirMailbox

    if account.imap_security == "maildir":
        return MaildirMailbox(Path(account.imap_host))
    if not account.imap_host:
        return None
    password, token = _proof_of(account, ports)
    return ImapMailbox(
        host=account.imap_host,
        port=account.imap_port,
        security=account.imap_security,
        username=account.username,
        password=password,
        token=token,
    )
