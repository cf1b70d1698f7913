"""The line above the signature, by locale, medium and register (playbook D2)."""

from __future__ import annotations

from afterword.core.people.greetings import greeting_row


def closing(locale: str, medium: str = "email", formality: str = "formal", appellation: str = "") -> tuple[str, ...]:
    """The closes that fit, the usual one first; empty where the locale has no row.

    `medium` "letter" takes the forms of paper; "unnamed" in place of `formality` those for a letter to nobody by name.
    A formula that repeats the greeting ("Je vous prie d'agréer, Madame, ...") is left out without `appellation`.
    """
    row = greeting_row(locale)
    if row is None:
        return ()
    key = formality if formality in row.closes else medium if medium in row.closes else ""
    lines = row.closes.get(key, ())
    return tuple(line.format(appellation=appellation) for line in lines if appellation or "{appellation}" not in line)


def all_closings(locale: str) -> frozenset[str]:
    """Every close of the locale in any register, without its comma: what may stand above a signature."""
    row = greeting_row(locale)
    lines = () if row is None else (line for lines in row.closes.values() for line in lines)
    return frozenset(line.rstrip(",") for line in lines if "{" not in line)
