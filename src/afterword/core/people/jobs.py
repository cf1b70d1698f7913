"""Words of job titles, departments and firms, to tell them from the words of a name."""

from __future__ import annotations

import re

from afterword.core.people.job_heads import ENDS, WORDS, is_native_department, is_native_title


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ROLE_WORDS = _words(
    """
    director manager recruiter engineer head lead partner specialist officer chief president vice vp svp evp consultant
    analyst coordinator associate assistant developer designer scientist founder co-founder cofounder ceo cto cfo coo
    cmo cpo cio chro ciso executive supervisor administrator architect advisor adviser strategist researcher lecturer
    professor teacher nurse midwife registrar buyer planner accountant controller auditor paralegal attorney solicitor
    counsel editor writer producer technician operator representative generalist sourcer intern trainee apprentice
    secretary clerk owner principal chair chairman chairwoman chairperson curator librarian
    leiter leiterin abteilungsleiter abteilungsleiterin teamleiter teamleiterin bereichsleiter bereichsleiterin
    referent referentin personalreferent personalreferentin personalleiter personalleiterin geschäftsführer
    geschäftsführerin prokurist prokuristin vorstand sachbearbeiter sachbearbeiterin ingenieur ingenieurin berater
    beraterin entwickler entwicklerin assistentin assistent leitung werksleiter werksleiterin
    responsable directeur directrice chargé chargée chef cheffe ingénieur ingénieure consultante conseiller conseillère
    gestionnaire adjoint adjointe recruteur recruteuse gérant gérante président présidente drh rrh
    gerente directora jefe jefa técnico técnica responsable coordinador coordinadora encargado encargada
    reclutador reclutadora ingeniero ingeniera analista diretor diretora coordenador coordenadora engenheiro
    engenheira supervisora consultor consultora recrutador recrutadora
    direttore direttrice responsabile ingegnere impiegato impiegata addetto addetta
    kierownik kierowniczka dyrektor dyrektorka specjalista specjalistka rekruter rekruterka
    hoofd directeur adviseur medewerker teamleider chef rekryterare ansvarig verkställande avdelningschef
    leder sjef rådgiver konsulent vedoucí ředitel ředitelka personalista personalistka vezető igazgató müdürü müdür
    uzmanı trưởng phòng giám đốc менеджер директор руководитель начальник специалист
    部長 課長 社長 人事 担当 经理 总监 주임 과장
    팀장 부장
    """
)
DEPARTMENTS = _words(
    """
    hr people talent acquisition recruiting recruitment engineering data marketing operations ops sales finance legal
    product design research it security procurement logistics production quality compliance support customer success
    personal personalwesen personalabteilung vertrieb einkauf entwicklung produktion verwaltung buchhaltung
    rh rrhh recursos humanos selección ressources humaines comptabilité achats informatique kadry dział ux r&d
    analytics platform infrastructure facilities communications pr strategy payroll admissions nursing
    """
)
_DEPARTMENT_SHAPE = re.compile(
    r"^(?:[A-Z]{2,4}|[A-Z]{1,3}[&/+-][A-Z]{1,3}|(?:dept\.?|department|abteilung|abt\.|service|dział|team|unit)\b.*)$",
    re.I,
)
FIRM_WORDS = _words(
    """
    gmbh ggmbh ag kg kgaa ohg ug e.v inc inc. ltd ltd. limited llc llp plc corp corp. corporation co. company s.a s.a.
    sa sas
    sarl s.l s.l. s.r.l srl spa s.p.a s.p.a. bv b.v. nv n.v. ab a/s oy oyj asa aps kft zrt s.r.o a.s sp.z.o.o pty pte
    kk k.k. holding holdings group gruppe groupe grupo analytics systems labs lab bank university universität université
    universidad college partners consulting technologies technology solutions health media energy industries institute
    hospital council capital logistics software robotics foundation services studio studios ventures networks airlines
    railways museum museums trust school academy agency works werke klinikum stadtwerke bioworks pharma insurance
    """
)
# "Maria Sa" is a person, "Banca Lombarda SA" is not.
_SHORT_FORM = 2
_ACTING = re.compile(r"\s+(?:at|@|bei|chez|en|presso|bij|hos|w|i)\s+", re.I)


_LONGEST_END = 7


def _plain(text: str) -> list[str]:
    return [word for word in re.split(r"[\s,/|()&–—-]+", text.casefold().replace(":", " ")) if word]


def has_role_word(text: str) -> bool:
    """True when a word of a job title stands in the text, alone or at the end of a compound."""
    return any(_is_role(word) for word in _plain(text))


def _is_role(word: str) -> bool:
    return word in ROLE_WORDS or word in WORDS or _is_compound(word) or is_native_title(word)


def _is_compound(word: str) -> bool:
    return word.endswith(ENDS) and len(word) > _LONGEST_END


def is_job_only(text: str) -> bool:
    """True when nothing but words of job titles and departments stands there ("Recruiting Coordinator")."""
    words = _plain(text)
    return len(words) > 1 and all(_is_role(word) or word in DEPARTMENTS for word in words)


def is_department_word(text: str) -> bool:
    """True when every word names a part of a firm ("HR", "Talent Acquisition")."""
    # "HR-3": the figure counts the departments.
    words = [word for word in _plain(text) if not word.isdigit()]
    return bool(words) and all(
        word in DEPARTMENTS or word in {"and", "und", "et", "y", "of"} or is_native_department(word) for word in words
    )


def is_department(text: str) -> bool:
    """True for the name of a part of a firm, by its words or by its shape in brackets ("R&D", "EMEA", "Dept. 4")."""
    if is_department_word(text) or is_native_department(text.strip()):
        return True
    return bool(_DEPARTMENT_SHAPE.match(text.strip())) and (len(_plain(text)) > 1 or text.strip().isupper())


def is_firm(text: str) -> bool:
    """True when a legal form or a word of firm names stands in the text; "SA" and "AG" count in capitals only."""
    words = text.replace(",", " ").split()
    return any(
        (word.casefold() in FIRM_WORDS or word.casefold().rstrip(".") in FIRM_WORDS)
        and (len(word) > _SHORT_FORM or word.isupper())
        for word in words
    )


def role_and_org(text: str) -> tuple[str, str]:
    """Split "People Partner, Quillworks" or "Director, Talent Acquisition at Acme" into job title and firm.

    The firm stands after "at" or "|", or is the last comma part that is neither job title nor department.
    """
    text = text.strip(" ,;|–—-")
    bars = [part.strip() for part in re.split(r"\s*[|•·]\s*|\s+[–—-]\s+", text) if part.strip()]
    if len(bars) > 1:
        role, org = role_and_org(bars[0])
        return role, org or next((part for part in bars[1:] if not has_role_word(part)), "")
    acting = _ACTING.split(text, maxsplit=1)
    if len(acting) == 2 and has_role_word(acting[0]):
        return acting[0].strip(" ,"), acting[1].strip(" ,.")
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) > 1 and has_role_word(parts[0]) and not (has_role_word(parts[-1]) or is_department(parts[-1])):
        return ", ".join(parts[:-1]), parts[-1]
    if has_role_word(text) and not (is_firm(text) and not has_role_word(text.split()[0])):
        return text, ""
    return "", text
