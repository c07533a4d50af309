"""Everything of the register, as migrations 0001 to 0010 leave it."""

import datetime
import uuid

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import pgtrigger.compiler
from django.db import migrations, models

import overblikk.history.migration_operations


class Migration(migrations.Migration):
    replaces = [
        ("registry", "0001_initial"),
        ("registry", "0002_initial"),
        ("registry", "0003_the_whole_record"),
        ("registry", "0004_concepts_in_one_table"),
        ("registry", "0005_the_old_tables"),
        ("registry", "0006_words_to_search_by"),
        ("registry", "0007_merges"),
        ("registry", "0008_sealed_by_text"),
        ("registry", "0009_needs"),
        ("registry", "0010_words_together"),
    ]

    initial = True

    dependencies = [
        ("organisations", "0003_sealed_by_text"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("vocabulary", "0003_sealed_by_text"),
    ]

    operations = [
        overblikk.history.migration_operations.CreateModels(
            operations=[
                migrations.CreateModel(
                    name="CooperationEvent",
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
                        ("id", models.BigIntegerField()),
                        (
                            "organisation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="organisations.organisation",
                            ),
                        ),
                        (
                            "part",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.concept",
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
                                to="registry.cooperation",
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.initiative",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_cooperationevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_cooperation_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_cooperation_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_cooperation_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_cooperationevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="ddb904170dbbd740701080abcba63ec0ccc21e15",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_51c81",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_cooperationevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_cooperationevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="9936c232c0576b7a14a4142456cec4eb92949e40",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_8929a",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_cooperationevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ExternalIdentifier",
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
                        ("system", models.TextField()),
                        ("identifier", models.TextField()),
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="external_identifiers",
                                to="registry.initiative",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["system", "identifier"],
                        "indexes": [
                            models.Index(
                                fields=["system", "identifier"], name="external_identifier"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("initiative", "system", "identifier"),
                                name="external_identifier_once",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_externalidentifierevent" ("id", "identifier", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "system") SELECT new_values."id", new_values."identifier", new_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."system" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="028dd2525544b5a9501949318b0dbe74ba1d812c",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_2bc21",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_externalidentifier",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_externalidentifierevent" ("id", "identifier", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "system") SELECT new_values."id", new_values."identifier", new_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."system" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="865906f57574532e457612ec76fa8fe83174aa61",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_9bc60",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_externalidentifier",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_externalidentifierevent" ("id", "identifier", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "system") SELECT old_values."id", old_values."identifier", old_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."system" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="67b9c516dd31cad8d487d903c782a5b2897832e8",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_86f9a",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_externalidentifier",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'external_identifiers' AS field, link.initiative_id AS owner, jsonb_build_object('system', link.system, 'identifier', link.identifier) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="e9a96bf547bcba516c15bf18a473d126a589a67e",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_ab054",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_externalidentifier",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'external_identifiers' AS field, link.initiative_id AS owner, jsonb_build_object('system', link.system, 'identifier', link.identifier) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="5d9a3f14f27e66cf9c436c2a9e7d27a4f4fa0081",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_26c5e",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_externalidentifier",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ExternalIdentifierEvent",
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
                        ("id", models.BigIntegerField()),
                        ("system", models.TextField()),
                        ("identifier", models.TextField()),
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
                                to="registry.externalidentifier",
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.initiative",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_externalidentifierevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_externalidentifier_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"],
                                name="past_externalidentifier_obj",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_externalidentifier_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_externalidentifierevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="96d98cafcb7bba795482e2869717fb410aa58d64",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_0c016",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_externalidentifierevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_externalidentifierevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="87d905cc6b20bc96e45a5bc2dd245ac4a75e63f7",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_51d0d",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_externalidentifierevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FormerName",
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
                        ("name", models.TextField()),
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="former_names",
                                to="registry.initiative",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["name"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("initiative", "name"), name="former_name_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_formernameevent" ("id", "initiative_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."id", new_values."initiative_id", new_values."name", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="c3f347d858b68d806202d1b84e20896d4ceaab5c",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_03eb3",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_formername",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_formernameevent" ("id", "initiative_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."id", new_values."initiative_id", new_values."name", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="afcb8344ec77a3871f5b49a3d2af690ddef34d85",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_27790",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_formername",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_formernameevent" ("id", "initiative_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."id", old_values."initiative_id", old_values."name", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="2696e529217965d3dd495aabace322550e21c967",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_318df",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_formername",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'former_names' AS field, link.initiative_id AS owner, to_jsonb(link.name) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="2bf4a42ec2c76a0c2f72a68f748e90a6e1994f06",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_6608f",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_formername",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'former_names' AS field, link.initiative_id AS owner, to_jsonb(link.name) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="48b7fd69fe56cc4b28c579c3e0134dbb9ceeb33d",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_502e2",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_formername",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FormerNameEvent",
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
                        ("id", models.BigIntegerField()),
                        ("name", models.TextField()),
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
                                to="registry.formername",
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.initiative",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_formernameevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_formername_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_formername_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_formername_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_formernameevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="daea53fb2e6a3dee8c13f9182f38319e6d3c0d63",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_3c4be",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_formernameevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_formernameevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="b66bceb391b275b64ad032c016d1be948bd07866",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_3291d",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_formernameevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Initiative",
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
                        ("name", models.TextField()),
                        ("description", models.TextField(blank=True)),
                        ("start", models.CharField(blank=True, max_length=11)),
                        ("end", models.CharField(blank=True, max_length=11)),
                        ("address", models.TextField(blank=True)),
                        ("order_key", models.TextField(editable=False)),
                        ("start_from", models.DateField(editable=False, null=True)),
                        ("start_to", models.DateField(editable=False, null=True)),
                        ("end_from", models.DateField(editable=False, null=True)),
                        ("end_to", models.DateField(editable=False, null=True)),
                        ("registered_at", models.DateTimeField()),
                        ("changed_at", models.DateTimeField()),
                        ("confirmed_at", models.DateTimeField()),
                        (
                            "ai",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="initiatives_by_ai",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "phase",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="initiatives_by_phase",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "responsible_ministry",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisations.organisation",
                            ),
                        ),
                        (
                            "responsible_organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="initiatives",
                                to="organisations.organisation",
                            ),
                        ),
                        (
                            "status",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="initiatives_by_status",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "ai_own_model",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "consultants",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "organising",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="children",
                                to="registry.initiative",
                            ),
                        ),
                        ("problem", models.TextField(null=True)),
                        ("short_name", models.TextField(null=True)),
                        (
                            "size",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order_key", "number"],
                        "indexes": [
                            models.Index(fields=["order_key", "number"], name="initiative_order")
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("name", ""), _negated=True),
                                name="initiative_has_a_name",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("start", ""),
                                        ("start__regex", "^\\d{4}(-\\d{2}(-\\d{2})?)?~?$"),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        ("end", ""),
                                        ("end__regex", "^\\d{4}(-\\d{2}(-\\d{2})?)?~?$"),
                                        _connector="OR",
                                    ),
                                ),
                                name="initiative_dates_are_edtf",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("parent__isnull", True),
                                    models.Q(("parent", models.F("id")), _negated=True),
                                    _connector="OR",
                                ),
                                name="initiative_not_its_own_parent",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_initiativeevent" ("address", "ai_id", "ai_own_model_id", "changed_at", "confirmed_at", "consultants_id", "description", "end", "end_from", "end_to", "id", "name", "number", "order_key", "organising_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "problem", "registered_at", "responsible_ministry_id", "responsible_organisation_id", "short_name", "size_id", "start", "start_from", "start_to", "status_id") SELECT new_values."address", new_values."ai_id", new_values."ai_own_model_id", new_values."changed_at", new_values."confirmed_at", new_values."consultants_id", new_values."description", new_values."end", new_values."end_from", new_values."end_to", new_values."id", new_values."name", new_values."number", new_values."order_key", new_values."organising_id", new_values."parent_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."phase_id", new_values."problem", new_values."registered_at", new_values."responsible_ministry_id", new_values."responsible_organisation_id", new_values."short_name", new_values."size_id", new_values."start", new_values."start_from", new_values."start_to", new_values."status_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="cdb899431c710141e6b397734788002b94135e53",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_2e0dd",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_initiative",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_initiativeevent" ("address", "ai_id", "ai_own_model_id", "changed_at", "confirmed_at", "consultants_id", "description", "end", "end_from", "end_to", "id", "name", "number", "order_key", "organising_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "problem", "registered_at", "responsible_ministry_id", "responsible_organisation_id", "short_name", "size_id", "start", "start_from", "start_to", "status_id") SELECT new_values."address", new_values."ai_id", new_values."ai_own_model_id", new_values."changed_at", new_values."confirmed_at", new_values."consultants_id", new_values."description", new_values."end", new_values."end_from", new_values."end_to", new_values."id", new_values."name", new_values."number", new_values."order_key", new_values."organising_id", new_values."parent_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."phase_id", new_values."problem", new_values."registered_at", new_values."responsible_ministry_id", new_values."responsible_organisation_id", new_values."short_name", new_values."size_id", new_values."start", new_values."start_from", new_values."start_to", new_values."status_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="be64acafd8a65ce3ee50443ed3ecb83b7ff77d2d",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_79349",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_initiative",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_initiativeevent" ("address", "ai_id", "ai_own_model_id", "changed_at", "confirmed_at", "consultants_id", "description", "end", "end_from", "end_to", "id", "name", "number", "order_key", "organising_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "problem", "registered_at", "responsible_ministry_id", "responsible_organisation_id", "short_name", "size_id", "start", "start_from", "start_to", "status_id") SELECT old_values."address", old_values."ai_id", old_values."ai_own_model_id", old_values."changed_at", old_values."confirmed_at", old_values."consultants_id", old_values."description", old_values."end", old_values."end_from", old_values."end_to", old_values."id", old_values."name", old_values."number", old_values."order_key", old_values."organising_id", old_values."parent_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."phase_id", old_values."problem", old_values."registered_at", old_values."responsible_ministry_id", old_values."responsible_organisation_id", old_values."short_name", old_values."size_id", old_values."start", old_values."start_from", old_values."start_to", old_values."status_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="f80152e3ba62adecce2c9df64b9736ce98ae1735",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_fdab6",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_initiative",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM new_rows AS record CROSS JOIN LATERAL (\n  SELECT field, record.id AS owner, value FROM (VALUES ('name', to_jsonb(record.\"name\")), ('description', to_jsonb(record.\"description\")), ('responsible_organisation', to_jsonb(record.\"responsible_organisation_id\")), ('responsible_ministry', to_jsonb(record.\"responsible_ministry_id\")), ('start', to_jsonb(record.\"start\")), ('end', to_jsonb(record.\"end\")), ('status', to_jsonb(record.\"status_id\")), ('phase', to_jsonb(record.\"phase_id\")), ('ai', to_jsonb(record.\"ai_id\")), ('address', to_jsonb(record.\"address\")), ('short_name', to_jsonb(record.\"short_name\")), ('problem', to_jsonb(record.\"problem\")), ('organising', to_jsonb(record.\"organising_id\")), ('size', to_jsonb(record.\"size_id\")), ('ai_own_model', to_jsonb(record.\"ai_own_model_id\")), ('consultants', to_jsonb(record.\"consultants_id\")), ('parent', to_jsonb(record.\"parent_id\"))) AS of (field, value)\n   WHERE value <> '\"\"') AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="ef274cd9068e810961aa8214464dd78e2c9e6453",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_acecc",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_initiative",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func='\nSELECT held.field, held.owner INTO missing FROM new_rows AS record LEFT JOIN old_rows AS was USING (id)\n  CROSS JOIN LATERAL (\n  SELECT field, record.id AS owner, value FROM (VALUES (\'name\', to_jsonb(record."name"), to_jsonb(was."name")), (\'description\', to_jsonb(record."description"), to_jsonb(was."description")), (\'responsible_organisation\', to_jsonb(record."responsible_organisation_id"), to_jsonb(was."responsible_organisation_id")), (\'responsible_ministry\', to_jsonb(record."responsible_ministry_id"), to_jsonb(was."responsible_ministry_id")), (\'start\', to_jsonb(record."start"), to_jsonb(was."start")), (\'end\', to_jsonb(record."end"), to_jsonb(was."end")), (\'status\', to_jsonb(record."status_id"), to_jsonb(was."status_id")), (\'phase\', to_jsonb(record."phase_id"), to_jsonb(was."phase_id")), (\'ai\', to_jsonb(record."ai_id"), to_jsonb(was."ai_id")), (\'address\', to_jsonb(record."address"), to_jsonb(was."address")), (\'short_name\', to_jsonb(record."short_name"), to_jsonb(was."short_name")), (\'problem\', to_jsonb(record."problem"), to_jsonb(was."problem")), (\'organising\', to_jsonb(record."organising_id"), to_jsonb(was."organising_id")), (\'size\', to_jsonb(record."size_id"), to_jsonb(was."size_id")), (\'ai_own_model\', to_jsonb(record."ai_own_model_id"), to_jsonb(was."ai_own_model_id")), (\'consultants\', to_jsonb(record."consultants_id"), to_jsonb(was."consultants_id")), (\'parent\', to_jsonb(record."parent_id"), to_jsonb(was."parent_id"))) AS of (field, value, earlier)\n   WHERE value <> \'""\' AND value IS DISTINCT FROM earlier) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION \'no evidence for % of initiative %\', missing.field, missing.owner\n    USING ERRCODE = \'integrity_constraint_violation\';\nEND IF;\nRETURN NULL;\n',
                                    hash="0728d3970c3db603ec738d2ce8810cf0aba27775",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_19f8d",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_initiative",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="InitiativeEvent",
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
                        ("name", models.TextField()),
                        ("description", models.TextField(blank=True)),
                        ("start", models.CharField(blank=True, max_length=11)),
                        ("end", models.CharField(blank=True, max_length=11)),
                        ("address", models.TextField(blank=True)),
                        ("order_key", models.TextField(editable=False)),
                        ("start_from", models.DateField(editable=False, null=True)),
                        ("start_to", models.DateField(editable=False, null=True)),
                        ("end_from", models.DateField(editable=False, null=True)),
                        ("end_to", models.DateField(editable=False, null=True)),
                        ("registered_at", models.DateTimeField()),
                        ("changed_at", models.DateTimeField()),
                        ("confirmed_at", models.DateTimeField()),
                        (
                            "ai",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.concept",
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
                                to="registry.initiative",
                            ),
                        ),
                        (
                            "phase",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "responsible_ministry",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="organisations.organisation",
                            ),
                        ),
                        (
                            "responsible_organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="organisations.organisation",
                            ),
                        ),
                        (
                            "status",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "ai_own_model",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "consultants",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "organising",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.initiative",
                            ),
                        ),
                        ("problem", models.TextField(null=True)),
                        ("short_name", models.TextField(null=True)),
                        (
                            "size",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_initiativeevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_initiative_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_initiative_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_initiative_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_initiativeevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="66d609ea74882a70882c2c132e8a364d6921f1e0",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_495f4",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_initiativeevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_initiativeevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="9733ca1d89eba124df17c3f660df8d7986228e85",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_b4899",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_initiativeevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Membership",
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
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="memberships",
                                to="registry.initiative",
                            ),
                        ),
                        (
                            "portfolio",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="memberships",
                                to="registry.portfolio",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["portfolio__order_key"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("initiative", "portfolio"), name="membership_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_membershipevent" ("id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id") SELECT new_values."id", new_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."portfolio_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="198b85edfc4ea4ec05571628e52403abb641e53f",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_40ab0",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_membership",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_membershipevent" ("id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id") SELECT new_values."id", new_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."portfolio_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="6b364521c36014a00d56f2c6eee1eb6aa12b3fcf",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_2e25f",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_membership",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_membershipevent" ("id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id") SELECT old_values."id", old_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."portfolio_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="dc5bd21e28ef1aabaabc34c259986396011d1c44",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c1c02",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_membership",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'portfolios' AS field, link.initiative_id AS owner, to_jsonb(link.portfolio_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="2d6b2c977a1f7cd24f6af0610c765d1c4a33a770",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_2c007",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_membership",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'portfolios' AS field, link.initiative_id AS owner, to_jsonb(link.portfolio_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="250d4e36ccbed625807228ca02e277a8b8057108",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_2b836",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_membership",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MembershipEvent",
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
                        ("id", models.BigIntegerField()),
                        (
                            "initiative",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.initiative",
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
                                to="registry.membership",
                            ),
                        ),
                        (
                            "portfolio",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.portfolio",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_membershipevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_membership_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_membership_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_membership_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_membershipevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="ae274aa7de3830934687efd802fe768a12b39fbd",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_1e3a3",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_membershipevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_membershipevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="ba1b9477c996e540ec79ad0a5cfe3f1bd8e5bb4a",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_0b6bf",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_membershipevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Portfolio",
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
                        ("name", models.TextField()),
                        ("address", models.TextField(blank=True)),
                        ("order_key", models.TextField(editable=False)),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="portfolios",
                                to="organisations.organisation",
                            ),
                        ),
                        (
                            "responsible_person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="portfolios",
                                to="registry.contact",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order_key", "number"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_portfolioevent" ("address", "id", "name", "number", "order_key", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_person_id") SELECT new_values."address", new_values."id", new_values."name", new_values."number", new_values."order_key", new_values."organisation_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."responsible_person_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="80da7f0408b6aa95e64c3168865952a55abec867",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_08929",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_portfolio",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_portfolioevent" ("address", "id", "name", "number", "order_key", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_person_id") SELECT new_values."address", new_values."id", new_values."name", new_values."number", new_values."order_key", new_values."organisation_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."responsible_person_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="b028d11c55b4df2b403de441dc8ea1a016d93eeb",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_5f4f3",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_portfolio",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_portfolioevent" ("address", "id", "name", "number", "order_key", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_person_id") SELECT old_values."address", old_values."id", old_values."name", old_values."number", old_values."order_key", old_values."organisation_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."responsible_person_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="830e7b45a81f010767d79249942f2bc743a93559",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c2914",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_portfolio",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM new_rows AS record CROSS JOIN LATERAL (\n  SELECT field, record.id AS owner, value FROM (VALUES ('name', to_jsonb(record.\"name\")), ('organisation', to_jsonb(record.\"organisation_id\")), ('address', to_jsonb(record.\"address\")), ('responsible_person', to_jsonb(record.\"responsible_person_id\"))) AS of (field, value)\n   WHERE value <> '\"\"') AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of portfolio %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="d1076b67c4c6092da8acfb531d05b513837a8db0",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_27d3a",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_portfolio",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func='\nSELECT held.field, held.owner INTO missing FROM new_rows AS record LEFT JOIN old_rows AS was USING (id)\n  CROSS JOIN LATERAL (\n  SELECT field, record.id AS owner, value FROM (VALUES (\'name\', to_jsonb(record."name"), to_jsonb(was."name")), (\'organisation\', to_jsonb(record."organisation_id"), to_jsonb(was."organisation_id")), (\'address\', to_jsonb(record."address"), to_jsonb(was."address")), (\'responsible_person\', to_jsonb(record."responsible_person_id"), to_jsonb(was."responsible_person_id"))) AS of (field, value, earlier)\n   WHERE value <> \'""\' AND value IS DISTINCT FROM earlier) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION \'no evidence for % of portfolio %\', missing.field, missing.owner\n    USING ERRCODE = \'integrity_constraint_violation\';\nEND IF;\nRETURN NULL;\n',
                                    hash="b255a85393ca04f5bb89d6a79ff3486518b41c93",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_04274",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_portfolio",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PortfolioEvent",
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
                        ("name", models.TextField()),
                        ("address", models.TextField(blank=True)),
                        ("order_key", models.TextField(editable=False)),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="organisations.organisation",
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
                                to="registry.portfolio",
                            ),
                        ),
                        (
                            "responsible_person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.contact",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_portfolioevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"], name="past_portfolio_at"
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_portfolio_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_portfolio_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_portfolioevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="c6475c1e5870d89a93945bc7efac1eb17618b1b7",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_609a3",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_portfolioevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_portfolioevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="4a6ddba155f959e5f9abdc701341148c2b5e8263",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_81f59",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_portfolioevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Publication",
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
                        ("published_at", models.DateTimeField()),
                        ("published_by", models.UUIDField(null=True)),
                        (
                            "initiative",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="publication",
                                to="registry.initiative",
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_publicationevent" ("id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by") SELECT new_values."id", new_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."published_at", new_values."published_by" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="b04dc89b77a04edf2f9ebaa79b66dc521bbdce1a",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_088ae",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_publication",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_publicationevent" ("id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by") SELECT new_values."id", new_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."published_at", new_values."published_by" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="f36b9abd22a172102606b95ce263ab6d03b28a38",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_3e1b1",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_publication",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_publicationevent" ("id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by") SELECT old_values."id", old_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."published_at", old_values."published_by" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="997d6cf2dac0188c6e06009d288274f3f9966c4b",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_80a67",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_publication",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PublicationEvent",
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
                        ("published_at", models.DateTimeField()),
                        ("published_by", models.UUIDField(null=True)),
                        (
                            "initiative",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.initiative",
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
                                to="registry.publication",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_publicationevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_publication_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_publication_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_publication_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_publicationevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="a2562d7a2f9726f64c48223fa38b2f6ae4bb3ebb",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_b60bd",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_publicationevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_publicationevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="ec29851cede19c46d1a1b0f80a2f3dec6ff6c9fc",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_36c12",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_publicationevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Redirect",
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
                        ("number", models.BigIntegerField(unique=True)),
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="redirected_numbers",
                                to="registry.initiative",
                            ),
                        ),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_redirectevent" ("id", "initiative_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."id", new_values."initiative_id", new_values."number", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="2ab76ab13d69af68add949e7f40232b2c0869db1",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c0c10",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_redirect",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_redirectevent" ("id", "initiative_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."id", new_values."initiative_id", new_values."number", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="94300f28c960b44bc2f995607065802b5f810a89",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_14fd0",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_redirect",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_redirectevent" ("id", "initiative_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."id", old_values."initiative_id", old_values."number", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="0ba67225404f3890cd9e0b40a3fa3db4619661f2",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c9d6c",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_redirect",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RedirectEvent",
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
                        ("id", models.BigIntegerField()),
                        ("number", models.BigIntegerField()),
                        (
                            "initiative",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.initiative",
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
                                to="registry.redirect",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_redirectevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"], name="past_redirect_at"
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_redirect_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_redirect_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_redirectevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="9529f6b8e63e560270f98f7b1fbefdf99e0815a6",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_db78e",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_redirectevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_redirectevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="56b7db30f57aa939a0909bbc96fd539b9486da72",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_14835",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_redirectevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Cooperation",
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
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cooperations",
                                to="organisations.organisation",
                            ),
                        ),
                        (
                            "part",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="cooperations",
                                to="registry.initiative",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["organisation__order_key"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("initiative", "organisation", "part"),
                                name="cooperation_once",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_cooperationevent" ("id", "initiative_id", "organisation_id", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."id", new_values."initiative_id", new_values."organisation_id", new_values."part_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="b37bc972de6fc13383cf7e1820ae9126f5ebb935",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_0a496",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_cooperation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_cooperationevent" ("id", "initiative_id", "organisation_id", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."id", new_values."initiative_id", new_values."organisation_id", new_values."part_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="949dfe7c37fd5bc6fd34db28dff11d54987b69fb",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_495f4",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_cooperation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_cooperationevent" ("id", "initiative_id", "organisation_id", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."id", old_values."initiative_id", old_values."organisation_id", old_values."part_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="7bbdd65bf493c4b3219033f5d9d86f9f5efd15b2",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_4c726",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_cooperation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'cooperating_organisations' AS field, link.initiative_id AS owner, jsonb_build_object('organisation_id', link.organisation_id, 'part_id', link.part_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="9c8ae352ff76b7ed279d8bb7b5b94992899220a5",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_1e5ab",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_cooperation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'cooperating_organisations' AS field, link.initiative_id AS owner, jsonb_build_object('organisation_id', link.organisation_id, 'part_id', link.part_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="cd8415bbcf9c1830e2239866ca395009423f5d6f",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_4ae1f",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_cooperation",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BudgetItem",
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
                        ("chapter", models.CharField(max_length=4)),
                        ("post", models.CharField(blank=True, max_length=2)),
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="budget_items",
                                to="registry.initiative",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["chapter", "post"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("initiative", "chapter", "post"), name="budget_item_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("chapter__regex", "^\\d{1,4}$"), ("post__regex", "^(\\d\\d)?$")
                                ),
                                name="budget_item_in_digits",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_budgetitemevent" ("chapter", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post") SELECT new_values."chapter", new_values."id", new_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."post" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="0c77d8aae1264f2ecc55d938f5898bd719ea1605",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_67b99",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_budgetitem",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_budgetitemevent" ("chapter", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post") SELECT new_values."chapter", new_values."id", new_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."post" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="4be7a2c36af3b0b5fd10685fe634be4ad7bd002a",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_33363",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_budgetitem",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_budgetitemevent" ("chapter", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post") SELECT old_values."chapter", old_values."id", old_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."post" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="0786183a397b7a2285bf2d64148ea4219466b80a",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_8df6b",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_budgetitem",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'budget_items' AS field, link.initiative_id AS owner, jsonb_build_object('chapter', link.chapter, 'post', link.post) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="2fc213a6e6aab15220d81b18e4bf1a19a9e0c8da",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_7d402",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_budgetitem",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'budget_items' AS field, link.initiative_id AS owner, jsonb_build_object('chapter', link.chapter, 'post', link.post) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="10e914c104728083ecc2b0b9cbcab5d4ea2f0366",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_6fa80",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_budgetitem",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BudgetItemEvent",
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
                        ("id", models.BigIntegerField()),
                        ("chapter", models.CharField(max_length=4)),
                        ("post", models.CharField(blank=True, max_length=2)),
                        (
                            "initiative",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.initiative",
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
                                to="registry.budgetitem",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_budgetitemevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_budgetitem_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_budgetitem_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_budgetitem_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_budgetitemevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="a16e5972312584d3c452f3516f1146bb25c47957",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_d6532",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_budgetitemevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_budgetitemevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="95dabb7f1a7649684cedc62dd976c5179c108d7a",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_9d05d",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_budgetitemevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConceptLink",
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
                        (
                            "concept",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="concept_links",
                                to="registry.initiative",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["field", "concept__position"],
                        "indexes": [
                            models.Index(fields=["field", "concept"], name="concept_link_field")
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("initiative", "field", "concept"), name="concept_link_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_conceptlinkevent" ("concept_id", "field", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."concept_id", new_values."field", new_values."id", new_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="c8c577001cdff3d5b7eb55af62d464292af83730",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c4aa5",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_conceptlink",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_conceptlinkevent" ("concept_id", "field", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."concept_id", new_values."field", new_values."id", new_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="6454da050b1df9fe8b17263d753dcb3a63d7b0b5",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0c648",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_conceptlink",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_conceptlinkevent" ("concept_id", "field", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."concept_id", old_values."field", old_values."id", old_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="000850e2a289e148fb4215fd682be7915c286872",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_0f34e",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_conceptlink",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT link.field AS field, link.initiative_id AS owner, to_jsonb(link.concept_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="bc256bc1a8a65edfa2159b85a818df4f312f4b01",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_2e032",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_conceptlink",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT link.field AS field, link.initiative_id AS owner, to_jsonb(link.concept_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="62a57d840d67bc6933090f11f3001980014c4eca",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_647f2",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_conceptlink",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConceptLinkEvent",
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
                        ("id", models.BigIntegerField()),
                        ("field", models.CharField(max_length=60)),
                        (
                            "concept",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.initiative",
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
                                to="registry.conceptlink",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_conceptlinkevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_conceptlink_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_conceptlink_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_conceptlink_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_conceptlinkevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="16b75d37cbd4c502805cf911dce1f8f849b86185",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_de84e",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_conceptlinkevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_conceptlinkevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="e15d049aab1679e3b00799ecbdfdf9d30db39661",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_6ade9",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_conceptlinkevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Contact",
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
                        ("name", models.TextField()),
                        ("email", models.TextField(blank=True)),
                        ("order_key", models.TextField(editable=False)),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisations.organisation",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order_key", "number"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_contactevent" ("email", "id", "name", "number", "order_key", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."email", new_values."id", new_values."name", new_values."number", new_values."order_key", new_values."organisation_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="7defe25d849c35e7aa727343d2249ad1af0eae0b",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6c826",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_contact",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_contactevent" ("email", "id", "name", "number", "order_key", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."email", new_values."id", new_values."name", new_values."number", new_values."order_key", new_values."organisation_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="ca6f1e843519fe83d0047fbfdaf943681f5c4fc4",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_da879",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_contact",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_contactevent" ("email", "id", "name", "number", "order_key", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."email", old_values."id", old_values."name", old_values."number", old_values."order_key", old_values."organisation_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="43ef5a93f0e1899b8b2584ab90178af20ef767f6",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_41c3f",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_contact",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM new_rows AS record CROSS JOIN LATERAL (\n  SELECT field, record.id AS owner, value FROM (VALUES ('name', to_jsonb(record.\"name\")), ('email', to_jsonb(record.\"email\")), ('organisation', to_jsonb(record.\"organisation_id\"))) AS of (field, value)\n   WHERE value <> '\"\"') AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of contact %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="4d5b0c1aede55681b4d62fb98223e3cb00f3cbc2",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_268f5",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_contact",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func='\nSELECT held.field, held.owner INTO missing FROM new_rows AS record LEFT JOIN old_rows AS was USING (id)\n  CROSS JOIN LATERAL (\n  SELECT field, record.id AS owner, value FROM (VALUES (\'name\', to_jsonb(record."name"), to_jsonb(was."name")), (\'email\', to_jsonb(record."email"), to_jsonb(was."email")), (\'organisation\', to_jsonb(record."organisation_id"), to_jsonb(was."organisation_id"))) AS of (field, value, earlier)\n   WHERE value <> \'""\' AND value IS DISTINCT FROM earlier) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION \'no evidence for % of contact %\', missing.field, missing.owner\n    USING ERRCODE = \'integrity_constraint_violation\';\nEND IF;\nRETURN NULL;\n',
                                    hash="265489613c443219d453a189c16e8acd45b16e69",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_20cc4",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_contact",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ContactEvent",
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
                        ("name", models.TextField()),
                        ("email", models.TextField(blank=True)),
                        ("order_key", models.TextField(editable=False)),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="organisations.organisation",
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
                                to="registry.contact",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_contactevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"], name="past_contact_at"
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_contact_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_contact_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_contactevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="3ae5a6ac02203583fe14fe5912800b5f8ab71971",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_5ffe7",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_contactevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_contactevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="a58674dc0a912517b965a1370328677bfc8b0cb2",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_11cbc",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_contactevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ContactLink",
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
                        (
                            "contact",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="initiative_links",
                                to="registry.contact",
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="contact_links",
                                to="registry.initiative",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["contact__order_key"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("initiative", "contact"), name="contact_link_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_contactlinkevent" ("contact_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."contact_id", new_values."id", new_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="a515ad9ceab3763d21a26d6c44d46647bee66e25",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_2d979",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_contactlink",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_contactlinkevent" ("contact_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."contact_id", new_values."id", new_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="608d2b61daf6ba9d7a5bb229fbfb7fec97a1bad9",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_00d08",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_contactlink",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_contactlinkevent" ("contact_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."contact_id", old_values."id", old_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="6af336f0174ab1ae4d46ecb058ca03833db84f78",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_206a1",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_contactlink",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'contacts' AS field, link.initiative_id AS owner, to_jsonb(link.contact_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="fbdbb0dd68d17bfbf76735150d52450bb47e2594",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_27656",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_contactlink",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'contacts' AS field, link.initiative_id AS owner, to_jsonb(link.contact_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="74f50ee544171976d09d79bb8258318ccabf6c51",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_9fb16",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_contactlink",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ContactLinkEvent",
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
                        ("id", models.BigIntegerField()),
                        (
                            "contact",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.contact",
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.initiative",
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
                                to="registry.contactlink",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_contactlinkevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_contactlink_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_contactlink_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_contactlink_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_contactlinkevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="e17c5726bc3434d6caf94a9c30c9ff4b9846e9a5",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_accad",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_contactlinkevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_contactlinkevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="cd4133fdb6bf4382303d806d377efc9f3c3695d2",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_7d5c9",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_contactlinkevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Deliverable",
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
                        ("name", models.TextField()),
                        ("due", models.CharField(blank=True, max_length=11)),
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="deliverables",
                                to="registry.initiative",
                            ),
                        ),
                        (
                            "status",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["due", "name"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("due", ""),
                                    ("due__regex", "^\\d{4}(-\\d{2}(-\\d{2})?)?~?$"),
                                    _connector="OR",
                                ),
                                name="deliverable_due_is_edtf",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_deliverableevent" ("due", "id", "initiative_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status_id") SELECT new_values."due", new_values."id", new_values."initiative_id", new_values."name", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."status_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="e065f43c31446b10383e717606ffe5b40c9d94bf",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_7ee5c",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_deliverable",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_deliverableevent" ("due", "id", "initiative_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status_id") SELECT new_values."due", new_values."id", new_values."initiative_id", new_values."name", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."status_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="fee6d5e69b5619da578057aa76209534d1fa0af3",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_eb935",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_deliverable",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_deliverableevent" ("due", "id", "initiative_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status_id") SELECT old_values."due", old_values."id", old_values."initiative_id", old_values."name", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."status_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="adb6f7114a0c57a95e27c2809ecc0bc71939805c",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_fbe64",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_deliverable",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'deliverables' AS field, link.initiative_id AS owner, jsonb_build_object('name', link.name, 'status_id', link.status_id, 'due', link.due) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="1efbe9998c9decf9e10dfa09c42eeca44e85fe27",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_48373",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_deliverable",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'deliverables' AS field, link.initiative_id AS owner, jsonb_build_object('name', link.name, 'status_id', link.status_id, 'due', link.due) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="188bfdead9b325e46c26615d36d03e8bc20ddae3",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_70b40",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_deliverable",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DeliverableEvent",
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
                        ("id", models.BigIntegerField()),
                        ("name", models.TextField()),
                        ("due", models.CharField(blank=True, max_length=11)),
                        (
                            "initiative",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.initiative",
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
                                to="registry.deliverable",
                            ),
                        ),
                        (
                            "status",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_deliverableevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_deliverable_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_deliverable_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_deliverable_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_deliverableevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="92b9ee1b41b9f816e1ec384710c81b18e03872a7",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_e7ad5",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_deliverableevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_deliverableevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="36862a4325e2f45a73f9bd938151bf0007bfb9f8",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_55b79",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_deliverableevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Dependency",
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
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="dependencies",
                                to="registry.initiative",
                            ),
                        ),
                        (
                            "other",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="dependencies_of_others",
                                to="registry.initiative",
                            ),
                        ),
                        (
                            "type",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["type__position", "other__order_key"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("initiative", "type", "other"), name="dependency_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("initiative", models.F("other")), _negated=True
                                ),
                                name="dependency_of_another",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_dependencyevent" ("id", "initiative_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "type_id") SELECT new_values."id", new_values."initiative_id", new_values."other_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."type_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="98f25b8d3a7c4bc4eb78051c3ccab9c8d9712562",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_7b393",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_dependency",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_dependencyevent" ("id", "initiative_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "type_id") SELECT new_values."id", new_values."initiative_id", new_values."other_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."type_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="ee084d3ab0ee21f37d1a20a53670ec992b039aa2",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_8e13d",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_dependency",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_dependencyevent" ("id", "initiative_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "type_id") SELECT old_values."id", old_values."initiative_id", old_values."other_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."type_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="869156f84ce489ff25f6d8fc4e39a0f519e4a64a",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_951cf",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_dependency",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'dependencies' AS field, link.initiative_id AS owner, jsonb_build_object('type_id', link.type_id, 'other_id', link.other_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="29877e4c5f225c6311e17fbc1d264e512688e358",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_49129",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_dependency",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'dependencies' AS field, link.initiative_id AS owner, jsonb_build_object('type_id', link.type_id, 'other_id', link.other_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="b6d839b95aa54ee8f5b16037ca848149f3dafdea",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_9a699",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_dependency",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DependencyEvent",
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
                        ("id", models.BigIntegerField()),
                        (
                            "initiative",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.initiative",
                            ),
                        ),
                        (
                            "other",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.initiative",
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
                                to="registry.dependency",
                            ),
                        ),
                        (
                            "type",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_dependencyevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_dependency_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_dependency_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_dependency_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_dependencyevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="3ccb25ce81c5cb1000d170319fe1d60511747b02",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_34a44",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_dependencyevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_dependencyevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="27bad8c25ee46ed423abcb64e643ce3101eb9f49",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_5b00e",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_dependencyevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Effect",
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
                        ("description", models.TextField()),
                        (
                            "direction",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="effects",
                                to="registry.initiative",
                            ),
                        ),
                        (
                            "pricing",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["direction__position", "description"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_effectevent" ("description", "direction_id", "group_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pricing_id") SELECT new_values."description", new_values."direction_id", new_values."group_id", new_values."id", new_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."pricing_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="370234f8bdd64760892f7d7150d3546260c2fa87",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_61d2c",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_effect",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_effectevent" ("description", "direction_id", "group_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pricing_id") SELECT new_values."description", new_values."direction_id", new_values."group_id", new_values."id", new_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."pricing_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="a834bfba0fc228e03b3ba94cf57482d6c323e037",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_96193",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_effect",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_effectevent" ("description", "direction_id", "group_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pricing_id") SELECT old_values."description", old_values."direction_id", old_values."group_id", old_values."id", old_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."pricing_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="3818f26cc876492fdcba6f02495ed9c866be52bd",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_3f1b9",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_effect",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'effects' AS field, link.initiative_id AS owner, jsonb_build_object('direction_id', link.direction_id, 'pricing_id', link.pricing_id, 'group_id', link.group_id, 'description', link.description) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="23081b71e7e7a2f366d70afad17d7547f8fdacbe",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_64e16",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_effect",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'effects' AS field, link.initiative_id AS owner, jsonb_build_object('direction_id', link.direction_id, 'pricing_id', link.pricing_id, 'group_id', link.group_id, 'description', link.description) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="d51a4f526216cc0ca221aec889868c9d02e778a2",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_a831a",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_effect",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EffectEvent",
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
                        ("id", models.BigIntegerField()),
                        ("description", models.TextField()),
                        (
                            "direction",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.initiative",
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
                                to="registry.effect",
                            ),
                        ),
                        (
                            "pricing",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_effectevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"], name="past_effect_at"
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_effect_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_effect_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_effectevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="4a6e4a75173d426362480c01fe924bcdef1e3cb6",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_1b464",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_effectevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_effectevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="acf5070c0dfc9120c2f79bfd7f29b42e25c017c2",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_1d4ec",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_effectevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FactSheet",
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
                        ("summary", models.TextField(blank=True)),
                        ("arenas", models.TextField(blank=True)),
                        ("strategies_text", models.TextField(blank=True)),
                        ("portfolios_text", models.TextField(blank=True)),
                        ("funding_text", models.TextField(blank=True)),
                        ("ministry_comments", models.TextField(blank=True)),
                        (
                            "coordination",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "sector",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="fact_sheet",
                                to="organisations.sector",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["sector"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_factsheetevent" ("arenas", "coordination_id", "funding_text", "id", "ministry_comments", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolios_text", "sector_id", "strategies_text", "summary") SELECT new_values."arenas", new_values."coordination_id", new_values."funding_text", new_values."id", new_values."ministry_comments", new_values."number", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."portfolios_text", new_values."sector_id", new_values."strategies_text", new_values."summary" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="48db4470b5ea949abd752fab48d2d35434da6545",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6815a",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_factsheet",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_factsheetevent" ("arenas", "coordination_id", "funding_text", "id", "ministry_comments", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolios_text", "sector_id", "strategies_text", "summary") SELECT new_values."arenas", new_values."coordination_id", new_values."funding_text", new_values."id", new_values."ministry_comments", new_values."number", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."portfolios_text", new_values."sector_id", new_values."strategies_text", new_values."summary" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="fe40030762e9ff51d00d5be4448d3fa885c389a2",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_7ca2b",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_factsheet",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_factsheetevent" ("arenas", "coordination_id", "funding_text", "id", "ministry_comments", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolios_text", "sector_id", "strategies_text", "summary") SELECT old_values."arenas", old_values."coordination_id", old_values."funding_text", old_values."id", old_values."ministry_comments", old_values."number", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."portfolios_text", old_values."sector_id", old_values."strategies_text", old_values."summary" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="5009f1943b523bf4dcf0be6afb8f05daeff4217a",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_bfabd",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_factsheet",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM new_rows AS record CROSS JOIN LATERAL (\n  SELECT field, record.id AS owner, value FROM (VALUES ('coordination', to_jsonb(record.\"coordination_id\")), ('summary', to_jsonb(record.\"summary\")), ('arenas', to_jsonb(record.\"arenas\")), ('strategies_text', to_jsonb(record.\"strategies_text\")), ('portfolios_text', to_jsonb(record.\"portfolios_text\")), ('funding_text', to_jsonb(record.\"funding_text\")), ('ministry_comments', to_jsonb(record.\"ministry_comments\"))) AS of (field, value)\n   WHERE value <> '\"\"') AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of fact-sheet %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="1f697c8db80e1718c03739b874879714d99a3548",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_0221b",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_factsheet",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func='\nSELECT held.field, held.owner INTO missing FROM new_rows AS record LEFT JOIN old_rows AS was USING (id)\n  CROSS JOIN LATERAL (\n  SELECT field, record.id AS owner, value FROM (VALUES (\'coordination\', to_jsonb(record."coordination_id"), to_jsonb(was."coordination_id")), (\'summary\', to_jsonb(record."summary"), to_jsonb(was."summary")), (\'arenas\', to_jsonb(record."arenas"), to_jsonb(was."arenas")), (\'strategies_text\', to_jsonb(record."strategies_text"), to_jsonb(was."strategies_text")), (\'portfolios_text\', to_jsonb(record."portfolios_text"), to_jsonb(was."portfolios_text")), (\'funding_text\', to_jsonb(record."funding_text"), to_jsonb(was."funding_text")), (\'ministry_comments\', to_jsonb(record."ministry_comments"), to_jsonb(was."ministry_comments"))) AS of (field, value, earlier)\n   WHERE value <> \'""\' AND value IS DISTINCT FROM earlier) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION \'no evidence for % of fact-sheet %\', missing.field, missing.owner\n    USING ERRCODE = \'integrity_constraint_violation\';\nEND IF;\nRETURN NULL;\n',
                                    hash="e313e82dcc4abe9715ad299daf53bb902c4a76a8",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_a7021",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_factsheet",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FactSheetEvent",
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
                        ("summary", models.TextField(blank=True)),
                        ("arenas", models.TextField(blank=True)),
                        ("strategies_text", models.TextField(blank=True)),
                        ("portfolios_text", models.TextField(blank=True)),
                        ("funding_text", models.TextField(blank=True)),
                        ("ministry_comments", models.TextField(blank=True)),
                        (
                            "coordination",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.concept",
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
                                to="registry.factsheet",
                            ),
                        ),
                        (
                            "sector",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="organisations.sector",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_factsheetevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"], name="past_factsheet_at"
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_factsheet_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_factsheet_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_factsheetevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="0a11a0cf6fbe809f4acc6edfa40d105dd92b54ee",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_c3dfd",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_factsheetevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_factsheetevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="ab5d0316cfeadf0fd5e8b93f24bc8d15313a18d6",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_7c3ac",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_factsheetevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FactSheetPortfolio",
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
                        (
                            "fact_sheet",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="portfolio_links",
                                to="registry.factsheet",
                            ),
                        ),
                        (
                            "portfolio",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sheet_links",
                                to="registry.portfolio",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("fact_sheet", "portfolio"), name="sheet_portfolio_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_factsheetportfolioevent" ("fact_sheet_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id") SELECT new_values."fact_sheet_id", new_values."id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."portfolio_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="68fc46dfe1991f6270f70485c9ac47ca60d9b7b1",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_74d15",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_factsheetportfolio",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_factsheetportfolioevent" ("fact_sheet_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id") SELECT new_values."fact_sheet_id", new_values."id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."portfolio_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="773fdf9d374408133640e04b5aacf546d1006a1e",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_d8c9c",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_factsheetportfolio",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_factsheetportfolioevent" ("fact_sheet_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_id") SELECT old_values."fact_sheet_id", old_values."id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."portfolio_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="ef4539b55e5f61264c2d05247093e5eb3102e5ff",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_06ce4",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_factsheetportfolio",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'portfolios' AS field, link.fact_sheet_id AS owner, to_jsonb(link.portfolio_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of fact-sheet %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="352c0f96a387d9cbac512edaf6afc9727e4fb2da",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_37809",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_factsheetportfolio",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'portfolios' AS field, link.fact_sheet_id AS owner, to_jsonb(link.portfolio_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of fact-sheet %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="69c72d543e716fd6fb09b044906f34084c6cf84e",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_ba40b",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_factsheetportfolio",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FactSheetPortfolioEvent",
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
                        ("id", models.BigIntegerField()),
                        (
                            "fact_sheet",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.factsheet",
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
                                to="registry.factsheetportfolio",
                            ),
                        ),
                        (
                            "portfolio",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.portfolio",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_factsheetportfolioevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_factsheetportfolio_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"],
                                name="past_factsheetportfolio_obj",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_factsheetportfolio_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_factsheetportfolioevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="abc62e2da0859751f28149fb2502bcbf3c3fedda",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_be677",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_factsheetportfolioevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_factsheetportfolioevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="9b4c6c895b476745968e1f21c2e8044b1737ac58",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_273a2",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_factsheetportfolioevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FundingSource",
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
                        ("name", models.TextField()),
                        ("description", models.TextField(blank=True)),
                        ("address", models.TextField(blank=True)),
                        ("order_key", models.TextField(editable=False)),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="funding_sources",
                                to="organisations.organisation",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order_key", "number"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_fundingsourceevent" ("address", "description", "id", "name", "number", "order_key", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."address", new_values."description", new_values."id", new_values."name", new_values."number", new_values."order_key", new_values."organisation_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="b8070bab68cb1a606d9082241355899b04bc9817",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_7490d",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_fundingsource",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_fundingsourceevent" ("address", "description", "id", "name", "number", "order_key", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."address", new_values."description", new_values."id", new_values."name", new_values."number", new_values."order_key", new_values."organisation_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="d6a3c6408ef10ce744ba08ed3fbfbeee4cdb44bb",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e82f8",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_fundingsource",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_fundingsourceevent" ("address", "description", "id", "name", "number", "order_key", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."address", old_values."description", old_values."id", old_values."name", old_values."number", old_values."order_key", old_values."organisation_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="dc4967a3e9e84c9d512cff089545ae3f5829dcdb",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_42cb2",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_fundingsource",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM new_rows AS record CROSS JOIN LATERAL (\n  SELECT field, record.id AS owner, value FROM (VALUES ('name', to_jsonb(record.\"name\")), ('description', to_jsonb(record.\"description\")), ('organisation', to_jsonb(record.\"organisation_id\")), ('address', to_jsonb(record.\"address\"))) AS of (field, value)\n   WHERE value <> '\"\"') AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of funding-source %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="186d6687c9286873238f1c145cd25d33c56ee4b1",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_0b10f",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_fundingsource",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func='\nSELECT held.field, held.owner INTO missing FROM new_rows AS record LEFT JOIN old_rows AS was USING (id)\n  CROSS JOIN LATERAL (\n  SELECT field, record.id AS owner, value FROM (VALUES (\'name\', to_jsonb(record."name"), to_jsonb(was."name")), (\'description\', to_jsonb(record."description"), to_jsonb(was."description")), (\'organisation\', to_jsonb(record."organisation_id"), to_jsonb(was."organisation_id")), (\'address\', to_jsonb(record."address"), to_jsonb(was."address"))) AS of (field, value, earlier)\n   WHERE value <> \'""\' AND value IS DISTINCT FROM earlier) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION \'no evidence for % of funding-source %\', missing.field, missing.owner\n    USING ERRCODE = \'integrity_constraint_violation\';\nEND IF;\nRETURN NULL;\n',
                                    hash="ee7b2f280cb34d390fa79861a016445adc8fa827",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_db2f3",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_fundingsource",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Amount",
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
                        ("amount", models.DecimalField(decimal_places=2, max_digits=15)),
                        ("period_start", models.CharField(blank=True, max_length=11)),
                        ("period_end", models.CharField(blank=True, max_length=11)),
                        ("is_whole_life", models.BooleanField(default=False)),
                        ("price_basis", models.CharField(default="unknown", max_length=10)),
                        ("covers", models.TextField(blank=True)),
                        (
                            "currency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="amounts",
                                to="registry.initiative",
                            ),
                        ),
                        (
                            "kind",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "vat",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "funding_source",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="amounts",
                                to="registry.fundingsource",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["kind__position", "period_start", "amount"],
                        "indexes": [models.Index(fields=["kind", "amount"], name="amount_kind")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("period_start", ""),
                                        ("period_start__regex", "^\\d{4}(-\\d{2}(-\\d{2})?)?~?$"),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        ("period_end", ""),
                                        ("period_end__regex", "^\\d{4}(-\\d{2}(-\\d{2})?)?~?$"),
                                        _connector="OR",
                                    ),
                                ),
                                name="amount_period_is_edtf",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_whole_life", False),
                                    models.Q(("period_end", ""), ("period_start", "")),
                                    _connector="OR",
                                ),
                                name="amount_of_a_period_or_of_the_whole_life",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("price_basis__regex", "^(nominal|unknown|(19|20)\\d\\d)$")
                                ),
                                name="amount_has_a_price_basis",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_amountevent" ("amount", "covers", "currency_id", "funding_source_id", "id", "initiative_id", "is_whole_life", "kind_id", "period_end", "period_start", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_basis", "vat_id") SELECT new_values."amount", new_values."covers", new_values."currency_id", new_values."funding_source_id", new_values."id", new_values."initiative_id", new_values."is_whole_life", new_values."kind_id", new_values."period_end", new_values."period_start", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."price_basis", new_values."vat_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="3c82a768e69e62dcc1b12d841f5dfd7202cfc513",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_07d5b",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_amount",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_amountevent" ("amount", "covers", "currency_id", "funding_source_id", "id", "initiative_id", "is_whole_life", "kind_id", "period_end", "period_start", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_basis", "vat_id") SELECT new_values."amount", new_values."covers", new_values."currency_id", new_values."funding_source_id", new_values."id", new_values."initiative_id", new_values."is_whole_life", new_values."kind_id", new_values."period_end", new_values."period_start", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."price_basis", new_values."vat_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="a705264672676d4bf6065275b430a8b4e653459c",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_96fa2",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_amount",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_amountevent" ("amount", "covers", "currency_id", "funding_source_id", "id", "initiative_id", "is_whole_life", "kind_id", "period_end", "period_start", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_basis", "vat_id") SELECT old_values."amount", old_values."covers", old_values."currency_id", old_values."funding_source_id", old_values."id", old_values."initiative_id", old_values."is_whole_life", old_values."kind_id", old_values."period_end", old_values."period_start", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."price_basis", old_values."vat_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="7a75b382a78d05ec1b54d9082851ed08efe654e4",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_07378",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_amount",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'amounts' AS field, link.initiative_id AS owner, jsonb_build_object('kind_id', link.kind_id, 'amount', link.amount, 'currency_id', link.currency_id, 'period_start', link.period_start, 'period_end', link.period_end, 'is_whole_life', link.is_whole_life, 'price_basis', link.price_basis, 'vat_id', link.vat_id, 'funding_source_id', link.funding_source_id, 'covers', link.covers) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="55c0e161cf18f1474a9f2523b2d05988b56360c8",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_88a4d",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_amount",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'amounts' AS field, link.initiative_id AS owner, jsonb_build_object('kind_id', link.kind_id, 'amount', link.amount, 'currency_id', link.currency_id, 'period_start', link.period_start, 'period_end', link.period_end, 'is_whole_life', link.is_whole_life, 'price_basis', link.price_basis, 'vat_id', link.vat_id, 'funding_source_id', link.funding_source_id, 'covers', link.covers) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="7595448693ffcd4d9127d81732dc56745b53f707",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_c19ee",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_amount",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AmountEvent",
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
                        ("id", models.BigIntegerField()),
                        ("amount", models.DecimalField(decimal_places=2, max_digits=15)),
                        ("period_start", models.CharField(blank=True, max_length=11)),
                        ("period_end", models.CharField(blank=True, max_length=11)),
                        ("is_whole_life", models.BooleanField(default=False)),
                        ("price_basis", models.CharField(default="unknown", max_length=10)),
                        ("covers", models.TextField(blank=True)),
                        (
                            "currency",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.initiative",
                            ),
                        ),
                        (
                            "kind",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.concept",
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
                                to="registry.amount",
                            ),
                        ),
                        (
                            "vat",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "funding_source",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.fundingsource",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_amountevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"], name="past_amount_at"
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_amount_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_amount_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_amountevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="568c395e43c367598800516912e7902c50c35a34",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_af8b3",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_amountevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_amountevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="618ec07f3bde12e5830becfc92a7984ce55f74bf",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_8e75d",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_amountevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CommitmentFrame",
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
                        ("year", models.PositiveSmallIntegerField()),
                        ("amount", models.DecimalField(decimal_places=2, max_digits=15)),
                        (
                            "currency",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "funding_source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="commitment_frames",
                                to="registry.fundingsource",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-year"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("funding_source", "year", "amount", "currency"),
                                name="commitment_frame_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("amount__gte", 0), ("year__gte", 1950), ("year__lte", 2100)
                                ),
                                name="commitment_frame_of_a_year",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_commitmentframeevent" ("amount", "currency_id", "funding_source_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year") SELECT new_values."amount", new_values."currency_id", new_values."funding_source_id", new_values."id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="518a44c552fc1a9cb9bf26234c9e27c7e14eeb3b",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_855c4",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_commitmentframe",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_commitmentframeevent" ("amount", "currency_id", "funding_source_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year") SELECT new_values."amount", new_values."currency_id", new_values."funding_source_id", new_values."id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="d41693a577c565763b82de76283f43c2b8b8e4a8",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_925e4",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_commitmentframe",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_commitmentframeevent" ("amount", "currency_id", "funding_source_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year") SELECT old_values."amount", old_values."currency_id", old_values."funding_source_id", old_values."id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="b7f40254dd75819d2b3c37b60155c0d9b935d7c7",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_90671",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_commitmentframe",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'commitment_frames' AS field, link.funding_source_id AS owner, jsonb_build_object('year', link.year, 'amount', link.amount, 'currency_id', link.currency_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of funding-source %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="b9647ebcf677f6106e078a33119d45f380355e81",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_2a869",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_commitmentframe",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'commitment_frames' AS field, link.funding_source_id AS owner, jsonb_build_object('year', link.year, 'amount', link.amount, 'currency_id', link.currency_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of funding-source %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="d4c028e2d885654c20f7db04788eed10ac53420d",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_f8ac7",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_commitmentframe",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CommitmentFrameEvent",
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
                        ("id", models.BigIntegerField()),
                        ("year", models.PositiveSmallIntegerField()),
                        ("amount", models.DecimalField(decimal_places=2, max_digits=15)),
                        (
                            "currency",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.concept",
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
                                to="registry.commitmentframe",
                            ),
                        ),
                        (
                            "funding_source",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.fundingsource",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_commitmentframeevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_commitmentframe_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_commitmentframe_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_commitmentframe_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_commitmentframeevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="276b7a2d1688fc0c831579b936ae863bf935119e",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_dcd82",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_commitmentframeevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_commitmentframeevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="d3484bc30e23c47823b49db3e72a59b82dc91492",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_14803",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_commitmentframeevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FactSheetFunding",
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
                        (
                            "fact_sheet",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="funding_links",
                                to="registry.factsheet",
                            ),
                        ),
                        (
                            "funding_source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sheet_links",
                                to="registry.fundingsource",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("fact_sheet", "funding_source"), name="sheet_funding_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_factsheetfundingevent" ("fact_sheet_id", "funding_source_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."fact_sheet_id", new_values."funding_source_id", new_values."id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="c42ebea6c84451ff26639deed2c5dd1235dd4493",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a7581",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_factsheetfunding",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_factsheetfundingevent" ("fact_sheet_id", "funding_source_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."fact_sheet_id", new_values."funding_source_id", new_values."id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="b2e41085685de8d1c962b41d58db0778f47b0afb",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_6d9a3",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_factsheetfunding",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_factsheetfundingevent" ("fact_sheet_id", "funding_source_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."fact_sheet_id", old_values."funding_source_id", old_values."id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="3518fd73f6ad802ae5210b1ca6fe10e8e3334eab",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e6296",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_factsheetfunding",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'funding_sources' AS field, link.fact_sheet_id AS owner, to_jsonb(link.funding_source_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of fact-sheet %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="ad9908f5485874f1beabd341943402e290c02cb8",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_76431",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_factsheetfunding",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'funding_sources' AS field, link.fact_sheet_id AS owner, to_jsonb(link.funding_source_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of fact-sheet %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="7157e152a54af89a72f852f0901ba5140e954496",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_d349f",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_factsheetfunding",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FactSheetFundingEvent",
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
                        ("id", models.BigIntegerField()),
                        (
                            "fact_sheet",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.factsheet",
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
                                to="registry.factsheetfunding",
                            ),
                        ),
                        (
                            "funding_source",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.fundingsource",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_factsheetfundingevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_factsheetfunding_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"],
                                name="past_factsheetfunding_obj",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_factsheetfunding_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_factsheetfundingevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="ffe64fc134abe9ffee06529517d8961e9c4493f6",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_ca460",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_factsheetfundingevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_factsheetfundingevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="6a3b2e7f68e15052ec0ac6667b39f744c8911b6b",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_ceda0",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_factsheetfundingevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Funding",
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
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="funding",
                                to="registry.initiative",
                            ),
                        ),
                        (
                            "funding_source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="funding",
                                to="registry.fundingsource",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["funding_source__order_key"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("initiative", "funding_source"), name="funding_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_fundingevent" ("funding_source_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."funding_source_id", new_values."id", new_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="6b6413d592d6abfcfe313464656244a794f12c1e",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_e3aa7",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_funding",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_fundingevent" ("funding_source_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."funding_source_id", new_values."id", new_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="540b4d2dcab25505e7753a0528d6d5eb1a55598e",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_ddb1a",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_funding",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_fundingevent" ("funding_source_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."funding_source_id", old_values."id", old_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="c19b7678d42ff691c43f8f52d971cac0e3d66a62",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_86fad",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_funding",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'funding_sources' AS field, link.initiative_id AS owner, to_jsonb(link.funding_source_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="bec120c94d951ff486ac70f5223789f4c3fb4673",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_f596e",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_funding",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'funding_sources' AS field, link.initiative_id AS owner, to_jsonb(link.funding_source_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="b2d89c0a16c7a9d2cf5910457055c4ce328684fa",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_ed3ca",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_funding",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FundingEvent",
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
                        ("id", models.BigIntegerField()),
                        (
                            "initiative",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.initiative",
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
                                to="registry.funding",
                            ),
                        ),
                        (
                            "funding_source",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.fundingsource",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_fundingevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"], name="past_funding_at"
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_funding_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_funding_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_fundingevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="da8266a8c495452321aed3805c8a3651bee7284a",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_f31ea",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_fundingevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_fundingevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="e5b630b531f3cc43a7817a9471f440dfc2f24c67",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_e4619",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_fundingevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FundingSourceEvent",
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
                        ("name", models.TextField()),
                        ("description", models.TextField(blank=True)),
                        ("address", models.TextField(blank=True)),
                        ("order_key", models.TextField(editable=False)),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="organisations.organisation",
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
                                to="registry.fundingsource",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_fundingsourceevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_fundingsource_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_fundingsource_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_fundingsource_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_fundingsourceevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="2820bd16bbd159efe3dcb43daff119a90041acda",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_d8494",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_fundingsourceevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_fundingsourceevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="98afa959542116981e1b5469c9054f198e4d234e",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_8b7c6",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_fundingsourceevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OwnValue",
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
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="own_values",
                                to="registry.initiative",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["field"],
                        "indexes": [models.Index(fields=["field"], name="own_value_field")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("initiative", "field"), name="own_value_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_ownvalueevent" ("field", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value") SELECT new_values."field", new_values."id", new_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."value" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="37526bf87d61508429d89d07e1063f6b0d5850d0",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b752d",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_ownvalue",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_ownvalueevent" ("field", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value") SELECT new_values."field", new_values."id", new_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."value" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="0ab419ac61ac5540edcb498460e055b821af6882",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_2d837",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_ownvalue",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_ownvalueevent" ("field", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value") SELECT old_values."field", old_values."id", old_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."value" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="fe43cff08450969f582a03f21a8274f542742cef",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_534cd",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_ownvalue",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT link.field AS field, link.initiative_id AS owner, to_jsonb(link.value) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="6e43457ed7eaea2c8fe3b44e4d7f8d40a36ed990",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_2553f",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_ownvalue",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT link.field AS field, link.initiative_id AS owner, to_jsonb(link.value) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="2221295740f93a17e75c11cffd2f9a76ed3dfec2",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_ffd07",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_ownvalue",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OwnValueEvent",
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
                        ("id", models.BigIntegerField()),
                        ("field", models.CharField(max_length=60)),
                        ("value", models.JSONField()),
                        (
                            "initiative",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.initiative",
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
                                to="registry.ownvalue",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_ownvalueevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"], name="past_ownvalue_at"
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_ownvalue_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_ownvalue_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_ownvalueevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="c0591ed02aca516cae73a2787c41d0ec88a9a30f",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_43efe",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_ownvalueevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_ownvalueevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="0083b138b6e0d56895f5f1e5505992a3876a5a39",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_d21b1",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_ownvalueevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Strategy",
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
                        ("name", models.TextField()),
                        ("description", models.TextField(blank=True)),
                        ("period_start", models.CharField(blank=True, max_length=11)),
                        ("period_end", models.CharField(blank=True, max_length=11)),
                        ("address", models.TextField(blank=True)),
                        ("order_key", models.TextField(editable=False)),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="strategies",
                                to="organisations.organisation",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order_key", "number"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("period_start", ""),
                                        ("period_start__regex", "^\\d{4}(-\\d{2}(-\\d{2})?)?~?$"),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        ("period_end", ""),
                                        ("period_end__regex", "^\\d{4}(-\\d{2}(-\\d{2})?)?~?$"),
                                        _connector="OR",
                                    ),
                                ),
                                name="strategy_period_is_edtf",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_strategyevent" ("address", "description", "id", "name", "number", "order_key", "organisation_id", "period_end", "period_start", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."address", new_values."description", new_values."id", new_values."name", new_values."number", new_values."order_key", new_values."organisation_id", new_values."period_end", new_values."period_start", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="45e906bbfe6e7d85d68e5139c5c0fc1327da899e",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_461b2",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_strategy",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_strategyevent" ("address", "description", "id", "name", "number", "order_key", "organisation_id", "period_end", "period_start", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."address", new_values."description", new_values."id", new_values."name", new_values."number", new_values."order_key", new_values."organisation_id", new_values."period_end", new_values."period_start", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="426ac300af265b30ff2421b03fc20f90194b618f",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_59f60",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_strategy",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_strategyevent" ("address", "description", "id", "name", "number", "order_key", "organisation_id", "period_end", "period_start", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."address", old_values."description", old_values."id", old_values."name", old_values."number", old_values."order_key", old_values."organisation_id", old_values."period_end", old_values."period_start", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="de2b830780b77196e4471f533577c427eddf82b2",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_67777",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_strategy",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM new_rows AS record CROSS JOIN LATERAL (\n  SELECT field, record.id AS owner, value FROM (VALUES ('name', to_jsonb(record.\"name\")), ('description', to_jsonb(record.\"description\")), ('organisation', to_jsonb(record.\"organisation_id\")), ('period_start', to_jsonb(record.\"period_start\")), ('period_end', to_jsonb(record.\"period_end\")), ('address', to_jsonb(record.\"address\"))) AS of (field, value)\n   WHERE value <> '\"\"') AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of strategy %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="c5d202a2fdbcd69bd17d3b4d1cac0162bce2c9b8",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_119a4",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_strategy",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func='\nSELECT held.field, held.owner INTO missing FROM new_rows AS record LEFT JOIN old_rows AS was USING (id)\n  CROSS JOIN LATERAL (\n  SELECT field, record.id AS owner, value FROM (VALUES (\'name\', to_jsonb(record."name"), to_jsonb(was."name")), (\'description\', to_jsonb(record."description"), to_jsonb(was."description")), (\'organisation\', to_jsonb(record."organisation_id"), to_jsonb(was."organisation_id")), (\'period_start\', to_jsonb(record."period_start"), to_jsonb(was."period_start")), (\'period_end\', to_jsonb(record."period_end"), to_jsonb(was."period_end")), (\'address\', to_jsonb(record."address"), to_jsonb(was."address"))) AS of (field, value, earlier)\n   WHERE value <> \'""\' AND value IS DISTINCT FROM earlier) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION \'no evidence for % of strategy %\', missing.field, missing.owner\n    USING ERRCODE = \'integrity_constraint_violation\';\nEND IF;\nRETURN NULL;\n',
                                    hash="af519f68ee692a519e00faf5ce442b34cb0b8283",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_4db72",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_strategy",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FactSheetStrategy",
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
                        (
                            "fact_sheet",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="strategy_links",
                                to="registry.factsheet",
                            ),
                        ),
                        (
                            "strategy",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sheet_links",
                                to="registry.strategy",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("fact_sheet", "strategy"), name="sheet_strategy_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_factsheetstrategyevent" ("fact_sheet_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "strategy_id") SELECT new_values."fact_sheet_id", new_values."id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."strategy_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="33c68e0a7f71719f2e2d45b1dba1169efc22f0d7",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_e22c5",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_factsheetstrategy",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_factsheetstrategyevent" ("fact_sheet_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "strategy_id") SELECT new_values."fact_sheet_id", new_values."id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."strategy_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="199ef47c68cd0284a062cc170ada798c2358da8b",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_a38a5",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_factsheetstrategy",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_factsheetstrategyevent" ("fact_sheet_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "strategy_id") SELECT old_values."fact_sheet_id", old_values."id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."strategy_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="6b7808195d600cf20af4660c00c74d6fe1c42ea1",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_37c88",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_factsheetstrategy",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'strategies' AS field, link.fact_sheet_id AS owner, to_jsonb(link.strategy_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of fact-sheet %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="4326db5ef98ecbd61d18be6cba9e5d603c798909",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_f7ec5",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_factsheetstrategy",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'strategies' AS field, link.fact_sheet_id AS owner, to_jsonb(link.strategy_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of fact-sheet %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="249e5a96895e488b6b5d97885abf92700c1969ac",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_afb3c",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_factsheetstrategy",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FactSheetStrategyEvent",
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
                        ("id", models.BigIntegerField()),
                        (
                            "fact_sheet",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.factsheet",
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
                                to="registry.factsheetstrategy",
                            ),
                        ),
                        (
                            "strategy",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.strategy",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_factsheetstrategyevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_factsheetstrategy_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"],
                                name="past_factsheetstrategy_obj",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_factsheetstrategy_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_factsheetstrategyevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="0d4ec56d65c169a9af04140e15421448aa22f9d0",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_25e32",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_factsheetstrategyevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_factsheetstrategyevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="3ea14a77291e2b56a02b5c94910450b70142485d",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_f9fda",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_factsheetstrategyevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StrategyEvent",
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
                        ("name", models.TextField()),
                        ("description", models.TextField(blank=True)),
                        ("period_start", models.CharField(blank=True, max_length=11)),
                        ("period_end", models.CharField(blank=True, max_length=11)),
                        ("address", models.TextField(blank=True)),
                        ("order_key", models.TextField(editable=False)),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="organisations.organisation",
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
                                to="registry.strategy",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_strategyevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"], name="past_strategy_at"
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_strategy_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_strategy_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_strategyevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="ec1794015121b6b8c5b2fb6d581de52ba3912360",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_3ff6a",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_strategyevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_strategyevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="fac9733b7c9323a9652d55659833bbf1008f0ba0",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_e19f3",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_strategyevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StrategyLink",
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
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="strategy_links",
                                to="registry.initiative",
                            ),
                        ),
                        (
                            "strategy",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="initiative_links",
                                to="registry.strategy",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["strategy__order_key"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("initiative", "strategy"), name="strategy_link_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_strategylinkevent" ("id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "strategy_id") SELECT new_values."id", new_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."strategy_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="0e0b53bfda431a44fe6e28c66dcbe7bc35deb83f",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_e47ee",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_strategylink",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_strategylinkevent" ("id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "strategy_id") SELECT new_values."id", new_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."strategy_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="5f3ae5c47d78170e42f149aea0d246588d95377d",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_a3677",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_strategylink",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_strategylinkevent" ("id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "strategy_id") SELECT old_values."id", old_values."initiative_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."strategy_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="886738d0f18a26eaa59a20558be52c9ee5d89404",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_02cc5",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_strategylink",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'strategies' AS field, link.initiative_id AS owner, to_jsonb(link.strategy_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="f548b6c7750d229074ab49722bfe2df2286da973",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_4d02c",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_strategylink",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'strategies' AS field, link.initiative_id AS owner, to_jsonb(link.strategy_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of initiative %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="8c6c6635bec10967651e940fb8a3b23d97799ffd",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_8244c",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_strategylink",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StrategyLinkEvent",
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
                        ("id", models.BigIntegerField()),
                        (
                            "initiative",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.initiative",
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
                                to="registry.strategylink",
                            ),
                        ),
                        (
                            "strategy",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.strategy",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_strategylinkevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_strategylink_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_strategylink_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_strategylink_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_strategylinkevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="cee19973c59935f59ef09e154b4ead63f0eb27c9",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_4fdff",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_strategylinkevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_strategylinkevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="8134a8519a2f5d28b6144e9184b866eb7403489e",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_ac22f",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_strategylinkevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StrategyPartner",
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
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisations.organisation",
                            ),
                        ),
                        (
                            "strategy",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="partners",
                                to="registry.strategy",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["organisation__order_key"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("strategy", "organisation"), name="strategy_partner_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_strategypartnerevent" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "strategy_id") SELECT new_values."id", new_values."organisation_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."strategy_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="c682bde14b5dd49736feae1002322bf423ca0617",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_823ac",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_strategypartner",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_strategypartnerevent" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "strategy_id") SELECT new_values."id", new_values."organisation_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."strategy_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="c99d7ad6a4df3fadefe7274a89cb497c09ded57f",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_304ec",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_strategypartner",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_strategypartnerevent" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "strategy_id") SELECT old_values."id", old_values."organisation_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."strategy_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="a00377fa1dddb25c7a8285c4e82236d38f8b29e0",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_93126",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_strategypartner",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'cooperating_organisations' AS field, link.strategy_id AS owner, to_jsonb(link.organisation_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of strategy %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="2b68d644980e64efda33b2e0fb0446468ac4b135",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_f7701",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_strategypartner",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'cooperating_organisations' AS field, link.strategy_id AS owner, to_jsonb(link.organisation_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of strategy %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="1c40d1d1ff5d8afdab7f921a9d19e78379775800",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_be1f2",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_strategypartner",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StrategyPartnerEvent",
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
                        ("id", models.BigIntegerField()),
                        (
                            "organisation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="organisations.organisation",
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
                                to="registry.strategypartner",
                            ),
                        ),
                        (
                            "strategy",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.strategy",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_strategypartnerevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_strategypartner_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_strategypartner_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_strategypartner_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_strategypartnerevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="75a84323594b64bba2de87267ebd5a34e55aad3b",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_10ad5",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_strategypartnerevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_strategypartnerevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="e12d032c1bc925ba073c390eb511ac90e09a00fb",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_bcfe7",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_strategypartnerevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SearchSpelling",
                    fields=[
                        ("spelling", models.TextField(primary_key=True, serialize=False)),
                    ],
                ),
                migrations.CreateModel(
                    name="SearchWords",
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
                        ("initiative_id", models.UUIDField()),
                        ("number", models.BigIntegerField()),
                        (
                            "found_by",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.IntegerField(), size=None
                            ),
                        ),
                        ("made_of", models.UUIDField()),
                        ("known_from", models.DateTimeField()),
                        (
                            "superseded_at",
                            models.DateTimeField(
                                db_default=models.Value(
                                    datetime.datetime(9999, 12, 31, 0, 0, tzinfo=datetime.UTC)
                                ),
                                default=datetime.datetime(9999, 12, 31, 0, 0, tzinfo=datetime.UTC),
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["initiative_id", "superseded_at"], name="search_words_of"
                            ),
                            django.contrib.postgres.indexes.GinIndex(
                                fastupdate=True,
                                fields=["found_by"],
                                gin_pending_list_limit=512,
                                name="search_words_found_by",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LapsedEvidence",
                    fields=[
                        ("evidence_id", models.BigIntegerField(primary_key=True, serialize=False)),
                        ("since", models.DateTimeField()),
                    ],
                ),
                migrations.CreateModel(
                    name="MergeEvent",
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
                        ("stayed", models.UUIDField()),
                        ("merged", models.UUIDField()),
                        ("merged_number", models.BigIntegerField()),
                        ("merged_name", models.TextField()),
                        ("changes", models.JSONField()),
                        ("merged_at", models.DateTimeField()),
                        ("apart_at", models.DateTimeField(null=True)),
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
                                to="registry.merge",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_mergeevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"], name="past_merge_at"
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_merge_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_merge_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_mergeevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="6ef5f8fd85512dd24d8f9ad8423ba53c1d89cb55",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_ebdf3",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_mergeevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_mergeevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="f99a014c4512111d5c4bddae9a43c9a419cb58ba",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_e5270",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_mergeevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Merge",
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
                        ("stayed", models.UUIDField(db_index=True)),
                        ("merged", models.UUIDField()),
                        ("merged_number", models.BigIntegerField(db_index=True)),
                        ("merged_name", models.TextField()),
                        ("changes", models.JSONField()),
                        ("merged_at", models.DateTimeField()),
                        ("apart_at", models.DateTimeField(null=True)),
                    ],
                    options={
                        "ordering": ["-merged_at"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("apart_at__isnull", True)),
                                fields=("merged",),
                                name="merged_into_one",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_mergeevent" ("apart_at", "changes", "id", "merged", "merged_at", "merged_name", "merged_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stayed") SELECT new_values."apart_at", new_values."changes", new_values."id", new_values."merged", new_values."merged_at", new_values."merged_name", new_values."merged_number", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."stayed" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="92e27a7e94fce1bc63330f2164d3350e5207c64a",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a1d5a",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_merge",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_mergeevent" ("apart_at", "changes", "id", "merged", "merged_at", "merged_name", "merged_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stayed") SELECT new_values."apart_at", new_values."changes", new_values."id", new_values."merged", new_values."merged_at", new_values."merged_name", new_values."merged_number", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."stayed" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="a920023ca78ae01a6a2340ab57a16a3de33540f8",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_07cfa",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_merge",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_mergeevent" ("apart_at", "changes", "id", "merged", "merged_at", "merged_name", "merged_number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stayed") SELECT old_values."apart_at", old_values."changes", old_values."id", old_values."merged", old_values."merged_at", old_values."merged_name", old_values."merged_number", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."stayed" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="0ec56fd2e68b0bc72d28b856efcafa20273908bf",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_4c821",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_merge",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Need",
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
                        ("name", models.TextField()),
                        ("description", models.TextField(blank=True)),
                        ("order_key", models.TextField(editable=False)),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="needs",
                                to="organisations.organisation",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order_key", "number"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_needevent" ("description", "id", "name", "number", "order_key", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."description", new_values."id", new_values."name", new_values."number", new_values."order_key", new_values."organisation_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="40fdd6918316449f4ff31d1a9d13170bf6d1af60",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_3e6f2",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_need",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_needevent" ("description", "id", "name", "number", "order_key", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."description", new_values."id", new_values."name", new_values."number", new_values."order_key", new_values."organisation_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="e8535c22e5c26735e682729cd41783fa89a08ec8",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_731eb",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_need",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_needevent" ("description", "id", "name", "number", "order_key", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."description", old_values."id", old_values."name", old_values."number", old_values."order_key", old_values."organisation_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="f19a57166d801cd107e76c8424cfbaf4b9312dd7",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_6f4ae",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_need",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM new_rows AS record CROSS JOIN LATERAL (\n  SELECT field, record.id AS owner, value FROM (VALUES ('name', to_jsonb(record.\"name\")), ('description', to_jsonb(record.\"description\")), ('organisation', to_jsonb(record.\"organisation_id\"))) AS of (field, value)\n   WHERE value <> '\"\"') AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of need %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="71f5b783f576aa70ff7ddf0659e6e58fbafe1892",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_62e35",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_need",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func='\nSELECT held.field, held.owner INTO missing FROM new_rows AS record LEFT JOIN old_rows AS was USING (id)\n  CROSS JOIN LATERAL (\n  SELECT field, record.id AS owner, value FROM (VALUES (\'name\', to_jsonb(record."name"), to_jsonb(was."name")), (\'description\', to_jsonb(record."description"), to_jsonb(was."description")), (\'organisation\', to_jsonb(record."organisation_id"), to_jsonb(was."organisation_id"))) AS of (field, value, earlier)\n   WHERE value <> \'""\' AND value IS DISTINCT FROM earlier) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION \'no evidence for % of need %\', missing.field, missing.owner\n    USING ERRCODE = \'integrity_constraint_violation\';\nEND IF;\nRETURN NULL;\n',
                                    hash="47d6a56477b26ad13e4bf030e59141bb4ad49136",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_40747",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_need",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NeedAnswer",
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
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.initiative",
                            ),
                        ),
                        (
                            "need",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="answers",
                                to="registry.need",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["initiative__order_key"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("need", "initiative"), name="need_answer_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_needanswerevent" ("id", "initiative_id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."id", new_values."initiative_id", new_values."need_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="e9232f92695d0430521a798146042d3077ef424b",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_0f2ca",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_needanswer",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_needanswerevent" ("id", "initiative_id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."id", new_values."initiative_id", new_values."need_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="36fc20ee84c109c1925abd6a1254549d68792313",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_267ea",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_needanswer",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_needanswerevent" ("id", "initiative_id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."id", old_values."initiative_id", old_values."need_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="436bad5acc3601d682655facf8ed1b6f66be079f",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_2b26d",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_needanswer",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'answered_by' AS field, link.need_id AS owner, to_jsonb(link.initiative_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of need %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="32cb72894fe09ad0b77a6833f073b2d61db743b6",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_d1659",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_needanswer",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'answered_by' AS field, link.need_id AS owner, to_jsonb(link.initiative_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of need %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="b3e8b3006b144bdfd9d5ec052ab5a0fb09506c2a",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_0deb5",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_needanswer",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NeedAnswerEvent",
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
                        ("id", models.BigIntegerField()),
                        (
                            "initiative",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.initiative",
                            ),
                        ),
                        (
                            "need",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.need",
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
                                to="registry.needanswer",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_needanswerevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_needanswer_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_needanswer_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_needanswer_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_needanswerevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="a4429b6616434c700c60261b7a315cd4add93215",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_bde54",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_needanswerevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_needanswerevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="b8c3ee32f31071998266eee1592dc657a6fb0295",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_e1c76",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_needanswerevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NeedEvent",
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
                        ("name", models.TextField()),
                        ("description", models.TextField(blank=True)),
                        ("order_key", models.TextField(editable=False)),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="organisations.organisation",
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
                                to="registry.need",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_needevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"], name="past_need_at"
                            ),
                            models.Index(fields=["pgh_obj", "superseded_at"], name="past_need_obj"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_need_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_needevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="fedd816a6083b7421dab4c310deb0709271c2dcb",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_e4621",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_needevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_needevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="56348171d71baa33a78613449da93b418146291e",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_d59ac",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_needevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NeedGroup",
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
                        (
                            "concept",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "need",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="group_links",
                                to="registry.need",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["concept__position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("need", "concept"), name="need_group_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_needgroupevent" ("concept_id", "id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."concept_id", new_values."id", new_values."need_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="7966f94c1c4b97596a2dd0925c249dc97a9ec54a",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_f7b47",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_needgroup",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_needgroupevent" ("concept_id", "id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."concept_id", new_values."id", new_values."need_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="929487253ec0fc377531459abf14d33dc644c421",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_aa05b",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_needgroup",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_needgroupevent" ("concept_id", "id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."concept_id", old_values."id", old_values."need_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="30d1c345dc87d69e4b66a2f036148d64bc1b3a2e",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_9bf21",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_needgroup",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'affected_groups' AS field, link.need_id AS owner, to_jsonb(link.concept_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of need %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="a404139efd7d25a055d7bd1118e9373a43e16e3b",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_06efa",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_needgroup",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'affected_groups' AS field, link.need_id AS owner, to_jsonb(link.concept_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of need %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="640ed1e3c051ffe6ce263785d036cf7811f55568",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_19edf",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_needgroup",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NeedGroupEvent",
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
                        ("id", models.BigIntegerField()),
                        (
                            "concept",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "need",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.need",
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
                                to="registry.needgroup",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_needgroupevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"], name="past_needgroup_at"
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_needgroup_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_needgroup_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_needgroupevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="e40976d132e2b234721a52d20c552c5323ec03fb",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_a2424",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_needgroupevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_needgroupevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="644f5667ccb2c7ae08ccebea55350ced5c32c6a0",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_e75cb",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_needgroupevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NeedSector",
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
                        (
                            "need",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sector_links",
                                to="registry.need",
                            ),
                        ),
                        (
                            "sector",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="organisations.sector",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["sector__position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("need", "sector"), name="need_sector_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_needsectorevent" ("id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector_id") SELECT new_values."id", new_values."need_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."sector_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="9080bc0ae44c2ca69e3604346c95e61d1f764541",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_8ceee",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="registry_needsector",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_needsectorevent" ("id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector_id") SELECT new_values."id", new_values."need_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."sector_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="3a2f4549efc029216bf5206edebe02ecc1618414",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_97a86",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="registry_needsector",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registry_needsectorevent" ("id", "need_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector_id") SELECT old_values."id", old_values."need_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."sector_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="2c8bde686403fbe5ace0d1a75b978a9175288ca6",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a3cfd",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="registry_needsector",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'sectors' AS field, link.need_id AS owner, to_jsonb(link.sector_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of need %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="89e9c88f00dfd90d35db9c930353485c8ed7ca5a",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_cd176",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_needsector",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'sectors' AS field, link.need_id AS owner, to_jsonb(link.sector_id) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of need %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="4c92cf4c9c3056cfa904caae1e85ac123a10e04c",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_78574",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="registry_needsector",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NeedSectorEvent",
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
                        ("id", models.BigIntegerField()),
                        (
                            "need",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.need",
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
                                to="registry.needsector",
                            ),
                        ),
                        (
                            "sector",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="organisations.sector",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "registry_needsectorevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_needsector_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_needsector_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_needsector_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE registry_needsectorevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="c103d1c99adcd4848f498510ba0050dd28846c1d",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_d291d",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_needsectorevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_needsectorevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="018d27ae8f447071e50e309c74640a39fbd1cef5",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_08255",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="registry_needsectorevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
            ],
        ),
    ]
