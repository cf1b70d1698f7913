"""Usual short forms of given names: used to explain a difference, never to accept a form the bearer has not used."""

from __future__ import annotations

_GROUPS = """
    katharine katherine catherine kathryn katrina katarina kate kathy katie kat kit cathy kath kathi käthe
    elizabeth elisabeth liz lizzie beth betty eliza lisa elsie lily bess elspeth libby
    margaret margareta margarita maggie meg peg peggy marge greta gretchen rita daisy
    william bill billy will willy liam wilhelm willi
    robert rob bob bobby robbie bert rupert
    richard rick dick rich ricky
    james jim jimmy jamie
    john jack johnny jon jonny ian sean
    jonathan jon jonny nathan
    joseph joe joey josef sepp
    thomas tom tommy
    michael mike mick mickey mikey michel
    christopher chris kit topher
    christian chris
    christine christina chris tina chrissy kristin
    stephen steven steve stevie stefan steffen
    stephanie steph stefanie steffi
    david dave davy
    daniel dan danny
    andrew andy drew andreas
    anthony antony tony anton toni
    alexander alexandra alex sandy sasha alec xander sascha sander lex sandra
    alexandre alex
    edward ed eddie ted ned teddy
    edmund ed ned
    charles charlie chuck chas karl
    charlotte charlie lottie lotte
    henry harry hank hal heinrich heinz heiner
    harold harry hal
    george georgie jorge
    gregory greg
    geoffrey jeffrey geoff jeff
    gerald gerard gerry jerry
    lawrence laurence larry laurie lars
    leonard leo len lenny
    nicholas nicolas nick nicky nico nikolaus klaus niko
    nicole nicky nikki
    patrick pat paddy
    patricia pat patty trish tricia
    peter pete
    philip phillip phil
    ronald ron ronnie
    samuel samantha sam sammy
    timothy tim
    theodore ted theo teddy
    matthew matt matthias matthäus
    benjamin ben benny benji
    frederick frederic fred freddie friedrich fritz
    francis frank fran franz
    frances fran fanny frankie
    francisco paco pancho curro fran
    josé pepe
    ignacio nacho
    manuel manolo manu
    guadalupe lupe
    dolores lola
    rosario charo
    susan susanna suzanne sue susie suzy
    deborah debra deb debbie
    jennifer jen jenny
    jessica jess jessie
    rebecca becky becca
    victoria vicky tori vic
    victor vic
    abigail abby
    amanda mandy
    barbara barb babs basia
    pamela pam
    penelope penny
    judith judy
    jacqueline jackie
    joanna joanne jo
    josephine jo josie
    kimberly kim
    kenneth ken kenny
    douglas doug
    donald don donnie
    vincent vince vinny
    walter walt wally
    zachary zach zack
    malgorzata małgorzata gosia małgosia
    katarzyna kasia
    agnieszka aga
    aleksandra ola
    wojciech wojtek
    krzysztof krzysiek
    grzegorz grzesiek
    tomasz tomek
    piotr piotrek
    joanna asia
    magdalena magda lena
    stanisław staszek stan
    jakub kuba
    maria mary mia mitzi maja mascha masha
    anna annie ann anne anya anja nan hannah hanna
    johannes hans hannes jan joh
    joachim achim jochen
    sebastian seb basti bastian
    maximilian max
    ulrich uli
    ulrike uli rike
    siegfried siggi
    wolfgang wolf
    siddharth sid
    rajesh rajendra raj
    priyanka priya
    venkatesh venkat
    mohammed muhammad mohammad mohamed mo
    dmitri dmitry dima
    aleksei alexei alexey lyosha
    vladimir vova volodya
    ekaterina katya
    tatiana tanya
    natalia natasha natalie
    mikhail misha
    giuseppe beppe pino
    francesco franco ciccio
    salvatore toto
    johanna hanna jo
    cornelis kees cor
    hendrik henk
    willem wim
    jacobus jaap koos
    gerrit ger
    guillaume guigui
"""
_FORMS: dict[str, set[int]] = {}
for _number, _line in enumerate(_GROUPS.strip().splitlines()):
    for _name in _line.split():
        _FORMS.setdefault(_name, set()).add(_number)


def known_forms(name: str) -> bool:
    """True for a given name that stands in the list, in its long or its short form."""
    return name.casefold() in _FORMS


def is_short_form(one: str, other: str) -> bool:
    """True when two given names are a name and a usual short form of it, by list or by its opening (Doug, Douglas)."""
    one, other = one.casefold(), other.casefold()
    if one == other:
        return False
    if _FORMS.get(one, set()) & _FORMS.get(other, set()):
        return abs(len(one) - len(other)) > 1 or min(len(one), len(other)) <= _SHORT
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and len(long) - len(short) > 1 and long.startswith(short)


_SHORT = 4


def initials(given: str) -> frozenset[str]:
    """The letters with which a given name or one of its usual short forms begins (William: w, b, l)."""
    given = given.casefold()
    forms = {name for name, groups in _FORMS.items() if groups & _FORMS.get(given, set())}
    return frozenset(name[0] for name in {given, *forms} if name)
