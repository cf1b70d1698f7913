"""Words that a program proposes: beside the letter, never in it, until the person presses, and never a step further."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from afterword.flows import keep, propose_words
from afterword.store.models import Action, Approval, AuditLine, Letter, Owner, ProposedWords, Step
from afterword.web.api import tools
from tests.fakes import World
from tests.letters import a_letter, an_owner, scheduled
from tests.web.test_acts import page_after
from tests.web.test_api import Program
from tests.web.visitors import Visitor

pytestmark = pytest.mark.django_db
BODY = "Dear Nkem Okafor,\n\nThank you for the talk about the <b>night archive</b>.\n\nMara Lindqvist"


@pytest.fixture
def waiting(letter: Letter) -> Letter:
    """A letter whose step stands in the plan, so that its page shows it."""
    given = {"key": letter.step_key, "step": "thank_you", "person": letter.person, "status": "due"}
    Step.everything.create(owner=letter.owner, process=letter.process, **given)
    return letter


@pytest.fixture
def notebook(owner: Owner, world: World) -> Program:
    return Program(owner, world, "propose")


def _propose(program: Program, letter: Letter, body: str = BODY, **more: Any) -> Any:
    return program.post(f"letters/{letter.pk}/proposals", {"body": body, **more})


def _page(letter: Letter) -> str:
    return f"/processes/{letter.process_id}/letters?letter={letter.pk}"


def _press(mine: Visitor, letter: Letter, act: str, revision: int = 1) -> str:
    row = ProposedWords.everything.latest("made_at")
    where = f"/processes/{letter.process_id}/letters/{letter.pk}/proposed/{row.pk}/{act}"
    return page_after(mine, mine.post(where, {"revision": str(revision)}))


def test_the_words_wait_beside_the_letter_marked_and_escaped(notebook: Program, waiting: Letter, mine: Visitor) -> None:
    before = Letter.everything.values().get(pk=waiting.pk)
    answer = _propose(notebook, waiting)
    page = mine.get(_page(waiting)).content.decode()

    assert answer.status_code == 201, answer.content
    assert Letter.everything.values().get(pk=waiting.pk) == before
    assert {each["rule"] for each in answer.json()["checks"]}
    assert "Words from Program" in page
    assert "<ins>the &lt;b&gt;night archive&lt;/b&gt;.</ins>" in page.replace("<ins>&lt;b", "<ins>the &lt;b")
    assert "<b>night" not in page
    assert not Approval.everything.exists()
    assert not Action.everything.exists()


def test_using_them_is_an_edit_and_only_once(notebook: Program, waiting: Letter, mine: Visitor) -> None:
    _propose(notebook, waiting)
    told, again = _press(mine, waiting, "use"), _press(mine, waiting, "use", 2)
    waiting.refresh_from_db()

    assert "The words are in the letter." in told
    assert "used or put aside already" in again
    assert (waiting.body, waiting.subject, waiting.edited, waiting.revision) == (BODY, "Thank you for today", True, 2)
    assert "the reading room" in waiting.versions[0]["body"]
    assert not Approval.everything.exists()
    assert "Words from" not in mine.get(_page(waiting)).content.decode()


def test_words_that_stood_there_when_they_were_read_are_not_written_over(
    notebook: Program, waiting: Letter, mine: Visitor
) -> None:
    _propose(notebook, waiting)
    Letter.everything.filter(pk=waiting.pk).update(revision=2)
    told = _press(mine, waiting, "use", 1)

    assert "changed in another window" in told
    assert "Proposed before the letter was changed." in mine.get(_page(waiting)).content.decode()
    assert Letter.everything.get(pk=waiting.pk).body != BODY


def test_an_approval_given_meanwhile_is_not_kept_for_the_new_words(
    notebook: Program, waiting: Letter, mine: Visitor, world: World
) -> None:
    _propose(notebook, waiting)
    scheduled(waiting, None, world.clock.now())
    page = mine.get(_page(waiting)).content.decode()
    told = _press(mine, waiting, "use")

    assert "Words from" not in page
    assert "Its approval is taken back" in told
    assert Approval.everything.get().voided_at is not None


def test_put_aside_the_letter_is_as_it_was_and_others_may_be_proposed(
    notebook: Program, waiting: Letter, mine: Visitor, world: World
) -> None:
    _propose(notebook, waiting)
    refused = _propose(notebook, waiting, "Something else")
    told = _press(mine, waiting, "aside")
    world.clock.wait(minutes=1)

    assert (refused.status_code, refused.json()["code"]) == (409, "proposed_already")
    assert "Put aside." in told
    assert Letter.everything.get(pk=waiting.pk).revision == 1
    assert _propose(notebook, waiting, "Something else").status_code == 201


def test_a_letter_that_is_approved_or_not_wanted_or_unwritten_takes_none(
    notebook: Program, waiting: Letter, world: World
) -> None:
    other = a_letter(waiting.owner, world.clock.wait(minutes=1), "b@library.test")
    empty = Letter(pk=waiting.pk)
    scheduled(waiting, None, world.clock.now())
    answers = [_propose(notebook, each) for each in (waiting, other, empty)]

    # The other one stands in no plan.
    assert {(each.status_code, each.json()["code"]) for each in answers} == {(409, "no_words_now")}
    assert Approval.everything.get().voided_at is None
    assert not ProposedWords.everything.exists()


@pytest.mark.parametrize(
    ("body", "status"), [("", 422), (" \n.", 422), ("x" * 16_001, 422), ("é" * 9_000, 422), ("\ud800", 422)]
)
def test_what_is_no_letter_is_declined(body: str, status: int, notebook: Program, waiting: Letter) -> None:
    assert _propose(notebook, waiting, body).status_code == status
    assert _propose(notebook, waiting, waiting.body).status_code == 422
    assert not ProposedWords.everything.exists()


def test_a_day_takes_so_many_and_no_more(
    notebook: Program, waiting: Letter, mine: Visitor, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(propose_words, "MOST_A_DAY", 1)
    _propose(notebook, waiting)
    _press(mine, waiting, "aside")

    assert _propose(notebook, waiting).json()["code"] == "proposed_enough"
    world.clock.wait(hours=25)
    assert _propose(notebook, waiting).status_code == 201


def test_what_is_proposed_goes_with_the_letter_into_the_export_and_into_the_record(
    notebook: Program, waiting: Letter, owner: Owner, world: World
) -> None:
    _propose(notebook, waiting)
    rows = keep.export(owner, world.clock.now())["rows"]["proposedwords"]
    acts = AuditLine.objects.filter(owner=owner, who="program").values_list("act", flat=True)

    assert [each["body"] for each in rows] == [BODY]
    assert list(acts) == ["propose words"]
    waiting.delete()
    assert not ProposedWords.everything.exists()


def test_an_assistant_proposes_by_a_tool_and_is_named_as_one(waiting: Letter, mine: Visitor, world: World) -> None:
    given = {"letter_id": str(waiting.pk), "body": BODY}
    text, is_well = tools.use("propose_words", given, world.ports(), waiting.owner)

    assert is_well, text
    assert "Words from your assistant" in mine.get(_page(waiting)).content.decode()


def test_what_is_somebody_elses_takes_no_words_and_gives_none(
    notebook: Program, waiting: Letter, mine: Visitor, world: World
) -> None:
    theirs = a_letter(an_owner(world.clock.now()), world.clock.now() + timedelta(minutes=1))
    row = ProposedWords.everything.create(
        owner=theirs.owner, letter=theirs, body=BODY, revision=1, made_at=world.clock.now()
    )

    assert _propose(notebook, theirs).status_code == 404
    for letter in (waiting, theirs):
        for act in ("use", "aside"):
            where = f"/processes/{letter.process_id}/letters/{letter.pk}/proposed/{row.pk}/{act}"
            assert mine.post(where, {"revision": "1"}).status_code == 404
    assert mine.post(f"/processes/{uuid4()}/letters/{waiting.pk}/proposed/{row.pk}/use").status_code == 404
    assert ProposedWords.everything.get().ended_at is None
