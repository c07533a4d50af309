"""Laying an overview on the desk, batch by batch; another run finishes one that broke off."""

from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer
from overblikk.history.who import changing
from overblikk.intake.batches import Rows, Taking, batches
from overblikk.intake.preparing import Prepared
from overblikk.intake.problems import Findings
from overblikk.intake.received import keep_rows
from overblikk.intake.versions import Candidates, Version, candidates, differences, note
from overblikk.organisations.models import Organisation
from overblikk.proposals import actions as desk
from overblikk.proposals.planning import Outcome, Planner, Row
from overblikk.registry import actions as registry
from overblikk.registry.fields import fields
from overblikk.registry.record_kinds import RECORD_OF_FIELD
from overblikk.sources.actions import Received, keep_original, receive
from overblikk.sources.claims import Claim
from overblikk.sources.erasing import digest
from overblikk.sources.models import AccessLevel, Method, Original, Source, SourceKind


@dataclass(frozen=True)
class Overview:
    """An overview that somebody hands in."""

    content: bytes
    filename: str
    sender: Organisation
    title: str
    access_level: AccessLevel = AccessLevel.INTERNAL
    access_ground: str = ""
    speaks_for: date | None = None
    # The number of the source that it is a new version of, 0 of none; else its rows tell.
    replaces: int | None = None
    # Kept as it stood on the day that it speaks for, so that nothing of it is proposed.
    as_it_stood: bool = False


class SpeaksForAnother(ValueError):
    """The file was received before, as speaking for another day; the message says what to do."""

    def __init__(self, known: Source) -> None:
        day = date_format(known.speaks_for, "DATE_FORMAT") if known.speaks_for else _("ingen dag")
        said = _(
            "Filen er tatt imot før, som kilde %(number)s, og gjelder der %(day)s. Bruk den kilden."
        )
        super().__init__(said % {"number": known.number, "day": day})


@dataclass
class Outcomes:
    """What came of the rows so far."""

    rows: int
    source: Source | None = None
    counts: Counter[str] = field(default_factory=Counter)
    accepted: int = 0
    done: int = 0
    stopped: bool = False
    version: Version | None = None

    def as_json(self, prepared: Prepared, problems: Findings) -> dict[str, Any]:
        """The report that the command gives."""
        return {
            "source": self.source.number if self.source else None,
            "rows": self.rows,
            "proposals": {outcome.value: self.counts[outcome.value] for outcome in Outcome},
            "accepted": self.accepted,
            "columns": prepared.columns,
            "mapping": [column.as_json() for column in prepared.mapping],
            "problems": [problem.as_json() for problem in problems],
            # How many more there are of a check of which there are too many to tell.
            "more_problems": dict(problems.more),
            "version": self.version.as_json() if self.version else None,
        }


Progress = Callable[[Outcomes], bool]


def go_on(_outcomes: Outcomes) -> bool:
    """Progress that nobody watches."""
    return True


def version_of(overview: Overview, prepared: Prepared) -> Version | None:
    """What differs from the overview that this is a new version of, if it is one.

    Raises NoSuchVersion.
    """
    if overview.as_it_stood:
        return None
    replaces = candidates_for(overview, prepared).chosen(overview.replaces)
    return differences(prepared, replaces) if replaces else None


def candidates_for(overview: Overview, prepared: Prepared) -> Candidates:
    """The earlier overviews that this one may be a new version of."""
    sha256 = digest(overview.content)
    return candidates(prepared, sender=overview.sender, title=overview.title, sha256=sha256)


def dry_run(prepared: Prepared, *, sender: Organisation) -> Outcomes:
    """What taking the overview in would come to; writes nothing."""
    outcomes = Outcomes(rows=len(prepared.rows))
    planner = Planner(_sender_key(sender))
    for batch in batches(prepared.rows):
        outcomes.counts.update(plan.outcome.value for plan in planner.plan(batch))
        outcomes.done += len(batch)
    return outcomes


def take_in(
    overview: Overview,
    prepared: Prepared,
    *,
    by: Viewer,
    accept: bool = False,
    progress: Progress = go_on,
) -> Outcomes:
    """Lay the overview's rows on the desk, and accept those without a question if asked to.

    Each batch is one transaction: killed in the middle, what stands is whole, and the same call
    again finishes the job. Of many rows, those that stand apart are taken in first, by several
    processes. `progress` is told after each batch and stops by answering False.

    Of an overview that is kept as it stood, nothing is laid on the desk. Raises SpeaksForAnother.
    """
    version = version_of(overview, prepared)
    source = _source(overview, by=by)
    if overview.as_it_stood:
        _keep(prepared, source, version)
        return Outcomes(rows=len(prepared.rows), source=source, done=len(prepared.rows))
    _set_up_records(prepared, source, by=by)
    outcomes = Outcomes(rows=len(prepared.rows), source=source, version=version)
    taking = Taking(Planner(_sender_key(overview.sender)), source, by, accept)
    # Closed whatever happens, so that nobody takes rows in behind an error's back.
    rows = Rows(prepared.rows, prepared.outlines, prepared.words)
    keep = partial(_keep, prepared, source, version)
    with closing(taking.all(rows, lambda: not outcomes.stopped, keep)) as batches_taken:
        for came in batches_taken:
            outcomes.counts.update(came.counts)
            outcomes.accepted += came.accepted
            outcomes.done += came.done
            outcomes.stopped = not progress(outcomes)
    return outcomes


def _sender_key(sender: Organisation) -> str:
    return f"organisation {sender.id}"


@transaction.atomic
def _keep(prepared: Prepared, source: Source, version: Version | None) -> None:
    """Keep the rows with the source, and what is gone since the version before as questions."""
    keep_rows(prepared, source)
    if version:
        note(version, source, sender=f"organisation {source.from_organisation_id}")


@transaction.atomic
def _source(overview: Overview, *, by: Viewer) -> Source:
    """The source of this very file from this sender, also when it was received before."""
    desk.lock_sender(_sender_key(overview.sender))
    original = keep_original(overview.content)
    known = Source.objects.filter(
        original=original, from_organisation_id=overview.sender.id
    ).first()
    if known and overview.as_it_stood and known.speaks_for != overview.speaks_for:
        raise SpeaksForAnother(known)
    if known:
        return known
    with changing(by=by.id, name=by.name):
        return _receive(overview, original, by=by.id)


def _receive(overview: Overview, original: Original, *, by: UUID | None) -> Source:
    return receive(
        Received(
            kind=SourceKind.OVERVIEW,
            title=overview.title,
            from_name=overview.sender.name_nb,
            from_organisation_id=overview.sender.id,
            speaks_for=overview.speaks_for,
            access_level=overview.access_level,
            access_ground=overview.access_ground,
            filename=overview.filename,
        ),
        by=by,
        original=original,
    )


@transaction.atomic
def _set_up_records(prepared: Prepared, source: Source, *, by: Viewer) -> None:
    """Register what the settings name and the register lacks, and let the rows point at it."""
    ids = {
        (field, name): str(_set_up(field, name, source, by=by).id)
        for field, name in prepared.new_records
    }
    if ids:
        prepared.rows = prepared.rows.each(partial(_pointing, ids))


def _set_up(field: str, name: str, source: Source, *, by: Viewer) -> Any:
    kind = RECORD_OF_FIELD[fields()[field].kind]
    known = kind.model.objects.filter(name=name).first()
    claim = Claim("name", name, source, Method.SET, words=name, place={"set": field})
    return known or registry.register_record(kind.key, [claim], by=by)


def _pointing(ids: dict[tuple[str, str], str], row: Row) -> Row:
    values = [
        replace(value, value=ids[value.field, value.words], question=None)
        if value.method == Method.SET and (value.field, value.words) in ids
        else value
        for value in row.values
    ]
    return replace(row, values=values)
