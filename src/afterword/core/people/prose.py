"""People named in running text ("You will meet Dr Priya Rao and Tom Ellis"): only where the words around say so."""

from __future__ import annotations

import re

from afterword.core.people import suffixes, titles
from afterword.core.people.jobs import has_role_word, is_department, is_firm
from afterword.core.people.roles import is_team_name
from afterword.core.people.single import ParsedName, one_name
from afterword.core.ports import NameReader


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# French for Mr; elsewhere an initial, which opens a name as well.
_MONSIEUR = frozenset({"M."})
_FRENCH = frozenset({"vous", "mme", "rencontrerez", "entretien", "avec", "madame"})
_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?|[,;:()&/|\n–]|\d[\d.:]*|[.!?]")
# Words with a capital that are no name: openers of sentences, pronouns, days, months, words of invitations.
_NOT_NAMES = _words(
    """
    i you we they he she it your our my their his her the a an this that these those there here and or but if when
    please thank thanks dear hi hello hey regards best looking as at on in with from by for to of after before also
    interview meeting call phone video zoom teams google meet round panel onsite office team talk session
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today tomorrow yesterday will would can could should may let just
    ihre ihr ihnen sie ich wir er es die der das den dem ein eine einen und oder mit von am um im bei gespräch
    gesprächspartner gesprächspartnerin gesprächspartnerinnen sind ist wird werden teilnehmer teilnehmerin montag
    dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember herzliche
    grüße guten tag liebe lieber sehr geehrte geehrter vorstellungsgespräch termin uhr abteilung kollege kollegin
    vous votre nous notre le la les un une et ou avec de du des entretien rencontrerez monsieur madame serez reçu
    usted su sus nos el los las una y o con entrevista será reunirá él ella sr sra
    lei il lo gli con colloquio incontrerà sarà u uw wij een en met gesprek spreekt
    pan pani państwo rozmowa z oraz i spotka se spotkanie
    ceo cto hr cv pm am uk us usa eu gmbh
    """
)
_CUES = _words(
    """
    meet met meeting with and interviewer interviewers interviewing named called by from introduce joined join
    colleague colleagues manager boss see seeing spoke talked speak talking thank saw is are name be include includes
    including panel host recruiter lead hosted led
    mit und sowie bei sind ist treffen sprechen heißt namens kollegen kollegin kollege von
    avec et par rencontrerez rencontrer êtes est sera seront con y e por será serán conocerá incontrerà met en
    z i oraz og och med ja
    """
)
_COMMON_GIVENLESS = _words(
    "team talent people human resources engineering data sales marketing finance product operations"
)
_LINKS = frozenset(
    {",", "&", "/", "|", "–", ";", "and", "und", "et", "y", "e", "en", "och", "og", "i", "oraz", "ja", "or"}
)
# Words; a longer run of capitals is a heading.
_LONGEST_NAME = 10
_NO_PARTICLES = _LINKS | {"in", "an"}
_FIRM_AFTER = frozenset({"from", "at", "of", "von", "bei", "de", "chez"})
_INTRODUCES = frozenset({"is", "was", "ist", "war", "est", "es"})
_INTRODUCED = frozenset({"interviewer", "name", "recruiter", "manager", "host", "contact", "boss", "colleague", "lead"})
_AFTER_ORG = frozenset({"at", "from", "of", "for", "bei", "chez", "en", "in", "near", "der", "des", "von"})


def people(text: str, locale: str | None, reader: NameReader) -> tuple[ParsedName, ...]:
    """The people a text names, in order: after an honorific, after a word of meeting, or beside one already found.

    A first name alone counts only after such a word ("her colleague Tom"). Firms, places, days and job titles do not.
    """
    tokens = _TOKEN.findall(text)
    # "M." is a title in French alone, and French invitations say so with their other words.
    locale = locale or ("fr" if "M." in tokens and _FRENCH & {token.casefold() for token in tokens} else None)
    found: list[ParsedName] = []
    at, is_chain, last_end = 0, False, -1
    while at < len(tokens):
        run, end = _run(tokens, at)
        if not run:
            is_chain = is_chain and (tokens[at].casefold() in _LINKS or has_role_word(tokens[at]))
            at += 1
            continue
        titled = suffixes.is_before_name(run[0], follows_title=True) and len(run) > 1
        is_firm_of = last_end == at - 1 and tokens[at - 1].casefold() in _FIRM_AFTER
        if not is_firm_of and (_is_person(run, titled, tokens, at, is_chain) or _has_job_behind(run, tokens, at, end)):
            last_end = end
            found.append(one_name(" ".join(run), locale, reader))
            is_chain = True
        at = end
    return tuple(dict.fromkeys(person for person in found if person.given or person.surname))


def _run(tokens: list[str], at: int) -> tuple[list[str], int]:
    """The longest run of name words from `at`: capitalised, particles inside, titles before, no plain words."""
    run: list[str] = []
    end = at
    while end < len(tokens) and len(run) < _LONGEST_NAME:
        token = tokens[end]
        is_title = suffixes.is_before_name(token, follows_title=bool(run) and _all_titles(run)) or (
            not run and token in _MONSIEUR
        )
        if not run and has_role_word(token) and not is_title:
            break
        if is_title and run and not _all_titles(run):
            break
        if is_title and _all_titles(run) and (token[:1].isupper() or titles.gender_stated(token) is not None or run):
            run.append(token)
        elif _is_name_word(token) and not (not run and _is_opener(tokens, end)):
            run.append(token.rstrip(".") if len(token) > 3 or _ends_text(tokens, end) else token)
        elif run and suffixes.is_particle(token) and token.casefold() not in _NO_PARTICLES and _continues(tokens, end):
            run.append(token)
        else:
            break
        end += 1
        if token.endswith(".") and len(token) > 5 and not is_title:
            break
    return (run, end) if run and not _all_titles(run) else ([], at)


def _ends_text(tokens: list[str], at: int) -> bool:
    """True for a short word whose stop ends the text or line ("with Mr Ng."), and shortens no name or suffix."""
    token = tokens[at]
    is_last = at + 1 == len(tokens) or tokens[at + 1] == "\n"
    return is_last and len(token) == len("Ng.") and not (suffixes.is_generation(token) or suffixes.is_credential(token))


def _all_titles(run: list[str]) -> bool:
    return all(suffixes.is_before_name(word, follows_title=True) for word in run)


def _continues(tokens: list[str], at: int) -> bool:
    following = [token for token in tokens[at + 1 : at + 3] if not suffixes.is_particle(token)]
    return bool(following) and _is_name_word(following[0])


def _is_name_word(token: str) -> bool:
    return token[:1].isupper() and token.rstrip(".").casefold() not in _NOT_NAMES


def _is_opener(tokens: list[str], at: int) -> bool:
    """A word after a full stop is capital anyway; it opens a name only when another name word follows."""
    is_first = at == 0 or tokens[at - 1] in {".", "!", "?", "\n"}
    return is_first and not (
        at + 1 < len(tokens) and (_is_name_word(tokens[at + 1]) or suffixes.is_particle(tokens[at + 1]))
    )


def _is_person(run: list[str], titled: bool, tokens: list[str], at: int, is_chain: bool) -> bool:
    words = " ".join(run)
    if titled:
        return True
    if is_firm(words) or is_department(words) or is_team_name(words) or has_role_word(words):
        return False
    if any(word.casefold() in _COMMON_GIVENLESS for word in run):
        return False
    before = _word_before(tokens, at)
    if before in _INTRODUCES and at > 1 and tokens[at - 2].casefold() in _INTRODUCED:
        return True
    if before in _AFTER_ORG and not (before in _CUES and len(run) > 1 and before not in {"at", "of"}):
        return False
    if len(run) == 1:
        return before in _CUES - {"with", "and", "is", "are", "be", "by", "from", "mit", "und"} or (
            is_chain and before in _LINKS
        )
    return before in _CUES or is_chain or before in {"", ",", ":", "(", "."} or has_role_word(before)


def _has_job_behind(run: list[str], tokens: list[str], at: int, end: int) -> bool:
    """A first name in a list, with the job title in brackets behind it: "Priya (Head of Data)"."""
    if len(run) != 1 or has_role_word(run[0]) or is_department(run[0]):
        return False
    is_listed = _word_before(tokens, at) in {":", ",", "&", "and", "with", "und", "mit", "et", "avec", "con", "y"}
    return is_listed and tokens[end : end + 1] == ["("] and has_role_word(" ".join(tokens[end + 1 : end + 4]))


def _word_before(tokens: list[str], at: int) -> str:
    before = tokens[at - 1].casefold() if at else ""
    return "" if before in {"\n"} else before.rstrip(".") if len(before) > 1 else before
