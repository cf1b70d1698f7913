"""Two readers of one mail: listed phrases first, and a trained model that weighs them with all it hears itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from afterword.core.hearing.about import of_life, of_work
from afterword.core.hearing.phrases import is_no_trap
from afterword.core.hearing.sentences import asked, is_supposed, plainly, spoken
from afterword.core.hearing.trained import Signs, known_words, shares, weighed
from afterword.core.hearing.verdict import Meaning, Verdict

CLOSING = frozenset({Meaning.REJECTION, Meaning.OFFER})
# The least likelihood of a no or a yes: where the phrases say so too, where the model hears it alone, and alone in a
# mail without a word of the talk or the job.
CLOSING_BAR, ALONE_BAR, FOREIGN_BAR = 0.5, 0.6, 0.65
# A no or a yes of which the phrases are sure is only given up where the whole mail hardly allows it.
KEPT = 0.1
# The phrases are sure only where the whole mail bears them out.
AGREED = 0.75
# In a language that the training never saw, the phrases speak alone.
FEWEST_KNOWN = 0.34
MOST_READ = 60
Said = Sequence[tuple[str, Mapping[str, float]]]


def second_opinion(first: Verdict, subject: str, text: str, *, is_of_work: bool) -> Verdict:
    """The verdict of both readers.

    The likeliest class of the whole mail wins; the phrases' verdict is one of the signs that are weighed. What the
    model alone proposes is never sure and carries its sentence; what both hear is sure where it is very likely.
    """
    words = " ".join((plainly(subject), *(plain for _, plain in spoken(text))))
    if known_words(words) < FEWEST_KNOWN:
        return first
    said = [(each, _shares(plain)) for each, plain in spoken(text)[:MOST_READ] if each.strip()]
    likely = weighed(signs(first, subject, text, is_of_work=is_of_work))
    best = _best(likely, first, is_of_work=is_of_work)
    if best is first.meaning:
        return Verdict(best, first.evidence or _evidence(said, best), sure=first.sure and likely[best] >= AGREED)
    return Verdict(best, _evidence(said, best), sure=False)


def signs(first: Verdict, subject: str, text: str, *, is_of_work: bool) -> Signs:
    """All that is weighed of a mail."""
    title = plainly(subject)
    said = [_shares(plain) for each, plain in spoken(text)[:MOST_READ] if each.strip()]
    words = " ".join((title, *(plain for _, plain in spoken(text))))
    return Signs(
        said=said,
        titled=shares(title) if title else {},
        phrases=first.meaning,
        phrases_sure=first.sure,
        work=of_work(words),
        life=of_life(words),
        is_of_talk=is_of_work,
    )


def _best(likely: Mapping[Meaning, float], first: Verdict, *, is_of_work: bool) -> Meaning:
    if first.meaning in CLOSING and first.sure and likely[first.meaning] >= KEPT:
        return first.meaning
    alone = ALONE_BAR if is_of_work else FOREIGN_BAR
    bars = {kind: CLOSING_BAR if kind is first.meaning else alone for kind in CLOSING}
    return max((kind for kind in Meaning if likely[kind] >= bars.get(kind, 0)), key=lambda kind: likely[kind])


def _evidence(said: Said, kind: Meaning) -> str:
    if kind is Meaning.OTHER or not said:
        return ""
    return max(said, key=lambda each: each[1][kind.value])[0].strip()


def _shares(plain: str) -> Mapping[str, float]:
    """The shares of a sentence; what is only supposed is neither a no nor a yes, and "another day" no no."""
    unsaid = CLOSING if is_supposed(asked(plain)) else {Meaning.REJECTION} if is_no_trap(plain) else ()
    return {**shares(plain), **dict.fromkeys(unsaid, 0.0)}
