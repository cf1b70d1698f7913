"""The only place that picks real or in-memory channels, and the only one that reads the wall clock.

Everything heavy is imported inside the functions, so that `batch` starts without Django, and a channel is made
when it is first used.
"""

from afterword.wiring.channels import forget_ports, ports, presses, proofs, public_holidays, start_reader
from afterword.wiring.clock import MovedClock, NoSuchHour, SystemClock, clock
from afterword.wiring.database import OtherDatabase, bring_up_to_date, other_database, set_up_django
from afterword.wiring.sandboxes import Sandbox, sandbox
from afterword.wiring.versions import plan_version

__all__ = [
    "MovedClock",
    "NoSuchHour",
    "OtherDatabase",
    "Sandbox",
    "SystemClock",
    "bring_up_to_date",
    "clock",
    "forget_ports",
    "other_database",
    "plan_version",
    "ports",
    "presses",
    "proofs",
    "public_holidays",
    "sandbox",
    "set_up_django",
    "start_reader",
]
