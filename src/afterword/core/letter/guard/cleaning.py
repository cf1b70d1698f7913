"""Text from outside made plain: composed, without characters or passages that a reader cannot see."""

from __future__ import annotations

import re
import unicodedata

# Soft hyphen, zero-width characters, bidi controls, the invisible operators, tag characters.
UNSEEN = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x80-\x9f]")
COMMENT = re.compile(r"<!--(.*?)(?:-->|$)", re.DOTALL)
TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")
_TAG_LETTERS = re.compile("[\U000e0020-\U000e007e]+")
_FLAG = "\U0001f3f4"


def plain(text: str) -> str:
    """The words that stand in the text, also the hidden ones: NFC, no unseen characters, no markup.

    A comment of HTML keeps its words, because whoever hides an order there wants it to be read.
    """
    opened = COMMENT.sub(r" \1 ", CONTROL.sub(" ", text.replace("\r", "\n")))
    return unicodedata.normalize("NFC", UNSEEN.sub("", TAG.sub(" ", opened)))


def in_tag_characters(text: str) -> str:
    """What is written in tag characters, which no screen shows; the flags of England and others are not counted."""
    return "".join(
        "".join(chr(ord(char) - 0xE0000) for char in found.group())
        for found in _TAG_LETTERS.finditer(text)
        if not text[: found.start()].endswith(_FLAG)
    )


def turns_direction(text: str) -> bool:
    """Whether the text forces letters to be shown in another order; an honest text of any script needs no override."""
    return "\u202d" in text or "\u202e" in text
