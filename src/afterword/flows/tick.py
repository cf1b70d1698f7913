"""One pass of the worker: plan anew, hear what came in, send what is due, settle what is unclear, remind."""

from __future__ import annotations

import logging
import random
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from django.db.models import QuerySet

from afterword.core.sending import DEFAULT_LIMITS, Limits, State, has_jumped
from afterword.flows import not_stored
from afterword.flows.aside import Aside, AtOnce
from afterword.flows.assistant import forget_old_answers
from afterword.flows.calendar.keeping import keep_calendars
from afterword.flows.calendar.looking import look_into_calendars
from afterword.flows.calendar.putting import put_calendars
from afterword.flows.closed import of_open_accounts
from afterword.flows.comments.mails import send_comment_mails
from afterword.flows.hear import hear
from afterword.flows.in_turn import in_turn
from afterword.flows.job_search.beside import watch_the_closed
from afterword.flows.job_search.sending import send_alerts
from afterword.flows.job_sources.fetching import fetch_due
from afterword.flows.lanes import Lanes
from afterword.flows.mail_account import finish_test
from afterword.flows.ports import Ports
from afterword.flows.remind.answers import settle_answers
from afterword.flows.remind.telling import remind
from afterword.flows.replan import has_stale, replan_all
from afterword.flows.resume import forget_removed
from afterword.flows.send_letter import run_action
from afterword.flows.sign_in_mail import look_ahead
from afterword.flows.write_letter.leaving_ahead import may_be_closed
from afterword.store import duties, sending
from afterword.store.models import Action, MailAccount
from afterword.store.sending import Claim, Standing

log = logging.getLogger(__name__)
# A little under a minute: a run that comes back after one finds its turn.
IN_TURN_EVERY = timedelta(seconds=50)
AT_ONCE = timedelta(0)
RENEWED_EVERY = timedelta(seconds=15)
HEAR = "hear:"
# Where jobs wake letters, this long after its hour a pass takes what no job took: its job died, or was never there.
UNWOKEN_AFTER = timedelta(seconds=3)


@dataclass(slots=True)
class Rhythm:
    """What a loop remembers between passes, so that an idle pass costs next to nothing.

    The wall clock is compared with one that only runs on: where they part, the machine slept or the clock was set.
    `news` is set by whoever waits at a mailbox: then it is looked into at once. What speaks to calendars and other
    services runs `aside`, so that a slow one keeps no letter back. With `lanes` the letters leave beside the passes.
    """

    replan_every: timedelta = timedelta(minutes=1)
    hear_every: timedelta = timedelta(minutes=1)
    replanned_at: datetime | None = None
    heard_at: datetime | None = None
    calendars_at: datetime | None = None
    boards_at: datetime | None = None
    remind_every: timedelta = timedelta(minutes=1)
    reminded_at: datetime | None = None
    kept_at: datetime | None = None
    seen: tuple[datetime, float] | None = None
    news: threading.Event = field(default_factory=threading.Event)
    aside: Aside = field(default_factory=AtOnce)
    lanes: Lanes | None = None

    def jumped(self, now: datetime, running: float) -> bool:
        """True when the clock moved further than time went by; `running` counts seconds from any start."""
        before, self.seen = self.seen, (now, running)
        return before is not None and has_jumped(before[0] + timedelta(seconds=running - before[1]), now)


@dataclass(frozen=True, slots=True)
class Passed:
    """What one pass did: may this run send, steps that moved, letters by their new state, answers heard, reminders."""

    standing: Standing
    moved: int = 0
    letters: Mapping[str, int] = field(default_factory=dict)
    heard: int = 0
    told: int = 0

    def __str__(self) -> str:
        letters = ", ".join(f"{count} {state}" for state, count in sorted(self.letters.items())) or "none due"
        told = f" Reminders: {self.told}." if self.told else ""
        words = {
            Standing.HOLDS: "",
            Standing.STANDS_BY: " Another run of Afterword on this machine sends.",
            Standing.UNSETTLED: " The clock moved: nothing is sent until it stands.",
            Standing.COPY: " This is a copy of the data of another installation: nothing is sent from here.",
        }
        return (
            f"Steps moved: {self.moved}. Letters: {letters}. Answers heard: {self.heard}.{told}{words[self.standing]}"
        )


def tick(ports: Ports, now: datetime, rhythm: Rhythm | None = None, limits: Limits = DEFAULT_LIMITS) -> Passed:
    """Do everything that is due at `now`.

    A loop hands in its `rhythm` and calls `stop` at its end; a single pass does all of it and then makes way for
    the next run. After a jump of the clock the plan is made anew and nothing is sent until the clock stands.
    Where several runs send together each claims its letters, and all else is done by one of them at a time.
    """
    standing = sending.hold(ports.machine_id, ports.holder, now, limits)
    if rhythm is not None and rhythm.jumped(now, time.monotonic()):
        sending.unsettle(ports.holder, now, limits)
        rhythm.replanned_at = None
        standing = Standing.UNSETTLED if standing is Standing.HOLDS else standing
    if rhythm is not None and rhythm.lanes is not None and standing is not Standing.HOLDS:
        rhythm.lanes.pause()
    if standing in {Standing.STANDS_BY, Standing.COPY}:
        return Passed(standing)
    _keep_duties(ports, now, rhythm)
    moved = _replan(ports, now, rhythm)
    letters, heard = _letters(ports, now, rhythm, limits, may_leave=standing is Standing.HOLDS)
    if letters or heard:
        moved += _replan_after(ports, rhythm)
    _calendars(ports, ports.clock.now(), rhythm)
    told = _remind(ports, ports.clock.now(), rhythm) if standing is Standing.HOLDS else 0
    _boards(ports, ports.clock.now(), rhythm)
    if rhythm is None:
        stop(ports, ports.clock.now())
    not_stored.passed(ports.clock.now())
    return Passed(standing, moved, letters, heard, told)


def wake(ports: Ports, action_id: UUID, limits: Limits = DEFAULT_LIMITS) -> datetime | None:
    """What a pass does for one letter whose hour has come; gives its next hour where that lies ahead."""
    now = ports.clock.now()
    if sending.hold(ports.machine_id, ports.holder, now, limits) is Standing.HOLDS:
        before = _states([action_id])
        due = Action.everything.filter(pk=action_id, state__in=sending.TO_DO, wake_at__lte=now)
        _hear(ports, now, due.values_list("account", flat=True))
        with ports.together():
            _send_due(ports, [action_id], before, limits)
    ahead = Action.everything.filter(pk=action_id, wake_at__gt=ports.clock.now())
    return ahead.values_list("wake_at", flat=True).first()


def stop(ports: Ports, now: datetime) -> None:
    """Give the right to send back, so that the next start need not wait for it."""
    sending.let_go(ports.holder, now)
    if ports.is_one_of_many:
        duties.let_go(ports.start_id, now)


def _letters(
    ports: Ports, now: datetime, rhythm: Rhythm | None, limits: Limits, *, may_leave: bool
) -> tuple[Mapping[str, int], int]:
    """What became of the letters that were due, and how many answers were heard before they left."""
    if rhythm is not None and rhythm.lanes is not None:
        if may_leave and (waiting := sending.due(now, limits, most=rhythm.lanes.most)):
            rhythm.lanes.begin(ports, len(waiting), _hear_before, limits)
        done, heard = rhythm.lanes.done()
        return done, heard + _listen(ports, now, rhythm, {})
    due = _due(ports, now, limits) if may_leave else ()
    # Whoever answered a minute ago must not get the letter that asks whether they have decided.
    before = _states(due)
    heard = _listen(ports, now, rhythm, before)
    with ports.together():
        return _send_due(ports, due, before, limits), heard


def _keep_duties(ports: Ports, now: datetime, rhythm: Rhythm | None) -> None:
    """What this run does aside may take long; while it lives no other begins the same."""
    if not ports.is_one_of_many or rhythm is None:
        return
    if rhythm.kept_at is None or not timedelta(0) <= now - rhythm.kept_at < RENEWED_EVERY:
        rhythm.kept_at = now
        duties.keep(ports.start_id, now)


def _due(ports: Ports, now: datetime, limits: Limits) -> Sequence[UUID]:
    found = list(sending.due(now, limits, overdue=UNWOKEN_AFTER if ports.is_driven_by_jobs else AT_ONCE))
    if ports.is_one_of_many:
        # Each begins elsewhere, so that they seldom reach for the same letter.
        random.shuffle(found)
    return found


def _replan_after(ports: Ports, rhythm: Rhythm | None) -> int:
    if ports.is_one_of_many and rhythm is not None:
        rhythm.replanned_at = None
        return 0
    return replan_all(ports, ports.clock.now())


def _replan(ports: Ports, now: datetime, rhythm: Rhythm | None) -> int:
    if rhythm is None:
        _forget(now)
        return replan_all(ports, now)
    if rhythm.replanned_at is not None and timedelta(0) <= now - rhythm.replanned_at < rhythm.replan_every:
        return 0
    if not ports.is_one_of_many:
        return _replan_bite(ports, now, rhythm)
    # Thousands of plans must not stand between two letters. What a letter rests on is asked again as it leaves.
    if not rhythm.aside.is_busy("plans"):
        rhythm.replanned_at = now
        bite = partial(_replan_bite, ports, now, rhythm)
        rhythm.aside.run("plans", partial(in_turn, ports, "plans", AT_ONCE, bite))
    return 0


def _replan_bite(ports: Ports, now: datetime, rhythm: Rhythm) -> int:
    moved = replan_all(ports, now)
    _forget(now)
    # After another calendar or other rules there is more than one pass can do; letters are sent in between.
    rhythm.replanned_at = None if has_stale(ports, now) else now
    return moved


def _forget(now: datetime) -> None:
    forget_old_answers(now)
    forget_removed(now)


def _calendars(ports: Ports, now: datetime, rhythm: Rhythm | None) -> None:
    """Windows pass and letters are approved without a new plan, so each minute the calendars follow."""
    if rhythm is not None:
        if rhythm.calendars_at is not None and timedelta(0) <= now - rhythm.calendars_at < rhythm.hear_every:
            return
        rhythm.calendars_at = now
    bring_up = partial(in_turn, ports, "calendars", IN_TURN_EVERY, partial(_bring_up, ports, now))
    (rhythm or Rhythm()).aside.run("calendars", bring_up)


def _bring_up(ports: Ports, now: datetime) -> int:
    kept = keep_calendars(ports, now)
    put_calendars(ports, now)
    look_into_calendars(ports, now)
    return kept


def _boards(ports: Ports, now: datetime, rhythm: Rhythm | None) -> None:
    """One board at a time beside the letters, and none while one is about to leave."""
    before = rhythm.boards_at if rhythm is not None else None
    if rhythm is not None and before is not None and timedelta(0) <= now - before < rhythm.hear_every:
        return
    (rhythm or Rhythm()).aside.run("boards", partial(_read_board, ports, now, rhythm))


def _read_board(ports: Ports, now: datetime, rhythm: Rhythm | None) -> None:
    read = 0
    try:
        read = in_turn(ports, "boards", AT_ONCE, partial(fetch_due, ports, now))
    finally:
        if rhythm is not None and not read:
            rhythm.boards_at = now


def _states(due: Sequence[UUID]) -> dict[UUID, str]:
    return dict(Action.everything.filter(pk__in=due).values_list("pk", "state")) if due else {}


def _send_due(ports: Ports, due: Sequence[UUID], before: Mapping[UUID, str], limits: Limits) -> dict[str, int]:
    """What became of the letters that were due; one that stays what it was, such as a draft, counts for nothing."""
    done: Counter[str] = Counter()
    for action_id in due:
        try:
            state = run_action(action_id, ports, ports.clock.now(), limits)
        except Exception as error:
            # One letter's fault must not keep the others back; its lease runs out and it is looked at again.
            if not_stored.met(error, ports.clock.now()):
                log.exception("The action %s stopped.", action_id)
            state = None
        if state is not None and str(state) != before.get(action_id):
            done[str(state)] += 1
    return dict(done)


def _remind(ports: Ports, now: datetime, rhythm: Rhythm | None) -> int:
    """After the letters, so that nobody is reminded of one that just left; a reminder never keeps a letter back."""
    if rhythm is not None:
        if rhythm.reminded_at is not None and timedelta(0) <= now - rhythm.reminded_at < rhythm.remind_every:
            return 0
        rhythm.reminded_at = now
    told: list[int] = []
    tell = partial(in_turn, ports, "reminders", IN_TURN_EVERY, partial(_tell, ports, now))
    (rhythm or Rhythm()).aside.run("reminders", lambda: told.append(tell()))
    return sum(told)


def _tell(ports: Ports, now: datetime) -> int:
    settle_answers(ports, now)
    return (
        remind(ports, now) + _tell_of_jobs(ports, now) + _write_to_visitors(ports, now) + _tell_of_accounts(ports, now)
    )


def _write_to_visitors(ports: Ports, now: datetime) -> int:
    """Links to confirm comments; nothing a stranger does keeps back a letter or a reminder."""
    try:
        return send_comment_mails(ports, now)
    except Exception:
        log.exception("The mails about comments could not be looked at.")
        return 0


def _tell_of_accounts(ports: Ports, now: datetime) -> int:
    try:
        return ports.notices(now)
    except Exception:
        log.exception("The notices of accounts could not be looked at.")
        return 0


def _tell_of_jobs(ports: Ports, now: datetime) -> int:
    """New jobs of saved searches; nothing of theirs keeps back a letter or a reminder."""
    try:
        watch_the_closed(ports, now)
        return send_alerts(ports, now)
    except Exception:
        log.exception("The searches for jobs could not be looked at.")
        return 0


def _listen(ports: Ports, now: datetime, rhythm: Rhythm | None, before: Mapping[UUID, str]) -> int:
    """Hear the mailboxes: each minute, and before letters leave; of many only those that the letters are about."""
    about = [action for action, state in before.items() if state in sending.TO_DO]
    heard = 0
    if about and ports.is_one_of_many:
        heard = _hear(ports, now, Action.everything.filter(pk__in=about).values_list("account", flat=True))
        about = []
    if rhythm is not None and not about:
        waits = rhythm.heard_at is not None and timedelta(0) <= now - rhythm.heard_at < rhythm.hear_every
        if waits and not rhythm.news.is_set():
            return heard
        rhythm.heard_at = now
        rhythm.news.clear()
        if ports.is_one_of_many:
            _hear_aside(ports, now, rhythm)
            return heard
    return heard + _hear(ports, now)


def _hear_aside(ports: Ports, now: datetime, rhythm: Rhythm) -> None:
    """All mailboxes, each lane its share of them; which they are is read once for all lanes."""
    parts = rhythm.lanes.most if rhythm.lanes is not None else 1
    resting, shares = duties.resting(HEAR, now), defaultdict[int, list[UUID]](list)
    for account in _to_hear(ports).values_list("pk", flat=True):
        if f"{HEAR}{account}" not in resting:
            shares[account.int % parts].append(account)
    for part, share in shares.items():
        rhythm.aside.run(f"mailboxes:{part}", partial(_hear, ports, now, share))


def _hear(ports: Ports, now: datetime, accounts: Iterable[UUID | None] | None = None) -> int:
    """Those of `accounts`, or all of them; each by one run at a time."""
    found = _to_hear(ports).select_related("owner")
    if accounts is not None:
        found = found.filter(pk__in={each for each in accounts if each})
    return sum(_hear_in_turn(ports, account, now) for account in found)


def _to_hear(ports: Ports) -> QuerySet[MailAccount]:
    found = MailAccount.everything.filter(of_open_accounts()).exclude(smtp_host="", imap_host="")
    # Among many it costs statements to take turns: not where no mailbox, no sign-in and no test letter waits.
    return found.exclude(imap_host="", sign_in="", test_message_id="") if ports.is_one_of_many else found


def _hear_before(ports: Ports, claim: Claim, now: datetime) -> int:
    """The mailbox of one letter that is about to leave."""
    account = claim.action.account
    if claim.state is not State.CLAIMED or account is None or not (account.imap_host or account.sign_in):
        return 0
    if may_be_closed(claim.action):
        return 0
    return _hear_in_turn(ports, account, now)


def _hear_in_turn(ports: Ports, account: MailAccount, now: datetime) -> int:
    try:
        name = f"{HEAR}{account.pk}"
        return in_turn(ports, name, IN_TURN_EVERY, partial(_hear_one, ports, account, now))
    except Exception:
        log.exception("The mailbox of the account %s could not be heard.", account.pk)
        return 0


def _hear_one(ports: Ports, account: MailAccount, now: datetime) -> int:
    if problem := look_ahead(ports, account, now):
        # Said the hour it is known, well before the next letter is due, and never first at it.
        sending.account_problem(account, problem, now)
        return 0
    if account.test_message_id:
        finish_test(ports, account, now)
    return hear(ports, account, now)
