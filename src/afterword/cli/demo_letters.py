# ruff: noqa: E501  (a request reads best on one line)
"""The requests behind `afterword letter --demo`: invented people, every situation, seven languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

MAYA = {"name": "Maya Lindqvist", "phone": "+1 617 555 0199"}
TOM = {"name": "Tom Adeyemi", "phone": "+44 20 7946 0311"}
US = {"locale": "en-US", "sender": MAYA, "role": "Signal Data Analyst", "employer": "Northwind Rail"}
GB = {"locale": "en-GB", "sender": TOM, "role": "Collections Registrar", "employer": "Harwick Museum"}
MET = {"interview": "2026-12-01", "read_on": "2026-12-02"}
LATER = {"interview": "2026-12-01", "read_on": "2026-12-15"}


def _to(name: str, address: str) -> dict[str, str]:
    return {"name": name, "address_as": address, "function": "manager", "evidence": "verified"}


def _from(locale: str, sender: str, phone: str, role: str, employer: str, to: tuple[str, str]) -> dict[str, Any]:
    return {
        "locale": locale,
        "sender": {"name": sender, "phone": phone},
        "role": role,
        "employer": employer,
        "recipient": _to(*to),
    }


OKAFOR, PRYCE = _to("Dr. Amara Okafor", "Dr. Okafor"), _to("Dr Siân Pryce", "Dr Pryce")
LIND, LUIS, MARSH = _to("Rosa Lind", "Ms. Lind"), _to("Luis Vega", "Luis"), _to("Joan Marsh", "Ms. Marsh")
JANA = _from("de-DE", "Jana Schröter", "+49 30 23125 014", "Qualitätsingenieurin", "Hallbach Pumpen GmbH", ("Katrin Weber", "Frau Weber"))  # fmt: skip
LEA = _from("fr-FR", "Léa Morel", "+33 1 99 00 12 34", "infirmière coordinatrice", "Clinique des Alpes", ("Hélène Faure", "Madame Faure"))  # fmt: skip
NURIA = _from("es-ES", "Nuria Castell", "+34 910 55 01 75", "jefa de almacén", "Logística Ebro", ("Ana Robles", "Sra. Robles"))  # fmt: skip
PAOLO = _from("it-IT", "Paolo Greco", "+39 011 555 0122", "contabile", "Fonderie Valsesia", ("Carla Rossi", "dottoressa Rossi"))  # fmt: skip
SANNE = _from("nl-NL", "Sanne de Wit", "+31 20 555 0144", "planner", "Haven Logistiek", ("Joke Jansen", "mevrouw Jansen"))  # fmt: skip
RAFAEL = _from("pt-BR", "Rafael Lima", "+55 11 5555 0177", "analista financeiro", "Hospital Bom Jardim", ("Helena Prado", "Sra. Prado"))  # fmt: skip

DEMO: tuple[tuple[str, Mapping[str, Any]], ...] = (
    ("Thank-you, American English", {**US, **MET, "situation": "thank_you", "recipient": OKAFOR, "moment": "asked how I tell drift from a real change", "facts": ["cut the drift of 1,200 sensors by a third", "wrote the night import that two depots still use"]}),
    ("Thank-you, British English", {**GB, **MET, "situation": "thank_you", "recipient": PRYCE, "moment": "loan slips still kept on paper", "facts": ["moved 4,000 loan records into one register"]}),
    ("Thank-you, short, where they decide at once", {**US, **MET, "situation": "express", "recipient": OKAFOR, "moment": "she worries about the night shift", "facts": ["speaks Polish"]}),
    ("Thank-you to the lead of a large panel", {**US, **MET, "situation": "panel_lead", "recipient": OKAFOR, "others": ["Jonas Brandt", "Wei Zhang", "Nell Abbott", "Omar Reyes", "Jill Stone", "Ken Abe"], "moment": "how false alarms wake the crew", "facts": ["cut false alarms by a third"]}),
    ("Status question", {**US, **LATER, "situation": "status", "recipient": OKAFOR, "decision": "by December 11", "facts": ["finished the course on signal safety"]}),
    ("Second status question", {**GB, **LATER, "situation": "status_mail_f2", "recipient": PRYCE, "facts": []}),
    ("Closing note", {**GB, **LATER, "situation": "closing_note", "recipient": PRYCE, "facts": []}),
    ("Answer to a rejection, with the feedback line", {**GB, **LATER, "situation": "rejection_reply", "recipient": PRYCE, "moment": "loan slips still kept on paper", "feedback": True, "facts": []}),
    ("Withdrawal", {**US, **LATER, "situation": "withdrawal", "recipient": OKAFOR, "facts": []}),
    ("Receipt of an offer", {**US, **LATER, "situation": "offer_acknowledge", "recipient": OKAFOR, "facts": ["offer of December 14", "answer by December 21"]}),
    ("Acceptance", {**US, **LATER, "situation": "acceptance", "recipient": OKAFOR, "facts": ["offer of December 14", "salary $78,000", "start January 11, 2027", "conditions: background check"]}),
    ("Decline", {**GB, **LATER, "situation": "decline", "recipient": PRYCE, "facts": ["offer of 14 December"]}),
    ("Request for more time", {**GB, **LATER, "situation": "extension", "recipient": PRYCE, "facts": ["offer of 14 December", "answer by 18 December", "new date: 22 December"]}),
    ("A competing offer", {**US, **LATER, "situation": "competing_offer", "recipient": OKAFOR, "facts": ["answer by December 18", "first choice"]}),
    ("Answer to a role put on hold", {**US, **LATER, "situation": "hold_reply", "recipient": OKAFOR, "facts": []}),
    ("Keeping in touch", {**GB, **LATER, "situation": "keep_in_touch", "recipient": PRYCE, "facts": ["Harwick Museum opened its new store in March", "finished my diploma in collections care"]}),
    ("They write again", {**US, **LATER, "situation": "answer_reopened", "recipient": OKAFOR, "facts": ["free on February 9 and 10"]}),
    ("Thanks to whom arranged it", {**US, **MET, "situation": "arranger", "recipient": MARSH, "facts": []}),
    ("To whom recommended me", {**US, **LATER, "situation": "referrer", "recipient": LUIS, "facts": ["talked with Dr. Okafor for an hour"]}),
    ("To whom speaks for me", {**US, **LATER, "situation": "reference_brief", "recipient": MARSH, "facts": ["Dr. Okafor may call in the week of December 14"], "stress": ["the work on the night import"]}),
    ("Thanks for a reference", {**US, **LATER, "situation": "reference_thanks", "recipient": MARSH, "facts": ["the second interview is on December 18"]}),
    ("A wrong fact put right", {**GB, **LATER, "situation": "repair", "recipient": PRYCE, "corrections": [{"said": "2016", "correct": "2017"}], "facts": []}),
    ("Apology for a misspelt name", {**GB, **LATER, "situation": "repair_name", "recipient": PRYCE, "corrections": [{"said": "Price", "correct": "Pryce"}], "facts": []}),
    ("Confirming an interview", {**US, "situation": "confirm", "recipient": OKAFOR, "facts": ["interview booked for Tuesday, December 1 at 14:00"]}),
    ("Asking for names", {**US, "situation": "ask_names", "recipient": OKAFOR, "facts": []}),
    ("Account to the agency", {**US, **LATER, "situation": "agency_debrief", "recipient": LIND, "facts": ["met Dr. Okafor and Mr. Brandt on December 1", "interested: very", "concern: how often I would travel to Macon", "free for a second round December 8-11"]}),
    ("Questions before the interview ends", {**GB, "situation": "before_interview_questions", "recipient": PRYCE, "facts": []}),
    ("Call", {**US, **LATER, "situation": "status", "medium": "call_script", "recipient": OKAFOR, "facts": [], "branches": ["gatekeeper", "bad_moment"]}),
    ("Voicemail", {**US, **LATER, "situation": "status", "medium": "voicemail", "recipient": OKAFOR, "facts": []}),
    ("Dank, Deutsch", {**JANA, **MET, "situation": "thank_you", "moment": "die Einarbeitung über vier Wochen", "facts": ["Fehlerquote von 4 auf 1 Prozent gesenkt"]}),
    ("Antwort auf eine Absage, Deutsch", {**JANA, **LATER, "situation": "rejection_reply", "facts": []}),
    ("Remerciement, français", {**LEA, **MET, "situation": "thank_you", "moment": "elle m'a demandé comment je prépare la relève de nuit", "facts": ["40 patients suivis par semaine"]}),
    ("Retrait, français", {**LEA, **LATER, "situation": "withdrawal", "facts": []}),
    ("Agradecimiento, español", {**NURIA, **MET, "situation": "thank_you", "moment": "las devoluciones de enero", "facts": ["200 pedidos gestionados al día"]}),
    ("Stato, italiano", {**PAOLO, **LATER, "situation": "status", "facts": []}),
    ("Dank, Nederlands", {**SANNE, **MET, "situation": "thank_you", "moment": "het nieuwe rooster voor de nachtdienst", "facts": ["60 chauffeurs ingepland"]}),
    ("Agradecimento, português", {**RAFAEL, **MET, "situation": "thank_you", "moment": "o fechamento mensal", "facts": ["seis colegas treinados"]}),
)  # fmt: skip


def requests() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every title with its whole request, as `afterword batch write-letter` takes it."""
    for title, asked in DEMO:
        yield title, {"medium": "email", **asked}
