"""Letters of many people side by side: a mail server that answers late keeps nobody else's letter back."""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from afterword.core.sending import DEFAULT_LIMITS, Limits, may_begin
from afterword.flows import not_stored
from afterword.flows.aside import Aside
from afterword.flows.ports import Ports
from afterword.flows.send_letter import act_on
from afterword.store import sending
from afterword.store.sending import Claim

log = logging.getLogger(__name__)
# A lane claims so many in one transaction while servers answer fast, and one where they do not.
IN_ONE_GO = 8
FAST = timedelta(seconds=2)

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
            with ports.together():
                for claim in claims:
                    self._do(claim, ports, hear, limits)
            most = min(most * 2, IN_ONE_GO) if ports.clock.now() - begun < FAST else 1

    def _do(self, claim: Claim, ports: Ports, hear: Hear, limits: Limits) -> None:
        """One letter; its fault must not keep the others back: its lease runs out and it is looked at again."""
        try:
            now = ports.clock.now()
            if not (self._open.is_set() and may_begin(now, claim.claimed_at, limits)):
                sending.give_back(claim)
                return
            self._note(None, hear(ports, claim, now))
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
