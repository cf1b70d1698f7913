"""Letters of many people side by side: a mail server that answers late keeps nobody else's letter back."""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

from afterword.core.sending import DEFAULT_LIMITS, Limits, may_begin
from afterword.flows import not_stored
from afterword.flows.aside import Aside
from afterword.flows.ports import Ports
from afterword.flows.send_letter import act_on
from afterword.flows.write_letter.leaving_ahead import read_ahead_of_leaving
from afterword.store import sending
from afterword.store.sending import Claim

log = logging.getLogger(__name__)
# A lane claims so many in one transaction while servers answer fast, and one where they do not.
IN_ONE_GO = 8
FAST = timedelta(seconds=2)
# What was read of several people at once is read again for a letter that leaves later than this.
FRESH = timedelta(seconds=2)

Hear = Callable[[Ports, Claim, datetime], int]


class Lanes:
    """At most `most` threads, each with letters that it claims by itself, as long as any are due.

    No two reach for the same letter, in this process or in another. What was done meanwhile is told by `done`.
    """

    def __init__(self, most: int, aside: Aside | None = None) -> None:
        self.most, self._aside = most, aside or Aside()
        self._lock, self._letters, self._heard = threading.Lock(), Counter[str](), 0
        self._open = threading.Event()

    def begin(self, ports: Ports, due: int, hear: Hear, limits: Limits = DEFAULT_LIMITS) -> None:
        """See to it that there are lanes for so many letters; those under way go on by themselves."""
        self._open.set()
        for lane in range(min(self.most, due)):
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
        most = 1
        while self._open.is_set():
            begun = ports.clock.now()
            claims = sending.claim_due(ports.start_id, begun, limits, most)
            if not claims:
                return
            self._work_off(claims, ports, hear, limits)
            most = min(most * 2, IN_ONE_GO) if ports.clock.now() - begun < FAST else 1

    def _work_off(self, claims: Sequence[Claim], ports: Ports, hear: Hear, limits: Limits) -> None:
        """First hear every mailbox, then send: what was heard counts for the letters."""
        for claim in claims:
            now = ports.clock.now()
            if self._may_begin(claim, now, limits):
                self._note(None, hear(ports, claim, now))
        read_at = ports.clock.now()
        with ports.together(), read_ahead_of_leaving([claim.action for claim in claims]) as ahead:
            for claim in claims:
                if ports.clock.now() - read_at > FRESH:
                    ahead.clear()
                self._do(claim, ports, limits)

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
