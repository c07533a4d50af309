"""The ledger, and the functions that every trigger calls."""

import django.contrib.postgres.fields
from django.db import migrations, models

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
    initial = True
    dependencies = [("pghistory", "0007_auto_20250421_0444")]

    operations = [
        migrations.RunSQL(FUNCTIONS, DROP),
        migrations.CreateModel(
            name="LedgerEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
            ],
            options={
                "indexes": [models.Index(fields=["table"], name="history_ledger_table")],
            },
        ),
    ]
