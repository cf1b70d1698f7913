"""Which employer and which role a mail is about, said in its sentences, labels and signature."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.core.interview.nicknamed import CAPITAL
from afterword.core.interview.offices import is_agency, is_department
from afterword.core.interview.sayings import listed_lines
from afterword.core.interview.signature import Signature
from afterword.core.interview.words import is_job, is_office, words

_LEGAL = (
    r"(?:GmbH & Co\. KG|GmbH|gGmbH|mbH|AG|SE|KG|e\.V\.|Ltd\.?|Limited|LLC|LLP|Inc\.?|PLC|plc|S\.?A\.?S\.?|S\.A\."
    r"|SA|SARL|S\.?L\.?"
    r"|S\.?p\.?A\.?|S\.?r\.?l\.?|B\.?V\.?|N\.?V\.?|AB|A/S|ApS|Oy|Sp\. z o\.o\.|Lda\.?|Ltda\.?|Pvt\.? Ltd\.?)"
)
_PART = rf"(?:(?!I['’])[{CAPITAL}][\w'’&+]{{0,30}}(?:[.-][\w'’&+]{{1,20}}){{0,3}}|\d+[A-Z]\w*|&)"
_LINK = r"(?:of|the|de|du|la|le|les|des|del|der|do|da|dos|das|di|and|und|et|y|van|von)"
_FIRM = (
    r"(?:(?:the|der|die|das|dem|den|la|le|les|el|il|lo|de|het|o|a)\s+|l['’])?"
    rf"(?P<firm>{_PART}(?:[ ](?:{_LINK}[ ]){{0,2}}(?!{_LEGAL}(?!\w)){_PART}){{0,5}}(?:,?[ ]{_LEGAL}(?!\w))?)"
)
_CLIENT = re.compile(
    r"\b(?i:(?:our|my|the) client|unsere?[mnrs]? (?:kund(?:e|en|in)|mandant(?:in|en)?|auftraggeber(?:in)?)"
    r"|notre client(?:e)?"
    rf"|nuestro cliente|(?:il )?nostro cliente|onze (?:opdrachtgever|klant)|nasz klient|vår kund"
    rf"|nosso cliente)[,:]?\s+{_FIRM}"
)
_AT = re.compile(
    r"\b(?:(?:[Ww]ith us |[Hh]ere |[Jj]oin(?:ing)? us |[Ww]ork(?:ing)? |[Tt]eam |us )?at|[Bb]ei(?:m| der| dem)?|[Cc]hez"
    r"|[Pp]resso|[Hh]os|[Bb]ij|w firmie|na empresa"
    rf"|[Ii]nterest in|[Gg]reetings from|[Ii]nteresse (?:an der|an|am|aan|per|por|na|no)|intérêt pour"
    rf"|interés (?:en|por)|con nosotros en)\s+{_FIRM}"
)
_TOWARDS = re.compile(
    r"\b(?:[Aa]ppl(?:ication|ying|ied) (?:to|with|at)|[Ii]nterest in (?:joining|working (?:for|at|with))"
    r"|[Cc]areer (?:at|with)|(?:[Aa]u sein|[Aa]uprès) (?:d['’]|(?:de|du)(?: (?:groupe|cabinet|magasin"
    r"|restaurant))?\s)|[Ii]m Hause?|[Ff]ormar parte de"
    r"|[Cc]andidatura (?:en|con|na|no|à|ao|presso)|[Ss]olicitud (?:en|con)|(?:do|dla) firmy"
    r"|(?:ruolo|posizione) di [a-zà-ÿ ]{3,40}? (?:da|presso|in)|[Bb]ei uns,? (?:der|dem|im|in der)"
    r"|[Ff]ounder of|[Oo]wner of|[Gg]ründer(?:in)? (?:von|der)|[Ii]nhaber(?:in)? (?:von|der|des)|[Ff]ondat(?:eur"
    r"|rice) de"
    r"|[Dd]el(?=\s(?:Gruppo|Comune)\b)"
    r"|[Dd]ella(?=\s(?:Fondazione|Banca|Cooperativa)\b))\s*"
    rf"(?<!\w){_FIRM}"
)
# What a sentence calls it before its name: "bei der Firma Tannhof GmbH".
_KIND = re.compile(r"^(?:Firma|Ditta|Empresa|Société|Entreprise|Azienda) (?=[^\W\d_a-zß-ÿ])")
# "Backend Developer at Tidelight" on a line of its own at the head of a notice.
_ROLE_LINE = re.compile(
    rf"^\W*(?P<role>[{CAPITAL}][^\n,.:;@()]{{3,60}}?) (?:at|bei|chez|presso|bij"
    rf"|hos) [{CAPITAL}][^\n.:;]{{1,40}}$",
    re.M,
)
_HEAD_LINES = 5
_INTERVIEW_WITH = re.compile(
    r"\b(?i:interview|onsite|on-site|loop|meeting|discussion|gespräch|entretien|entrevista|colloquio|gesprek|rozmow\w+"
    r"|intervju)(?: [a-zà-ÿ]+){0,3}? "
    rf"(?:with|at|mit|bei|avec|chez|con|en|presso|met|bij|hos|med)\s+{_FIRM}"
)
_LEGALLY = re.compile(
    rf"(?<![\w&.-])(?P<firm>{_PART}(?:[ ](?:{_LINK}[ ]){{0,2}}{_PART}){{0,4}},?[ ]{_LEGAL})(?!\w)(?! is registered)"
)
_TEAM = re.compile(
    rf"^\W*(?:(?:The|Your|Das|Ihr|Your)\s+)?{_FIRM}[ ]+(?:(?:Talent|People|HR|Recruiting|Recruitment"
    rf"|Hiring)(?: Acquisition)?[ ]+)(?:Team|Office|Desk)\W*$",
    re.MULTILINE,
)
_BEHIND_ROLE = (
    r"(?:\s*\([^)\n]{1,20}\))?(?:\s+(?:role|position|post|job|opening|vacancy|stelle))?(?:\s+(?:here|with us))?,?"
    r"\s+(?:at|with|bei|beim|bei der|chez|en|presso|bij|na|no|em|w|hos|de la|de|du|del|della|da|do|in der|im|am)\s+"
)
_COMPANY_LABELS = frozenset(
    """company employer institution organisation organization unternehmen firma arbeitgeber entreprise société employeur
    empresa
    azienda bedrijf werkgever organisatie pracodawca företag arbetsgivare empregador client kunde cliente""".split()
)
_ROLE_LABELS = frozenset(
    """role position job post vacancy opening title designation stelle stellenbezeichnung rolle poste puesto plaza
    vacante
    posizione ruolo cargo functie vacature tjänst befattning roll stanowisko vaga função stilling""".split()
)
_CALLED = re.compile(
    r"\b(?:for|about|regarding|discuss|our|the|your|an?)\s+(?:the |our |an? |your )?"
    rf"(?P<role>(?:[{CAPITAL}][\w/&+-]*(?:,? |,? of | in | and |, )){{0,6}}?[{CAPITAL}][\w/&+-]*"
    rf"|[a-z][a-z-]+(?: [a-z-]+)?)\s+"
    r"(?:role|position|post|job|opening|vacancy|opportunity|traineeship|apprenticeship)\b(?!\s+(?:description"
    r"|title|offer))"
)
_NAMED = re.compile(
    r"\b(?:[Pp]osition|[Ss]telle|[Rr]olle|[Ff]unctie|[Vv]acature|[Tt]jänst(?:en)?|[Pp]oste|[Rr]ollen|[Tt]jänsten"
    r"|[Pp]uesto|[Pp]laza|[Vv]aga|[Cc]argo"
    r"|[Pp]osizione|[Rr]uolo|[Ss]tanowisk[ou]|[Ss]tillingen|[Bb]ewerbung|[Ss]ollicitatie)\s+(?:(?:van|de|di|als"
    r"|som|as|of|da|do|para|per|der|des|d['’])\s*)*"
    rf"(?:una? |an? )?(?P<role>[{CAPITAL}][\w/&+'’-]*(?: (?:(?:de|di|des|du|da|do|der|für|i|of|and|und|et|van|en|w"
    rf"|ds\.|per|d['’])\s?)*"
    rf"[\w/&+'’-]+){{0,4}}?)(?=\s*(?:[,.;:!?()\n–—]|$)|\s(?:an|at|bei|beim|chez|hos|bij|na|no|em|en|presso|op|på|w"
    rf"|we|le|el|il|am|im|um|in|is|on|und|mit|du|med"
    r"|zu|hat|haben|staat|gaat|heeft|findet|wird|aura|sera|tendrá|será|terá"
    r"|będzie|äger|är|a|ha|ont|est|è|del|della|de (?:la|l['’]|el)|(?:mån|tis|ons|tors|fre)dag\w*|(?:maan|dins|woens"
    r"|donder|vrij)dag|(?:lun|mar|mercre|jeu|vendre)di"
    r"|(?:lun|mart|miércol|juev|viern)es|(?:lune|marte|mercole|giove|vener)dì)\b)"
)
_FOR_ROLE = re.compile(
    rf"\b(?:for|para|per|voor|als|as|für)\s+(?P<role>[{CAPITAL}][^.;:|()!?\n]{{3,60}}?)(?=\s*[.!;\n(]|$|\s(?:at|en"
    rf"|on|em|na|bei|am|um|im|le|el|il|op|om|den|på|we?|hos|bij|presso|chez|with|for|and|und|to|took?)\s)"
)
_HEADING = re.compile(
    rf"^\W*(?P<role>[{CAPITAL}][{CAPITAL} /&,'’-]{{6,70}}?)\s*(?:\(?(?:REF|Ref|JOB|ID)\b[^\n]*)?$", re.MULTILINE
)
_NO_FIRM = frozenset(
    """st floor room house building street road lane avenue square office offices reception hq headquarters site tower
    rückfragen
    fragen problemen verspätung bedarf interesse ihnen uns ihrer terminschwierigkeiten noon midday zoom teams skype
    google
    microsoft monday tuesday wednesday thursday friday eastern central pacific raum etage stock empfang kamer salle
    sala via
    rue calle avenida rua ul meet hangouts webex gmt cet est pst utc ist jst the this that your our my dear hi
    hello please thank
    thanks you we us interview interviewer stage round panel team hr
    """.split()
)
_CONTACT = re.compile(r"@|https?:|www\.|\d{3,}|^\W*(?:tel|t|m|f|fon|mob|phone|fax)\b\W", re.IGNORECASE)
_SIGNED_FOR = re.compile(rf"(?:\s(?:at|bei|bij|chez|hos|na|presso|en|for)|@)\s+{_FIRM}\s*(?:[|,·•]|$)")
_LONGEST = 60


def client_firms(text: str) -> frozenset[str]:
    """The firms that an agency calls its clients; they are nobody whom one meets."""
    return frozenset(found.group("firm") for found in _CLIENT.finditer(text))


def said_role(text: str) -> str | None:
    """The role behind a label, in a sentence that calls it one, or as a heading in capitals."""
    for label, lines in listed_lines(text):
        if (
            lines
            and any(word in _ROLE_LABELS for word in words(label)[:3])
            and len(words(label)) <= 3
            and len(lines[0]) <= 80
        ):
            return _tidy(lines[0])
    head = "\n".join(text.lstrip().split("\n")[:_HEAD_LINES])
    if (line := _ROLE_LINE.search(head)) and is_job(line.group("role")) and not is_office(line.group("role")):
        return _tidy(line.group("role"))
    for form, needs_job in ((_NAMED, False), (_CALLED, False), (_FOR_ROLE, True), (_HEADING, True)):
        for found in form.finditer(text):
            role = re.sub(r"^(?:interest in|application for) (?:the |our )?", "", found.group("role"))
            if not needs_job or (is_job(role) and not is_office(role)):
                if role.casefold() in _NO_ROLE or (form is _CALLED and role.islower() and not is_job(role)):
                    continue
                return _tidy(role)
    return None


_NO_ROLE = frozenset(
    "ihrer ihre der die das our the your above new same first next current full-time part-time".split()
)


def said_employer(
    text: str, role: str | None, signed: Signature | None, people: frozenset[str], also: str | None = None
) -> str | None:
    """The employer: a label, a client, behind the role, in a sentence, in the signature; never an agency that signs."""
    people = people | {signed.name} if signed and signed.name else people
    if also and (_is_part(also) or (is_agency(also) and signed and any(also in line for line in signed.lines))):
        also = None
    firms = (_KIND.sub("", firm) for firm in (*_firms(text, role, signed), also or ""))
    return next((firm for firm in firms if _is_firm(firm, people)), None)


def _firms(text: str, role: str | None, signed: Signature | None) -> Iterator[str]:
    for label, lines in listed_lines(text):
        if lines and len(words(label)) == 1 and words(label)[0] in _COMPANY_LABELS:
            yield lines[0]
    above = "\n".join(text.split("\n")[: signed.begins]) if signed else text
    forms = [_CLIENT]
    if role:
        forms.append(re.compile(rf"{re.escape(role)}{_BEHIND_ROLE}{_FIRM}"))
    for form in (*forms, _AT, _TOWARDS, _INTERVIEW_WITH):
        for found in form.finditer(above):
            if not _is_a_place(above, found) and not _is_part(found.group("firm")):
                yield found.group("firm")
    yield from (found.group("firm") for found in _TEAM.finditer(text))
    yield from (found.group("firm") for found in _LEGALLY.finditer(text) if not is_agency(found.group("firm")))
    if signed:
        yield from (firm for firm in _below(signed) if not is_agency(firm))


def _is_part(firm: str) -> bool:
    """ "au sein du Service Comptable": a department, unless a legal form makes it a firm of that name."""
    return is_department(firm) and not re.search(rf"\s{_LEGAL}$", firm)


def _is_a_place(text: str, found: re.Match[str]) -> bool:
    """ "at Harrow House, Station Road": what a street or a number follows is where, not who."""
    return bool(re.match(r",?\s+(?:\d|[A-Z]\w+ (?:Road|Street|Lane|Approach|Park|Row|Close)\b)", text[found.end() :]))


def _below(signed: Signature) -> Iterator[str]:
    """Firms in the lines below the name: "at X" first, then a line that is nothing else."""
    parts = [part for line in signed.lines for part in re.split(r"\s*(?:\||·|•|\s[-–—]\s)\s*", line)]
    if signed.name is None:
        parts = parts[1:]
    for line in signed.lines:
        yield from (found.group("firm") for found in _SIGNED_FOR.finditer(line))
    for part in parts:
        behind = part.rpartition(", ")[2] if is_job(part.rpartition(", ")[0]) else part
        if not (_CONTACT.search(behind) or is_department(behind) or is_job(behind)) and re.fullmatch(_FIRM, behind):
            yield behind


def _is_firm(firm: str, people: frozenset[str]) -> bool:
    said = words(re.sub(r"^The ", "", firm))
    if (
        not said
        or len(firm) > _LONGEST
        or firm.casefold() in people
        or any(word in _NO_FIRM for word in (said[0], said[-1]))
    ):
        return False
    named = any(firm in one or one in firm for one in people if len(one.split()) > 1) or firm in {
        one.split()[0] for one in people if one
    }
    return not named and not (is_job(firm) and not re.search(rf"\s{_LEGAL}$", firm) and len(said) < 3)


def _tidy(text: str) -> str | None:
    return " ".join(text.split()).strip(" .,;:-–—\"'") or None
