"""A request of a program that is given a word of its own is done once, however often it arrives within a day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from afterword.core.errors import Refusal
from afterword.store.models import AccessToken, KeptAnswer

KEPT = timedelta(days=1)


class OtherRequest(Refusal):
    """Another request had this key already."""

    code = "other_request"
    hint = "Give each request an Idempotency-Key of its own. Nothing was changed."


@dataclass(frozen=True, slots=True)
class Answer:
    """The status of an answer, and its text; what was refused is not kept, so it may be tried again."""

    status: int
    text: str
    is_done: bool


def once_only(key: AccessToken, word: str, request_hash: str, now: datetime, does: Callable[[], Answer]) -> Answer:
    """The answer that was kept under this word, else what is done now; both stand or fall together.

    A second request at the same moment waits for the first at the row, or on SQLite at the whole database.
    """
    KeptAnswer.objects.of(key.owner).filter(made_at__lte=now - KEPT).delete()
    with transaction.atomic():
        row = _claimed(key, word, request_hash, now)
        if row is None:
            return _kept(key, word, request_hash)
        answer = does()
        if answer.is_done:
            row.status, row.text = answer.status, answer.text
            row.save(update_fields=("status", "text"))
        else:
            row.delete()
    return answer


def _claimed(key: AccessToken, word: str, request_hash: str, now: datetime) -> KeptAnswer | None:
    try:
        with transaction.atomic():
            return KeptAnswer.everything.create(
                owner=key.owner, key=key, word=word, request_hash=request_hash, made_at=now
            )
    except IntegrityError:
        return None


def _kept(key: AccessToken, word: str, request_hash: str) -> Answer:
    row = KeptAnswer.objects.of(key.owner).get(key=key, word=word)
    if row.request_hash != request_hash:
        raise OtherRequest
    return Answer(row.status, row.text, is_done=True)
