"""A draft that the person reworded in their own mail program: it is theirs, and they say which words count."""

from __future__ import annotations

import pytest

from afterword.core.sending import State
from afterword.flows import reworded
from afterword.flows.overview.model import Card
from afterword.flows.overview.sent import sent
from afterword.flows.overview.today import today
from afterword.flows.send_letter import run_action
from afterword.mail.memory import MemoryMailbox
from afterword.store import sending
from afterword.store.models import Action, Event, Letter
from tests.fakes import World
from tests.letters import a_letter, an_account, an_owner, scheduled

pytestmark = pytest.mark.django_db


@pytest.fixture
def box(world: World) -> MemoryMailbox:
    assert world.mailbox is not None
    return world.mailbox


@pytest.fixture
def action(world: World) -> Action:
    letter = a_letter(an_owner(world.clock.now()), world.clock.now())
    return scheduled(letter, an_account(letter.owner, smtp_host="", drafts=True), world.clock.now())


def _run(world: World, action: Action) -> State | None:
    now = world.clock.now()
    sending.hold(world.machine_id, world.start_id, now)
    return run_action(action.pk, world.ports(), now)


def _events(letter: Letter) -> list[str]:
    return [each.type for each in Event.objects.of(letter.owner).filter(undone_at=None)]


def _under_another_id(world: World, content: bytes) -> bytes:
    """As a program sends it that writes its own id and date and keeps no header it does not know."""
    lines = [each for each in content.split(b"\r\n") if not each.startswith((b"X-Afterword", b"Message-ID", b"Date: "))]
    date = world.clock.now().strftime("Date: %a, %d %b %Y %H:%M:%S +0000").encode()
    return b"\r\n".join([b"Message-ID: <new.1@thunder.test>", date, *lines])


def _in_their_words(content: bytes) -> bytes:
    return content.replace(b"reading room", b"new archive")


def _asked(action: Action) -> list[str]:
    return [each.theirs for each in reworded.open_ones(action.owner)]


def test_a_draft_that_was_reworded_is_asked_about_and_neither_written_over_nor_beside(
    world: World, box: MemoryMailbox, action: Action
) -> None:
    _run(world, action)
    box.drafts[:] = theirs = [_in_their_words(box.drafts[0])]
    for _ in range(3):
        world.clock.wait(minutes=3)
        assert _run(world, action) is State.HANDED

    assert box.drafts == theirs
    assert ["new archive" in each for each in _asked(action)] == [True]
    card = next(each for each in _cards(world, action) if each.kind == "reworded")
    assert card.head == "You changed this letter in your mail program. Which one counts?"


def test_a_letter_that_was_sent_in_other_words_counts_as_sent_and_is_asked_about(
    world: World, box: MemoryMailbox, action: Action
) -> None:
    _run(world, action)
    world.clock.wait(minutes=30)
    box.sent.append(_in_their_words(_under_another_id(world, box.drafts.pop())))

    assert _run(world, action) is State.SENT
    assert _events(action.letter) == ["letter_sent"]
    assert len(_asked(action)) == 1
    assert "reading room" in sent(action.owner)[0].text
    reworded.answer(action.owner, action.pk, "theirs", world.clock.now())
    assert "new archive" in sent(action.owner)[0].text
    assert _asked(action) == []


def test_a_signature_that_a_program_adds_is_no_rewording(world: World, box: MemoryMailbox, action: Action) -> None:
    _run(world, action)
    plain = box.drafts[0].split(b"\r\n\r\n")[0].replace(b"multipart/alternative", b"text/plain")
    signed = action.approval.text.replace("\n", "\r\n").encode() + b"\r\n-- \r\nMara Lindqvist, +49 30 1234\r\n"
    box.drafts[:] = [plain + b"\r\n\r\n" + signed]
    world.clock.wait(minutes=3)
    _run(world, action)

    assert _asked(action) == []


@pytest.mark.parametrize(("which", "asked_again"), [("theirs", 0), ("ours", 1), ("both", 1)])
def test_an_answer_holds_for_the_words_it_was_given_for(
    world: World, box: MemoryMailbox, action: Action, which: str, asked_again: int
) -> None:
    _run(world, action)
    box.drafts[:] = [_in_their_words(box.drafts[0])]
    world.clock.wait(minutes=3)
    _run(world, action)
    reworded.answer(action.owner, action.pk, which, world.clock.now())
    world.clock.wait(minutes=5)
    _run(world, action)
    assert _asked(action) == []

    box.drafts[:] = [box.drafts[0].replace(b"new archive", b"old archive")]
    world.clock.wait(minutes=8)
    _run(world, action)
    assert len(_asked(action)) == asked_again


def test_a_reworded_draft_stays_when_its_letter_is_taken_back(world: World, box: MemoryMailbox, action: Action) -> None:
    _run(world, action)
    box.drafts[:] = theirs = [_in_their_words(box.drafts[0])]
    assert sending.cancel(action.owner, action.letter_id, world.clock.wait(minutes=1), "Changed.")

    assert _run(world, action) is State.CANCELLED
    assert box.drafts == theirs


def test_what_is_not_asked_takes_no_answer(world: World, box: MemoryMailbox, action: Action) -> None:
    _run(world, action)

    with pytest.raises(sending.NothingAsked):
        reworded.answer(action.owner, action.pk, "theirs", world.clock.now())
    with pytest.raises(sending.NothingAsked):
        reworded.one(action.owner, action.pk)


def test_words_that_are_ours_again_are_asked_about_no_more(world: World, box: MemoryMailbox, action: Action) -> None:
    _run(world, action)
    before = list(box.drafts)
    box.drafts[:] = [_in_their_words(before[0])]
    world.clock.wait(minutes=3)
    _run(world, action)
    box.drafts[:] = before
    world.clock.wait(minutes=5)
    _run(world, action)

    assert _asked(action) == []


def _cards(world: World, action: Action) -> list[Card]:
    page = today(world.ports(), action.owner, world.clock.now())
    return [*([page.lead] if page.lead else ()), *page.soon]
