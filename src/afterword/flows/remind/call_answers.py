"""Saying how a call went by answering the mail of its day: in words, from the person's own mailbox."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial

from afterword.core.errors import Refusal
from afterword.core.hearing import HeardMessage
from afterword.core.letter.stopwords import STOP
from afterword.core.reminders import Planned
from afterword.core.reminders.told import told_by_mail
from afterword.flows.closed import of_open_accounts
from afterword.flows.make_call import call_outcome, outcomes_so_far, they_named_a_date, told_already
from afterword.flows.ports import Ports
from afterword.flows.remind.calls import LASTS, step_to_call
from afterword.flows.remind.proof import WAITS, Refused, settle, unproved
from afterword.flows.take_notes import read_decision
from afterword.store import audit
from afterword.store.models import CallAsked, MailAccount, Owner, Reminder

NOT_UNDERSTOOD = "it was not understood as one of “spoke”, “left a message”, “no answer” or “bad moment”."
NOT_WHICH = "it does not say which of the calls it is about."
TWO_ANSWERS = "two answers came that say different things."
KEPT = "Nothing was recorded by it; open Afterword and say there how the call went."


# "The Garden Company" is not named by "left the message", nor "Friday Foods" by "they decide on Friday".
OF_ANY_ANSWER = (
    STOP["en"]
    | STOP["de"]
    | frozenset(
        """message messages call calls called calling spoke speak left answer answered voicemail voice mail machine
        date day days week weeks month months tomorrow today tonight morning afternoon evening moment good bad new next
        first last decide decides decision done company companies group limited ltd inc llc corp gmbh und co kg
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar
        märz mai juni juli oktober dezember nachricht anruf angerufen gesprochen niemand erreicht tag woche monat
        morgen heute abend firma gruppe""".split()
    )
)


class TwoReadings(Refusal):
    """The day they named can be read in two ways."""

    hint = "Say it in Afterword, as a day with its month."


def ask_calls(reminder: Reminder, things: Iterable[Planned], message_id: str) -> None:
    """Note which calls a mail names, so that its answer is known; none twice when it is tried again."""
    for thing in things:
        step = step_to_call(reminder.owner, thing)
        if step is not None:
            CallAsked.everything.create(
                owner=reminder.owner,
                reminder=reminder,
                step=step,
                message_id=message_id,
                tries=len(outcomes_so_far(step.process, step, None)),
                expires_at=thing.at + LASTS,
            )


def calls_by_mail(owner: Owner, now: datetime) -> dict[str, list[CallAsked]]:
    """The calls that an answer may still be about, by the id of the mail."""
    found: dict[str, list[CallAsked]] = {}
    rows = CallAsked.objects.of(owner).filter(expires_at__gt=now - WAITS)
    for row in rows.select_related("step__process", "step__person").order_by("step__at", "pk"):
        found.setdefault(row.message_id, []).append(row)
    return found


def take_call_answer(calls: Sequence[CallAsked], account: MailAccount, message: HeardMessage, now: datetime) -> None:
    """Note what an answer says of one of these calls; nothing is recorded by hearing alone."""
    about = [row for row in calls if len(calls) == 1 or _names(row) & _words(message.text)]
    row = about[0] if len(about) == 1 else calls[0]
    # Two answers may come in one look.
    row.refresh_from_db(fields=["answer", "answer_id", "outcome", "said"])
    if row.answer_id == message.message_id[:500] and row.answer:
        return
    told = told_by_mail(message.text, _names(row))
    wrong = unproved(account, message) or ("" if len(about) == 1 else NOT_WHICH) or ("" if told else NOT_UNDERSTOOD)
    if not wrong and row.answer == "waiting" and told and (row.outcome, row.said) != (told.outcome, told.said[:300]):
        wrong = TWO_ANSWERS
    CallAsked.everything.filter(pk=row.pk).update(
        answer="refused" if wrong else "waiting",
        answer_id=message.message_id[:500],
        answered_at=now,
        answer_said=wrong[:300],
        outcome=told.outcome if told and not wrong else "",
        said=told.said[:300] if told and not wrong else "",
    )


def settle_call_answers(ports: Ports, now: datetime) -> int:
    """Look into Sent for the answers that wait; what one says of its call is recorded, once."""
    rows = CallAsked.everything.filter(of_open_accounts(), answer="waiting")
    rows = rows.select_related("owner", "step__process", "step__person")
    return sum(settle(ports, row, now, partial(_record, ports, row, now)) for row in rows)


def refused_call_answers(owner: Owner, now: datetime) -> Iterator[Refused]:
    """What did not count, until the call is told or its day is over."""
    rows = CallAsked.objects.of(owner).filter(answer="refused", expires_at__gt=now)
    for row in rows.select_related("step__process"):
        at = row.answered_at or now
        yield Refused(str(row.pk), row.answer_said, KEPT, at, row.expires_at, row.step.process_id)


def _record(ports: Ports, row: CallAsked, now: datetime) -> None:
    step = row.step
    if len(outcomes_so_far(step.process, step, None)) != row.tries:
        raise told_already(step)
    if row.said:
        decision = read_decision(ports, step.process, row.said, now)
        if decision is not None and decision.date and decision.question:
            raise TwoReadings(decision.question)
        they_named_a_date(ports, row.owner, step.process_id, step.key, row.said, now)
    else:
        call_outcome(ports, row.owner, step.process_id, step.key, row.outcome, now)
    audit.record(row.owner, "person", "call told by answered mail", str(step.pk), {"outcome": row.outcome}, now)


def _names(row: CallAsked) -> set[str]:
    """The words that name whom the call is to and where they are; not those that any answer may hold."""
    written = row.step.person.written if row.step.person else ""
    return _words(f"{written} {row.step.process.employer_name}") - OF_ANY_ANSWER


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w[\w'’-]+", text.casefold()) if len(word) > 2}
