import datetime
import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import overblikk.history.migration_operations


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0002_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("registry", "0002_initial"),
        ("vocabulary", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="BudgetItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        name="evidence",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\nIF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.initiative_id\n     AND e.field = 'budget_items' AND e.value = jsonb_build_object('chapter', NEW.chapter, 'post', NEW.post)) THEN\n  RAISE EXCEPTION 'no evidence for budget_items of initiative %', NEW.initiative_id\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="983893a5fc5c347fe92dc830ec791d48c98eccea",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_evidence_ef6f2",
                            table="registry_budgetitem",
                            timing="DEFERRABLE INITIALLY DEFERRED",
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
                        fields=["superseded_at", "pgh_created_at"], name="past_budgetitem_at"
                    ),
                    models.Index(fields=["pgh_obj", "superseded_at"], name="past_budgetitem_obj"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("superseded_at__gte", models.F("pgh_created_at"))),
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
                            declare="DECLARE zone text;",
                            func="\nzone := current_setting('timezone');\nPERFORM set_config('timezone', 'UTC', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_budgetitemevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(overblikk_row_digest(to_jsonb(added)), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true);\nRETURN NULL;\n",
                            hash="27fe8952c847f15e8f8da4c7ef536115f50d4f90",
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
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                "indexes": [models.Index(fields=["field", "concept"], name="concept_link_field")],
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
                        name="evidence",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\nIF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.initiative_id\n     AND e.field = NEW.field AND e.value = to_jsonb(NEW.concept_id)) THEN\n  RAISE EXCEPTION 'no evidence for a field of initiative %', NEW.initiative_id\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="db48c518d3375ee389bf5f898ec340f5bb3ee61f",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_evidence_6b3f1",
                            table="registry_conceptlink",
                            timing="DEFERRABLE INITIALLY DEFERRED",
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
                        fields=["superseded_at", "pgh_created_at"], name="past_conceptlink_at"
                    ),
                    models.Index(fields=["pgh_obj", "superseded_at"], name="past_conceptlink_obj"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("superseded_at__gte", models.F("pgh_created_at"))),
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
                            declare="DECLARE zone text;",
                            func="\nzone := current_setting('timezone');\nPERFORM set_config('timezone', 'UTC', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_conceptlinkevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(overblikk_row_digest(to_jsonb(added)), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true);\nRETURN NULL;\n",
                            hash="7a8e95d8d79729eb84511387af34c04c3d12f0a9",
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
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
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
                        name="evidence",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            declare="DECLARE claim record;",
                            func="\nFOR claim IN SELECT key, value FROM jsonb_each(to_jsonb(NEW))\n   WHERE key = ANY (ARRAY['name', 'email', 'organisation_id']) AND value NOT IN ('null'::jsonb, '\"\"'::jsonb)\nLOOP\n  IF TG_OP = 'UPDATE' THEN\n    CONTINUE WHEN to_jsonb(OLD) -> claim.key = claim.value;\n  END IF;\n  IF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.id\n       AND e.field = regexp_replace(claim.key, '_id$', '') AND e.value = claim.value) THEN\n    RAISE EXCEPTION 'no evidence for % of contact %', claim.key, NEW.id\n      USING ERRCODE = 'integrity_constraint_violation';\n  END IF;\nEND LOOP;\nRETURN NULL;\n",
                            hash="66d77ba4e38633ee04ca0dbde32ba6bb7bfe5e48",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_evidence_a8218",
                            table="registry_contact",
                            timing="DEFERRABLE INITIALLY DEFERRED",
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
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
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
                    models.Index(fields=["pgh_obj", "superseded_at"], name="past_contact_obj"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("superseded_at__gte", models.F("pgh_created_at"))),
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
                            declare="DECLARE zone text;",
                            func="\nzone := current_setting('timezone');\nPERFORM set_config('timezone', 'UTC', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_contactevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(overblikk_row_digest(to_jsonb(added)), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true);\nRETURN NULL;\n",
                            hash="57483ff9717f0098c7bf3b5fec9fb7c6fa226b51",
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
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        name="evidence",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\nIF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.initiative_id\n     AND e.field = 'contacts' AND e.value = to_jsonb(NEW.contact_id)) THEN\n  RAISE EXCEPTION 'no evidence for contacts of initiative %', NEW.initiative_id\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="146de1aa5b05c1e5bd518d4b95fd481988367ca8",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_evidence_91282",
                            table="registry_contactlink",
                            timing="DEFERRABLE INITIALLY DEFERRED",
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
                        fields=["superseded_at", "pgh_created_at"], name="past_contactlink_at"
                    ),
                    models.Index(fields=["pgh_obj", "superseded_at"], name="past_contactlink_obj"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("superseded_at__gte", models.F("pgh_created_at"))),
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
                            declare="DECLARE zone text;",
                            func="\nzone := current_setting('timezone');\nPERFORM set_config('timezone', 'UTC', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_contactlinkevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(overblikk_row_digest(to_jsonb(added)), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true);\nRETURN NULL;\n",
                            hash="c0f8154c20a70d4ed85683f9ff69726780a2f265",
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
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        name="evidence",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\nIF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.initiative_id\n     AND e.field = 'deliverables' AND e.value = jsonb_build_object('name', NEW.name, 'status_id', NEW.status_id, 'due', NEW.due)) THEN\n  RAISE EXCEPTION 'no evidence for deliverables of initiative %', NEW.initiative_id\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="05658480c671a87739bc618ad2f99e6b6406c7f8",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_evidence_54da8",
                            table="registry_deliverable",
                            timing="DEFERRABLE INITIALLY DEFERRED",
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
                        fields=["superseded_at", "pgh_created_at"], name="past_deliverable_at"
                    ),
                    models.Index(fields=["pgh_obj", "superseded_at"], name="past_deliverable_obj"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("superseded_at__gte", models.F("pgh_created_at"))),
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
                            declare="DECLARE zone text;",
                            func="\nzone := current_setting('timezone');\nPERFORM set_config('timezone', 'UTC', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_deliverableevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(overblikk_row_digest(to_jsonb(added)), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true);\nRETURN NULL;\n",
                            hash="55d1b8fb0fb3b550e4f35ada7f7f8ebd1554f74d",
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
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        condition=models.Q(("initiative", models.F("other")), _negated=True),
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
                        name="evidence",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\nIF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.initiative_id\n     AND e.field = 'dependencies' AND e.value = jsonb_build_object('type_id', NEW.type_id, 'other_id', NEW.other_id)) THEN\n  RAISE EXCEPTION 'no evidence for dependencies of initiative %', NEW.initiative_id\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="fcfe8b9945e085140ba3c953939eb7f341dac5c9",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_evidence_61006",
                            table="registry_dependency",
                            timing="DEFERRABLE INITIALLY DEFERRED",
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
                        fields=["superseded_at", "pgh_created_at"], name="past_dependency_at"
                    ),
                    models.Index(fields=["pgh_obj", "superseded_at"], name="past_dependency_obj"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("superseded_at__gte", models.F("pgh_created_at"))),
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
                            declare="DECLARE zone text;",
                            func="\nzone := current_setting('timezone');\nPERFORM set_config('timezone', 'UTC', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_dependencyevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(overblikk_row_digest(to_jsonb(added)), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true);\nRETURN NULL;\n",
                            hash="b5c42a67361e1ca35d8453da8d3d2123172b5202",
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
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        name="evidence",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\nIF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.initiative_id\n     AND e.field = 'effects' AND e.value = jsonb_build_object('direction_id', NEW.direction_id, 'pricing_id', NEW.pricing_id, 'group_id', NEW.group_id, 'description', NEW.description)) THEN\n  RAISE EXCEPTION 'no evidence for effects of initiative %', NEW.initiative_id\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="e2a000aaa6580185b4fc1c035692eea7a84d5603",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_evidence_d81a7",
                            table="registry_effect",
                            timing="DEFERRABLE INITIALLY DEFERRED",
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
                    models.Index(fields=["superseded_at", "pgh_created_at"], name="past_effect_at"),
                    models.Index(fields=["pgh_obj", "superseded_at"], name="past_effect_obj"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("superseded_at__gte", models.F("pgh_created_at"))),
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
                            declare="DECLARE zone text;",
                            func="\nzone := current_setting('timezone');\nPERFORM set_config('timezone', 'UTC', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_effectevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(overblikk_row_digest(to_jsonb(added)), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true);\nRETURN NULL;\n",
                            hash="1e3720a2dbc9d97a2c6ff66ef5e6f491c28376e2",
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
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
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
                        name="evidence",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            declare="DECLARE claim record;",
                            func="\nFOR claim IN SELECT key, value FROM jsonb_each(to_jsonb(NEW))\n   WHERE key = ANY (ARRAY['coordination_id', 'summary', 'arenas', 'strategies_text', 'portfolios_text', 'funding_text', 'ministry_comments']) AND value NOT IN ('null'::jsonb, '\"\"'::jsonb)\nLOOP\n  IF TG_OP = 'UPDATE' THEN\n    CONTINUE WHEN to_jsonb(OLD) -> claim.key = claim.value;\n  END IF;\n  IF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.id\n       AND e.field = regexp_replace(claim.key, '_id$', '') AND e.value = claim.value) THEN\n    RAISE EXCEPTION 'no evidence for % of fact-sheet %', claim.key, NEW.id\n      USING ERRCODE = 'integrity_constraint_violation';\n  END IF;\nEND LOOP;\nRETURN NULL;\n",
                            hash="035f70bf8760195d9324f79ae99c5cf8f3792611",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_evidence_3882b",
                            table="registry_factsheet",
                            timing="DEFERRABLE INITIALLY DEFERRED",
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
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
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
                    models.Index(fields=["pgh_obj", "superseded_at"], name="past_factsheet_obj"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("superseded_at__gte", models.F("pgh_created_at"))),
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
                            declare="DECLARE zone text;",
                            func="\nzone := current_setting('timezone');\nPERFORM set_config('timezone', 'UTC', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_factsheetevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(overblikk_row_digest(to_jsonb(added)), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true);\nRETURN NULL;\n",
                            hash="454346ccf802866d4b004a6145c74a6525479111",
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
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        name="evidence",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\nIF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.fact_sheet_id\n     AND e.field = 'portfolios' AND e.value = to_jsonb(NEW.portfolio_id)) THEN\n  RAISE EXCEPTION 'no evidence for portfolios of fact-sheet %', NEW.fact_sheet_id\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="d28adbd31bed4efbfb477ea48697b05035952f57",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_evidence_c7a37",
                            table="registry_factsheetportfolio",
                            timing="DEFERRABLE INITIALLY DEFERRED",
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
                        fields=["pgh_obj", "superseded_at"], name="past_factsheetportfolio_obj"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("superseded_at__gte", models.F("pgh_created_at"))),
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
                            declare="DECLARE zone text;",
                            func="\nzone := current_setting('timezone');\nPERFORM set_config('timezone', 'UTC', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_factsheetportfolioevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(overblikk_row_digest(to_jsonb(added)), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true);\nRETURN NULL;\n",
                            hash="59361f13fb2553b0b1c705499f1ca982c4e51116",
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
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
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
                        name="evidence",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            declare="DECLARE claim record;",
                            func="\nFOR claim IN SELECT key, value FROM jsonb_each(to_jsonb(NEW))\n   WHERE key = ANY (ARRAY['name', 'description', 'organisation_id', 'address']) AND value NOT IN ('null'::jsonb, '\"\"'::jsonb)\nLOOP\n  IF TG_OP = 'UPDATE' THEN\n    CONTINUE WHEN to_jsonb(OLD) -> claim.key = claim.value;\n  END IF;\n  IF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.id\n       AND e.field = regexp_replace(claim.key, '_id$', '') AND e.value = claim.value) THEN\n    RAISE EXCEPTION 'no evidence for % of funding-source %', claim.key, NEW.id\n      USING ERRCODE = 'integrity_constraint_violation';\n  END IF;\nEND LOOP;\nRETURN NULL;\n",
                            hash="25e927a4fd18dc62dbeae7ac5ba43a64b2e8bc68",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_evidence_80863",
                            table="registry_fundingsource",
                            timing="DEFERRABLE INITIALLY DEFERRED",
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
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        name="evidence",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\nIF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.initiative_id\n     AND e.field = 'amounts' AND e.value = jsonb_build_object('kind_id', NEW.kind_id, 'amount', NEW.amount, 'currency_id', NEW.currency_id, 'period_start', NEW.period_start, 'period_end', NEW.period_end, 'is_whole_life', NEW.is_whole_life, 'price_basis', NEW.price_basis, 'vat_id', NEW.vat_id, 'funding_source_id', NEW.funding_source_id, 'covers', NEW.covers)) THEN\n  RAISE EXCEPTION 'no evidence for amounts of initiative %', NEW.initiative_id\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="749caf1b66eb0d338667e592edd0fb71d553f452",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_evidence_351c7",
                            table="registry_amount",
                            timing="DEFERRABLE INITIALLY DEFERRED",
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
                    models.Index(fields=["superseded_at", "pgh_created_at"], name="past_amount_at"),
                    models.Index(fields=["pgh_obj", "superseded_at"], name="past_amount_obj"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("superseded_at__gte", models.F("pgh_created_at"))),
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
                            declare="DECLARE zone text;",
                            func="\nzone := current_setting('timezone');\nPERFORM set_config('timezone', 'UTC', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_amountevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(overblikk_row_digest(to_jsonb(added)), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true);\nRETURN NULL;\n",
                            hash="287d5b29e1dbdf13fa6c64dc00cccfc4a460995d",
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
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        name="evidence",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\nIF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.funding_source_id\n     AND e.field = 'commitment_frames' AND e.value = jsonb_build_object('year', NEW.year, 'amount', NEW.amount, 'currency_id', NEW.currency_id)) THEN\n  RAISE EXCEPTION 'no evidence for commitment_frames of funding-source %', NEW.funding_source_id\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="352d4d833feff5532a8664b3d1fff1405d949800",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_evidence_827bc",
                            table="registry_commitmentframe",
                            timing="DEFERRABLE INITIALLY DEFERRED",
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
                        fields=["superseded_at", "pgh_created_at"], name="past_commitmentframe_at"
                    ),
                    models.Index(
                        fields=["pgh_obj", "superseded_at"], name="past_commitmentframe_obj"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("superseded_at__gte", models.F("pgh_created_at"))),
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
                            declare="DECLARE zone text;",
                            func="\nzone := current_setting('timezone');\nPERFORM set_config('timezone', 'UTC', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_commitmentframeevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(overblikk_row_digest(to_jsonb(added)), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true);\nRETURN NULL;\n",
                            hash="3c37ebdc91b984a63adcbb556ae3ce8e9c83b874",
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
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        name="evidence",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\nIF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.fact_sheet_id\n     AND e.field = 'funding_sources' AND e.value = to_jsonb(NEW.funding_source_id)) THEN\n  RAISE EXCEPTION 'no evidence for funding_sources of fact-sheet %', NEW.fact_sheet_id\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="a89989cb11d7e6898e3624d7ce802df02e526961",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_evidence_f108d",
                            table="registry_factsheetfunding",
                            timing="DEFERRABLE INITIALLY DEFERRED",
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
                        fields=["superseded_at", "pgh_created_at"], name="past_factsheetfunding_at"
                    ),
                    models.Index(
                        fields=["pgh_obj", "superseded_at"], name="past_factsheetfunding_obj"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("superseded_at__gte", models.F("pgh_created_at"))),
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
                            declare="DECLARE zone text;",
                            func="\nzone := current_setting('timezone');\nPERFORM set_config('timezone', 'UTC', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_factsheetfundingevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(overblikk_row_digest(to_jsonb(added)), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true);\nRETURN NULL;\n",
                            hash="dbc5b9f8067302967431b72a183a62cef8d0507f",
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
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        name="evidence",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\nIF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.initiative_id\n     AND e.field = 'funding_sources' AND e.value = to_jsonb(NEW.funding_source_id)) THEN\n  RAISE EXCEPTION 'no evidence for funding_sources of initiative %', NEW.initiative_id\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="5e35169a00bd0b0819b706024e51ffefcc725155",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_evidence_f3bf7",
                            table="registry_funding",
                            timing="DEFERRABLE INITIALLY DEFERRED",
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
                    models.Index(fields=["pgh_obj", "superseded_at"], name="past_funding_obj"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("superseded_at__gte", models.F("pgh_created_at"))),
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
                            declare="DECLARE zone text;",
                            func="\nzone := current_setting('timezone');\nPERFORM set_config('timezone', 'UTC', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_fundingevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(overblikk_row_digest(to_jsonb(added)), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true);\nRETURN NULL;\n",
                            hash="b08f19dff4091927902f7049c6aa055e7f036a1a",
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
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
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
                        fields=["superseded_at", "pgh_created_at"], name="past_fundingsource_at"
                    ),
                    models.Index(
                        fields=["pgh_obj", "superseded_at"], name="past_fundingsource_obj"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("superseded_at__gte", models.F("pgh_created_at"))),
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
                            declare="DECLARE zone text;",
                            func="\nzone := current_setting('timezone');\nPERFORM set_config('timezone', 'UTC', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_fundingsourceevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(overblikk_row_digest(to_jsonb(added)), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true);\nRETURN NULL;\n",
                            hash="c2c3e0870196fd30f08ffbe89a6d74fc730a62b7",
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
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                    models.UniqueConstraint(fields=("initiative", "field"), name="own_value_once")
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
                        name="evidence",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\nIF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.initiative_id\n     AND e.field = NEW.field AND e.value = to_jsonb(NEW.value)) THEN\n  RAISE EXCEPTION 'no evidence for a field of initiative %', NEW.initiative_id\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="97225c3374490d098ac416b61e6e1ebdb08070f8",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_evidence_02473",
                            table="registry_ownvalue",
                            timing="DEFERRABLE INITIALLY DEFERRED",
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
                    models.Index(fields=["pgh_obj", "superseded_at"], name="past_ownvalue_obj"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("superseded_at__gte", models.F("pgh_created_at"))),
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
                            declare="DECLARE zone text;",
                            func="\nzone := current_setting('timezone');\nPERFORM set_config('timezone', 'UTC', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_ownvalueevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(overblikk_row_digest(to_jsonb(added)), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true);\nRETURN NULL;\n",
                            hash="5b09ee131dce75f1707ee3c5455c445f7dde7558",
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
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
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
                        name="evidence",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            declare="DECLARE claim record;",
                            func="\nFOR claim IN SELECT key, value FROM jsonb_each(to_jsonb(NEW))\n   WHERE key = ANY (ARRAY['name', 'description', 'organisation_id', 'period_start', 'period_end', 'address']) AND value NOT IN ('null'::jsonb, '\"\"'::jsonb)\nLOOP\n  IF TG_OP = 'UPDATE' THEN\n    CONTINUE WHEN to_jsonb(OLD) -> claim.key = claim.value;\n  END IF;\n  IF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.id\n       AND e.field = regexp_replace(claim.key, '_id$', '') AND e.value = claim.value) THEN\n    RAISE EXCEPTION 'no evidence for % of strategy %', claim.key, NEW.id\n      USING ERRCODE = 'integrity_constraint_violation';\n  END IF;\nEND LOOP;\nRETURN NULL;\n",
                            hash="ecc8fab71a58da8fb942526e0669f9e879aac092",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_evidence_89f6e",
                            table="registry_strategy",
                            timing="DEFERRABLE INITIALLY DEFERRED",
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
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        name="evidence",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\nIF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.fact_sheet_id\n     AND e.field = 'strategies' AND e.value = to_jsonb(NEW.strategy_id)) THEN\n  RAISE EXCEPTION 'no evidence for strategies of fact-sheet %', NEW.fact_sheet_id\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="9ac81f396b7066cc7d1f5f99a2fd1189f085cb0f",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_evidence_eec89",
                            table="registry_factsheetstrategy",
                            timing="DEFERRABLE INITIALLY DEFERRED",
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
                        fields=["superseded_at", "pgh_created_at"], name="past_factsheetstrategy_at"
                    ),
                    models.Index(
                        fields=["pgh_obj", "superseded_at"], name="past_factsheetstrategy_obj"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("superseded_at__gte", models.F("pgh_created_at"))),
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
                            declare="DECLARE zone text;",
                            func="\nzone := current_setting('timezone');\nPERFORM set_config('timezone', 'UTC', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_factsheetstrategyevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(overblikk_row_digest(to_jsonb(added)), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true);\nRETURN NULL;\n",
                            hash="cf3d83f5231910ca6baa63931c7f4ca0ad4b3930",
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
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, serialize=False)),
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
                    models.Index(fields=["pgh_obj", "superseded_at"], name="past_strategy_obj"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("superseded_at__gte", models.F("pgh_created_at"))),
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
                            declare="DECLARE zone text;",
                            func="\nzone := current_setting('timezone');\nPERFORM set_config('timezone', 'UTC', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_strategyevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(overblikk_row_digest(to_jsonb(added)), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true);\nRETURN NULL;\n",
                            hash="5ff57da05ee9997d144bd71357e6d8d2c53ea0dd",
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
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        name="evidence",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\nIF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.initiative_id\n     AND e.field = 'strategies' AND e.value = to_jsonb(NEW.strategy_id)) THEN\n  RAISE EXCEPTION 'no evidence for strategies of initiative %', NEW.initiative_id\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="5c6276e4b00f9e270c364e22ed9810e6393a5f03",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_evidence_bc066",
                            table="registry_strategylink",
                            timing="DEFERRABLE INITIALLY DEFERRED",
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
                        fields=["superseded_at", "pgh_created_at"], name="past_strategylink_at"
                    ),
                    models.Index(fields=["pgh_obj", "superseded_at"], name="past_strategylink_obj"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("superseded_at__gte", models.F("pgh_created_at"))),
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
                            declare="DECLARE zone text;",
                            func="\nzone := current_setting('timezone');\nPERFORM set_config('timezone', 'UTC', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_strategylinkevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(overblikk_row_digest(to_jsonb(added)), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true);\nRETURN NULL;\n",
                            hash="1808c6821a10b634ad3059f556285707241d126e",
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
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        name="evidence",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\nIF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.strategy_id\n     AND e.field = 'cooperating_organisations' AND e.value = to_jsonb(NEW.organisation_id)) THEN\n  RAISE EXCEPTION 'no evidence for cooperating_organisations of strategy %', NEW.strategy_id\n    USING ERRCODE = 'integrity_constraint_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="2489660361e21d41d218f5d158650cabcddf65d4",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_evidence_faee4",
                            table="registry_strategypartner",
                            timing="DEFERRABLE INITIALLY DEFERRED",
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
                        fields=["superseded_at", "pgh_created_at"], name="past_strategypartner_at"
                    ),
                    models.Index(
                        fields=["pgh_obj", "superseded_at"], name="past_strategypartner_obj"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("superseded_at__gte", models.F("pgh_created_at"))),
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
                            declare="DECLARE zone text;",
                            func="\nzone := current_setting('timezone');\nPERFORM set_config('timezone', 'UTC', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'registry_strategypartnerevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(overblikk_row_digest(to_jsonb(added)), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true);\nRETURN NULL;\n",
                            hash="831b9aead614556a3867c28a8c44df558229ba26",
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
        pgtrigger.migrations.RemoveTrigger(
            model_name="initiative",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="initiative",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="initiative",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="initiative",
            name="evidence",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="portfolio",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="portfolio",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="portfolio",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="portfolio",
            name="evidence",
        ),
        migrations.AddField(
            model_name="initiative",
            name="ai_own_model",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="vocabulary.concept",
            ),
        ),
        migrations.AddField(
            model_name="initiative",
            name="consultants",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="vocabulary.concept",
            ),
        ),
        migrations.AddField(
            model_name="initiative",
            name="organising",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="vocabulary.concept",
            ),
        ),
        migrations.AddField(
            model_name="initiative",
            name="parent",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="children",
                to="registry.initiative",
            ),
        ),
        migrations.AddField(
            model_name="initiative",
            name="problem",
            field=models.TextField(null=True),
        ),
        migrations.AddField(
            model_name="initiative",
            name="short_name",
            field=models.TextField(null=True),
        ),
        migrations.AddField(
            model_name="initiative",
            name="size",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="vocabulary.concept",
            ),
        ),
        migrations.AddField(
            model_name="initiativeevent",
            name="ai_own_model",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="vocabulary.concept",
            ),
        ),
        migrations.AddField(
            model_name="initiativeevent",
            name="consultants",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="vocabulary.concept",
            ),
        ),
        migrations.AddField(
            model_name="initiativeevent",
            name="organising",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="vocabulary.concept",
            ),
        ),
        migrations.AddField(
            model_name="initiativeevent",
            name="parent",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="registry.initiative",
            ),
        ),
        migrations.AddField(
            model_name="initiativeevent",
            name="problem",
            field=models.TextField(null=True),
        ),
        migrations.AddField(
            model_name="initiativeevent",
            name="short_name",
            field=models.TextField(null=True),
        ),
        migrations.AddField(
            model_name="initiativeevent",
            name="size",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="vocabulary.concept",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="initiative",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="initiative",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="initiative",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="initiative",
            trigger=pgtrigger.compiler.Trigger(
                name="evidence",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    declare="DECLARE claim record;",
                    func="\nFOR claim IN SELECT key, value FROM jsonb_each(to_jsonb(NEW))\n   WHERE key = ANY (ARRAY['name', 'description', 'responsible_organisation_id', 'responsible_ministry_id', 'start', 'end', 'status_id', 'phase_id', 'ai_id', 'address', 'short_name', 'problem', 'organising_id', 'size_id', 'ai_own_model_id', 'consultants_id', 'parent_id']) AND value NOT IN ('null'::jsonb, '\"\"'::jsonb)\nLOOP\n  IF TG_OP = 'UPDATE' THEN\n    CONTINUE WHEN to_jsonb(OLD) -> claim.key = claim.value;\n  END IF;\n  IF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.id\n       AND e.field = regexp_replace(claim.key, '_id$', '') AND e.value = claim.value) THEN\n    RAISE EXCEPTION 'no evidence for % of initiative %', claim.key, NEW.id\n      USING ERRCODE = 'integrity_constraint_violation';\n  END IF;\nEND LOOP;\nRETURN NULL;\n",
                    hash="5ee4fa86711368b6e827c424778d5e297a0ab664",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_evidence_ea57e",
                    table="registry_initiative",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="portfolio",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="portfolio",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="portfolio",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="portfolio",
            trigger=pgtrigger.compiler.Trigger(
                name="evidence",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    declare="DECLARE claim record;",
                    func="\nFOR claim IN SELECT key, value FROM jsonb_each(to_jsonb(NEW))\n   WHERE key = ANY (ARRAY['name', 'organisation_id', 'address', 'responsible_person_id']) AND value NOT IN ('null'::jsonb, '\"\"'::jsonb)\nLOOP\n  IF TG_OP = 'UPDATE' THEN\n    CONTINUE WHEN to_jsonb(OLD) -> claim.key = claim.value;\n  END IF;\n  IF NOT EXISTS (SELECT FROM sources_evidence AS e WHERE e.record_id = NEW.id\n       AND e.field = regexp_replace(claim.key, '_id$', '') AND e.value = claim.value) THEN\n    RAISE EXCEPTION 'no evidence for % of portfolio %', claim.key, NEW.id\n      USING ERRCODE = 'integrity_constraint_violation';\n  END IF;\nEND LOOP;\nRETURN NULL;\n",
                    hash="e44257dc43cface1797281b392f29a20e714d75c",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_evidence_70a1b",
                    table="registry_portfolio",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="initiative",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("parent__isnull", True),
                    models.Q(("parent", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="initiative_not_its_own_parent",
            ),
        ),
        migrations.AddField(
            model_name="portfolio",
            name="responsible_person",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="portfolios",
                to="registry.contact",
            ),
        ),
        migrations.AddField(
            model_name="portfolioevent",
            name="responsible_person",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="registry.contact",
            ),
        ),
        overblikk.history.migration_operations.InstallTriggers(
            models=[
                "budgetitem",
                "budgetitemevent",
                "conceptlink",
                "conceptlinkevent",
                "contact",
                "contactevent",
                "contactlink",
                "contactlinkevent",
                "deliverable",
                "deliverableevent",
                "dependency",
                "dependencyevent",
                "effect",
                "effectevent",
                "factsheet",
                "factsheetevent",
                "factsheetportfolio",
                "factsheetportfolioevent",
                "fundingsource",
                "amount",
                "amountevent",
                "commitmentframe",
                "commitmentframeevent",
                "factsheetfunding",
                "factsheetfundingevent",
                "funding",
                "fundingevent",
                "fundingsourceevent",
                "ownvalue",
                "ownvalueevent",
                "strategy",
                "factsheetstrategy",
                "factsheetstrategyevent",
                "strategyevent",
                "strategylink",
                "strategylinkevent",
                "strategypartner",
                "strategypartnerevent",
            ],
        ),
    ]
