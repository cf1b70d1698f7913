"""“I applied” begins one process that keeps its posting, and can be taken back whole."""

from __future__ import annotations

from datetime import timedelta

import pytest

from afterword import cli
from afterword.cli import session
from afterword.core.errors import NotYours
from afterword.flows import close
from afterword.flows.job_search import applying, marks
from afterword.flows.job_search.beside import like_it, posting_of
from afterword.flows.once import remembered
from afterword.flows.overview.process import process_page
from afterword.flows.write_letter.record_of import fitting
from afterword.store.models import Achievement, Event, Owner, PostingMark, Process
from tests.fakes import World
from tests.jobs import NOON, a_board, a_posting

pytestmark = pytest.mark.django_db
PORTS = World().ports()


@pytest.fixture
def someone() -> Owner:
    return Owner.objects.create(created_at=NOON, time_zone="Europe/London", name="Sam Hill")


def test_it_has_the_employer_the_role_the_country_and_the_posting(someone: Owner) -> None:
    row = a_posting(a_board(someone), "Night nurse", pay_min=30_000.0, pay_currency="GBP", pay_unit="YEAR")
    process, event = applying.apply(PORTS, someone, row.pk, NOON)
    page = process_page(PORTS, someone, process.pk, NOON)

    assert (process.employer_name, process.role, process.country) == ("Quay Ltd", "Night nurse", "GB")
    assert (process.state, event and event.payload["posting"]) == ("APPLIED", str(row.pk))
    assert posting_of(someone, process) == row
    assert like_it(someone, process)["pay"] == "30000"
    assert [moment.step for moment in page.planned] == ["application_check", "silent_review"]
    assert [line.group for line in marks.marked(someone, "applied")] == [row.group]


def test_a_second_tap_and_the_same_job_on_another_board_make_no_second_one(someone: Owner) -> None:
    row = a_posting(a_board(someone), "Nurse", group="same")
    twin = a_posting(a_board(someone, "Other board"), "Nurse (m/w/d)", group="same")
    process, _ = applying.apply(PORTS, someone, row.pk, NOON)

    assert applying.apply(PORTS, someone, row.pk, NOON) == (process, None)
    assert applying.apply(PORTS, someone, twin.pk, NOON) == (process, None)
    assert (Process.objects.of(someone).count(), Event.objects.of(someone).count()) == (1, 1)


def test_an_employer_that_is_known_is_asked_about_by_any_of_its_names(someone: Owner) -> None:
    board = a_board(someone)
    first, _ = applying.apply(PORTS, someone, a_posting(board, "Nurse").pk, NOON)
    second = a_posting(board, "Matron", organization="QUAY Limited")
    with pytest.raises(applying.WhichProcess) as asked:
        applying.apply(PORTS, someone, second.pk, NOON)
    assert asked.value.processes == (first,)
    assert not PostingMark.objects.of(someone).filter(group=second.group).exists()

    assert applying.apply(PORTS, someone, second.pk, NOON, same=str(first.pk))[0] == first
    third = a_posting(board, "Porter")
    assert applying.apply(PORTS, someone, third.pk, NOON, same=applying.NEW)[0] != first


def test_a_process_that_is_over_is_not_asked_about(someone: Owner) -> None:
    board = a_board(someone)
    first, _ = applying.apply(PORTS, someone, a_posting(board, "Nurse").pk, NOON)
    close.they_said_no(PORTS, someone, first.pk, NOON + timedelta(days=1))
    first.refresh_from_db()
    assert first.state == "REJECTED"

    again, _ = applying.apply(PORTS, someone, a_posting(board, "Matron").pk, NOON + timedelta(days=2))
    assert again != first


def test_an_employer_that_is_not_named_is_asked_for(someone: Owner) -> None:
    row = a_posting(a_board(someone), "Nurse", organization="")
    with pytest.raises(applying.EmployerNotNamed):
        applying.apply(PORTS, someone, row.pk, NOON)
    assert not Process.objects.of(someone).exists()

    assert applying.apply(PORTS, someone, row.pk, NOON, employer=" Harbour  Trust ")[0].employer_name == "Harbour Trust"


def test_it_is_nobody_elses_process(someone: Owner) -> None:
    other = Owner.objects.create(created_at=NOON)
    theirs, _ = applying.apply(PORTS, other, a_posting(a_board(other), "Nurse").pk, NOON)
    row = a_posting(a_board(someone), "Nurse")

    for same in (str(theirs.pk), "stolen"):
        with pytest.raises(NotYours):
            applying.apply(PORTS, someone, row.pk, NOON, same=same)
    assert not PostingMark.objects.of(someone).exists()


@pytest.mark.parametrize("by_mark", [True, False])
def test_taken_back_the_process_goes_and_the_job_is_open_again(someone: Owner, by_mark: bool) -> None:
    row = a_posting(a_board(someone), "Nurse")
    _, event = applying.apply(PORTS, someone, row.pk, NOON)
    assert event is not None
    if by_mark:
        marks.mark(PORTS, someone, row.pk, "", NOON)
    else:
        close.undo(PORTS, someone, event.pk, NOON)

    assert not Process.objects.of(someone).exists()
    assert marks.mark_of(someone, row) is None
    assert applying.apply(PORTS, someone, row.pk, NOON)[1] is not None


def test_taken_back_a_process_that_holds_more_stays(someone: Owner) -> None:
    row = a_posting(a_board(someone), "Nurse")
    process, event = applying.apply(PORTS, someone, row.pk, NOON)
    close.happened(PORTS, someone, process.pk, "reply_received", NOON)
    assert event is not None
    close.undo(PORTS, someone, event.pk, NOON)

    assert Process.objects.of(someone).get() == process
    assert marks.mark_of(someone, row) is None


def test_what_letters_quote_speaks_to_the_posting(someone: Owner) -> None:
    texts = ("I led a choir of forty.", "I ran the payroll for two hundred people.", "I restored chemotherapy pumps.")
    for at, text in enumerate(texts):
        Achievement.everything.create(owner=someone, text=text, position=at)
    text = "You care for patients during chemotherapy."
    row = a_posting(a_board(someone), "Staff nurse", description_text=text)
    process, _ = applying.apply(PORTS, someone, row.pk, NOON)

    with remembered():
        assert fitting(PORTS, someone, process)[0] == texts[2]


def test_the_command_begins_asks_and_takes_back(
    someone: Owner, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(session, "begin", lambda: session.Session(PORTS, someone))
    board = a_board(someone)
    row, other = a_posting(board, "Nurse"), a_posting(board, "Matron")

    assert cli.main(["jobs", "applied", str(row.pk)]) == 0
    assert cli.main(["jobs", "applied", str(other.pk)]) == 1
    assert "You have a process with Quay Ltd already" in capsys.readouterr().err
    assert cli.main(["jobs", "applied", str(other.pk), "--same", "Quay"]) == 0
    assert cli.main(["jobs", "applied", str(row.pk), "--undo"]) == 0
    assert "Not applied: Nurse" in capsys.readouterr().out
    assert cli.main(["jobs", "applied", ""]) == 1
    assert Process.objects.of(someone).count() == 1
