"""Approval: only the owner's act, only of exactly what was shown, and taken back until it leaves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from afterword.core.errors import NotAllowed, Refusal
from afterword.core.findings import is_sendable
from afterword.core.people.mailbox import read_mailbox
from afterword.core.sending import is_quiet, shown_hash
from afterword.flows.events import add_event, add_events, take_out_letters, undo_approved
from afterword.flows.mail_account import sending_account
from afterword.flows.names import name_card, read_ahead, taking_part
from afterword.flows.once import known, once, remembered
from afterword.flows.ports import Ports
from afterword.flows.replan import OVER, replan, replan_if_stale
from afterword.flows.standing import live_action_of, live_actions, step_of, steps_of
from afterword.flows.typed import REASON, one_line
from afterword.flows.write_letter import NO_NAME, check, letter_text
from afterword.flows.write_letter.occasion_of import ASK, asked_for
from afterword.flows.write_letter.pass_it_on import copied_to
from afterword.store import audit, by_hand, sending
from afterword.store.models import Action, Approval, Letter, MailAccount, Owner, Step
from afterword.store.prepared import Prepared

_HELD = Prepared(
    lambda owner, letter_ids: (
        Letter.objects.of(owner)
        .select_for_update(of=("self",))
        .filter(pk__in=letter_ids)
        .order_by("pk")
        .select_related("process", "person", "through")
    )
)
_STANDING = Prepared(lambda owner, letters: Approval.objects.of(owner).filter(letter__in=letters, voided_at=None))


class NotAsShown(Refusal):
    """The letter changed since it was shown to you, so this approval does not count."""

    hint = "Look at it again and approve what you see now. Nothing was sent."


class MayNotLeave(NotAllowed):
    """This letter may not leave yet."""

    hint = "The letter is kept. Mend what is listed beside it, then approve it."


@dataclass(frozen=True, slots=True)
class Ready:
    """Exactly what an approval covers: from, to, subject, text, and the window in which it may go."""

    letter: Letter
    sender: str
    recipient: str
    subject: str
    text: str
    opens: datetime
    closes: datetime
    target: datetime
    time_zone: str
    copy: str = ""
    step: str = ""

    def shown_hash(self) -> str:
        """The hash of all that matters; any change gives another (trust S2)."""
        words = (self.subject, self.text)
        return shown_hash(self.sender, self.recipient, *words, self.opens, self.closes, self.copy)


def ready(owner: Owner, letter: Letter) -> Ready | None:
    """What would be approved now; None when the plan gives this letter no window (it is over, or blocked)."""
    step = step_of(owner, letter.process_id, letter.step_key)
    ends = step.said.get("closes") or step.said.get("due_by") if step else None
    if step is None or step.gone_at or step.status in OVER or not ends:
        return None
    account = sending_account(owner)
    # What has only a last moment (to confirm, to account to the agency) may go as soon as it is written.
    starts = step.said.get("opens") or letter.written_at.isoformat()
    opens, closes = (datetime.fromisoformat(at) for at in (starts, ends))
    if step.step == ASK:
        # Asked for late, an address still helps: the thanks may follow it.
        closes += timedelta(days=1)
    target = datetime.fromisoformat(step.said.get("target") or starts)
    return Ready(
        letter=letter,
        sender=account.address if account else "",
        recipient=letter.address,
        subject=letter.subject,
        text=letter_text(letter),
        opens=opens,
        closes=closes,
        target=max(target, opens),
        time_zone=step.said.get("time_zone") or letter.process.employer_time_zone or "UTC",
        copy=copied_to(owner, letter, step),
        step=step.step,
    )


def approve(ports: Ports, owner: Owner, letter_id: UUID, seen_hash: str, now: datetime) -> Action:
    """Approve exactly what was shown; pressing twice is one approval and one letter."""
    (action,) = approve_all(ports, owner, [(letter_id, seen_hash)], now)
    return action


def approve_all(ports: Ports, owner: Owner, shown: Sequence[tuple[UUID, str]], now: datetime) -> tuple[Action, ...]:
    """Approve exactly what was shown of each letter, or none of them where one may not leave."""
    replan_if_stale(ports, owner, now)
    with transaction.atomic():
        letters = _locked(owner, [letter_id for letter_id, _ in shown])
        # All are looked at before the first is recorded, so what they share is looked up once.
        with remembered():
            _look_up_together(owner, letters.values())
            looked = [(letters[key], _looked_at(ports, owner, letters[key], seen, now)) for key, seen in shown]
            account = sending_account(owner)
        hashes = dict(shown)
        new = {letter.pk: each for letter, each in looked if isinstance(each, Ready)}
        with audit.gathered(owner):
            recorded = _record(owner, account, [(each, hashes[key]) for key, each in new.items()], now)
    if recorded:
        replan(ports, owner, now, {action.pk for action in recorded.values()})
    return tuple(recorded[letter.pk] if isinstance(each, Ready) else each for letter, each in looked)


def _locked(owner: Owner, letter_ids: Sequence[UUID]) -> dict[UUID, Letter]:
    """The row lock makes two presses one after the other; SQLite's IMMEDIATE does the same."""
    letters = {row.pk: row for row in _HELD(owner, letter_ids)}
    if missing := [each for each in letter_ids if each not in letters]:
        Letter.objects.one(owner, pk=missing[0])
    return letters


def _look_up_together(owner: Owner, letters: Collection[Letter]) -> None:
    for process in {letter.process_id: letter.process for letter in letters}.values():
        steps_of(owner, process)
        read_ahead(owner, taking_part(owner, process))
    live_actions(owner, letters)
    standing = {row.letter_id: row for row in _STANDING(owner, letters)}
    for letter in letters:
        known(("approval", letter.pk), standing.get(letter.pk))


def _approval_of(owner: Owner, letter: Letter) -> Approval | None:
    """The approval that stands."""
    return once(
        ("approval", letter.pk), lambda: Approval.objects.of(owner).filter(letter=letter, voided_at=None).first()
    )


def _looked_at(ports: Ports, owner: Owner, letter: Letter, seen_hash: str, now: datetime) -> Action | Ready:
    """What is approved already as it was seen, or what may leave now."""
    standing, action = _approval_of(owner, letter), live_action_of(owner, letter)
    if standing and action and standing.shown_hash == seen_hash:
        return action
    covered = may_leave(ports, owner, letter, now)
    if covered.shown_hash() != seen_hash:
        raise NotAsShown
    return covered


def may_leave(ports: Ports, owner: Owner, letter: Letter, now: datetime) -> Ready:
    """Every condition of playbook I4 in one place; the first that fails says why."""
    if live_action_of(owner, letter):
        raise MayNotLeave("This letter is approved already.", hint="Take it back first to change it.")
    covered = ready(owner, letter)
    if covered is None or covered.closes <= now:
        raise MayNotLeave("The plan has no time for this letter at present.", hint="Open the process to see why.")
    read_mailbox(covered.recipient)
    if covered.copy:
        read_mailbox(covered.copy)
    words_may_leave(ports, owner, letter)
    return covered


def words_may_leave(ports: Ports, owner: Owner, letter: Letter) -> None:
    """The conditions on the words alone, by whatever way they leave: own name, their name, text, checks."""
    if not owner.name.strip():
        raise MayNotLeave(NO_NAME, hint="The letter is kept.")
    for person in filter(None, (letter.person, letter.through)):
        card = name_card(ports, owner, person, letter.locale)
        if card.question is not None:
            raise MayNotLeave(card.question.ask, hint="Answer this one question; the letter is kept.")
    if not letter.body.strip():
        raise MayNotLeave("This letter has no words yet.", hint="Note one line about your talk, or write it yourself.")
    findings = check(ports, owner, letter)
    if not is_sendable(findings):
        raise MayNotLeave(next(each.message for each in findings if each.level == "block"))


def _record(
    owner: Owner, account: MailAccount | None, ready_ones: Sequence[tuple[Ready, str]], now: datetime
) -> dict[UUID, Action]:
    """The approval of each letter, what happened in its process, and the letter on its way."""
    happened = defaultdict(list)
    approvals = [_approval(owner, each, seen, now) for each, seen in ready_ones]
    by_hand.add_all(approvals)
    for covered, seen in ready_ones:
        letter = covered.letter
        audit.record(owner, "person", "approve", str(letter.pk), {"hash": seen}, now)
        payload = {"step": covered.step, "person": str(letter.person_id), "letter": str(letter.pk)}
        happened[letter.process].append(payload)
    for process, payloads in happened.items():
        add_events(owner, process, "letter_approved", payloads, now, now)
    slots = [
        sending.Slot(approval, covered.opens, covered.closes, max(covered.target, now), covered.time_zone)
        for approval, (covered, _) in zip(approvals, ready_ones, strict=True)
    ]
    return {action.letter_id: action for action in sending.schedule_all(owner, account, slots, now)}


def _approval(owner: Owner, covered: Ready, seen_hash: str, now: datetime) -> Approval:
    return Approval(
        owner=owner,
        letter=covered.letter,
        shown_hash=seen_hash,
        sender=covered.sender,
        recipient=covered.recipient,
        copy_to=covered.copy,
        subject=covered.subject,
        text=covered.text,
        opens=covered.opens,
        closes=covered.closes,
        approved_at=now,
    )


def take_back(ports: Ports, owner: Owner, letter_id: UUID, now: datetime) -> bool:
    """True when it counts: the letter stays here. False when it is already going out."""
    return take_all_back(ports, owner, [letter_id], now) == [True]


def take_all_back(ports: Ports, owner: Owner, letter_ids: Sequence[UUID], now: datetime) -> list[bool]:
    """The same for several, each for itself; the plan follows once."""
    # What changed since the last plan is held against every letter that waits; taking back itself changes no fact.
    replan_if_stale(ports, owner, now)
    letters = {each: Letter.objects.one(owner, pk=each) for each in sorted(set(letter_ids))}
    # The letter and what the plan believes of it change together: nothing in between is left where the power goes.
    with transaction.atomic(), audit.gathered(owner):
        counts = {each: sending.cancel(owner, each, now, "You took it back.") for each in letters}
        for each, letter in letters.items():
            if counts[each]:
                undo_approved(owner, letter, now)
    if any(counts.values()):
        replan(ports, owner, now, same_facts=True)
    return [counts[each] for each in letter_ids]


def another_time(ports: Ports, owner: Owner, letter_id: UUID, at: datetime, now: datetime) -> Action:
    """Send an approved letter at another hour of its own window."""
    letter = Letter.objects.one(owner, pk=letter_id)
    action = live_action_of(owner, letter)
    if action is None:
        raise MayNotLeave("This letter is not approved.", hint="Approve it first, then choose its hour.")
    if not action.opens <= at <= action.closes:
        raise MayNotLeave(
            "That hour lies outside the time in which this letter does its work.",
            hint="Choose an hour between the two that are shown; the letter stays as it was.",
        )
    if is_quiet(at, action.time_zone):
        raise MayNotLeave(
            "That is in their night, between 21:30 and 07:00.",
            hint="Choose an hour of their day; the letter stays as it was.",
        )
    if not sending.postpone(owner, letter.pk, at, now):
        raise MayNotLeave("It is already going out.", hint="Nothing to do.")
    return Action.objects.one(owner, pk=action.pk)


def decline(ports: Ports, owner: Owner, step_id: UUID, reason: str, now: datetime) -> None:
    """Not to write to this person is a choice; it is kept with its reason (playbook B4)."""
    reason = one_line(reason, "The reason", REASON)
    if not reason:
        raise Refusal("A reason is missing.", hint="Say in a few words why no letter goes; nothing was changed.")
    step = Step.objects.one(owner, pk=step_id)
    payload: dict[str, object] = {"step": step.step, "reason": reason}
    if step.person_id:
        payload["person"] = str(step.person_id)
    asked = asked_for(owner, step)
    if asked:
        payload["passes_on"] = asked
    with transaction.atomic():
        if not take_out_letters(owner, step, now, "You chose not to write."):
            raise MayNotLeave("This letter went out, or is just going.", hint="Nothing was changed.")
        if step.gone_at or step.status in OVER:
            raise MayNotLeave("There is no letter here to decide about any more.", hint="Nothing was changed.")
        add_event(owner, step.process, "letter_declined", payload, now, now)
        replan(ports, owner, now)
