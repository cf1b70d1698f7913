"""What the moderator's decisions teach the filter, and what it makes of a comment that waits."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from afterword.core.comments.spam import Seen, is_likely, spam_chance, traits
from afterword.store.models import Comment, CommentWord, Owner

ALL = ""
# A database takes only so many values in one question, and a full queue holds more words than that.
AT_ONCE = 5000


def teach(comment: Comment, kind: str) -> None:
    """Learn that this comment was `spam` or `fair`; what was learned from it before is forgotten, "" only forgets."""
    if comment.taught == kind:
        return
    words = {*traits(comment.text, comment.name), ALL}
    with transaction.atomic():
        if comment.taught:
            _count(comment.owner, words, comment.taught, -1)
        if kind:
            _count(comment.owner, words, kind, 1)
        Comment.everything.filter(pk=comment.pk).update(taught=kind)
    comment.taught = kind


def likely_spam(owner: Owner, comments: Iterable[Comment]) -> frozenset[object]:
    """The ids of those that look like what was refused as spam before."""
    found = {each.pk: traits(each.text, each.name) for each in comments}
    learned = _learned(owner, {ALL}.union(*found.values())) if found else {}
    total = learned.pop(ALL, Seen())
    return frozenset(pk for pk, words in found.items() if is_likely(spam_chance(words, learned, total)))


def _learned(owner: Owner, words: set[str]) -> dict[str, Seen]:
    known, asked = CommentWord.objects.of(owner), sorted(words)
    parts = (known.filter(word__in=asked[at : at + AT_ONCE]) for at in range(0, len(asked), AT_ONCE))
    return {each.word: Seen(each.spam, each.fair) for rows in parts for each in rows}


def _count(owner: Owner, words: set[str], kind: str, by: int) -> None:
    known = CommentWord.objects.of(owner).select_for_update().filter(word__in=words).order_by("word")
    rows = {each.word: each for each in known}
    for row in rows.values():
        setattr(row, kind, max(0, getattr(row, kind) + by))
    CommentWord.everything.bulk_update(rows.values(), [kind])
    if by > 0:
        new = [CommentWord(owner=owner, word=each, **{kind: 1}) for each in sorted(words - rows.keys())]
        CommentWord.everything.bulk_create(new)
