"""What is said on the phone: a call script with its branches, and a voicemail of at most 75 words (playbook B9)."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping

from afterword.core.letter.compose.banks.spoken import BRANCHES, CALLS, SPEECHES, VOICEMAILS
from afterword.core.letter.compose.banks.spoken_more import FURTHER, QUESTIONS
from afterword.core.letter.compose.occasion_slots import read_slots, standing_in
from afterword.core.letter.compose.occasions import Moves, Occasion, spelt_as_in, worded
from afterword.core.letter.fields import language
from afterword.core.letter.request import LetterRequest, Used


def compose(kind: str, request: LetterRequest) -> tuple[str, tuple[Used, ...], str]:
    """Script, which fact stands where, and a heading in place of a subject."""
    lang = language(request.locale)
    known = read_slots(kind, request)
    slots = {
        **known.slots,
        "phone": grouped(request.sender.phone),
        "again": grouped(request.sender.phone) if request.number_twice or request.medium == "voicemail" else "",
    }
    slots = {name: value for name, value in slots.items() if value} | _spoken_name(request)
    turn = zlib.crc32(request.recipient.name.encode()) + request.seed
    if request.medium == "voicemail":
        said = worded(VOICEMAILS[lang], slots, turn)
        return (
            said,
            standing_in(known.used, said, lang),
            SPEECHES[lang][0].format(to=request.recipient.name),
        )
    body = worded(_purpose(lang, kind, request.locale), slots, turn) + _branches(lang, request, slots, turn)
    return body, standing_in(known.used, body, lang), SPEECHES[lang][1].format(to=request.recipient.name)


def _purpose(lang: str, kind: str, locale: str) -> Moves:
    """The moves of a call of this kind; what no language has words for is asked as a question of how things stand."""
    if kind == "before_questions":
        return QUESTIONS[lang]
    further = FURTHER if lang == "en" else {}
    moves = CALLS[lang].get(kind) or further.get(kind) or CALLS[lang]["status"]
    return spelt_as_in(locale, Occasion("", moves)).moves


def _spoken_name(request: LetterRequest) -> dict[str, str]:
    return {"to": request.recipient.address_as or request.recipient.name}


def _branches(lang: str, request: LetterRequest, slots: Mapping[str, str], turn: int) -> str:
    """What to say if it goes otherwise; only the branches asked for, by their first known word."""
    out = []
    for asked in request.branches:
        for name, (label, moves) in BRANCHES[lang].items():
            if re.search(name, asked.replace("_", " "), re.IGNORECASE):
                out.append(f"{label}: {worded(moves, slots, turn)}")
                break
    return "".join(f"\n\n{line}" for line in out)


def grouped(phone: str) -> str:
    """A number in groups, as it is said slowly; what the person grouped stays as it is."""
    plain = phone.strip()
    if " " in plain or "-" in plain or not plain:
        return plain
    digits = re.sub(r"\D", "", plain)
    head = "+" if plain.startswith("+") else ""
    return head + " ".join(digits[at : at + 3] for at in range(0, len(digits), 3))
