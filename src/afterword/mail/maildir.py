"""A mailbox in a folder of this machine: the inbox and `.Sent` of a Maildir."""

from __future__ import annotations

import mailbox
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from afterword.core.message import private_id
from afterword.core.ports import Envelope, Glimpse, Heard, MailboxUnreachable, everything

HEADER_BYTES = 256_000
MOST_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class MaildirMailbox:
    """The Maildir at `folder`, made when it is not there."""

    folder: Path

    def find_sent(self, message_id: str) -> bool:
        """As `core.ports.Mailbox.find_sent`: by Message-ID, else by the private header."""
        keys = (message_id.encode(), private_id(message_id).encode())
        try:
            heads = [_head(path) for path in _files(self._part("Sent"))]
        except OSError as error:
            raise _unreachable(error) from error
        return any(key in head for key in keys for head in heads)

    def file_sent(self, envelope: Envelope, at: datetime) -> None:
        """As `core.ports.Mailbox.file_sent`; it counts as read and carries the time of sending."""
        if self.find_sent(envelope.message_id):
            return
        try:
            folder = self._part("Sent")
            key = mailbox.Maildir(folder).add(envelope.content)
            read = folder / "cur" / f"{key}:2,S"
            (folder / "new" / key).rename(read)
            os.utime(read, (at.timestamp(), at.timestamp()))
        except OSError as error:
            raise _unreachable(error) from error

    def new_messages(self, after_uid: str, concerns: Callable[[Glimpse], bool] = everything) -> Iterator[Heard]:
        """As `core.ports.Mailbox.new_messages`; a uid is the time of arrival and the name of the file."""
        try:
            arrived = sorted((_uid(path), path) for path in _files(self._part()))
            for uid, path in arrived:
                if uid > after_uid:
                    yield Heard(uid, _content(path, concerns))
        except OSError as error:
            raise _unreachable(error) from error

    def wait_for_mail(self, after_uid: str, seconds: float) -> bool | None:
        """A folder tells nobody that something came: it is looked into now and then."""
        return None

    def deliver(self, content: bytes) -> None:
        """Put a message into the inbox, as the person's own server would."""
        mailbox.Maildir(self._part()).add(content)

    def _part(self, name: str = "") -> Path:
        """The folder of the inbox or of one of its sub-folders, in the layout of Maildir++."""
        inbox = mailbox.Maildir(self.folder, create=True)
        if name and name not in inbox.list_folders():
            inbox.add_folder(name)
        return self.folder / f".{name}" if name else self.folder


def _files(folder: Path) -> Iterator[Path]:
    return (path for part in ("new", "cur") for path in (folder / part).iterdir() if path.is_file())


def _head(path: Path) -> bytes:
    with path.open("rb") as opened:
        return opened.read(HEADER_BYTES).replace(b"\r\n", b"\n").partition(b"\n\n")[0]


def _content(path: Path, concerns: Callable[[Glimpse], bool]) -> bytes | None:
    if path.stat().st_size > MOST_BYTES or not concerns(Glimpse(_head(path), has_calendar=_mentions_calendar(path))):
        return None
    return path.read_bytes()


def _mentions_calendar(path: Path) -> bool:
    with path.open("rb") as opened:
        return b"text/calendar" in opened.read(HEADER_BYTES).lower()


def _uid(path: Path) -> str:
    # The flags behind the colon change when a program marks the message as read; the name before it stays.
    return f"{path.stat().st_mtime_ns:020d}.{path.name.partition(':')[0]}"


def _unreachable(error: OSError) -> MailboxUnreachable:
    return MailboxUnreachable(f"The mailbox folder cannot be used: {error.strerror}.")
