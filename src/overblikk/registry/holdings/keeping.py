"""Keeps what is held in the memory of the process, in step with what every process writes."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from threading import Lock
from uuid import UUID

from django.db import connection, transaction
from pyroaring import BitMap

from overblikk.accounts.models import AccessEntry
from overblikk.history.as_of import let_be_of_one_state, standing_at
from overblikk.history.changes import changes_since
from overblikk.history.tracking import tracked_models
from overblikk.registry.holdings.held import Holdings
from overblikk.registry.holdings.reading import read
from overblikk.registry.holdings.stretch import read_together_at

# Where more versions have come than this, everything is read anew.
MANY = 20_000
# So many past moments are kept.
PASTS = 4
# The initiatives whose ministry or sector follows from bodies that have changed.
OF_BODIES = """
SELECT one.id FROM public.registry_initiative AS one
  LEFT JOIN public.organisations_organisation AS body ON body.id = one.responsible_organisation_id
 WHERE ARRAY[body.id, body.ministry_id, one.responsible_ministry_id] && ARRAY(
       SELECT pgh_obj_id FROM public.organisations_organisationevent WHERE pgh_id = ANY(%s))
"""
NUMBERS = """
SELECT number FROM public.registry_initiative WHERE id = ANY(%(ids)s) UNION
SELECT number FROM public.registry_initiativeevent WHERE pgh_obj_id = ANY(%(ids)s)
"""


class Keeper:
    """What is held now, and up to which mark of the ledger; one for all threads of a process."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.kept: tuple[str, Holdings] | None = None

    def up_to_date(self) -> Holdings:
        """What is held now: as it was read last, and what has been written since."""
        with self.lock:
            return self._up_to_date()

    def of_one_state(self) -> Holdings:
        """What is held in the state that the transaction that has just begun will see until its
        end.

        The state is fixed within the lock, so that nobody has read on to a later one; and what
        others keep of the holdings, they may have read later.
        """
        with self.lock:
            let_be_of_one_state()
            return self._up_to_date().as_they_are()

    def _up_to_date(self) -> Holdings:
        if self.kept is None:
            mark, _nothing = changes_since(None)
            self.kept = mark, read("public")
        else:
            mark, changed = changes_since(self.kept[0])
            self.kept = mark, _with(changed, self.kept[1])
        return self.kept[1]


_keeper = Keeper()
_of_one_state: ContextVar[Holdings | None] = ContextVar("of_one_state", default=None)


def holdings() -> Holdings:
    """What initiatives hold at the moment that is stood at: now, or a past one.

    Within a transaction that may write, read anew each time: what is not committed is not kept.
    """
    then = standing_at()
    if then:
        if (together := read_together_at(then)) is not None:
            return together
        return _past(then, _keeper.up_to_date())
    if (held := _of_one_state.get()) is not None:
        return held
    return read("public") if connection.in_atomic_block else _keeper.up_to_date()


@contextmanager
def one_state() -> Iterator[None]:
    """Let every query in the block answer for one state of the present, whatever is written
    meanwhile; a past moment that is stood at is one already.

    Nothing can be written in the block. Raises RuntimeError within another transaction than a
    test's.
    """
    if standing_at():
        yield
        return
    is_within = connection.in_atomic_block
    with transaction.atomic(durable=True):
        held = read("public") if is_within else _keeper.of_one_state()
        token = _of_one_state.set(held)
        try:
            yield
        finally:
            _of_one_state.reset(token)


def forget() -> None:
    """Keep nothing, as a process that has just begun; for a base that was emptied."""
    _keeper.kept = None


def _past(then: datetime, present: Holdings) -> Holdings:
    """A past changes only when something is written: a version may be dated back."""
    pasts: dict[datetime, Holdings] = present.kept("pasts", dict)
    if then not in pasts:
        if len(pasts) >= PASTS:
            pasts.clear()
        pasts[then] = read("asof")
    return pasts[then]


def _with(changed: Mapping[str, list[int]], held: Holdings) -> Holdings:
    # Every page that tells an analyst of something withheld is written in the access log.
    if not changed.keys() - {AccessEntry._meta.db_table}:
        return held
    versions = {table: ids for table, ids in changed.items() if table in _owners()}
    if sum(map(len, versions.values())) > MANY:
        return read("public")
    ids = set(_initiatives(versions))
    if not ids:
        return held.as_they_are()
    return held.changed(_numbers(ids), read("public", ids))


def _owners() -> dict[str, str]:
    """The tables of versions that tell of initiatives, each with the column that says of which."""
    owners = {"registry_initiativeevent": "pgh_obj_id", "organisations_organisationevent": ""}
    for model, event in tracked_models():
        if any(field.name == "initiative" for field in model._meta.fields):
            owners[event._meta.db_table] = "initiative_id"
    return owners


def _initiatives(versions: Mapping[str, list[int]]) -> Iterator[UUID]:
    owners = _owners()
    with connection.cursor() as cursor:
        for table, ids in versions.items():
            column = owners[table]
            of_versions = f"SELECT {column} FROM public.{table} WHERE pgh_id = ANY(%s)"  # noqa: S608
            cursor.execute(of_versions if column else OF_BODIES, [ids])
            yield from (id_ for (id_,) in cursor.fetchall())


def _numbers(ids: set[UUID]) -> BitMap:
    with connection.cursor() as cursor:
        cursor.execute(NUMBERS, {"ids": list(ids)})
        return BitMap(number for (number,) in cursor.fetchall())
