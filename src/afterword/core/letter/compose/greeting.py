"""Greeting line, closing line and signature from the confirmed "address as" (playbook D2)."""

from __future__ import annotations

import re

from afterword.core.letter.fields import language
from afterword.core.people.closing import closing

# Which greeting word an "address as" takes, by its first word; "" is the form that needs no honorific.
GREETINGS = {
    "en": ((r"", "Dear {name},"),),
    "de": (
        (r"Frau\b", "Sehr geehrte {name},"),
        (r"Herr\b", "Sehr geehrter {name},"),
        (r"Damen und Herren", "Sehr geehrte Damen und Herren,"),
        (r"", "Guten Tag {name},"),
    ),
    "fr": (
        (r"(?:Madame|Monsieur)\b", "Bonjour {title},"),
        (r"(?:Docteur|Maître)\b", "{title},"),
        (r"Mesdames", "{name},"),
        (r"", "Bonjour {name},"),
    ),
    "es": (
        (r"(?:Sra|Srta|Dra|Señora|Doctora|Profesora)\b", "Estimada {name}:"),
        (r"(?:Sr|Dr|Señor|Doctor|Profesor|equipo)\b", "Estimado {name}:"),
        (r"", "Buenos días, {name}:"),
    ),
    "it": ((r"(?:Ufficio|Direzione)", "Spett.le {name},"), (r"", "Gentile {name},")),
    "nl": ((r"(?:mevrouw|heer)\b", "Geachte {name},"), (r"", "Beste {name},")),
    "pt": (
        (r"(?:Sra|Dra|Senhora|Doutora|Professora|equipe)\b", "Prezada {name},"),
        (r"(?:Sr|Dr|Senhor|Doutor|Professor)\b", "Prezado {name},"),
        (r"", "Olá, {name},"),
    ),
}
USUAL_CLOSE = "Kind regards,"


def greet(locale: str, address_as: str, medium: str) -> str:
    """The greeting line of the locale; a US letter on paper takes a colon, Swiss German no comma."""
    lang = language(locale)
    name = address_as.strip().rstrip(",:")
    forms = GREETINGS.get(lang, GREETINGS["en"])
    form = next(form for pattern, form in forms if re.match(pattern, name))
    line = form.format(name=name, title=name.split()[0] if name else "")
    if medium == "letter" and locale == "en-US":
        return line[:-1] + ":"
    return line.rstrip(",") if locale == "de-CH" else line


def close(locale: str, medium: str) -> str:
    """The usual closing line of the locale for a mail, or for a letter on paper."""
    return next(iter(closing(locale, medium)), USUAL_CLOSE)


def sign(name: str, phone: str) -> str:
    """Full name, and the phone number under it where there is one."""
    return "\n".join(part for part in (name, phone) if part)
