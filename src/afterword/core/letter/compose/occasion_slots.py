# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Reads what a letter needs from facts typed as short lines: "salary $78,000", "interviewed on 17 November"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from afterword.core.letter.calendar_words import MONTHS, said_day
from afterword.core.letter.compose.account import OPEN_POINT, account, is_own
from afterword.core.letter.compose.facts import read_fact
from afterword.core.letter.compose.joins import listed
from afterword.core.letter.compose.local_moments import moment_in
from afterword.core.letter.fields import language
from afterword.core.letter.note import is_shouted, is_too_long, printable
from afterword.core.letter.request import LetterRequest, Used
from afterword.core.letter.words import content

_MONTH = "|".join(sorted({month for names in MONTHS.values() for month in names}, key=len, reverse=True))
DATE = rf"(?:(?:on|am|el|il|le|op|em|vom|du|del|van|de|of)\s+)?(?:(?:{_MONTH})\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|\d{{1,2}}(?:\.|er|º)?\s+(?:de\s+)?(?:{_MONTH})(?:\s+(?:de\s+)?\d{{4}})?|\d{{4}}-\d{{2}}-\d{{2}})"
OPENING = re.compile(r"^(?:on|am|el|il|le|op|em|vom|du|del|van|de|of)\s+", re.IGNORECASE)
LABEL = re.compile(r"^([\w \-/'’]{2,30}):\s*(.+)$")
# Kind of fact by its words, first hit wins; several languages at once, for the words of one are no words of another.
KINDS = (
    ("known", r"^(?:all names known|nobody met)$"),
    ("private", r"^(?:private|privat|note to self|do not mention|don't mention|nicht erwähnen)\b"),
    (
        "contact",
        r"\b(?:called|phoned|rang|left a (?:voicemail|message)|voicemail|emailed|wrote on|no (?:answer|reply|response)|unanswered|asked on|angerufen|keine antwort|nachgefragt|appelé|sans réponse|llamé|sin respuesta|chiamato|senza risposta|gebeld|geen antwoord|liguei|sem resposta|first follow-up|second follow-up|follow-up sent|thank-you sent)\b",
    ),
    (
        "new_date",
        r"\b(?:ask\w* (?:for|until|to answer)|new (?:answer )?date|would like until|need\w* until|want\w* until|extension (?:to|until)|extend\w* to|bitte um|verlängerung|aufschub|"
        r"demande\w* (?:jusqu|un délai|le)|nouvelle date|pido|solicito|nueva fecha|chiedo|nuova data|vraag om|verlenging|nieuwe datum|peço|nova data)\b",
    ),
    (
        "referred",
        r"\b(?:referred|recommended me|introduced me|put in a (?:good )?word|empfohlen|vermittelt|recommandée?|recomend\w+|segnalat\w+|aanbevolen|indicou)\b",
    ),
    ("promised", r"^(?:promised?|promise to|i promised|versprochen|zugesagt)\b"),
    (
        "answer_by",
        r"\b(?:(?:answer|reply|response) (?:\w+ )?(?:by|until|before|needed|wanted)|answer (?:is )?(?:due|by|until)|reply (?:due|by)|respond by|decide by|deadline|due (?:on|by)|expires?|new date|until|antwort bis|frist|bis (?:zum )?\d|réponse (?:avant|pour|attendue)|jusqu'au|échéance|antes del|plazo|hasta el|entro il|scadenza|uiterlijk|termijn|tot \d|prazo|até (?:o dia )?\d)\b",
    ),
    (
        "booked",
        r"\b(?:booked|scheduled|appointment|invited (?:to|for)|second (?:interview|round) (?:on|at|is)|next (?:interview|round) (?:on|at|is)|termin am|vereinbart|rendez-vous le|cita (?:el|del)|appuntamento|afspraak|agendad\w|marcad\w)\b",
    ),
    (
        "free",
        r"^(?:i am |i'm |ich bin )?(?:free|available|frei|verfügbar|disponible|libre|libero|libera|beschikbaar|disponível)\b",
    ),
    ("reason", r"^(?:reason|because|grund|raison|motivo|reden)\b"),
    (
        "terms",
        r"^(?:salary|pay|wage|base|bonus|start|starting|begins?|conditions?|condition|subject to|hours|contract|title|position|location|place|benefits|holiday|vacation|probation|notice|gehalt|eintritt|beginn|start|probezeit|befristung|arbeitszeit|urlaub|bedingung\w*|vertrag\w*|salaire|prise de poste|début|date d|période d'essai|conditions|contrat|salario|sueldo|inicio|incorporación|condicion\w*|contrato|periodo|stipendio|retribuzione|ral|inizio|condizion\w*|contratto|periodo|salaris|startdatum|ingang|proeftijd|voorwaarde\w*|contract|salário|início|condiç\w+|contrato|remuneração)\b",
    ),
    (
        "offer",
        r"^(?:(?:written |verbal |oral |job )?offer|angebot|(?:schriftliches |mündliches )?angebot|offre|proposition|oferta|proposta|offerta|aanbod|aanbieding)\b",
    ),
    (
        "day",
        rf"\b(?:interview\w*|met|spoke|talked|gespräch\w*|vorstellungsgespräch|kennenlern\w*|entretien\w*|entrevista\w*|colloquio|gesprek\w*|sollicitatiegesprek|conversa)\b.*{DATE}",
    ),
)
PREFERRED = r"\b(?:first choice|prefer\w*|rather take|wunsch\w*|préférence|préf\w+|primera opción|prima scelta|voorkeur|primeira escolha)\b"
INTERESTED = r"^interest\w*:? *(?:yes|very|strong|still|high|keen)|\b(?:very|still) interested\b"
PROMISED = re.compile(r"^(?:promised?|versprochen|zugesagt)\b[: ]*")
# A note that this person was thanked for the same before.
THANKS_SENT = r"\bthank[- ]?(?:you|s)\b.{0,20}\bsent\b|\bsent\b.{0,20}\bthank[- ]?(?:you|s)\b"
# Notes of the record, never worded: who takes part is known; the talk was with nobody, such as answers on video.
NAMES_KNOWN, NOBODY_MET = "all names known", "nobody met"
TOLD_FRIENDS = ("referrer", "reference_thanks")
# News of theirs that one congratulates on.
GOOD_NEWS = (
    r"\b(?:certif\w+|award\w*|prize|won|anniversar\w+|opened|opening|launch\w*|promoted|promotion|grant|accredit\w+|record|expan\w+|zertifi\w+|auszeichnung|ausgezeichnet|preis|gewonnen|jubiläum|eröffn\w+|"
    r"befördert|certifi\w+|prix|inaugur\w+|anniversaire|premi\w+|aniversario|inaugur\w+|certific\w+|anniversario|apert\w+|prijs|gecertificeerd|jubileum|geopend|prêmio|aniversário|inaugur\w+)\b"
)


@dataclass(frozen=True, slots=True)
class Known:
    """What may fill the slots of an occasion, and which fact gave it."""

    slots: dict[str, str] = field(default_factory=dict)
    used: tuple[Used, ...] = ()


def standing_in(used: tuple[Used, ...], body: str, lang: str) -> tuple[Used, ...]:
    """Of the facts that were at hand those of which at least half the content words stand in the body."""
    said = content(body, lang)
    return tuple(one for one in used if 2 * len(content(one.fact, lang) & said) >= max(1, len(content(one.fact, lang))))


def kind_of_fact(fact: str) -> str:
    """The kind of a fact by its words; "news" where none of them says it."""
    for kind, pattern in KINDS:
        if re.search(pattern, fact, re.IGNORECASE):
            return kind
    return "news"


def read_slots(kind: str, request: LetterRequest) -> Known:
    """All slots of a request for one occasion; a slot without a fact stays empty, and so does its sentence."""
    by_kind: dict[str, list[str]] = {}
    for fact in request.facts:
        by_kind.setdefault(kind_of_fact(fact), []).append(fact)
    slots = {**_given(request, by_kind), **_told(kind, request, by_kind), **_licences(request)}
    slots |= {**_topic(request, language(request.locale)), **_correction(request, by_kind)}
    return Known({name: value for name, value in slots.items() if value}, _placed(by_kind))


def _given(request: LetterRequest, by_kind: dict[str, list[str]]) -> dict[str, str]:
    """What stands in the request itself, and every date a fact gives."""
    lang = language(request.locale)
    return {
        "role": request.role,
        "employer": request.employer,
        "name": request.sender.name,
        "phone": request.sender.phone,
        "others": listed(lang, request.recipient.pass_on),
        "to": request.recipient.address_as or request.recipient.name,
        "written": request.recipient.name,
        "day": said_day(request.interview, request.read_on, request.locale) or _day(by_kind.get("day", []), lang),
        "decision": _decision(request, lang),
        **{name: _date_in(by_kind.get(name, [])) for name in ("answer_by", "new_date")},
        "booked": _moment_of(by_kind.get("booked", [])),
        "free": next(iter(by_kind.get("free", [])), "").rstrip("."),
    }


def _told(kind: str, request: LetterRequest, by_kind: dict[str, list[str]]) -> dict[str, str]:
    """What the facts say in words."""
    lang = language(request.locale)
    news = by_kind.get("news", [])
    own = [fact for fact in news if is_own(fact, lang)]
    theirs = [fact for fact in news if fact not in own] if kind == "keep_in_touch" else news
    return {
        "offer": _offer(by_kind.get("offer", [])),
        "terms": (" ; " if lang == "fr" else "; ").join(by_kind.get("terms", [])),
        "reason": _reason(by_kind.get("reason", [])),
        "news": _news(_for_friends(request.facts) if kind in TOLD_FRIENDS else theirs, kind, lang),
        "own": _clause(own, lang),
        "told": "yes" if news else "",
        "clause": _clause(news, lang),
        "account": account(request.facts, lang),
        "listed": "; ".join(fact for fact in request.facts if kind_of_fact(fact) not in ("private", "known")),
        "stress": "; ".join(request.stress or news),
        "promised": "; ".join(PROMISED.sub("", fact) for fact in by_kind.get("promised", news)),
    }


def _licences(request: LetterRequest) -> dict[str, str]:
    """Slots that put no word into the letter but allow a sentence."""
    likes, lang = bool(request.wanted), language(request.locale)
    said = {
        "feedback": bool(request.feedback),
        "wanted": request.wanted is not False,
        "preferred": likes or _says(request.facts, PREFERRED),
        "interested": likes or _says(request.facts, INTERESTED),
        "congratulate": any(_says((fact,), GOOD_NEWS) and not is_own(fact, lang) for fact in request.facts),
        "concerned": _says(request.facts, OPEN_POINT),
        "thanked": _says(request.facts, THANKS_SENT),
        "unthanked": not _says(request.facts, THANKS_SENT),
    }
    said |= {"unnamed": NAMES_KNOWN not in request.facts}
    said |= {"met": NOBODY_MET not in request.facts, "unmet": NOBODY_MET in request.facts}
    return {name: "yes" if is_so else "" for name, is_so in said.items()}


def _placed(by_kind: dict[str, list[str]]) -> tuple[Used, ...]:
    return tuple(
        Used(fact, move)
        for move, facts in by_kind.items()
        if move not in ("private", "contact", "known")
        for fact in facts
    )


def _day(facts: list[str], lang: str) -> str:
    """ "interviewed on 17 November" -> "on 17 November"."""
    for fact in facts:
        match = re.search(DATE, fact, re.IGNORECASE)
        if match:
            found = match.group().strip()
            iso = re.fullmatch(r"(?:\w+\s+)?(\d{4}-\d{2}-\d{2})", found)
            if iso:
                return said_day(date.fromisoformat(iso.group(1)), None, lang)
            opening = {"en": "on", "de": "am", "fr": "le", "es": "el", "it": "il", "nl": "op", "pt": "em"}[lang]
            return f"{opening} {OPENING.sub('', found)}"
    return ""


def _says(facts: tuple[str, ...], pattern: str) -> bool:
    return any(re.search(pattern, fact, re.IGNORECASE) for fact in facts)


def _date_in(facts: list[str]) -> str:
    for fact in facts:
        match = re.search(DATE, fact, re.IGNORECASE)
        if match:
            return OPENING.sub("", match.group().strip())
    return LABEL.sub(r"\2", facts[0]) if facts and LABEL.match(facts[0]) else ""


def _moment_of(facts: list[str]) -> str:
    """The day of an appointment with its weekday and its hour, as far as they are told."""
    for fact in facts:
        match = re.search(
            rf"(?:\w+day,?\s+)?{DATE}(?:,?\s+(?:at|um|à|a las|alle|om|às)\s+\d[\w:.]*(?:\s*(?:a\.m\.|p\.m\.|(?:am|pm|Uhr|h|uur)\b))?)?",
            fact,
            re.IGNORECASE,
        )
        if match:
            return OPENING.sub("", match.group().strip())
    return ""


def _offer(facts: list[str]) -> str:
    """ "offer letter of December 10": a plain noun phrase with its date can stand after "the"; more is left out."""
    for fact in facts:
        match = re.match(rf"^((?:written |verbal |oral |job )?\w+(?:\s+letter)?\s+{DATE})", fact, re.IGNORECASE)
        if match:
            return match.group(1)
    return ""


def _reason(facts: list[str]) -> str:
    return LABEL.sub(r"\2", facts[0]).rstrip(".") if facts and LABEL.match(facts[0]) else ""


def _news(facts: list[str], kind: str, lang: str) -> str:
    """Notes as they stand; to a friend who helped they become sentences with "I" where they can."""
    if kind in TOLD_FRIENDS:
        return ". ".join(_sentence(read_fact(fact, lang).text) for fact in facts)
    return "; ".join(fact.rstrip(".") for fact in facts)


def _for_friends(facts: Sequence[str]) -> list[str]:
    """Everything told, the interview first; what is private stays out."""
    kept = [fact for fact in facts if kind_of_fact(fact) not in ("private", "contact", "known")]
    return sorted(kept, key=lambda fact: kind_of_fact(fact) != "day")


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:].rstrip(".")


def _clause(facts: list[str], lang: str) -> str:
    """A fact that reads as "I ..."; empty where the note is no clause."""
    for fact in facts:
        read = read_fact(fact, lang)
        if read.shape == "clause":
            return read.inside if lang == "en" else read.text
    return ""


def _decision(request: LetterRequest, lang: str) -> str:
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", request.decision):
        return said_day(date.fromisoformat(request.decision), None, request.locale)
    return (
        request.decision.rstrip(".")
        if re.match(
            r"^(?:by|on|around|in|at|within|early|mid|end|next|this|am|bis|im|vor|début|avant|fin|antes|a |entro|eind|voor|até|em)\b",
            request.decision,
            re.IGNORECASE,
        )
        else ""
    )


def _topic(request: LetterRequest, lang: str) -> dict[str, str]:
    note = printable(request.recipient.moment)
    if not note or is_too_long(note) or is_shouted(note):
        return {}
    moment = moment_in(lang, note, request.recipient.name, f"{request.role} {request.employer}")
    if moment.shape in ("light", "laugh", "asked", "answer"):
        return {}
    return {"topic": moment.topic} if moment.shape in ("topic", "asking") else {"noted": moment.topic}


def _correction(request: LetterRequest, by_kind: dict[str, list[str]]) -> dict[str, str]:
    lines = request.corrections or tuple(by_kind.get("news", []))
    if not lines:
        return {}
    said, arrow, correct = lines[0].partition(" -> ")
    if arrow:
        return {"said": said.rstrip("."), "correct": correct.rstrip(".")}
    both = re.match(
        r"^(?:i )?said:?\s+(.+?)[;,.]\s*(?:correct|right|it is|actually|true)(?: is)?:?\s+(.+)$",
        lines[0],
        re.IGNORECASE,
    )
    if both:
        return {"said": both.group(1), "correct": both.group(2)}
    return {"correct": "; ".join(line.rstrip(".") for line in lines)}
