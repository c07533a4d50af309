"""The words that initiatives are found by, made of what stands and of all that has stood."""

import datetime

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.db import migrations, models

NEVER = datetime.datetime(9999, 12, 31, 0, 0, tzinfo=datetime.UTC)


def fill(_apps: object, _schema_editor: object) -> None:
    from overblikk.registry.word_keeping import make_anew

    make_anew()


class Migration(migrations.Migration):
    dependencies = [("registry", "0005_the_old_tables")]

    operations = [
        migrations.CreateModel(
            name="SearchSpelling",
            fields=[("spelling", models.TextField(primary_key=True, serialize=False))],
        ),
        migrations.CreateModel(
            name="SearchWords",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("initiative_id", models.UUIDField()),
                ("number", models.BigIntegerField()),
                (
                    "found_by",
                    django.contrib.postgres.fields.ArrayField(models.IntegerField()),
                ),
                ("made_of", models.UUIDField()),
                ("known_from", models.DateTimeField()),
                (
                    "superseded_at",
                    models.DateTimeField(db_default=models.Value(NEVER), default=NEVER),
                ),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fastupdate=False, fields=["found_by"], name="search_words_found_by"
                    ),
                    models.Index(fields=["initiative_id", "superseded_at"], name="search_words_of"),
                ],
            },
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
