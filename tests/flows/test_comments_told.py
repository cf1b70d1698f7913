"""A moderator is told in the evening that comments wait, by the worker and its real mail; never a word of them."""

from __future__ import annotations

from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from afterword.flows.comments import moderate, place
from afterword.flows.tick import tick
from afterword.store.models import Reminding
from tests.talk import Scene

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    made = Scene()
    Reminding.everything.create(owner=made.owner, mail=True)
    return made


def told(scene: Scene, hours: int) -> list[EmailMessage]:
    """The worker through so many hours; gives the mails to the moderator."""
    before = len(scene.world.server.taken)
    for _ in range(hours):
        scene.world.clock.wait(hours=1)
        tick(scene.ports, scene.now)
    mails = [each for each in scene.world.server.taken[before:] if each.recipient == "mara@home.test"]
    return [message_from_bytes(each.content, policy=policy.default) for each in mails]


def words(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    assert part is not None
    return f"{mail['Subject']}\n{part.get_content()}"


def test_what_waits_is_told_in_the_evening_once_and_not_quoted(scene: Scene) -> None:
    scene.confirmed("Is day five too late?")
    scene.confirmed("What about voicemail?", "b@home.test")
    (mail,) = told(scene, 12)

    assert "Two comments wait for your decision" in words(mail)
    assert "voicemail" not in words(mail)
    assert told(scene, 24) == []


def test_a_report_is_told_and_told_again_after_it_was_let_stay(scene: Scene) -> None:
    comment = scene.approved("Rude?")
    for day in range(2):
        moderate.report(scene.owner, comment.pk, "rude", place.visitor(None, f"192.0.2{day}.7"), scene.now)
        (mail,) = told(scene, 24)
        assert "One comment waits for your decision" in words(mail)
        comment.refresh_from_db()
        moderate.approve(scene.owner, comment.pk, moderate.mark_of(comment), scene.now + timedelta(minutes=1))

    assert told(scene, 24) == []
