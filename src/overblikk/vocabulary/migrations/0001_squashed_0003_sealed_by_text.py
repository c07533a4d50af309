"""Everything of vocabularies, as migrations 0001 to 0003 leave it."""

import datetime
import uuid

import django.db.models.deletion
import pgtrigger.compiler
from django.db import migrations, models

import overblikk.history.migration_operations


class Migration(migrations.Migration):
    replaces = [
        ("vocabulary", "0001_initial"),
        ("vocabulary", "0002_own_fields"),
        ("vocabulary", "0003_sealed_by_text"),
    ]

    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        overblikk.history.migration_operations.CreateModels(
            operations=[
                migrations.CreateModel(
                    name="AlternativeLabel",
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
                        ("language", models.CharField(max_length=2)),
                        ("label", models.TextField()),
                        (
                            "concept",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="alternative_labels",
                                to="vocabulary.concept",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["language", "label"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("concept", "language", "label"),
                                name="alternative_label_once",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "vocabulary_alternativelabelevent" ("concept_id", "id", "label", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."concept_id", new_values."id", new_values."label", new_values."language", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="e674a19cb95748bc983bf89e5c18aeb430d1eb58",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6e3aa",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="vocabulary_alternativelabel",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "vocabulary_alternativelabelevent" ("concept_id", "id", "label", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."concept_id", new_values."id", new_values."label", new_values."language", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="1929a8fedcb6215f3679427530e699d971ed7c0c",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_082d8",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="vocabulary_alternativelabel",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "vocabulary_alternativelabelevent" ("concept_id", "id", "label", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."concept_id", old_values."id", old_values."label", old_values."language", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="28cfe46494de36351b5412bff9165e3e434122ae",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_dc50c",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="vocabulary_alternativelabel",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConceptScheme",
                    fields=[
                        ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                        ("key", models.SlugField(unique=True)),
                        ("uri", models.URLField(unique=True)),
                        ("title_nb", models.TextField()),
                        ("title_nn", models.TextField()),
                        ("title_en", models.TextField()),
                        ("description_nb", models.TextField(blank=True)),
                        ("description_nn", models.TextField(blank=True)),
                        ("description_en", models.TextField(blank=True)),
                        ("source_nb", models.TextField(blank=True)),
                        ("source_nn", models.TextField(blank=True)),
                        ("source_en", models.TextField(blank=True)),
                    ],
                    options={
                        "ordering": ["key"],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "vocabulary_conceptschemeevent" ("description_en", "description_nb", "description_nn", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_en", "source_nb", "source_nn", "title_en", "title_nb", "title_nn", "uri") SELECT new_values."description_en", new_values."description_nb", new_values."description_nn", new_values."id", new_values."key", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."source_en", new_values."source_nb", new_values."source_nn", new_values."title_en", new_values."title_nb", new_values."title_nn", new_values."uri" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="b14691fff663426e6118c5e3194a0f08f6c52cfa",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_94c22",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="vocabulary_conceptscheme",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "vocabulary_conceptschemeevent" ("description_en", "description_nb", "description_nn", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_en", "source_nb", "source_nn", "title_en", "title_nb", "title_nn", "uri") SELECT new_values."description_en", new_values."description_nb", new_values."description_nn", new_values."id", new_values."key", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."source_en", new_values."source_nb", new_values."source_nn", new_values."title_en", new_values."title_nb", new_values."title_nn", new_values."uri" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="cb97e33869f553834bb9983e20a1dacbec75cb02",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_57b61",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="vocabulary_conceptscheme",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "vocabulary_conceptschemeevent" ("description_en", "description_nb", "description_nn", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_en", "source_nb", "source_nn", "title_en", "title_nb", "title_nn", "uri") SELECT old_values."description_en", old_values."description_nb", old_values."description_nn", old_values."id", old_values."key", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."source_en", old_values."source_nb", old_values."source_nn", old_values."title_en", old_values."title_nb", old_values."title_nn", old_values."uri" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="349af663c806b478634fa206026cc97438f68286",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_077ec",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="vocabulary_conceptscheme",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConceptSchemeEvent",
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
                        ("id", models.UUIDField(editable=False, serialize=False)),
                        ("key", models.SlugField(db_index=False)),
                        ("uri", models.URLField()),
                        ("title_nb", models.TextField()),
                        ("title_nn", models.TextField()),
                        ("title_en", models.TextField()),
                        ("description_nb", models.TextField(blank=True)),
                        ("description_nn", models.TextField(blank=True)),
                        ("description_en", models.TextField(blank=True)),
                        ("source_nb", models.TextField(blank=True)),
                        ("source_nn", models.TextField(blank=True)),
                        ("source_en", models.TextField(blank=True)),
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
                                to="vocabulary.conceptscheme",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "vocabulary_conceptschemeevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_conceptscheme_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_conceptscheme_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_conceptscheme_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE vocabulary_conceptschemeevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="57a2a5a99bb4e3b69977ae289613df7c02665c05",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_b5306",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="vocabulary_conceptschemeevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'vocabulary_conceptschemeevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="c168f22a80e705e91c8e46df7f6fd0d2428e40d3",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_392cd",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="vocabulary_conceptschemeevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Concept",
                    fields=[
                        ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                        ("notation", models.CharField(max_length=60)),
                        ("uri", models.URLField(unique=True)),
                        ("label_nb", models.TextField()),
                        ("label_nn", models.TextField()),
                        ("label_en", models.TextField()),
                        ("definition_nb", models.TextField(blank=True)),
                        ("definition_nn", models.TextField(blank=True)),
                        ("definition_en", models.TextField(blank=True)),
                        ("valid_from", models.DateField(blank=True, null=True)),
                        ("valid_to", models.DateField(blank=True, null=True)),
                        ("position", models.PositiveIntegerField(default=0)),
                        (
                            "broader",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="narrower",
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "scheme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="concepts",
                                to="vocabulary.conceptscheme",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["scheme", "position", "notation"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("scheme", "notation"), name="concept_notation"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("valid_from__isnull", True),
                                    ("valid_to__isnull", True),
                                    ("valid_to__gte", models.F("valid_from")),
                                    _connector="OR",
                                ),
                                name="concept_ends_after_it_begins",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "vocabulary_conceptevent" ("broader_id", "definition_en", "definition_nb", "definition_nn", "id", "label_en", "label_nb", "label_nn", "notation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "scheme_id", "uri", "valid_from", "valid_to") SELECT new_values."broader_id", new_values."definition_en", new_values."definition_nb", new_values."definition_nn", new_values."id", new_values."label_en", new_values."label_nb", new_values."label_nn", new_values."notation", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."position", new_values."scheme_id", new_values."uri", new_values."valid_from", new_values."valid_to" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="77ac8ded2c268c34f16f667e7bd82052c42c2b4e",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_60581",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="vocabulary_concept",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "vocabulary_conceptevent" ("broader_id", "definition_en", "definition_nb", "definition_nn", "id", "label_en", "label_nb", "label_nn", "notation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "scheme_id", "uri", "valid_from", "valid_to") SELECT new_values."broader_id", new_values."definition_en", new_values."definition_nb", new_values."definition_nn", new_values."id", new_values."label_en", new_values."label_nb", new_values."label_nn", new_values."notation", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."position", new_values."scheme_id", new_values."uri", new_values."valid_from", new_values."valid_to" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="30617b30da33855974d71fd0c06d44c1a946fb98",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_87feb",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="vocabulary_concept",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "vocabulary_conceptevent" ("broader_id", "definition_en", "definition_nb", "definition_nn", "id", "label_en", "label_nb", "label_nn", "notation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "scheme_id", "uri", "valid_from", "valid_to") SELECT old_values."broader_id", old_values."definition_en", old_values."definition_nb", old_values."definition_nn", old_values."id", old_values."label_en", old_values."label_nb", old_values."label_nn", old_values."notation", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."position", old_values."scheme_id", old_values."uri", old_values."valid_from", old_values."valid_to" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="85a32c00885056e8569f92710da441e6a3da0b76",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_bfc4d",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="vocabulary_concept",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AlternativeLabelEvent",
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
                        ("language", models.CharField(max_length=2)),
                        ("label", models.TextField()),
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
                                to="vocabulary.alternativelabel",
                            ),
                        ),
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
                    ],
                    options={
                        "db_table": "vocabulary_alternativelabelevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_alternativelabel_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"],
                                name="past_alternativelabel_obj",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_alternativelabel_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE vocabulary_alternativelabelevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="c52742b365d866e1ff3c7e32b3e70f12d15cda7d",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_846e1",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="vocabulary_alternativelabelevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'vocabulary_alternativelabelevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="a9008fce12c2b95a7a0316504d8a393f9867baff",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_131f8",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="vocabulary_alternativelabelevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConceptMapping",
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
                            "relation",
                            models.CharField(
                                choices=[
                                    ("exactMatch", "Exact"),
                                    ("closeMatch", "Close"),
                                    ("broadMatch", "Broad"),
                                    ("narrowMatch", "Narrow"),
                                    ("relatedMatch", "Related"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("target_uri", models.URLField(blank=True)),
                        ("target_label", models.TextField(blank=True)),
                        (
                            "concept",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="mappings",
                                to="vocabulary.concept",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["relation", "target_label"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("target_uri", ""), _negated=True),
                                    models.Q(("target_label", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="mapping_has_a_target",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "vocabulary_conceptmappingevent" ("concept_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation", "target_label", "target_uri") SELECT new_values."concept_id", new_values."id", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."relation", new_values."target_label", new_values."target_uri" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="c6c29dbaa8478d30f107066027ec5659a273a1a2",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_cf480",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="vocabulary_conceptmapping",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "vocabulary_conceptmappingevent" ("concept_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation", "target_label", "target_uri") SELECT new_values."concept_id", new_values."id", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."relation", new_values."target_label", new_values."target_uri" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="48f650f5b92ed16c33d6c2065cbedac16aad2af3",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_4bfa8",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="vocabulary_conceptmapping",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "vocabulary_conceptmappingevent" ("concept_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation", "target_label", "target_uri") SELECT old_values."concept_id", old_values."id", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."relation", old_values."target_label", old_values."target_uri" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="d2637a8322df54fa29dc6398033aafd5250b1e91",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_07cc9",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="vocabulary_conceptmapping",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConceptMappingEvent",
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
                            "relation",
                            models.CharField(
                                choices=[
                                    ("exactMatch", "Exact"),
                                    ("closeMatch", "Close"),
                                    ("broadMatch", "Broad"),
                                    ("narrowMatch", "Narrow"),
                                    ("relatedMatch", "Related"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("target_uri", models.URLField(blank=True)),
                        ("target_label", models.TextField(blank=True)),
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
                                to="vocabulary.conceptmapping",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "vocabulary_conceptmappingevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"],
                                name="past_conceptmapping_at",
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_conceptmapping_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_conceptmapping_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE vocabulary_conceptmappingevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="2bf2590e993fac392e0e46348143d8b60faa5faf",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_55e5c",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="vocabulary_conceptmappingevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'vocabulary_conceptmappingevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="1e329525bb825e0819df9b90ebffccfea194da82",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_ad402",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="vocabulary_conceptmappingevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConceptEvent",
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
                        ("id", models.UUIDField(editable=False, serialize=False)),
                        ("notation", models.CharField(max_length=60)),
                        ("uri", models.URLField()),
                        ("label_nb", models.TextField()),
                        ("label_nn", models.TextField()),
                        ("label_en", models.TextField()),
                        ("definition_nb", models.TextField(blank=True)),
                        ("definition_nn", models.TextField(blank=True)),
                        ("definition_en", models.TextField(blank=True)),
                        ("valid_from", models.DateField(blank=True, null=True)),
                        ("valid_to", models.DateField(blank=True, null=True)),
                        ("position", models.PositiveIntegerField(default=0)),
                        (
                            "broader",
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
                                to="vocabulary.concept",
                            ),
                        ),
                        (
                            "scheme",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.conceptscheme",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "vocabulary_conceptevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"], name="past_concept_at"
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_concept_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_concept_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE vocabulary_conceptevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="e71e80db2bedd3f8ea0d7f8c367c7748754df493",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_ec67a",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="vocabulary_conceptevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'vocabulary_conceptevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="ef115c5ec49cf564cd80398f39a6bac3a7cd5c28",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_bd285",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="vocabulary_conceptevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OwnField",
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
                        ("key", models.CharField(max_length=50, unique=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("text", "Kort tekst"),
                                    ("prose", "Lengre tekst"),
                                    ("number", "Tall"),
                                    ("date", "Dato"),
                                    ("address", "Nettadresse"),
                                    ("concept", "Ett begrep fra et kodeverk"),
                                    ("concepts", "Flere begreper fra et kodeverk"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("label_nb", models.TextField()),
                        ("label_nn", models.TextField(blank=True)),
                        ("label_en", models.TextField(blank=True)),
                        ("explanation_nb", models.TextField(blank=True)),
                        ("explanation_nn", models.TextField(blank=True)),
                        ("explanation_en", models.TextField(blank=True)),
                        ("valid_to", models.DateField(null=True)),
                        ("position", models.PositiveIntegerField(default=0)),
                        (
                            "scheme",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="vocabulary.conceptscheme",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position", "key"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("kind__in", ("concept", "concepts")),
                                        ("scheme__isnull", False),
                                    ),
                                    models.Q(
                                        ("scheme__isnull", True),
                                        models.Q(
                                            ("kind__in", ("concept", "concepts")), _negated=True
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="own_field_of_concepts_has_a_scheme",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("key__startswith", "own_"),
                                    models.Q(("label_nb", ""), _negated=True),
                                ),
                                name="own_field_is_named",
                            ),
                            models.UniqueConstraint(
                                models.F("label_nb"), name="own_field_label_once"
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "vocabulary_ownfieldevent" ("explanation_en", "explanation_nb", "explanation_nn", "id", "key", "kind", "label_en", "label_nb", "label_nn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "scheme_id", "valid_to") SELECT new_values."explanation_en", new_values."explanation_nb", new_values."explanation_nn", new_values."id", new_values."key", new_values."kind", new_values."label_en", new_values."label_nb", new_values."label_nn", _pgh_attached_context.value, overblikk_moment(), \'insert\', new_values."id", new_values."position", new_values."scheme_id", new_values."valid_to" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="b6cdc28fc94d43ca9f39e192b4910af43970ed08",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6d730",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="vocabulary_ownfield",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "vocabulary_ownfieldevent" ("explanation_en", "explanation_nb", "explanation_nn", "id", "key", "kind", "label_en", "label_nb", "label_nn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "scheme_id", "valid_to") SELECT new_values."explanation_en", new_values."explanation_nb", new_values."explanation_nn", new_values."id", new_values."key", new_values."kind", new_values."label_en", new_values."label_nb", new_values."label_nn", _pgh_attached_context.value, overblikk_moment(), \'update\', new_values."id", new_values."position", new_values."scheme_id", new_values."valid_to" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                                    hash="6b257f62ad35d2656a2055862fab91d2879964cd",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e441d",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="vocabulary_ownfield",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "vocabulary_ownfieldevent" ("explanation_en", "explanation_nb", "explanation_nn", "id", "key", "kind", "label_en", "label_nb", "label_nn", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "scheme_id", "valid_to") SELECT old_values."explanation_en", old_values."explanation_nb", old_values."explanation_nn", old_values."id", old_values."key", old_values."kind", old_values."label_en", old_values."label_nb", old_values."label_nn", _pgh_attached_context.value, overblikk_moment(), \'delete\', old_values."id", old_values."position", old_values."scheme_id", old_values."valid_to" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                                    hash="683acf4aef61e4dd47155ddc24d4c8450bf23461",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_8984d",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="vocabulary_ownfield",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OwnFieldEvent",
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
                        ("key", models.CharField(max_length=50)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("text", "Kort tekst"),
                                    ("prose", "Lengre tekst"),
                                    ("number", "Tall"),
                                    ("date", "Dato"),
                                    ("address", "Nettadresse"),
                                    ("concept", "Ett begrep fra et kodeverk"),
                                    ("concepts", "Flere begreper fra et kodeverk"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("label_nb", models.TextField()),
                        ("label_nn", models.TextField(blank=True)),
                        ("label_en", models.TextField(blank=True)),
                        ("explanation_nb", models.TextField(blank=True)),
                        ("explanation_nn", models.TextField(blank=True)),
                        ("explanation_en", models.TextField(blank=True)),
                        ("valid_to", models.DateField(null=True)),
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
                                to="vocabulary.ownfield",
                            ),
                        ),
                        (
                            "scheme",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="vocabulary.conceptscheme",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "vocabulary_ownfieldevent",
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                fields=["superseded_at", "pgh_created_at"], name="past_ownfield_at"
                            ),
                            models.Index(
                                fields=["pgh_obj", "superseded_at"], name="past_ownfield_obj"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("superseded_at__gte", models.F("pgh_created_at"))
                                ),
                                name="past_ownfield_order",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="supersede",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nUPDATE vocabulary_ownfieldevent AS earlier SET superseded_at = added.pgh_created_at\n  FROM new_rows AS added\n WHERE earlier.pgh_obj_id = added.pgh_obj_id AND earlier.pgh_id < added.pgh_id\n   AND earlier.superseded_at = '9999-12-31 00:00+00';\nRETURN NULL;\n",
                                    hash="92a772271589f8a144b2c7b04a7d659d8249061c",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_supersede_560c6",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="vocabulary_ownfieldevent",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="ledger",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE zone text; style text;",
                                    func="\nzone := current_setting('timezone');\nstyle := current_setting('datestyle');\nPERFORM set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true);\nINSERT INTO history_ledgerentry (\"table\", row_ids, digest, written_at)\nSELECT 'vocabulary_ownfieldevent', array_agg(added.pgh_id ORDER BY added.pgh_id),\n       md5(string_agg(rtrim(added::text, ',)'), '' ORDER BY added.pgh_id)), now()\n  FROM new_rows AS added HAVING count(*) > 0;\nPERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);\nRETURN NULL;\n",
                                    hash="0fc1211d424f9145f9a79ca46b370f53a136d304",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_ledger_16a5a",
                                    referencing="REFERENCING NEW TABLE AS new_rows ",
                                    table="vocabulary_ownfieldevent",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
            ],
        ),
    ]
