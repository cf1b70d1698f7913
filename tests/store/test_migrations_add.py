"""A migration only adds, so that pages of the version before go on while the first of the new one brings tables up.

What an older run writes must still fit: a new column may be empty or is filled by the database itself.
"""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest
from django.db import migrations, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

OURS = {"store": "0037", "accounts": "0002"}
# Those that do more, each with why it is safe, or with what the notes of its release must say.
NAMED: dict[str, str] = {}


def why_not(operation: Operation, state: ProjectState | None, app: str, fresh: frozenset[str]) -> str:
    """Why an older run would stumble over it; "" where it only adds. `fresh` are models made in the same migration."""
    if isinstance(operation, (migrations.CreateModel, migrations.AddIndex)):
        return ""
    name = str(getattr(operation, "model_name", "")).lower()
    if name in fresh:
        return ""
    if isinstance(operation, migrations.AddField):
        fits = operation.field.null or operation.field.has_db_default() or operation.field.many_to_many
        return "" if fits else "an older run writes rows without it: null=True or db_default"
    if isinstance(operation, migrations.AlterField) and state is not None:
        return _narrows(state.models[app, name].fields[operation.name], operation.field)
    return f"{type(operation).__name__} does more than add"


def _narrows(old: models.Field, new: models.Field) -> str:  # type: ignore[type-arg]
    if type(old) is not type(new):
        return "it becomes another kind of column"
    if (new.max_length or 0) < (old.max_length or 0):
        return "it becomes shorter"
    if (old.null and not new.null) or (new.unique and not old.unique):
        return "what was written may no longer be so"
    return ""


def test_every_new_migration_only_adds_or_is_named_with_its_reason() -> None:
    loader = MigrationLoader(None, replace_migrations=False)
    # Also those of accounts, whose app is not always there.
    for app, since in OURS.items():
        package = importlib.import_module(f"afterword.{app}.migrations")
        for file in sorted(Path(package.__path__[0]).glob("[0-9]*.py")):
            if file.stem[:4] < since or f"{app}.{file.stem}" in NAMED:
                continue
            made = importlib.import_module(f"{package.__name__}.{file.stem}").Migration(file.stem, app)
            node = (app, file.stem)
            state = loader.project_state(node, at_end=False) if node in loader.disk_migrations else None
            fresh = frozenset(each.name_lower for each in made.operations if isinstance(each, migrations.CreateModel))
            for operation in made.operations:
                assert why_not(operation, state, app, fresh) == "", f"{app}.{file.stem}: {operation.describe()}"
                if state is not None:
                    operation.state_forwards(app, state)


@pytest.mark.parametrize(
    ("operation", "said"),
    [
        (migrations.AddField("owner", "word", models.CharField(max_length=8)), "without it"),
        (migrations.AddField("owner", "word", models.CharField(max_length=8, default="")), "without it"),
        (migrations.AddField("owner", "word", models.CharField(max_length=8, db_default="")), ""),
        (migrations.AddField("owner", "word", models.DateField(null=True)), ""),
        (migrations.AlterField("owner", "name", models.CharField(max_length=1)), "shorter"),
        (migrations.AlterField("owner", "name", models.TextField()), "another kind"),
        (migrations.RemoveField("owner", "name"), "RemoveField"),
        (migrations.DeleteModel("owner"), "DeleteModel"),
        (migrations.RenameField("owner", "name", "word"), "RenameField"),
        (migrations.RunPython(migrations.RunPython.noop), "RunPython"),
    ],
)
def test_what_an_older_run_would_stumble_over_is_told(operation: Operation, said: str) -> None:
    state = MigrationLoader(None, replace_migrations=False).project_state(("store", "0036_duty"))

    found = why_not(operation, state, "store", frozenset())

    assert said in found
    assert bool(found) == bool(said)
