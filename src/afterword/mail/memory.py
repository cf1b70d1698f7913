"""A mail world in memory that keeps the same promises as the real one: for tests, simulation and looking around."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from afterword.core.hearing.rewording import is_reworded
from afterword.core.message import is_headed
from afterword.core.ports import Delivery, Envelope, Glimpse, Heard, MailboxUnreachable, Outcome, everything
from afterword.core.sending import TOO_LATE
from afterword.mail.went_out import carries, holds_our_words, is_our_draft, is_rewritten, sent_as

ACCEPTED = Delivery(Outcome.ACCEPTED, 250, "OK", "dot")


@dataclass(slots=True)
class MemoryServer:
    """What lies on the other side: every letter it took, in order.

    `answers` are used up one for each attempt: a `Delivery` with a stage before "dot" stops there, one at "dot"
    is the answer to the whole letter. `keeps_unknown` says whether a lost answer means that it has the letter.
    """

    taken: list[Envelope] = field(default_factory=list)
    answers: list[Delivery] = field(default_factory=list)
    keeps_unknown: bool = True
    sent_folder: MemoryMailbox | None = None

    def take(self, envelope: Envelope) -> None:
        """Keep a letter; a provider that files what it accepts puts it into Sent as well."""
        self.taken.append(envelope)
        if self.sent_folder is not None:
            self.sent_folder.sent.append(envelope.content)


@dataclass(slots=True)
class MemoryTransport:
    """Hands letters to a `MemoryServer` in the order of the real dialogue."""

    server: MemoryServer

    def deliver(self, envelope: Envelope, gate: Callable[[], bool], may_finish: Callable[[], bool]) -> Delivery:
        """As `core.ports.Transport.deliver`."""
        answer = self.server.answers.pop(0) if self.server.answers else ACCEPTED
        if answer.stage in {"connect", "tls", "login", "mail", "rcpt"}:
            return answer
        if not gate():
            return Delivery(Outcome.DEFERRED, stage="gate")
        if answer.stage == "data":
            return answer
        if not may_finish():
            return Delivery(Outcome.DEFERRED, stage="data", text=TOO_LATE)
        if answer.outcome is Outcome.ACCEPTED or (answer.outcome is Outcome.UNKNOWN and self.server.keeps_unknown):
            self.server.take(envelope)
        return answer


@dataclass(slots=True)
class MemoryMailbox:
    """An inbox, a Sent folder and Drafts in memory.

    `is_down` makes it unreachable; with `loses_answer` it goes down once a draft is saved, before it says so.
    """

    sent: list[bytes] = field(default_factory=list)
    inbox: list[bytes] = field(default_factory=list)
    drafts: list[bytes] = field(default_factory=list)
    is_down: bool = False
    loses_answer: bool = False

    def find_sent(self, message_id: str, answers: str = "") -> bool:
        """As `core.ports.Mailbox.find_sent`: by Message-ID, else by the private header."""
        self._reach()
        return _holds(self.sent, message_id, answers)

    def file_sent(self, envelope: Envelope, at: datetime) -> None:
        """As `core.ports.Mailbox.file_sent`."""
        if not self.find_sent(envelope.message_id):
            self.sent.append(envelope.content)

    def read_draft(self, message_id: str, envelope: Envelope | None = None) -> bytes | None:
        """As `core.ports.Mailbox.read_draft`."""
        self._reach()
        found = [each for each in self.drafts if _holds([each], message_id)]
        if not found and envelope is not None:
            found = [each for each in self.drafts if _is_anew(each, envelope)]
        return found[-1] if found else None

    def save_draft(self, envelope: Envelope, at: datetime) -> None:
        """As `core.ports.Mailbox.save_draft`."""
        if self.read_draft(envelope.message_id, envelope) is None:
            self.drafts.append(envelope.content)
        self.is_down = self.is_down or self.loses_answer
        self._reach()

    def drop_draft(self, message_id: str, envelope: Envelope | None = None) -> None:
        """As `core.ports.Mailbox.drop_draft`."""
        self._reach()
        ours = [each for each in self.drafts if _holds([each], message_id)]
        if envelope is not None:
            ours = [each for each in ours if not is_reworded(each, envelope.content)]
            ours += [each for each in self.drafts if is_our_draft(each, envelope)]
        self.drafts[:] = [each for each in self.drafts if each not in ours]

    def find_sent_as(self, envelope: Envelope, since: datetime) -> tuple[str, bytes] | None:
        """As `core.ports.Mailbox.find_sent_as`."""
        self._reach()
        heads = ((content.partition(b"\r\n\r\n")[0], content) for content in self.sent)
        found = next(((went, each) for head, each in heads if (went := sent_as(head, envelope, since))), None)
        return found or next(((went, each) for each in self.sent if (went := carries(each, envelope, since))), None)

    def new_messages(self, after_uid: str, concerns: Callable[[Glimpse], bool] = everything) -> Iterator[Heard]:
        """As `core.ports.Mailbox.new_messages`; the uid is the place in the inbox."""
        self._reach()
        first = int(after_uid or 0)
        for place, content in enumerate(list(self.inbox), 1):
            if place > first:
                head = content.partition(b"\r\n\r\n")[0]
                wanted = concerns(Glimpse(head, b"text/calendar" in content.lower()))
                yield Heard(str(place), content if wanted else None)

    def wait_for_mail(self, after_uid: str, seconds: float) -> bool | None:
        """True when something is there; memory does not wait."""
        self._reach()
        return len(self.inbox) > int(after_uid or 0)

    def _reach(self) -> None:
        if self.is_down:
            raise MailboxUnreachable


def _is_anew(content: bytes, envelope: Envelope) -> bool:
    return is_rewritten(content.partition(b"\r\n\r\n")[0], envelope) or holds_our_words(content, envelope)


def _holds(folder: list[bytes], message_id: str, answers: str = "") -> bool:
    return any(is_headed(content.partition(b"\r\n\r\n")[0], message_id, answers) for content in folder)
