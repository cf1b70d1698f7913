"""Key material, client secrets and faults of ours: what is secret is left out wherever a fault is told."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import RequestFactory

from afterword import cli
from afterword.egress import Egress
from afterword.flows.remind import devices
from afterword.mail import known_secrets
from afterword.mail.known_secrets import HIDDEN, RedactedLines
from afterword.mail.secrets import KeyFile
from afterword.reaching.web_push import WebPush
from afterword.store.models import Reminding
from afterword.web import routing
from afterword.web.reports import RedactedReporter
from afterword.wiring import accounts
from tests.fakes import World
from tests.letters import an_owner
from tests.web.visitors import signed_in

SECRET = "Qz7X<sentinel>&'ä-of-a-mailbox"


@pytest.fixture(autouse=True)
def only_ours() -> Iterator[None]:
    before = dict(known_secrets._forms)
    known_secrets._forms.clear()
    yield
    known_secrets._forms.clear()
    known_secrets._forms.update(before)


def _fault(secret: str) -> BaseException:
    try:
        password = secret
        raise RuntimeError(f"cannot log in with {password}")
    except RuntimeError as error:
        return error


def test_a_crash_of_the_command_line_is_told_without_secrets(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    capsys.readouterr()
    known_secrets.remember(SECRET)
    fault = _fault(SECRET)
    sys.excepthook(type(fault), fault, fault.__traceback__)
    said = capsys.readouterr().err

    assert "RuntimeError" in said
    assert HIDDEN in said
    assert SECRET not in said


def test_the_report_for_developers_shows_no_secret_in_its_variables() -> None:
    known_secrets.remember(SECRET)
    fault = _fault(SECRET)
    report = RedactedReporter(RequestFactory().get("/"), type(fault), fault, fault.__traceback__)
    page, text = report.get_traceback_html(), report.get_traceback_text()

    assert f"{RedactedReporter.__module__}.{RedactedReporter.__name__}" == settings.DEFAULT_EXCEPTION_REPORTER
    assert "cannot log in with" in page
    assert not [each for each in (SECRET, escape(SECRET), escape(repr(SECRET)[1:-1])) if each in page or each in text]


def test_no_faults_are_sent_to_anybody() -> None:
    logs: dict[str, Any] = settings.LOGGING

    assert not settings.ADMINS
    assert not [each for each in logs["handlers"].values() if "AdminEmail" in each["class"]]


def test_the_secret_of_a_client_is_hidden_once_it_was_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AFTERWORD_GOOGLE_CLIENT_ID", "client.example")
    monkeypatch.setenv("AFTERWORD_GOOGLE_CLIENT_SECRET", SECRET)
    known = accounts.sign_ins(Egress())
    line = logging.LogRecord("x", logging.ERROR, __file__, 1, f"refused: {SECRET}", (), None)

    assert SECRET not in RedactedLines().format(line)
    assert SECRET not in repr(known)


@pytest.mark.django_db
def test_the_key_behind_pushes_stands_in_no_page_export_row_or_log(tmp_path: Path) -> None:
    world = World()
    ports = world.ports(secrets=KeyFile(tmp_path / "key"), pusher=WebPush(Egress()))
    routing.act_through(ports)
    owner = an_owner(world.clock.now())
    public = devices.push_key(ports, owner)
    row = Reminding.objects.one(owner)
    key = devices._key(ports, row)
    mine = signed_in(owner)
    said = [mine.get(each).content.decode() for each in ("/settings", "/settings/export")]
    said.append(mine.post("/settings/reminders/key").content.decode())
    line = logging.LogRecord("x", logging.ERROR, __file__, 1, f"cannot sign with {key}", (), None)

    assert public in said[2]
    assert not [each for each in (*said, row.push_secret, RedactedLines().format(line)) if key in each]
