"""Words before and after a name: honorifics, academic titles, offices, generations and credentials, by meaning.

An honorific says how a person wants to be called (Ms, Herr); a title is a degree or an office (Dr, Prof, Captain).
Sources: CLDR person-name sample data (titles by locale), playbook D2, formsofaddress.info.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FEMININE = _words(
    """
    ms mrs miss frau fräulein mme madame mlle mademoiselle sra srª señora senhora srta señorita senhorita
    signora sigra sigrina signorina mevrouw mevr mw pani paní slečna panna gđa gospa gospođa doamna dna fru frk
    rouva hanım hanim asszony úrhölgy kisasszony ibu puan bà cô khanum пані гжа госпожа госпожо пани κυρία κα
    السيدة 女士 小姐 太太 gerbiama ponia kundze proua madam ma'am dña doña dª srita gospodja bayan гжо
    """
)
MASCULINE = _words(
    """
    mr mister herr herrn hr hrn mssr monsieur señor senhor signor signore sig dhr heer meneer pan pán pane úr
    bey herra bapak encik tuan ông пан гн господин господине κύριος κύριε السيد 先生 gospod gospodin domnul dl
    ponas kungs härra de-heer sr snr don dn
    """
)
NEITHER = frozenset({"mx", "ind", "misc"})
# Polite words that state no gender: they are put by the language, not by the person.
UNGENDERED = _words(
    """
    様 さん 殿 氏 님 씨 คุณ khun sayın sayin sn thiru -san san sama
    """
)

RANKS = {
    "dr": "dr",
    "doctor": "dr",
    "doktor": "dr",
    "doc": "dr",
    "dra": "dr",
    "doctora": "dr",
    "doutor": "dr",
    "doutora": "dr",
    "drs": "",
    "docteur": "dr",
    "docteure": "dr",
    "dokter": "dr",
    "phdr": "dr",
    "rndr": "dr",
    "mudr": "dr",
    "judr": "dr",
    "ddr": "dr",
    # The faculty is written with it ("Dr.-Ing.", "Dr.med.") and left out in a greeting.
    "dring": "dr",
    "drmed": "dr",
    "drphil": "dr",
    "drjur": "dr",
    "driur": "dr",
    "drrernat": "dr",
    "drrerpol": "dr",
    "دكتور": "dr",
    "박사": "dr",
    "博士": "dr",
    "drin": "dr",
    "drª": "dr",
    "profin": "prof",
    "assprof": "prof",
    "др": "dr",
    "доктор": "dr",
    "prof": "prof",
    "professor": "prof",
    "professorin": "prof",
    "professeur": "prof",
    "professeure": "prof",
    "profesor": "prof",
    "profesora": "prof",
    "profa": "prof",
    "profª": "prof",
    "professora": "prof",
    "profssa": "prof",
    "professoressa": "prof",
    "professore": "prof",
    "교수": "prof",
    "教授": "prof",
    "проф": "prof",
    "профессор": "prof",
}
KNIGHTS = {"sir": "Sir", "dame": "Dame"}
OFFICES = {
    "rev": "Reverend",
    "revd": "Reverend",
    "reverend": "Reverend",
    "rabbi": "Rabbi",
    "imam": "Imam",
    "father": "Father",
    "fr": "Father",
    "sister": "Sister",
    "brother": "Brother",
    "pastor": "Pastor",
    "canon": "Canon",
    "bishop": "Bishop",
    "archbishop": "Archbishop",
    "cardinal": "Cardinal",
    "deacon": "Deacon",
    "dean": "Dean",
    "lord": "Lord",
    "lady": "Lady",
    "baroness": "Baroness",
    "baron": "Baron",
    "judge": "Judge",
    "justice": "Justice",
    "lord justice": "Lord Justice",
    "lady justice": "Lady Justice",
    "mr justice": "Mr Justice",
    "mrs justice": "Mrs Justice",
    "ms justice": "Ms Justice",
    "senator": "Senator",
    "sen": "Senator",
    "congressman": "Congressman",
    "congresswoman": "Congresswoman",
    "councilman": "Councilman",
    "councilwoman": "Councilwoman",
    "assemblyman": "Assemblyman",
    "assemblywoman": "Assemblywoman",
    "governor": "Governor",
    "gov": "Governor",
    "ambassador": "Ambassador",
    "mayor": "Mayor",
    "councillor": "Councillor",
    "cllr": "Councillor",
    "general": "General",
    "gen": "General",
    "colonel": "Colonel",
    "col": "Colonel",
    "major": "Major",
    "maj": "Major",
    "captain": "Captain",
    "capt": "Captain",
    "commander": "Commander",
    "cmdr": "Commander",
    "lieutenant": "Lieutenant",
    "lt": "Lieutenant",
    "sergeant": "Sergeant",
    "sgt": "Sergeant",
    "admiral": "Admiral",
    "adm": "Admiral",
    "sheikh": "Sheikh",
    "principal": "Principal",
    "maître": "Maître",
    "maitre": "Maître",
}
# Words that stand before an office and are never spoken in a greeting.
STYLES = _words(
    """
    the rt hon honourable honorable right his her their excellency most very ret
    """
)
_MARKS = str.maketrans("", "", ".-’'\u2010\u2011\u00ad\u200b")


def fold(word: str) -> str:
    """A title word without its dots, hyphens and case, to look it up: "Dipl.-Ing." -> "dipling"."""
    return word.casefold().translate(_MARKS).strip(" ,;:()")


def gender_stated(word: str) -> str | None:
    """What an honorific states: "f", "m", "x", "" for one that states nothing, None when it is no honorific."""
    key = fold(word)
    for kind, words in (("f", FEMININE), ("m", MASCULINE), ("x", NEITHER), ("", UNGENDERED)):
        if key in words or word.casefold() in words:
            return kind
    return "m" if word.strip() in {"M.", "M"} else None
