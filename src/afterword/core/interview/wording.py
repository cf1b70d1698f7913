"""What an invitation says in words: the role, the employer, where to click and whom to ring. Only what is said."""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterword.core.interview.employer import said_employer, said_role
from afterword.core.interview.model import CalendarEvent
from afterword.core.interview.naming import fold
from afterword.core.interview.signature import signature
from afterword.core.interview.words import is_job, is_office, is_outside

_ROLE_LABEL = re.compile(
    r"^\W*(?:role|position|job(?: title)?|job opening|opening|vacancy|stelle"
    r"|stellenbezeichnung|poste|puesto|posizione|cargo|functie|tjänst|stanowisko|vaga|(?:募集)?職種|ポジション)"
    r"\s*[:：]\s*(?P<said>[^\n]{2,80})$",
    re.IGNORECASE | re.MULTILINE,
)
_COMPANY_LABEL = re.compile(
    r"^\W*(?:company|employer|organi[sz]ation|unternehmen|firma|entreprise|société|empresa"
    r"|azienda)\s*[:：]\s*(?P<said>[^\n]{2,60})$",
    re.IGNORECASE | re.MULTILINE,
)
_FOR_AT = re.compile(
    r"\b(?:for|as|about|regarding|discuss|zur stelle als|als|für|pour le poste de|para el puesto de)\s+"
    r"(?:the |an? |our |die |der |das )?(?:(?:role|position|post|job) (?:of|as) )?"
    r"(?P<role>(?:(?!\b(?:for|als|für) )[^,.;:|()\n]){3,70}?)"
    r"(?:\s+(?:role|position|opening|stelle))?\s+(?:at|with|bei(?: der| dem)?|chez|en|presso|bij|na)\s+"
    r"(?P<company>[^,.;:|()!?\n]{2,50})",
    re.IGNORECASE,
)
# "Thanks for your interest in the Product Designer position": the first words are no part of the role.
_INTEREST = re.compile(
    r"^(?:your |an? )?(?:interest in|application (?:for|to)|applying (?:for|to)|interview for|(?:trial"
    r"|taster) (?:shift|day) (?:as|for))\s+(?:the |our |an? )?",
    re.I,
)
# Behind "puesto de", "the role is", "na stanowisko" stands the role, whatever it is called.
_ROLE_SAID = re.compile(
    r"\b(?:(?P<capital>(?:position|post|role|job) (?:of|as|is)|stelle (?:als|der|des)"
    r"|(?:zur|für die|die) stelle)|puesto de|plaza de|vaga (?:de|para)|posizione di|ruolo di"
    r"|functie van|sollicitatie als|bewerbung als|poste (?:de|d['’])"
    r"|tjänsten som|stillingen som|na stanowisko)(?:(?<=['’])|\s+)(?:an? |the |die |der |una? )?"
    r"(?P<role>[^\W\d_](?:(?<=\bds)\.|[^,.;:|()!?\n]){2,60}?)"
    r"(?=[,.;:|()!?\n]|$|\s(?:au sein|auprès|da (?:studio|gruppo|ditta|azienda)|on|at|in|with|am|um|bei|und|le|el"
    r"|il|chez|en|na|em|no|presso"
    r"|op|bij|om|på|hos|den|w|we"
    r"|avec|con|com|med|mit|(?:mån|tis|ons|tors|fre)dag\w*|(?:maan|dins|woens|donder|vrij)dag"
    r"|(?:mon|tues|wednes|thurs|fri)day|(?:lun|mar|mercre|jeu|vendre)di|(?:mon|diens|donners|frei)tag|mittwoch)\b)",
    re.IGNORECASE,
)
# "chargée de communication au sein de la Fondation": the house is no part of the role.
_AT_HOME = re.compile(r"\s(?:au sein|auprès)\sd", re.IGNORECASE)
# "für die Stelle Projektingenieur Wasserbau einzuladen": what a German sentence ends with.
_VERB_LAST = re.compile(
    r"\s+(?:[a-zäöü]\w*zu\w{3,}en|(?:zu )?(?:einladen|sprechen|vorstellen|begrüßen|treffen|unterhalten)|ein|vor"
    r"|kennen)$"
)
_JAPANESE_FIRM = re.compile(r"(?P<firm>株式会社\S{1,20}?)(?=の(?:採用|人事|総務)|です|でございます|、|。|\s)")
_FOR = re.compile(
    r"\b(?:for|als|für|pour le poste de|para el puesto de|per la posizione di|voor de functie van)\s+"
    r"(?:the |an? |our |die |der |das )?(?:(?:role|position|post|job) (?:of|as) )?"
    r"(?P<role>(?:(?!\b(?:for|als|für) )[^,.;:|()\n]){3,70}?)"
    r"(?:\s+(?:role|position|opening))?\s*"
    r"(?=[.;!]|$|\s(?:role|position|opening|vacancy|post|on|am|le|el|il|op|den|em"
    r"|(?:lune|marte|mercole|giove|vener)dì|sabato|maandag|dinsdag|woensdag|donderdag|vrijdag)\b)",
    re.I | re.M,
)
_AT = re.compile(
    r"\b(?:\w*gespräch|interview|call|conversation|meeting|chat|gespräch|entretien|entrevista)\b[^|:()\n]{0,40}?"
    r"\s(?:at|with|bei|chez)\s+(?P<company>[^,.;:|()<>!?\n]{2,50}?)"
    r"(?= [-–—] |$|!|(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bProf)\.(?:\s|$)| for the | für die )",
    re.I | re.M,
)
# "HR Officer, Holborn Museum": who signs says for whom; and a line with a legal form is a firm's name.
_SIGNED = re.compile(
    r"^\W*(?:(?:kind|best|warm|many|yours)?\s*regards|best(?: wishes)?|sincerely|yours \w+|cheers|thanks"
    r"|(?:mit )?\w+ grü(?:ß|ss)en?"
    r"|grüße|cordialement|bien (?:à vous|cordialement)"
    r"|(?:un )?(?:cordial )?saludos?|atentamente|(?:cordiali|distinti) saluti"
    r"|(?:met )?vriendelijke groet\w*|cumprimentos|atenciosamente)\b[^\n]{0,30}\n(?P<lines>(?:[^\n]*\n?){1,6})",
    re.IGNORECASE | re.MULTILINE,
)
_LEGAL = re.compile(
    r"(?:^|\s)(?:GmbH(?: & Co\. KG)?|AG|SE|KG|Ltd\.?|Limited|LLC|LLP|Inc\.?|PLC|plc"
    r"|S\.?A\.?S?\.?|SARL|S\.?L\.?|S\.?p\.?A\.?"
    r"|S\.?r\.?l\.?|B\.?V\.?|N\.?V\.?|AB|A/S|ApS|Oy|Sp\. z o\.o\.|Lda\.?|Ltda\.?)$"
)
# What programs put before the title of an event that was changed or called off.
_CHANGED = re.compile(
    r"^\W*(?:(?:updated )?invitation|updated|cancell?ed(?: event)?|rescheduled|moved|declined|accepted|tentative"
    r"|abgesagt|aktualisiert|verschoben|geändert|annulée?|mise? à jour|modifiée?|cancelad[oa]|actualizad[oa]|anulad[oa]"
    r"|annullat[oa]|aggiornat[oa]|geannuleerd|bijgewerkt|inställ[dt]|uppdatera[dt]|aflyst|opdateret|odwołan[eay]"
    r"|zaktualizowan[eay]|atualizad[oa])\s*[:：]\s*",
    re.IGNORECASE,
)
_EVENT_NAME = re.compile(r"^\W*event name\s*[:：]\s*(?P<said>[^\n]{2,120})$", re.IGNORECASE | re.MULTILINE)
_PARTS = re.compile(r"\s*(?:<>|<->|↔|\||/|:|·|•|\s[-–—]\s|\s[x×@]\s|\(|\))\s*")
_OCCASIONS = (
    r"interview|intro(?:duction)?|call|chat|screen(?:ing)?|round|stage|panel|on-?site|virtual|video|phone|zoom|teams"
    r"|invitation|meeting|conversation|discussion|final|first|second|third|1st|2nd|3rd|technical|coding|exercise"
    r"|session"
    r"|loop|super ?day|gespräch|(?:erst|zweit|telefon|video|fach|kennenlern)gespräch|telefoninterview|videointerview"
    r"|vorstellungsgespräch|bewerbungsgespräch|kennenlernen|entretien|entrevista|colloquio"
    r"|re|fwd|fw|updated|canceled|cancelled|confirmed|assessment|presentation|debrief|hiring manager|hr|recruiter"
    r"|skype"
    r"|google meet|hangout|part \d|\d+ ?min(?:utes)?|sync|tour|lunch"
)
_OCCASION = re.compile(rf"\b(?:{_OCCASIONS})\b", re.IGNORECASE)
_OCCASION_FIRST = re.compile(rf"^(?:\W*(?:{_OCCASIONS}|for|the)\b\W*)+", re.IGNORECASE)
_OCCASION_LAST = re.compile(rf"(?:\W*\b(?:{_OCCASIONS})\W*)+$", re.IGNORECASE)
# "(m/w/d)", "(f/h)": whom a German or French advertisement is open to; no part of the role.
_GENDERS = re.compile(r"\s*[(\[](?:[mwfdxhi]\s*[/|]\s*)+[mwfdxhi][)\]]", re.IGNORECASE)
_SHORTEST_HOUSE = 4
_LONGEST_FIRM = 80
_LONGEST_TITLE = 500
_LONGEST_TEXT = 20_000
_URL = re.compile(r"https://[^\s<>\"'\\]{4,500}", re.IGNORECASE)
_MEETING_HOSTS = (
    "zoom.us", "zoom.com", "meet.google.com", "teams.microsoft.com", "teams.live.com", "webex.com", "whereby.com",
    "bluejeans.com", "gotomeeting.com", "gotomeet.me", "chime.aws", "meet.jit.si", "hirevue.com", "coderpad.io",
    "ringcentral.com", "skype.com", "starleaf.com", "jitsi.org", "meet.goto.com", "around.co", "gather.town",
    "livestorm.co", "daily.co", "huddle.team", "bigbluebutton.org", "lifesize.com", "codesignal.com",
)  # fmt: skip
_PHONE = re.compile(
    r"(?:tel:|phone|call|ring|dial(?:-| )?in|telefon|téléphone|teléfono|mobile|tel\.?)"
    # A date behind the word ("Phone interview 2026-12-01") is no number.
    r"[^\d\n+(]{0,20}(?!\d{4}-\d\d-|\d{1,2}[./]\d{1,2}[./]\d{4})(\+?\(?\d[\d ()./-]{6,20}\d)",
    re.I,
)
# A number written as one is dialled, nine digits at least; no date, no reference, no passcode.
_DIALLED = re.compile(
    r"(?<![\w/.@+-])(?P<number>\+\d{1,3}[\d ()./-]{6,18}\d|\(\d{2,4}\) ?\d[\d -]{5,12}\d|0\d[\d ()/-]{6,16}\d"
    r"|\d{3}[-.]\d{3}[-.]\d{4})(?![\d/:-])"
)
_NO_NUMBER = re.compile(
    r"(?:passcode|pass ?word|pin|id|iban|ref|reg|fax|vat|no|nr|n[°º])\W*$|\bregist\w+\W+(?:\w+\W+){0,4}$", re.IGNORECASE
)
_FEWEST_DIGITS = 9
# The number of a conference: who rings it reaches a machine that asks for an ID.
_BRIDGE = re.compile(
    r"^[^\n]{0,40}?(?:,,|\bPIN\b|#)|^[^\n]*\n(?:[^\n]*\n){0,2}\W*(?:phone )?conference ID\b", re.IGNORECASE
)
_BRIDGES = re.compile(
    r"(?:dial by your location|one tap mobile|join by phone|dial(?:-| )?in by phone)[^\n]*\n(?:[^\n]*\n){0,3}[^\n]*$",
    re.IGNORECASE,
)
_ONLY_PHONE = re.compile(r"\s*(\+?\(?\d[\d ()./-]{6,20}\d)\s*")


@dataclass(frozen=True, slots=True)
class Said:
    """Role and company as written, None where the words do not say."""

    role: str | None = None
    company: str | None = None


def role_and_company(event: CalendarEvent, people: frozenset[str]) -> Said:
    """Role and employer from labels, from "for ROLE at COMPANY", else from the parts of the title.

    `people` are the names on the invitation: a part of the title that is one of them is neither. A role must
    hold the noun of a job; a company is only taken from the title beside a role or a person.
    """
    summary, description = (event.summary or "")[:_LONGEST_TITLE], event.description[:_LONGEST_TEXT]
    summary = _CHANGED.sub("", summary)
    summary, description = _GENDERS.sub("", summary), _GENDERS.sub("", description)
    label_role, label_company = _ROLE_LABEL.search(description), _COMPANY_LABEL.search(description)
    houses = _house_words(event)
    titles = (summary, *(found.group("said") for found in _EVENT_NAME.finditer(description)))
    spoken = (_spoken(summary), _spoken(description), *(_titled(each, people, houses) for each in titles))
    if event.from_words:
        spoken = (*spoken, Said(company=_signed(description) or _of_the_house(f"{summary}\n{description}", houses)))
    role = _clean(label_role.group("said")) if label_role else next((one.role for one in spoken if one.role), None)
    company = next((one.company for one in spoken if one.company), None)
    if event.from_words:
        role = (_clean(label_role.group("said")) if label_role else said_role(description)) or role
        signed = signature(description)
        company = said_employer(description, role, signed, people, company)
    elif company is None:
        company = _named_at_place(event.location or "", houses) or _firm_signed(description)
    role = _VERB_LAST.sub("", _AT_HOME.split(role)[0]) if role else role
    company = _clean(label_company.group("said")) if label_company else company
    if company and any(fold(company) == fold(name) for name in people):
        company = None
    return Said(role, company)


def _spoken(text: str) -> Said:
    both = _FOR_AT.search(text)
    if both and is_job(both.group("role")):
        return Said(_role(both.group("role")), _proper(both.group("company")))
    role = next((m for m in _FOR.finditer(text) if is_job(m.group("role"))), None) or _said_to_be_one(text)
    at = _AT.search(text)
    return Said(_role(role.group("role")) if role else None, _proper(at.group("company")) if at else None)


def _said_to_be_one(text: str) -> re.Match[str] | None:
    """What the words call the role; "the role is" goes on with a capital where it names one."""
    found = _ROLE_SAID.finditer(text)
    return next((m for m in found if not (m.group("capital") and m.group("role")[0].islower())), None)


def _role(text: str) -> str | None:
    return _clean(_INTEREST.sub("", text))


def _proper(text: str) -> str | None:
    """A company's name as written; a phrase that does not begin with a capital is none ("with our team")."""
    if re.match(r"\d{1,2}(?:[:.h]\d{2})?\s*(?:[ap]\.?m|uhr|h\b|o'clock|$)", text, re.IGNORECASE):
        return None
    found = re.split(
        r"\s(?:this|next|tomorrow|today|on|am|from|via|to|using|is|are|will|would|has|for|findet|ist"
        r"|wird|est|aura|es)\s",
        text,
    )[0]
    found = re.split(r"\s(?:le|el|il|op|den|em|dia|vom|zum|avec|con|mit|with|met|com)\s", found)[0]
    name = _clean(re.sub(r"^(?:(?:der|dem|den|die|the)\s+)?(?:Firma\s+)?", "", found))
    return (
        name
        if name and (name[0].isupper() or name[0].isdigit() or not name[0].isascii()) and not is_job(name)
        else None
    )


def _signed(text: str) -> str | None:
    """The employer below a signature: behind the job or the office of who signs, or a line with a legal form."""
    for found in _SIGNED.finditer(text):
        for line in found.group("lines").split("\n"):
            post, _, firm = line.strip().rpartition(", ")
            if firm and len(line) < 100 and ((post and (is_job(post) or is_office(post))) or _LEGAL.search(firm)):
                return " ".join(firm.split())
    return None


def _of_the_house(text: str, houses: frozenset[str]) -> str | None:
    """A short line that begins like the sender's own domain: "Velden Logistics" under a mail from velden.example."""
    for line in reversed(text.split("\n")):
        for part in reversed(re.split(r"\s[|·•–—-]\s|,\s", line.strip())):
            # "Mairie de Valserre" of mairie-valserre.example: small words are left out of an address.
            called = (fold(part), fold(" ".join(word for word in part.split() if not word.islower())))
            named = any(len(house) >= _SHORTEST_HOUSE and one.startswith(house) for house in houses for one in called)
            if named and _is_title(part):
                return " ".join(part.split())
    firm = _JAPANESE_FIRM.search(text)
    return firm.group("firm") if firm else None


def _named_at_place(location: str, houses: frozenset[str]) -> str | None:
    """ "Buchhandlung Lindenhof, Lindenstraße 14" where those who invite write from buchhandlung-lindenhof.example."""
    parts = (part.strip() for part in re.split(r"[\n,;]", location))
    long = [house for house in houses if len(house) >= _SHORTEST_HOUSE]
    return next((part for part in parts if fold(part) in long and _is_title(part)), None)


def _firm_signed(text: str) -> str | None:
    """A line with a legal form below the close."""
    for found in _SIGNED.finditer(text):
        for line in found.group("lines").split("\n"):
            firm = line.strip().rpartition(", ")[2]
            if len(firm) < _LONGEST_FIRM and len(firm.split()) > 1 and _LEGAL.search(firm):
                return " ".join(firm.split())
    return None


def _is_title(part: str) -> bool:
    """A name on a line, not a sentence or an address."""
    return part[0].isupper() and len(part.split()) <= 6 and not re.search(r"[@/:!?]|\.$", part)


def _house_words(event: CalendarEvent) -> frozenset[str]:
    """What the own domains of those invited are called: "acme" of anna@acme.example; none of a program's."""
    guests = (event.organizer, *event.attendees) if event.organizer else event.attendees
    domains = {(one.email or "").rpartition("@")[2] for one in guests}
    return frozenset(fold(domain.partition(".")[0]) for domain in domains if domain and not is_outside(domain))


def _titled(summary: str, people: frozenset[str], houses: frozenset[str]) -> Said:
    parts = [part.strip(" ,-–—") for part in _PARTS.split(summary)]
    # "(Jordan Lee, Payroll Specialist)": behind a person's name a comma parts as well.
    parts = [each for part in parts for each in _split_at_name(part, people) if each]
    parts = [_before_name(part, people) for part in parts]
    given = {fold(name.split()[0]) for name in people if name.split()}
    known = [part for part in parts if fold(part) in given or any(fold(name) in fold(part) for name in people)]
    rest = [part for part in parts if part not in known]
    roles = [part for part in rest if is_job(_OCCASION.sub("", part)) and len(part) <= 70]
    others = [part for part in rest if part not in roles and not _OCCASION.search(part) and _proper(part)]
    role = _without_occasion(roles[0]) if roles else None
    beside = bool(known or roles)
    if roles and not others:
        # "Charge Nurse at Mercy Hill": the job and the employer in one part.
        at = re.search(r"\s(?:at|bei|chez)\s(.+)$", roles[0])
        others = [name] if at and (name := _proper(at.group(1))) else []
    if not others and houses:
        # "Acme interview": the rest of the occasion is the employer where the domain says the same.
        bare = [_OCCASION_LAST.sub("", _OCCASION_FIRST.sub("", part)) for part in rest if part not in roles]
        others = [part for part in bare if fold(part) in houses and _proper(part)]
    return Said(role, others[0] if beside and len(others) == 1 else None)


def _before_name(part: str, people: frozenset[str]) -> str:
    """ "Warehouse Supervisor with Gwen Ostrander on Tuesday": the person behind the word is no part of the job."""
    before, _, behind = part.partition(" with ")
    return before if is_job(before) and any(fold(behind).startswith(fold(name)) for name in people) else part


def _split_at_name(part: str, people: frozenset[str]) -> list[str]:
    name, comma, rest = part.partition(", ")
    bare = _OCCASION_FIRST.sub("", name)
    return [bare, rest] if comma and any(fold(bare) == fold(each) for each in people) else [part]


def _without_occasion(part: str) -> str | None:
    """ "Data Engineer interview" names the job; the occasion at either end is cut off."""
    after = _OCCASION_LAST.sub("", _OCCASION_FIRST.sub("", part))
    role = re.split(r"\s(?:at|bei|chez|with|@)\s", after)[0]
    return _clean(role) if is_job(role) else None


def _clean(text: str) -> str | None:
    return " ".join(text.split()).strip(" .,;:-–—\"'") or None


def conference_url(event: CalendarEvent) -> str | None:
    """The address to join: from the properties made for it, then a known meeting service in place or text."""
    for text in (*event.links, event.location or "", event.description):
        for url in _URL.findall(text):
            if _is_meeting(url):
                return _trimmed(url)
    first = _URL.search(event.location or "")
    return _trimmed(first.group()) if first else None


def _is_meeting(url: str) -> bool:
    host = re.split(r"[/?#:]", url[8:], maxsplit=1)[0].casefold().rpartition("@")[2]
    return any(host == one or host.endswith("." + one) for one in _MEETING_HOSTS)


def _trimmed(url: str) -> str:
    return url.rstrip(".,;:!?)]}")


def phone(event: CalendarEvent) -> str | None:
    """A number that is said to be one: the place is nothing else, or a word such as "phone" stands before it."""
    alone = _ONLY_PHONE.fullmatch(event.location or "")
    if alone:
        return alone.group(1)
    for text in (*event.links, event.location or "", event.description):
        bare = _URL.sub(" ", text)
        match = next((one for one in _PHONE.finditer(bare) if not _is_bridge(bare, one.start(1), one.end(1))), None)
        if match:
            return match.group(1).strip()
    return _dialled(event.description) if event.from_words else None


def _is_bridge(text: str, begin: int, end: int) -> bool:
    return bool(_BRIDGE.search(text[end : end + 200]) or _BRIDGES.search(text[max(begin - 200, 0) : begin]))


def _dialled(text: str) -> str | None:
    bare = _URL.sub(" ", text)
    for found in _DIALLED.finditer(bare):
        number = found.group("number")
        enough = sum(sign.isdigit() for sign in number) >= _FEWEST_DIGITS
        before = bare[max(found.start() - 40, 0) : found.start()]
        if enough and not _NO_NUMBER.search(before) and not _is_bridge(bare, found.start(), found.end()):
            return number.strip()
    return None
