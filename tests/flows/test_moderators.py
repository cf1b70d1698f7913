"""Moderators besides the host: named, signed in by a link of their own, and without anything else of the host's."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from afterword.core.errors import NotYours
from afterword.flows import owners
from afterword.flows.comments import moderate, moderators, place
from afterword.flows.comments.moderate import mark_of
from afterword.flows.comments.moderators import NameNeeded
from afterword.flows.keep import erase, export
from afterword.flows.remind.facts import facts_of
from afterword.store.models import AuditLine, Comment, CommentBan, Moderator, Owner
from tests.fakes import World
from tests.letters import a_letter
from tests.talk import Scene

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return Scene()


def named(scene: Scene, name: str = "Ben Okoro") -> Owner:
    scene.world.clock.wait(minutes=1)
    return owners.redeem(moderators.add(scene.owner, name, scene.now), scene.now)


def test_who_is_named_decides_on_the_hosts_comments_and_it_is_kept_who_did(scene: Scene) -> None:
    ben = named(scene)
    row = scene.confirmed("Fine words")

    assert place.may_moderate(ben)
    assert place.moderated(ben) == scene.owner
    moderate.approve(place.moderated(ben), row.pk, mark_of(row), scene.now, ben)
    row.refresh_from_db()
    assert (row.state, row.decided_by) == ("approved", ben)
    row = scene.confirmed("Rude words", "b@home.test")
    moderate.refuse(place.moderated(ben), row.pk, mark_of(row), "rude", "", scene.now, ban=True, by=ben)
    assert moderate.queue(scene.owner).refused[0].decided_by == ben


def test_taking_back_and_lifting_a_ban_say_who_did_it(scene: Scene) -> None:
    ben = named(scene)
    row = scene.confirmed("Rude words")
    moderate.refuse(scene.owner, row.pk, mark_of(row), "rude", "", scene.now, ban=True)
    moderate.take_back(scene.owner, row.pk, scene.now, ben)
    moderate.lift(scene.owner, CommentBan.everything.get().pk, scene.now, ben)
    lines = AuditLine.objects.filter(owner=scene.owner, act__in=("take comment back", "lift ban"))

    assert [(each.act, each.detail) for each in lines] == [
        ("take comment back", {"by": str(ben.pk)}),
        ("lift ban", {"by": str(ben.pk)}),
    ]


def test_a_moderator_is_reminded_of_what_waits_and_has_nothing_else_of_the_host(scene: Scene) -> None:
    ben = named(scene)
    scene.confirmed("Waits")
    a_letter(scene.owner, scene.now)

    told = facts_of(scene.ports, ben, scene.now).facts
    assert len(told.comments) == 1
    assert not told.letters
    assert all(not rows for name, rows in export(ben, scene.now)["rows"].items() if name != "auditline")


def test_a_right_that_was_taken_back_ends_at_once_and_leaves_what_was_decided(scene: Scene) -> None:
    ben = named(scene)
    row = scene.confirmed("Fine words")
    moderate.approve(scene.owner, row.pk, mark_of(row), scene.now, ben)
    Comment.everything.create(
        owner=scene.owner, slug="the-call", author=ben, name="Ben Okoro", text="Mine", state="approved",
        made_at=scene.now,
    )  # fmt: skip
    moderators.remove(scene.owner, "ben okoro", scene.now)

    assert not place.may_moderate(ben)
    assert not Owner.objects.filter(pk=ben.pk).exists()
    assert sorted(Comment.everything.values_list("text", "state")) == [
        ("Fine words", "approved"),
        ("Mine", "approved"),
    ]
    with pytest.raises(NotYours):
        moderators.link(scene.owner, "Ben Okoro", scene.now)


def test_who_follows_up_interviews_of_their_own_here_keeps_them(scene: Scene) -> None:
    ben = named(scene)
    a_letter(ben, scene.now)
    moderators.remove(scene.owner, "Ben Okoro", scene.now)

    assert Owner.objects.filter(pk=ben.pk).exists()
    assert not place.may_moderate(ben)


@pytest.mark.parametrize("name", ["", "  ", "123", "\u202e", "Mara Lindqvist", "Маra Lindqvist", "ben  OKORO"])
def test_a_moderator_has_a_name_that_is_nobody_elses(scene: Scene, name: str) -> None:
    named(scene)

    with pytest.raises(NameNeeded):
        moderators.add(scene.owner, name, scene.now)
    assert Moderator.everything.count() == 1


def test_a_link_signs_in_once_and_not_for_long(scene: Scene) -> None:
    token = moderators.add(scene.owner, "Ben Okoro", scene.now)
    owners.redeem(token, scene.now)

    with pytest.raises(owners.LinkSpent):
        owners.redeem(token, scene.now)
    late = moderators.link(scene.owner, "Ben Okoro", scene.now)
    with pytest.raises(owners.LinkSpent):
        owners.redeem(late, scene.now + timedelta(hours=1))


def test_when_the_host_deletes_everything_no_moderator_inherits_the_place(scene: Scene) -> None:
    named(scene)
    erase(World().ports(), scene.owner)

    assert not Owner.objects.exists()
    assert place.host() is None


def test_a_moderator_who_deletes_everything_of_theirs_takes_nothing_of_the_host(scene: Scene) -> None:
    ben = named(scene)
    row: Any = scene.approved("Stays")
    erase(World().ports(), ben)

    assert Comment.everything.get() == row
    assert place.host() == scene.owner
    assert not moderators.moderators(scene.owner)
