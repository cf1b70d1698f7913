"""A mailbox in a folder of this machine: the inbox, `.Sent` and `.Drafts` of a Maildir."""

from __future__ import annotations

import mailbox
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from afterword.core.hearing.rewording import is_reworded
from afterword.core.message import is_headed
from afterword.core.ports import Envelope, Glimpse, Heard, MailboxUnreachable, everything
from afterword.mail.went_out import APART, carries, holds_our_words, is_our_draft, is_rewritten, sent_as

HEADER_BYTES = 256_000
MOST_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class MaildirMailbox:
    """The Maildir at `folder`, made when it is not there."""

    folder: Path

    def find_sent(self, message_id: str, answers: str = "") -> bool:
        """As `core.ports.Mailbox.find_sent`: by Message-ID, else by the private header."""
        return bool(self._found("Sent", message_id, answers))

    def file_sent(self, envelope: Envelope, at: datetime) -> None:
        """As `core.ports.Mailbox.file_sent`; it counts as read and carries the time of sending."""
        if not self.find_sent(envelope.message_id):
            self._put("Sent", envelope, at, "S")

    def read_draft(self, message_id: str, envelope: Envelope | None = None) -> bytes | None:
        """As `core.ports.Mailbox.read_draft`."""
        try:
            found = self._found("Drafts", message_id) or (self._anew(envelope) if envelope else [])
            return _whole(found[-1]) if found else None
        except OSError as error:
            raise _unreachable(error) from error

    def save_draft(self, envelope: Envelope, at: datetime) -> None:
        """As `core.ports.Mailbox.save_draft`."""
        if self.read_draft(envelope.message_id, envelope) is None:
            self._put("Drafts", envelope, at, "DS")

    def drop_draft(self, message_id: str, envelope: Envelope | None = None) -> None:
        """As `core.ports.Mailbox.drop_draft`."""
        try:
            ours = self._found("Drafts", message_id)
            if envelope is not None:
                ours = [path for path in ours if not is_reworded(_whole(path), envelope.content)]
                ours += [path for path in _files(self._part("Drafts")) if is_our_draft(_whole(path), envelope)]
            for path in ours:
                path.unlink(missing_ok=True)
        except OSError as error:
            raise _unreachable(error) from error

    def find_sent_as(self, envelope: Envelope, since: datetime) -> tuple[str, bytes] | None:
        """As `core.ports.Mailbox.find_sent_as`."""
        try:
            paths = list(_files(self._part("Sent")))
            for path in paths:
                if went := sent_as(_head(path), envelope, since):
                    return went, _whole(path)
            later = (_whole(path) for path in paths if path.stat().st_mtime >= (since - APART).timestamp())
            return next(((went, each) for each in later if (went := carries(each, envelope, since))), None)
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

    def _found(self, part: str, message_id: str, answers: str = "") -> list[Path]:
        try:
            return [path for path in _files(self._part(part)) if is_headed(_head(path), message_id, answers)]
        except OSError as error:
            raise _unreachable(error) from error

    def _anew(self, envelope: Envelope) -> list[Path]:
        paths = _files(self._part("Drafts"))
        return [p for p in paths if is_rewritten(_head(p), envelope) or holds_our_words(_whole(p), envelope)]

    def _put(self, part: str, envelope: Envelope, at: datetime, flags: str) -> None:
        try:
            folder = self._part(part)
            key = mailbox.Maildir(folder).add(envelope.content)
            read = folder / "cur" / f"{key}:2,{flags}"
            (folder / "new" / key).rename(read)
            os.utime(read, (at.timestamp(), at.timestamp()))
        except OSError as error:
            raise _unreachable(error) from error

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


def _whole(path: Path) -> bytes:
    """The message as far as one is read at all."""
    with path.open("rb") as opened:
        return opened.read(MOST_BYTES)


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
