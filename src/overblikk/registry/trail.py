"""What has happened to an initiative or another record, and to its links, in sentences."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.history.queries import Version, Wanted, last_versions, versions_of
from overblikk.lib.norwegian_order import order_key
from overblikk.registry.fields import Field, Kind, fields
from overblikk.registry.models import Initiative, Publication, Redirect
from overblikk.registry.permissions import WITHHELD_FIELDS, public_since
from overblikk.registry.record_kinds import RecordKind
from overblikk.registry.rights import editable
from overblikk.registry.wording import Wording, pointed_at
from overblikk.sources.claims import json_value
from overblikk.sources.evidenced import Evidenced, evidenced_models
from overblikk.sources.models import Evidence, Source
from overblikk.vocabulary.models import Concept

SET = gettext_lazy("%(field)s ble satt til «%(after)s».")
CHANGED = gettext_lazy("%(field)s ble endret fra «%(before)s» til «%(after)s».")
CLEARED = gettext_lazy("%(field)s ble tatt bort. Der sto «%(before)s».")
ADDED = gettext_lazy("%(field)s: «%(after)s» ble lagt til.")
REGISTERED = gettext_lazy("Det ble registrert.")
REMOVED = gettext_lazy("%(field)s: «%(before)s» ble tatt bort.")
EVENTS: dict[tuple[type, str], Promise] = {
    (Initiative, "insert"): gettext_lazy("Tiltaket ble registrert."),
    (Initiative, "update"): gettext_lazy("Opplysningene ble bekreftet av en ny kilde."),
    (Publication, "insert"): gettext_lazy("Tiltaket ble publisert."),
    (Publication, "delete"): gettext_lazy("Publiseringen ble trukket tilbake."),
    (Redirect, "insert"): gettext_lazy("Tiltak %(number)s ble slått sammen med dette."),
    (Redirect, "delete"): gettext_lazy("Tiltak %(number)s er ikke lenger slått sammen med dette."),
}


@dataclass(frozen=True)
class Change:
    """One change as a sentence; of a field also which, the words before and after, and why.

    Of a text the sentence says only that it was changed, and `is_prose`. `sources` are those that
    the viewer may see.
    """

    sentence: str
    field: str = ""
    label: str = ""
    before: str = ""
    after: str = ""
    is_prose: bool = False
    sources: Sequence[Source] = ()


@dataclass(frozen=True)
class Step:
    """What one person, or rule, changed at one moment, on one ground."""

    at: datetime
    who: str
    ground: str
    changes: list[Change]

    @property
    def sources(self) -> list[Source]:
        """The sources behind the changes, each once."""
        return list({one.id: one for change in self.changes for one in change.sources}.values())


@dataclass(frozen=True)
class _Raw:
    version: Version
    field: str = ""
    before: Any = None
    after: Any = None
    is_link: bool = False


_Fields = dict[str, Field]
# The sources by their id, of what was recorded at a moment of a field.
_Sources = dict[tuple[datetime, str], dict[UUID, Source]]


def trail(initiative_id: UUID, viewer: Viewer, *, since: datetime | None = None) -> list[Step]:
    """Each change of the initiative and its links, the newest first; since a moment, if given.

    Whoever may edit the initiative is told all of it; others only what has happened since it was
    published. Who changed what on what ground, and what was published when, is told to analysts
    only. A constant number of queries.
    """
    withheld: frozenset[str] = frozenset()
    if not editable(viewer).filter(id=initiative_id).exists():
        published = _published(initiative_id)
        since, withheld = max(since or published, published), WITHHELD_FIELDS
    told = [
        one
        for version in versions_of(_wanted(initiative_id, viewer))
        if since is None or version.moment > since
        for one in _raw(version)
        if one.field not in withheld
    ]
    return _steps(told, fields(), _sources("initiative", initiative_id, viewer), viewer)


def last_steps(initiatives: Sequence[Initiative], viewer: Viewer) -> dict[UUID, Step]:
    """What was changed of each of the initiatives when it was changed last, by its id.

    None of one where the viewer is not told, as `trail` does not. Without sources; a constant
    number of queries.
    """
    changed = {one.id: one.changed_at for one in initiatives}
    if not changed:
        return {}
    steps = _steps_of(
        list(changed),
        viewer,
        since=min(changed.values()),
        is_asked=lambda id_, moment: moment == changed[id_],
    )
    return {id_: of_one[0] for id_, of_one in steps.items()}


def steps_between(
    ids: Collection[UUID], viewer: Viewer, *, after: datetime, until: datetime
) -> dict[UUID, list[Step]]:
    """What was changed of each of the initiatives between the moments, the newest first.

    As `last_steps`: without what the viewer is not told, without sources, in a constant number of
    queries.
    """
    return _steps_of(ids, viewer, since=after, is_asked=lambda _id, moment: after < moment <= until)


def _steps_of(
    ids: Collection[UUID],
    viewer: Viewer,
    *,
    since: datetime,
    is_asked: Callable[[UUID, datetime], bool],
) -> dict[UUID, list[Step]]:
    edited = set(editable(viewer).filter(id__in=ids).values_list("id", flat=True))
    publications = Publication.objects.filter(initiative__in=ids)
    public = dict(publications.values_list("initiative_id", "published_at"))
    told: dict[UUID, list[_Raw]] = defaultdict(list)
    for version in versions_of(_wanted_since(ids, since)):
        id_ = version.row.get("initiative_id", version.id)
        is_told = id_ in edited or (id_ in public and version.moment > public[id_])
        if is_told and is_asked(id_, version.moment):
            withheld = () if id_ in edited else WITHHELD_FIELDS
            told[id_] += [one for one in _raw(version) if one.field not in withheld]
    of = fields()
    once = {id_: _told_once(raw, of) for id_, raw in told.items()}
    wording = _wording([one for raw in once.values() for one in raw], of, viewer)
    steps = {id_: _worded(raw, of, wording, {}, viewer) for id_, raw in once.items()}
    return {id_: of_one for id_, of_one in steps.items() if of_one}


def _wanted_since(ids: Collection[UUID], since: datetime) -> Iterator[Wanted]:
    # What an initiative was before it was changed stands in an earlier version.
    yield Initiative, {"pgh_obj_id__in": list(ids)}
    for what in _of_initiatives():
        if what.is_link:
            yield what.model, {f"{what.owner}__in": list(ids), "pgh_created_at__gte": since}


def record_trail(kind: RecordKind, id_: UUID, viewer: Viewer) -> list[Step]:
    """Each change of a record beside initiatives and of its links, the newest first.

    For analysts, since closed sources speak in it too. A constant number of queries.
    """
    parts = [what for what in evidenced_models() if what.kind == kind.key]
    wanted = [(what.model, {what.owner if what.is_link else "pgh_obj_id": id_}) for what in parts]
    raw = [one for version in versions_of(wanted) for one in _raw_of_record(parts, version)]
    return _steps(raw, kind.fields, _sources("", id_, viewer), viewer)


def changed_fields(steps: Sequence[Step]) -> list[tuple[str, str]]:
    """The fields that the steps changed, each with its label, in the order of these."""
    changed = {one.field: one.label for step in steps for one in step.changes if one.field}
    return sorted(changed.items(), key=lambda pair: order_key(pair[1]))


def with_changes_of(steps: Sequence[Step], field: str) -> list[Step]:
    """The steps that changed the field, with nothing else that they changed."""
    narrowed = [
        replace(step, changes=[one for one in step.changes if one.field == field]) for step in steps
    ]
    return [step for step in narrowed if step.changes]


def _sources(kind: str, record_id: UUID, viewer: Viewer) -> _Sources:
    """The sources, that the viewer may see, of what was recorded at each moment."""
    said = visible_to(Evidence.objects.all(), viewer, kind=kind).filter(record_id=record_id)
    found: _Sources = defaultdict(dict)
    for one in said.select_related("source").order_by("id"):
        found[one.recorded_at, one.field][one.source_id] = one.source
    return found


def _steps(told: list[_Raw], of: _Fields, sources: _Sources, viewer: Viewer) -> list[Step]:
    told = _told_once(told, of)
    return _worded(told, of, _wording(told, of, viewer), sources, viewer)


def _worded(
    told: list[_Raw], of: _Fields, wording: Wording, sources: _Sources, viewer: Viewer
) -> list[Step]:
    # A value that points at what the viewer may not see has no words, and is not told.
    seen = [
        one
        for one in told
        if not one.field or wording.of(one.field, one.before) or wording.of(one.field, one.after)
    ]
    steps = [
        Step(*act, [_change(one, of, wording, sources) for one in changes])
        for act, changes in groupby(seen, key=lambda one: _act(one, viewer))
    ]
    return steps[::-1]


def _told_once(told: list[_Raw], of: _Fields) -> list[_Raw]:
    """The changes, where a link that a field has one of, taken away and put in, is one change."""
    once: dict[Any, _Raw] = {}
    for number, one in enumerate(told):
        if not one.is_link or of[one.field].is_many:
            once[number] = one
            continue
        version = one.version
        key = (version.moment, version.name, version.ground, one.field)
        before = once[key].before if key in once else one.before
        after = one.after if one.after is not None or key not in once else once[key].after
        once[key] = replace(one, before=before, after=after, is_link=False)
    return list(once.values())


def _published(initiative_id: UUID) -> datetime:
    """When everyone was let see the initiative; no moment is later where they were not."""
    publication = public_since(initiative_id).first()
    return publication.published_at if publication else datetime.max.replace(tzinfo=UTC)


def _act(one: _Raw, viewer: Viewer) -> tuple[datetime, str, str]:
    version = one.version
    if not viewer.is_analyst:
        return version.moment, "", ""
    return version.moment, version.name, version.ground


def _wanted(initiative_id: UUID, viewer: Viewer) -> Iterator[Wanted]:
    yield Initiative, {"pgh_obj_id": initiative_id}
    for what in _of_initiatives():
        if what.is_link:
            yield what.model, {what.owner: initiative_id}
    yield Redirect, {"initiative_id": initiative_id}
    if viewer.is_analyst:
        yield Publication, {"initiative_id": initiative_id}


def _of_initiatives() -> list[Evidenced]:
    return [what for what in evidenced_models() if what.kind == "initiative"]


def _raw(version: Version) -> Iterator[_Raw]:
    what = next((w for w in _of_initiatives() if w.model is version.model), None)
    if what is None:
        yield _Raw(version)
    elif what.is_link:
        yield _link_change(what, version)
    else:
        changes = list(_column_changes(what, version))
        if version.label == "insert" or _is_confirmation(version):
            yield _Raw(version)
        yield from changes


def _raw_of_record(parts: list[Evidenced], version: Version) -> Iterator[_Raw]:
    what = next(part for part in parts if part.model is version.model)
    if what.is_link:
        yield _link_change(what, version)
    else:
        if version.label == "insert":
            yield _Raw(version)
        yield from _column_changes(what, version)


def _link_change(what: Evidenced, version: Version) -> _Raw:
    value = _link_value(what, version.row)
    field = version.row[what.field_column] if what.field_column else what.field
    before, after = (value, None) if version.label == "delete" else (None, value)
    return _Raw(version, field, before, after, is_link=True)


def _column_changes(what: Evidenced, version: Version) -> Iterator[_Raw]:
    for column in what.columns:
        before = json_value(version.before.get(column)) or None
        after = json_value(version.row[column]) or None
        if before != after:
            yield _Raw(version, column.removesuffix("_id"), before, after)


def _is_confirmation(version: Version) -> bool:
    return version.label == "update" and version.row["changed_at"] == version.before["changed_at"]


def _link_value(what: Evidenced, row: dict[str, Any]) -> Any:
    values = {column: json_value(row[column]) for column in what.columns}
    return values if len(values) > 1 else values[what.columns[0]]


def _wording(told: Iterable[_Raw], of: _Fields, viewer: Viewer) -> Wording:
    values = [(one.field, value) for one in told if one.field for value in (one.before, one.after)]
    names = {id_: str(row) for id_, row in pointed_at(of, values, viewer).items()}
    concepts = {key for key, field in of.items() if field.kind in (Kind.CONCEPT, Kind.CONCEPTS)}
    ids = {value for key, value in values if value and key in concepts and value not in names}
    # A concept that nothing uses any more may have been deleted.
    gone = last_versions(Concept, ids) if ids else {}
    return Wording(of, names | {str(id_): row.label_nb for id_, row in gone.items()})


def _change(one: _Raw, of: _Fields, wording: Wording, sources: _Sources) -> Change:
    if not one.field:
        sentence = str(EVENTS.get((one.version.model, one.version.label), REGISTERED))
        return Change(sentence % {"number": one.version.row.get("number")})
    field = of[one.field]
    label = str(field.label)
    before, after = wording.of(one.field, one.before), wording.of(one.field, one.after)
    is_prose = field.kind is Kind.PROSE
    told = {"field": label, "before": before, "after": after}
    sentence = _prose_sentence(label, before, after) if is_prose else str(_template(one)) % told
    behind = sources.get((one.version.moment, one.field), {})
    return Change(sentence, one.field, label, before, after, is_prose, list(behind.values()))


def _template(one: _Raw) -> Promise:
    if one.is_link:
        return ADDED if one.after is not None else REMOVED
    if one.before is None:
        return SET
    return CHANGED if one.after is not None else CLEARED


def _prose_sentence(label: str, before: str, after: str) -> str:
    if not after:
        return _("%(field)s ble tatt bort.") % {"field": label}
    if not before:
        return _("%(field)s ble skrevet.") % {"field": label}
    return _("%(field)s ble endret.") % {"field": label}
