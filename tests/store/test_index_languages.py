"""The same query finds the same postings in the index of each database and in the mails, in every language."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from afterword.core.search.batch import Batch, positions
from afterword.core.search.index_words import index_query
from afterword.core.search.job_query import JobQuery
from afterword.core.search.matching import Watchlist
from afterword.flows.job_search.rows import as_posting
from afterword.store.models import JobPosting, Owner
from afterword.store.search import catch_up, job_index
from tests.core.search.test_tongues import FORMS, TEXTS
from tests.fakes import CITIES
from tests.jobs import NOON, a_board

pytestmark = pytest.mark.django_db
COUNT = 400
FORMS_OF = {tongue: [forms.split() for other, forms in FORMS if other == tongue] for tongue in TEXTS}
ENGLISH = [["nurse", "nurses"], ["engineer", "engineers", "engineering"], ["RN"], ["developer", "dev"], ["software"]]
SIGNS = ["C++", "C#", ".NET", "Node.js", "R", "Größe", "São", "front-end", "O'Brien", "night shift", "Schicht & Dienst"]
QUERIES = (
    *(word for forms in FORMS_OF.values() for each in forms for word in each),
    "nurse", "engineers", "RN", "dev", "software engineer", "c++", "c#", ".net OR nodejs", "R", "groesse", "größe",
    '"night shift"', '"shift night"', "nurse -engineer", "Krankenpfleger -nurse", "infirmier OR enfermero OR nurses",
    '"zwei Krankenpfleger"', '"two nurses"', '"zwei Bäckerin"', "Krankenpflegerin C++", "frontend", "brien",
    "Ingenieure -C#", "sjuksköterskor -\"night shift\"", "leraren OR läkare", "strasse", "-nurse -engineer", "welder",
    "technicienne software", "direttrici -R", "profissionais .NET", "Software Ingenieurin", "two OR zwei",
)  # fmt: skip


def generated(owner: Owner) -> None:
    """Postings of all languages, each with a few words in one of their forms and a few signs, at random."""
    chance, board = random.Random(9), a_board(owner)
    rows = []
    for number in range(COUNT):
        tongue = chance.choice(list(TEXTS))
        picked = [chance.choice(forms) for forms in chance.sample(FORMS_OF[tongue] or ENGLISH, 1)]
        picked += [chance.choice(chance.choice(ENGLISH)) for _ in range(chance.randint(0, 2))]
        count, signs = chance.choice(["two", "zwei"]), " ".join(chance.sample(SIGNS, 2))
        text = f"{TEXTS[tongue]} {count} {chance.choice(picked)} {signs}"
        title = " ".join(picked[:2]) if chance.random() < 0.7 else chance.choice(SIGNS)
        rows.append(JobPosting(
            owner=owner, source=board, identifier=str(number), title=title, description_text=text, first_seen=NOON,
            payload_hash=str(number), last_seen=NOON, ingest_sequence=number, group=str(number),
        ))  # fmt: skip
    JobPosting.everything.bulk_create(rows)
    catch_up(owner)


@pytest.fixture
def someone() -> Owner:
    owner = Owner.objects.create(created_at=NOON)
    generated(owner)
    return owner


@pytest.fixture
def by_mail(someone: Owner) -> Callable[[JobQuery], set[str]]:
    rows = list(JobPosting.objects.of(someone))
    batch = Batch(as_posting(CITIES, row) for row in rows)

    def found(query: JobQuery) -> set[str]:
        watch = Watchlist([query.search("one", batch.tongues)])
        return {rows[at].identifier for _, bits in watch.match(batch) for at in positions(bits)}

    return found


def by_index(owner: Owner, query: JobQuery) -> set[str]:
    asked = index_query(query.typed, in_title=query.in_title)
    ranked = job_index().find(asked, JobPosting.objects.of(owner), COUNT)
    names = dict(JobPosting.objects.of(owner).values_list("pk", "identifier"))
    return {names[row.pk] for row, _ in ranked}


def test_the_index_and_the_mails_find_the_same(someone: Owner, by_mail: Callable[[JobQuery], set[str]]) -> None:
    counts = {}
    for text in QUERIES:
        for in_title in (False, True):
            query = JobQuery(text, in_title=in_title)
            found = by_index(someone, query)
            assert found == by_mail(query), (text, in_title)
            counts[text, in_title] = len(found)

    assert sum(1 for count in counts.values() if count) > len(counts) * 0.6
    assert counts["welder", False] == 0


@pytest.mark.parametrize(("tongue", "forms"), FORMS)
def test_each_form_of_a_word_finds_all_postings_with_any(someone: Owner, tongue: str, forms: str) -> None:
    # In quotes, as titles have other names besides.
    found = [by_index(someone, JobQuery(f'"{word}"')) for word in forms.split()]

    assert found[0]
    assert all(each == found[0] for each in found)
