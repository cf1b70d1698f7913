"""Today: what a coach said to a letter, and for a coach without a process of their own what they may read."""

from __future__ import annotations

import pytest

from afterword.flows.coaching import commenting
from afterword.store.models import CoachComment, CoachLook, Step
from tests.accounts.coaching import EVE, JO, Scene, a_scene, page
from tests.accounts.people import signs_in
from tests.fakes import World
from tests.letters import an_account, scheduled

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene(world: World) -> Scene:
    return a_scene(world)


def test_today_says_that_a_comment_waits_as_long_as_the_letter_can_be_changed(scene: Scene, world: World) -> None:
    link = f'href="/processes/{scene.letter.process_id}/letters?letter={scene.letter.pk}"'
    before = page(scene.jo.get("/"))
    scene.says("Say which room.")
    one = page(scene.jo.get("/"))
    scene.says("And when.")
    two = page(scene.jo.get("/"))
    for each in CoachComment.everything.all():
        commenting.done_with(scene.owner, scene.letter.pk, each.pk, world.clock.now())
    done = page(scene.jo.get("/"))
    scene.says("One more.")
    scheduled(scene.letter, an_account(scene.owner), world.clock.now())
    approved = page(scene.jo.get("/"))

    assert [link in each for each in (before, one, two, done, approved)] == [False, True, True, False, False]
    assert ("A comment of a coach waits" in one, "2 comments of coaches wait" in two) == (True, True)
    assert "Say which room" not in one


def test_a_comment_to_a_letter_that_is_not_planned_any_more_does_not_wait(scene: Scene) -> None:
    scene.says("Say which room.")
    assert [(each.person, each.count) for each in commenting.waiting(scene.owner)] == [("Nkem Okafor", 1)]
    Step.everything.update(status="cancelled")

    assert commenting.waiting(scene.owner) == []


def test_a_coach_without_a_process_of_their_own_finds_on_today_what_they_may_read(scene: Scene) -> None:
    address = f'href="{scene.process}"'
    there, asked = page(scene.ben.get("/")), signs_in(EVE)
    scene.jo.post("/settings/coaches", {"mailbox": EVE, "process": str(scene.other.process_id), "days": "30"})
    waits = page(asked.get("/"))
    scene.jo.post(f"/settings/coaches/{scene.coaching.pk}", {"act": "end"})
    over = page(scene.ben.get("/"))

    assert (address in there, 'href="/add"' in there) == (True, True)
    assert (JO in waits, "/answer" in waits, "City Library" in waits) == (True, True, False)
    assert (address in over, "People you help" in over.partition("<main")[2]) == (False, False)
    assert not CoachLook.everything.exists()
