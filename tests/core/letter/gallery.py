# ruff: noqa: E501  (a request reads best on one line)
"""The requests behind the gallery of letters in the documentation, and the page made of what is written for them."""

from __future__ import annotations

from typing import Any

from afterword.cli.kinds import write_letter

HEAD = """# Letters as they are written

Each text below is written from facts alone, without a model, and a test keeps this page equal to what is written today.
The people and employers are invented.
"""
MAYA = {"name": "Maya Lindqvist", "phone": "+1 617 555 0199"}
TOM = {"name": "Tom Adeyemi", "phone": "+44 20 7946 0311"}
US = {"locale": "en-US", "sender": MAYA, "role": "Signal Data Analyst", "employer": "Northwind Rail"}
GB = {"locale": "en-GB", "sender": TOM, "role": "Collections Registrar", "employer": "Harwick Museum"}


def _to(name: str, address: str) -> dict[str, str]:
    return {"name": name, "address_as": address, "function": "manager", "evidence": "verified"}


OKAFOR, PRYCE = _to("Dr. Amara Okafor", "Dr. Okafor"), _to("Dr Siân Pryce", "Dr Pryce")
WEBER, ROSSI = _to("Katrin Weber", "Frau Weber"), _to("Carla Rossi", "dottoressa Rossi")
MET = {"interview": "2026-12-01", "read_on": "2026-12-02"}
LATER = {"interview": "2026-12-01", "read_on": "2026-12-15"}
JANA = {
    "locale": "de-DE",
    "sender": {"name": "Jana Schröter", "phone": "+49 30 23125 014"},
    "role": "Qualitätsingenieurin",
    "employer": "Hallbach Pumpen GmbH",
}
LEA = {
    "locale": "fr-FR",
    "sender": {"name": "Léa Morel", "phone": "+33 1 99 00 12 34"},
    "role": "gestionnaire de sinistres",
    "employer": "Assurances Vauclair",
}
PAOLO = {
    "locale": "it-IT",
    "sender": {"name": "Paolo Greco", "phone": "+39 011 555 0122"},
    "role": "contabile",
    "employer": "Fonderie Valsesia",
}

GALLERY: tuple[tuple[str, dict[str, Any]], ...] = (
    ("Thank-you, American English", {**US, **MET, "situation": "thank_you", "recipient": OKAFOR, "moment": "asked how I tell drift from a real change", "facts": ["cut the drift of 1,200 sensors by a third"]}),
    ("Thank-you, British English", {**GB, **MET, "situation": "thank_you", "recipient": PRYCE, "moment": "loan slips still kept on paper", "facts": ["moved 4,000 loan records into one register"]}),
    ("Status question", {**US, **LATER, "situation": "status", "recipient": OKAFOR, "facts": []}),
    ("Closing note", {**GB, **LATER, "situation": "closing_note", "recipient": PRYCE, "facts": []}),
    ("Answer to a rejection", {**GB, **LATER, "situation": "rejection_reply", "recipient": PRYCE, "facts": []}),
    ("Withdrawal", {**US, **LATER, "situation": "withdrawal", "recipient": OKAFOR, "facts": []}),
    ("Receipt of an offer", {**US, **LATER, "situation": "offer_acknowledge", "recipient": OKAFOR, "facts": ["offer of December 14"]}),
    ("Decline", {**GB, **LATER, "situation": "decline", "recipient": PRYCE, "facts": ["offer of 14 December"]}),
    ("Voicemail", {**US, **LATER, "situation": "status", "medium": "voicemail", "recipient": OKAFOR, "facts": []}),
    ("Dank, Deutsch", {**JANA, **MET, "situation": "thank_you", "recipient": WEBER, "moment": "die Einarbeitung über vier Wochen", "facts": ["Prüfpläne für drei Linien erstellt"]}),
    ("Retrait, français", {**LEA, **LATER, "situation": "withdrawal", "recipient": _to("Hélène Faure", "Madame Faure"), "facts": []}),
    ("Stato, italiano", {**PAOLO, **LATER, "situation": "status", "recipient": ROSSI, "facts": []}),
)  # fmt: skip


def page() -> str:
    """The whole page."""
    return "\n".join((HEAD, *(_shown(title, asked) for title, asked in GALLERY)))


def _shown(title: str, asked: dict[str, Any]) -> str:
    written = write_letter.answer({"medium": "email", **asked})
    subject = f"Subject: {written['subject']}\n\n" if written.get("subject") else ""
    return f"## {title}\n\n```text\n{subject}{written['text']}\n```\n"
