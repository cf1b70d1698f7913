"""Greeting rows of English, German, Dutch and the Nordic languages (playbook D2)."""

from __future__ import annotations

from dataclasses import replace

from afterword.core.people.greetings.row import Row

_US = Row(
    locale="en-US",
    source="playbook D2; formsofaddress.info (full stop after Mr., Ms., Dr., Mx.); colon on paper",
    forms={
        "f": "Dear {h} {s},",
        "m": "Dear {h} {s},",
        "x": "Dear {h} {s},",
        ".dr": "Dear {t} {s},",
        ".prof": "Dear {t} {s},",
        ".office": "Dear {t} {s},",
        ".knight": "Dear {t} {g},",
        "neutral": "Dear {full},",
        "informal": "Dear {g},",
        "unnamed": "Dear Hiring Team,",
    },
    letter={
        "f": "Dear {h} {s}:",
        "m": "Dear {h} {s}:",
        "x": "Dear {h} {s}:",
        ".dr": "Dear {t} {s}:",
        ".prof": "Dear {t} {s}:",
        ".office": "Dear {t} {s}:",
        ".knight": "Dear {t} {g}:",
        "neutral": "Dear {full}:",
        "unnamed": "Dear Hiring Team:",
    },
    closes={
        "": ("Best regards,", "Sincerely,", "Kind regards,"),
        "letter": ("Sincerely,", "Best regards,"),
        "informal": ("Best regards,", "Best,"),
    },
    honorifics={"f": "Ms.", "m": "Mr.", "x": "Mx.", "mrs": "Mrs.", "miss": "Miss"},
    titles={"dr": "Dr.", "prof": "Professor"},
    joint=" and ",
)

_GB = replace(
    _US,
    locale="en-GB",
    source="playbook D2; formsofaddress.info (no full stop)",
    letter={},
    closes={
        "": ("Kind regards,", "Best regards,", "Yours sincerely,"),
        "letter": ("Yours sincerely,", "Kind regards,"),
        "unnamed": ("Yours faithfully,", "Kind regards,"),
        "informal": ("Kind regards,", "Best wishes,"),
    },
    honorifics={"f": "Ms", "m": "Mr", "x": "Mx", "mrs": "Mrs", "miss": "Miss"},
    titles={"dr": "Dr", "prof": "Professor"},
)

_DE = Row(
    locale="de-DE",
    source="playbook D2; sekretaria.de, workingoffice.de: highest degree only, diplomas and h. c. are not addressed",
    forms={
        "f": "Sehr geehrte Frau {s},",
        "m": "Sehr geehrter Herr {s},",
        "f.dr": "Sehr geehrte Frau {t} {s},",
        "m.dr": "Sehr geehrter Herr {t} {s},",
        "f.prof": "Sehr geehrte Frau {t} {s},",
        "m.prof": "Sehr geehrter Herr {t} {s},",
        ".dr": "Guten Tag {t} {full},",
        # "Prof." abbreviated says neither Professor nor Professorin.
        ".prof": "Guten Tag Prof. {full},",
        "neutral": "Guten Tag {full},",
        "informal": "Hallo {g},",
        "unnamed": "Sehr geehrte Damen und Herren,",
    },
    closes={"": ("Mit freundlichen Grüßen", "Freundliche Grüße"), "informal": ("Viele Grüße", "Beste Grüße")},
    titles={"dr": "Dr.", "prof": "Professor"},
    joint="\n",
)

_AT = replace(
    _DE,
    locale="de-AT",
    source="playbook D2; sekretaria.de: in Austria every degree is addressed",
    forms={
        **_DE.forms,
        "f.kept": "Sehr geehrte Frau {t} {s},",
        "m.kept": "Sehr geehrter Herr {t} {s},",
        ".kept": "Guten Tag {t} {full},",
    },
    kept={"mag": "", "mmag": "", "di": "", "dipling": "", "ing": "", "dkfm": "", "mba": ""},
)

_CH = replace(
    _DE,
    locale="de-CH",
    source="playbook D2: no comma, the next line starts with a capital, ss for ß except in a name",
    forms={key: line.removesuffix(",") for key, line in _DE.forms.items()},
    closes={"": ("Freundliche Grüsse", "Mit freundlichen Grüssen"), "informal": ("Viele Grüsse", "Beste Grüsse")},
)

_NL = Row(
    locale="nl-NL",
    source="playbook D2; taaladvies.net, calliope.be: titles left out, capital particle when no given name precedes",
    forms={
        "f": "Geachte mevrouw {s},",
        "m": "Geachte heer {s},",
        "neutral": "Beste {full},",
        "informal": "Beste {g},",
        "unnamed": "Geachte dames en heren,",
    },
    closes={"": ("Met vriendelijke groet,", "Met vriendelijke groeten,"), "informal": ("Met vriendelijke groet,",)},
    joint="\n",
    capital_particle=True,
)

_BE = replace(
    _NL, locale="nl-BE", source="playbook D2; vlaanderen.be: the particle as registered", capital_particle=False
)

_AF = replace(
    _NL, locale="af", source="as Dutch (unverified)", forms={"neutral": "Beste {full},", "informal": "Beste {g},"}
)


def _nordic(locale: str, word: str, nobody: str, *closes: str) -> Row:
    return Row(
        locale=locale,
        source="playbook D2: a first name is usual, titles and Mr/Ms sound odd",
        forms={"neutral": word + " {full},", "informal": word + " {g},", "unnamed": nobody},
        closes={"": closes},
    )


ROWS = (
    _US,
    _GB,
    replace(_US, locale="en-CA"),
    replace(_GB, locale="en"),
    _DE,
    _AT,
    _CH,
    replace(_CH, locale="de-LI"),
    replace(_DE, locale="de"),
    _NL,
    _BE,
    replace(_NL, locale="nl"),
    _AF,
    _nordic("sv", "Hej", "Hej,", "Med vänliga hälsningar,", "Vänliga hälsningar,"),
    _nordic("da", "Kære", "Hej,", "Med venlig hilsen", "Venlig hilsen"),
    _nordic("nb", "Hei", "Hei,", "Med vennlig hilsen", "Vennlig hilsen"),
    _nordic("nn", "Hei", "Hei,", "Med venleg helsing", "Venleg helsing"),
    _nordic("is", "Góðan dag", "Góðan dag,", "Með kveðju,", "Með bestu kveðju,"),
    _nordic("fi", "Hei", "Hei,", "Ystävällisin terveisin", "Terveisin"),
    _nordic("fo", "Góðan dag", "Góðan dag,", "Vinarliga"),
    _nordic("lb", "Moien", "Moien,", "Mat beschte Gréiss"),
)
