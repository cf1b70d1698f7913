"""What was typed into the form of a comment: cleaned, measured, and said what is off about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from afterword.core.comments.cleaning import clean, clean_line
from afterword.core.comments.links import MOST_LINKS, count_links
from afterword.core.comments.naming import MOST_NAME, wrong_name
from afterword.core.message import is_mailbox as can_be_sent
from afterword.core.people.mailbox import is_mailbox

NOTHING_SAID = "Write what you want to say."
MOST_TEXT, LEAST_TEXT, MOST_LINES = 3000, 2, 60
# So much may be typed before it is looked at in full.
MOST_TYPED = 20_000


@dataclass(frozen=True, slots=True)
class Draft:
    """A comment as it was typed and cleaned; `wrong` says by field what is to be changed."""

    name: str
    address: str
    text: str
    wrong: dict[str, str] = field(default_factory=dict)

    @property
    def is_fine(self) -> bool:
        """True when it may be kept."""
        return not self.wrong


def read_draft(name: str, address: str, text: str, taken: Iterable[str] = (), *, needs_address: bool = True) -> Draft:
    """The form as it was sent; `taken` are names that are somebody else's here."""
    name, address = clean_line(name[: MOST_NAME * 4]), address.strip()[:300]
    typed, text = len(text), clean(text[:MOST_TYPED])
    wrong = dict(
        [*_wrong_text(text, typed), *_wrong_name(name, taken), *(_wrong_address(address) if needs_address else ())]
    )
    return Draft(name, address, text, wrong)


def text_hash(name: str, text: str) -> str:
    """What a link or a decision is bound to: exactly these words under exactly this name."""
    return sha256(f"{name}\n{text}".encode()).hexdigest()


def decision_mark(name: str, text: str, state: str) -> str:
    """What a moderator's decision is bound to: the words, the name, and that nobody decided meanwhile."""
    return f"{text_hash(name, text)}.{state}"


def _wrong_text(text: str, typed: int) -> Iterator[tuple[str, str]]:
    if typed > MOST_TYPED or len(text) > MOST_TEXT:
        yield "text", f"This is too long: {MOST_TEXT} letters at most, and it has {max(len(text), typed)}."
    elif len(text) < LEAST_TEXT:
        yield "text", NOTHING_SAID
    elif text.count("\n") >= MOST_LINES:
        yield "text", f"This has too many lines: {MOST_LINES} at most."
    elif count_links(text) > MOST_LINKS:
        yield "text", f"There are too many links in it: {MOST_LINKS} at most."


def _wrong_name(name: str, taken: Iterable[str]) -> Iterator[tuple[str, str]]:
    if wrong := wrong_name(name, taken):
        yield "name", wrong


def _wrong_address(address: str) -> Iterator[tuple[str, str]]:
    if not (is_mailbox(address) and can_be_sent(address)):
        yield "address", "Write one e-mail address, such as name@example.org."
