"""The API against its own document: Schemathesis asks in every way that it allows, and in many that it does not."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connections

from afterword.flows import access
from afterword.store.models import Letter
from afterword.web import routing
from afterword.web.api import door
from tests import servers
from tests.fakes import World
from tests.web.acts_world import evening
from tests.web.visitors import HOST, ORIGIN

if not servers.are_required():
    pytest.importorskip("schemathesis", reason="schemathesis is not installed; `python3 dev setup` installs it")
import schemathesis
from schemathesis.engine import events, from_schema
from schemathesis.transport.wsgi import WSGITransport

# A night of them: AFTERWORD_API_REQUESTS=500, so many for each act, with each scope, with ids that are there and not.
MANY = int(os.environ.get("AFTERWORD_API_REQUESTS", "0"))
# The few of each commit are asked on SQLite alone.
pytestmark = [pytest.mark.django_db, *([] if MANY else [pytest.mark.made_up])]
KEYS = (tuple(access.SCOPES), *((scope,) for scope in access.SCOPES if MANY))
OF_THE_SHAPE = {"wrong_body", "wrong_page", "wrong_key", "wrong_id"}
Wsgi = Callable[[dict[str, Any], Any], Any]


def what_fits_the_document_is_of_the_right_shape(_ctx: Any, response: Any, case: Any) -> None:
    """What fits may still be refused for what it says: an invitation in which nothing stands, a zone that is none."""
    fits = case.meta is not None and case.meta.generation.mode.is_positive
    if fits and response.status_code == 422:
        assert response.json()["code"] not in OF_THE_SHAPE, response.json()


schemathesis.check(what_fits_the_document_is_of_the_right_shape)


@pytest.fixture
def app(world: World, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Wsgi, Counter[tuple[str, str]]]]:
    """The server itself in this process, in the threads of the engine too; and which answers it gave."""
    handler, shared, answers = WSGIHandler(), connections["default"], Counter[tuple[str, str]]()
    send = WSGITransport.send

    def asked(environ: dict[str, Any], begin: Any) -> Any:
        connections["default"] = shared

        def began(status: str, *rest: Any) -> Any:
            answers[environ["REQUEST_METHOD"], status[:3]] += 1
            return begin(status, *rest)

        return handler(environ, began)

    def sent(self: Any, case: Any, **kwargs: Any) -> Any:
        # Schemathesis 4.32 hands settings of sockets on to an application when it tries a request without its key.
        return send(self, case, **{name: kwargs[name] for name in set(kwargs) - {"max_redirects", "verify", "cert"}})

    evening()
    monkeypatch.setattr(WSGITransport, "send", sent)
    monkeypatch.setattr(door, "A_MINUTE", 10**9)
    # Each request would close a connection in whose transaction the test goes on; `evening` has them do so again.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    shared.inc_thread_sharing()
    yield asked, answers
    shared.dec_thread_sharing()
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def _config(token: str, letter: Letter | None) -> dict[str, Any]:
    ids = {"path.process_id": str(letter.process_id), "path.letter_id": str(letter.pk)} if letter else {}
    taken = ["2xx", "401", "403", "404", "409", "422"]
    return {
        "seed": 1,
        "continue-on-failure": True,
        "base-url": ORIGIN,
        "headers": {"Authorization": f"Bearer {token}", "Host": HOST},
        "parameters": ids,
        "checks": {"positive_data_acceptance": {"expected-statuses": taken}},
        "generation": {"max-examples": MANY or 2, "database": "none"},
        "phases": {"coverage": {"unexpected-methods": ["DELETE", "PUT"]}, "stateful": {"enabled": bool(MANY)}},
    }


def _findings(app: Wsgi, config: dict[str, Any]) -> Iterator[str]:
    loaded = schemathesis.Config.from_dict(config)
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", app, config=loaded, base_url=ORIGIN)
    for event in from_schema(schema).execute():
        if isinstance(event, events.NonFatalError):
            yield f"{event.label}: {event.value!r}"
        elif isinstance(event, events.FatalError):
            raise event.exception
        elif isinstance(event, events.ScenarioFinished):
            for node in (each for nodes in event.recorder.checks.values() for each in nodes):
                if told := node.failure_info:
                    yield f"{event.label}: {node.name}: {told.failure}\n{told.code_sample}"


@pytest.mark.parametrize("are_there", [True, *([False] if MANY else [])])
@pytest.mark.parametrize("scopes", KEYS)
def test_every_answer_is_as_the_document_says(
    app: tuple[Wsgi, Counter[tuple[str, str]]], scopes: tuple[str, ...], are_there: bool
) -> None:
    letter = Letter.everything.order_by("pk").first()
    assert letter is not None
    token = access.make_token(letter.owner, "Schemathesis", scopes, routing.now())
    found = set(_findings(app[0], _config(token, letter if are_there else None)))

    assert not found, "\n\n".join(sorted(found))
    # It came past the door, and was refused in each of the ways that are promised.
    assert {"200", "401", "405"} <= {status for _, status in app[1]}
    if are_there and scopes == tuple(access.SCOPES):
        assert {"409", "415", "422"} <= {status for _, status in app[1]}
