"""Forms with what nobody types: each is answered with a page and a sentence, and nothing is half kept."""

from __future__ import annotations

import pytest

from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.process import process_page
from afterword.store.models import Event, Letter, MailAccount, Owner
from afterword.web import routing
from tests.fakes import World
from tests.web.test_acts import ACCOUNT, page_after
from tests.web.test_process import EVENING, process
from tests.web.visitors import Visitor

__all__ = ["process"]

pytestmark = pytest.mark.django_db
ODD_IDS = ("no id", "1" * 5_000, "00000000-0000-4000-8000-000000000000", "\x00")


@pytest.mark.parametrize("port", ["9" * 5_000, "٤٦٥", "²", "-1", "465.0"])
def test_a_port_that_is_no_port_is_refused(port: str, mine: Visitor, owner: Owner) -> None:
    text = page_after(mine, mine.post("/settings/mail", ACCOUNT | {"smtp_port": port}))

    assert "notice ask" in text
    assert not MailAccount.objects.of(owner).exists()


@pytest.mark.parametrize("wrong", ODD_IDS)
def test_a_correction_for_nobody_is_not_found_and_nothing_is_noted(
    process: str, mine: Visitor, owner: Owner, wrong: str
) -> None:
    form = {"wrong_said": "five", "wrong_correct": "four", "wrong_person": wrong}

    assert mine.post(f"{process}/notes", form).status_code == 404
    assert not Event.objects.of(owner).filter(type="notes_captured").exists()


@pytest.mark.parametrize("wrong", ODD_IDS)
@pytest.mark.parametrize(("where", "name"), [("/notes", "person"), ("/else", "into"), ("/letters/approve", "letter")])
def test_an_id_that_is_none_is_not_found(process: str, mine: Visitor, where: str, name: str, wrong: str) -> None:
    answer = mine.post(f"{process}{where}", {name: wrong})

    assert answer.status_code in {303, 404, 422}


@pytest.mark.parametrize("year", ["0026", "0001", "9999"])
def test_a_promise_of_another_age_is_refused_and_what_was_typed_stays(process: str, mine: Visitor, year: str) -> None:
    answer = mine.post(f"{process}/notes", {"promise": "a sample", "promise_by": f"{year}-12-04", "said": "by Friday"})
    text = answer.content.decode()

    assert answer.status_code == 422
    assert "lies outside 1990 to 2199" in text
    assert "a sample" in text
    assert "by Friday" in text


@pytest.mark.parametrize("at", ["0001-01-01T00:00", "9999-12-31T23:59", "soon", "", "2026-03-12T10:00+99:00"])
@pytest.mark.parametrize("act", ["move", "done"])
def test_a_step_at_an_impossible_moment_is_refused(
    process: str, mine: Visitor, owner: Owner, at: str, act: str
) -> None:
    found = process_page(routing.ports(), owner, process.rpartition("/")[2], EVENING)  # type: ignore[arg-type]
    key = next(moment.step_key for moment in found.planned if moment.step_key)

    answer = mine.post(f"{process}/step", {"step": key, "act": act, "at": at})

    assert answer.status_code == (303 if act == "done" and not at else 422)


def approved(process: str, mine: Visitor, owner: Owner) -> Letter:
    mine.post(f"{process}/notes", {"said": ""})
    key = process.rpartition("/")[2]
    (view,) = letters_page(routing.ports(), owner, key, EVENING).letters  # type: ignore[arg-type]
    mine.post(f"{process}/letters/{view.id}/edit", {"subject": "Thank you", "body": "No.", "revision": "no number"})
    return Letter.objects.one(owner, pk=view.id)


def test_a_revision_that_is_no_number_changes_no_words(process: str, mine: Visitor, owner: Owner, world: World) -> None:
    assert approved(process, mine, owner).body != "No."
