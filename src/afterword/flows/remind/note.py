"""One message on its way: what it says outside and inside, and where a press on it leads."""

from __future__ import annotations

from dataclasses import dataclass

from afterword.core.errors import Refusal
from afterword.core.reminders.mail import ShownLetter


class CannotTell(Refusal):
    """The reminder did not get through."""

    hint = "It is tried by another way, and stands on Today."


@dataclass(frozen=True, slots=True)
class Note:
    """What is told: `title` and `short` may be read by others, `lines` and `letters` are for their own mailbox.

    `key` is the id of its mail; `path` leads to the one-tap page, on the page's own address or, as `link`, from
    anywhere. Of two notes with one `topic` a browser shows the newer.
    """

    title: str
    short: str
    lines: tuple[str, ...]
    letters: tuple[ShownLetter, ...] = ()
    key: str = ""
    path: str = ""
    link: str = ""
    topic: str = ""
