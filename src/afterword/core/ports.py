"""What the core and the flows need from the outside, as Protocols; `wiring` picks what stands behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Protocol

from afterword.core.errors import Refusal
from afterword.core.paper.sheet import PaperLetter
from afterword.core.people.person_name import Contact, PersonName
from afterword.core.providers import Server


class Clock(Protocol):
    """The only source of "now"."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...


class Holidays(Protocol):
    """Public holidays and weekends by country (playbook B0)."""

    version: str

    def is_public_holiday(self, country: str, subdivision: str | None, day: date) -> bool:
        """True on a public holiday of the country and, where it matters, the subdivision (ISO 3166)."""
        ...

    def name(self, country: str, subdivision: str | None, day: date) -> str | None:
        """The holiday's name, for the sentence that says why; None on an ordinary day."""
        ...

    def weekend(self, country: str) -> frozenset[int]:
        """The weekdays (Monday is 0) on which offices rest in the country."""
        ...

    def __hash__(self) -> int:
        """One calendar is itself: what a day is does not change while it is open."""
        ...

    def is_uncertain(self, country: str, subdivision: str | None, day: date) -> bool:
        """True where the date is an estimate, not published yet, or a holiday in some unknown part alone."""
        ...

    def is_known(self, country: str, subdivision: str | None) -> bool:
        """Whether the holidays of that country, and of that part of it where one is named, are known at all."""
        ...

    def subdivisions(self, country: str) -> Mapping[str, str]:
        """Code and name of each part of a country whose holidays differ by part; empty for every other country."""
        ...


class NameReader(Protocol):
    """A first reading of a person's name into CLDR fields; a proposal, never a decision."""

    def read(self, text: str) -> Mapping[str, str]:
        """Fields `title given given2 surname generation credentials informal`; "ambiguous" when it says so."""
        ...


class ContactWriter(Protocol):
    """How a person is kept elsewhere: on a contact card, and written out as a language writes names."""

    def card(self, contact: Contact) -> bytes:
        """One contact card as a file."""
        ...

    def whole_name(self, name: PersonName, locale: str, order: str = "") -> str:
        """The whole name by the patterns of the locale, "" for a language without any."""
        ...


@dataclass(frozen=True, slots=True)
class Remark:
    """What a grammar checker says about a stretch of a text, and what could stand there instead."""

    start: int
    end: int
    message: str
    instead: tuple[str, ...] = ()


class Proofreader(Protocol):
    """Dictionaries and grammar of this machine; what is missing here says nothing."""

    def knows(self, locale: str, word: str) -> bool | None:
        """Whether the word is written so in that language and country; None where no dictionary is here."""

    def remarks(self, locale: str, text: str) -> Sequence[Remark]:
        """What looks like a slip of grammar in the text, in its order."""

    def tones(self, locale: str, sentences: Sequence[str]) -> Sequence[str]:
        """The rule of tone that each sentence may break by how it sounds, "" where none or nobody can say."""

    @property
    def generation(self) -> int:
        """Another number whenever its answers may have become better: what it said under an older one is asked anew."""

    def __hash__(self) -> int:
        """One proofreader is itself: what it knows stays while it is open."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the person's own assistant model is asked: its address, its name, their key, the form that worked last."""

    address: str
    model: str
    key: str = field(default="", repr=False)
    way: str = ""


@dataclass(frozen=True, slots=True)
class ModelAnswer:
    """The rows of a model's answer as they came, checked for their shape alone; `way` is the form that worked."""

    rows: tuple[Mapping[str, Any], ...]
    way: str


class AssistantMissing(Refusal):
    """The part of Afterword that speaks to assistant models is not installed."""

    code = "assistant_missing"
    hint = "Install it with: pip install 'afterword[ai]'. The letter stays as it is."


class AssistantSilent(Refusal):
    """The assistant model gave no answer that can be used."""

    code = "assistant_silent"
    hint = "The letter stays as it is. Try again, or look at the settings of the assistant."


class AssistantModel(Protocol):
    """A model that rewords sentences or says how they sound; it can do nothing else."""

    def is_installed(self) -> bool:
        """True where the extra is there."""
        ...

    def ask(self, endpoint: Endpoint, instructions: str, question: str, shape: str = "wordings") -> ModelAnswer:
        """One question, one answer, "wordings" or "verdicts"; raises `AssistantMissing` or `AssistantSilent`."""
        ...


class Press(Protocol):
    """Makes a file of a letter on paper; each kind of file has its own."""

    media_type: str

    def check_ready(self) -> None:
        """Refuse, with what to install, where a package that it needs is missing."""
        ...

    def make(self, letter: PaperLetter, at: datetime) -> bytes:
        """The file; a `Refusal` where a package or a sign of the font is missing."""
        ...


class Outcome(StrEnum):
    """What the outside world answered. `UNKNOWN` is a real answer: never taken for yes, never retried blindly."""

    ACCEPTED = "accepted"
    DEFERRED = "deferred"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Envelope:
    """One message to one mailbox, and openly to `copy` if there is one; `content` is the frozen bytes, CRLF."""

    sender: str
    recipient: str
    message_id: str
    content: bytes
    copy: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """The outcome of one attempt with the server's own words.

    `code` is the SMTP reply code (0 where there was none), `text` what the server said, `stage` where it
    stood: connect, tls, login, mail, rcpt, gate, data, dot.
    """

    outcome: Outcome
    code: int = 0
    text: str = ""
    stage: str = ""


class Transport(Protocol):
    """Hands one message to a mail server."""

    def deliver(self, envelope: Envelope, gate: Callable[[], bool], may_finish: Callable[[], bool]) -> Delivery:
        """Connect, MAIL, RCPT; then `gate()`, then DATA; `may_finish()` just before the final dot.

        `gate` commits "about to hand over" and answers False when the letter was changed or taken back:
        then nothing was sent and the outcome is DEFERRED at stage "gate".
        `may_finish` answers False when the lease ran out: the line is dropped before the dot, DEFERRED.
        """
        ...


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A message seen from outside: the lines of its head that say whom it concerns, and whether it has a calendar."""

    head: bytes
    has_calendar: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """A message in the person's mailbox: `uid` names it in its folder, `content` is its raw bytes.

    Without content it only says how far was looked: nothing up to there concerns anybody.
    """

    uid: str
    content: bytes | None


class MailboxUnreachable(Refusal):
    """The mailbox cannot be read now."""

    code = "mailbox_unreachable"
    hint = "Nothing was lost. It is tried again; look at the mail settings if this stays."


class SecretLost(Refusal):
    """The stored password cannot be opened with the key on this machine."""

    code = "secret_lost"
    hint = "Give the password again in Settings. The letters are kept."


def everything(_glimpse: Glimpse) -> bool:
    """Every message concerns."""
    return True


class SignInAgain(SecretLost):
    """The provider does not accept the sign-in any more."""

    code = "sign_in_again"
    hint = "Open the settings and sign in again. The letters are kept."


class SignInUnreachable(SecretLost):
    """The sign-in cannot be renewed now."""

    code = "sign_in_unreachable"
    hint = "Nothing was lost. It is tried again."


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a provider gave instead of a password: the access token until an instant, and how to get the next one."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    until: datetime


@dataclass(frozen=True, slots=True)
class SignInStart:
    """A sign-in under way: the address to open, and the code to type there where the provider wants one."""

    provider: str
    url: str
    code: str = ""


class SignIns(Protocol):
    """Signing in at a mail provider without giving its password away (OAuth 2)."""

    def offered(self) -> Sequence[str]:
        """The providers at which this installation is known."""
        ...

    def begin(self, owner: str, provider: str, address: str, now: datetime) -> SignInStart:
        """Start one; another one of the same owner ends."""
        ...

    def pending(self, owner: str) -> SignInStart | None:
        """The one under way."""
        ...

    def finish(self, owner: str, now: datetime, pasted: str = "") -> Tokens:
        """The tokens, once the person agreed there; a `Refusal` that says what is missing otherwise."""
        ...

    def fresh(self, provider: str, tokens: Tokens, now: datetime) -> Tokens:
        """The tokens themselves while they last, else new ones; `SignInAgain` where there are none to be had."""
        ...


@dataclass(frozen=True, slots=True)
class FoundSettings:
    """The settings that were found for an address, the ways to prove who one is, and where they were found."""

    name: str
    smtp: Server
    imap: Server | None
    auth: tuple[str, ...] = ()
    sign_in: str = ""
    hint: str = ""
    source: str = ""


class SettingsFinder(Protocol):
    """Finds the settings of a mail account from its address."""

    def find(self, address: str) -> FoundSettings | None:
        """What is known or published for the domain of the address; None where nothing is."""
        ...


class Mailbox(Protocol):
    """The person's own mailbox: the evidence of what went out, and what came in."""

    def find_sent(self, message_id: str, answers: str = "") -> bool:
        """True when Sent holds the message, and as an answer to that one; raises `MailboxUnreachable`."""
        ...

    def file_sent(self, envelope: Envelope, at: datetime) -> None:
        """Put a copy into Sent unless it is there; only ever after the server accepted the letter."""
        ...

    def read_draft(self, message_id: str, envelope: Envelope | None = None) -> bytes | None:
        """The message as it lies in Drafts; by its `envelope` also one that a mail program wrote anew."""
        ...

    def save_draft(self, envelope: Envelope, at: datetime) -> None:
        """Put the letter into Drafts, unless it is there, also as a mail program wrote it anew under its own id."""
        ...

    def drop_draft(self, message_id: str, envelope: Envelope | None = None) -> None:
        """Take the letter out of Drafts, also one written anew; with its `envelope` only what is our words."""
        ...

    def find_sent_as(self, envelope: Envelope, since: datetime) -> tuple[str, bytes] | None:
        """The Message-ID under which a draft that was saved at `since` was sent, and the message; None while not."""
        ...

    def new_messages(self, after_uid: str, concerns: Callable[[Glimpse], bool] = everything) -> Iterator[Heard]:
        """Messages of the inbox after `after_uid` ("" means the newest), oldest first, left unread.

        Only what `concerns` says yes to is read at all. Raises `MailboxUnreachable`, also half way.
        """
        ...

    def wait_for_mail(self, after_uid: str, seconds: float) -> bool | None:
        """Wait until something is there after `after_uid`; False after `seconds`, None where it cannot wait."""
        ...


class Secrets(Protocol):
    """Keeps passwords outside the rows; a token stands in the row."""

    def seal(self, plain: str, *, purpose: str) -> str:
        """An opaque token bound to `purpose` (row and field)."""
        ...

    def open(self, token: str, *, purpose: str) -> str:
        """The secret again; raises `SecretLost` when the key does not fit."""
        ...


class InvitationReader(Protocol):
    """Reads an invitation through the door: size caps, then a child process."""

    def read(
        self, content: bytes, filename: str, *, candidate_email: str | None = None, read_on: date | None = None
    ) -> Mapping[str, Any]:
        """The contract's `read-invite` object or `Unreadable`; `read_on` is the day pasted words are read."""
        ...


class MailReader(Protocol):
    """Reads a message of the person's mailbox through the door: size caps, then a child process."""

    def hear(self, content: bytes, *, own_address: str | None = None) -> Mapping[str, Any]:
        """`message`, a `core.hearing.HeardMessage` as JSON; `invitation`, a `read-invite` object or None; `calendar`.

        Raises `Unreadable` where the message is broken or larger than any answer.
        """
        ...
