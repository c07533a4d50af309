"""Purposes and technologies move, with all their versions, into the table of every such field."""

from django.db import migrations

# The versions keep their moments; what each holds is sealed anew in the ledger as it is added.
MOVE = """
ALTER TABLE registry_conceptlink DISABLE TRIGGER USER;
INSERT INTO registry_conceptlink (id, initiative_id, field, concept_id)
SELECT id * 2, initiative_id, 'purposes', concept_id FROM registry_initiativepurpose
 UNION ALL
SELECT id * 2 + 1, initiative_id, 'technologies', concept_id FROM registry_initiativetechnology;
SELECT setval(pg_get_serial_sequence('registry_conceptlink', 'id'),
              (SELECT coalesce(max(pgh_obj_id), 0) + 2 FROM (
                 SELECT pgh_obj_id * 2 + 1 AS pgh_obj_id FROM registry_initiativepurposeevent
                  UNION ALL
                 SELECT pgh_obj_id * 2 + 1 FROM registry_initiativetechnologyevent) AS ever));
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
ALTER TABLE registry_conceptlink ENABLE TRIGGER USER;

ALTER TABLE registry_conceptlinkevent DISABLE TRIGGER USER;
INSERT INTO registry_conceptlinkevent
       (pgh_created_at, pgh_label, superseded_at, id, initiative_id, field, concept_id,
        pgh_context_id, pgh_obj_id)
SELECT pgh_created_at, pgh_label, superseded_at, id * 2, initiative_id, 'purposes', concept_id,
       pgh_context_id, pgh_obj_id * 2
  FROM registry_initiativepurposeevent ORDER BY pgh_id;
INSERT INTO registry_conceptlinkevent
       (pgh_created_at, pgh_label, superseded_at, id, initiative_id, field, concept_id,
        pgh_context_id, pgh_obj_id)
SELECT pgh_created_at, pgh_label, superseded_at, id * 2 + 1, initiative_id, 'technologies',
       concept_id, pgh_context_id, pgh_obj_id * 2 + 1
  FROM registry_initiativetechnologyevent ORDER BY pgh_id;
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
ALTER TABLE registry_conceptlinkevent ENABLE TRIGGER USER;

DELETE FROM history_ledgerentry
 WHERE "table" IN ('registry_initiativepurposeevent', 'registry_initiativetechnologyevent');
SET LOCAL timezone TO 'UTC';
INSERT INTO history_ledgerentry ("table", row_ids, digest, written_at)
SELECT 'registry_conceptlinkevent', array_agg(e.pgh_id ORDER BY e.pgh_id),
       md5(string_agg(overblikk_row_digest(to_jsonb(e)), '' ORDER BY e.pgh_id)), now()
  FROM registry_conceptlinkevent AS e HAVING count(*) > 0;
RESET timezone;
"""


class Migration(migrations.Migration):
    dependencies = [("registry", "0003_the_whole_record")]

    operations = [migrations.RunSQL(MOVE)]
