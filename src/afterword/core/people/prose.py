"""People named in running text ("You will meet Dr Priya Rao and Tom Ellis"): only where the words around say so."""

from __future__ import annotations

import re

from afterword.core.people import prose_words as words
from afterword.core.people import suffixes, titles
from afterword.core.people.jobs import has_role_word, is_department, is_firm
from afterword.core.people.roles import is_team_name
from afterword.core.people.single import ParsedName, one_name
from afterword.core.ports import NameReader

_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?|[,;:()&/|\n–]|\d[\d.:]*|[.!?]")
# "l’ing. Rinaldi", "d’Anna": the article is a word of its own before a title.
_ELIDED = re.compile(r"\b([lLdD])['’](?=(?:ing|arch|avv|on)\b)")
_HOUR = re.compile(r"\d{1,2}[:.]\d{2}|\d{1,2}")
# What may stand between an hour and a name in a line of a plan.
_AFTER_HOUR = frozenset({"–", ":", "|", "am", "pm", "uhr", "h", "kl", "ore"})
# Words; a longer run of capitals is a heading.
_LONGEST_NAME = 10


def people(text: str, locale: str | None, reader: NameReader) -> tuple[ParsedName, ...]:
    """The people a text names, in order: after an honorific, after a word of meeting, or beside one already found.

    A first name alone counts only after such a word ("her colleague Tom"). Firms, places, days and job titles do not.
    """
    tokens = _TOKEN.findall(_ELIDED.sub(r"\1 ", text))
    # "M." is a title in French alone, and French invitations say so with their other words.
    locale = locale or ("fr" if "M." in tokens and words.FRENCH & {token.casefold() for token in tokens} else None)
    found: list[ParsedName] = []
    at, is_chain, last_end = 0, False, -1
    while at < len(tokens):
        run, end = _run(tokens, at)
        if not run:
            is_chain = is_chain and (
                tokens[at].casefold() in words.LINKS or has_role_word(tokens[at]) or _goes_on(tokens, at)
            )
            at += 1
            continue
        titled = suffixes.is_before_name(run[0], follows_title=True) and len(run) > 1
        is_firm_of = last_end == at - 1 and tokens[at - 1].casefold() in words.FIRM_AFTER
        if not is_firm_of and (
            _is_person(run, titled, tokens, at, end, is_chain) or _has_job_behind(run, tokens, at, end)
        ):
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
            not run and token in words.MONSIEUR
        )
        if not run and has_role_word(token) and not is_title:
            break
        if is_title and run and not _all_titles(run):
            break
        if is_title and _all_titles(run) and (run or _may_open(tokens, end)):
            run.append(token)
        elif _is_name_word(token) and not (not run and _is_opener(tokens, end)):
            run.append(token.rstrip(".") if len(token) > 3 or _ends_text(tokens, end) else token)
        elif (
            run
            and suffixes.is_particle(token)
            and token.casefold() not in words.NO_PARTICLES
            and _continues(tokens, end)
        ):
            run.append(token)
        else:
            break
        end += 1
        if token.endswith(".") and len(token) > 4 and not is_title:
            break
    return (run, end) if run and not _all_titles(run) else ([], at)


def _may_open(tokens: list[str], at: int) -> bool:
    """A title that opens a name: in capitals, an honorific, or shortened with a stop before a name ("dott. Galli")."""
    token = tokens[at]
    if token[:1].isupper() or titles.gender_stated(token) is not None:
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else ""
    return "." in token and (_is_name_word(following) or suffixes.is_before_name(following))


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
    return token[:1].isupper() and token.rstrip(".").casefold() not in words.NOT_NAMES | words.MEETING


def _is_opener(tokens: list[str], at: int) -> bool:
    """A word after a full stop is capital anyway; it opens a name only when another name word follows."""
    is_first = at == 0 or tokens[at - 1] in {".", "!", "?", "\n"}
    return is_first and not (
        at + 1 < len(tokens) and (_is_name_word(tokens[at + 1]) or suffixes.is_particle(tokens[at + 1]))
    )


def _is_person(run: list[str], titled: bool, tokens: list[str], at: int, end: int, is_chain: bool) -> bool:
    said = " ".join(run)
    if titled or _is_planned(run, tokens, at, end):
        return True
    if is_firm(said) or is_department(said) or is_team_name(said) or has_role_word(said):
        return False
    if any(word.casefold() in words.COMMON_GIVENLESS for word in run):
        return False
    before = _word_before(tokens, at)
    is_introduced = before in words.INTRODUCES and at > 1 and tokens[at - 2].casefold() in words.INTRODUCED
    if is_introduced or before in words.MEETING or _is_talked_with(tokens, at, end, is_alone=len(run) == 1):
        return True
    is_next = is_chain and before in words.LINKS
    if (
        before in words.AFTER_ORG
        and not is_next
        and not (before in words.CUES and len(run) > 1 and before not in {"at", "of"})
    ):
        return False
    if len(run) == 1:
        return before in words.CUES - {"with", "and", "is", "are", "be", "by", "from", "mit", "und"} or (
            is_chain and before in words.LINKS
        )
    return before in words.CUES or is_chain or before in {"", ",", ":", "(", "."} or has_role_word(before)


def _has_job_behind(run: list[str], tokens: list[str], at: int, end: int) -> bool:
    """A first name in a list, with the job title in brackets behind it: "Priya (Head of Data)"."""
    if len(run) != 1 or has_role_word(run[0]) or is_department(run[0]):
        return False
    is_listed = _word_before(tokens, at) in {":", ",", "&", "and", "with", "und", "mit", "et", "avec", "con", "y"}
    return is_listed and tokens[end : end + 1] == ["("] and has_role_word(" ".join(tokens[end + 1 : end + 4]))


def _is_talked_with(tokens: list[str], at: int, end: int, *, is_alone: bool) -> bool:
    """ "spoke with Hannah", "conversar com Bruno", "thanks to Anna and Ben": the words before name a person.

    One word alone may be a firm ("a call with Orbis", "thanks to Orbis"): it needs a verb, or a second one beside it.
    """
    before = tuple(_word_before(tokens, place) for place in (at - 1, at) if place > 0)
    if len(before) != 2:
        return False
    if before in words.THANKED:
        is_pair = tokens[end : end + 1] in (["and"], ["und"], ["et"], ["y"]) and end + 1 < len(tokens)
        return not is_alone or (is_pair and _is_name_word(tokens[end + 1]))
    if before[0] in words.MEETING and before[1] in words.WHO_MEETS:
        return True
    if before[1] == "to" and before[0] in words.SPOKEN_TO:
        return True
    verbs = words.TALKING - words.NOUNS if is_alone else words.TALKING
    return before[0] in verbs and before[1] in words.WITH


def _goes_on(tokens: list[str], at: int) -> bool:
    """ "to Anna and to Ben", "avec Léa puis avec Hugo": the small word is said once more."""
    return at > 0 and tokens[at].casefold() in words.TO and tokens[at - 1].casefold() in words.LINKS - {","}


def _opens_hour(tokens: list[str], at: int) -> bool:
    """True behind the hour that opens a line of a plan ("10:00 – Sofia Marques")."""
    place = at - 1
    while place > 0 and tokens[place].casefold().rstrip(".") in _AFTER_HOUR:
        place -= 1
    return place >= 0 and bool(_HOUR.fullmatch(tokens[place].rstrip(".:")))


def _is_planned(run: list[str], tokens: list[str], at: int, end: int) -> bool:
    """ "10:00 Sofia Marques, Head of Data": a name behind an hour, with a job title behind it on the line."""
    is_two = len(run) > 1 and _opens_hour(tokens, at)
    if not is_two or tokens[end : end + 1] not in ([","], ["("], ["–"], [":"]) or has_role_word(" ".join(run)):
        return False
    rest = tokens[end + 1 : end + 7]
    line = rest[: rest.index("\n")] if "\n" in rest else rest
    return has_role_word(" ".join(line)) or is_department(" ".join(line))


def _word_before(tokens: list[str], at: int) -> str:
    before = tokens[at - 1].casefold() if at else ""
    return "" if before in {"\n"} else before.rstrip(".") if len(before) > 1 else before
