from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('store', '0021_job_postings')]

    operations = [
        migrations.AddField(model_name='letter', name='versions', field=models.JSONField(blank=True, default=list)),
    ]
