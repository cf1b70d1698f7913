"""The person's mailbox over IMAP: looking into Sent, filing a copy there, and hearing what came in."""

from __future__ import annotations

import contextlib
import imaplib
import re
import ssl
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from imap_tools import (
    AND,
    BaseMailBox,
    Header,
    ImapToolsError,
    MailBox,
    MailBoxStartTls,
    MailBoxUnencrypted,
    MailMessageFlags,
)

from afterword.core.figures import whole_number
from afterword.core.hearing.rewording import is_reworded
from afterword.core.message import PRIVATE_HEADER, is_headed, private_id
from afterword.core.ports import Envelope, Glimpse, Heard, MailboxUnreachable, everything
from afterword.core.sending import is_loopback
from afterword.mail import bearer
from afterword.mail.glimpse import glimpses
from afterword.mail.known_secrets import redacted
from afterword.mail.went_out import carries, holds_our_words, is_our_draft, is_rewritten, sent_as
from afterword.trust import system_trust

# Where a server does not mark its folder as \Sent (RFC 6154), it goes by one of these names.
SENT_NAMES = (
    *("sent", "sent messages", "sent items", "sent mail", "gesendet", "gesendete elemente", "gesendete objekte"),
    *("envoyés", "éléments envoyés", "enviados", "elementos enviados", "inviati", "posta inviata", "verzonden"),
)
DRAFT_NAMES = (
    *("drafts", "draft", "entwürfe", "entwurf", "brouillons", "borradores", "bozze", "rascunhos", "concepten"),
    *("kladder", "utkast", "luonnokset", "wersje robocze", "kopie robocze"),
)
MOST_BYTES = 10_000_000
# A mailbox that was never looked at may hold years of mail; answers to our letters are among the newest.
NEWEST = 200
MOST_READ = 20
# RFC 3501: a UID has 32 bits.
MOST_UID = 2**32 - 1
BATCH = 200
_TOOK = re.compile(r" ?\((?:\d+\.\d+ \+ )*\d+\.\d+ secs\)\.?")
_UID = re.compile(rb"\bUID (\d+)")
LONGEST_IDLE = 25 * 60


@dataclass(frozen=True, slots=True)
class ImapMailbox:
    """One account's mailbox. `security` is tls (implicit), starttls, or plain (loopback only)."""

    host: str
    port: int
    security: str = "tls"
    username: str = ""
    password: str = field(default="", repr=False)
    context: ssl.SSLContext | None = None
    timeout_seconds: float = 30
    token: str = field(default="", repr=False)

    def find_sent(self, message_id: str, answers: str = "") -> bool:
        """As `core.ports.Mailbox.find_sent`: by Message-ID, else by the private header."""
        with self._open() as box:
            box.folder.set(_sent_folder(box), readonly=True)
            return bool(_found(box, message_id, answers=answers))

    def file_sent(self, envelope: Envelope, at: datetime) -> None:
        """As `core.ports.Mailbox.file_sent`; it counts as read and carries the time of sending."""
        with self._open() as box:
            folder = _sent_folder(box)
            box.folder.set(folder)
            if not _found(box, envelope.message_id):
                box.append(envelope.content, folder, dt=at, flag_set=[MailMessageFlags.SEEN])

    def read_draft(self, message_id: str, envelope: Envelope | None = None) -> bytes | None:
        """As `core.ports.Mailbox.read_draft`; what only waits to be expunged lies there no more."""
        with self._open() as box:
            box.folder.set(_drafts_folder(box), readonly=True)
            known = [each for _, each in _wholes(box, _found(box, message_id, deleted=False))]
            return next(iter((known or (_anew(box, envelope) if envelope else []))[-1:]), None)

    def save_draft(self, envelope: Envelope, at: datetime) -> None:
        """As `core.ports.Mailbox.save_draft`."""
        with self._open() as box:
            folder = _drafts_folder(box)
            box.folder.set(folder)
            if not (_found(box, envelope.message_id) or _anew(box, envelope)):
                box.append(envelope.content, folder, dt=at, flag_set=[MailMessageFlags.DRAFT, MailMessageFlags.SEEN])

    def drop_draft(self, message_id: str, envelope: Envelope | None = None) -> None:
        """As `core.ports.Mailbox.drop_draft`; nothing else that is marked for deletion there is touched."""
        with self._open() as box:
            box.folder.set(_drafts_folder(box))
            for uid in _found(box, message_id) if envelope is None else _ours(box, envelope):
                box.client.uid("STORE", uid, "+FLAGS.SILENT", "(\\Deleted)")
                if _can(box, "UIDPLUS"):
                    box.client.uid("EXPUNGE", uid)

    def find_sent_as(self, envelope: Envelope, since: datetime) -> tuple[str, bytes] | None:
        """As `core.ports.Mailbox.find_sent_as`; the server narrows it down, the heads decide."""
        with self._open() as box:
            box.folder.set(_sent_folder(box), readonly=True)
            uids = _found(box, envelope.message_id)
            # A server goes by the day of its own clock; the heads tell the hour.
            day = (since - timedelta(days=1)).date()
            uids = uids or box.uids(AND(to=envelope.recipient, date_gte=day), charset=None)
            for uid, head in _heads(box, uids[-NEWEST:]):
                if went := sent_as(head, envelope, since):
                    return went, _raw(box, uid) or b""
            # Under another id and another subject only the words tell.
            whole = (each for _, each in _wholes(box, uids[-MOST_READ:]))
            return next(((went, each) for each in whole if (went := carries(each, envelope, since))), None)

    def new_messages(self, after_uid: str, concerns: Callable[[Glimpse], bool] = everything) -> Iterator[Heard]:
        """As `core.ports.Mailbox.new_messages`; a uid is the folder's UIDVALIDITY and its UID.

        After a look of "", or when the server numbered its folder anew, the newest 200 are given.
        """
        with self._open() as box:
            validity, uids = _after(box, after_uid)
            for start in range(0, len(uids), BATCH):
                part = uids[start : start + BATCH]
                for uid, size, glimpse in glimpses(box.client.uid, part):
                    if size <= MOST_BYTES and concerns(glimpse) and (raw := _raw(box, uid)):
                        yield Heard(f"{validity}:{uid}", raw)
                yield Heard(f"{validity}:{part[-1]}", None)

    def wait_for_mail(self, after_uid: str, seconds: float) -> bool | None:
        """As `core.ports.Mailbox.wait_for_mail`, by IDLE (RFC 2177), which is renewed well before 29 minutes."""
        with self._open() as box:
            if not _can(box, "IDLE"):
                return None
            # A message may have come between the last look and now: nobody would be woken for it.
            if _after(box, after_uid)[1]:
                return True
            return any(b" EXISTS" in line for line in box.idle.wait(timeout=min(seconds, LONGEST_IDLE)))

    @contextlib.contextmanager
    def _open(self) -> Iterator[BaseMailBox]:
        if self.security == "plain" and not is_loopback(self.host):
            raise MailboxUnreachable("Without encryption a mailbox is only read on this machine.")
        box: BaseMailBox | None = None
        try:
            box = self._connect()
            if self.token:
                _log_in_with_token(box, self)
            else:
                _log_in(box, self.username, self.password)
            yield box
        except (imaplib.IMAP4.error, ImapToolsError, OSError) as error:
            raise MailboxUnreachable(_reason(error)) from error
        finally:
            if box is not None:
                with contextlib.suppress(imaplib.IMAP4.error, ImapToolsError, OSError):
                    box.logout()
                # A connection that broke is not closed by a farewell that cannot be said.
                with contextlib.suppress(OSError):
                    box.client.shutdown()

    def _connect(self) -> BaseMailBox:
        if self.security == "plain":
            return MailBoxUnencrypted(self.host, self.port, timeout=self.timeout_seconds)
        context = self.context or system_trust()
        encrypted = MailBoxStartTls if self.security == "starttls" else MailBox
        return encrypted(self.host, self.port, timeout=self.timeout_seconds, ssl_context=context)


def _log_in(box: BaseMailBox, username: str, password: str) -> None:
    try:
        if (username + password).isascii():
            box.login(username, password, initial_folder=None)
        else:
            box.login_utf8(username, password, initial_folder=None)
    except (imaplib.IMAP4.error, ImapToolsError) as error:
        raise MailboxUnreachable("The mailbox did not accept the password.") from error


def _log_in_with_token(box: BaseMailBox, account: ImapMailbox) -> None:
    offered = [each.removeprefix("AUTH=") for each in box.client.capabilities]
    mechanism = bearer.chosen(offered)
    first = bearer.opening(mechanism, account.host, account.port, account.username, account.token).encode()
    try:
        box.client.authenticate(mechanism, lambda said: first if not said else bearer.closing(mechanism).encode())
    except (imaplib.IMAP4.error, ImapToolsError) as error:
        raise MailboxUnreachable("The mailbox did not accept the sign-in.") from error


def _can(box: BaseMailBox, what: str) -> bool:
    """True when the server says so to whoever is logged in; many say less before."""
    _, told = box.client.capability()
    return what in b" ".join(each for each in told if each).decode("ascii", "replace").upper().split()


def _sent_folder(box: BaseMailBox) -> str:
    return _folder(box, "\\sent", SENT_NAMES, "This mailbox has no folder for sent letters.")


def _drafts_folder(box: BaseMailBox) -> str:
    return _folder(box, "\\drafts", DRAFT_NAMES, "This mailbox has no folder for drafts.")


def _folder(box: BaseMailBox, mark: str, names: tuple[str, ...], missing: str) -> str:
    """The folder with a mark of RFC 6154, else the one that goes by a usual name."""
    folders = box.folder.list()
    for folder in folders:
        if any(flag.lower() == mark for flag in folder.flags):
            return folder.name
    for name in names:
        for folder in folders:
            if folder.name.rpartition(folder.delim)[2].lower() == name:
                return folder.name
    raise MailboxUnreachable(missing)


def _anew(box: BaseMailBox, envelope: Envelope) -> list[bytes]:
    """The draft as a program wrote it anew, under an id of its own; what waits to be expunged is gone."""
    uids = box.uids(AND(to=envelope.recipient, deleted=False), charset=None)
    same = [uid for uid, head in _heads(box, uids[-NEWEST:]) if is_rewritten(head, envelope)]
    if same:
        return [each for _, each in _wholes(box, same)]
    return [each for _, each in _wholes(box, uids[-MOST_READ:]) if holds_our_words(each, envelope)]


def _ours(box: BaseMailBox, envelope: Envelope) -> list[str]:
    """The UIDs of drafts in the open folder that are the letter, word for word."""
    known = _wholes(box, _found(box, envelope.message_id))
    mine = [uid for uid, each in known if not is_reworded(each, envelope.content)]
    uids = box.uids(AND(to=envelope.recipient, deleted=False), charset=None)
    return mine + [uid for uid, each in _wholes(box, uids[-MOST_READ:]) if is_our_draft(each, envelope)]


def _wholes(box: BaseMailBox, uids: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """The newest of these messages as a whole, left unread; none over the cap."""
    sizes = {uid: size for uid, size, _ in glimpses(box.client.uid, uids)} if uids else {}
    for uid in uids:
        if sizes.get(uid, MOST_BYTES + 1) <= MOST_BYTES and (raw := _raw(box, uid)):
            yield uid, raw


def _found(box: BaseMailBox, message_id: str, deleted: bool | None = None, answers: str = "") -> list[str]:
    """The UIDs of the message in the open folder: by its Message-ID, else by our own header.

    The server narrows it down by a piece of the header (RFC 3501, SEARCH HEADER); the heads decide.
    """
    keys = (Header("Message-ID", message_id), Header(PRIVATE_HEADER, private_id(message_id)))
    near = (box.uids(AND(header=key, deleted=deleted), charset=None) for key in keys)
    heads = (_heads(box, uids[-NEWEST:]) for uids in near)
    found = ([uid for uid, head in each if is_headed(head, message_id, answers)] for each in heads)
    return next((uids for uids in found if uids), [])


def _after(box: BaseMailBox, after_uid: str) -> tuple[str, list[str]]:
    """The folder's UIDVALIDITY, and the UIDs that came after one of it, oldest first."""
    box.folder.set("INBOX", readonly=True)
    validity = str(box.folder.status("INBOX", ["UIDVALIDITY"])["UIDVALIDITY"])
    known, _, last = after_uid.partition(":")
    if known != validity or whole_number(last, MOST_UID) is None:
        return validity, box.uids("ALL", charset=None)[-NEWEST:]
    # "n:*" always names the last message, even when it is older than n.
    found = box.uids(f"UID {int(last) + 1}:*", charset=None)
    return validity, [uid for uid in found if int(uid) > int(last)]


def _raw(box: BaseMailBox, uid: str) -> bytes | None:
    """The message, byte for byte, left unread."""
    _, fetched = box.client.uid("FETCH", uid, "(BODY.PEEK[])")
    return next((part[1] for part in fetched if isinstance(part, tuple)), None)


def _heads(box: BaseMailBox, uids: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """The UIDs and heads of these messages in one command, left unread."""
    if uids:
        _, fetched = box.client.uid("FETCH", ",".join(uids), "(UID BODY.PEEK[HEADER])")
        for part in fetched:
            if isinstance(part, tuple) and (uid := _UID.search(part[0])):
                yield uid[1].decode(), part[1]


def _reason(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"The mailbox's certificate cannot be trusted: {error.verify_message}."
    if isinstance(error, TimeoutError):
        return "The mailbox did not answer in time."
    # Dovecot says how long it took, each time another figure: the same trouble is told once.
    said = redacted(_TOOK.sub("", str(error)))
    words = "".join(c if c.isprintable() else " " for c in said)
    return f"The mailbox cannot be read: {' '.join(words.split())[:200]}"
