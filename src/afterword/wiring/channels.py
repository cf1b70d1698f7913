"""The channels of this process, each made when it is first used."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from afterword import environment
from afterword.wiring import accounts
from afterword.wiring.clock import clock
from afterword.wiring.later import close, later
from afterword.wiring.outside import door, egress, elsewhere, of_other_programs, through_the_door
from afterword.wiring.versions import machine_id, plan_version

if TYPE_CHECKING:
    from datetime import datetime

    from afterword.core.ports import Clock, Holidays, Press, Proofreader
    from afterword.core.resume.closeness import Meanings
    from afterword.flows.ports import Ports

_PORTS: dict[int, Ports] = {}
EVERY = 100


def ports(*, at: Clock | None = None) -> Ports:
    """The real channels of this installation; one set per process, so that the reading child stays warm."""
    key = id(at) if at is not None else 0
    if key not in _PORTS:
        _PORTS[key] = _make_ports(at or clock())
    return _PORTS[key]


def forget_ports() -> None:
    """Close the channels of this process; the next call makes new ones."""
    for made in _PORTS.values():
        close(made.proofs)
    door().close()
    _PORTS.clear()


def start_reader() -> None:
    """Let the child that reads files start, while this process still sets up."""
    door().start()


def public_holidays() -> Holidays:
    """Public holidays by country and subdivision, from the `holidays` package."""
    from afterword.calendars.holidays import PublicHolidays

    return PublicHolidays()


@cache
def proofs() -> Proofreader:
    """Spelling and grammar in this process, for a run that ends soon."""
    from afterword.proofing.dictionaries import Dictionaries
    from afterword.proofing.grammar import Harper
    from afterword.proofing.proofs import Proofs
    from afterword.proofing.tone import Silent

    # A batch may change its language with every line, so each dictionary is opened once and kept.
    return Proofs(Dictionaries(_dictionary_folders(), most_open=EVERY), Harper(), Silent())


def presses() -> dict[str, Press]:
    """What makes files of paper letters, by their ending."""
    return {"pdf": later(_typst), "docx": later(_word)}


def _make_ports(on_clock: Clock) -> Ports:
    from afterword.flows.aside import Aside
    from afterword.flows.ports import Ports

    # A wrong value stops the start, not the first letter.
    in_keyring = environment.flag("AFTERWORD_KEYRING", default=True)
    made = Ports(
        clock=on_clock,
        holidays=later(public_holidays),
        secrets=later(lambda: accounts.secrets(in_keyring=in_keyring)),
        sign_ins=later(lambda: accounts.sign_ins(egress())),
        transport_for=lambda account: accounts.transport(account, made),
        mailbox_for=lambda account: accounts.mailbox(account, made),
        proofs=later(_proofs_in_a_child),
        presses=presses(),
        meanings=later(_meanings),
        aside=Aside(),
        notices=_notices,
        **through_the_door(),
        **of_other_programs(),
        **elsewhere(),
        **_of_this_machine(),
    )
    return made


def _notices(now: datetime) -> int:
    from django.conf import settings

    if not settings.ACCOUNTS:
        return 0
    from afterword.accounts.notices import send_waiting

    return send_waiting(now)


def _of_this_machine() -> dict[str, Any]:
    """What names this installation and this run of it, and what it plans by."""
    from afterword.mail.lines import together

    run = {"start_id": uuid4().hex, "plan_version": plan_version(), "device_zone": environment.system_zone}
    shared = environment.installation()
    named = {"machine_id": machine_id(environment.config_folder(), shared), "is_one_of_many": bool(shared)}
    named["is_driven_by_jobs"] = environment.is_driven_by_jobs()
    return {**run, **named, "together": together}


def _dictionary_folders() -> tuple[str, ...]:
    from afterword.proofing.dictionaries import SYSTEM_FOLDERS

    return (environment.text("AFTERWORD_DICTIONARIES"), *SYSTEM_FOLDERS)


def _proofs_in_a_child() -> Proofreader:
    from afterword.proofing.dictionaries import Dictionaries
    from afterword.proofing.grammar import GrammarChild
    from afterword.proofing.proofs import Proofs

    return Proofs(Dictionaries(_dictionary_folders()), GrammarChild())


def _meanings() -> Meanings:
    from afterword.proofing.meaning import SentenceMeanings

    return SentenceMeanings()


def _typst() -> Press:
    from afterword.paper.pdf import TypstPress

    return TypstPress()


def _word() -> Press:
    from afterword.paper.docx import WordPress

    return WordPress()
