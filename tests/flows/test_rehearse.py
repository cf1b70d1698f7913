"""What an act leads to is gone through before it: it is judged already then, and nothing of it is kept."""

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
from afterword.flows.rehearse import rehearse_notes, rehearse_wording
from afterword.flows.take_notes import Notes, save_notes
from afterword.flows.write_letter import another_wording, check_it, edit
from afterword.store.models import Letter
from afterword.web import interview, letter, routing
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


def first_letter(story: Story) -> Letter:
    save_notes(story.ports, story.owner, story.process.pk, notes_of(story), story.now)
    return next(iter(Letter.objects.of(story.owner).order_by("written_at", "step_key")))


def test_no_wording_that_is_gone_through_is_kept(story: Story) -> None:
    row = first_letter(story)
    before = every_row()
    rehearse_wording(story.ports, story.owner, row.pk, story.now)

    assert every_row() == before


def test_the_wording_that_comes_is_the_one_that_was_judged(story: Story) -> None:
    row = first_letter(story)
    rehearse_wording(story.ports, story.owner, row.pk, story.now)
    judged = [each.cache_info().misses for each in KNOWN]
    worded = another_wording(story.ports, story.owner, row.pk, story.now)
    letters_page(story.ports, story.owner, story.process.pk, story.now)

    assert worded.body != row.body
    assert [each.cache_info().misses for each in KNOWN] == judged


def test_the_hand_on_its_way_to_another_wording_changes_and_says_nothing(story: Story) -> None:
    row, who = first_letter(story), signed_in(story.owner)
    where = f"/processes/{story.process.pk}/letters"
    before = every_row()
    first = who.post(f"{where}/{row.pk}/another-wording/ahead")
    unknown = who.post(f"{where}/{UUID(int=1)}/another-wording/ahead")
    assert every_row() == before
    edit(story.owner, row.pk, row.subject, "All of these words are mine.", story.now, row.revision)
    refused = who.post(f"{where}/{row.pk}/another-wording/ahead")

    assert (first.status_code, unknown.status_code, refused.status_code) == (204, 404, 204)
    assert first.content == refused.content == b""
    assert "Every paragraph of this letter" not in who.get("/").content.decode()


def test_among_many_people_no_wording_is_gone_through(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    row, who = first_letter(story), signed_in(story.owner)
    where = f"/processes/{story.process.pk}/letters"
    mine = who.get(f"{where}?letter={row.pk}").content.decode()
    monkeypatch.setattr(settings, "ACCOUNTS", True)
    monkeypatch.setattr(letter, "rehearse_wording", None)
    page = letters_page(story.ports, story.owner, story.process.pk, story.now)
    values = {"page": page, "letter": page.letters[0], "has_accounts": True}
    request = RequestFactory().post(f"{where}/{row.pk}/another-wording/ahead")
    request.owner = story.owner  # type: ignore[attr-defined]
    answer = letter.wording_ahead(request, process_id=story.process.pk, letter_id=row.pk)

    assert answer.status_code == 204
    assert "/another-wording/ahead" in mine
    assert "/another-wording/ahead" not in render_to_string("letter/acts.html", values)
