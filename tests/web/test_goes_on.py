"""A process that goes on in another one says where, before and after somebody types."""

from __future__ import annotations

import pytest

from afterword.store.models import Owner, Process
from tests.web.test_acts import page_after
from tests.web.test_process import EVENING, approved, process
from tests.web.visitors import Visitor

__all__ = ["process"]

pytestmark = pytest.mark.django_db


def test_what_merging_takes_back_is_said_before_and_after_and_notes_go_where_it_goes_on(
    process: str, mine: Visitor, owner: Owner
) -> None:
    approved(mine, process, owner)
    other = Process.everything.create(owner=owner, employer_name="Quay", role="Pilot", created_at=EVENING)

    before = mine.get(f"{process}/else").content.decode()
    after = page_after(mine, mine.post(f"{process}/else", {"into": str(other.pk)}))
    there = f'href="/processes/{other.pk}/notes"'

    assert "approve anew" in before
    assert "approve anew" in after
    assert there in mine.get(f"{process}/notes").content.decode()
    refused = mine.post(f"{process}/notes", {"said": "by Friday"})
    assert refused.status_code == 422
    assert there in refused.content.decode()
    assert "by Friday" in refused.content.decode()
