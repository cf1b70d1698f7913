"""The page of boards: look what stands behind an address, follow it, see what went wrong, take a removal back."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from afterword.core.jobs.port import Fetched
from afterword.flows.aside import Aside
from afterword.store.models import JobPosting, JobSource
from afterword.web import routing
from tests.fakes import World
from tests.letters import an_owner
from tests.web.visitors import signed_in

pytestmark = pytest.mark.django_db
LIST = "https://boards-api.greenhouse.io/v1/boards/elwyn/jobs?content=true"
ADDRESS = {"address": "https://boards.greenhouse.io/elwyn"}


def test_board_is_looked_at_followed_removed_and_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    world = World()
    content = json.dumps({"jobs": [{"id": 1, "title": "<b>Ward</b> Clerk", "company_name": "Elwyn"}]}).encode()
    world.web.pages[LIST] = Fetched(200, {}, content, LIST)
    monkeypatch.setitem(routing._channels, "ports", world.ports())
    visitor = signed_in(an_owner(world.clock.now()))

    assert "No board is followed yet" in visitor.get("/jobs/sources").content.decode()
    seen = visitor.post("/jobs/sources", ADDRESS).content.decode()
    assert "Elwyn: one job" in seen
    assert "One of them does not say since when it is open." in seen
    assert not JobSource.everything.exists()

    visitor.post("/jobs/sources/add", ADDRESS)
    row = JobSource.everything.get()
    assert "One open job" in visitor.get("/jobs/sources").content.decode()

    gone = visitor.post(f"/jobs/sources/{row.pk}/act", {"act": "remove"})
    assert "is followed no more" in visitor.get(gone["Location"]).content.decode()
    visitor.post(f"/jobs/sources/{row.pk}/act", {"act": "back"})
    assert "One open job" in visitor.get("/jobs/sources").content.decode()


def test_address_without_a_board_is_said_beside_what_was_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    world = World()
    monkeypatch.setitem(routing._channels, "ports", world.ports())

    answer = signed_in(an_owner(world.clock.now())).post("/jobs/sources", {"address": "https://nobody.example/x"})

    assert answer.status_code == 422
    assert "nobody.example answered 404." in answer.content.decode()
    assert 'value="https://nobody.example/x"' in answer.content.decode()


class Later(Aside):
    """Begins nothing before it is told to."""

    def run(self, kind: str, work: Callable[[], object]) -> bool:
        self.work = work
        return True


def test_long_reading_is_not_waited_for_and_says_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    world, later = World(), Later()
    content = json.dumps({"jobs": [{"id": 1, "title": "Clerk"}, {"id": 2, "title": "Porter"}]}).encode()
    world.web.pages[LIST] = Fetched(200, {}, content, LIST)
    monkeypatch.setitem(routing._channels, "ports", replace(world.ports(), aside=later))
    visitor = signed_in(an_owner(world.clock.now()))
    visitor.post("/jobs/sources/add", ADDRESS)
    page = visitor.get("/jobs/sources").content.decode()
    assert "It is being read: 0 jobs so far, pages: 0." in page
    assert 'hx-trigger="every 2s"' in page
    assert "See how far it is" in page
    assert not JobPosting.everything.exists()

    later.work()
    page = visitor.get("/jobs/sources").content.decode()
    assert "2 open jobs" in page
    assert "every 2s" not in page


def test_source_with_a_key_waits_for_it_and_never_shows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    world = World()
    monkeypatch.setitem(routing._channels, "ports", world.ports())
    visitor = signed_in(an_owner(world.clock.now()))
    visitor.post("/jobs/sources/with-key/usajobs", {"words": "clerk"})
    row = JobSource.everything.get()
    page = visitor.get("/jobs/sources").content.decode()
    assert "USAJOBS: clerk" in page
    assert "Switched off." in page

    visitor.post(f"/jobs/sources/{row.pk}/act", {"act": "key", "known_as": "maya@home.test", "key": "secret-1234"})
    row.refresh_from_db()
    page = visitor.get("/jobs/sources").content.decode()
    assert row.is_on
    assert "Switched off." not in page
    assert "secret-1234" not in page


def test_saved_page_of_a_board_that_forbids_machines_is_taken_in(monkeypatch: pytest.MonkeyPatch) -> None:
    world = World()
    monkeypatch.setitem(routing._channels, "ports", world.ports())
    visitor = signed_in(an_owner(world.clock.now()))
    sent = {"content": [{"id": "1", "name": "Ward Clerk", "releasedDate": "2026-11-01T00:00:00Z"}]}
    file = SimpleUploadedFile("jobs.json", json.dumps(sent).encode())
    done = visitor.post("/jobs/sources/file", {"file": file, "employer": "Elwyn"})
    page = visitor.get(done["Location"]).content.decode()

    assert "Jobs taken in from the file for Elwyn: 1." in page
    assert "From your file." in page
    assert "Read it now" not in page
    assert JobPosting.everything.get().organization == "Elwyn"


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"{}", b"<html>We are kind.", b'{"jobs": [', b" "])
def test_file_without_postings_is_refused_and_nothing_kept(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    world = World()
    monkeypatch.setitem(routing._channels, "ports", world.ports())
    visitor = signed_in(an_owner(world.clock.now()))
    answer = visitor.post("/jobs/sources/file", {"file": SimpleUploadedFile("x", content)})

    assert 'role="alert"' in answer.content.decode()
    assert not JobSource.everything.exists()
