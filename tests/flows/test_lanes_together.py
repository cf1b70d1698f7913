"""Lanes claim together and read together what their letters rest on; what happens meanwhile counts for each letter."""

from __future__ import annotations

from datetime import datetime

import pytest

from afterword.flows import lanes as module
from afterword.flows.aside import AtOnce
from afterword.flows.lanes import Lanes
from afterword.flows.ports import Ports
from afterword.store import sending
from afterword.store.models import Action, Heard, MailAccount
from afterword.store.sending import Claim
from tests.fakes import World
from tests.letters import a_letter, an_account, an_owner, scheduled

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def ports(world: World) -> Ports:
    made = world.ports(is_one_of_many=True)
    sending.hold(made.machine_id, made.holder, world.clock.now())
    return made


@pytest.fixture
def actions(world: World) -> list[Action]:
    """Letters of three people, all due."""
    return [_of_somebody(world, at) for at in range(3)]


def _of_somebody(world: World, at: int) -> Action:
    owner = an_owner(world.clock.now())
    account = an_account(owner, address=f"m{at}@home.test", imap_host="imap.home.test")
    return scheduled(a_letter(owner, world.clock.now(), f"r{at}@library.test"), account, world.clock.now())


def _states() -> list[str]:
    return sorted(Action.everything.values_list("state", flat=True))


def _nothing_new(_ports: Ports, _claim: Claim, _now: datetime) -> int:
    return 0


def test_one_claim_serves_all_lanes(ports: Ports, actions: list[Action], monkeypatch: pytest.MonkeyPatch) -> None:
    claimed: list[int] = []
    real = sending.claim_due

    def counted(*given: object) -> list[Claim]:
        claims = real(*given)  # type: ignore[arg-type]
        claimed.append(len(claims))
        return claims

    monkeypatch.setattr(sending, "claim_due", counted)
    lanes = Lanes(3, AtOnce())
    lanes.begin(ports, 3, _nothing_new)

    assert lanes.done() == ({"sent": 3}, 0)
    assert claimed == [3, 0]


def test_what_the_mailbox_says_after_the_claim_holds_the_letter_back(
    world: World, ports: Ports, actions: list[Action]
) -> None:
    def is_turned_down(_ports: Ports, claim: Claim, now: datetime) -> int:
        if claim.action.pk != actions[1].pk:
            return 0
        letter = actions[1].letter
        said = {"message_id": "<no.1@library.test>", "kind": "reply", "asks": "meaning", "meaning": "rejection"}
        where = {"owner": letter.owner, "process": letter.process, "person": letter.person}
        Heard.everything.create(**where, **said, text="We chose somebody else.", heard_at=now)
        MailAccount.everything.filter(owner=letter.owner).update(last_uid="7:1")
        return 1

    lanes = Lanes(3, AtOnce())
    lanes.begin(ports, 3, is_turned_down)

    assert lanes.done() == ({"sent": 2}, 1)
    assert sorted(each.recipient for each in world.server.taken) == ["r0@library.test", "r2@library.test"]
    assert _states() == ["planned", "sent", "sent"]


def test_what_cannot_be_read_together_keeps_no_letter_back(
    ports: Ports, actions: list[Action], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_actions: object) -> None:
        raise ValueError("No such row.")

    monkeypatch.setattr(module, "read_ahead", broken)
    lanes = Lanes(3, AtOnce())
    lanes.begin(ports, 3, _nothing_new)

    assert lanes.done()[0] == {"sent": 3}
    assert "could not be read together" in caplog.text


def test_what_waits_for_a_lane_is_given_back_at_a_pause(world: World, ports: Ports, actions: list[Action]) -> None:
    lanes = Lanes(3, AtOnce())

    def pauses(_ports: Ports, _claim: Claim, _now: datetime) -> int:
        lanes.pause()
        return 0

    lanes.begin(ports, 3, pauses)

    assert (_states(), world.server.taken) == (["planned"] * 3, [])
    assert not Action.everything.filter(lease_until__isnull=False).exists()


def test_two_letters_of_one_person_leave_one_after_the_other(world: World, ports: Ports, actions: list[Action]) -> None:
    mine = actions[0]
    scheduled(a_letter(mine.owner, world.clock.now(), "other@library.test"), mine.account, world.clock.now())
    heard: list[object] = []

    def hears(_ports: Ports, claim: Claim, _now: datetime) -> int:
        heard.append(claim.action.owner_id)
        return 0

    lanes = Lanes(4, AtOnce())
    lanes.begin(ports, 4, hears)

    assert lanes.done()[0] == {"sent": 4}
    at = heard.index(mine.owner_id)
    assert heard[at : at + 2] == [mine.owner_id] * 2
