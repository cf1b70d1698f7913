"""An address of the present employer: nothing ever leaves from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from afterword.core.errors import Refusal
from afterword.store.models import MailAccount, Owner

MOST = 10
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}")


class NotADomain(Refusal):
    """This is no mail domain."""

    hint = "Write what stands behind the @ of their addresses, as in example.com. Nothing was changed."


class EmployersAddress(Refusal):
    """This is an address of your present employer, who can read what leaves from it."""

    hint = "Use an address of your own. Nothing was changed."


def is_of_employer(address: str, domains: Iterable[str]) -> bool:
    """Whether an address is of one of the domains, or of a part of one."""
    domain = address.rpartition("@")[2].strip().casefold()
    return any(domain == each or domain.endswith(f".{each}") for each in domains)


def refuse_employers(owner: Owner, address: str) -> None:
    """No mail account at the present employer."""
    if is_of_employer(address, owner.employer_domains):
        raise EmployersAddress


def present_employer(owner: Owner, typed: Sequence[str]) -> list[str]:
    """The domains as they are kept; one that the mail account is of is refused, so that nothing leaves from there."""
    domains = list(dict.fromkeys(_domain(each) for each in typed if each.strip()))[:MOST]
    account = MailAccount.objects.of(owner).first()
    if account is not None and is_of_employer(account.address, domains):
        raise EmployersAddress(
            f"Your letters leave from {account.address}, which is an address of this employer.",
            hint="Give your mail account an address of your own first. Nothing was changed.",
        )
    return domains


def _domain(typed: str) -> str:
    """A domain, also where a whole address or the address of their pages was typed."""
    host = typed.strip().casefold().rpartition("@")[2].rpartition("://")[2]
    host = host.partition("/")[0].removeprefix("www.").rstrip(".")
    try:
        found = host.encode("idna").decode() if not host.isascii() else host
    except UnicodeError:
        found = ""
    if len(found) > 253 or not _DOMAIN.fullmatch(found):
        raise NotADomain(f"“{typed.strip()[:80]}” is no mail domain.")
    return found
