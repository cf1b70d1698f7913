"""Notes are gone through while they are typed: what they lead to is judged already, and nothing of it is kept."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.conf import settings
from django.template.loader import render_to_string
from django.test import RequestFactory

from afterword.core.errors import Refusal
from afterword.flows.overview.interviews import talk_page
from afterword.flows.overview.letters import letters_page
from afterword.flows.rehearse import rehearse_notes
from afterword.flows.take_notes import Notes, save_notes
from afterword.flows.write_letter import check_it
from afterword.store.models import Letter
from afterword.web import interview, routing
from tests.letters import an_account
from tests.story import OVER, PANEL, TALKS, Story, begin
from tests.web.visitors import signed_in

pytestmark = pytest.mark.django_db
# The rule that holds letters against each other is left out: it hangs on which of them came first.
KNOWN = (check_it._judged, check_it._named)


@pytest.fixture
def story() -> Story:
    """A panel of three that is over and of which nothing is noted yet."""
    story = begin(PANEL)
    story.world.clock.at = OVER
    an_account(story.owner)
    routing.act_through(story.ports)
    return story


def notes_of(story: Story, said: str = "by the end of next week") -> Notes:
    lines = {str(person.pk): talk for person, talk in zip(story.people(), TALKS, strict=True)}
    return Notes(moments=lines, said=said)


def every_row() -> dict[str, list[tuple[Any, ...]]]:
    """All that is stored, in a fixed order."""
    models = [each for each in apps.get_models() if each._meta.app_label == "store"]
    return {model.__name__: sorted(model._base_manager.values_list(), key=repr) for model in models}


def as_form(story: Story) -> dict[str, Any]:
    notes = notes_of(story)
    lines = {f"moment-{key}": line for key, line in notes.moments.items()}
    return {"person": list(notes.moments), "present": list(notes.moments), "said": notes.said, **lines}


def test_nothing_that_is_gone_through_is_kept(story: Story) -> None:
    before = every_row()
    rehearse_notes(story.ports, story.owner, story.process.pk, notes_of(story), story.now)

    assert every_row() == before
    assert not Letter.objects.of(story.owner).exists()


def test_keeping_the_notes_then_judges_no_word_anew(story: Story) -> None:
    notes = notes_of(story)
    rehearse_notes(story.ports, story.owner, story.process.pk, notes, story.now)
    judged = [each.cache_info().misses for each in KNOWN]
    save_notes(story.ports, story.owner, story.process.pk, notes, story.now)
    page = letters_page(story.ports, story.owner, story.process.pk, story.now)

    assert len(page.letters) == len(PANEL)
    assert [each.cache_info().misses for each in KNOWN] == judged


def test_a_refusal_keeps_nothing_either(story: Story) -> None:
    before = every_row()
    with pytest.raises(Refusal):
        rehearse_notes(story.ports, story.owner, story.process.pk, notes_of(story, said="x" * 5_000), story.now)

    assert every_row() == before


def test_the_page_answers_with_nothing_whatever_is_typed(story: Story) -> None:
    who, before = signed_in(story.owner), every_row()
    whole = who.post(f"/processes/{story.process.pk}/notes/ahead", as_form(story))
    odd = who.post(f"/processes/{story.process.pk}/notes/ahead", as_form(story) | {"said": "x" * 5_000})
    other = who.post(f"/processes/{UUID(int=1)}/notes/ahead", as_form(story))

    assert (whole.status_code, odd.status_code, other.status_code) == (204, 204, 404)
    assert whole.content == b""
    assert every_row() == before


def test_among_many_people_it_is_left_to_the_act(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    who, address = signed_in(story.owner), f"/processes/{story.process.pk}/notes"
    mine = who.get(address).content.decode()
    monkeypatch.setattr(settings, "ACCOUNTS", True)
    monkeypatch.setattr(interview, "rehearse_notes", None)
    values = interview.note_lines(talk_page(story.ports, story.owner, story.process.pk))
    among_many = render_to_string("interview/notes.html", values | {"has_accounts": True})
    request = RequestFactory().post(f"{address}/ahead", as_form(story))
    request.owner = story.owner  # type: ignore[attr-defined]
    answer = interview.notes_ahead(request, process_id=story.process.pk)

    assert answer.status_code == 204
    assert "/notes/ahead" in mine
    assert "/notes/ahead" not in among_many
