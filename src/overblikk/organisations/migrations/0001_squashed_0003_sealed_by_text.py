"""Everything of bodies, as migrations 0001 to 0003 leave it."""

import datetime
import uuid

import django.db.models.deletion
import pgtrigger.compiler
from django.db import migrations, models

import overblikk.history.migration_operations


class Migration(migrations.Migration):
    replaces = [
        ("organisations", "0001_initial"),
        ("organisations", "0002_initial"),
        ("organisations", "0003_sealed_by_text"),
    ]

    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("vocabulary", "0001_initial"),
    ]

    operations = [
        overblikk.history.migration_operations.CreateModels(
            operations=[
                migrations.CreateModel(
                    name="Organisation",
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
                            "organisation_number",
                            models.CharField(blank=True, max_length=9, null=True, unique=True),
                        ),
                        ("name_nb", models.TextField()),
                        ("name_nn", models.TextField(blank=True)),
                        ("name_en", models.TextField(blank=True)),
                        ("nace_code", models.CharField(blank=True, max_length=10)),
                        ("nace_version", models.CharField(blank=True, max_length=10)),
                        ("sector_code", models.CharField(blank=True, max_length=4)),
                        ("municipality_number", models.CharField(blank=True, max_length=4)),
                        ("employees", models.PositiveIntegerField(blank=True, null=True)),
                        ("order_key", models.TextField(editable=False)),
                        (
                            "form",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "ministry",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="subordinate",
                                to="organisations.organisation",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="children",
                                to="organisations.organisation",
                            ),
                        ),
                        (
                            "successor",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="predecessors",
                                to="organisations.organisation",
                            ),
                        ),
                        (
                            "sector",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="organisations",
                                to="organisations.sector",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["order_key"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("organisation_number__isnull", True),
                                    ("organisation_number__regex", "^[0-9]{9}$"),
                                    _connector="OR",
                                ),
                                name="organisation_number_nine_digits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("successor", models.F("id")), _negated=True),
                                name="organisation_not_its_own_successor",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisations_organisationevent" ("employees", "form_id", "id", "ministry_id", "municipality_number", "nace_code", "nace_version", "name_en", "name_nb", "name_nn", "number", "order_key", "organisation_number", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector_code", "sector_id", "successor_id") SELECT new_values."employees", new_values."form_id", new_values."id", new_values."ministry_id", new_values."municipality_number", new_values."nace_code", new_values."nace_version", new_values."name_en", new_values."name_nb", new_values."name_nn", new_values."number", new_values."order_key", new_values."organisation_number", new_values."parent_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."sector_code", new_values."sector_id", new_values."successor_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="5668ef5c8be2dbb3f8ee7ba9b655b812367bdc94",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_040c9",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="organisations_organisation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisations_organisationevent" ("employees", "form_id", "id", "ministry_id", "municipality_number", "nace_code", "nace_version", "name_en", "name_nb", "name_nn", "number", "order_key", "organisation_number", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector_code", "sector_id", "successor_id") SELECT new_values."employees", new_values."form_id", new_values."id", new_values."ministry_id", new_values."municipality_number", new_values."nace_code", new_values."nace_version", new_values."name_en", new_values."name_nb", new_values."name_nn", new_values."number", new_values."order_key", new_values."organisation_number", new_values."parent_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."sector_code", new_values."sector_id", new_values."successor_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="ddadd168d01c02d44520e89708976c97aa4e1da4",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0b99b",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="organisations_organisation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisations_organisationevent" ("employees", "form_id", "id", "ministry_id", "municipality_number", "nace_code", "nace_version", "name_en", "name_nb", "name_nn", "number", "order_key", "organisation_number", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector_code", "sector_id", "successor_id") SELECT old_values."employees", old_values."form_id", old_values."id", old_values."ministry_id", old_values."municipality_number", old_values."nace_code", old_values."nace_version", old_values."name_en", old_values."name_nb", old_values."name_nn", old_values."number", old_values."order_key", old_values."organisation_number", old_values."parent_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."sector_code", old_values."sector_id", old_values."successor_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="1cd5122311fb82fb7fb74322188cac73f477e14e",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_57a4b",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="organisations_organisation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM new_rows AS record CROSS JOIN LATERAL (\n  SELECT field, record.id AS owner, value FROM (VALUES ('organisation_number', to_jsonb(record.\"organisation_number\")), ('name_nb', to_jsonb(record.\"name_nb\")), ('name_nn', to_jsonb(record.\"name_nn\")), ('name_en', to_jsonb(record.\"name_en\")), ('form', to_jsonb(record.\"form_id\")), ('nace_code', to_jsonb(record.\"nace_code\")), ('nace_version', to_jsonb(record.\"nace_version\")), ('sector_code', to_jsonb(record.\"sector_code\")), ('municipality_number', to_jsonb(record.\"municipality_number\")), ('employees', to_jsonb(record.\"employees\")), ('parent', to_jsonb(record.\"parent_id\")), ('ministry', to_jsonb(record.\"ministry_id\")), ('sector', to_jsonb(record.\"sector_id\")), ('successor', to_jsonb(record.\"successor_id\"))) AS of (field, value)\n   WHERE value <> '\"\"') AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of organisation %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="aad9e14164ae4656b9b42516ab3e86ccef03d996",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_2a106",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="organisations_organisation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func='\nSELECT held.field, held.owner INTO missing FROM new_rows AS record LEFT JOIN old_rows AS was USING (id)\n  CROSS JOIN LATERAL (\n  SELECT field, record.id AS owner, value FROM (VALUES (\'organisation_number\', to_jsonb(record."organisation_number"), to_jsonb(was."organisation_number")), (\'name_nb\', to_jsonb(record."name_nb"), to_jsonb(was."name_nb")), (\'name_nn\', to_jsonb(record."name_nn"), to_jsonb(was."name_nn")), (\'name_en\', to_jsonb(record."name_en"), to_jsonb(was."name_en")), (\'form\', to_jsonb(record."form_id"), to_jsonb(was."form_id")), (\'nace_code\', to_jsonb(record."nace_code"), to_jsonb(was."nace_code")), (\'nace_version\', to_jsonb(record."nace_version"), to_jsonb(was."nace_version")), (\'sector_code\', to_jsonb(record."sector_code"), to_jsonb(was."sector_code")), (\'municipality_number\', to_jsonb(record."municipality_number"), to_jsonb(was."municipality_number")), (\'employees\', to_jsonb(record."employees"), to_jsonb(was."employees")), (\'parent\', to_jsonb(record."parent_id"), to_jsonb(was."parent_id")), (\'ministry\', to_jsonb(record."ministry_id"), to_jsonb(was."ministry_id")), (\'sector\', to_jsonb(record."sector_id"), to_jsonb(was."sector_id")), (\'successor\', to_jsonb(record."successor_id"), to_jsonb(was."successor_id"))) AS of (field, value, earlier)\n   WHERE value <> \'""\' AND value IS DISTINCT FROM earlier) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION \'no evidence for % of organisation %\', missing.field, missing.owner\n    USING ERRCODE = \'integrity_constraint_violation\';\nEND IF;\nRETURN NULL;\n',
                                    hash="189fd677ed082454b1057d0835ae9aa7f756d58e",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_2f348",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="organisations_organisation",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OrganisationEvent",
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
                            "organisation_number",
                            models.CharField(blank=True, max_length=9, null=True),
                        ),
                        ("name_nb", models.TextField()),
                        ("name_nn", models.TextField(blank=True)),
                        ("name_en", models.TextField(blank=True)),
                        ("nace_code", models.CharField(blank=True, max_length=10)),
                        ("nace_version", models.CharField(blank=True, max_length=10)),
                        ("sector_code", models.CharField(blank=True, max_length=4)),
                        ("municipality_number", models.CharField(blank=True, max_length=4)),
                        ("employees", models.PositiveIntegerField(blank=True, null=True)),
                        ("order_key", models.TextField(editable=False)),
                        (
                            "form",
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
                            "ministry",
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
                            "parent",
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
                                to="organisations.organisation",
                            ),
                        ),
                        (
                            "successor",
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
                            "sector",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="organisations.sector",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "organisations_organisationevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_organisation_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_organisation_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_organisation_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE organisations_organisationevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="b3464839996dd3c804c3dac3658a67f235be81d1",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_7aec0",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="organisations_organisationevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'organisations_organisationevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="dbc9a9904efd25a9a290a624be8ffa241c5f20f5",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_d4f6c",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="organisations_organisationevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OrganisationName",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("alias", "Kortnavn eller annet navn"),
                                    ("former", "Tidligere navn"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("name", models.TextField()),
                        ("valid_from", models.DateField(blank=True, null=True)),
                        ("valid_to", models.DateField(blank=True, null=True)),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="other_names",
                                to="organisations.organisation",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["kind", "name"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "kind", "name"), name="other_name_once"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisations_organisationnameevent" ("id", "kind", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to") SELECT new_values."id", new_values."kind", new_values."name", new_values."organisation_id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."valid_from", new_values."valid_to" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="c88527ec409df111de8474581bd8e0fc059f7693",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_db8bc",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="organisations_organisationname",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisations_organisationnameevent" ("id", "kind", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to") SELECT new_values."id", new_values."kind", new_values."name", new_values."organisation_id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."valid_from", new_values."valid_to" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="c34b79232b76202fc8018af9dbc8040cd1a58ab6",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_8f630",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="organisations_organisationname",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisations_organisationnameevent" ("id", "kind", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to") SELECT old_values."id", old_values."kind", old_values."name", old_values."organisation_id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."valid_from", old_values."valid_to" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="67c4a1c74b654a5cf9b9f411cb4e692e538bafdd",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a0b82",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="organisations_organisationname",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'other_names' AS field, link.organisation_id AS owner, jsonb_build_object('kind', link.kind, 'name', link.name) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of organisation %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="b56a996c42eb43503764311f94d7ab0bae763af0",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_68c0f",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="organisations_organisationname",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM (\n  SELECT 'other_names' AS field, link.organisation_id AS owner, jsonb_build_object('kind', link.kind, 'name', link.name) AS value FROM new_rows AS link) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of organisation %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="ff42a531572f5b4b9fe5f1591d16b7484dbf10b7",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_c4a1c",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="organisations_organisationname",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OrganisationNameEvent",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("alias", "Kortnavn eller annet navn"),
                                    ("former", "Tidligere navn"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("name", models.TextField()),
                        ("valid_from", models.DateField(blank=True, null=True)),
                        ("valid_to", models.DateField(blank=True, null=True)),
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
                                to="organisations.organisationname",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "organisations_organisationnameevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_organisationname_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"],
                                name="past_organisationname_obj",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_organisationname_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE organisations_organisationnameevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="7711772782da1ac26eaa0c30174b7d57b5b19908",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_39f80",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="organisations_organisationnameevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'organisations_organisationnameevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="9d274b1ff13f42d150c61316cf797eca3465a753",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_30023",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="organisations_organisationnameevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Sector",
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
                        ("key", models.SlugField(unique=True)),
                        ("name_nb", models.TextField()),
                        ("name_nn", models.TextField(blank=True)),
                        ("name_en", models.TextField(blank=True)),
                        ("position", models.PositiveIntegerField(default=0)),
                    ],
                    options={
                        "ordering": ["position", "key"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisations_sectorevent" ("id", "key", "name_en", "name_nb", "name_nn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") SELECT new_values."id", new_values."key", new_values."name_en", new_values."name_nb", new_values."name_nn", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."position" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="6ad8375f88907e898680aee34108d5662f21a8db",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_3758e",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="organisations_sector",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisations_sectorevent" ("id", "key", "name_en", "name_nb", "name_nn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") SELECT new_values."id", new_values."key", new_values."name_en", new_values."name_nb", new_values."name_nn", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."position" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="fb55f74d7900b856bc7b373721fa236a3bf80853",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_bd541",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="organisations_sector",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "organisations_sectorevent" ("id", "key", "name_en", "name_nb", "name_nn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") SELECT old_values."id", old_values."key", old_values."name_en", old_values."name_nb", old_values."name_nn", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."position" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="737a339ac9550df9bbafc8aeb2c0549404da4d48",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_690c8",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="organisations_sector",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func="\nSELECT held.field, held.owner INTO missing FROM new_rows AS record CROSS JOIN LATERAL (\n  SELECT field, record.id AS owner, value FROM (VALUES ('name_nb', to_jsonb(record.\"name_nb\")), ('name_nn', to_jsonb(record.\"name_nn\")), ('name_en', to_jsonb(record.\"name_en\"))) AS of (field, value)\n   WHERE value <> '\"\"') AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION 'no evidence for % of sector %', missing.field, missing.owner\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="98863d5618d939a8a390f4617fa83040f82013c8",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_evidence_insert_ea6bc",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="organisations_sector",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="evidence_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE missing record;",
                                    func='\nSELECT held.field, held.owner INTO missing FROM new_rows AS record LEFT JOIN old_rows AS was USING (id)\n  CROSS JOIN LATERAL (\n  SELECT field, record.id AS owner, value FROM (VALUES (\'name_nb\', to_jsonb(record."name_nb"), to_jsonb(was."name_nb")), (\'name_nn\', to_jsonb(record."name_nn"), to_jsonb(was."name_nn")), (\'name_en\', to_jsonb(record."name_en"), to_jsonb(was."name_en"))) AS of (field, value, earlier)\n   WHERE value <> \'""\' AND value IS DISTINCT FROM earlier) AS held\n  LEFT JOIN LATERAL (SELECT e.id FROM sources_evidence AS e\n    WHERE e.record_id = held.owner AND e.field = held.field AND e.value = held.value\n    LIMIT 1) AS evidence ON true\n WHERE evidence.id IS NULL LIMIT 1;\nIF FOUND THEN\n  RAISE EXCEPTION \'no evidence for % of sector %\', missing.field, missing.owner\n    USING ERRCODE = \'integrity_constraint_violation\';\nEND IF;\nRETURN NULL;\n',
                                    hash="35728b6744944c54ff13a3422c01061af67fdbed",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_evidence_update_84c3a",
                                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                                    table="organisations_sector",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SectorEvent",
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
                        ("key", models.SlugField(db_index=False)),
                        ("name_nb", models.TextField()),
                        ("name_nn", models.TextField(blank=True)),
                        ("name_en", models.TextField(blank=True)),
                        ("position", models.PositiveIntegerField(default=0)),
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
                                to="organisations.sector",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "organisations_sectorevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"], name="past_sector_at"
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_sector_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_sector_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE organisations_sectorevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="db1e08d1a7cb4e14f03857985d40c3a273c20753",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_a86d4",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="organisations_sectorevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'organisations_sectorevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="467c4c72c5c91f93c5d0606e80260f41c34f7ce0",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_4d70c",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="organisations_sectorevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
            ],
        ),
    ]
