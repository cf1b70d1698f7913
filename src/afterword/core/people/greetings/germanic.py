"""Greeting rows of English, German, Dutch and the Nordic languages (playbook D2)."""

from __future__ import annotations

from dataclasses import replace

from afterword.core.people.greetings.row import NAME_ONLY, Row

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
    source="playbook D2; formsofaddress.info (no full stop); ego4u.com: faithfully only where nobody is named",
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
    source="playbook D2; sekretaria.de, workingoffice.de: highest degree only, no diplomas, no h. c.; DIN 5008",
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
    source="playbook D2; SN 010130 as told by conviva-plus.ch: no comma, then a capital, ss for ß but in a name",
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

_AF = replace(_NL, locale="af", source=NAME_ONLY, forms={"neutral": "Beste {full},", "informal": "Beste {g},"})


def _nordic(locale: str, word: str, nobody: str, *closes: str, source: str = NAME_ONLY) -> Row:
    return Row(
        locale=locale,
        source=source,
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
    _nordic(
        "sv",
        "Hej",
        "Hej,",
        "Med vänliga hälsningar,",
        "Vänliga hälsningar,",
        source="playbook D2; thelocal.se (2023): hej and the name, no title",
    ),
    _nordic(
        "da",
        "Kære",
        "Hej,",
        "Med venlig hilsen",
        "Venlig hilsen",
        source="playbook D2; vocab.chat, how to write an email in Danish; goinglobal.com: no titles",
    ),
    _nordic(
        "nb",
        "Hei",
        "Hei,",
        "Med vennlig hilsen",
        "Vennlig hilsen",
        source="playbook D2; thelocal.no (2023), elon.io: hei is formal enough, herr and fru are not used",
    ),
    _nordic("nn", "Hei", "Hei,", "Med venleg helsing", "Venleg helsing"),
    _nordic("is", "Góðan dag", "Góðan dag,", "Með kveðju,", "Með bestu kveðju,"),
    _nordic(
        "fi",
        "Hei",
        "Hei,",
        "Ystävällisin terveisin",
        "Terveisin",
        source="playbook D2; kielitoimistonohjepankki.fi: hei to anybody, ystävällisin terveisin",
    ),
    _nordic("fo", "Góðan dag", "Góðan dag,", "Vinarliga"),
    _nordic("lb", "Moien", "Moien,", "Mat beschte Gréiss"),
)
