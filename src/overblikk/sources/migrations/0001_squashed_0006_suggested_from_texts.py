"""Everything of sources, as migrations 0001 to 0006 leave it."""

import datetime
import uuid

import django.db.models.deletion
import pgtrigger.compiler
from django.db import migrations, models

import overblikk.history.migration_operations


class Migration(migrations.Migration):
    replaces = [
        ("sources", "0001_initial"),
        ("sources", "0002_erasures"),
        ("sources", "0003_sealed_by_text"),
        ("sources", "0004_found_in_a_document"),
        ("sources", "0005_evidence_by_statement"),
        ("sources", "0006_suggested_from_texts"),
    ]

    initial = True

    dependencies = [
        ("history", "0002_erasures"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        overblikk.history.migration_operations.CreateModels(
            operations=[
                migrations.CreateModel(
                    name="Original",
                    fields=[
                        (
                            "sha256",
                            models.CharField(max_length=64, primary_key=True, serialize=False),
                        ),
                        ("content", models.BinaryField()),
                        ("size", models.BigIntegerField()),
                        (
                            "erasure",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="history.erasure",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Source",
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
                        ("number", models.BigIntegerField(unique=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("overview", "Oversikt"),
                                    ("public-page", "Offentlig nettside"),
                                    ("document", "Dokument"),
                                    ("form", "Skjema"),
                                    ("register", "Annet register"),
                                    ("conversation", "Samtale eller referat"),
                                    ("written-here", "Skrevet her"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("title", models.TextField()),
                        ("from_organisation_id", models.UUIDField(null=True)),
                        ("from_name", models.TextField(blank=True)),
                        ("received_at", models.DateTimeField()),
                        ("speaks_for", models.DateField(null=True)),
                        (
                            "access_level",
                            models.CharField(
                                choices=[
                                    ("public", "Offentlig"),
                                    ("internal", "Ikke for deling"),
                                    ("withheld", "Unntatt offentlighet"),
                                ],
                                default="internal",
                                max_length=10,
                            ),
                        ),
                        ("access_ground", models.TextField(blank=True)),
                        ("address", models.URLField(blank=True, max_length=2000)),
                        ("filename", models.TextField(blank=True)),
                        ("media_type", models.TextField(blank=True)),
                        ("registered_by", models.UUIDField(null=True)),
                        ("registered_at", models.DateTimeField()),
                        (
                            "original",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="sources.original",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-registered_at", "-number"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("access_level", "public"),
                                    models.Q(("access_ground", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="source_access_has_a_ground",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_sourceevent" ("access_ground", "access_level", "address", "filename", "from_name", "from_organisation_id", "id", "kind", "media_type", "number", "original_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "registered_at", "registered_by", "speaks_for", "title") SELECT new_values."access_ground", new_values."access_level", new_values."address", new_values."filename", new_values."from_name", new_values."from_organisation_id", new_values."id", new_values."kind", new_values."media_type", new_values."number", new_values."original_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."received_at", new_values."registered_at", new_values."registered_by", new_values."speaks_for", new_values."title" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="42b12f7d35f920eaea6c848bf34acf2154ad32fa",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c3ed3",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="sources_source",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_sourceevent" ("access_ground", "access_level", "address", "filename", "from_name", "from_organisation_id", "id", "kind", "media_type", "number", "original_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "registered_at", "registered_by", "speaks_for", "title") SELECT new_values."access_ground", new_values."access_level", new_values."address", new_values."filename", new_values."from_name", new_values."from_organisation_id", new_values."id", new_values."kind", new_values."media_type", new_values."number", new_values."original_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."received_at", new_values."registered_at", new_values."registered_by", new_values."speaks_for", new_values."title" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="537f924cb18a228b191efce7cb8a719fb9b8a8d7",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e6185",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="sources_source",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_sourceevent" ("access_ground", "access_level", "address", "filename", "from_name", "from_organisation_id", "id", "kind", "media_type", "number", "original_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "registered_at", "registered_by", "speaks_for", "title") SELECT old_values."access_ground", old_values."access_level", old_values."address", old_values."filename", old_values."from_name", old_values."from_organisation_id", old_values."id", old_values."kind", old_values."media_type", old_values."number", old_values."original_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."received_at", old_values."registered_at", old_values."registered_by", old_values."speaks_for", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="601b3688bde2845997a4a9c9a9a6d9bfadd28e40",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_fde77",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="sources_source",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="keeps_evidence",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF EXISTS (SELECT FROM old_rows JOIN sources_evidence AS e ON e.source_id = old_rows.id) THEN\n  RAISE EXCEPTION 'evidence has this source' USING ERRCODE = 'foreign_key_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="5f712aecb8731a93996f0deb4401e16b91ece6ba",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_keeps_evidence_66640",
                                    referencing="REFERENCING OLD TABLE AS old_rows ",
                                    table="sources_source",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Evidence",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("record_kind", models.CharField(max_length=30)),
                        ("record_id", models.UUIDField()),
                        ("field", models.CharField(max_length=60)),
                        ("value", models.JSONField(null=True)),
                        ("place", models.JSONField(default=dict)),
                        ("words", models.TextField(blank=True)),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("read", "Lest ut av en tabell"),
                                    ("found", "Funnet i et dokument"),
                                    ("set", "Satt for hele oversikten"),
                                    ("typed", "Skrevet inn"),
                                    ("starting-data", "Startdata"),
                                    ("settled", "Avklart av et menneske"),
                                    ("suggested", "Foreslått ut fra ord i teksten"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("ground", models.TextField(blank=True)),
                        ("recorded_at", models.DateTimeField()),
                        ("recorded_by", models.UUIDField(null=True)),
                        (
                            "source",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="evidence",
                                to="sources.source",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "sources_evidence",
                        "indexes": [
                            models.Index(
                                fields=["record_id", "field"], name="evidence_record_field"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="3800e64c70a824d5d477cd6cee41b44dd2a8626d",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_b17bc",
                                    table="sources_evidence",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'sources_evidence', array_agg(added.id ORDER BY added.id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="1df27f4cf0a3dedc5564acd16d0e0cbe873b3270",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_25af2",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="sources_evidence",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="source_stands",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nPERFORM FROM sources_source WHERE id IN (SELECT source_id FROM new_rows) FOR KEY SHARE;\nIF EXISTS (SELECT FROM (SELECT DISTINCT source_id FROM new_rows) AS named\n  WHERE NOT EXISTS (SELECT FROM sources_source WHERE id = named.source_id)) THEN\n  RAISE EXCEPTION 'evidence of a source that is not there' USING ERRCODE = 'foreign_key_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="90317c17234d4820f0d57d44c7b1fb1e2a43dcc9",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_source_stands_bb06c",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="sources_evidence",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SourceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "superseded_at",
                            models.DateTimeField(
                                db_default=models.Value(
                                    datetime.datetime(9999, 12, 31, 0, 0, tzinfo=datetime.UTC)
                                )
                            ),
                        ),
                        (
                            "id",
                            models.UUIDField(default=uuid.uuid4, editable=False, serialize=False),
                        ),
                        ("number", models.BigIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("overview", "Oversikt"),
                                    ("public-page", "Offentlig nettside"),
                                    ("document", "Dokument"),
                                    ("form", "Skjema"),
                                    ("register", "Annet register"),
                                    ("conversation", "Samtale eller referat"),
                                    ("written-here", "Skrevet her"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("title", models.TextField()),
                        ("from_organisation_id", models.UUIDField(null=True)),
                        ("from_name", models.TextField(blank=True)),
                        ("received_at", models.DateTimeField()),
                        ("speaks_for", models.DateField(null=True)),
                        (
                            "access_level",
                            models.CharField(
                                choices=[
                                    ("public", "Offentlig"),
                                    ("internal", "Ikke for deling"),
                                    ("withheld", "Unntatt offentlighet"),
                                ],
                                default="internal",
                                max_length=10,
                            ),
                        ),
                        ("access_ground", models.TextField(blank=True)),
                        ("address", models.URLField(blank=True, max_length=2000)),
                        ("filename", models.TextField(blank=True)),
                        ("media_type", models.TextField(blank=True)),
                        ("registered_by", models.UUIDField(null=True)),
                        ("registered_at", models.DateTimeField()),
                        (
                            "original",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="sources.original",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="sources.source",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "sources_sourceevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"], name="past_source_at"
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_source_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_source_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE sources_sourceevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="d6de192885f93c8af46c950bde0e9a20ca6fa803",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_379df",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="sources_sourceevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'sources_sourceevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="223a1e0faab0781a8fa9082e80607df6de74c04b",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_08296",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="sources_sourceevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
            ],
        ),
    ]
