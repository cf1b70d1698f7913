from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0041_repeated_requests"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="attempt",
            index=models.Index(
                fields=["started_at"],
                name="attempts_that_failed",
                condition=models.Q(("outcome__in", ("", "accepted")), _negated=True),
            ),
        ),
    ]
