"""Gives made-up initiatives a longer past: as many versions of each as are asked for.

Written in bulk beside the register's doors, so that a hundred thousand take a minute or two; what
holds now is left as it is. Each added version has evidence of its own, and for each link there is
another that was taken away again.
"""

from collections.abc import Iterable, Iterator

from django.db import connection, models

from overblikk.history.tracking import tracked_models
from overblikk.registry.models import Initiative

# The newest version of each initiative becomes the last of so many parts that it has them all.
PARTS = """
CREATE TEMP TABLE parts AS
SELECT newest.pgh_id, part, missing, newest.pgh_created_at AS since,
       (now() - newest.pgh_created_at) / (missing + 1) AS length
  FROM (SELECT *, %(versions)s - count(*) OVER (PARTITION BY pgh_obj_id) AS missing
          FROM registry_initiativeevent) AS newest,
       generate_series(0, missing - 1) AS part
 WHERE newest.superseded_at > now() AND newest.pgh_label <> 'delete'
"""
# From part to part one of these goes on to the next of its scheme's concepts.
CHANGING = {"status": "status", "phase": "phase", "size": "size", "ai": "ai"}
CONCEPT = """CASE WHEN {column} IS NOT NULL THEN (
  SELECT array_agg(one.id ORDER BY one.position) FROM vocabulary_concept AS one
    JOIN vocabulary_conceptscheme AS of_scheme ON of_scheme.id = one.scheme_id
   WHERE of_scheme.key = '{scheme}')[1 + mod(number + (part + {place}) / {every}, 2)] END"""
ADD_VERSIONS = """
INSERT INTO registry_initiativeevent ({columns})
SELECT {values} FROM registry_initiativeevent JOIN parts USING (pgh_id)
"""
MOVE_NEWEST = """
UPDATE registry_initiativeevent AS one
   SET pgh_created_at = parts.since + missing * length, pgh_label = 'update'
  FROM parts WHERE parts.pgh_id = one.pgh_id AND part = 0
"""
ADD_EVIDENCE = """
INSERT INTO sources_evidence
  (record_kind, record_id, field, value, place, words, method, ground, recorded_at, source_id)
SELECT record_kind, record_id, field, value, place, words, method, ground,
       since + (part + 1) * length, source_id
  FROM (SELECT DISTINCT ON (record_id) * FROM sources_evidence
         WHERE record_kind = 'initiative' AND field = 'name' ORDER BY record_id, id) AS said
  JOIN registry_initiativeevent AS one ON one.pgh_obj_id = said.record_id
  JOIN parts USING (pgh_id)
"""
# Another initiative once had the link, for the first half of the time that this one has.
ADD_LINKS = """
INSERT INTO {table} ({columns})
SELECT {values} FROM {table} AS link
  JOIN registry_initiative AS one ON one.id = link.initiative_id
  JOIN registry_initiative AS other ON other.number = one.number + 1,
       (VALUES ('insert', 0, 1), ('delete', 1, 2)) AS half (label, first, last)
 WHERE link.superseded_at > now() AND link.pgh_label <> 'delete'
"""


def give_versions(versions: int) -> None:
    """Let every initiative have so many versions; those that have more keep theirs."""
    with connection.cursor() as cursor:
        # As when a base is restored: the versions that others would be made of are given.
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(PARTS, {"versions": versions})
        cursor.execute("ANALYZE parts")
        cursor.execute(_added_versions())
        cursor.execute(ADD_EVIDENCE)
        cursor.execute(MOVE_NEWEST)
        for statement in _added_links():
            cursor.execute(statement)
        cursor.execute("DROP TABLE parts")
        cursor.execute("SET session_replication_role = origin")
        cursor.execute("VACUUM ANALYZE")


def _added_versions() -> str:
    version = dict(tracked_models())[Initiative]
    values = _values(version) | {
        "pgh_created_at": "since + part * length",
        "superseded_at": "since + (part + 1) * length",
        "pgh_label": "CASE part WHEN 0 THEN pgh_label ELSE 'update' END",
    }
    for place, (field, scheme) in enumerate(CHANGING.items()):
        values[f"{field}_id"] = CONCEPT.format(
            column=f"{field}_id", scheme=scheme, place=place, every=len(CHANGING)
        )
    return ADD_VERSIONS.format(columns=_listed(values), values=", ".join(values.values()))


def _added_links() -> Iterator[str]:
    for model, version in tracked_models():
        fields = {field.name for field in model._meta.fields}
        if "initiative" not in fields or not isinstance(model._meta.pk, models.BigAutoField):
            continue
        columns = {column: f'link."{column}"' for column in _values(version)} | {
            "initiative_id": "other.id",
            "pgh_obj_id": "-link.pgh_obj_id",
            "pgh_label": "half.label",
            "pgh_created_at": _after("first"),
            "superseded_at": f"CASE half.label WHEN 'delete' THEN link.superseded_at"
            f" ELSE {_after('last')} END",
        }
        table = version._meta.db_table
        values = ", ".join(columns.values())
        yield ADD_LINKS.format(table=table, columns=_listed(columns), values=values)


def _after(halves: str) -> str:
    return f"link.pgh_created_at + half.{halves} * (now() - link.pgh_created_at) / 2"


def _values(version: type[models.Model]) -> dict[str, str]:
    """The columns of the versions, besides the number that each gets anew."""
    fields = (f for f in version._meta.concrete_fields if not f.primary_key)
    return {field.column: f'"{field.column}"' for field in fields}


def _listed(columns: Iterable[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)
