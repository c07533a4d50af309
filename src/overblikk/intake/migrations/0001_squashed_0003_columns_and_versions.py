"""Everything of intake, as migrations 0001 to 0003 leave it."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import overblikk.history.migration_operations


class Migration(migrations.Migration):
    replaces = [
        ("intake", "0001_initial"),
        ("intake", "0002_initial"),
        ("intake", "0003_columns_and_versions"),
    ]

    initial = True

    dependencies = [
        ("organisations", "0002_initial"),
        ("proposals", "0003_initial"),
        ("registry", "0006_words_to_search_by"),
        ("sources", "0002_erasures"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        overblikk.history.migration_operations.CreateModels(
            operations=[
                migrations.CreateModel(
                    name="Run",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=uuid.uuid4,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("filename", models.TextField()),
                        ("title", models.TextField()),
                        ("settings", models.JSONField(default=list)),
                        (
                            "access_level",
                            models.CharField(
                                choices=[
                                    ("public", "Offentlig"),
                                    ("internal", "Ikke for deling"),
                                    ("withheld", "Unntatt offentlighet"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("access_ground", models.TextField(blank=True)),
                        ("speaks_for", models.DateField(null=True)),
                        ("accept", models.BooleanField(default=False)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("previewed", "Forhåndsvist"),
                                    ("waiting", "Venter"),
                                    ("running", "Går"),
                                    ("stopped", "Stoppet"),
                                    ("done", "Ferdig"),
                                    ("failed", "Feilet"),
                                ],
                                default="previewed",
                                max_length=10,
                            ),
                        ),
                        ("rows_total", models.PositiveIntegerField(default=0)),
                        ("rows_done", models.PositiveIntegerField(default=0)),
                        ("stop_requested", models.BooleanField(default=False)),
                        ("report", models.JSONField(null=True)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "created_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "original",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="sources.original",
                            ),
                        ),
                        (
                            "sender",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisations.organisation",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="sources.source",
                            ),
                        ),
                        ("replaces", models.BigIntegerField(null=True)),
                    ],
                    options={
                        "ordering": ["-created_at"],
                    },
                ),
                migrations.CreateModel(
                    name="NewVersion",
                    fields=[
                        (
                            "source",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="new_version",
                                serialize=False,
                                to="sources.source",
                            ),
                        ),
                        ("come", models.PositiveIntegerField()),
                        ("changed", models.PositiveIntegerField()),
                        ("same", models.PositiveIntegerField()),
                        (
                            "replaces",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="replaced_by",
                                to="sources.source",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="GoneRow",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("place", models.TextField()),
                        ("name", models.TextField(blank=True)),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("still-there", "Finnes fortsatt"),
                                    ("finished", "Avsluttet"),
                                    ("stopped", "Stoppet"),
                                    ("left-out", "Tatt ut ved en feil"),
                                ],
                                max_length=11,
                            ),
                        ),
                        ("answered_at", models.DateTimeField(null=True)),
                        (
                            "answered_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.initiative",
                            ),
                        ),
                        (
                            "proposal",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="proposals.proposal",
                            ),
                        ),
                        (
                            "version",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="gone",
                                to="intake.newversion",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="OverviewRow",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("place", models.TextField()),
                        ("name", models.TextField(blank=True)),
                        ("key", models.BigIntegerField()),
                        ("said", models.JSONField()),
                        ("kept", models.JSONField()),
                        (
                            "source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="overview_rows",
                                to="sources.source",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "indexes": [
                            models.Index(fields=["source", "key"], name="overview_row_key")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RememberedColumn",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("sheet", models.TextField(blank=True)),
                        ("heading", models.TextField(blank=True)),
                        ("nth", models.PositiveIntegerField(default=1)),
                        ("field", models.TextField(blank=True)),
                        ("chosen_at", models.DateTimeField(auto_now=True)),
                        (
                            "chosen_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "sender",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisations.organisation",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("sender", "sheet", "heading", "nth"),
                                name="remembered_column_once",
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
