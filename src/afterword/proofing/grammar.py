"""English grammar: Harper in this process, or in a child that is ended when nothing was asked for a while."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING

from afterword.core.errors import Unreadable
from afterword.core.ports import Remark
from afterword.reading.door import Door

if TYPE_CHECKING:
    from harper import Linter

CHILD = "afterword.proofing.child"
LONGEST = 20_000
REST_SECONDS = 60.0
# Rules about agreement, tense, pronouns and words that sound alike. The other eight hundred judge style or
# spelling, take a name or a list for a slip ("whenever there is news", "more interested than"), or print.
RULES = frozenset(
    """AnA AnAnother AdjectiveDoubleDegree CompoundSubjectI DefiniteArticle DespiteOf DidPast Discuss DoesOrDose
    DoubleModal FascinatedBy GetUsedTo GoodAt HavePronoun HeDos HelpedPast IAmAgreement Impressed
    InflectedVerbAfterTo IsBeenAuxSequence ItsContraction ItsPossessive LookForwardTo MassNouns MayOfPronoun
    MissingTo ModalOf MoreBetter NominalWants NounVerbConfusion OneOfTheSingular PossessiveYour ProgressiveNeedsBe
    PronounAre PronounInflectionBe PronounKnew PronounVerbAgreement QuantifierNeedsOf RegularIrregulars
    RepeatedWords ResponsibleFor SimplePastToPastParticiple SinceDuration SingleBe SubjectPronoun SupposedTo TheMy
    ThenThan ThatThan TheirToThere TheirToTheyre TheyreToTheir ThereToTheir ThereOwn TheyreConfusions
    ToLoseTooLoose UseToUsedTo WereWhere WhomSubjectOfVerb WishCould YourPredicateAdjective YourOutClauseAgreement
    ThesesThese Confident""".split()
)


def is_english(locale: str) -> bool:
    """Harper reads English alone."""
    return locale.partition("-")[0] == "en"


class Harper:
    """The checker in this process: about 140 MB and a second for the first text."""

    generation = 0

    def __init__(self) -> None:
        self._open: dict[bool, Linter] = {}
        self._lock = Lock()

    def remarks(self, locale: str, text: str) -> tuple[Remark, ...]:
        """What looks like a slip of grammar."""
        with self._lock:
            found = self._of(is_american=locale == "en-US").lint(text, language="plaintext")
        return tuple(
            Remark(
                each.span.start,
                each.span.end,
                each.message,
                tuple(s.replacement_text for s in each.suggestions if s.replacement_text),
            )
            for each in found
        )

    def _of(self, *, is_american: bool) -> Linter:
        from harper import Dialect, Linter

        if is_american not in self._open:
            linter = Linter(Dialect.AMERICAN if is_american else Dialect.BRITISH)
            linter.set_lint_config({rule: rule in RULES for rule in linter.get_lint_config()})
            self._open[is_american] = linter
        return self._open[is_american]


class GrammarChild:
    """The checker in a child process, so that a page that is open all day does not carry it.

    A child that gave no answer is left alone for a minute: a page asks about every letter on it.
    """

    def __init__(self, door: Door | None = None, seconds: Callable[[], float] = time.monotonic) -> None:
        self._door = door or Door(module=CHILD)
        self._seconds = seconds
        self._failures, self._rests_until = 0, 0.0
        self._asked = lru_cache(maxsize=256)(self._ask)

    @property
    def generation(self) -> int:
        """It changes with a failure, and once more when the child may be asked again."""
        return 2 * self._failures - self._is_resting()

    def remarks(self, locale: str, text: str) -> tuple[Remark, ...]:
        """What looks like a slip; nothing where the child gave no answer, and then it is asked again later."""
        if self._is_resting():
            return ()
        try:
            return self._asked(locale, text)
        except Unreadable:
            self._failures += 1
            self._rests_until = self._seconds() + REST_SECONDS
            return ()

    def _is_resting(self) -> bool:
        return self._failures > 0 and self._seconds() < self._rests_until

    def close(self) -> None:
        """End the child."""
        self._door.close()

    def _ask(self, locale: str, text: str) -> tuple[Remark, ...]:
        answer = self._door.ask({"kind": "words", "locale": locale}, text.encode())
        return tuple(
            Remark(row["start"], row["end"], row["message"], tuple(row["instead"])) for row in answer["remarks"]
        )


def sound(remarks: Sequence[Remark]) -> list[dict[str, object]]:
    """Remarks as JSON."""
    return [{"start": r.start, "end": r.end, "message": r.message, "instead": list(r.instead)} for r in remarks]
