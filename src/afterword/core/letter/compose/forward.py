"""A letter that somebody else passes on: what stands over it for the one who forwards it (playbook B5)."""

from __future__ import annotations

from afterword.core.letter.compose.joins import starts_small
from afterword.core.letter.fields import language

PLEASE_FORWARD = {
    "en": "Would you please forward the lines below to {name}? Thank you for passing them on.",
    "de": "würden Sie die folgenden Zeilen bitte an {name} weiterleiten? Vielen Dank für Ihre Hilfe.",
    "fr": "Auriez-vous l'amabilité de transmettre les lignes ci-dessous à {name} ? Je vous en remercie.",
    "es": "¿Podría reenviar las líneas que siguen a {name}? Muchas gracias por su ayuda.",
    "it": "Potrebbe inoltrare a {name} le righe che seguono? La ringrazio per l'aiuto.",
    "nl": "Zou u de regels hieronder willen doorsturen aan {name}? Hartelijk dank voor uw hulp.",
    "pt": "Poderia encaminhar as linhas abaixo a {name}? Agradeço a sua ajuda.",
}


def cover(locale: str, salutation: str, name: str) -> str:
    """The greeting and the request over a letter to `name`; empty in a language without words for it.

    The letter below keeps its own greeting, so that it can be forwarded as it stands.
    """
    asked = PLEASE_FORWARD.get(language(locale))
    if not asked or not salutation or not name:
        return ""
    said = asked.format(name=name)
    return f"{salutation}\n\n{said if starts_small(locale, salutation) else said[:1].upper() + said[1:]}"
