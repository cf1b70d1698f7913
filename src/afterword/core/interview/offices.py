"""Lines that look like an employer and are none: a department, a region, an agency that looks for others."""

from __future__ import annotations

import re

_AGENCY = re.compile(
    r"recruit|recrut|reclut|rekryt|rekrutt|rekrutac|personalberat|personalvermitt|personaldienst|personalmanagement"
    r"|personnel|headhunt|staffing|zeitarbeit|arbeitnehmerüberlassung|int[ée]rim\b|executive search"
    r"|search (?:partners?|group|consult)|\w search$|\btalent\b|talents\b|employment agency|resourcing|\bplacements?\b"
    r"|consultores\b|consultants\b|berater(?:innen)?\b|selezione|ricerca e|werving|uitzend|detachering"
    r"|doradztwo personalne|agencja pracy|agenzia per il lavoro|trabajo temporal|trabalho temporário|bemanning",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(
    r"\b(?:HR\w*|RH|RRHH|P&C|People|Personal\w*|Personeel\w*|Pessoal|Talent|Human Resources|Recursos Humanos"
    r"|Ressources Humaines|Risorse Umane|Kadr\w*|Płace|Dział|Wydział|Département|Departamento|Department|Dept|Service"
    r"|Abteilung|Afdeling|Avdelning\w*|Afdeling\w*|Team|Office|Desk|Segreteria|Secretar[ií]\w*|Secrétariat|Sekretari\w*"
    r"|Secretariaat|Vorzimmer|Gesch(?:ä|ae)fts(?:führung|fuehrung|leitung)|Vorstand|Verwaltung|Direktion|Direction"
    r"|Direcci[óo]n|Direzione|Directie|Direção|Dyrekcja|Zarząd\w*|Assunzioni|Carriere|Empfang|Reception|Recepción|Accueil"
    r"|Recruiting|Recruitment|Hiring|Bewerbermanagement|Bewerbungs\w+|Admissions|Mobility|Candidate|Careers|Faculty"
    r"|Fakultät|Dekanat|Onboarding|Payroll|Workforce|Admin\w*)\b",
    re.IGNORECASE,
)
_REGION = re.compile(
    r"(?:campus|emea|dach|apac|latam|amer|americas|benelux|iberia|nordics|europe|global|worldwide|international|uk|us|usa"
    r"|north america|(?:uk|us) (?:&|and) (?:ireland|canada)|graduates?|early careers|remote|hybrid)",
    re.IGNORECASE,
)


def is_agency(text: str) -> bool:
    """True for a firm that says of itself that it finds people for others."""
    return _AGENCY.search(text) is not None


def is_department(text: str) -> bool:
    """True for a part of a house, or the part of the world that somebody looks after."""
    return _DEPARTMENT.search(text) is not None or _REGION.fullmatch(text.strip()) is not None
