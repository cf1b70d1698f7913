"""Secrets that go another way than mail: an address book's, a board's, an address that opens, what reminders hold."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import settings

from afterword.calendars.carddav import CardDav
from afterword.core.jobs.port import Fetched
from afterword.flows.remind.telling import remind
from afterword.mail.known_secrets import HIDDEN, RedactedLines, remember
from afterword.mail.secrets import KeyFile
from afterword.reading.strict_xml import load_xml
from afterword.store.models import ApprovalLink, Reminding
from afterword.web import routing
from afterword.web.urls import urlpatterns
from tests.fakes import World
from tests.letters import an_account, an_owner
from tests.story import TALKS, begin
from tests.web.test_sentinels import PAGES, _found, _stored
from tests.web.visitors import Visitor, signed_in

BOOK, BOARD = "Qz7Xsentinel-refused/+ä=", "Qz7Xsentinel-service"
EVENING = datetime(2026, 12, 1, 20, 11, tzinfo=UTC)


class Careless:
    """A library whose errors hold what it was called with."""

    def ask(self, method: str, url: str, body: bytes, headers: Mapping[str, str]) -> object:
        raise RuntimeError(f"cannot {method} {url} with {headers}")

    def fetch(self, url: str, headers: Mapping[str, str], most_bytes: int, delay_seconds: float = 0.0) -> Fetched:
        raise RuntimeError(f"cannot fetch {url} with {headers}")


def _lines(caplog: pytest.LogCaptureFixture) -> bytes:
    return "\n".join(RedactedLines().format(each) for each in caplog.records).encode()


def _pages(mine: Visitor) -> list[bytes]:
    return [mine.get(each).content for each in (*PAGES, "/people/contacts", "/jobs/sources")]


@pytest.fixture
def mine(world: World, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Visitor:
    caplog.set_level(logging.DEBUG)
    book = CardDav(load_xml, lambda _: Careless(), heed=remember)  # type: ignore[arg-type,return-value]
    world.web = Careless()  # type: ignore[assignment]
    routing.act_through(world.ports(secrets=KeyFile(tmp_path / "key"), address_books=book))
    found = signed_in(an_owner(world.clock.now()))
    found.client.raise_request_exception = False
    return found


@pytest.mark.django_db(transaction=True)
def test_the_password_of_an_address_book_is_said_nowhere(mine: Visitor, caplog: pytest.LogCaptureFixture) -> None:
    answer = mine.post("/people/contacts", {"address": "dav.example", "user": "mara", "password": BOOK})
    said = [answer.content, _lines(caplog), *_pages(mine), _stored()]

    assert answer.status_code == 500
    assert "cannot PROPFIND" in caplog.text
    assert [_found(each) for each in said if _found(each)] == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("kind", ["adzuna", "usajobs"])
def test_the_key_of_a_board_is_said_nowhere(mine: Visitor, caplog: pytest.LogCaptureFixture, kind: str) -> None:
    asked = {"words": "nurse", "country": "gb", "known_as": "mara@home.test", "key": BOARD}
    answer = mine.post(f"/jobs/sources/with-key/{kind}", asked)
    said = [answer.content, _lines(caplog), *_pages(mine), _stored()]

    assert "cannot fetch" in caplog.text
    assert [_found(each) for each in said if _found(each)] == []


@pytest.mark.django_db(transaction=True)
def test_the_address_of_the_calendar_is_shown_once_and_then_nowhere(
    mine: Visitor, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine.post("/settings/calendar/address")
    token = re.findall(rb"/calendar/([\w-]+)\.ics", mine.get("/settings").content)[0]

    def breaks(*_args: object) -> None:
        raise RuntimeError("the calendar cannot be written")

    monkeypatch.setattr("afterword.web.calendar.feed.feed_behind", breaks)
    answer = mine.get(f"/calendar/{token.decode()}.ics")
    said = [answer.content, _lines(caplog), *_pages(mine), _stored()]

    assert answer.status_code == 500
    assert token.decode() in caplog.text
    assert [each for each in said if token in each] == []


def test_no_address_that_opens_something_stands_in_a_line_of_the_log() -> None:
    tokens = ("q" * 32, "eyJAbC-_9:1vPqAb:" + "x" * 43, "a1_-" * 6 + ":" + "s" * 43)
    opening = [str(each.pattern) for each in urlpatterns if "<str:token>" in str(each.pattern)]
    for where in opening:
        for token in tokens:
            line = f"Internal Server Error: /{where.replace('<str:token>', token)}"
            record = logging.LogRecord("x", logging.ERROR, __file__, 1, line, (), None)

            assert token not in RedactedLines().format(record)
            assert HIDDEN in RedactedLines().format(record)
    kept = "Internal Server Error: /processes/0192f0c1-7a3e-7cc0-9d4e-0123456789ab/people"
    assert RedactedLines().format(logging.LogRecord("x", 40, "", 1, kept, (), None)) == kept
    assert len(opening) >= 6


def test_djangos_own_key_is_hidden_from_the_log() -> None:
    record = logging.LogRecord("x", logging.ERROR, __file__, 1, f"bad key {settings.SECRET_KEY}", (), None)
    remember(settings.SECRET_KEY)

    assert settings.SECRET_KEY not in RedactedLines().format(record)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("way", ["mail", "push", "other"])
def test_what_reminders_say_holds_no_secret_but_the_link_of_one_tap(world: World, tmp_path: Path, way: str) -> None:
    story = begin(world=world)
    ports = world.ports(secrets=KeyFile(tmp_path / "key"), page_address="https://afterword.home.test")
    routing.act_through(ports)
    an_account(story.owner, secret=ports.secrets.seal(BOOK, purpose="mail-account:x"))
    story.note(*TALKS)
    world.clock.at = EVENING
    told = json.dumps({"endpoint": f"https://push.example/{BOARD}", "keys": {"p256dh": "k", "auth": "a"}})
    mine = signed_in(story.owner)
    mine.post("/settings/reminders/key")
    mine.post("/settings/reminders/browser", {"told": told})
    mine.post("/settings/reminders/service", {"address": f"ntfys://ntfy.example/{BOARD}"})
    Reminding.everything.update(mail=way == "mail", push=way == "push", other=way == "other", first=way, lock="names")
    remind(ports, EVENING)
    others = [message for _, message in world.browsers.pushed] + [each[1:] for each in world.services.sent]
    said = [each.content for each in world.server.taken] + [repr(each).encode() for each in others]

    assert len(said) == 1
    assert [_found(each) for each in said if _found(each)] == []
    assert settings.SECRET_KEY.encode() not in said[0]
    assert b"Halden" in said[0]
    assert (b"/approve/" in said[0]) == ApprovalLink.everything.exists()
