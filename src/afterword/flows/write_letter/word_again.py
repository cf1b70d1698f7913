"""The same facts in other words; sentences that the person changed are locked, only the rest is redone."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from afterword.core.errors import NotAllowed
from afterword.core.letter.compose.locked import has_untouched, reworded
from afterword.flows.ports import Ports
from afterword.flows.write_letter.compose_it import prepare_letters
from afterword.flows.write_letter.edit_it import keep_version, void_approval
from afterword.flows.write_letter.overheard import Listener, overheard
from afterword.store.models import Letter, Owner

TRIES = 6


class WordsAreYours(NotAllowed):
    """Every paragraph of this letter holds words of yours, so another wording would throw them away."""

    hint = "Undo your edit first, or go on with your own words."


def another_wording(
    ports: Ports, owner: Owner, letter_id: UUID, now: datetime, listener: Listener = lambda *_: None
) -> Letter:
    """Word the letter anew around what the person changed; an approval of the old words is cancelled.

    The `listener` is told the words as soon as they are there; not those that are only tried around the person's own.
    """
    with transaction.atomic():
        letter = Letter.objects.one(owner, pk=letter_id)
        yours = (letter.subject, letter.body) if letter.edited else None
        if yours and not has_untouched(str(letter.composed.get("body") or ""), letter.body):
            raise WordsAreYours
        void_approval(owner, letter, now, "You asked for another wording.")
        keep_version(letter, now)
        before = {name: getattr(letter, name) for name in ("earlier", "versions")}
        if yours is None:
            with overheard(listener):
                worded = _composed_anew(ports, owner, letter, now)
        else:
            worded = _around(ports, owner, letter, yours, now)
            listener(worded.locale, [worded.body])
        # Wordings that were tried on the way and did not fit are no versions.
        for name, kept in before.items():
            setattr(worded, name, kept)
        worded.save(update_fields=[*before])
        return worded


def _composed_anew(ports: Ports, owner: Owner, letter: Letter, now: datetime) -> Letter:
    letter.seed += 1
    letter.edited = False
    letter.save(update_fields=["seed", "edited"])
    prepare_letters(ports, owner, letter.process, now)
    letter.refresh_from_db()
    return letter


def _around(ports: Ports, owner: Owner, letter: Letter, yours: tuple[str, str], now: datetime) -> Letter:
    """Some wordings have another number of paragraphs; the first that fits is taken."""
    before, (subject, body) = dict(letter.composed), yours
    for _ in range(TRIES):
        letter = _composed_anew(ports, owner, letter, now)
        merged = reworded(str(before["body"]), body, letter.body)
        if merged is not None and merged != body:
            letter.composed = {"subject": letter.subject, "body": letter.body}
            letter.subject = letter.subject if subject == before["subject"] else subject
            letter.body, letter.edited = merged, True
            letter.save()
            return letter
    raise WordsAreYours("No other wording fits around your words.")
