"""The page of boards: look what stands behind an address, follow it, see what went wrong, take a removal back."""

from __future__ import annotations

import json

import pytest

from afterword.core.jobs.port import Fetched
from afterword.store.models import JobSource
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
