from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def weigh(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Faults found before they were weighed count as minor."""
    apps.get_model("reviews", "RereadItem").objects.filter(verdict="defect").update(severity="minor")


class Migration(migrations.Migration):
    dependencies = [("reviews", "0017_doubts")]

    operations = [
        migrations.AddField(
            model_name="rereaditem",
            name="severity",
            field=models.CharField(
                blank=True,
                choices=[("neutral", "neutral"), ("minor", "minor"), ("major", "major"), ("critical", "critical")],
                max_length=8,
            ),
        ),
        migrations.RunPython(weigh, migrations.RunPython.noop),
    ]
