"""Nothing leaves from the present employer's address, and no letter says what must never be mentioned."""

from __future__ import annotations

from dataclasses import replace

import pytest

from afterword.flows import mail_account, settings
from afterword.flows.approve import approve
from afterword.flows.mail_account import Account
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.model import LetterView
from afterword.flows.own_address import EmployersAddress, NotADomain
from afterword.flows.still_true import why_untrue
from afterword.flows.write_letter import edit
from afterword.flows.write_letter.record_of import achievements
from afterword.store import sending
from afterword.store.models import MailAccount, Owner
from tests.fakes import World
from tests.letters import an_account, an_owner
from tests.story import OKAFOR, TALKS, Story, begin

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def owner(world: World) -> Owner:
    return an_owner(world.clock.now())


def keep(world: World, owner: Owner, **wanted: object) -> None:
    profile = replace(settings.profile(owner), **wanted)  # type: ignore[arg-type]
    settings.save_profile(world.ports(), owner, profile, world.clock.now())


@pytest.mark.parametrize("address", ["mara@marlow.test", "mara@Mail.Marlow.TEST"])
def test_a_mail_account_at_the_present_employer_is_refused_in_words(world: World, owner: Owner, address: str) -> None:
    keep(world, owner, employer_domains=("https://www.Marlow.test/careers",))

    assert settings.profile(owner).employer_domains == ("marlow.test",)
    with pytest.raises(EmployersAddress) as refused:
        mail_account.save_account(world.ports(), owner, Account(address), world.clock.now())
    assert "present employer" in refused.value.message
    assert not MailAccount.objects.of(owner).exists()
    mail_account.save_account(world.ports(), owner, Account("mara@notmarlow.test"), world.clock.now())


def test_the_domain_of_ones_own_account_cannot_be_the_employers(world: World, owner: Owner) -> None:
    an_account(owner, address="mara@home.test")
    with pytest.raises(EmployersAddress, match="Your letters leave from"):
        keep(world, owner, employer_domains=("home.test",))

    assert settings.profile(owner).employer_domains == ()


@pytest.mark.parametrize("typed", ["marlow", "a b.test", "-x.test", "x" * 300 + ".test", "..", "\u202emarlow"])
def test_what_is_no_domain_is_said(world: World, owner: Owner, typed: str) -> None:
    with pytest.raises(NotADomain):
        keep(world, owner, employer_domains=(typed,))


def test_what_is_never_mentioned_is_neither_quoted_nor_approved_and_takes_an_approval_back() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    view = letters_page(story.ports, story.owner, story.process.pk, story.now).letters[0]
    action = approve(story.ports, story.owner, view.id, view.shown_hash, story.now)
    assert why_untrue(story.ports, story.owner, action) == ""

    keep(story.world, story.owner, never_mention=("False   Alarm", "signal log", ""))

    assert not any("signal logs" in text for text in achievements(story.owner))
    assert "never to be mentioned" in why_untrue(story.ports, story.owner, action)
    assert sending.live_action(story.owner, view.id) is None
    edit(story.owner, view.id, view.subject, view.body, story.now, view_of(story).revision)
    assert "You said that this must never be mentioned." in [each.words for each in view_of(story).checks]
    assert not view_of(story).may_approve


def view_of(story: Story) -> LetterView:
    return letters_page(story.ports, story.owner, story.process.pk, story.now).letters[0]
