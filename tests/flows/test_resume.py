"""A resume is read, looked at, kept in versions, and quoted by letters word for word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from uuid import uuid4

import pytest

from afterword.core.errors import NotYours, Unreadable
from afterword.core.resume.closeness import Near
from afterword.flows import resume as flow
from afterword.flows.keep import export
from afterword.flows.settings import profile, save_profile
from afterword.flows.tick import tick
from afterword.flows.write_letter.record_of import fitting
from afterword.store.models import Owner, Process, Resume, ResumeVersion
from tests.bars.json_resume import faults
from tests.bars.resumes import PEOPLE, text
from tests.fakes import World
from tests.letters import an_owner

pytestmark = pytest.mark.django_db

RESUME = text(PEOPLE[0])


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def owner(world: World) -> Owner:
    made = an_owner(world.clock.now())
    made.name = ""
    made.save()
    return made


def _read(world: World, owner: Owner, content: bytes = RESUME) -> ResumeVersion:
    return flow.read_it(world.ports(), owner, content, "cv.txt", world.clock.now())


def test_what_was_read_stands_beside_its_line_and_counts_for_nothing_yet(world: World, owner: Owner) -> None:
    page = flow.resume_page(owner, _read(world, owner).pk)

    by_path = {line.row.path: line for line in page.lines}
    assert by_path["work.0.position"].row.value == "Logistics Manager"
    assert by_path["work.0.position"].source == "Logistics Manager, Northgate Freight Ltd"
    assert page.version.confirmed_at is None
    assert profile(owner).achievements == ()


def test_a_file_that_cannot_be_read_keeps_nothing(world: World, owner: Owner) -> None:
    with pytest.raises(Unreadable):
        _read(world, owner, b"PK\x03\x04 broken")

    assert list(Resume.objects.of(owner)) == []


def test_keeping_it_takes_over_name_and_number_and_tells_the_letters(world: World, owner: Owner) -> None:
    version, now = _read(world, owner), world.clock.now()

    flow.confirm(
        world.ports(), owner, version.pk, {"work.0.highlights.1": "Led 25 drivers."}, ["work.0.highlights.1"], now
    )
    owner.refresh_from_db()
    assert (owner.name, owner.phone) == ("Marta Okonkwo-Hale", "+44 7700 900456")
    assert profile(owner).achievements == ("Led 25 drivers.",)


def test_a_name_of_ones_own_stands_and_other_lines_stay(world: World, owner: Owner) -> None:
    ports, now = world.ports(), world.clock.now()
    save_profile(ports, owner, replace(profile(owner), name="Marta Hale", achievements=("Speak Igbo.",)), now)
    version = _read(world, owner)

    flow.confirm(ports, owner, version.pk, {}, flow.done_paths(version)[:1], now)
    assert profile(owner).name == "Marta Hale"
    assert profile(owner).achievements == ("Speak Igbo.", PEOPLE[0].jobs[0].done[0])
    flow.confirm(ports, owner, version.pk, {}, [], now)
    assert profile(owner).achievements == ("Speak Igbo.",)


def test_a_change_of_what_counts_is_a_version_of_its_own(world: World, owner: Owner) -> None:
    ports, now, first = world.ports(), world.clock.now(), _read(world, owner)
    flow.confirm(ports, owner, first.pk, {}, None, now)

    same = flow.confirm(ports, owner, first.pk, {"basics.name": "Marta Okonkwo-Hale"}, None, now)
    second = flow.confirm(ports, owner, first.pk, {"basics.name": "M. Okonkwo-Hale"}, None, now)
    assert (same.pk, second.number) == (first.pk, 2)
    ((_, versions),) = flow.resumes(owner)
    assert [each.document["basics"]["name"] for each in versions] == ["M. Okonkwo-Hale", "Marta Okonkwo-Hale"]
    assert flow.resume_page(owner, first.pk).later == second


def test_a_new_reading_may_be_a_version_of_an_old_resume(world: World, owner: Owner) -> None:
    first = _read(world, owner)

    again = flow.read_it(world.ports(), owner, text(PEOPLE[1]), "neu.txt", world.clock.now(), first.resume_id)
    assert (again.resume_id, again.number) == (first.resume_id, 2)


def test_emptying_everything_is_refused(world: World, owner: Owner) -> None:
    version = _read(world, owner)
    typed = {line.row.path: "" for line in flow.resume_page(owner, version.pk).lines}

    with pytest.raises(flow.NothingLeft):
        flow.confirm(world.ports(), owner, version.pk, typed, None, world.clock.now())
    assert ResumeVersion.objects.one(owner, pk=version.pk).document["basics"]["name"] == "Marta Okonkwo-Hale"


def test_there_are_not_more_than_twenty(world: World, owner: Owner) -> None:
    now = world.clock.now()
    Resume.everything.bulk_create(Resume(owner=owner, name="x", created_at=now) for _ in range(20))

    with pytest.raises(flow.TooManyResumes):
        _read(world, owner)


def test_the_resume_of_another_is_not_there(world: World, owner: Owner) -> None:
    version, other = _read(world, owner), an_owner(world.clock.now())

    with pytest.raises(NotYours):
        flow.resume_page(other, version.pk)
    with pytest.raises(NotYours):
        flow.read_it(world.ports(), other, RESUME, "", world.clock.now(), version.resume_id)
    with pytest.raises(NotYours):
        flow.remove(owner, uuid4(), world.clock.now())


def test_the_export_holds_every_version(world: World, owner: Owner) -> None:
    version, now = _read(world, owner), world.clock.now()
    assert export(owner, now)["rows"]["resumeversion"][0]["document"]["basics"]["name"] == "Marta Okonkwo-Hale"
    assert flow.exported(owner, version.pk)["basics"]["email"] == "marta.hale@example.com"


def test_a_removed_resume_is_gone_for_the_person_and_back_within_a_day(world: World, owner: Owner) -> None:
    version, now = _read(world, owner), world.clock.now()

    flow.remove(owner, version.pk, now)
    assert flow.resumes(owner) == []
    for act in (flow.resume_page, flow.exported, partial(flow.remove, now=now)):
        with pytest.raises(NotYours):
            act(owner, version.pk)
    with pytest.raises(NotYours):
        flow.read_it(world.ports(), owner, RESUME, "", now, version.resume_id)
    flow.forget_removed(now + timedelta(hours=23))
    (gone,) = flow.removed(owner, now + timedelta(hours=23))
    assert flow.put_back(owner, gone.pk, now + timedelta(hours=23)) == version.resume
    assert flow.put_back(owner, gone.pk, now + timedelta(hours=23)) == version.resume
    assert [versions for _, versions in flow.resumes(owner)] == [[version]]


def test_a_day_later_the_worker_deletes_it(world: World, owner: Owner) -> None:
    version, now = _read(world, owner), world.clock.now()
    flow.remove(owner, version.pk, now)

    assert flow.removed(owner, now + timedelta(days=1)) == []
    with pytest.raises(flow.GoneForGood):
        flow.put_back(owner, version.resume_id, now + timedelta(days=1))
    tick(world.ports(), now + timedelta(days=1))
    assert not ResumeVersion.objects.of(owner).exists()


def test_what_was_kept_with_wrong_kinds_is_shown_kept_and_given_out_right(world: World, owner: Owner) -> None:
    version, now = _read(world, owner), world.clock.now()
    version.document = {"basics": {"name": ["a", "b"], "phone": {"x": 1}}, "work": [{"name": "Elwyn", "position": []}]}
    version.save()

    assert [line.row.path for line in flow.resume_page(owner, version.pk).lines] == ["work.0.name"]
    kept = flow.confirm(world.ports(), owner, version.pk, {"basics.name.0": "a"}, [], now)
    assert kept.document == {"work": [{"name": "Elwyn"}]}
    assert faults(flow.exported(owner, version.pk)) == []


def test_letters_are_given_first_what_speaks_to_the_role(world: World, owner: Owner) -> None:
    ports, now = world.ports(), world.clock.now()
    own = ("Ran the summer party.", "Cut delivery cost by re-planning van routes.", "Trained 14 nurses.")
    save_profile(ports, owner, replace(profile(owner), achievements=own), now)
    process = Process.everything.create(owner=owner, role="Transport Planner", employer_name="Harrow", created_at=now)

    assert fitting(ports, owner, process) == [own[1], own[0], own[2]]


class Shout:
    """Finds the last deed nearest to everything."""

    def near(self, locale: str, achievements: Sequence[str], title: str, description: str) -> Sequence[Near]:
        last = len(achievements) - 1
        return [Near(float(at == last), 0.0, title) for at in range(len(achievements))]


def test_letters_are_given_what_is_near_in_meaning_where_somebody_can_say(world: World, owner: Owner) -> None:
    ports, now = replace(world.ports(), meanings=Shout()), world.clock.now()
    own = ("Ran the summer party.", "Cut delivery cost by re-planning van routes.", "Trained 14 nurses.")
    save_profile(ports, owner, replace(profile(owner), achievements=own), now)
    process = Process.everything.create(owner=owner, role="Transport Planner", employer_name="Harrow", created_at=now)

    assert fitting(ports, owner, process) == [own[2], own[1], own[0]]
