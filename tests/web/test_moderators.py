"""A moderator who was named, through the page: signed in to the queue, and to nothing of the host's."""

from __future__ import annotations

import re
from typing import Any

import pytest

from afterword.flows.comments import moderators
from afterword.flows.comments.moderate import mark_of
from afterword.store.models import Comment, Owner
from afterword.web import routing
from tests.fakes import World
from tests.letters import a_letter
from tests.web.test_comments import PAGE, a_comment, place, said
from tests.web.visitors import Visitor, visitor

__all__ = ["place"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def ben(place: World, owner: Owner) -> Visitor:
    place.clock.wait(minutes=1)
    token = moderators.add(owner, "Ben Okoro", routing.now())
    who = visitor()
    assert "Open" in said(who.get(f"/start/{token}"))
    assert who.post(f"/start/{token}")["Location"] == "/advice/comments"
    return who


def test_a_named_moderator_decides_and_the_host_sees_who_did(
    place: World, owner: Owner, mine: Visitor, ben: Visitor
) -> None:
    row = a_comment(owner, place, "Not so kind", "waiting", confirmed_at=place.clock.now())

    assert "1 comment waits" in said(ben.get("/advice"))
    assert "Not so kind" in said(ben.get("/advice/comments"))
    ben.post(f"/advice/comments/{row.pk}/decide", {"act": "refuse", "shown": mark_of(row), "reason": "rude"})
    assert Comment.everything.get().state == "rejected"
    assert "decided by Ben Okoro" in said(mine.get("/advice/comments"))


def test_the_second_of_two_moderators_is_told_and_sees_what_waits_next(
    place: World, owner: Owner, mine: Visitor, ben: Visitor
) -> None:
    row = a_comment(owner, place, "First", "waiting", confirmed_at=place.clock.now())
    a_comment(owner, place, "Second", "waiting", confirmed_at=place.clock.wait(minutes=1))
    mark = mark_of(row)
    ben.post(f"/advice/comments/{row.pk}/decide", {"act": "approve", "shown": mark})
    answer = mine.post(f"/advice/comments/{row.pk}/decide", {"act": "refuse", "shown": mark, "reason": "rude"})

    page = said(answer if answer.status_code != 303 else mine.get("/advice/comments"))
    assert "Somebody else decided on this comment meanwhile" in page
    assert "<p>Second</p>" in page
    assert Comment.everything.get(text="First").state == "approved"


def test_a_moderator_sees_nothing_of_the_hosts_own(place: World, owner: Owner, ben: Visitor) -> None:
    letter: Any = a_letter(owner, place.clock.now())

    for address in (f"/process/{letter.process_id}", f"/letter/{letter.pk}", f"/process/{letter.process_id}/letters"):
        assert ben.get(address).status_code == 404
    assert letter.process.employer_name not in said(ben.get("/"))


def test_a_right_taken_back_signs_out_at_once(place: World, owner: Owner, ben: Visitor) -> None:
    moderators.remove(owner, "Ben Okoro", routing.now())

    assert ben.get("/advice/comments").status_code == 401


def test_the_host_names_somebody_on_the_page_and_lets_them_go(place: World, owner: Owner, mine: Visitor) -> None:
    assert "/advice/moderators" in said(mine.get("/advice/comments"))
    place.clock.wait(minutes=1)
    page = said(mine.post("/advice/moderators", {"act": "add", "name": "Ben Okoro"}))
    found = re.search(rf"{PAGE}(/start/[\w-]+)", page)
    assert found is not None
    ben = visitor()
    ben.get(found[1])
    ben.post(found[1])
    assert ben.get("/advice/comments").status_code == 200
    assert found[1] not in said(mine.get("/advice/moderators"))

    again = said(mine.post("/advice/moderators", {"act": "link", "name": "Ben Okoro"}))
    assert "/start/" in again
    assert found[1] not in again
    assert mine.post("/advice/moderators", {"act": "remove", "name": "Ben Okoro"}).status_code == 303
    assert ben.get("/advice/comments").status_code == 401
    assert "Ben Okoro" not in said(mine.get("/advice/moderators")).partition("<main")[2].partition("notice")[0]


@pytest.mark.parametrize("name", ["", "  ", "123", "ben okor0"])
def test_a_name_that_nobody_has_is_asked_for_again(place: World, owner: Owner, mine: Visitor, name: str) -> None:
    place.clock.wait(minutes=1)
    mine.post("/advice/moderators", {"act": "add", "name": "Ben Okoro"})
    answer = mine.post("/advice/moderators", {"act": "add", "name": name})

    assert answer.status_code == 422
    assert "A moderator needs a name that nobody else moderates under." in said(answer)
    assert [row.person.name for row in moderators.moderators(owner)] == ["Ben Okoro"]


def test_only_the_host_names_moderators(place: World, owner: Owner, ben: Visitor, settings: Any, mine: Visitor) -> None:
    for who, status in ((visitor(), 401), (ben, 404)):
        assert who.get("/advice/moderators").status_code == status
        assert who.post("/advice/moderators", {"act": "add", "name": "Eve"}).status_code in {status, 403}
    assert "/advice/moderators" not in said(ben.get("/advice/comments"))
    assert mine.post("/advice/moderators", {"act": "else", "name": "Eve"}).status_code == 404
    assert mine.post("/advice/moderators", {"act": "remove", "name": "Eve"}).status_code == 303
    assert len(moderators.moderators(owner)) == 1
    settings.COMMENTS = False
    assert mine.get("/advice/moderators").status_code == 404
