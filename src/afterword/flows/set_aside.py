"""A letter that left stays what it is; when its step is due again, a new one is written, and approved, in its place.

It came back, or what was said was taken back, or the interview moved: the plan asks again under the same key, and a
letter that is sent can neither be written over nor sent twice.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from datetime import datetime
from uuid import UUID

from django.db.models import Max, QuerySet

from afterword.store.facts import Known
from afterword.store.models import Event, Letter, Owner, Process
from afterword.store.prepared import Prepared

# The sending itself is no reason to write again.
OWN_DOING = frozenset({"letter_sent", "letter_approved", "words_fine", "letter_told"})
_LEFT = Prepared(
    lambda processes: Letter.everything.filter(process__in=processes, actions__state="sent").annotate(
        left_at=Max("actions__settled_at")
    )
)
CAME_BACK = "#back-"


def set_aside_what_left(open_keys: Mapping[UUID, Set[str]], known: Known) -> None:
    """Give every sent letter whose step is open again a key of its own; each process by the keys of its open steps."""
    for letter in _LEFT(list(open_keys)):
        if letter.step_key in open_keys[letter.process_id] and letter.left_at is not None:
            _set_aside(letter, letter.left_at, known)


def read_by_them(owner: Owner, process: Process) -> QuerySet[Letter]:
    """The letters of a process but for those that came back: nobody read these, so nothing is said twice by them."""
    return Letter.objects.of(owner).filter(process=process).exclude(step_key__contains=CAME_BACK)


def was_read(letter: Letter) -> bool:
    """Not where it came back."""
    return CAME_BACK not in letter.step_key


def _set_aside(letter: Letter, left_at: datetime, known: Known) -> None:
    since = [one for one in known.events[letter.process_id] if one.recorded_at >= left_at and one.type not in OWN_DOING]
    came_back = any(one.type == "bounce" and one.payload.get("person") == str(letter.person_id) for one in since)
    undone = Event.everything.filter(process=letter.process_id, undone_at__gte=left_at).exclude(type__in=OWN_DOING)
    if since or undone.exists():
        letter.step_key = f"{letter.step_key[:180]}{CAME_BACK if came_back else '#'}{letter.pk.hex[:8]}"
        letter.save(update_fields=["step_key"])
