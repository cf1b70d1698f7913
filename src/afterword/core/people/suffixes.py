"""Words after and inside a name: generations, credentials, particles, and family names that come first."""

from __future__ import annotations

import re

from afterword.core.people import titles


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


GENERATIONS = _words(
    """
    jr sr jnr snr junior senior júnior sênior ii iii iv v vi vii viii 2nd 3rd 4th ml mladší filho neto sobrinho hijo
    père fils d.ä d.j dä dj ifj id idős st nd mlađi mladší starší jaun jaunākais jaunākā yngri eldri kiçik kichik
    """
)
# Only these are a generation wherever they stand last; the longer words are surnames too ("Jason Senior").
SURE_GENERATIONS = _words("jr sr jnr snr ii iii iv vii viii 2nd 3rd 4th ml ifj mlađi mladší jaunākais jaunākā yngri")
# Hungarian puts the generation before the name.
_GENERATIONS_BEFORE = _words("ifj ifjabb id idős özv")
# Titles of one letter or one syllable, which are initials in any other language.
SHORT_TITLES = {
    "fr": _words("m. pr pr. dre dre."),
    "sl": _words("g. ga."),
    "hr": _words("g. gđa."),
    "bs": _words("g. gđa."),
    "sr": _words("g. gđa."),
    "bg": _words("г."),
    "lt": _words("p."),
    "sq": _words("z. zj."),
    "eu": _words("jn. and."),
    "tr": _words("bay bayan"),
    "el": _words("κ. κα κα. κος δρ. δρ"),
    "cs": _words("p."),
    "sk": _words("p."),
    "es": _words("d. d.ª d.a da. dª. dª"),
    "pl": _words("p."),
}
CREDENTIALS = _words(
    """
    phd dphil md mba ma ba msc bsc mphil meng beng llb llm jd edd dds dmd dvm do rn np pa pe cpa cfa cma cia cisa cissp
    frm acca fcca aca fca cima acma fcma cips mcips cipd mcipd fcipd assoccipd chartered frics mrics riba ceng ieng
    mice mimeche fbcs mbcs citp obe mbe cbe kbe dbe kc qc esq esquire pmp pmi-acp csm cspo prince2 itil phr sphr
    shrm-cp shrm-scp gphr aphr cfp clu chfc lutc cae cphr chrp rpr csc drsc dsc mrcp frcp mrcs frcs frcgp mrcgp mrcpsych
    facs facp faap fccp obgyn pharmd psyd lcsw lmft lpc lcpc bcba ccc-slp otr dpt pt ot mph mpa mpp msw mdiv thd dmin
    mfa bfa march barch aia leed ret usn usaf usmc usa ccna ccie cism crisc cgeit ceh pgdip pgce fhea sfhea
    mep mp msp mdb mdl rgs csp dba mbbs mbchb bds bch ffa fia asa fsa cas cpcu cpt nlp ccp
    msn bsn dnp aprn crna lpn emt cna lmhc lmsw cpcc cams cbap csp asp cih cphq fache cipp cissp ccsp oscp cfe cva cgma
    ciia caia frsa acas fcas chfc ricp cltc ccim sphri phri gba bscn rpn dpm rph bpharm mpharm dclinpsych cpsychol
    assoc llb(hons) ba(hons) bsc(hons) meng(hons) pgcert cfre cpp csep shrm fhri mbacp msci dipm cdir fiod
    rgn rmn scm scphn sj osb ofm freng frcpsych mrcvs frcvs hcpc cphys cmath cchem csci cstat fiet miet imeche
    cipm cipt cdpse
    phrm ssp dipl ing d.o ret'd ph.d m.d psm pspo safe lssbb lssgb sixsigma cmgr fcmi mcmi fcim mcim frsa frs frse fba
    """
)
# Words that are a credential only in capitals: written otherwise they are names (Jack Ma, Kim Do, Luo Pa).
_CAPITALS_ONLY = _words("ma ba do pa pe np rn ot pt cas mp usa asa fia aia safe march ing ca aca csm mice fca")
PARTICLES = _words(
    """
    vanden vander vande
    van von vom der den de da do dos das di del della dello dei degli dalla du des la le las los el al bin ibn bint ben
    san santa santo ter ten te zu zum zur af av 't op auf dem d' abu vd v.d ver st saint y e i und an in het bou ould
    ap ab ait aït
    """
)
NOBILITY = _words("graf gräfin freiherr freifrau freiin baron baronin fürst fürstin prinz prinzessin ritter edler")
CONJUNCTIONS = _words("y e i und")
# Family names that often come first in East Asia; a first word among them raises a question, never an answer.
FAMILY_FIRST = _words(
    """
    kim lee yi park pak choi jung jeong chung cho jo yoon yun jang chang lim im han oh seo shin kwon hwang ahn song
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng feng
    cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao lü xi mao deng
    nguyen nguyễn tran trần le lê pham phạm hoang hoàng huynh huỳnh phan vu vũ vo võ dang đặng bui bùi do đỗ ngo ngô
    ng wong chan cheung leung yeung chow goh teo koh chua
    tanaka suzuki sato satō takahashi watanabe ito itō yamamoto nakamura kobayashi kato katō yoshida yamada sasaki
    yamaguchi matsumoto inoue kimura hayashi shimizu saito saitō mori abe ikeda hashimoto murakami ogawa
    """
)
HUNGARIAN_FAMILIES = _words(
    """
    nagy kovács tóth szabó horváth varga kiss molnár németh farkas balogh papp takács juhász lakatos mészáros oláh
    simon rácz fekete szilágyi török fehér balázs gál kis szűcs kocsis orsós pintér fodor szalai sipos magyar lukács
    gulyás bíró király katona lászló bogdán fazekas sándor boros kelemen somogyi antal orosz vincze
    """
)
SPANISH_FAMILIES = _words(
    """
    garcía garcia rodríguez rodriguez gonzález gonzalez fernández fernandez lópez lopez martínez martinez sánchez
    sanchez pérez perez gómez gomez martín jiménez jimenez ruiz hernández hernandez díaz diaz moreno muñoz álvarez
    alvarez romero alonso gutiérrez gutierrez navarro torres domínguez dominguez vázquez vazquez ramos gil ramírez
    ramirez serrano blanco molina morales suárez suarez ortega delgado castro ortiz rubio marín sanz núñez nuñez
    iglesias medina garrido cortés castillo santos lozano guerrero cano prieto méndez mendez cruz calvo gallego
    vidal león márquez marquez herrera peña flores cabrera campos vega fuentes carrasco diez caballero reyes nieto
    aguilar pascual santana herrero montero ibáñez ibañez giménez rojas vargas silva mendoza chávez chavez guzmán
    guzman salazar soto contreras rivera velásquez vásquez
    """
)
_VIETNAMESE = re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.I)
_VIETNAMESE_FAMILIES = _words(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đoàn mai trương lâm"
)


# FREng, FRCPsych, MRCVet, CIPP/E; "McD" and "O'N" have one capital before the small letter.
_LETTERED = re.compile(r"[A-Z]{2,6}[a-z]{2,6}|[A-Z]{3,6}/[A-Z]{1,3}|[A-Z]{3,}[0-9]{1,4}")


def fold_suffix(word: str) -> str:
    """A suffix word without dots and case, to look it up: "Ph.D." -> "phd"."""
    return word.casefold().replace(".", "").strip(" ,;:()")


def is_generation(word: str) -> bool:
    """True for Jr., Sr., III and their like in other languages."""
    return fold_suffix(word) in GENERATIONS


def is_generation_before(word: str) -> bool:
    """True for a generation that its language writes first (Hungarian "ifj. Nagy Ferenc")."""
    return word.endswith((".", "bb", "s")) and fold_suffix(word) in _GENERATIONS_BEFORE


def is_credential(word: str) -> bool:
    """True for letters after a name (PhD, FCCA, FREng); words that are names too count only in capitals.

    Two capitals or more before small letters, or before a sign and more capitals, stand in no name.
    """
    key = fold_suffix(word)
    if _LETTERED.fullmatch(word.strip(".,;()")):
        return True
    if key not in CREDENTIALS and key.replace("-", "") not in CREDENTIALS:
        return False
    return word.strip(".,;").isupper() if key in _CAPITALS_ONLY else True


def is_particle(word: str) -> bool:
    """True for the small words of a surname (van, de la, bin)."""
    if word.endswith(".") and word[:1].isupper() and len(word) == 2:
        return False
    return word.casefold().rstrip(".").replace("’", "'") in PARTICLES


def is_sure_particle(word: str) -> bool:
    """True for the small words that open a surname wherever they stand, and that a reader of English does not know."""
    return word.casefold().replace("’", "'") in _SURE_PARTICLES


_SURE_PARTICLES = _words("vanden vander vande zum zur 't in el aït ait")


def is_function(word: str) -> bool:
    """True for an office that French puts with its article between Madame or Monsieur and the name."""
    return word.casefold() in _FRENCH_FUNCTIONS


_FRENCH_FUNCTIONS = _words(
    """
    présidente président vice-présidente vice-président directrice directeur ministre maire députée député rectrice
    recteur doyenne doyen préfète préfet ambassadrice ambassadeur juge procureure procureur conseillère conseiller
    sénatrice sénateur secrétaire commissaire bâtonnière bâtonnier inspectrice inspecteur professeure professeur
    docteure docteur générale général adjointe adjoint déléguée délégué consule consul proviseure proviseur
    """
)
# Middle names of Vietnamese custom, which are never the name somebody is called by.
_VIETNAMESE_MIDDLE = _words("thị thi văn van hữu huu đình dinh")


def is_vietnamese_middle(word: str) -> bool:
    """True for Thị, Văn and the like, between the family name and the given name."""
    return word.casefold() in _VIETNAMESE_MIDDLE


def may_be_family_first(first: str, last: str) -> bool:
    """True when the first word is a family name of East Asia and the last is not, so that the order is open."""
    return first.casefold() in FAMILY_FIRST and last.casefold() not in FAMILY_FIRST


def is_vietnamese(words: list[str]) -> bool:
    """True when a Vietnamese family name stands first and the spelling is Vietnamese."""
    return words[0].casefold() in _VIETNAMESE_FAMILIES and bool(_VIETNAMESE.search("".join(words)))


_PATRONYMIC = re.compile(r"(?:ович|евич|ич|овна|евна|ична|инична|івна|ївна|ovich|evich|ovna|evna)$", re.I)


def is_patronymic(word: str) -> bool:
    """True for the father's name of Russian and Ukrainian custom, in Cyrillic or written out in Latin letters."""
    return _PATRONYMIC.search(word) is not None


# Degrees and offices that stand before a name beside those a greeting knows.
_BEFORE = _words(
    """
    mgr inż inz ing ings mag mmag dipling diplkfm diplkffr dipl ir drs dott dottssa avv arch lic bc mudr judr phdr rndr
    mvdr paeddr thdr doc csc med phil rer nat jur iur oec pol habil hab dent vet techn hc h c pd privdoz univprof univ
    drrernat dring drmed drphil dkfm eur drhc excm excma ilmo ilma eng engº engª engo enga exmo exma sn dl dna g ga
    rt hon revd cənab janob xanım ts tn sdr drg hj ust datuk dato tan sri adv adj shri smt kum er md mst most
    professori tohtori rouva athro irak dk komr kommr arq mtro mtra civing civil-ing tekndr teknlic fildr medlic sivil
    siving cand hofrat hofrätin magfh maga magª arqª didr dii dikfm diplinf diplkff
    """
)
_NOT_ALONE = _words("g c h m med phil rer nat jur pol oec vet ts md most mst do ma hj er sn ing don doc")


# The kind of school on a degree: "DI(FH)".
_SCHOOLS = ("(FH)", "(Uni)")
# The German diploma with its field, of which there are hundreds: "Dipl.-Psych.", "Dipl.-Soz.päd.".
_DIPLOMA = re.compile(r"Dipl\.?-[A-ZÄÖÜ]")
_DOTTED_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")


def is_before_name(word: str, *, follows_title: bool = False) -> bool:
    """True for a word that stands before a name: honorific, degree, office.

    Words that are names or initials as well count only after another title or with their dot.
    """
    if word in {"M.", "M"} or _DOTTED_INITIALS.fullmatch(word):
        return False
    if word.endswith(_SCHOOLS) or _DIPLOMA.match(word):
        return True
    key = titles.fold(word)
    if key in _NOT_ALONE:
        # "Dr. h. c. Otto", but "Dr. H. Otto".
        is_part = follows_title and (len(key) > 1 or word[:1].islower())
        return is_part or (word.endswith(".") and len(key) > 1 and word not in {"Md.", "Ma."})
    if titles.gender_stated(word) is not None or key in titles.RANKS or key in titles.KNIGHTS:
        return True
    return key in _BEFORE or (key in titles.OFFICES and (word.endswith(".") or key not in _OFFICE_NAMES))


_OFFICE_NAMES = _words(
    "dean major baron bishop deacon pastor lord lady judge justice canon fr gen col sister brother mayor general"
)
