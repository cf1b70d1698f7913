"""The record can be read back as it was written, or says where it was changed."""

from __future__ import annotations

import pytest
from django.db import transaction

from afterword.store import audit
from afterword.store.models import AuditLine, Owner
from tests.fakes import WEDNESDAY_EVENING as NOW
from tests.letters import an_owner

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> Owner:
    made = an_owner(NOW)
    for number in range(4):
        audit.record(made, "person", "approve", f"letter {number}", {"hash": "ab" * 32, "n": number}, NOW)
    return made


def test_an_untouched_record_is_whole(owner: Owner) -> None:
    assert audit.check() == ()
    assert audit.check(owner) == ()


@pytest.mark.parametrize("field", ["who", "act", "subject", "detail", "at"])
def test_a_changed_line_is_found(owner: Owner, field: str) -> None:
    second = AuditLine.objects.filter(owner=owner)[1]
    changed = {"detail": {"hash": "x"}, "at": NOW.replace(year=2020)}.get(field, "other")
    AuditLine.objects.filter(pk=second.pk).update(**{field: changed})

    assert [broken.number for broken in audit.check(owner)] == [second.number]


def test_a_removed_line_is_found(owner: Owner) -> None:
    lines = list(AuditLine.objects.filter(owner=owner))
    lines[1].delete()

    assert [broken.number for broken in audit.check(owner)] == [lines[2].number]


def test_each_owner_has_a_chain_of_their_own(owner: Owner) -> None:
    audit.record(an_owner(NOW), "person", "approve", "letter", {}, NOW)
    audit.record(owner, "worker", "sent", "letter", {}, NOW)

    assert audit.check() == ()


def test_lines_that_are_gathered_are_one_chain_with_those_around_them(owner: Owner) -> None:
    audit.record(owner, "person", "before", "a", {}, NOW)
    with transaction.atomic(), audit.gathered(owner):
        audit.record(owner, "person", "first", "b", {}, NOW)
        audit.record(owner, "person", "second", "c", {}, NOW)
    audit.record(owner, "person", "after", "d", {}, NOW)

    acts = AuditLine.objects.filter(owner=owner).order_by("number").values_list("act", flat=True)
    assert list(acts)[4:] == ["before", "first", "second", "after"]
    assert audit.check(owner) == ()
