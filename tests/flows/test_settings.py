"""What is set changes the plan or a letter, for everybody or for one process; a wrong value changes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from afterword.core.parameters import SETTINGS, SettingUnreadable
from afterword.flows.replan import replan
from afterword.flows.settings import choices_of, profile, save_process_settings, save_profile
from afterword.store.models import AuditLine, Step
from tests.story import OKAFOR, Story, begin

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def story() -> Story:
    made = begin((OKAFOR,))
    made.world.clock.at = datetime(2026, 12, 1, 20, 10, tzinfo=UTC)
    replan(made.ports, made.owner, made.now)
    return made


def here(story: Story, **wanted: object) -> None:
    dotted = {name.replace("__", "."): value for name, value in wanted.items()}
    save_process_settings(story.ports, story.owner, story.process.pk, dotted, story.now)
    story.process.refresh_from_db()


def statuses(story: Story, step: str) -> list[str]:
    rows = Step.objects.of(story.owner).filter(process=story.process, step=step, gone_at=None)
    return list(rows.values_list("status", flat=True))


def test_no_note_in_one_process_takes_the_thanks_out_and_giving_it_back_plans_it(story: Story) -> None:
    before = statuses(story, "thank_you")
    here(story, no_note=True)
    without = statuses(story, "thank_you")
    here(story, no_note=None)

    assert (before, without, statuses(story, "thank_you")) == (["planned"], ["cancelled"], ["planned"])
    assert story.process.settings == {}
    assert AuditLine.objects.filter(act="settings of a process").count() == 2


def test_paper_for_one_process_plans_a_step_of_its_own(story: Story) -> None:
    here(story, ty__medium="email_and_letter")

    assert statuses(story, "paper_letter") == ["planned"]
    assert statuses(story, "thank_you") == ["planned"]


def test_a_wrong_value_for_one_process_changes_nothing(story: Story) -> None:
    with pytest.raises(SettingUnreadable, match="must be one of"):
        here(story, ty__medium="telegram")

    story.process.refresh_from_db()
    assert story.process.settings == {}


@pytest.mark.parametrize("name", ["AT", "IE", "HK", "IS"])
def test_a_profile_of_any_country_of_the_table_is_kept_and_an_unknown_one_refused(story: Story, name: str) -> None:
    known = profile(story.owner)
    save_profile(story.ports, story.owner, replace(known, settings={"profile": name}), story.now)

    with pytest.raises(SettingUnreadable, match="no profile"):
        save_profile(story.ports, story.owner, replace(known, settings={"profile": "Atlantis"}), story.now)
    assert profile(story.owner).settings == {"profile": name}


def test_every_setting_shows_what_holds_what_is_usual_its_unit_code_and_meaning() -> None:
    shown = choices_of({"profile": "DE", "linkedin": "on"})

    assert set(shown) == {"profile", *(one.name for one in SETTINGS)}
    assert (shown["linkedin"].value, shown["linkedin"].default, shown["linkedin"].is_set) == (True, False, True)
    assert (shown["ty.slot"].value, shown["ty.slot"].default) == ("next_business_morning", "evening")
    assert not shown["ty.slot"].is_set
    assert (shown["decision.grace"].unit, shown["decision.grace"].code) == ("business days", "D8")
    assert shown["ty.evening"].value == "18:00-21:30, best 19:30"
    assert all(one.meaning and one.code and one.unit for one in shown.values())


def test_a_copy_to_the_recruiter_can_be_chosen_for_all_and_for_one(story: Story) -> None:
    wanted = replace(profile(story.owner), settings={"agency_policy": "direct_cc"})
    save_profile(story.ports, story.owner, wanted, story.now)
    here(story, agency_policy="direct")

    assert profile(story.owner).settings == {"agency_policy": "direct_cc"}
    assert story.process.settings["agency_policy"] == "direct"
