"""Each act asks the database for no more than it did when this was written: statements are most of its cost."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from afterword.core.message import try_words
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.model import LetterView, ReadPerson
from afterword.store.models import Action
from afterword.web import routing
from tests.letters import an_account
from tests.story import PANEL, TALKS, Story, begin
from tests.web.visitors import Visitor, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Story:
    """Three letters to one panel, ready to be approved."""
    story = begin(PANEL)
    an_account(story.owner)
    story.note(*TALKS)
    routing.act_through(story.ports)
    return story


def letters_of(story: Story) -> tuple[LetterView, ...]:
    return letters_page(story.ports, story.owner, story.process.pk, story.now).letters


def looked(story: Story, who: Visitor, act: str, form: dict[str, Any]) -> int:
    with CaptureQueriesContext(connection) as asked:
        answer = who.post(f"/processes/{story.process.pk}/letters/{act}", form)
    assert answer.status_code == 303
    return len(asked)


def to_approve(story: Story) -> dict[str, Any]:
    return {"shown": [f"{each.id}:{each.shown_hash}" for each in letters_of(story)]}


def test_approving_and_taking_back_ask_no_more_than_they_need(story: Story) -> None:
    who = signed_in(story.owner)
    approved = looked(story, who, "approve", to_approve(story))
    one = letters_of(story)[0]
    back = looked(story, who, f"{one.id}/take-back", {})

    states = sorted(Action.objects.of(story.owner).values_list("state", flat=True))
    assert states == ["cancelled", "planned", "planned"]
    assert approved <= 46
    assert back <= 28


def test_keeping_an_edit_and_another_wording_ask_no_more_than_they_need(story: Story) -> None:
    who = signed_in(story.owner)
    one = letters_of(story)[0]
    typed = {"subject": one.subject, "body": f"{one.body} It was a calm talk.", "revision": one.revision}
    edited = looked(story, who, f"{one.id}/edit", typed)
    worded = looked(story, who, f"{letters_of(story)[1].id}/another-wording", {})

    assert "It was a calm talk." in letters_of(story)[0].body
    assert edited <= 18
    assert worded <= 34


def planned(people: Sequence[ReadPerson]) -> int:
    with CaptureQueriesContext(connection) as asked:
        story = begin(people)
    assert len(story.people()) == len(people)
    return len(asked)


def test_who_comes_along_costs_the_planning_little_more() -> None:
    one, three = planned(PANEL[:1]), planned(PANEL)

    assert three - one <= 2 * 4


def test_notes_ask_no_more_than_they_need(story: Story) -> None:
    who = signed_in(story.owner)
    form: dict[str, Any] = {"said": "by the end of next week"}
    for person in story.people():
        form |= {f"moment-{person.pk}": "the long night on the quay"}
    form |= {"person": [str(each.pk) for each in story.people()], "present": [str(each.pk) for each in story.people()]}
    with CaptureQueriesContext(connection) as asked:
        answer = who.post(f"/processes/{story.process.pk}/notes", form)

    assert answer.status_code == 303
    assert all("the long night on the quay" in each.body for each in letters_of(story))
    assert len(asked) <= 60


def test_what_was_shown_is_tried_as_a_mail_before_it_is_approved(story: Story) -> None:
    who = signed_in(story.owner)
    try_words.cache_clear()
    who.get(f"/processes/{story.process.pk}/letters")
    for thread in threading.enumerate():
        if thread.name == "behind":
            thread.join()
    tried = try_words.cache_info().misses
    looked(story, who, "approve", to_approve(story))

    assert tried == len(TALKS)
    assert try_words.cache_info().misses == tried
