"""How often anybody may write, and how often a stranger's mailbox may hear from us at all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
# From one network; from everywhere together, whoever writes.
NET_HOUR, NET_DAY, ALL_HOUR = 5, 15, 60
# To one mailbox; from everywhere to all mailboxes together.
MAILS_DAY, ALL_MAILS_HOUR = 3, 60
CONFIRM_WITHIN = timedelta(days=2)


def may_write(from_net: Sequence[datetime], from_all: Sequence[datetime], now: datetime) -> bool:
    """Whether one more comment or report is taken, by the instants of those of the last day."""
    return (
        _within(from_net, HOUR, now) < NET_HOUR
        and _within(from_net, DAY, now) < NET_DAY
        and _within(from_all, HOUR, now) < ALL_HOUR
    )


def takes_mails(to_mailbox: Sequence[datetime], now: datetime) -> bool:
    """Whether a mailbox gets another mail at all today, by the instants of those made for it."""
    return _within(to_mailbox, DAY, now) < MAILS_DAY


def mail_goes_at(left: Sequence[datetime], now: datetime) -> datetime:
    """When the next mail to a mailbox may leave: at once, or an hour after the last that may have left."""
    return max([now, *(each + HOUR for each in left)])


def net_of(address: str) -> str:
    """The network of a visitor: what one household or firm has, /24 or /64; an address that is none stands alone."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return "unknown"
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    packed = found.packed[: 8 if found.version == 6 else 3]
    return f"{found.version}:{packed.hex()}"


def mailbox_of(address: str) -> str:
    """The mailbox behind an address: what is after a plus, and dots at Gmail, lead to the same one."""
    local, _, domain = address.casefold().rpartition("@")
    local = local.partition("+")[0] or local
    if domain in {"gmail.com", "googlemail.com"}:
        local, domain = local.replace(".", ""), "gmail.com"
    return f"{local}@{domain}"


def _within(instants: Sequence[datetime], span: timedelta, now: datetime) -> int:
    return sum(1 for each in instants if each > now - span)
