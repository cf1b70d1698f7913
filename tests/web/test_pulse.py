"""Health, readiness and numbers: what a probe is told, and that it names nobody."""

from __future__ import annotations

import json
import logging
import re
import sys
from datetime import timedelta
from typing import Any

import pytest
from django.db import OperationalError

from afterword.core.errors import AfterwordError
from afterword.flows import pulse
from afterword.mail.json_lines import JsonLines
from afterword.store.models import Action, Duty
from tests.fakes import FakeClock
from tests.letters import SENDER, a_letter, an_account, an_owner, scheduled
from tests.web.visitors import visitor

NOW = FakeClock().now()
pytestmark = pytest.mark.django_db


def test_health_and_readiness_are_said_to_everybody() -> None:
    assert visitor().get("/health").content == b"ok\n"
    assert visitor().get("/ready").content == b"ready\n"


def test_not_ready_without_a_database_or_with_old_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    class Behind:
        def __init__(self, _connection: object) -> None:
            self.loader = self.graph = self

        def leaf_nodes(self, _app: str) -> list[object]:
            return []

        def migration_plan(self, _targets: object) -> list[str]:
            return ["0099_more"]

    class Silent(Behind):
        def migration_plan(self, _targets: object) -> list[str]:
            raise OperationalError

    for executor, why in ((Behind, pulse.OLD_TABLES), (Silent, pulse.NO_ANSWER)):
        monkeypatch.setattr(pulse, "MigrationExecutor", executor)
        answer = visitor().get("/ready")
        assert (answer.status_code, answer.content.decode().strip()) == (503, why)
    assert visitor().get("/health").status_code == 200


def test_the_numbers_say_what_waits_and_name_nobody() -> None:
    owner = an_owner(NOW)
    account = an_account(owner, problem="The password was refused.")
    *_, last = [scheduled(a_letter(owner, NOW, f"p{number}@library.test"), account, NOW) for number in range(3)]
    Action.everything.filter(pk=last.pk).update(state="sent", wake_at=None)
    Duty.objects.create(name="boards", wake_at=NOW - timedelta(hours=1))

    said = {each.name + each.labels: each.value for each in pulse.measures(NOW + timedelta(seconds=30))}
    text = visitor().get("/metrics").content.decode()

    assert said['afterword_letters{state="planned"}'] == 2
    assert said["afterword_letters_due"] == 2
    assert said["afterword_letters_oldest_due_seconds"] == 30
    assert said["afterword_mail_accounts_with_problem"] == 1
    assert said["afterword_duties_neglected"] == 1
    assert '\nafterword_letters{state="planned"} 2\n' in text
    assert SENDER not in text
    assert "Okafor" not in text
    for line in text.splitlines():
        assert re.fullmatch(r"# (HELP|TYPE) afterword_\w+ .+|afterword_\w+(\{state=\"\w+\"\})? [-\d.e+]+", line), line


def test_the_numbers_are_for_this_machine_or_for_who_has_the_token(settings: Any) -> None:
    settings.METRICS_TOKEN = "a long word"
    assert visitor().get("/metrics").status_code == 401
    assert visitor().get("/metrics", authorization="Bearer a long wurd").status_code == 401
    assert visitor().get("/metrics", authorization="Bearer a long word").status_code == 200
    settings.METRICS_TOKEN, settings.PAGE_ADDRESS = "", "https://afterword.example"
    assert visitor().get("/metrics").status_code == 401


def test_a_log_line_for_programs_holds_no_address_and_no_words_of_a_fault() -> None:
    try:
        raise AfterwordError("Nkem Okafor <n.okafor@library.test> was refused.")
    except AfterwordError:
        fault = sys.exc_info()
    record = logging.LogRecord("afterword.flows", logging.ERROR, "", 1, "To %s: no.", ("n.okafor@library.test",), fault)

    said = json.loads(JsonLines().format(record))

    assert said["message"] == "To [hidden]: no."
    assert (said["level"], said["logger"], said["fault"]) == ("ERROR", "afterword.flows", "AfterwordError")
    assert said["where"].startswith("test_a_log_line_for_programs")
    assert "Okafor" not in json.dumps(said)


def test_behind_a_proxy_somebody_comes_from_where_it_says(monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    from afterword.web import wsgi

    seen: list[str] = []
    monkeypatch.setattr(wsgi, "answer", lambda environ, _start: seen.append(environ["REMOTE_ADDR"]))
    said = {"HTTP_X_FORWARDED_FOR": "198.51.100.9, 203.0.113.7"}

    for address, peer in (("", "127.0.0.1"), ("https://a.example", "127.0.0.1"), ("https://a.example", "192.0.2.1")):
        settings.PAGE_ADDRESS = address
        wsgi.application({**said, "REMOTE_ADDR": peer}, lambda *_: None)

    assert seen == ["127.0.0.1", "203.0.113.7", "192.0.2.1"]
