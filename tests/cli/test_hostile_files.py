"""Files that mean harm, given to the command line and to the page: bounded, in words, and nothing planned by itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from afterword.reading.contact_files import ContactDoor
from afterword.reading.door import Door
from afterword.reading.invitation import DoorReader
from afterword.store.models import Action, ContactImport, Invitation, Owner, Process
from afterword.web import routing
from tests.fakes import World
from tests.hostile import CARDS, HONEST, MANY_CARDS, PAGES, READ, REFUSED
from tests.letters import an_owner
from tests.web.visitors import Visitor, signed_in

ALL = REFUSED | READ | PAGES | CARDS | MANY_CARDS | HONEST
LIVE_MARKUP = ("<script>alert", "<img src=x", '<div hx-get="/settings"', "<mglyph")


def test_one_run_of_the_command_takes_all_of_them_and_says_of_each_what_became_of_it(tmp_path: Path) -> None:
    for name, content in ALL.items():
        (tmp_path / name).write_bytes(content)
    here = dict.fromkeys(("AFTERWORD_DATA", "AFTERWORD_CONFIG"), str(tmp_path / "kept"))
    known = os.environ | here | {"DJANGO_SETTINGS_MODULE": "afterword.web.settings"}
    command = [sys.executable, "-m", "afterword", "add", "--json", "--employer", "Halden", "--time-zone", "UTC", *ALL]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, env=known, cwd=tmp_path)
    answers = {each["file"]: each for each in json.loads(ran.stdout)["added"]}

    assert ran.returncode == 1
    assert not ran.stderr
    assert answers.keys() == ALL.keys()
    assert all(answers[name]["error"]["hint"] for name in REFUSED | CARDS | MANY_CARDS)
    assert "error" not in answers["honest.ics"]
    assert "\x00" not in ran.stdout
    assert sorted(path.name for path in tmp_path.iterdir() if path.name not in ALL) == ["kept"]


@pytest.fixture(scope="module")
def door() -> Iterator[Door]:
    door = Door()
    yield door
    door.close()


@pytest.fixture
def owner(door: Door, db: None) -> Owner:
    world = World()
    ports = replace(world.ports(), invitations=DoorReader(door), contact_files=ContactDoor(door))
    routing.act_through(ports)
    return an_owner(ports.clock.now())


def _given(who: Visitor, address: str, name: str) -> tuple[int, str]:
    """The answer to a file of that name, and to the page that it leads to."""
    answer = who.post(address, {"file": SimpleUploadedFile(name, ALL[name])})
    if answer.status_code == 303:
        answer = who.get(answer["location"])
    return answer.status_code, answer.content.decode()


@pytest.mark.parametrize("name", REFUSED | READ | PAGES | HONEST)
def test_the_page_refuses_it_or_shows_it_as_text_and_plans_nothing(owner: Owner, name: str) -> None:
    code, page = _given(signed_in(owner), "/add", name)

    assert code == (422 if name in REFUSED else 200)
    assert not [each for each in LIVE_MARKUP if each in page]
    assert "\x00" not in page
    assert "victim@" not in page
    assert Invitation.objects.of(owner).exists() == (name not in REFUSED)
    assert not any(model.objects.of(owner).exists() for model in (Process, Action))


@pytest.mark.parametrize("name", CARDS | MANY_CARDS)
def test_contacts_that_mean_harm_are_refused_or_shown_as_text(owner: Owner, name: str) -> None:
    code, page = _given(signed_in(owner), "/people/contacts", name)

    assert code == (422 if name in MANY_CARDS else 200)
    assert not [each for each in LIVE_MARKUP if each in page]
    assert "victim@" not in page
    assert ContactImport.objects.of(owner).exists() == (code == 200)
