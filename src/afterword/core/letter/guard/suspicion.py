"""What in a text from outside should be shown to the person: orders to a machine, hidden or look-alike writing."""

from __future__ import annotations

import re

from afterword.core.letter.guard.cleaning import in_tag_characters, plain, turns_direction
from afterword.core.letter.guard.orders import ORDERS

NAME_CARRIERS = frozenset({"interviewer_name", "name", "display_name"})
_HEADER = r"(?im)^\s*{}\s*:[^\n]*?@([\w.-]+\w)"
_FROM, _REPLY_TO = (re.compile(_HEADER.format(field)) for field in ("from", "reply-to"))
_MARKUP = re.compile(r"[<>{}\[\]|`]|https?:|@|\b(?:bcc|cc|to|subject|x-[a-z]+)\s*:", re.IGNORECASE)


def suspicions(carrier: str, text: str) -> tuple[str, ...]:
    """The reasons to show this text to the person before anything is made of it, each once, in a fixed order.

    A flag is no defence and stops nothing: honest mails contain such words too. What defends is that a text
    from outside never reaches the drafting call, and that no sentence stands without facts (see `draft`).
    """
    words = plain(text)
    hidden = in_tag_characters(text)
    found = [order.name for order in ORDERS if order.pattern.search(words) or order.pattern.search(hidden)]
    if hidden:
        found.append("words in characters that no screen shows")
    if turns_direction(text):
        found.append("letters shown in another order than written")
    if _answers_go_elsewhere(text):
        found.append("answers would go to another domain than the sender's")
    if carrier in NAME_CARRIERS and _is_no_name(text):
        found.append("a name that holds more than a name")
    return tuple(dict.fromkeys(found))


def _answers_go_elsewhere(text: str) -> bool:
    sender, answers = _FROM.search(text), _REPLY_TO.search(text)
    return bool(sender and answers and sender.group(1).casefold() != answers.group(1).casefold())


def _is_no_name(text: str) -> bool:
    return any(char in text.strip() for char in "\r\n\0") or _MARKUP.search(text) is not None or len(text) > 200
