"""The words that the person called right: no letter of theirs is stopped by them again."""

from __future__ import annotations

import re
from datetime import datetime

from afterword.core.errors import Refusal
from afterword.flows.once import once
from afterword.flows.typed import one_line
from afterword.store import audit
from afterword.store.models import Owner, OwnWord
from afterword.store.prepared import Prepared

_WORDS = Prepared(lambda owner: OwnWord.objects.of(owner).values_list("word", flat=True))
LONGEST = 80
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class NotAWord(Refusal):
    """That is not one word."""

    hint = "Write one word, without spaces or digits. Nothing was changed."


def own_words(owner: Owner) -> tuple[str, ...]:
    """Every word that was added, in order."""
    return once(("own words", owner.pk), lambda: tuple(_WORDS(owner)))


def add_word(owner: Owner, word: str, now: datetime) -> str:
    """Remember a word; adding it twice changes nothing."""
    word = one_line(word, "The word", LONGEST)
    if not WORD.fullmatch(word):
        raise NotAWord
    OwnWord.everything.get_or_create(owner=owner, word=word, defaults={"added_at": now})
    audit.record(owner, "person", "own word", word, {}, now)
    return word


def forget_word(owner: Owner, word: str, now: datetime) -> None:
    """Take a word out again."""
    OwnWord.objects.one(owner, word=one_line(word, "The word", LONGEST)).delete()
    audit.record(owner, "person", "forget own word", word, {}, now)
