"""The scan of an inbox of many mails (time, memory) and how soon a new mail is noticed, on a real Dovecot.

.venv/bin/python bench/mailbox.py [MAILS]      needs Dovecot and Postfix on the machine, and root
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from smtplib import LMTP

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from afterword.core.ports import Glimpse
from afterword.mail.imap import ImapMailbox
from tests.servers.mail_world import PASSWORD, PERSON, MailWorld, mail_world

WAKES = 10
WORDS = b"Read about what is new this week in our shop and elsewhere.\r\n" * 120
# One mail in so many is about a process.
ONE_IN = 100


def mails(count: int) -> Iterator[bytes]:
    """Newsletters, and now and then an answer."""
    for number in range(count):
        sender = b"amara@halden.example" if number % ONE_IN == 0 else b"news%d@shop.example" % (number % 40)
        head = b"From: %s\r\nTo: %s\r\nSubject: Mail %d\r\nMessage-ID: <m%d@shop.example>\r\n" % (
            sender, PERSON.encode(), number, number,
        )  # fmt: skip
        yield head + b"Date: Tue, 01 Dec 2026 12:00:00 +0000\r\n\r\n" + WORDS


def fill(world: MailWorld, count: int) -> None:
    """Put the mails into the person's inbox, as files, the way the server keeps them."""
    folder = world.folder / "mail" / PERSON / "new"
    folder.mkdir(parents=True, exist_ok=True)
    for number, mail in enumerate(mails(count)):
        (folder / f"{1_700_000_000 + number}.{number}.bench").write_bytes(mail)
    for part in (folder.parent, *folder.parent.rglob("*")):
        shutil.chown(part, "mail", "mail")


def scan(box: ImapMailbox, after: str, count: int) -> None:
    """Look at every mail from outside, read what concerns; print time and the growth of memory."""

    def concerns(glimpse: Glimpse) -> bool:
        return b"@halden.example" in glimpse.head

    first, read, halves = time.perf_counter(), 0, []
    for each in box.new_messages(after, concerns):
        read += each.content is not None
        halves.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    took = time.perf_counter() - first
    grown = (halves[-1] - halves[len(halves) // 10]) / 1024
    print(f"scan: {count} mails in {took:.1f} s ({count / took:.0f}/s), {read} read")
    print(f"memory: {halves[-1] / 1024:.0f} MB at most; from a tenth of the way to the end it grew {grown:.1f} MB")


def wakes(world: MailWorld, box: ImapMailbox, after: str) -> None:
    """The time from handing a mail to the server until whoever waits is told."""
    took = []
    for number in range(WAKES):
        handed = [0.0]

        def arrive(number: int = number, handed: list[float] = handed) -> None:
            with LMTP("127.0.0.1", world.ports["lmtp"]) as server:
                server.sendmail("a@halden.example", [PERSON], b"Subject: wake %d\r\n\r\nHello\r\n" % number)
                handed[0] = time.perf_counter()

        later = threading.Timer(0.5, arrive)
        later.start()
        box.wait_for_mail(after, 30)
        later.join()
        took.append(time.perf_counter() - handed[0])
        after = [each.uid for each in box.new_messages(after, lambda _glimpse: False)][-1]
    print(f"idle: told after {statistics.median(took):.2f} s (median), {max(took):.2f} s at most, of {WAKES}")


def main() -> int:
    """Print the figures."""
    if os.geteuid() != 0:
        print("Dovecot and Postfix start as root: run this as root, in a container.", file=sys.stderr)
        return 2
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with mail_world() as world:
        place = ("localhost", world.ports["imaps"], "tls", PERSON, PASSWORD)
        box = ImapMailbox(*place, context=world.context())
        box.find_sent("<none@home.test>")
        with LMTP("127.0.0.1", world.ports["lmtp"]) as server:
            server.sendmail("a@shop.example", [PERSON], b"Subject: first\r\n\r\nHello\r\n")
        (start,) = [each.uid for each in box.new_messages("", lambda _glimpse: False)][-1:]
        fill(world, count)
        scan(box, start, count)
        scan(box, start, count)
        last = [each.uid for each in box.new_messages(start, lambda _glimpse: False)][-1]
        wakes(world, box, last)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
