"""Everything of documents, as migrations 0001 to 0002 leave it."""

import uuid

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import overblikk.history.migration_operations

# A finding points at passages of its own document and no other, and its stretches at its passages:
# keys of two columns each, which Django has no field for.
KEYS = """
ALTER TABLE documents_findingpassage
  ADD CONSTRAINT finding_passage_of_its_finding FOREIGN KEY (finding_id, document_id)
      REFERENCES documents_documentfinding (id, document_id),
  ADD CONSTRAINT finding_passage_in_its_document FOREIGN KEY (document_id, number)
      REFERENCES documents_documentpassage (document_id, number);
ALTER TABLE documents_findingspan
  ADD CONSTRAINT finding_span_in_its_passages FOREIGN KEY (finding_id, number)
      REFERENCES documents_findingpassage (finding_id, number);
ALTER TABLE documents_documentfinding
  ADD CONSTRAINT document_finding_begins_in_its_document FOREIGN KEY (document_id, first)
      REFERENCES documents_documentpassage (document_id, number);
"""
NO_KEYS = """
ALTER TABLE documents_documentfinding DROP CONSTRAINT document_finding_begins_in_its_document;
ALTER TABLE documents_findingspan DROP CONSTRAINT finding_span_in_its_passages;
ALTER TABLE documents_findingpassage
  DROP CONSTRAINT finding_passage_in_its_document, DROP CONSTRAINT finding_passage_of_its_finding;
"""


class Migration(migrations.Migration):
    replaces = [("documents", "0001_initial"), ("documents", "0002_words_and_themes")]

    initial = True

    dependencies = [
        ("organisations", "0003_sealed_by_text"),
        ("proposals", "0006_lookalikes"),
        ("sources", "0003_sealed_by_text"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        overblikk.history.migration_operations.CreateModels(
            operations=[
                migrations.CreateModel(
                    name="Document",
                    fields=[
                        (
                            "source",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="document",
                                serialize=False,
                                to="sources.source",
                            ),
                        ),
                        ("is_read", models.BooleanField(default=False)),
                        ("problem", models.CharField(blank=True, max_length=40)),
                        ("problem_params", models.JSONField(default=dict)),
                        (
                            "replaces",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="replaced_by",
                                to="documents.document",
                            ),
                        ),
                        (
                            "sector",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisations.sector",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-source__number"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("replaces", None),
                                    models.Q(("replaces", models.F("source")), _negated=True),
                                    _connector="OR",
                                ),
                                name="document_not_its_own",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DocumentPage",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("position", models.PositiveIntegerField()),
                        ("number", models.PositiveIntegerField(null=True)),
                        ("label", models.TextField(blank=True)),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("text", "tekst"),
                                    ("scanned", "skannet"),
                                    ("empty", "tom"),
                                    ("image_without_text", "bilde uten tekst"),
                                    ("error", "kunne ikke leses"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("language", models.CharField(blank=True, max_length=2)),
                        ("text", models.TextField(blank=True)),
                        ("joins", models.JSONField(default=list)),
                        ("problems", models.JSONField(default=list)),
                        ("width", models.FloatField(default=0)),
                        ("height", models.FloatField(default=0)),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="pages",
                                to="documents.document",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["document", "position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("document", "position"), name="document_page_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("number", None),
                                    ("number", models.F("position")),
                                    _connector="OR",
                                ),
                                name="document_page_numbered",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DocumentPassage",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("number", models.PositiveIntegerField()),
                        ("position", models.PositiveIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("heading", "heading"),
                                    ("sentence", "sentence"),
                                    ("list_item", "list_item"),
                                    ("cell", "cell"),
                                    ("footnote", "footnote"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("text", models.TextField()),
                        ("page", models.PositiveIntegerField(null=True)),
                        ("last_page", models.PositiveIntegerField(null=True)),
                        ("headings", models.JSONField(default=list)),
                        ("lead", models.TextField(blank=True)),
                        ("language", models.CharField(blank=True, max_length=2)),
                        ("boxes", models.JSONField(default=list)),
                        ("digest", models.BigIntegerField()),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="passages",
                                to="documents.document",
                            ),
                        ),
                        (
                            "found_by",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.IntegerField(), default=list, size=None
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["document", "number"],
                        "indexes": [
                            models.Index(
                                fields=["document", "position"], name="document_passage_position"
                            ),
                            models.Index(
                                fields=["document", "digest"], name="document_passage_digest"
                            ),
                            django.contrib.postgres.indexes.GinIndex(
                                fields=["found_by"], name="document_passage_found_by"
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("document", "number"), name="document_passage_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DocumentRun",
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
                        ("method", models.CharField(max_length=100)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "Venter"),
                                    ("running", "Går"),
                                    ("stopped", "Stoppet"),
                                    ("done", "Ferdig"),
                                    ("failed", "Feilet"),
                                ],
                                default="waiting",
                                max_length=10,
                            ),
                        ),
                        ("searched", models.PositiveIntegerField(default=0)),
                        ("stop_requested", models.BooleanField(default=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("ended_at", models.DateTimeField(null=True)),
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
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="runs",
                                to="documents.document",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["created_at"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("document", "method"), name="document_run_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DocumentFinding",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("first", models.PositiveIntegerField()),
                        ("key", models.TextField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("explicit", "Uttrykkelig"),
                                    ("potential", "Mulig"),
                                    ("not_digital", "Ikke digitalt"),
                                ],
                                max_length=11,
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("planned", "Planlagt"),
                                    ("ongoing", "Pågår"),
                                    ("finished", "Avsluttet"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("confidence", models.FloatField()),
                        ("method", models.CharField(max_length=100)),
                        ("is_sure", models.BooleanField()),
                        ("digest", models.BigIntegerField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "Ikke vurdert"),
                                    ("accepted", "Godtatt"),
                                    ("corrected", "Rettet og godtatt"),
                                    ("rejected", "Avvist"),
                                ],
                                default="open",
                                max_length=10,
                            ),
                        ),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("ground", models.TextField(blank=True)),
                        (
                            "as_before",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="documents.documentfinding",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="findings",
                                to="documents.document",
                            ),
                        ),
                        (
                            "proposal",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="findings",
                                to="proposals.proposal",
                            ),
                        ),
                        (
                            "run",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="findings",
                                to="documents.documentrun",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["document", "first", "id"],
                        "indexes": [
                            models.Index(
                                fields=["document", "first"], name="document_finding_first"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("run", "key"), name="document_finding_once"
                            ),
                            models.UniqueConstraint(
                                fields=("id", "document"), name="document_finding_of"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state", "open"),
                                    ("decided_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="document_finding_decided_at_a_moment",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("confidence__gte", 0), ("confidence__lte", 1)),
                                name="document_finding_confidence",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FindingPassage",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("number", models.PositiveIntegerField()),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="documents.document",
                            ),
                        ),
                        (
                            "finding",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="passages",
                                to="documents.documentfinding",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["finding", "number"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("finding", "number"), name="finding_passage_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FindingSpan",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "says",
                            models.CharField(
                                choices=[
                                    ("cue", "Signalord"),
                                    ("name", "Navn"),
                                    ("organisation", "Virksomhet"),
                                    ("time", "Tid"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        ("first", models.PositiveIntegerField()),
                        ("last", models.PositiveIntegerField()),
                        (
                            "finding",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="spans",
                                to="documents.documentfinding",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("finding", "says"), name="finding_span_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("last__gt", models.F("first"))),
                                name="finding_span_not_empty",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DocumentTheme",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("position", models.PositiveIntegerField()),
                        ("name", models.CharField(max_length=200)),
                        ("words", models.JSONField(default=list)),
                        ("by_sector", models.JSONField(default=list)),
                        ("by_year", models.JSONField(default=list)),
                        (
                            "search",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="themes",
                                to="documents.themesearch",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["search", "position"],
                    },
                ),
                migrations.CreateModel(
                    name="ThemeDocument",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("sentences", models.PositiveIntegerField()),
                        ("passages", models.JSONField(default=list)),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="documents.document",
                            ),
                        ),
                        (
                            "theme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="carried",
                                to="documents.documenttheme",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["theme", "-sentences", "id"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("theme", "document"), name="theme_document_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ThemeSearch",
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
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "Venter"),
                                    ("running", "Går"),
                                    ("stopped", "Stoppet"),
                                    ("done", "Ferdig"),
                                    ("failed", "Feilet"),
                                ],
                                default="waiting",
                                max_length=10,
                            ),
                        ),
                        ("documents", models.PositiveIntegerField(default=0)),
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
                            "sector",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisations.sector",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-created_at"],
                    },
                ),
            ],
        ),
        migrations.RunSQL(KEYS, NO_KEYS),
    ]
