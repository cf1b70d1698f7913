"""Letters of many people side by side: a mail server that answers late keeps nobody else's letter back.

Letters are claimed for all idle lanes in one go, and what their last look asks the rows for is read in one go too: one
by one it is most of the computing of sending them.
"""

from __future__ import annotations

import logging
import threading
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from afterword.core.sending import DEFAULT_LIMITS, Limits, may_begin
from afterword.flows import not_stored
from afterword.flows.aside import Aside
from afterword.flows.ports import Ports
from afterword.flows.send_letter import act_on
from afterword.flows.write_letter.leaving_ahead import Ahead, leaving_with, read_ahead
from afterword.store import by_hand, sending
from afterword.store.models import MailAccount
from afterword.store.sending import Claim

log = logging.getLogger(__name__)
# While servers answer fast, so many more than there are idle lanes are claimed in one go.
MORE = 8
FAST = timedelta(seconds=2)
# What was read of several people at once is read again for a letter that leaves later than this.
FRESH = timedelta(seconds=2)
LAST_HEARD = "SELECT last_uid FROM store_mailaccount WHERE id = %s"

Hear = Callable[[Ports, Claim, datetime], int]


@dataclass(frozen=True, slots=True)
class _Theirs:
    """Letters of one person, claimed together, and what was read for them then; one lane works them off."""

    claims: list[Claim]
    ahead: Ahead
    read_at: datetime


class Lanes:
    """At most `most` threads, each with letters that were claimed for all of them, as long as any are due.

    No two reach for the same letter, in this process or in another. What was done meanwhile is told by `done`.
    """

    def __init__(self, most: int, aside: Aside | None = None) -> None:
        self.most, self._aside = most, aside or Aside()
        self._lock, self._letters, self._heard = threading.Lock(), Counter[str](), 0
        self._open, self._claiming = threading.Event(), threading.Lock()
        self._waiting, self._begun, self._at_work = deque[_Theirs](), 0, 0
        self._is_fast = self._is_done = False

    def begin(self, ports: Ports, due: int, hear: Hear, limits: Limits = DEFAULT_LIMITS) -> None:
        """See to it that there are lanes for so many letters; those under way go on by themselves."""
        self._open.set()
        self._is_done = False
        self._begun = min(self.most, due)
        for lane in range(self._begun):
            self._aside.run(str(lane), partial(self._run, ports, hear, limits))

    def pause(self) -> None:
        """Claim nothing until it is begun again; a letter that is under way is finished."""
        self._open.clear()

    def finish(self, within: float) -> None:
        """Claim nothing any more, and wait for the letters under way, so long at most."""
        self.pause()
        self._aside.finish(within)

    def done(self) -> tuple[dict[str, int], int]:
        """What became of letters since this was asked last, by their new state, and how many answers were heard."""
        with self._lock:
            told, self._letters = dict(self._letters), Counter()
            heard, self._heard = self._heard, 0
        return told, heard

    def _run(self, ports: Ports, hear: Hear, limits: Limits) -> None:
        while theirs := self._next(ports, limits):
            try:
                self._work_off(theirs, ports, hear, limits)
            finally:
                with self._lock:
                    self._at_work -= 1

    def _next(self, ports: Ports, limits: Limits) -> _Theirs | None:
        """What waits for a lane; where nothing does, whoever comes first claims for all lanes."""
        if (theirs := self._taken()) is not None:
            return theirs
        with self._claiming:
            if (theirs := self._taken()) is not None or self._is_done or not self._open.is_set():
                return theirs
            self._claim(ports, limits)
            return self._taken()

    def _taken(self) -> _Theirs | None:
        with self._lock:
            if not self._waiting:
                return None
            self._at_work += 1
            return self._waiting.popleft()

    def _claim(self, ports: Ports, limits: Limits) -> None:
        idle = max(1, self._begun - self._at_work)
        most = idle + (MORE if self._is_fast else 0)
        found = dict[UUID, list[Claim]]()
        for claim in sending.claim_due(ports.start_id, ports.clock.now(), limits, most, idle):
            found.setdefault(claim.action.owner_id, []).append(claim)
        read_at, ahead = ports.clock.now(), self._read(found)
        mine = [_Theirs(each, {key: ahead[key]} if key in ahead else {}, read_at) for key, each in found.items()]
        # Where nothing is left the other lanes need not ask as well; the next pass begins them again.
        self._is_done = not mine
        with self._lock:
            self._waiting.extend(mine)

    @staticmethod
    def _read(found: dict[UUID, list[Claim]]) -> Ahead:
        try:
            return read_ahead([claim.action for claims in found.values() for claim in claims])
        except Exception:
            # What one of them has stored must not keep the others back: each reads for itself.
            log.exception("Letters that leave together could not be read together.")
            return {}

    def _work_off(self, theirs: _Theirs, ports: Ports, hear: Hear, limits: Limits) -> None:
        """First hear the mailbox, then send: what was heard counts for the letters."""
        begun = ports.clock.now()
        with ports.together(), leaving_with(theirs.ahead):
            for claim in theirs.claims:
                if self._may_begin(claim, ports.clock.now(), limits):
                    self._hear(theirs, claim, ports, hear)
            for claim in theirs.claims:
                if ports.clock.now() - theirs.read_at > FRESH:
                    theirs.ahead.clear()
                self._do(claim, ports, limits)
        self._is_fast = ports.clock.now() - begun < FAST * len(theirs.claims)

    def _hear(self, theirs: _Theirs, claim: Claim, ports: Ports, hear: Hear) -> None:
        """Whatever was taken from the mailbox since the letter was claimed, nothing that was read before counts."""
        self._note(None, hear(ports, claim, ports.clock.now()))
        account = claim.action.account
        if account is None or not (account.imap_host or account.sign_in):
            return
        if by_hand.value(LAST_HEARD, MailAccount, ("id", account.pk)) != account.last_uid:
            theirs.ahead.clear()

    def _may_begin(self, claim: Claim, now: datetime, limits: Limits) -> bool:
        return self._open.is_set() and may_begin(now, claim.claimed_at, limits)

    def _do(self, claim: Claim, ports: Ports, limits: Limits) -> None:
        """One letter; its fault must not keep the others back: its lease runs out and it is looked at again."""
        try:
            if not self._may_begin(claim, ports.clock.now(), limits):
                sending.give_back(claim)
                return
            state = act_on(claim, ports, ports.clock.now(), limits)
        except Exception as error:
            if not_stored.met(error, ports.clock.now()):
                log.exception("The action %s stopped.", claim.action.pk)
            return
        if state is not None and str(state) != claim.action.state:
            self._note(str(state), 0)

    def _note(self, state: str | None, heard: int) -> None:
        with self._lock:
            self._heard += heard
            if state is not None:
                self._letters[state] += 1
