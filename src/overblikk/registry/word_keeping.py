"""Keeps the words that initiatives are found by in step with what they say.

For registry.actions, when initiatives change; for an erasure, which changes the past too; and for
a register that has no words yet, or has them of another edition of the lexicon.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from overblikk.history.tracking import NEVER, tracked_models
from overblikk.lib.bulk_insert import insert_all, insert_values
from overblikk.lib.norwegian_words.spelling import distinct_words, pieces_of
from overblikk.registry.initiative_words import Said, fingerprint
from overblikk.registry.models import (
    ExternalIdentifier,
    FormerName,
    Initiative,
    SearchSpelling,
    SearchWords,
)

# The fields whose values an initiative is found by.
NAMES = ("name", "short_name")
TEXTS = ("description", "problem")
FIELDS = frozenset({*NAMES, *TEXTS, "former_names", "external_identifiers"})
LINKS = ((FormerName, "name"), (ExternalIdentifier, "identifier"))
# How many initiatives are read at a time.
BATCH = 2000
# How many tell whether words are of today's edition; older ones are all made anew together.
SAMPLE = 10

ADD_SPELLINGS = """
INSERT INTO registry_searchspelling (spelling)
SELECT spelling FROM unnest(%s::text[]) AS spelling ORDER BY 1 ON CONFLICT DO NOTHING
"""


def keep(initiatives: Sequence[Initiative], *, at: datetime) -> None:
    """Write the words of the initiatives where they are no longer those that are kept.

    The number of statements does not grow with that of the initiatives.
    """
    by_id = {initiative.id: initiative for initiative in initiatives}
    standing = SearchWords.objects.filter(initiative_id__in=by_id, superseded_at=NEVER)
    kept = dict(standing.values_list("initiative_id", "made_of"))
    said = _said(by_id)
    rows = [_values_of_row(id_, of, at, NEVER) for id_, of in said.items()]
    new = [row for row in rows if row["made_of"] != kept.get(row["initiative_id"])]
    replaced = [row["initiative_id"] for row in new if row["initiative_id"] in kept]
    if replaced:
        rows_before = standing.filter(initiative_id__in=replaced)
        # What was written in this same transaction was never to be seen.
        rows_before.filter(known_from__gte=at).delete()
        rows_before.update(superseded_at=at)
    if new:
        insert_values(SearchWords, list(new[0]), (tuple(row.values()) for row in new))
    _add_spellings(said[row["initiative_id"]] for row in new)


def let_go(ids: Sequence[UUID], *, at: datetime) -> None:
    """Find the initiatives, which are no more, by nothing from the moment on."""
    SearchWords.objects.filter(initiative_id__in=ids, superseded_at=NEVER).update(superseded_at=at)


def wrong_words() -> Iterator[int]:
    """The numbers of the initiatives whose words are not those that are kept, and of words that
    no initiative has."""
    standing = SearchWords.objects.filter(superseded_at=NEVER)
    unseen = dict(standing.values_list("initiative_id", "number"))
    for batch in _batches():
        by_id = {initiative.id: initiative for initiative in batch}
        kept = dict(
            standing.filter(initiative_id__in=by_id).values_list("initiative_id", "made_of")
        )
        for id_, said in _said(by_id).items():
            unseen.pop(id_, None)
            if kept.get(id_) != fingerprint(said.found_by()):
                yield said.number
    yield from unseen.values()


def bring_up_to_date() -> int:
    """Make all words anew where those kept longest are of another edition of the lexicon.

    Gives of how many initiatives, none where they are up to date.
    """
    oldest = SearchWords.objects.filter(superseded_at=NEVER).order_by("id")[:SAMPLE]
    if all(row.made_of == fingerprint(row.found_by) for row in oldest):
        return 0
    return make_anew()


def make_anew() -> int:
    """Make the words of every initiative, in the past too, of what its versions say.

    Gives how many initiatives. For an upgrade, in a transaction for each batch.
    """
    ids = list(_versions(Initiative).values_list("pgh_obj_id", flat=True).distinct())
    for start in range(0, len(ids), BATCH):
        make_anew_of(ids[start : start + BATCH])
    return len(ids)


@transaction.atomic
def make_anew_of(ids: Sequence[UUID]) -> None:
    """Make the words of the initiatives, in the past too, of what their versions say."""
    SearchWords.objects.filter(initiative_id__in=ids).delete()
    insert_all(SearchWords, [row for id_, of in _history(ids).items() for row in _spans(id_, of)])
    standing = Initiative.objects.in_bulk(ids)
    _add_spellings(_said(standing).values())


def initiatives_of(rows: Iterable[tuple[str, Any]]) -> list[UUID]:
    """The initiatives whose words follow from the rows, each a table's name and a key in it."""
    keys: dict[str, list[Any]] = defaultdict(list)
    for table, key in rows:
        keys[table].append(key)
    found: set[UUID] = set()
    for model, column in ((Initiative, "id"), *((link, "initiative_id") for link, _of in LINKS)):
        event = dict(tracked_models())[model]
        for one in (model, event):
            of_table = one._default_manager.filter(pk__in=keys[one._meta.db_table])
            found.update(of_table.values_list(column, flat=True))
    return sorted(found)


def forget_spellings(texts: Iterable[str]) -> None:
    """Suggest none of the words of the texts any more, whoever else bears them."""
    spelled = {
        piece for text in texts for word in distinct_words(text) for piece in pieces_of(word)
    }
    SearchSpelling.objects.filter(spelling__in=spelled).delete()


def _said(initiatives: dict[UUID, Initiative]) -> dict[UUID, Said]:
    said = {
        id_: Said(one.number, _values(one, NAMES), _values(one, TEXTS))
        for id_, one in initiatives.items()
    }
    for model, column in LINKS:
        rows = model._default_manager.filter(initiative_id__in=initiatives).order_by("id")
        for id_, text in rows.values_list("initiative_id", column):
            said[id_].names.append(text)
    return said


def _values(row: Any, columns: Iterable[str]) -> list[str]:
    return [text for column in columns if (text := getattr(row, column))]


def _row(id_: UUID, said: Said, since: datetime, until: datetime) -> SearchWords:
    return SearchWords(**_values_of_row(id_, said, since, until))


def _values_of_row(id_: UUID, said: Said, since: datetime, until: datetime) -> dict[str, Any]:
    found_by = said.found_by()
    return {
        "initiative_id": id_,
        "number": said.number,
        "found_by": found_by,
        "made_of": fingerprint(found_by),
        "known_from": since,
        "superseded_at": until,
    }


def _batches() -> Iterator[list[Initiative]]:
    ids = list(Initiative.objects.order_by("id").values_list("id", flat=True))
    for start in range(0, len(ids), BATCH):
        yield list(Initiative.objects.filter(id__in=ids[start : start + BATCH]))


def _versions(model: Any) -> Any:
    events = dict(tracked_models())[model]._default_manager
    return events.exclude(pgh_label="delete").order_by("pgh_id")


def _history(ids: Sequence[UUID]) -> dict[UUID, dict[Any, list[Any]]]:
    """The versions of each initiative and of its links, by the model."""
    found: dict[UUID, dict[Any, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for version in _versions(Initiative).filter(pgh_obj_id__in=ids):
        found[version.pgh_obj_id][Initiative].append(version)
    for model, _column in LINKS:
        for version in _versions(model).filter(initiative_id__in=ids):
            found[version.initiative_id][model].append(version)
    return found


def _spans(id_: UUID, versions: dict[Any, list[Any]]) -> Iterator[SearchWords]:
    """The initiative's words from one moment to the next, those that are alike as one."""
    every = [version for of in versions.values() for version in of]
    moments = {v.pgh_created_at for v in every} | {v.superseded_at for v in every}
    standing: SearchWords | None = None
    for since, until in pairwise(sorted(moments)):
        said = _said_at(versions, since)
        row = _row(id_, said, since, until) if said else None
        if row and standing and row.made_of == standing.made_of:
            standing.superseded_at = until
            continue
        if standing:
            yield standing
        standing = row
    if standing:
        yield standing


def _said_at(versions: dict[Any, list[Any]], when: datetime) -> Said | None:
    then = {model: _standing(of, when) for model, of in versions.items()}
    if not then.get(Initiative):
        return None
    (initiative,) = then[Initiative]
    said = Said(initiative.number, _values(initiative, NAMES), _values(initiative, TEXTS))
    for model, column in LINKS:
        links = sorted(then.get(model, ()), key=lambda link: link.pgh_obj_id)
        said.names += [getattr(link, column) for link in links]
    return said


def _standing(versions: Iterable[Any], when: datetime) -> list[Any]:
    return [v for v in versions if v.pgh_created_at <= when < v.superseded_at]


def _add_spellings(of: Iterable[Said]) -> None:
    spelled = sorted({spelling for said in of for spelling in said.spellings()})
    if spelled:
        with connection.cursor() as cursor:
            cursor.execute(ADD_SPELLINGS, [spelled])
