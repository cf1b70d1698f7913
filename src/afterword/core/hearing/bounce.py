"""A letter that came back: which address failed, for good or for now, and whether the address itself is wrong."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from afterword.core.hearing.bounce_words import LATER, NEVER, REASONS, SENDERS, SOFT, SUBJECTS, WRONG
from afterword.core.hearing.notice import named_recipients, notice_of
from afterword.core.hearing.report import FailedRecipient, recipients, status_in

_REPLY_CODE = re.compile(r"(?<![\w.\[-])([45])\d\d(?=[ -:]|$)(?! ?(?:days|hours|minutes))")
_IS_ANSWER = re.compile(r"^\s*(?:re|aw|sv|antw|odp|res|rif|回复|ответ)\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Bounce:
    """What came back. `address_wrong` is None where it is true of some of the addresses only."""

    failed: tuple[str, ...]
    permanent: bool
    address_wrong: bool | None
    reason: str
    status: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A mail as far as it may be a notice of failure.

    `report` is the text of its delivery-status parts, `is_report` whether it says so in its type, `from_nobody`
    whether its return path is empty; `own` holds lower-case addresses that cannot have failed.
    """

    sender: str
    subject: str
    text: str
    report: str = ""
    is_report: bool = False
    from_nobody: bool = False
    failed_header: tuple[str, ...] = ()
    own: Collection[str] = ()


def bounce(notice: Notice) -> Bounce | None:
    """The failure a mail tells of; None when it is no bounce.

    Report fields are believed first, then the X-Failed-Recipients header, then the words of the notice, when the
    sender, the subject or the empty return path say that a mail server speaks.
    """
    words = notice_of(notice.text)
    told = recipients(notice.report) or (recipients(notice.text) if _speaks(notice) else [])
    if (
        notice.report.strip()
        and not told
        and re.search(r"^action\s*:\s*(?:deliver|relay|expand)", notice.report, re.I | re.M)
    ):
        return None
    if not told and notice.failed_header:
        spoken = {one.address.casefold(): one for one in named_recipients(words, notice.own)}
        told = [spoken.get(one.casefold(), FailedRecipient(one, words=words)) for one in notice.failed_header]
    if not told and _speaks(notice):
        signs = _signs(notice)
        told = named_recipients(words, notice.own, surely=sum(signs) >= 2, loosely=signs[0] or sum(signs) >= 2)
    return _judged(told, words) if told else None


def _speaks(notice: Notice) -> bool:
    """True when a mail server speaks, by name, subject or type; an answer to such a subject is a person's."""
    if _IS_ANSWER.match(notice.subject):
        # Some servers add their words behind the subject of the letter that came back, "Re:" and all.
        title = _IS_ANSWER.sub("", notice.subject).strip()
        last = [one for one in SUBJECTS.finditer(title) if one.start() > 0][-1:]
        return notice.is_report or any(not re.search(r"\W\w", title[one.end() :]) for one in last)
    signs = _signs(notice)
    return notice.is_report or signs[0] or signs[1]


def _signs(notice: Notice) -> tuple[bool, bool, bool]:
    return bool(SENDERS.search(notice.sender)), bool(SUBJECTS.search(notice.subject)), notice.from_nobody


def _judged(told: Sequence[FailedRecipient], words: str) -> Bounce:
    unique = list({one.address.casefold(): one for one in reversed(told)}.values())[::-1]
    reasons = [_reason(one, words) for one in unique]
    wrong = {reason in WRONG for reason in reasons}
    status = next((one.status for one in unique if one.status), "") or status_in(words)
    permanent = [_is_permanent(one, reason, words) for one, reason in zip(unique, reasons, strict=True)]
    return Bounce(
        failed=tuple(one.address for one in unique),
        permanent=any(permanent),
        address_wrong=wrong.pop() if len(wrong) == 1 else None,
        reason=reasons[0],
        status=status,
    )


def _reason(one: FailedRecipient, words: str) -> str:
    """The name of the reason, by the server's words about this address, then by its code, then by the whole notice."""
    for text in (one.words, one.status, words):
        for name, pattern in REASONS:
            if text and pattern.search(text):
                return name
    return "undefined"


def _is_permanent(one: FailedRecipient, reason: str, words: str) -> bool:
    """Delayed is never for good; then the class of the codes decides, then the words, then the kind of reason."""
    if one.action.startswith("delay"):
        return False
    codes = [one.status[:1]] if one.status else _REPLY_CODE.findall(one.words)
    if codes:
        return codes[0] == "5"
    for text in (one.words, words):
        if LATER.search(text):
            return False
        if NEVER.search(text):
            return True
    return reason not in SOFT or reason == "mailboxfull"
