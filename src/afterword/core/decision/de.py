"""Decision phrases in German; umlauts may be typed as ae, oe, ue or without their dots."""

from __future__ import annotations

import re

from afterword.core.decision import days as on
from afterword.core.decision.said import Language, Pattern, compiled, numbered, one_of

_WEEKDAYS = numbered(
    "montag montags mo",
    "dienstag dienstags di",
    "mittwoch mittwochs mi",
    "donnerstag donnerstags do",
    "freitag freitags fr",
    "samstag samstags sonnabend sa",
    "sonntag sonntags so",
)
_WEEKDAYS |= {
    f"{day}{part}": number
    for day, number in _WEEKDAYS.items()
    if day.endswith("tag") or day == "mittwoch"
    for part in ("abend", "fruh", "frueh", "mittag", "morgen", "nachmittag", "vormittag")
}
_SHORT_DAYS = {"mo", "di", "mi", "do", "fr", "sa", "so"}
_MONTHS = numbered(
    "januar janner jaenner jan",
    "februar feber feb",
    "marz maerz mrz",
    "april apr",
    "mai",
    "juni jun",
    "juli jul",
    "august aug",
    "september sept sep",
    "oktober okt",
    "november nov",
    "dezember dez",
    first=1,
)
_NUMBERS = numbered(
    "",
    "ein eine einem einer eines einen erster ersten erste",
    "zwei zweier zweiten zweite paar",
    "drei dreier dritten dritte",
    "vier vierten",
    "funf fuenf funften fuenften",
    "sechs sechsten",
    "sieben siebten",
    "acht achten",
    "neun neunten",
    "zehn zehnten",
    "elf elften",
    "zwolf zwoelf zwolften zwoelften",
    "dreizehn",
    "vierzehn",
    "funfzehn fuenfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
    "zwanzig",
)
_ORDINAL = [one for one in _NUMBERS if re.search(r"(?<![ze])ten$|ten$|^erste|dritt|zweit", one) and one != "zehn"]
_CARDINAL = [one for one in _NUMBERS if one not in _ORDINAL and one != "paar"]
_N = rf"(?<!\d[.,])(?P<count>\d{{1,3}}|{one_of(_CARDINAL)})"
_RANGE = rf"(?:(?:\d{{1,3}}|{one_of(_CARDINAL)}) ?(?:-|bis|oder|/) ?)?(?:zu )?"
_LONG_DAY = rf"(?P<weekday>{one_of(set(_WEEKDAYS) - _SHORT_DAYS)})\b"
# Two letters name a weekday only in front of a date or behind a small word of time.
_DAY = (
    rf"(?P<weekday>{one_of(set(_WEEKDAYS) - _SHORT_DAYS)}|(?:(?<=bis )|(?<=am )|(?<=bis zum ))"
    rf"{one_of(_SHORT_DAYS)}(?=\.?(?:$|[ ,.]))(?! (?:ist|wird|wir)\b))"
)
_DATED = rf"(?:(?P<weekday>{one_of(_WEEKDAYS)})\b\.?,? ?(?:(?:der|den|dem|am) )?)?"
_MONTH = rf"(?P<month>{one_of(_MONTHS)})\b\.?"
_DAY_NUMBER = rf"(?P<day>\d{{1,2}}(?=\.|ten|te| )|{one_of(_ORDINAL)})(?:\.|te[nr]?)?"
_YEAR = r"(?:,? (?P<year>20\d\d))?"
_NEXT = r"(?:na?e?chste[nrs]?|kommende[nrs]?|folgende[nrs]?|darauffolgende[nrs]?)"
_EARLY = (
    r"(?P<early>(?:gleich )?(?:zu |am |bis )?(?:anfangs?|beginn|fru?e?hestens anfang|erste ha?e?lfte"
    r"|erste[rn]? ha?e?lfte)(?: (?:der|des|dieser|von))?)"
)
_PART = (
    rf"(?:(?:{_EARLY}|(?P<mid>(?:zur )?mitte(?: (?:der|des|dieser|von))?)"
    r"|(?:zum |am |gegen )?(?:ende|schluss|spa?e?t(?:er)?)(?: (?:der|des|dieser|von))?) )?"
)
_HOLIDAYS = (
    r"(?:weihnachts|winter)?(?:feiertage|ferien|pause)n?|feiertagen|festtagen?|weihnachten|neujahr|jahreswechsel"
    r"|den jahren"
)
_OTHERS = (
    r"urlaub(?:szeit)?|sommer(?:ferien|pause|urlaub)?|oster(?:n|ferien|feiertagen?)|pfingsten|pfingstferien"
    r"|herbstferien|fasching|karneval|betriebsferien|betriebsurlaub"
)
_WORK = r"(?:werk|arbeits|gescha?e?fts|banken?|bank)tage?n?s?"

_PHRASES = compiled(
    (r"\b(\d{4})-(\d{2})-(\d{2})\b", on.iso),
    (rf"\bwoche (?:vom|ab|des|ab dem|beginnend am|um den) {_DATED}{_DAY_NUMBER} ?{_MONTH}", on.week_of),
    (rf"\bwoche (?:vom|ab|des|ab dem|beginnend am|um den) {_DATED}{_DAY_NUMBER}(?! ?\d)", on.week_of),
    (r"\b(?:kw|kalenderwoche) ?(?P<week>\d{1,2})\b", on.calendar_week),
    (rf"\b{_DATED}{_DAY_NUMBER} ?{_MONTH}{_YEAR}", on.month_day),
    (
        rf"\b{_DATED}(?P<first>\d{{1,2}})(?:\. ?|/|-)(?P<second>\d{{1,2}})(?:(?:\. ?|/|-)(?P<year>20\d\d"
        r"|\d\d)\b)?(?![\d-]|\.\d)"
        r"(?! ?(?:tage|wochen|uhr|monate|stunden|werktage|arbeitstage|%))",
        on.in_numbers,
    ),
    (rf"\b{_DATED}(?P<day>\d{{1,2}})\.(?! ?(?:kw|kalenderwoche|quartal|woche|\d))", on.nth),
    (rf"\bnach (?:den |dem |der |unserem |unseren )?(?:{_HOLIDAYS}|(?P<other>{_OTHERS}))\b", on.after_holidays),
    (
        r"\bim neuen jahr\b|\b(?:anfang|zu beginn) des neuen jahres\b|\bwenn alle (?:wieder )?zuru?e?ck sind\b",
        on.after_holidays,
    ),
    (
        r"\b(?:noch )?vor (?:den |dem )?(?:weihnachten|feiertagen|weihnachtsfest|jahreswechsel)\b|\bbis weihnachten\b",
        on.before_christmas,
    ),
    (rf"\b{_LONG_DAY} in (?:vierzehn|14) tagen\b", on.fortnight_from_weekday),
    (rf"\b{_LONG_DAY} in (?:(?P<count>einer|zwei|drei|vier|\d) wochen?|acht tagen)\b", on.weeks_from_weekday),
    (rf"\b(?P<count>eine|zwei|drei|vier|\d) wochen? (?:nach|ab) {_LONG_DAY}", on.weeks_from_weekday),
    (rf"\b{_NEXT} woche,? (?:(?:am|bis|bis zum|wohl|vermutlich|voraussichtlich) )*{_LONG_DAY}", on.weekday_next_week),
    (rf"\b{_LONG_DAY},? (?:in )?(?:der )?{_NEXT} woche\b", on.weekday_next_week),
    (rf"\b{_PART}(?:der )?(?P<over>u?e?berna?e?chste[nr]? woche)\b", on.next_week),
    (rf"\b{_PART}(?:der )?(?:{_NEXT} (?:arbeits)?woche)\b", on.next_week),
    (r"\b(?P<over>woche (?:darauf|danach))\b", on.next_week),
    (rf"\b(?:ersten?|zweiten?|dritten?|vierten?|letzten?) {_LONG_DAY} (?:im|des|in) ", on.some_week),
    (r"\bdiese(?:r)? (?:woche )?oder (?:(?:der|die|in der) )?na?e?chste[nr]?\b(?! woche)", on.next_week),
    (
        rf"\b(?:zweiten?|dritten?|vierten?|letzten?) (?:{one_of(_MONTHS)}woche|woche (?:im |des monats )?{_MONTH})",
        on.some_week,
    ),
    (rf"\b(?:(?P<next>na?e?chste[nrs]?) )?{_DAY}", on.named_weekday),
    (rf"\b{_EARLY} (?:(?:der|dieser) )?woche\b", on.this_week),
    (r"\b(?P<mid>(?:mitte|wochenmitte)(?: (?:der|dieser))?(?: woche\b|\b(?<=wochenmitte)))", on.this_week),
    (r"\b(?:u?e?ber das|u?e?bers|am|nach dem|u?e?ber dieses) (?:kommende )?wochenende\b", on.weekend),
    (
        r"\b(?:ende|schluss|laufe|verlauf|rest|innerhalb|spa?e?ter in) (?:(?:der|dieser"
        r"|diese) )?(?:laufenden |aktuellen )?(?:arbeits)?woche\b"
        r"|\b(?:noch )?(?:in )?diese[r]? (?:laufenden )?(?:arbeits)?woche\b|\b(?:bis|zum|vor(?:m| dem)"
        r"|bis zum) wochenende\b|\bwochenschluss\b",
        on.this_week,
    ),
    (
        rf"\b{_PART}(?:des )?(?P<following>(?:na?e?chste[nrs]?|kommende[nrs]?|folgende[nrs]?) monate?s?)\b(?! ?n)",
        on.part_of_month,
    ),
    (
        rf"\b{_PART}(?:(?:in )?diese[nms] monate?s?|(?:(?<=ende )|(?<=ende des )|(?<=mitte des )"
        r"|(?<=anfang des )|(?<=mitte )|(?<=anfang )|(?<=laufe des )"
        r"|(?<=laufenden ))monate?s?)\b(?! [a-z]*(?:r|l|i|ust|marz)\b)"
        r"|\b(?:ende|laufe|innerhalb) des (?:laufenden )?monats\b(?! [a-z]*(?:r|l|i|ust|marz)\b)"
        r"|\bmonats(?:ende|schluss|letzten)\b",
        on.part_of_month,
    ),
    (r"\b(?P<mid>monatsmitte)\b|\b(?P<early>monatsanfang)\b", on.part_of_month),
    (rf"\b{_PART}(?:(?:im|monats?|in|des monats) )?{_MONTH}{_YEAR}", on.part_of_month),
    (
        r"\bende (?:des|dieses) jahres\b|\bjahresende\b|\b(?:noch )?(?:in )?diese[ms]? jahr\b"
        r"|\bende des laufenden jahres\b",
        on.end_of_year,
    ),
    (
        r"\b(?:ende )?(?:des |dieses )?(?:q(?P<quarter>[1-4])|(?:laufenden )?quartals?(?:ende)?)\b",
        on.quarter,
    ),
    (
        r"\bein(?:e|er)? bis zwei wochen\b|\b1 ?- ?2 wochen\b|\b(?:vierzehn|14) tagen?\b|\bvierzehn(?:ta?e?gig)\b",
        on.fortnight,
    ),
    (r"\bacht tagen?\b|\bwochenfrist\b", on.a_week),
    (rf"\b{_RANGE}{_N} (?:volle[nr]? |weitere[nr]? |kalender)?wochen?\b", on.weeks),
    (rf"\b{_RANGE}{_N} stunden\b", on.hours),
    (r"\b(?:ein(?:e[mnr]?)?|1) ?(?:bis|oder|-) ?(?:zwei|2) tagen?\b", on.workdays_on(2)),
    (rf"\b{_RANGE}{_N} (?:weitere[nr]? )?(?:tage?n?s?|{_WORK})\b", on.days),
    (rf"\b{_RANGE}{_N} monate?n?s?\b", on.months),
    (r"\bu?e?bermorgen\b", on.after_tomorrow),
    (r"(?<!guten )\bmorgen(?! (?:fru?e?h )?(?:in|um)? ?(?:acht|einer))\b(?! frau| herr)", on.tomorrow),
    (r"\bheute\b|\bende des (?:heutigen )?tages\b|\btagesende\b|\bfeierabend\b|\bim laufe des tages\b", on.today),
)

GERMAN = Language(
    code="de",
    name="German",
    weekdays=_WEEKDAYS,
    months=_MONTHS,
    numbers=_NUMBERS,
    phrases=_PHRASES,
    words=frozenset(
        "quartalsende schnellstmoglich baldmoglichst baldmoeglichst binnen bis ende anfang mitte der die"
        " das den dem des wir sie ich uns ihnen im am zum zur und oder nicht kein keine bitte "
        "woche wochen tag tage tagen tages monat monats monate monaten jahr jahres werktage werktagen"
        " werktag arbeitstage "
        "arbeitstagen arbeitstag heute morgen ubermorgen uebermorgen nachste nachsten nachster naechste"
        " naechsten naechster "
        "nachstes kommende kommenden kommender spatestens spaetestens innerhalb nach vor von vom melden"
        " meldet wird werden "
        "entscheidung entscheiden bescheid ruckmeldung rueckmeldung geben fallt faellt bald demnachst"
        " demnaechst in etwa "
        "ungefahr wochenende feiertagen feiertage urlaub quartal kw anrufen spater spaeter fruhestens ab"
        " erst noch diese "
        "dieser dieses ist war hier auf eine einer einem zwei drei laufe stunden wochenmitte monatsende"
        " ubernachste".split()
    )
    | set(_WEEKDAYS) - _SHORT_DAYS
    | set(_MONTHS) - {"jan", "jun", "jul", "nov", "sep", "sept"},
    sure=frozenset("morgen ubermorgen nachste nachsten nachster kommende kommenden wochen feiertagen".split())
    | {one for one in (*_WEEKDAYS, *_MONTHS) if len(one) > 5},
    breaks=Pattern(
        r"[;!?\n()]+|(?<![\d|])\.+(?= |$)|,? ?\b(?:aber|jedoch|allerdings|weil|da wir|denn)\b"
        r"|(?:,? und|,) (?=(?:wir|ich|sie|er|es|bitte|ihr|der start|die stelle|arbeitsbeginn|eintritt)\b)"
    ),
    unrelated=Pattern(
        r"\b(?:war(?:en)?|hatten?(?! (?:gesagt|gemeint|angeku?e?ndigt))|gestern|vorgestern|seit|startdatum"
        r"|startet|eintrittsdatum|eintritt(?:stermin)?|"
        r"arbeitsbeginn|dienstantritt|vertragsbeginn|stellenantritt|probezeit|ku?e?ndigungsfrist|gehalt"
        r"|urlaubstage|wochenstunden)\b"
        r"|\b(?:stelle|job|position|arbeit|vertrag|projekt|einarbeitung|start) (?:ist|beginnt|startet"
        r"|wa?e?re|ab|am|zum)\b|\bbeginn (?:ist|wa?e?re|der stelle|der arbeit|am|ab|zum)\b"
        r"|\b(?:letzte[nrs]?|vergangene[nrs]?|vorige[nrs]?) (?:woche|monat|jahr|montag|dienstag|mittwoch"
        r"|donnerstag|freitag|samstag|sonntag)"
        r"|\bvor (?:\d+|einer|einem|zwei|drei|vier) (?:tag|woche|monat)|\b(?:bin|ist|sind"
        r"|sei) (?:\S+ ){0,5}(?:im|in) urlaub\b|\bpro woche\b|\bjeden\b|\bstattgefunden\b|\bgefu?e?hrt\b"
    ),
    earliest=Pattern(
        r"\b(?:nicht|nichts|keine?|niemals?)\b[^,|]{0,45}\bvor (?:dem |den |der |ablauf von |ablauf der )?$"
        r"|\b(?:nach|ab|fru?e?hestens|fru?e?hestens (?:am|ab|ab dem|im|in)|ab dem|nach dem|vom) (?:dem |den "
        r"|der )?$|\bab (?:der|dem) $"
    ),
    negated=Pattern(
        r"\b(?:nicht|keinesfalls|nie|niemals|keine? (?:entscheidung|antwort|ru?e?ckmeldung|bescheid|zusage))"
        r"(?: (?!spa?e?ter|la?e?nger|mehr als|vor|aber|sondern|und|oder|erst|nur|bis|anrufen)[a-z]+){0,4} $"
        r"|\bnicht (?:mehr )?(?:bis|bis zum) $"
    ),
    vague=Pattern(
        r"\b(?:bald|in ku?e?rze|demna?e?chst|zeitnah|schnellstmo?e?glich|mo?e?glichst schnell|so (?:schnell"
        r"|bald) wie|baldmo?e?glichst|"
        r"(?:na?e?chsten|kommenden|paar|einigen|wenigen|mehreren) (?:tagen?|wochen)|melden (?:wir )?uns"
        r"|melde (?:ich )?mich|melden sich|meldet sich|uns (?:bei ihnen )?(?:wieder )?melden|"
        r"ho?e?ren von uns|von uns ho?e?ren|halten (?:wir )?sie auf dem laufenden|auf dem laufenden"
        r"|wissen (?:es )?(?:wir )?noch nicht|noch nicht entschieden|"
        r"noch offen|irgendwann|kommen (?:wir )?auf sie zu|auf sie zukommen|in verbindung"
        r"|geben (?:wir )?(?:ihnen )?bescheid|geben bescheid|weiß nicht|weiss nicht|"
        r"ungewiss|unklar|dauert noch|etwas dauern|eine weile|zu gegebener zeit|informieren (?:wir )?sie"
        r"|kontaktieren sie|kein termin|kein datum)\b"
    ),
    no_contact=Pattern(
        r"\b(?:nachfragen|nachfrage|ru?e?ckfragen|anfragen|kontaktaufnahme|kontakt|nachhaken"
        r"|nachzufragen)\b.{0,25}\b(?:absehen|abzusehen|verzichten|vermeiden|unterlassen|bitte nicht|ab$"
        r"|ab(?=[,.]))"
        r"|\b(?:sehen|verzichten) sie (?:bitte )?(?:von|auf) (?:jeglichen |weiteren )?(?:nachfragen"
        r"|ru?e?ckfragen|anfragen|kontakt)"
        r"|\b(?:keine|ohne) (?:weiteren )?(?:nachfragen|ru?e?ckfragen|anfragen|kontaktaufnahme)\b|\b(?:nicht"
        r"|niemals) (?:bei uns )?(?:nachfragen|nachzufragen|nachhaken|melden|kontaktieren|zu kontaktieren"
        r"|kontaktiert)\b"
        r"|\bmelden sie sich (?:bitte )?nicht\b|\b(?:kontaktieren|fragen) sie (?:uns )?(?:bitte )?nicht\b"
        r"|\b(?:wir|ich) (?:rufen?|werden?) sie (?:\S+ ){0,4}an(?:rufen)?\b|\brufen wir sie an\b"
        r"|\bwir rufen (?:sie )?(?:zuru?e?ck|an)\b|\bwarten sie (?:bitte )?(?:auf|ab|bis)\b"
        r"|\bbitte (?:ab)?warten\b"
    ),
    no_calls=Pattern(
        r"\b(?:nicht|keinesfalls|niemals) (?:bei uns )?(?:an(?:zu)?rufen|telefonieren|zu telefonieren"
        r"|telefonisch|angerufen)\b|\b(?:keine|ohne) (?:telefon)?(?:anrufe|anruf|telefonate|telefonanrufe"
        r"|telefonischen)\b"
        r"|\brufen sie (?:uns |mich |hier )?(?:bitte )?nicht an\b|\bvon (?:telefon)?(?:anrufen"
        r"|telefonischen \S+)\b.{0,20}\bab|\b(?:nur|ausschlie(?:ss|ß)lich|lieber) (?:per|via|schriftlich"
        r"|e-?mail)\b|\bauf anrufe\b.{0,15}\bverzicht"
        r"|\bsehen sie (?:bitte )?von (?:telefonischen |telefon)?(?:anrufen|nachfragen per telefon)"
    ),
)
