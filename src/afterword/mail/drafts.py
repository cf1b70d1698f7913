"""The way for people who press send themselves: the letter is put into their Drafts, and nothing leaves from here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from afterword.core.ports import Clock, Delivery, Envelope, Mailbox, MailboxUnreachable, Outcome
from afterword.core.sending import DRAFTS


@dataclass(frozen=True, slots=True)
class DraftsTransport:
    """Puts one letter into Drafts, however often it is asked to."""

    mailbox: Mailbox
    clock: Clock

    def deliver(self, envelope: Envelope, gate: Callable[[], bool], may_finish: Callable[[], bool]) -> Delivery:
        """As `core.ports.Transport.deliver`; what could not be saved is tried again, as saving twice saves once."""
        if not gate():
            return Delivery(Outcome.DEFERRED, stage="gate")
        try:
            self.mailbox.save_draft(envelope, self.clock.now())
        except MailboxUnreachable as error:
            return Delivery(Outcome.DEFERRED, text=error.message, stage=DRAFTS)
        return Delivery(Outcome.ACCEPTED, text="Saved in Drafts.", stage=DRAFTS)
