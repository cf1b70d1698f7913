"""The pages of the search for jobs: form, results, one posting, searches that are kept, the link of a mail."""

from __future__ import annotations

import pytest

from afterword.flows.job_search import collecting, saved
from afterword.store.models import AlertItem, Event, Owner, Process, SavedSearch
from afterword.web import routing
from tests.jobs import NOON, a_board, a_posting
from tests.web.visitors import HOST, Visitor, visitor

pytestmark = pytest.mark.django_db


def _said(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined,no-any-return]


def test_without_a_board_the_page_says_what_will_stand_there(mine: Visitor) -> None:
    page = _said(mine.get("/jobs"))

    assert "No board is read yet" in page
    assert "/jobs" in _said(mine.get("/processes"))


def test_a_search_shows_what_it_found_and_why(mine: Visitor, owner: Owner) -> None:
    a_posting(a_board(owner), "Night nurse <b>", employment_types=["FULL_TIME"])
    page = _said(mine.get("/jobs?q=rn+OR+nurse&type=FULL_TIME&title=1"))

    assert "Night nurse &lt;b&gt;" in page
    assert "In the title: nurse" in page
    assert "Keep this search" in page
    assert "Nothing fits now" in _said(mine.get("/jobs?q=welder"))


def test_a_place_is_asked_about_and_wrong_fields_say_so(mine: Visitor, owner: Owner) -> None:
    assert "Which of these do you mean?" in _said(mine.get("/jobs?q=nurse&place=Cambridge"))
    assert "No city of that name" in _said(mine.get("/jobs?place=Atlantisburg"))
    assert "Say in which currency" in _said(mine.get("/jobs?pay=30000"))
    assert mine.get("/jobs?page=99999999999999999999&days=x&km=-4&sort=z&type=Q&undo=1").status_code == 200


def test_the_search_stands_in_every_address_to_the_job_and_back(mine: Visitor, owner: Owner) -> None:
    row = a_posting(a_board(owner), "Night nurse", employment_types=["FULL_TIME"])
    asked = "q=nurse&country=GB&type=FULL_TIME"
    at = f"/jobs/{row.pk}?{asked}"

    assert at.replace("&", "&amp;") in _said(mine.get(f"/jobs?{asked}"))
    page = _said(mine.get(at))
    assert f'href="/jobs?{asked}"'.replace("&", "&amp;") in page
    form = {"q": "nurse", "country": "GB", "type": "FULL_TIME"}
    for name, value in form.items():
        assert f'<input type="hidden" name="{name}" value="{value}">' in page
    away = mine.post(f"/jobs/{row.pk}/mark", {"state": "dismissed", **form})
    assert away.url == f"/jobs?{asked}&undo={row.pk}"
    assert mine.post(f"/jobs/{row.pk}/mark", {"state": "", **form}).url == at


def test_one_posting_links_to_its_board_and_is_put_away_and_back(mine: Visitor, owner: Owner) -> None:
    row = a_posting(a_board(owner), "Night nurse", description_text="Two wards.\n\n<script>")
    page = _said(mine.get(f"/jobs/{row.pk}"))
    assert 'href="https://board.test/1"' in page
    assert "From the harbour board" in page
    assert "&lt;script&gt;" in page

    answer = mine.post(f"/jobs/{row.pk}/mark", {"state": "dismissed"})
    assert "is put away" in _said(mine.get(answer.url))
    assert "Night nurse" in _said(mine.get("/jobs/of/dismissed"))
    mine.post(f"/jobs/{row.pk}/mark", {"state": ""})
    assert "Night nurse" not in _said(mine.get("/jobs/of/dismissed"))
    assert mine.post(f"/jobs/{row.pk}/mark", {"state": "stolen"}).status_code == 404


def test_applying_begins_a_process_that_leads_back_and_to_the_invitation(mine: Visitor, owner: Owner) -> None:
    row = a_posting(a_board(owner), "Night nurse")
    answer = mine.post(f"/jobs/{row.pk}/mark", {"state": "applied"})
    process = Process.objects.of(owner).get()
    page = _said(mine.get(answer.url))

    assert answer.url == f"/processes/{process.pk}"
    assert "nothing is sent to them" in page
    assert f'href="/jobs/{row.pk}"' in page
    assert "Quay Ltd, Night nurse" in _said(mine.get(f"/add?job={row.pk}"))
    assert f'href="/processes/{process.pk}"' in _said(mine.get(f"/jobs/{row.pk}"))
    assert mine.post(f"/jobs/{row.pk}/mark", {"state": "applied"}).url == answer.url

    event = Event.objects.of(owner).get()
    gone = mine.post(f"/processes/{process.pk}/undo/{event.pk}")
    assert "Taken back: You applied" in _said(mine.get(gone.url))
    assert not Process.objects.of(owner).exists()


def test_which_process_and_which_employer_are_asked_on_the_page(mine: Visitor, owner: Owner) -> None:
    board = a_board(owner)
    mine.post(f"/jobs/{a_posting(board, 'Night nurse').pk}/mark", {"state": "applied"})
    first = Process.objects.of(owner).get()
    row, unnamed = a_posting(board, "Matron"), a_posting(board, "Cook", organization="")

    asked = mine.post(f"/jobs/{row.pk}/mark", {"state": "applied"})
    assert (asked.status_code, "You have a process with Quay Ltd already" in _said(asked)) == (422, True)
    assert (
        mine.post(f"/jobs/{row.pk}/mark", {"state": "applied", "same": str(first.pk)}).url == f"/processes/{first.pk}"
    )
    assert "does not say who the employer is" in _said(mine.post(f"/jobs/{unnamed.pk}/mark", {"state": "applied"}))
    mine.post(f"/jobs/{unnamed.pk}/mark", {"state": "applied", "employer": "Quay"})
    again = mine.post(f"/jobs/{unnamed.pk}/mark", {"state": "applied", "employer": "Harbour"})
    assert Process.objects.of(owner).filter(employer_name="Harbour").get().pk.hex in again.url.replace("-", "")


def test_a_no_to_an_application_says_that_it_is_over(mine: Visitor, owner: Owner) -> None:
    where = mine.post(f"/jobs/{a_posting(a_board(owner), 'Nurse').pk}/mark", {"state": "applied"}).url
    mine.post(f"{where}/ended", {"how": "no"})

    page = _said(mine.get(where))
    assert "It opens again if they write" in page
    assert Process.objects.of(owner).get().state == "REJECTED"


def test_a_search_is_kept_changed_paused_ended_and_taken_back(mine: Visitor, owner: Owner) -> None:
    where = mine.post("/jobs/searches/keep", {"q": "nurse", "rhythm": "weekly", "hour": "7", "weekday": "2"}).url
    row = SavedSearch.objects.of(owner).get()
    assert (row.name, row.rhythm, row.hour, row.weekday) == ("nurse", "weekly", 7, 2)
    assert 'value="nurse"' in _said(mine.get(where))
    assert '<option value="7" selected>07:00</option>' in _said(mine.get(where))

    mine.post(where, {"q": "welder", "name": "Metal", "rhythm": "daily", "hour": "99"})
    row.refresh_from_db()
    assert (row.name, row.query["text"], row.hour) == ("Metal", "welder", 23)
    assert mine.post(where, {"q": "", "name": "x"}).status_code == 422
    for act, words in (("pause", "You paused it."), ("resume", "Pause"), ("back", "End it")):
        assert words in _said(mine.get(mine.post(f"{where}/act", {"act": act}).url))
    assert "is ended" in _said(mine.get(mine.post(f"{where}/act", {"act": "end"}).url))
    assert "Metal" in _said(mine.get(mine.post(f"{where}/act", {"act": "undo"}).url))
    assert "There is no mail account yet" in _said(mine.get("/jobs/searches"))


def test_a_search_for_nothing_is_not_kept(mine: Visitor, owner: Owner) -> None:
    mine.post("/jobs/searches/keep", {"q": ""})
    mine.post("/jobs/searches/keep", {"q": "nurse", "place": "Atlantisburg"})

    assert not SavedSearch.objects.of(owner).exists()


def test_opening_the_link_of_a_mail_ends_nothing_and_one_press_without_a_session_does(owner: Owner) -> None:
    row = saved.watch_employer(routing.ports(), owner, "Quay", None, NOON)
    link = f"/jobs/end/{saved.token_of(routing.ports(), row)}"
    stranger = visitor()

    assert "Opening this page ends nothing" in _said(stranger.get(link))
    assert SavedSearch.objects.of(owner).get().removed_at is None
    # As a mail provider does it: no cookie, no token, no origin.
    pressed = stranger.client.post(link, {"List-Unsubscribe": "One-Click"}, HTTP_HOST=HOST)
    assert pressed.status_code == 200
    assert SavedSearch.objects.of(owner).get().removed_at
    assert stranger.get("/jobs/end/unknown").status_code == 404


def test_after_a_no_the_process_offers_a_search_like_it(mine: Visitor, owner: Owner) -> None:
    process = Process.everything.create(
        owner=owner, role="Night nurse", employer_name="Quay Ltd", state="REJECTED", created_at=NOON, planned_at=NOON
    )
    a_posting(a_board(owner), "Night nurse", pay_min=30_000.0, pay_currency="GBP", pay_unit="YEAR")
    page = _said(mine.get(f"/processes/{process.pk}"))

    assert "/jobs?q=Night+nurse&amp;place=Leeds&amp;country=GB&amp;pay=30000&amp;currency=GBP" in page
    mine.post(f"/processes/{process.pk}/watch")
    assert "You watch Quay Ltd" in _said(mine.get(f"/processes/{process.pk}"))


def test_nobody_sees_the_jobs_and_searches_of_another(mine: Visitor, owner: Owner) -> None:
    other = Owner.objects.create(created_at=NOON)
    row = a_posting(a_board(other), "Secret")
    search = saved.watch_employer(routing.ports(), other, "Quay", None, NOON)

    assert "Secret" not in _said(mine.get("/jobs"))
    assert mine.get(f"/jobs/{row.pk}").status_code == 404
    assert mine.get(f"/jobs/searches/{search.pk}").status_code == 404
    assert mine.post(f"/jobs/searches/{search.pk}/act", {"act": "end"}).status_code == 404


def test_what_a_mail_told_stands_on_the_page_of_its_search(mine: Visitor, owner: Owner) -> None:
    row = saved.watch_employer(routing.ports(), owner, "Quay", None, NOON)
    board = a_board(owner)
    jobs = [a_posting(board, f"Nurse {at}") for at in range(collecting.MOST_SHOWN + 1)]
    AlertItem.everything.bulk_create(
        AlertItem(owner=owner, search=row, posting=job, group=job.group, found_at=NOON, state="told") for job in jobs
    )
    page = _said(mine.get(f"/jobs/searches/{row.pk}"))

    assert "Told by mail" in page
    assert f"The newest {collecting.MOST_SHOWN} of {len(jobs)}." in page
    assert f"Nurse {collecting.MOST_SHOWN}<" in page
    assert "Nurse 0<" not in page
