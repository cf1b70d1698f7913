"""The judge: a mail server in a process of its own that writes down, and syncs, every letter before it says 250.

It files what it takes into a Sent folder, as providers do. The first word of the recipient chooses how it
answers: `cut` hangs up after taking the letter, `late` answers after the client gave up, `busy` says 451 to the
first try, `refused` says 550 to the address; everything else is taken.
"""

from __future__ import annotations

import asyncio
import os
import sys
from email.parser import BytesHeaderParser
from pathlib import Path

from aiosmtpd.smtp import SMTP, Envelope, Session

from afterword.core.ports import Envelope as Letter
from afterword.core.ports import Mailbox
from afterword.wiring import SystemClock
from tests.kills.sent import sent_folder

LATE_SECONDS = 1.2


class Judge:
    """Handles each letter; the log is the verdict."""

    def __init__(self, log: Path, sent: Mailbox) -> None:
        self.log = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self.sent = sent
        self.busy: set[str] = set()

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address.startswith("refused"):
            return "550 5.1.1 No such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        content = envelope.original_content or b""
        key, recipient = str(BytesHeaderParser().parsebytes(content)["Message-ID"]), envelope.rcpt_tos[0]
        wish = recipient.partition("-")[0]
        if wish == "busy" and key not in self.busy:
            self.busy.add(key)
            return "451 4.3.0 Try later"
        os.write(self.log, f"{recipient} {key}\n".encode())
        os.fsync(self.log)
        self.sent.file_sent(Letter(envelope.mail_from or "", recipient, key, content), SystemClock().now())
        if wish == "cut" and isinstance(server.transport, asyncio.Transport):
            server.transport.abort()
        if wish == "late":
            await asyncio.sleep(LATE_SECONDS)
        return "250 2.0.0 OK"


async def judge(folder: Path) -> None:
    """Serve until killed; the port is written to a file as soon as it listens."""
    judging = Judge(folder / "judge.log", sent_folder(folder))
    port_file = folder / "port"
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(judging, hostname="localhost", enable_SMTPUTF8=False), "127.0.0.1", 0
    )
    part = port_file.with_suffix(".part")
    part.write_text(str(server.sockets[0].getsockname()[1]))
    part.rename(port_file)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(judge(Path(sys.argv[1])))
