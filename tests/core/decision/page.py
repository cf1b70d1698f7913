"""The reference page of the decision phrases, made from the examples; run this module to write it anew."""

from __future__ import annotations

from pathlib import Path

from afterword.core.decision import LANGUAGES
from afterword.core.decision.examples import EXAMPLES

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "decision-phrases.md"

_HEAD = """# Decision phrases

What they said about deciding is read into the day on which they decide.
It is read in English, German, French and Spanish, in the language that its words show.
Where they show none for certain, the language of the letters decides.
The reading is shown, so that you can correct it.
What the plan does with the day is told in [The plan](../explanation/plan.md).

- The latest day that the phrase can mean counts; a day off rolls to the next workday.
- Where several days stand, the last one counts.
- A date in figures has the day first in German, French and Spanish.
- In English it is asked about unless only one order is possible.
- Capital letters, missing accents and umlauts, and one mistyped letter in a day or a month do no harm.
- "In 14 Tagen", "sous quinze jours" and "en quince días" mean two weeks.
- "In acht Tagen", "sous huit jours" and "en ocho días" mean one week.
- A start date, an interview that was, and a day on which they will *not* decide are no decision dates.
- A phrase may set a date and a wish at once, such as "by Friday, but please don't phone".
- A phrase in another language, or one that names no day, is asked about; no date is set in silence.
- More than 300 characters are not read: give the day alone.

"""


def page() -> str:
    """The whole page."""
    names = [language.name for language in LANGUAGES]
    rows = [
        " | ".join([meaning, *("<br>".join(by_language[language.code]) for language in LANGUAGES)])
        for meaning, by_language in EXAMPLES
    ]
    table = [" | ".join(["read as", *names]), " | ".join(["---"] * (len(names) + 1)), *rows]
    return _HEAD + "\n".join(f"| {row} |" for row in table) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
