"""Words that name a team, a machine or a room where a person's name could stand."""

from __future__ import annotations

import re
from itertools import pairwise

_SPLIT = re.compile(r"[^\w]+|_")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_LOCAL_ROLES = _words(
    """
    hr jobs job careers career talent recruiting recruitment recruiter recruiters recruit hiring hire people
    info contact office hello hi mail admin administrator support help helpdesk service sales marketing press
    team staff bewerbung bewerbungen karriere personal personalabteilung stellen emploi emplois recrutement
    candidature candidatures rh empleo seleccion rrhh vagas lavoro risorseumane vacatures rekrutacja praca
    jobb rekrytering rekruttering schedule scheduling calendar interviews interview interviewing applications
    application apply onboarding reception events webmaster postmaster hostmaster abuse root security billing
    accounts accounting finance legal privacy frontdesk hrteam peopleops peopleteam talentteam talentacquisition
    humanresources notifications notification alerts updates newsletter news
    """
)
_NOREPLY = re.compile(
    r"^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|dont[-_.]?reply|nepasrepondre|ne[-_.]pas[-_.]repondre|no[-_.]?responder"
    r"|nao[-_.]?responda|keine[-_.]?antwort|nicht[-_.]?antworten|mailer[-_.]?daemon|bounces?|postmaster|automailer"
    r"|noreply.*|unattended|calendar[-_.]notification|invitations?[-_.]noreply)(?:[+._-].*)?$|[-_.+]no[-_.]?reply$",
    re.I,
)
_LISTS = re.compile(
    r"^(?:all|everyone|everybody|alle|tous|todos)(?:[-_.].*)?$|[-_.](?:all|list|lists|team|group|staff|everyone|members|announce)$"
    r"|^(?:staff|team|list|group)(?:[-_.].*)?$",
    re.I,
)
# A display name made only of these (and names of the firm) is no person.
TEAM_WORDS = _words(
    """
    team talent recruiting recruitment recruiter recruiters hiring careers career jobs hr people human resources
    acquisition department dept office desk helpdesk support service services notification notifications noreply
    reply donotreply admin administrator scheduling calendar interviews applications onboarding group committee
    panel staff operations ops reception mailbox info contact conference meeting room boardroom huddle zoom teams
    personalabteilung bewerbermanagement bewerbung personal karriere kundenservice sekretariat besprechungsraum
    konferenzraum raum recrutement équipe equipe salle ressources humaines candidatures selección seleccion
    equipo recursos humanos sala personeelszaken vergaderzaal ufficio personale risorse umane rekrutacji dział
    manager interviewer interviewers coordinator interview interviewing sitzungszimmer zaal réunion
    rekrytering rekryteringsteam rekryteringsteamet rekruttering rekrutteringsteam rekrutteringsteamet rh hr-teamet
    rekrytointi rekrytointitiimi toborzás nábor kadry recrutamento personaleavdelingen personaleafdelingen
    unknown system robot bot automailer workday greenhouse lever ashby mailer daemon postmaster
    """
)


def is_role_word(local: str) -> bool:
    """True when a local part is the name of an office: every part of it is a role word ("hr", "talent-team")."""
    parts = [part for part in _SPLIT.split(local.casefold().partition("+")[0]) if part and not part.isdigit()]
    return bool(parts) and all(part in _LOCAL_ROLES for part in parts)


def is_noreply_word(local: str) -> bool:
    """True when a local part says that nobody reads it."""
    return bool(_NOREPLY.search(local))


def is_list_word(local: str) -> bool:
    """True when a local part looks like a mailing list."""
    return bool(_LISTS.search(local))


def is_team_name(text: str) -> bool:
    """True when a display name is a team, a machine or a room ("Talent Team", "HR Department", "Room 4.12").

    It needs a leading or closing word that no person has, or to be made of such words only: "Hiring Team at Acme".
    """
    words = [word.casefold() for word in re.split(r"[\s,/|()&]+", text) if word]
    if not words:
        return False
    plain = [word.strip(".:;-–") for word in words]
    known = [word in TEAM_WORDS for word in plain]
    if all(known):
        return True
    has_number = any(any(character.isdigit() for character in word) for word in plain)
    if plain[0] in _ROOM_ALONE or (set(plain) & {"room", "raum", "boardroom"} and len(plain) > 2):
        return True
    if plain[0] in _ROOMS and (has_number or sum(known) > 1):
        return True
    pairs = set(pairwise(plain))
    return bool(pairs & _TEAM_PAIRS) or (plain[-1] in _CLOSING and len(plain) > 1)


_ROOMS = frozenset({"room", "raum", "salle", "sala", "conference", "meeting", "boardroom"})
# No given name: whatever follows is what the room is called.
_ROOM_ALONE = frozenset(
    {"room", "raum", "boardroom", "besprechungsraum", "konferenzraum", "sitzungszimmer", "vergaderzaal"}
    | {"personalabteilung", "personalverwaltung", "personalbüro", "bewerbermanagement", "bewerbungsmanagement"}
    | {"personalmanagement", "sekretariat", "kundenservice", "rekryteringsteam", "rekrytointitiimi", "p&o-afdeling"}
)
_TEAM_PAIRS = frozenset(
    {
        ("talent", "team"), ("hiring", "team"), ("recruiting", "team"), ("recruitment", "team"), ("hr", "team"),
        ("people", "team"), ("talent", "acquisition"), ("human", "resources"), ("people", "operations"),
        ("people", "ops"), ("hr", "department"), ("careers", "team"), ("meeting", "room"), ("conference", "room"),
        ("ressources", "humaines"), ("recursos", "humanos"), ("risorse", "umane"), ("no", "reply"), ("hr", "abteilung"),
        ("équipe", "recrutement"), ("equipo", "de"), ("interview", "team"), ("interview", "panel"),
        ("selection", "committee"), ("search", "committee"), ("recruitment", "office"), ("scheduling", "team"),
    }
)  # fmt: skip
_CLOSING = frozenset(
    {
        "team",
        "talent",
        "department",
        "recruiting",
        "recruitment",
        "careers",
        "hr",
        "helpdesk",
        "notifications",
        "committee",
        "jobs",
    }
)
