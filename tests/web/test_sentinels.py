"""No secret stands outside its store: each is put in through the page with a mark, and everything said is searched."""

from __future__ import annotations

import ast
import io
import json
import logging
import re
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from quopri import encodestring
from typing import Any
from urllib.parse import quote, quote_plus

import pytest
from django.conf import settings
from django.db import connection

from afterword import cli, wiring
from afterword.core.ports import Tokens
from afterword.flows.ports import Ports
from afterword.flows.tick import tick
from afterword.flows.tokens import keep_tokens
from afterword.mail import smtp
from afterword.mail.known_secrets import HIDDEN, RedactedLines
from afterword.mail.secrets import KeyFile
from afterword.store.models import MailAccount
from afterword.web import routing
from tests.fakes import World
from tests.letters import a_letter, an_owner, scheduled
from tests.web.visitors import Visitor, signed_in

MARK = "Qz7Xsentinel"
PASSWORD, REFUSED, KEY, TOPIC = (f"{MARK}-{each}/+ä=" for each in ("mail", "refused", "assistant", "topic"))
CALENDAR, ACCESS, REFRESH = (f"{MARK}-{each}&?" for each in ("calendar", "access", "refresh"))
FEED, SERVICE = f"https://cal.example/{MARK}-feed/basic.ics", f"ntfys://ntfy.example/{MARK}-service"
ALL = (PASSWORD, REFUSED, KEY, CALENDAR, ACCESS, REFRESH, f"{MARK}-feed", f"{MARK}-service")
MAIL = {
    "address": "mara@home.test", "smtp_host": "smtp.home.test", "smtp_port": "465", "smtp_security": "tls",
    "imap_host": "imap.home.test", "imap_port": "993", "imap_security": "tls", "username": "mara",
}  # fmt: skip
PAGES = ("/", "/settings", "/sent", "/processes", "/people", "/there-is-no-such-page", "/settings/export")
COMMANDS = (
    ("doctor",), ("account",), ("today",), ("plan",), ("letters",), ("calendar",), ("remind",), ("assistant",),
    ("heard",), ("reworded",), ("profile",),
)  # fmt: skip
SECRET = re.compile(r"password|secret|token$|refresh|verifier|device_code|came_back")
# The address of an endpoint, and of a page of help.
OPEN = {("SignIn", "token"), ("MailProvider", "app_passwords")}


def _forms(secret: str) -> Iterator[bytes]:
    raw = secret.encode()
    yield from (each.encode() for each in (secret, quote(secret), quote_plus(secret), json.dumps(secret)[1:-1]))
    yield encodestring(raw)
    yield b64encode(raw)[: len(raw) // 3 * 4]
    yield from (b64encode(b"x" * before + raw)[4 : 4 + (len(raw) - 3) // 3 * 4] for before in (1, 2))


def _found(said: bytes) -> list[str]:
    return [secret for secret in (*ALL, settings.SECRET_KEY) if any(form in said for form in _forms(secret))]


@pytest.fixture
def world() -> Iterator[World]:
    made = World()
    before = dict(routing._channels)
    yield made
    routing._channels.clear()
    routing._channels.update(before)


@pytest.fixture
def ports(world: World, tmp_path: Path) -> Ports:
    def quoting(account: MailAccount) -> object:
        # As a careless library does it: the error holds what it was called with.
        raise RuntimeError(f"cannot connect with {secrets.open(account.secret, purpose=f'mail-account:{account.pk}')}")

    secrets = KeyFile(tmp_path / "key")
    made = world.ports(secrets=secrets, mailbox_for=quoting)
    routing.act_through(made)
    return made


def _put_in(mine: Visitor) -> list[bytes]:
    acts = (
        ("mail", MAIL | {"password": PASSWORD}),
        ("mail", MAIL | {"smtp_security": "plain", "password": REFUSED}),
        ("assistant", {"address": "https://model.example/v1", "model": "m", "key": KEY}),
        ("calendar/connect", {"address": "https://dav.example/", "username": "mara", "password": CALENDAR}),
        ("calendar/read", {"address": FEED}),
        ("reminders/service", {"address": SERVICE}),
    )
    said = []
    for where, form in acts:
        answer = mine.post(f"/settings/{where}", form)
        said += [answer.content, mine.get("/settings").content]
    return said


@pytest.mark.django_db(transaction=True)
def test_no_secret_that_was_put_in_stands_in_anything_that_is_said(
    world: World, ports: Ports, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
) -> None:  # fmt: skip
    caplog.set_level(logging.DEBUG)
    owner, now = an_owner(world.clock.now()), world.clock.now()
    world.feeds.calendars[FEED] = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n"
    mine = signed_in(owner)
    said = _put_in(mine)
    account = MailAccount.objects.one(owner)
    MailAccount.everything.update(tested_at=now)
    scheduled(a_letter(owner, now), account, now)
    tick(ports, world.clock.wait(minutes=1))
    keep_tokens(ports, account, Tokens(ACCESS, REFRESH, now))
    MailAccount.everything.update(sign_in="google")
    tick(ports, world.clock.wait(minutes=2))
    mine.client.raise_request_exception = False
    said += [mine.get(each).content for each in PAGES]
    said += [mine.post("/settings/mail/test").content, _failed(mine, ports, account, monkeypatch)]
    said += [each.content for each in world.server.taken]
    said.append("\n".join(RedactedLines().format(each) for each in caplog.records).encode())
    said += _commands(capsys, monkeypatch, tmp_path)
    stored = _stored()

    assert "cannot connect with" in caplog.text
    assert len(said) > 30
    assert [_found(each) for each in (*said, stored) if _found(each)] == []


def _failed(mine: Visitor, ports: Ports, account: MailAccount, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """The page of a fault whose error holds the secret."""

    def breaks(*_args: object) -> None:
        raise RuntimeError(ports.secrets.open(account.secret, purpose=f"mail-account:{account.pk}"))

    monkeypatch.setattr("afterword.web.sending.overview.sent", breaks)
    answer = mine.get("/sent")
    assert answer.status_code == 500
    return bytes(answer.content)


def _commands(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[bytes]:
    monkeypatch.setenv("AFTERWORD_CONFIG", str(tmp_path))
    wiring.forget_ports()
    said = []
    for words in (*((*each, "--json") for each in COMMANDS), ("export",), ("tick",)):
        cli.main(words)
        shown = capsys.readouterr()
        said.append((shown.out + shown.err).encode())
    wiring.forget_ports()
    return said


def _stored() -> bytes:
    """Every column of every row, as it lies on the disk."""
    with connection.cursor() as cursor:
        rows = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            rows += cursor.fetchall()
    return repr(rows).encode()


def test_a_line_that_cannot_be_written_shows_no_secret_on_another_way(capsys: pytest.CaptureFixture[str]) -> None:
    gone = io.StringIO()
    gone.close()
    handler, log = logging.StreamHandler(gone), logging.getLogger("afterword.gone")
    handler.setFormatter(RedactedLines())
    log.addHandler(handler)
    try:
        raise RuntimeError(PASSWORD)
    except RuntimeError:
        log.exception("A terminal that is gone.")
    finally:
        log.removeHandler(handler)

    assert not _found(capsys.readouterr().err.encode())


def test_every_line_of_the_log_is_written_by_what_hides_secrets() -> None:
    known: dict[str, Any] = settings.LOGGING
    written = {each.get("formatter") for each in known["handlers"].values()}

    assert {known["formatters"][each]["()"] for each in written} == {
        f"{RedactedLines.__module__}.{RedactedLines.__name__}"
    }


def test_a_server_that_says_the_password_aloud_is_quoted_without_it(tmp_path: Path) -> None:
    secrets = KeyFile(tmp_path / "key")
    secrets.open(secrets.seal(PASSWORD, purpose="p"), purpose="p")
    said = smtp._words

    assert said(f"535 {PASSWORD} is wrong") == f"535 {HIDDEN} is wrong"
    assert _found(said(b"535 " + b64encode(b"\0mara\0" + PASSWORD.encode())).encode()) == []


def test_what_holds_a_secret_never_prints_it() -> None:
    """Each field of each data class of the package that is named like a secret is left out of its `repr`."""
    told = []
    for path in Path(wiring.__file__).parent.parent.rglob("*.py"):
        for made in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(made, ast.ClassDef) and any("dataclass" in ast.unparse(each) for each in made.decorator_list):
                fields = (each for each in made.body if isinstance(each, ast.AnnAssign))
                told += [(made.name, ast.unparse(each.target)) for each in fields if _shows(each)]

    assert set(told) <= OPEN


def _shows(each: ast.AnnAssign) -> bool:
    is_text = ast.unparse(each.annotation) == "str"
    value = ast.unparse(each.value) if each.value else ""
    return is_text and bool(SECRET.search(ast.unparse(each.target))) and "repr=False" not in value
