import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import overblikk.history.migration_operations


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("intake", "0002_initial"),
        ("organisations", "0002_initial"),
        ("sources", "0002_erasures"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        overblikk.history.migration_operations.CreateModels(
            operations=[
                migrations.CreateModel(
                    name="FoundDocument",
                    fields=[
                        (
                            "uuid",
                            models.UUIDField(editable=False, primary_key=True, serialize=False),
                        ),
                        ("title", models.TextField()),
                        ("type", models.TextField(blank=True)),
                        ("details", models.JSONField(default=dict)),
                        ("found_at", models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        "ordering": ["-found_at"],
                    },
                ),
                migrations.CreateModel(
                    name="System",
                    fields=[
                        ("key", models.SlugField(primary_key=True, serialize=False)),
                        (
                            "schedule",
                            models.CharField(
                                choices=[
                                    ("never", "Bare når noen ber om det"),
                                    ("daily", "Hver natt"),
                                    ("weekly", "Hver uke"),
                                    ("monthly", "Hver måned"),
                                ],
                                default="never",
                                max_length=10,
                            ),
                        ),
                        ("parameters", models.JSONField(default=dict)),
                        ("position", models.JSONField(default=dict)),
                    ],
                ),
                migrations.CreateModel(
                    name="FoundFile",
                    fields=[
                        (
                            "uuid",
                            models.UUIDField(editable=False, primary_key=True, serialize=False),
                        ),
                        ("address", models.URLField(max_length=2000)),
                        ("filename", models.TextField(blank=True)),
                        ("sha256", models.CharField(blank=True, max_length=64)),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="files",
                                to="harvest.founddocument",
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
                    ],
                    options={
                        "ordering": ["document", "filename"],
                    },
                ),
                migrations.CreateModel(
                    name="PublicList",
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
                        ("title", models.TextField()),
                        ("address", models.URLField(max_length=2000, unique=True)),
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
                        ("accept", models.BooleanField(default=False)),
                        (
                            "schedule",
                            models.CharField(
                                choices=[
                                    ("never", "Bare når noen ber om det"),
                                    ("daily", "Hver natt"),
                                    ("weekly", "Hver uke"),
                                    ("monthly", "Hver måned"),
                                ],
                                default="weekly",
                                max_length=10,
                            ),
                        ),
                        ("position", models.JSONField(default=dict)),
                        ("added_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "added_by",
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
                        "ordering": ["title", "added_at"],
                    },
                ),
                migrations.CreateModel(
                    name="Unit",
                    fields=[
                        (
                            "number",
                            models.CharField(max_length=9, primary_key=True, serialize=False),
                        ),
                        ("form", models.CharField(blank=True, max_length=10)),
                        ("said", models.JSONField()),
                        ("deleted_on", models.DateField(null=True)),
                        ("is_removed", models.BooleanField(default=False)),
                        ("read_at", models.DateTimeField()),
                    ],
                    options={
                        "ordering": ["number"],
                        "indexes": [models.Index(fields=["form"], name="unit_form")],
                    },
                ),
                migrations.CreateModel(
                    name="Disagreement",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("field", models.CharField(max_length=60)),
                        ("value", models.JSONField()),
                        ("words", models.TextField()),
                        ("noticed_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="disagreements",
                                to="organisations.organisation",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["organisation__order_key", "field"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "field"), name="disagreement_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Asking",
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
                        ("system", models.SlugField()),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("running", "Går"),
                                    ("changed", "Noe nytt"),
                                    ("unchanged", "Ikke noe nytt"),
                                    ("partly", "Noe mangler"),
                                    ("failed", "Kom ikke fram"),
                                    ("broken-off", "Avbrutt"),
                                ],
                                default="running",
                                max_length=10,
                            ),
                        ),
                        ("counts", models.JSONField(default=dict)),
                        ("missed", models.JSONField(default=list)),
                        ("missed_count", models.PositiveIntegerField(default=0)),
                        ("started_at", models.DateTimeField(auto_now_add=True)),
                        ("ended_at", models.DateTimeField(null=True)),
                        (
                            "asked_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "run",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="intake.run",
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
                        (
                            "public_list",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="askings",
                                to="harvest.publiclist",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-started_at"],
                        "indexes": [
                            models.Index(fields=["system", "-started_at"], name="asking_latest")
                        ],
                    },
                ),
            ],
        ),
    ]
