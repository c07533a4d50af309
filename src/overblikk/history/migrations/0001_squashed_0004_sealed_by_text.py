"""Everything of history, as migrations 0001 to 0004 leave it."""

import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
from django.db import migrations, models

import overblikk.history.migration_operations
import overblikk.history.models

FUNCTIONS = """
-- The moment of a change is the transaction's, unless history.moment has set another.
CREATE FUNCTION overblikk_moment() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(current_setting('overblikk.moment', true), '')::timestamptz, now())
$$;

-- The moment that as_of looks from.
CREATE FUNCTION overblikk_as_of() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT current_setting('overblikk.as_of')::timestamptz
$$;

-- What a row says, whatever the session's time zone; a column added later and still empty
-- changes nothing. superseded_at is set when the next version comes, and is proved otherwise.
CREATE FUNCTION overblikk_row_digest(content jsonb) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT md5(jsonb_strip_nulls(content - 'superseded_at')::text)
$$;

CREATE SEQUENCE overblikk_number START 1001;
"""

DROP = """
DROP SEQUENCE overblikk_number;
DROP FUNCTION overblikk_row_digest(jsonb);
DROP FUNCTION overblikk_as_of();
DROP FUNCTION overblikk_moment();
"""


class Migration(migrations.Migration):
    replaces = [
        ("history", "0001_initial"),
        ("history", "0002_erasures"),
        ("history", "0003_ledger_transaction"),
        ("history", "0004_sealed_by_text"),
    ]

    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.RunSQL(FUNCTIONS, DROP),
        overblikk.history.migration_operations.CreateModels(
            operations=[
                migrations.CreateModel(
                    name="LedgerEntry",
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
                        ("table", models.TextField()),
                        (
                            "row_ids",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(), size=None
                            ),
                        ),
                        ("digest", models.TextField()),
                        ("written_at", models.DateTimeField()),
                        (
                            "erasure",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="history.erasure",
                            ),
                        ),
                        (
                            "transaction",
                            overblikk.history.models.TransactionId(
                                db_default=models.Func(
                                    function="pg_current_xact_id",
                                    output_field=overblikk.history.models.TransactionId(),
                                ),
                                editable=False,
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["table"], name="history_ledger_table"),
                            models.Index(fields=["transaction"], name="history_ledger_transaction"),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Erasure",
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
                        ("at", models.DateTimeField()),
                        ("by", models.UUIDField(null=True)),
                        ("by_name", models.TextField()),
                        ("ground", models.TextField()),
                        ("counts", models.JSONField()),
                        ("originals", models.JSONField()),
                    ],
                    options={
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="96dc5167f9a5e63a0b1dcd6977709eb577c92b10",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_d38d4",
                                    table="history_erasure",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'history_erasure', array_agg(added.id ORDER BY added.id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="8cab4f16630adeeeaa1f1f8968f8fc1aeb1deae8",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_24f63",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="history_erasure",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
            ],
        ),
    ]
