"""The Sent folder of the judge and of the worker: a real IMAP server where the test named one, else a folder."""

from __future__ import annotations

import json
import ssl
from pathlib import Path

from afterword.core.ports import Mailbox
from afterword.mail.imap import ImapMailbox
from afterword.mail.maildir import MaildirMailbox

NAMED = "imap.json"


def name_server(folder: Path, port: int, user: str, password: str, authority: Path) -> None:
    """Let the processes that work in this folder use an IMAP server."""
    (folder / NAMED).write_text(json.dumps([port, user, password, str(authority)]))


def sent_folder(folder: Path) -> Mailbox:
    """What the provider files into, and what the worker looks into."""
    if not (folder / NAMED).exists():
        return MaildirMailbox(folder / "sent")
    port, user, password, authority = json.loads((folder / NAMED).read_text())
    trust = ssl.create_default_context(cafile=authority)
    return ImapMailbox("localhost", port, "tls", user, password, context=trust)
