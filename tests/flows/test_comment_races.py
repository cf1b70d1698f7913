"""Comments where several hands press at once: the same words are kept once, and one decision counts."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import partial

import pytest
from django.db import connection, connections

from afterword.core.comments.limits import NET_HOUR
from afterword.core.errors import Refusal
from afterword.flows.comments import moderate, own
from afterword.flows.comments.moderate import DecidedAlready, mark_of
from afterword.store import audit
from afterword.store.models import Comment, CommentMail, CommentTry
from tests.talk import Scene

HOUSE = "192.0.2.1"
# SQLite lets one writer in at a time anyway; in memory, where its tests run, a second one is an error.
several_writers = pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite has one writer at a time.")


@pytest.fixture
def scene() -> Scene:
    return Scene()


def at_once(acts: Sequence[Callable[[], object]]) -> list[str]:
    """Every act in a thread of its own, let go together; the names of what was refused."""
    refused, gate = list[str](), threading.Barrier(len(acts), timeout=20)

    def run(act: Callable[[], object]) -> None:
        try:
            gate.wait()
            act()
        except Refusal as error:
            refused.append(type(error).__name__)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return refused


@several_writers
@pytest.mark.django_db(transaction=True)
def test_the_same_words_handed_in_at_once_are_kept_once_and_mailed_once(scene: Scene) -> None:
    assert not at_once([lambda: scene.write("At once", net=HOUSE)] * 4)

    assert Comment.everything.count() == CommentMail.everything.count() == 1


@several_writers
@pytest.mark.django_db(transaction=True)
def test_a_house_that_writes_at_once_gets_no_more_than_one_after_the_other(scene: Scene) -> None:
    acts = [partial(scene.write, f"Word {at}", f"a{at}@home.test", net=HOUSE) for at in range(NET_HOUR + 3)]

    assert at_once(acts) == ["TooMuch"] * 3
    assert Comment.everything.count() == CommentTry.everything.count() == NET_HOUR


@several_writers
@pytest.mark.django_db(transaction=True)
def test_of_two_moderators_who_press_at_once_one_decides_and_the_other_is_told(scene: Scene) -> None:
    for turn in range(4):
        row = scene.confirmed(f"Number {turn}", f"a{turn}@home.test")
        mark = mark_of(row)
        yes = partial(moderate.approve, scene.owner, row.pk, mark, scene.now)
        no = partial(moderate.refuse, scene.owner, row.pk, mark, "rude", "", scene.now, ban=False)
        refused = at_once([yes, no])

        row.refresh_from_db()
        assert len(refused) == 1
        assert row.state in {"approved", "rejected"}
        assert CommentMail.everything.filter(comment=row).count() == (row.state == "rejected")
    assert not audit.check(scene.owner)


@pytest.mark.django_db
def test_a_page_that_was_open_before_another_moderator_decided_changes_nothing(scene: Scene) -> None:
    row = scene.confirmed("Seen by two")
    mark = mark_of(row)
    moderate.approve(scene.owner, row.pk, mark, scene.now)

    with pytest.raises(DecidedAlready):
        moderate.refuse(scene.owner, row.pk, mark, "rude", "", scene.now, ban=True)
    assert Comment.everything.get().state == "approved"
    own.remove(Comment.everything.get())
    with pytest.raises(DecidedAlready):
        moderate.approve(scene.owner, row.pk, mark, scene.now)
