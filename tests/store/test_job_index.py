"""One contract for the index of postings: on SQLite and on PostgreSQL it finds the same, in the same order."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from afterword.core.search.index_words import index_query
from afterword.core.search.typed import read_typed
from afterword.store.models import IndexedPosting, JobPosting, JobSource, Owner
from afterword.store.search import catch_up, job_index

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
TEXTS = {
    "rn": ("RN, night shift", "A ward of 20 beds in Leeds."),
    "nurse": ("Registered Nurse", "Leeds. Senior staff travel. It's O'Brien's ward."),
    "clerk": ("Ward clerk", "You help every nurse, registered or not. " + "Nurse the archive of the ward. " * 3),
    "engineer": ("Software Engineer (m/w/d)", "We write C++ and Node.js, no Java."),
    "engineering": ("Engineering Lead", "C# and .NET; engineers on call every third week."),
    "strange": ("Größe & 'Quote' \\ back", "<p>Zürich</p> <script>nurse()</script>"),
}


@pytest.fixture
def someone() -> Owner:
    owner = Owner.objects.create(created_at=NOW)
    source = JobSource.everything.create(owner=owner, kind="feed", board="b", name="B", added_at=NOW)
    for at, (key, (title, text)) in enumerate(TEXTS.items(), 1):
        posting(owner, source, key, title, text, at)
    catch_up(owner)
    return owner


def posting(owner: Owner, source: JobSource, key: str, title: str, text: str, sequence: int) -> JobPosting:
    return JobPosting.everything.create(
        owner=owner, source=source, identifier=key, title=title, description_text=text, payload_hash=f"{key}1",
        first_seen=NOW, last_seen=NOW, ingest_sequence=sequence, group=key,
    )  # fmt: skip


def found(owner: Owner, typed: str, *, in_title: bool = False) -> list[str]:
    asked = index_query(read_typed(typed), in_title=in_title)
    ranked = job_index().find(asked, JobPosting.objects.of(owner), 50)
    names = dict(JobPosting.objects.of(owner).values_list("pk", "identifier"))
    return [names[row.pk] for row, _ in ranked]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("registered nurse", {"rn", "nurse", "clerk"}),
        ('"registered nurse"', {"nurse"}),
        ('"nurse leeds"', set()),
        ("c++", {"engineer"}),
        ("c#", {"engineering"}),
        (".net OR nodejs", {"engineer", "engineering"}),
        ("ward -clerk", {"rn", "nurse"}),
        ('ward -"senior staff"', {"rn", "clerk"}),
        ("-nurse -ward", {"engineer", "engineering", "strange"}),
        ("engineers", {"engineer", "engineering"}),
        ("zurich größe", {"strange"}),
        ("brien", {"nurse"}),
        ("quote back", {"strange"}),
        ("welder", set()),
        ("", set(TEXTS)),
    ],
)
def test_words_find_the_same_everywhere(someone: Owner, typed: str, names: set[str]) -> None:
    assert set(found(someone, typed)) == names


def test_a_title_counts_for_more_than_a_text(someone: Owner) -> None:
    assert found(someone, '"nurse"')[0] == "nurse"
    assert found(someone, "ward")[0] == "clerk"


def test_a_word_as_it_is_written_comes_before_its_relatives(someone: Owner) -> None:
    assert found(someone, '"engineering"') == ["engineering", "engineer"]
    assert found(someone, '"engineer"')[0] == "engineer"


def test_a_search_in_titles_looks_nowhere_else(someone: Owner) -> None:
    assert set(found(someone, "ward", in_title=True)) == {"clerk"}
    assert set(found(someone, "ward -java", in_title=True)) == {"clerk"}


def test_without_words_the_newest_come_first(someone: Owner) -> None:
    assert found(someone, "") == list(reversed(TEXTS))


def test_a_posting_that_says_something_else_is_taken_in_anew(someone: Owner) -> None:
    JobPosting.objects.of(someone).filter(identifier="rn").update(title="Welder", payload_hash="rn2")

    assert catch_up(someone) == 1
    assert found(someone, "welder") == ["rn"]
    assert catch_up(someone) == 0


def test_what_is_deleted_leaves_the_index(someone: Owner) -> None:
    JobPosting.objects.of(someone).filter(identifier="strange").delete()

    assert IndexedPosting.objects.count() == len(TEXTS) - 1
    assert "quote" not in job_index().vocabulary(someone)
    assert job_index().vocabulary(someone)["ward"] == 3


def test_nobody_sees_the_postings_of_another(someone: Owner) -> None:
    other = Owner.objects.create(created_at=NOW)

    assert found(other, "nurse") == []


def test_of_many_that_fit_the_best_are_given_and_none_that_is_left_out(someone: Owner) -> None:
    source = JobSource.everything.get()
    rows = [
        JobPosting(owner=someone, source=source, identifier=f"w{at}", title=f"Welder {'pipe ' * (at == 7)}{at}",
                   payload_hash=f"w{at}", first_seen=NOW, last_seen=NOW, ingest_sequence=100 + at, group=f"w{at}")
        for at in range(1_900)
    ]  # fmt: skip
    JobPosting.everything.bulk_create(rows)
    catch_up(someone)
    asked = index_query(read_typed("welder"), in_title=False)
    odd = JobPosting.objects.of(someone).filter(group__regex="[13579]$")
    ranked = job_index().find(asked, odd, 940)

    assert len({row.pk for row, _ in ranked}) == 940
    assert {row.pk for row, _ in ranked} <= set(odd.values_list("pk", flat=True))
    assert found(someone, "welder pipe") == ["w7"]
    assert len(found(someone, "-pipe")) == 50
    assert "w7" not in found(someone, "welder -pipe")
