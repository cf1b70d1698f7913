"""What an act would write is worked out while the person types or reaches for its button, and undone.

Reading the line about a person, composing and checking are pure, and what they gave is remembered by this process: the
act itself then finds it judged. Nothing else stays: every row is rolled back, and nothing is told to anybody.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from afterword.flows.overview.letters import letters_page
from afterword.flows.ports import Ports
from afterword.flows.take_notes import Notes, save_notes
from afterword.flows.write_letter import another_wording
from afterword.store.models import Owner


def rehearse_notes(ports: Ports, owner: Owner, process_id: UUID, notes: Notes, now: datetime) -> None:
    """Plan, write and check what these notes lead to, and take all of it back; refuses what keeping them would."""
    with transaction.atomic():
        save_notes(ports, owner, process_id, notes, now)
        letters_page(ports, owner, process_id, now)
        # The other way out of here, a refusal, keeps nothing either.
        transaction.set_rollback(True)


def rehearse_wording(ports: Ports, owner: Owner, letter_id: UUID, now: datetime) -> None:
    """Word a letter anew, check it, and take all of it back; refuses what another wording would."""
    with transaction.atomic():
        letter = another_wording(ports, owner, letter_id, now)
        letters_page(ports, owner, letter.process_id, now)
        transaction.set_rollback(True)
