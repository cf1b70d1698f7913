"""From evidence to what a letter may use: the name that stands, the title with a source, and what is disputed."""

from __future__ import annotations

from collections.abc import Sequence

from afterword.core.people import titles
from afterword.core.people.addressee import Addressee, Dispute
from afterword.core.people.evidence import AUTHORITY, Evidence, Reading, read
from afterword.core.people.rule_reader import read_name
from afterword.core.people.title_conflicts import title_answered
from afterword.core.people.weighing import Weighing, weigh


def addressee_of(evidence: Sequence[Evidence], written: str = "") -> Addressee:
    """The confirmed facts for a greeting out of the evidence on one person (playbook D1.2, D1.4, D1.6).

    The honorific and the title come from the strongest source that gives one, never from a first name; a disputed
    field is a `Dispute` and so never used. A name whose order is open stands whole and is not split. `written` is
    what the user confirmed; it counts as the only source where there is no other.
    """
    if not evidence:
        evidence = [Evidence("confirmed", written)] if written.strip() else []
    if not evidence:
        return Addressee()
    weighing = weigh(evidence)
    disputes = tuple(Dispute(each.field, each.values) for each in weighing.conflicts if each.asks)
    name = weighing.name or _bare(written)
    return _addressed(name, _title(evidence, weighing), _informal(weighing), disputes)


def _bare(written: str) -> str:
    return read(Evidence("confirmed", written)).name if written.strip() else ""


def _informal(weighing: Weighing) -> str:
    return weighing.informal


def _title(evidence: Sequence[Evidence], weighing: Weighing) -> str:
    """The strongest title read, with the plain honorific another source adds to a degree ("Dr." and "Frau")."""
    if any(conflict.field == "title" and conflict.asks for conflict in weighing.conflicts):
        return ""
    readings: list[Reading] = sorted(
        (read(one) for one in evidence if not one.settles), key=lambda one: (-AUTHORITY[one.source], one.title)
    )
    if any(conflict.field == "title" and conflict.answered for conflict in weighing.conflicts):
        return title_answered(readings, [one for one in evidence if one.settles]) or ""
    titled = [reading for reading in readings if reading.title and not reading.damaged]
    if not titled:
        return ""
    # "Frau Dr." says more than "Dr." of the same person: the longest that begins from the strongest stands.
    fuller = [one.title for one in titled if one.title.endswith(titled[0].title)]
    return max(fuller, key=len)


def _addressed(name: str, title: str, informal: str, disputes: tuple[Dispute, ...]) -> Addressee:
    honorific = " ".join(word for word in title.split() if titles.gender_stated(word) is not None)
    degree = " ".join(word for word in title.split() if titles.gender_stated(word) is None)
    parts = read_name(name)
    if parts.doubt or not parts.surname:
        return Addressee(honorific=honorific, title=degree, name=name, informal=informal, disputes=disputes)
    return Addressee(
        honorific=honorific,
        title=degree,
        given=parts.given,
        given2=parts.given2,
        surname=parts.surname,
        order=parts.order,
        informal=informal,
        name=name,
        disputes=disputes,
    )
