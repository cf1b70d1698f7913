"""A posting comes in, its mail arrives through a real server, one press in the mail program ends it, none follows."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import partial

import pytest
from django.http import HttpResponse

from afterword.flows.ports import Ports
from afterword.flows.tick import tick
from afterword.mail.sink import Sink
from afterword.mail.smtp import SmtpTransport
from afterword.store.models import Owner
from afterword.web import routing
from tests.fakes import World
from tests.jobs import NOON, a_board, a_posting
from tests.letters import an_account
from tests.web.visitors import HOST, signed_in, visitor

pytestmark = pytest.mark.django_db
MORNING, NEXT = datetime(2026, 11, 21, 8, 1, tzinfo=UTC), datetime(2026, 11, 22, 8, 1, tzinfo=UTC)


def _said(answer: HttpResponse) -> str:
    return answer.content.decode()


def test_from_a_search_on_the_page_to_its_last_mail() -> None:
    world = World()
    world.clock.at = NOON
    owner = Owner.objects.create(created_at=NOON, time_zone="Europe/London", name="Mara")
    an_account(owner, address="mara@home.test")
    board = a_board(owner)
    a_posting(board, "Night nurse of last week", group="old")
    with Sink() as sink:
        channel = SmtpTransport(sink.host, sink.port, security="plain")
        ports = world.ports(transport_for=lambda _: channel, page_address=f"https://{HOST}")
        routing.act_through(ports)
        passes = partial(_passes, ports, world, sink)
        mara = signed_in(owner)
        assert "Night nurse of last week" in _said(mara.get("/jobs?q=rn+OR+nurse+in+Leeds"))
        mara.post("/jobs/searches/keep", {"q": "nurse", "place": "Leeds", "rhythm": "daily", "hour": "8"})
        a_posting(board, "Staff nurse, days")
        a_posting(board, "Staff nurse in York", locations=[{"city": "York", "region": "", "country": "GB"}])
        assert passes(NOON) == []
        (mail,) = passes(MORNING)

        assert mail["Subject"] == "One new job: nurse, Leeds, ENG, GB"
        assert mail["To"] == "mara@home.test"
        link = str(mail["List-Unsubscribe"]).strip("<>").partition(HOST)[2]
        assert "Opening this page ends nothing" in _said(visitor().get(link))
        visitor().client.post(link, {"List-Unsubscribe": "One-Click"}, HTTP_HOST=HOST)
        a_posting(board, "Staff nurse, nights")
        assert passes(NEXT) == []
        assert "is ended" in _said(mara.get("/jobs/searches"))


def _passes(ports: Ports, world: World, sink: Sink, at: datetime) -> list[EmailMessage]:
    world.clock.at, before = at, len(sink.received)
    tick(ports, at)
    return [message_from_bytes(each.content, policy=policy.default) for each in sink.received[before:]]
