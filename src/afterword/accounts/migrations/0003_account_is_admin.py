"""Who looks after the accounts of a server."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    """Accounts say whether they are an admin's."""

    dependencies = (("accounts", "0002_invitation"),)
    operations = (
        migrations.AddField(
            model_name="account",
            name="is_admin",
            field=models.BooleanField(db_default=False, default=False),
        ),
    )
