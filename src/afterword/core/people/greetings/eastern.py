"""Greeting rows of the Slavic, Baltic, Finnic, Celtic, Greek, Hungarian and Turkic languages (playbook D2).

Where the language needs a vocative, a name is greeted only by a confirmed vocative; else the line has no name.
"""

from __future__ import annotations

from afterword.core.people.greetings.row import NAME_ONLY, Row


def _row(locale: str, forms: dict[str, str], *closes: str, source: str, **more: str) -> Row:
    return Row(locale=locale, source=source, forms=forms, closes={"": closes}, titles=more, joint="\n")


_PL = _row(
    "pl",
    {
        "f": "Szanowna Pani,",
        "m": "Szanowny Panie,",
        "f.dr": "Szanowna Pani Doktor,",
        "m.dr": "Szanowny Panie Doktorze,",
        "f.prof": "Szanowna Pani Profesor,",
        "m.prof": "Szanowny Panie Profesorze,",
        "neutral": "Dzień dobry,",
        "informal": "Dzień dobry,",
        "unnamed": "Szanowni Państwo,",
    },
    "Z poważaniem,",
    "Z wyrazami szacunku,",
    source="playbook D2; polishclasses.blogspot.com (2015), operon.pl: no surname after Pan or Pani",
)
_CS = _row(
    "cs",
    {
        "f.v": "Vážená paní {v},",
        "m.v": "Vážený pane {v},",
        "f": "Vážená paní,",
        "m": "Vážený pane,",
        "f.dr": "Vážená paní doktorko,",
        "m.dr": "Vážený pane doktore,",
        "f.prof": "Vážená paní profesorko,",
        "m.prof": "Vážený pane profesore,",
        "neutral": "Dobrý den,",
        "informal": "Dobrý den,",
        "unnamed": "Dobrý den,",
    },
    "S pozdravem",
    source="prirucka.ujc.cas.cz (850): the vocative, here only when confirmed; dobrý den names nobody",
)
_SK = _row(
    "sk",
    {
        "f": "Vážená pani {s},",
        "m": "Vážený pán {s},",
        "f.dr": "Vážená pani doktorka {s},",
        "m.dr": "Vážený pán doktor {s},",
        "neutral": "Dobrý deň,",
        "informal": "Dobrý deň,",
        "unnamed": "Dobrý deň,",
    },
    "S pozdravom",
    source="abcslovakia.sk: vážený, vážená, title and surname",
)
_RU = _row(
    "ru",
    {
        "f": "Уважаемая {gp}!",
        "m": "Уважаемый {gp}!",
        "neutral": "Здравствуйте, {full}!",
        "patronymic": "Здравствуйте, {gp}!",
        "informal": "Здравствуйте, {g}!",
        "unnamed": "Здравствуйте!",
    },
    "С уважением,",
    source="playbook D3; Murray and Smyth, Intermediate Russian Grammar: given name and patronymic, С уважением",
)
_UK = _row(
    "uk",
    {
        "f.v": "Шановна пані {v}!",
        "m.v": "Шановний пане {v}!",
        "f": "Шановна пані!",
        "m": "Шановний пане!",
        "neutral": "Доброго дня!",
        "informal": "Доброго дня!",
        "unnamed": "Доброго дня!",
    },
    "З повагою,",
    source="Довідник секретаря, as told by wolgaukr.blogspot.com: the vocative, here only when confirmed",
)
_BG = _row(
    "bg",
    {
        "f": "Уважаема госпожо {s},",
        "m": "Уважаеми господин {s},",
        "neutral": "Здравейте, {full},",
        "informal": "Здравейте, {g},",
        "unnamed": "Здравейте,",
    },
    "С уважение,",
    source="ibl.bas.bg, rules for official letters: господин uninflected before a name, госпожо",
)
_SL = _row(
    "sl",
    {
        "f": "Spoštovana gospa {s},",
        "m": "Spoštovani gospod {s},",
        "neutral": "Dober dan, {full},",
        "informal": "Dober dan, {g},",
        "unnamed": "Spoštovani,",
    },
    "Lep pozdrav",
    source="svetovalnica.zrc-sazu.si (3661, 1209): spoštovani with gospod or gospa, lep pozdrav",
)
_EL = _row(
    "el",
    {
        "f": "Αξιότιμη κυρία {s},",
        "m.v": "Αξιότιμε κύριε {v},",
        "m": "Αξιότιμε κύριε,",
        "neutral": "Καλημέρα σας,",
        "informal": "Καλημέρα σας,",
        "unnamed": "Αξιότιμες κυρίες, αξιότιμοι κύριοι,",
    },
    "Με εκτίμηση,",
    source="lexilogia.gr (translators' forum, 2010): αξιότιμε κύριε; a name in the vocative only when confirmed",
)
_HU = _row(
    "hu",
    {
        ".dr": "Tisztelt {t} {full}!",
        ".prof": "Tisztelt {t} {full}!",
        "neutral": "Tisztelt {full}!",
        "informal": "Kedves {g}!",
        "unnamed": "Tisztelt Hölgyem/Uram!",
    },
    "Üdvözlettel,",
    "Tisztelettel,",
    source="playbook D3; travelwithlanguages.com: tisztelt, family name first, exclamation mark, no gender",
    dr="Dr.",
    prof="Prof.",
)
_TR = _row(
    "tr",
    {
        ".dr": "Sayın {t} {full},",
        ".prof": "Sayın {t} {full},",
        "neutral": "Sayın {full},",
        "informal": "Merhaba {g},",
        "unnamed": "Sayın Yetkili,",
    },
    "Saygılarımla,",
    source="playbook D3; turkishlesson.tr.gg: Sayın has no gender; talkpal.ai: saygılarımla",
    dr="Dr.",
    prof="Prof. Dr.",
)


def _plain(locale: str, neutral: str, nobody: str, *closes: str) -> Row:
    forms = {"neutral": neutral, "informal": neutral.replace("{full}", "{g}"), "unnamed": nobody}
    return Row(
        locale=locale,
        source=NAME_ONLY,
        forms=forms,
        closes={"": closes},
    )


ROWS = (
    _PL,
    _CS,
    _SK,
    _RU,
    _UK,
    _BG,
    _SL,
    _EL,
    _HU,
    _TR,
    _plain("be", "Добры дзень!", "Добры дзень!", "З павагай,"),
    _plain("mk", "Здраво, {full},", "Почитувани,", "Со почит,"),
    _plain("hr", "Dobar dan,", "Poštovani,", "Srdačan pozdrav,"),
    _plain("sr", "Dobar dan,", "Poštovani,", "Srdačan pozdrav,"),
    _plain("sr-Cyrl", "Добар дан,", "Поштовани,", "Срдачан поздрав,"),
    _plain("bs", "Dobar dan,", "Poštovani,", "Srdačan pozdrav,"),
    _plain("lt", "Laba diena,", "Laba diena,", "Pagarbiai"),
    _plain("lv", "Labdien!", "Labdien!", "Ar cieņu,"),
    _plain("et", "Lugupeetud {full}", "Lugupeetud lugeja", "Lugupidamisega"),
    _plain("eu", "Egun on, {full}:", "Egun on:", "Adeitasunez,"),
    _plain("cy", "Annwyl {full},", "Annwyl Dîm Recriwtio,", "Cofion gorau,"),
    _plain("ga", "A chara,", "A chara,", "Is mise le meas,"),
    _plain("sq", "Përshëndetje {full},", "Përshëndetje,", "Me respekt,"),
    _plain("mt", "Bonġu {full},", "Bonġu,", "Dejjem tiegħek,"),
    _plain("az", "Hörmətli {full},", "Salam,", "Hörmətlə,"),
    _plain("ka", "გამარჯობა, {full},", "გამარჯობა,", "პატივისცემით,"),
    _plain("hy", "Հարգելի {full},", "Բարև Ձեզ,", "Հարգանքով,"),
    _plain("kk", "Құрметті {full}!", "Сәлеметсіз бе!", "Құрметпен,"),
    _plain("uz", "Hurmatli {full}!", "Assalomu alaykum!", "Hurmat bilan,"),
)
