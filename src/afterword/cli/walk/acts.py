"""The person's acts in the walk: confirming names, answering, approving; and the world's: accepting, replying."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from afterword.cli.walk import people as cast
from afterword.core.errors import AfterwordError
from afterword.flows import phone_numbers, verify_people
from afterword.flows.approve import approve
from afterword.flows.names import people_of
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.model import LetterView
from afterword.flows.tick import tick
from afterword.store.models import Action, Participation, Process

if TYPE_CHECKING:
    from afterword.cli.walk.story import Walk


def confirm_people(walk: Walk, process: Process) -> None:
    """Names as they stand, with where each was read; a number for the lead in the shipped walk."""
    world = walk.world
    for line in people_of(world.ports, world.owner, process):
        places = ", ".join(dict.fromkeys(source.where for source in line.sources))
        walk.tell(f"{line.written}: {'name checked' if line.checked else 'one question'} ({places})")
    if walk.is_sample:
        lead = Participation.objects.of(world.owner).filter(process=process).order_by("position").first()
        if lead is not None:
            phone_numbers.set_phone(world.ports, world.owner, lead.person_id, cast.LEAD_PHONE, walk.now)


def answer_questions(walk: Walk, process: Process) -> None:
    """Answer what is asked about a name with what stands in the invitation; say what was asked."""
    world = walk.world
    for line in people_of(world.ports, world.owner, process):
        for question in line.questions:
            walk.tell(f"? {question.ask}")
            value = question.answers[0].value if question.answers else line.written
            walk.tell(f"  you answer: {value or 'Leave it out'}")
            verify_people.answer(world.ports, world.owner, line.id, question.key, value or line.written, walk.now)


def approve_all(walk: Walk, process: Process) -> list[LetterView]:
    """Approve every letter that may leave, exactly as shown."""
    world = walk.world
    page = letters_page(world.ports, world.owner, process.pk, walk.now)
    waiting = [view for view in page.letters if view.state in {"draft", "asking"}]
    approved = []
    walk.say(f"{page.headline}: you read and approve")
    for view in waiting:
        if not view.may_approve:
            walk.tell(f"{view.person.written}: not approved. {view.why_not or '; '.join(view.asks)}")
            verify_or_decline(walk, view)
            continue
        try:
            approve(world.ports, world.owner, view.id, view.shown_hash, walk.now)
        except AfterwordError as error:
            walk.tell(f"{view.person.written}: not approved. {error.message}")
            verify_or_decline(walk, view)
            continue
        walk.tell(f"approved: {view.person.written}, {view.when_words.casefold()}")
        approved.append(view)
    return approved


def verify_or_decline(walk: Walk, view: LetterView) -> None:
    """In the walk nobody can type what is missing, so the letter is declined with that reason."""
    from afterword.flows.approve import decline
    from afterword.store.models import Step

    world = walk.world
    step = Step.objects.of(world.owner).get(process__letters=view.id, key=view.step_key)
    decline(world.ports, world.owner, step.pk, view.why_not or "nothing to say yet", walk.now)


def send_what_is_due(walk: Walk, process: Process) -> None:
    """Move the clock to each hour of sending and let the worker pass."""
    world = walk.world
    settled = Action.objects.of(world.owner).filter(letter__process=process, settled_at__isnull=False)
    told: set[UUID] = set(settled.values_list("pk", flat=True))
    while True:
        action = (
            Action.objects.of(world.owner)
            .filter(letter__process=process, wake_at__isnull=False)
            .order_by("wake_at")
            .first()
        )
        if action is None:
            return
        world.clock.at = max(walk.now + timedelta(seconds=1), action.wake_at or walk.now)
        tick(world.ports, walk.now)
        _tell_what_left(walk, process, told)


def _tell_what_left(walk: Walk, process: Process, told: set[UUID]) -> None:
    rows = Action.objects.of(walk.world.owner).filter(letter__process=process, settled_at__isnull=False)
    for done in rows.select_related("letter__person", "approval").order_by("settled_at"):
        if done.pk in told:
            continue
        told.add(done.pk)
        if done.state == "sent":
            walk.say(f"Sent to {done.letter.person.written} <{done.approval.recipient}>", at=done.settled_at)
            filed = "a copy lies in Sent" if walk.world.is_filed(done.message_id) else "no copy in Sent yet"
            walk.tell(f"the server said: {done.answer or done.evidence}; {filed}")
        else:
            walk.say(f"Not sent to {done.letter.person.written}: {done.answer or done.evidence}")


def hear_a_reply(walk: Walk, process: Process) -> None:
    """The next morning one of them answers; the product hears it and the plan follows."""
    world = walk.world
    action = (
        Action.objects.of(world.owner)
        .filter(letter__process=process, state="sent")
        .select_related("letter__person", "approval")
        .order_by("settled_at")
        .last()
    )
    if action is None:
        return
    world.clock.at = walk.now + timedelta(hours=13)
    world.reply_to(action, "Thank you for your kind note. It was good to meet you. We will be in touch.")
    tick(world.ports, walk.now)
    walk.say(f"{action.letter.person.written} answers: “Thank you for your kind note ...”")
    walk.tell("heard in the mailbox and matched to the letter by its Message-ID")
