"""One mail address, checked before anything may be sent to it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from afterword.core.errors import Unreadable
from afterword.core.people.roles import is_list_word, is_noreply_word, is_role_word
from afterword.core.people.skeleton import has_mixed_scripts, skeleton

_ATEXT = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]"
_LOCAL = re.compile(rf"{_ATEXT}+(?:\.{_ATEXT}+)*")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_U_LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?")
_LOCAL_LIMIT = 64
_DOMAIN_LIMIT = 253
# Names that never leave a machine or a house (RFC 6761, RFC 6762, RFC 8375).
_LOCAL_DOMAINS = frozenset({"localhost", "local", "localdomain", "internal", "lan", "home", "corp", "invalid", "onion"})
_NEAR = 2
# Where many people have their own mail: a domain that is nearly one of these is most often a slip.
PROVIDERS = frozenset(
    """
    gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com ymail.com icloud.com aol.com proton.me
    protonmail.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de orange.fr free.fr laposte.net libero.it
    hotmail.fr hotmail.co.uk yahoo.co.uk yahoo.fr yahoo.de btinternet.com mail.com email.com fastmail.com zoho.com
    """.split()
)


class MailboxRefused(Unreadable):
    """This is not one mail address."""

    code = "mailbox_refused"
    about = "email"
    hint = "Type the address alone, as it stands on their card or in their mail: name@company.com."


@dataclass(frozen=True, slots=True)
class Mailbox:
    """One RFC 5322 addr-spec. `local` keeps its case, `domain` is lower case; `doubts` are to be asked about."""

    local: str
    domain: str
    doubts: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """The address as it goes into the envelope."""
        return f"{self.local}@{self.domain}"

    def __str__(self) -> str:
        """The address alone."""
        return self.address


def read_mailbox(text: str) -> Mailbox:
    """Read exactly one addr-spec (RFC 5322 dot-atom, ASCII local part) or raise `MailboxRefused`.

    Refused: controls, line separators and invisible characters, look-alike signs for "@" and ".", comments, quotes,
    routes, literals, several addresses, a domain without a dot or one that stays on this machine, a leading "-" (mail
    programs read it as an option), mixed scripts in a label. A "mailto:" before it is taken off, a role or a list
    address is accepted; both leave a doubt to ask about (trust T-WRONGPERSON, T-HOMOGRAPH).
    """
    address = text.strip(" ")
    _refuse_strange_characters(address)
    doubts = []
    if address.casefold().startswith("mailto:"):
        address = address[len("mailto:") :]
        doubts.append(f"It was written as a link; the address is {address}.")
    local, at, domain = address.partition("@")
    if not at or "@" in domain:
        raise MailboxRefused("This is not one address: it needs exactly one @.")
    _check_local(local)
    mailbox = Mailbox(local, _checked_domain(domain))
    return Mailbox(mailbox.local, mailbox.domain, (*doubts, *_doubts_on(mailbox)))


def is_mailbox(text: str) -> bool:
    """True when `read_mailbox` accepts it."""
    try:
        read_mailbox(text)
    except MailboxRefused:
        return False
    return True


def _refuse_strange_characters(address: str) -> None:
    if " " in address:
        raise MailboxRefused("This is more than one address alone: there is a space in it.")
    for character in address:
        category = unicodedata.category(character)
        if category[0] in "CZ":
            raise MailboxRefused(f"The address holds a character that cannot be seen (U+{ord(character):04X}).")
        if unicodedata.normalize("NFKC", character) in {"@", "."} and character not in "@.":
            raise MailboxRefused(f"The address holds a look-alike of a sign (U+{ord(character):04X}).")


def _check_local(local: str) -> None:
    if not local or len(local) > _LOCAL_LIMIT or not _LOCAL.fullmatch(local):
        raise MailboxRefused("The part before the @ is not a plain one.")
    if local.startswith("-"):
        raise MailboxRefused("An address that starts with a hyphen is read as an option by mail programs.")


def _checked_domain(domain: str) -> str:
    """The domain in lower case; a label beyond ASCII in its wire form (RFC 5890, no UTS 46 mapping of look-alikes)."""
    labels = unicodedata.normalize("NFC", domain).lower().split(".")
    if len(labels) < 2 or len(domain) > _DOMAIN_LIMIT or labels[-1] in _LOCAL_DOMAINS:
        raise MailboxRefused("The part after the @ is not a domain of the Internet.")
    if labels[-1].isdigit():
        raise MailboxRefused("The part after the @ is a number, not a domain.")
    for label in labels:
        if not (_LABEL.fullmatch(label) or _U_LABEL.fullmatch(label)):
            raise MailboxRefused("The part after the @ is not a domain.")
        if has_mixed_scripts(label):
            raise MailboxRefused(f"The domain mixes letters of several alphabets: {label}.")
    return ".".join(label if label.isascii() else "xn--" + label.encode("punycode").decode("ascii") for label in labels)


def _doubts_on(mailbox: Mailbox) -> list[str]:
    doubts = []
    if is_noreply(mailbox):
        doubts.append("Nobody reads this address.")
    elif is_list_mailbox(mailbox):
        doubts.append("This looks like a list: more than one person would read it.")
    elif is_role_mailbox(mailbox):
        doubts.append("This address belongs to a team, not to one person.")
    if "xn--" in mailbox.domain:
        doubts.append(f"The domain is written with letters beyond a-z: {mailbox.domain}.")
    return doubts


def is_role_mailbox(mailbox: Mailbox | str) -> bool:
    """True for an address of a team, an office, a room or a machine (talent@, hr@, jobs@), not of a person."""
    local = _local(mailbox)
    return is_role_word(local) or is_noreply_word(local) or is_list_word(local)


def is_list_mailbox(mailbox: Mailbox | str) -> bool:
    """True for an address that looks like many people (all-staff@, team@, engineering-list@)."""
    return is_list_word(_local(mailbox))


def is_noreply(mailbox: Mailbox | str) -> bool:
    """True for an address nobody reads (no-reply@, bounces+x@, mailer-daemon@)."""
    return is_noreply_word(_local(mailbox))


def _local(mailbox: Mailbox | str) -> str:
    text = mailbox.local if isinstance(mailbox, Mailbox) else mailbox
    return text.partition("@")[0].casefold()


def lookalike(domain: str, known: frozenset[str] | set[str] | tuple[str, ...]) -> str | None:
    """The known domain that `domain` could be taken for, or None when it is known itself or near to none.

    Near means: the same after look-alike letters are folded (0 and o, rn and m, Cyrillic а), or at most two edits
    away (one for a short name). The person confirms with both spellings on the page (trust T-HOMOGRAPH).
    """
    asked = _shown(domain)
    names = sorted(map(_shown, known))
    if asked in names or asked in PROVIDERS:
        return None
    far = {name: _distance(asked, name) for name in names if name and not _parent(asked, name)}
    near = {name: steps for name, steps in far.items() if steps <= (_NEAR if len(name) > 8 else 1)}
    return min(near, key=lambda name: near[name], default=None)


def _shown(domain: str) -> str:
    """As people see it: a label in its wire form (xn--) in the letters it stands for."""
    labels = unicodedata.normalize("NFC", domain.casefold().rstrip(".")).split(".")
    return ".".join(map(_letters, labels))


def _letters(label: str) -> str:
    try:
        return label[4:].encode("ascii").decode("punycode") if label.startswith("xn--") else label
    except UnicodeError:
        return label


def _distance(asked: str, name: str) -> int:
    """Edits between two domains; none where they only look alike."""
    return 0 if skeleton(name) == skeleton(asked) else edits(asked, name, _NEAR)


def _parent(asked: str, name: str) -> bool:
    return asked.endswith("." + name) or name.endswith("." + asked)


def edits(one: str, other: str, limit: int = 99) -> int:
    """Optimal string alignment distance (insert, delete, replace, swap of neighbours); above `limit` limit + 1."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, right in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return min(row[-1], limit + 1)
