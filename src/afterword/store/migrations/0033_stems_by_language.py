from __future__ import annotations

from typing import Any

from django.db import migrations


def take_in_anew(apps: Any, schema_editor: Any) -> None:
    """Every posting is indexed again when somebody searches, then with the stems of its language."""
    rows = apps.get_model("store", "IndexedPosting").objects.using(schema_editor.connection.alias)
    rows.update(payload_hash="")


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0032_moderators"),
    ]

    operations = [migrations.RunPython(take_in_anew, migrations.RunPython.noop)]
