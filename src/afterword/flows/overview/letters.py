"""Is it right? May it go? Each letter with its checks, its evidence, and exactly what an approval would cover."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from afterword.core.findings import Finding, Level, is_sendable
from afterword.core.hearing.rewording import OURS
from afterword.core.letter.compose.questions import FACT, NAME_OPEN
from afterword.core.sending import told_apart
from afterword.flows.approve import Ready, ready
from afterword.flows.assistant import is_on
from afterword.flows.drafts import IN_DRAFTS
from afterword.flows.hand_over import mailto
from afterword.flows.mail_account import sending_account
from afterword.flows.names import NameCard, latest_moments, name_card, person_line, read_ahead, taking_part
from afterword.flows.once import looking, once
from afterword.flows.overview.checks import advised, checks_of, paragraphs_of
from afterword.flows.overview.dates import both
from afterword.flows.overview.model import Check, LettersPage, LetterView, PersonLine
from afterword.flows.overview.named import named_in
from afterword.flows.overview.other_ways import other_ways
from afterword.flows.overview.passing_on import goes_inside, passed_on
from afterword.flows.overview.telling import telling_of
from afterword.flows.overview.today import spelled
from afterword.flows.overview.wording import head_of
from afterword.flows.ports import Ports
from afterword.flows.standing import letters_of, live_action_of, live_actions, process_of, steps_of
from afterword.flows.write_letter import NO_NAME, as_typed, check, letter_text, may_reword, tone_advice
from afterword.flows.write_letter.occasion_of import asked_at_once
from afterword.store.models import Action, Letter, MailAccount, Owner, Participation, Process, Step

STATES = {
    "planned": ("going", "Approved. It goes by itself at its time."),
    "claimed": ("going", "It is leaving now."),
    "committed": ("going", "It is leaving now."),
    "sent": ("sent", "Sent."),
    "uncertain": ("uncertain", "The line dropped before the answer came. The Sent folder is being looked at."),
    "ask": ("ask", "It is not known whether this went out. Please look into your Sent folder."),
    "handed": ("handed", "It is time: send it from your own mail program."),
}


@looking()
def letters_page(ports: Ports, owner: Owner, process_id: UUID, now: datetime) -> LettersPage:
    """The letters of a process, those still to be decided first."""
    process = process_of(owner, process_id)
    steps, letters = {row.key: row for row in steps_of(owner, process)}, shown_letters(owner, process)
    read_ahead(owner, taking_part(owner, process))
    views = tuple(letter_view(ports, owner, row, now) for row in letters)
    views = _told_apart(views, steps)
    open_ones = [view for view in views if view.state not in {"sent"}]
    approvable = tuple(view.id for view in views if view.may_approve)
    account = sending_account(owner)
    words, more = _bar(views, account)
    return LettersPage(
        process=process.pk,
        employer=process.employer_name,
        role=process.role,
        headline=_headline(process, open_ones or list(views)),
        letters=views,
        missing=_missing(ports, owner, process),
        bar_words=words,
        bar_more=more,
        approvable=approvable,
        has_account=account is not None,
        passed_on=passed_on(owner, process, letters),
    )


@looking()
def shown_letters(owner: Owner, process: Process) -> list[Letter]:
    """The letters whose step stands, or that are approved or gone, in the order of their steps.

    Whose thanks goes inside another letter has none, save one with words of the person's own.
    """
    steps, rows = {row.key: row for row in steps_of(owner, process)}, letters_of(owner, process)
    standing = {key for key, row in steps.items() if row.gone_at is None and row.status != "cancelled"}
    live = live_actions(owner, rows)
    inside = {key for key in standing if goes_inside(owner, process, steps[key])}
    letters = [
        row
        for row in rows
        if row.pk in live or (row.step_key in standing and (row.edited or row.step_key not in inside))
    ]
    return sorted(letters, key=lambda row: steps[row.step_key].position if row.step_key in steps else 0)


def _told_apart(views: Sequence[LetterView], steps: Mapping[str, Step]) -> tuple[LetterView, ...]:
    """Two letters to one person are told apart by what each is for."""
    count = Counter(view.person.id for view in views)
    standing = [row for row in steps.values() if row.gone_at is None and row.status != "cancelled"]
    # One letter may ask for several addresses; the step that it goes by then names them all.
    named = {**steps, **{row.key: row for row in asked_at_once(standing)}}
    twice = {view.id: named[view.step_key] for view in views if count[view.person.id] > 1 and view.step_key in named}
    return tuple(replace(view, about=head_of(twice[view.id])) if view.id in twice else view for view in views)


@looking()
def letter_view(ports: Ports, owner: Owner, letter: Letter, now: datetime) -> LetterView:
    """One letter as it is reviewed."""
    card = name_card(ports, owner, letter.person, letter.locale)
    covered = ready(owner, letter)
    action = live_action_of(owner, letter)
    findings = check(ports, owner, letter) if letter.body else ()
    why_not = "" if action else _why_not(letter, card, covered, findings, now)
    state, words = _standing(action, letter)
    text = letter_text(letter)
    checks = _checked(letter, findings, text)
    named = named_in(ports, owner, letter, text)
    heard = tuple(advised(each) for each in tone_advice(owner, letter))
    return LetterView(
        **_as_written(letter, text),
        **_when(owner, letter, action, covered, now),
        person=person_line(ports, owner, letter.person, letter.locale, taking_part=_place(owner, letter)),
        paragraphs=paragraphs_of(text, checks, findings, named),
        named=named,
        checks=(*checks, *heard),
        findings=findings,
        look_over=tuple(each.found or each.message for each in findings if each.level is Level.LOOK),
        questions=(card.question,) if card.question else (),
        state=state,
        state_words=words,
        may_approve=action is None and not why_not,
        why_not=why_not,
        shown_hash=covered.shown_hash() if covered else "",
        sender=covered.sender if covered else "",
        mailto=mailto(letter) if letter.address and not _is_draft(action) else "",
        action=action.pk if action else None,
        answer=_answer(action) if action else "",
        may_reword=once(("assistant", owner.pk), lambda: is_on(owner)) and may_reword(owner, letter),
        ways=other_ways(ports, owner, letter, now),
    )


def _answer(action: Action) -> str:
    """What the server said of it; of a letter that left only in our words, as nothing is left to do."""
    return told_apart(action.evidence)[0] if action.state == "sent" else action.answer


def _place(owner: Owner, letter: Letter) -> Participation | None:
    rows = taking_part(owner, letter.process)
    return next((row for row in rows if row.person_id == letter.person_id), None)


def typed_checks(ports: Ports, owner: Owner, letter_id: UUID, subject: str, body: str) -> tuple[Check, ...]:
    """The checks of a letter with the words that stand in the form at present; nothing of it is kept."""
    letter = as_typed(owner, letter_id, subject, body)
    return _checked(letter, check(ports, owner, letter) if letter.body else (), letter_text(letter))


def _checked(letter: Letter, findings: Sequence[Finding], text: str) -> tuple[Check, ...]:
    moment = latest_moments(letter.process).get(str(letter.person_id), "")
    return checks_of(letter.situation, findings, letter, text, moment)


def _standing(action: Action | None, letter: Letter) -> tuple[str, str]:
    if action is None:
        return "asking" if missing_words(letter) else "draft", ""
    return ("handed", IN_DRAFTS) if _is_draft(action) and action.state == "handed" else STATES[action.state]


def missing_words(letter: Letter) -> tuple[str, ...]:
    """What must be said before it can be written: nothing once the person wrote it, nor the name, asked by itself."""
    return () if letter.edited else tuple(ask for ask in letter.questions if not ask.endswith(NAME_OPEN))


def _is_draft(action: Action | None) -> bool:
    """True for a letter that lies in the person's Drafts; not where they say that the words here count."""
    if action is None or action.content is None or action.account is None or action.counts == OURS:
        return False
    return action.account.drafts


def _as_written(letter: Letter, text: str) -> dict[str, Any]:
    """The letter's own words and what stands over them."""
    asks = missing_words(letter)
    return {
        "id": letter.pk,
        "step_key": letter.step_key,
        "situation": letter.situation,
        "locale": letter.locale,
        "to": letter.address,
        "subject": letter.subject,
        "salutation": letter.salutation,
        "body": letter.body,
        "close": letter.close,
        "signature": letter.signature,
        "text": text,
        "words": len(letter.body.split()),
        "asks": asks,
        "asks_fact": FACT in asks,
        "asks_more": any(ask not in (FACT, NO_NAME) for ask in asks),
        "telling": telling_of(letter),
        "revision": letter.revision,
        "edited": letter.edited,
    }


def _when(owner: Owner, letter: Letter, action: Action | None, covered: Ready | None, now: datetime) -> dict[str, Any]:
    """When it goes, or went, in both zones."""
    return {
        "at": _goes_at(action, covered, now),
        "opens": covered.opens if covered else None,
        "closes": covered.closes if covered else None,
        "zone": owner.time_zone or "UTC",
        "their_zone": covered.time_zone if covered else letter.process.employer_time_zone,
        "when_words": _when_words(owner, letter, action, covered, now),
    }


def _why_not(letter: Letter, card: NameCard, covered: Ready | None, findings: Sequence[Finding], now: datetime) -> str:
    if not letter.address:
        return f"No address is known for {card.written}. Type it, or let somebody pass your thanks on."
    if not letter.owner.name.strip():
        return NO_NAME
    if card.question:
        return "Answer the question about the name first."
    if not letter.body.strip():
        return next(iter(missing_words(letter)), "This letter has no words yet.")
    if not is_sendable(findings):
        return next(each.message for each in findings if each.level is Level.BLOCK)
    if covered is None or covered.closes <= now:
        return "The plan has no time for this letter at present."
    return ""


def _goes_at(action: Action | None, covered: Ready | None, now: datetime) -> datetime | None:
    if action is not None:
        # A draft wakes to be looked for in Sent: its hour was when it was put there.
        shown = action.committed_at if action.state == "handed" else None
        return action.settled_at or shown or action.wake_at
    return max(covered.target, now) if covered else None


def _when_words(owner: Owner, letter: Letter, action: Action | None, covered: Ready | None, now: datetime) -> str:
    at = _goes_at(action, covered, now)
    if at is None:
        return ""
    zone, theirs = owner.time_zone or "UTC", covered.time_zone if covered else letter.process.employer_time_zone
    moment = both(at, zone, theirs, now)
    return f"Sent {moment}" if action is not None and action.state == "sent" else f"Goes {moment}"


def _bar(views: Sequence[LetterView], account: MailAccount | None) -> tuple[str, str]:
    ready_ones = [view for view in views if view.may_approve]
    going = [view for view in views if view.state == "going"]
    from_words = _from_words(account, len([*ready_ones, *going]))
    if ready_ones:
        return _they_go(ready_ones, len(views)), from_words
    if going:
        return _they_go(going, len(views)) if len(going) == len(views) else going[0].when_words, from_words
    blocked = next((view.why_not for view in views if view.why_not), "")
    return ("Not ready to go yet.", blocked) if blocked else ("Nothing to approve.", "")


def _they_go(views: Sequence[LetterView], all_of_them: int) -> str:
    """“Both go tonight at 19:30”; each letter says its own hour where they differ."""
    count, moment = len(views), views[0].when_words.removeprefix("Goes ")
    if count == 1:
        return f"This one goes {moment}" if all_of_them > 1 else f"It goes {moment}"
    return f"Both go {moment}" if count == 2 else f"All {spelled(count).lower()} go {moment}"


def _from_words(account: MailAccount | None, count: int) -> str:
    if account is None:
        if count == 1:
            return "by your own hand: no mail account is set up, so it is given to you then, to send."
        return "by your own hand: no mail account is set up, so they are given to you then, to send."
    into = f"into your Drafts at {account.address}, where you press send."
    back = "You can take it back until then." if count == 1 else "You can take them back until then."
    sent = f"from {account.address}."
    return f"{into if account.drafts else sent} {back}"


def _headline(process: Process, views: Sequence[LetterView]) -> str:
    count = len(views)
    employer = process.employer_name
    return f"One letter to {employer}" if count == 1 else f"{spelled(count)} letters to {employer}"


def _missing(ports: Ports, owner: Owner, process: Process) -> tuple[PersonLine, ...]:
    passed_on = {row.step_key for row in letters_of(owner, process) if row.through_id}
    steps = [row for row in steps_of(owner, process) if row.step == "thank_you" and row.gone_at is None]
    people = [row.person for row in steps if row.person and not row.person.email and row.key not in passed_on]
    return tuple(person_line(ports, owner, person, process.language) for person in people)
