"""What an automatic answer says: back on which day, whom to write to instead, or gone for good."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from afterword.core.hearing.day_words import Day, days_in
from afterword.core.hearing.report import mailboxes_in

MOST_CHARACTERS = 5_000
_BACK = re.compile(
    r"\b(?:back|return(?:s|ing)?|until|till|til|available again|available from"
    r"|in the office (?:again )?(?:on|from)|resume|reachable again"
    r"|bis|ab(?: dem)?|wieder|zurück|zurueck|rückkehr|jusqu'?(?:au|à|a)?|de retour|retour|à partir|reviens|reprends"
    r"|hasta|vuelvo|regreso|volver\w*|regresar\w*|reincorpor\w+|a partir|fino|sino|torn\w+|rientr\w+|ritorn\w+|dal"
    r"|tot|terug|weer|vanaf|até|volto|retorn\w+|regress\w+|voltar\w+|til|indtil|tilbage|tilbake|tillbaka|till"
    r"|nuovamente|di nuovo|de nuevo|novamente"
    r"|åter|igen|från och med|fra og med|do|od|wracam|wróc\w+|powr\w+|ponownie|вернусь|до)\b",
    re.IGNORECASE,
)
_RETURNS = re.compile(
    r"back|return|again|wieder|zurück|retour|vuelvo|regres|rientr|torn|terug|volt|tilba|tillba|åter|igen|wrac|wróc|powr|ponown|nuov|nuevo",
    re.IGNORECASE,
)
_INCLUSIVE = re.compile(
    r"\b(?:inclusive|including|incl\.?|through|thru|einschließlich|einschl\.?|inklusive|inkl\.?"
    r"|inclus|compris|incluido|inclusive|ambos|compreso|incluso|en met|t/m|tot en met"
    r"|t\.?o\.?m\.?|till och med|til og med|włącznie)(?=\W|$)"
    r"|last day",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"\s*(?:-|–|—|to|until|till|bis(?: zum)?|au|al|a|à|até|ao|t/m|tot(?: en met)?|til|through|and|und"
    r"|et|y)\s*(?:the |el |le |il |o |zum )?",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"no longer (?:with|at|work\w*|employed|part|a member|in this)|(?:has|have|'ve"
    r"|'s) left (?:the )?(?:company|organi[sz]ation|firm|business|[A-Z]\w+)|left the (?:company"
    r"|organi[sz]ation|firm)|moved on from|last day (?:at|with|was)"
    r"|nicht mehr (?:für|bei|im unternehmen|in unserem|mitarbeiter|tätig|beschäftigt)|(?:unternehmen"
    r"|firma|haus) verlassen|ausgeschieden|ne (?:travaille|fait) plus|a quitté|ai quitté"
    r"|n'est plus (?:chez|dans|employ)"
    r"|ya no (?:trabaj\w+|form\w+|est\w+ en la empresa)|ha dejado (?:la|de)|non (?:lavor\w+|fa\w*"
    r"|è) più|ha lasciato|ho lasciato|niet (?:meer|langer) (?:werkzaam|in dienst|werk\w*)"
    r"|werk\w* niet (?:meer|langer)|uit dienst"
    r"|não (?:trabalh\w+|faz\w*|está) mais|já não trabalh\w+|deixou a empresa|deixei a empresa"
    r"|\b(?:has|have|is|am|'ve|'s)? ?retired (?:from|in|on|at|and|last|this)\b"
    r"|(?:mailbox|address|account|inbox) is no longer (?:monitored|in use"
    r"|active|read)|in (?:den )?(?:ruhestand|rente|pension)\b|pris (?:sa|ma) retraite"
    r"|arbejder ikke længere|(?:arbetar|jobbar) inte (?:längre|kvar)|er (?:fratrådt|stoppet)"
    r"|już nie pracuj\w+|slutat|har sluttet|nie pracuj\w+ już|больше не работа",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Away:
    """What an automatic answer says; nothing that it does not."""

    returns_on: date | None
    alternate: str | None
    left_company: bool


def away(text: str, sent_on: date | None, own: Collection[str]) -> Away:
    """Read an automatic answer.

    "Back on X" and "until X" both mean X; a range from A to B, or "until and including B", means the next working
    day (Monday to Friday) after B. A day without a year is the next one after the mail was sent; a numeric day that
    can be read both ways is left out. `own` are lower-case addresses that are nobody else's: both ends of the mail.
    """
    text = text[:MOST_CHARACTERS]
    others = [one for one in mailboxes_in(text) if one.casefold() not in own]
    left = bool(_LEFT.search(text))
    return Away(None if left else _returns_on(text, sent_on), others[0] if others else None, left)


def _returns_on(text: str, sent_on: date | None) -> date | None:
    flat = " ".join(text.split())
    days = days_in(flat, sent_on)
    said: list[tuple[bool, date]] = []
    for place, day in enumerate(days):
        before = flat[max(0, day.begin - 45) : day.begin]
        # Cut at the end of the sentence before, but not at the dot of "Mr." or "16."
        before = re.split(r"[.!?]\s+(?=[A-ZÄÖÜ])", before)[-1]
        ends_range = place > 0 and bool(_RANGE.fullmatch(flat[days[place - 1].end : day.begin]))
        if ends_range or _INCLUSIVE.search(before[-25:]) or _INCLUSIVE.match(flat[day.end :].strip(" ,(")):
            said.append((False, _next_working_day(day.on)))
        elif _BACK.search(before) and not _opens_range(flat, days, place):
            said.append((bool(_RETURNS.search(before)), day.on))
    said = [(is_return, on) for is_return, on in said if sent_on is None or on >= sent_on]
    back = [on for is_return, on in said if is_return]
    return back[0] if back else (said[0][1] if said else None)


def _opens_range(flat: str, days: list[Day], place: int) -> bool:
    return place + 1 < len(days) and bool(_RANGE.fullmatch(flat[days[place].end : days[place + 1].begin]))


def _next_working_day(day: date) -> date:
    following = day + timedelta(days=1)
    while following.weekday() >= 5:
        following += timedelta(days=1)
    return following
