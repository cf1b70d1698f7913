"""Every flow, called as another person and as nobody: what is theirs is as if it were not there, and stays as it was.

The flows are found in the package, and what each asks for is made from its types: nothing is listed but what takes no
owner by design. A flow that is handed a row trusts it; that rows are looked up by their owner alone, or by one who says
why not, is held for every module by `project/test_whose_rows.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.apps import apps
from django.core import mail
from django.db import connection, models, transaction

from afterword.accounts.models import Account
from afterword.store import models as store
from afterword.store.models import CoachComment, Coaching, Event, OwnedModel, Owner, SavedSearch, Step
from tests.accounts.flow_walk import Asked, Flow, every_flow, is_id, is_owner, is_row, leaves, takes, types_of
from tests.fakes import WEDNESDAY_EVENING, World
from tests.letters import a_coaching, a_letter, an_account, an_owner, scheduled
from tests.store.rows import a_row

pytestmark = pytest.mark.django_db

# Which row an id names that a flow asks for; where several are called alike, the package says which.
ROWS = {
    "action_id": "Action", "answer_id": "AssistantAnswer", "approved": "Letter", "ban_id": "CommentBan",
    "coaching_id": "Coaching", "coaching.comment_id": "CoachComment", "comment_id": "Comment",
    "device_id": "PushDevice", "event_id": "Event", "calendar.event_id": "CalendarEvent", "events": "CalendarEvent",
    "heard_id": "Heard", "import_id": "ContactImport", "into": "Process", "resume.into": "Resume",
    "into_id": "Process", "invitation_id": "Invitation", "letter_id": "Letter", "letter_ids": "Letter",
    "letters": "Letter", "mine": "Comment", "people": "Person", "person": "Person", "person_id": "Person",
    "posting_id": "JobPosting", "process": "Process", "process_id": "Process", "processes": "Process",
    "proposal_id": "ProposedWords", "resume_id": "Resume", "role_id": "Moderator", "search_id": "SavedSearch",
    "shown": "Letter", "source": "JobSource", "calendar.source": "CalendarSource", "step_id": "Step",
    "token_id": "AccessToken", "version_id": "ResumeVersion", "wanted": "Comment",
}  # fmt: skip
# What takes an id and nobody whose it is, and why that is right. A new one stands here, or takes an owner.
WITHOUT_OWNER = {
    "calendar.keeping.uid_of": "names an entry of a calendar and looks nothing up",
    "closed.closed_among": "asks about accounts, for the worker",
    "closed.is_closed": "asks about an account, for the worker",
    "coaching.consent.seen_letter": "is handed a consent, which names whose process it is and which",
    "coaching.consent.seen_process": "is handed a consent, which names whose process it is and which",
    "coaching.helping.refuse": "a mailbox that was proved says whose invitation it is",
    "overview.process.may_be_undone": "weighs an event it is handed",
    "send_letter.run_action": "the worker sends what fell due, whoever approved it",
    "set_aside.set_aside_what_left": "the worker plans anew for everybody",
    "standing.know_steps": "remembers rows it is handed",
    "tick.wake": "the worker sends what fell due, whoever approved it",
    "write_letter.leaving_ahead.leaving_with": "remembers rows it is handed",
}
# What a person says for all of a machine; at its terminal alone.
FOR_EVERYBODY = {"mail_account.send_from_here": "letters of all leave from this machine, or from another"}
WAYS_OUT = (
    "sign_ins", "finder", "transport_for", "mailbox_for", "calendar_server", "calendar_finder", "feeds",
    "address_books", "assistant", "pusher", "messenger", "job_web", "aside",
)  # fmt: skip


def flows_that(wanted: Callable[[Flow], bool]) -> list[str]:
    return sorted(name for name, flow in every_flow().items() if wanted(flow))


@dataclass
class Scene:
    """Jo with a row of every table, Ben who may look at a process of hers, and Eve who has nothing to do with her."""

    jo: Owner
    ben: Owner
    eve: Owner
    rows: Mapping[type[models.Model], models.Model]
    world: World

    def id_of(self, flow: str, name: str) -> UUID:
        model = ROWS.get(f"{flow.partition('.')[0]}.{name}") or ROWS[name]
        found: UUID = self.rows[getattr(store, model)].pk
        return found


def owned() -> list[type[OwnedModel]]:
    return [each for each in apps.get_app_config("store").get_models() if issubclass(each, OwnedModel)]


@pytest.fixture
def scene(world: World) -> Scene:
    now = world.clock.now()
    jo, ben, eve = (an_owner(now) for _ in range(3))
    for who in (jo, ben, eve):
        Account.objects.of(who, f"{who.pk}@park.test", now)
    letter = a_letter(jo, now)
    scheduled(letter, an_account(jo), now)
    Step.everything.create(
        owner=jo, process=letter.process, key=letter.step_key, step="thank_you", person=letter.person, status="due"
    )
    Event.everything.create(owner=jo, process=letter.process, number=1, type="withdrawn", at=now, recorded_at=now)
    a_coaching(letter)
    Coaching.everything.update(coach=ben, accepted_at=now)
    return Scene(jo, ben, eve, one_of_each(jo), world)


def one_of_each(owner: Owner) -> dict[type[models.Model], models.Model]:
    """A row of every table that is theirs: those there are, and others where nothing is over yet or taken back."""
    found = {model: model.everything.filter(owner=owner).first() for model in owned()}
    there: dict[type[models.Model], models.Model] = {model: row for model, row in found.items() if row is not None}
    rows: dict[type[models.Model], models.Model] = {Owner: owner, **there}
    number = count(1)
    for model in owned():
        made = a_row(model, rows, number)
        if model not in there:
            empty = [each.name for each in model._meta.concrete_fields if each.null and not each.is_relation]
            model.everything.filter(pk=made.pk).update(**dict.fromkeys(empty))
    CoachComment.everything.update(coaching=Coaching.everything.get())
    # The next day of a rhythm that is none would be looked for until the calendar ends.
    SavedSearch.everything.update(rhythm="daily", hour=8, weekday=0)
    return rows


class Nowhere:
    """Stands for every way out: whoever uses one is written down."""

    def __init__(self, used: list[str], name: str) -> None:
        self._used, self._name = used, name

    def __call__(self, *_: Any, **__: Any) -> Any:
        self._used.append(self._name)
        raise OSError(self._name)

    def __getattr__(self, name: str) -> Any:
        return Nowhere(self._used, f"{self._name}.{name}")


@dataclass(frozen=True)
class Outcome:
    """What a call gave or refused, which rows it wrote and which ways out it took; and each value that it gave."""

    said: str
    wrote: tuple[str, ...] = ()
    reached: tuple[str, ...] = ()
    shown: frozenset[Any] = frozenset()


@contextmanager
def written() -> Iterator[list[str]]:
    """Every statement that changed a row, added one or took one away."""
    found: list[str] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        given = execute(sql, params, many, context)
        if sql.split(None, 1)[0].upper() in {"INSERT", "UPDATE", "DELETE"} and context["cursor"].rowcount:
            found.append(" ".join(sql.split()[:3]))
        return given

    with connection.execute_wrapper(note):
        yield found


def called(scene: Scene, name: str, who: Owner, *, is_there: bool = True) -> Outcome:
    """Call a flow with ids of Jo's rows, or with such as nobody has; in what it says each is called the same."""
    used: list[str] = []
    ids: dict[str, UUID] = {}

    def id_of(asked: str) -> UUID:
        return ids.setdefault(asked, scene.id_of(name, asked) if is_there else uuid4())

    ports = scene.world.ports(**{way: Nowhere(used, way) for way in WAYS_OUT})
    # Each call has rows of its own: what one flow leaves on an owner is nothing to the next.
    acting = who if who._state.adding else Owner.objects.get(pk=who.pk)
    flow, asked = every_flow()[name], Asked(acting, ports, scene.world.clock.now(), id_of)
    shown: frozenset[Any] = frozenset()
    with written() as wrote:
        try:
            with transaction.atomic():
                given = flow(**asked.arguments(flow))
                shown = frozenset(each for each in leaves(given) if isinstance(each, (str, UUID)))
            said = repr(given)
        except Exception as error:  # noqa: BLE001 (whatever it is, a stranger must get the same)
            said = f"{type(error).__name__}: {error} {getattr(error, 'hint', '')}"
    for word, key in ids.items():
        said = said.replace(str(key), word)
    return Outcome(said, tuple(wrote), tuple(used), shown)


def all_of(owner: Owner) -> dict[tuple[str, Any], Any]:
    """Every row of one person as it stands."""
    rows: dict[tuple[str, Any], Any] = {("Owner", owner.pk): Owner.objects.filter(pk=owner.pk).values().get()}
    for model in owned():
        rows |= {(model.__name__, row["id"]): row for row in model.everything.filter(owner=owner).values()}
    return rows


@cache
def by_id() -> list[str]:
    return flows_that(lambda flow: takes(flow, is_owner) and takes(flow, is_id))


def test_a_flow_that_takes_an_id_takes_whose_it_is_or_says_why_not() -> None:
    found = flows_that(lambda flow: takes(flow, is_id) and not takes(flow, is_owner))

    assert found == sorted(WITHOUT_OWNER)
    assert FOR_EVERYBODY.keys() <= every_flow().keys()


def test_every_kind_of_id_is_known_and_none_is_left_over() -> None:
    asked = {(name.partition(".")[0], each) for name in by_id() for each, hint in types_of(every_flow()[name]).items()}
    names = {f"{package}.{each}" for package, each in asked} | {each for _, each in asked}

    assert set(ROWS) <= names
    assert len(by_id()) > 100


@pytest.mark.parametrize("who", ["another", "nobody"])
def test_what_is_somebody_elses_is_to_every_flow_as_if_it_were_not_there(scene: Scene, who: str) -> None:
    other = scene.eve if who == "another" else nobody()
    before, wrong = all_of(scene.jo), []
    for name in by_id():
        there, gone = called(scene, name, other), called(scene, name, other, is_there=False)
        if there.said != gone.said or there.wrote or gone.wrote or there.reached or gone.reached:
            wrong.append((name, there, gone))

    assert wrong == []
    assert all_of(scene.jo) == before
    assert not mail.outbox


def nobody() -> Owner:
    """Somebody of whom there is no row."""
    return Owner(name="Nobody", time_zone="Europe/Berlin", created_at=WEDNESDAY_EVENING)


def test_the_walk_asks_for_rows_that_are_there(scene: Scene) -> None:
    """Whose they are, or who was let look, gets another answer than a stranger: else the walk would prove nothing."""
    told, proved = 0, set[str]()
    for name in by_id():
        names = {each for each, hint in types_of(every_flow()[name]).items()}
        point = transaction.savepoint()
        own = called(scene, name, scene.ben if "coach" in names else scene.jo)
        transaction.savepoint_rollback(point)
        if own.said != called(scene, name, scene.eve).said or own.wrote:
            told += 1
            proved |= {f"{name.partition('.')[0]}.{each}" for each in names} | names

    # No word of a name's evidence is there, and the file is no resume.
    assert set(ROWS) - proved == {"people", "resume.into"}
    assert told > 0.75 * len(by_id())


def test_what_a_flow_gives_and_changes_is_of_whom_it_acts_for(scene: Scene) -> None:
    def acts(flow: Flow) -> bool:
        return takes(flow, is_owner) and not takes(flow, is_id) and not takes(flow, is_row)

    before = all_of(scene.jo)
    marks = {key for _, key in before} | {str(key) for _, key in before} | {"n.okafor@library.test", "City Library"}
    # Who is erased can do nothing more: that comes last.
    names = sorted(set(flows_that(acts)) - FOR_EVERYBODY.keys(), key=lambda name: (name == "keep.erase", name))
    shown = {name: found for name in names if (found := called(scene, name, scene.eve).shown & marks)}

    assert shown == {}
    assert all_of(scene.jo) == before
    assert not Owner.objects.filter(pk=scene.eve.pk).exists()
    assert len(names) > 100
