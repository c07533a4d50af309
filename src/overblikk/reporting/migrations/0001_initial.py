import datetime
import uuid

import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import overblikk.history.migration_operations


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        overblikk.history.migration_operations.CreateModels(
            operations=[
                migrations.CreateModel(
                    name="OwnText",
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
                        ("title", models.CharField(max_length=200)),
                        ("body", models.TextField()),
                        (
                            "language",
                            models.CharField(
                                choices=[("nb", "Bokmål"), ("nn", "Nynorsk"), ("en", "Engelsk")],
                                max_length=2,
                            ),
                        ),
                        ("follows", models.CharField(blank=True, max_length=50)),
                        ("is_open", models.BooleanField(default=False)),
                    ],
                    options={
                        "ordering": ["language", "title", "id"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "reporting_owntextevent" ("body", "follows", "id", "is_open", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") SELECT new_values."body", new_values."follows", new_values."id", new_values."is_open", new_values."language", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."title" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="64ab79689af241c7b621264f47a16ca75f10e239",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_8dc06",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="reporting_owntext",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "reporting_owntextevent" ("body", "follows", "id", "is_open", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") SELECT new_values."body", new_values."follows", new_values."id", new_values."is_open", new_values."language", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."title" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="e332d12cbae222f4c4a06ec22c8ce2f8c9973c54",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_4cfec",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="reporting_owntext",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "reporting_owntextevent" ("body", "follows", "id", "is_open", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") SELECT old_values."body", old_values."follows", old_values."id", old_values."is_open", old_values."language", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="d6a08739fdbf5956be8420b2384ca2fbc19a243b",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_f933f",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="reporting_owntext",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OwnTextEvent",
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
                        ("title", models.CharField(max_length=200)),
                        ("body", models.TextField()),
                        (
                            "language",
                            models.CharField(
                                choices=[("nb", "Bokmål"), ("nn", "Nynorsk"), ("en", "Engelsk")],
                                max_length=2,
                            ),
                        ),
                        ("follows", models.CharField(blank=True, max_length=50)),
                        ("is_open", models.BooleanField(default=False)),
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
                                to="reporting.owntext",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "reporting_owntextevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"], name="past_owntext_at"
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_owntext_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_owntext_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE reporting_owntextevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="3a2417d0d7e172007a4b932b67bbfc8bb6388b11",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_01bbe",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="reporting_owntextevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'reporting_owntextevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="ace136af72515c1a70a0d1841206bddcc68804f4",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_3a27f",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="reporting_owntextevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Making",
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
                        ("as_of", models.DateField()),
                        (
                            "language",
                            models.CharField(
                                choices=[("nb", "Bokmål"), ("nn", "Nynorsk"), ("en", "Engelsk")],
                                max_length=2,
                            ),
                        ),
                        ("form", models.CharField(max_length=10)),
                        ("parts", models.JSONField()),
                        ("asked_at", models.DateTimeField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "Venter"),
                                    ("running", "Går"),
                                    ("done", "Ferdig"),
                                    ("failed", "Feilet"),
                                ],
                                default="waiting",
                                max_length=10,
                            ),
                        ),
                        ("parts_done", models.PositiveIntegerField(default=0)),
                        ("content", models.BinaryField(null=True)),
                        (
                            "made_for",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-asked_at"],
                    },
                ),
            ],
        ),
    ]
