"""What notes would be written into is worked out while they are typed, and undone: keeping them then finds it judged.

Reading the line about a person, composing and checking are pure, and what they gave is remembered by this process.
Nothing else stays: every row of it is rolled back, and nothing is told to anybody.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from afterword.flows.overview.letters import letters_page
from afterword.flows.ports import Ports
from afterword.flows.take_notes import Notes, save_notes
from afterword.store.models import Owner


def rehearse_notes(ports: Ports, owner: Owner, process_id: UUID, notes: Notes, now: datetime) -> None:
    """Plan, write and check what these notes lead to, and take all of it back; refuses what keeping them would."""
    with transaction.atomic():
        save_notes(ports, owner, process_id, notes, now)
        letters_page(ports, owner, process_id, now)
        # The other way out of here, a refusal, keeps nothing either.
        transaction.set_rollback(True)
