"""An overview handed in on the page: previewed, then laid on the desk in the background.

Whoever carries a run out holds a lock in the database, which lets go when that process dies: a
run that says it is going and whose lock is free has broken off, and is taken up again.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from overblikk.accounts.viewer import Viewer, operator, viewer_of
from overblikk.history.numbers import take
from overblikk.intake import preview
from overblikk.intake.actions import Outcomes, Overview, candidates_for, dry_run, take_in
from overblikk.intake.checking import problems_in
from overblikk.intake.models import Run, RunState
from overblikk.intake.preparing import Prepared, Setting, prepare
from overblikk.intake.remembering import remember
from overblikk.intake.rules.columns import Choices
from overblikk.intake.shown_columns import choices
from overblikk.intake.shown_versions import keep_version
from overblikk.intake.versions import differences
from overblikk.lib.jobs import enqueue_once
from overblikk.lib.one_at_a_time import alone
from overblikk.sources.actions import forget_original, keep_original
from overblikk.sources.models import AccessLevel

TASK = "intake.carry_out"
PREVIEWS_KEPT_FOR = timedelta(days=1)

CAN_START = (RunState.PREVIEWED, RunState.STOPPED, RunState.FAILED)
UNDER_WAY = (RunState.WAITING, RunState.RUNNING)


def hand_in(overview: Overview, *, settings: Sequence[Setting], accept: bool, by: Viewer) -> Run:
    """Read the overview and keep it with a preview; nothing is laid on the desk.

    Raises UnreadableFile and SettingNotUnderstood, and then nothing is kept.
    """
    prepared = _prepare(overview, settings, {})
    kept = _previewed(overview, prepared)
    with transaction.atomic():
        # Proposals bear later numbers than this if the run has laid them, whatever the clocks say.
        kept["since"] = take(1)[0]
        return Run.objects.create(
            original=keep_original(overview.content),
            filename=overview.filename,
            sender=overview.sender,
            title=overview.title,
            settings=[[setting.field, setting.words] for setting in settings],
            access_level=overview.access_level,
            access_ground=overview.access_ground,
            speaks_for=overview.speaks_for,
            accept=accept,
            rows_total=len(prepared.rows),
            replaces=kept["replaces"],
            report=kept,
            created_by_id=by.id,
        )


def _previewed(overview: Overview, prepared: Prepared) -> dict[str, Any]:
    """What is shown of the overview before it is laid on the desk."""
    earlier = candidates_for(overview, prepared)
    replaces = earlier.chosen(overview.replaces)
    version = differences(prepared, replaces) if replaces else None
    outcomes = dry_run(prepared, sender=overview.sender)
    problems = problems_in(prepared, on=timezone.localdate())
    return preview.keep(prepared, outcomes, problems) | keep_version(earlier, version)


def choose_columns(run: Run, fields: Sequence[str | None], *, by: Viewer) -> bool:
    """Let the columns give these fields, in order, remember it, and preview the run anew.

    False where the run is no longer a preview.
    """
    prepared = _preview_anew(run, choices(run.report, fields), run.replaces)
    if prepared:
        remember(run.sender, prepared.mapping, by=by.id)
    return prepared is not None


def choose_version(run: Run, replaces: int) -> bool:
    """Let the run be a new version of the source of that number, of none for 0; previewed anew.

    False where the run is no longer a preview. Raises NoSuchVersion.
    """
    return _preview_anew(run, choices(run.report), replaces) is not None


@transaction.atomic
def _preview_anew(run: Run, chosen: Choices, replaces: int | None) -> Prepared | None:
    rows = Run.objects.select_for_update(of=("self",)).select_related("original", "sender")
    held = rows.filter(id=run.id, state=RunState.PREVIEWED).first()
    if held is None:
        return None
    overview = replace(_overview(held), replaces=replaces)
    prepared = _prepare(overview, _settings(held), chosen)
    before: Any = held.report
    kept = _previewed(overview, prepared) | {"since": before["since"]}
    _write(held, report=kept, replaces=kept["replaces"], rows_total=len(prepared.rows))
    return prepared


def _settings(run: Run) -> list[Setting]:
    return [Setting(field, words) for field, words in run.settings]


def _prepare(overview: Overview, settings: Sequence[Setting], chosen: Choices) -> Prepared:
    return prepare(
        overview.content,
        filename=overview.filename,
        sender=overview.sender,
        settings=settings,
        on=timezone.localdate(),
        chosen=chosen,
    )


@transaction.atomic
def start(run: Run) -> bool:
    """Let a worker carry the run out, from the start or from where it broke off.

    False where it is under way or done already.
    """
    rows = Run.objects.filter(id=run.id, state__in=CAN_START)
    started = rows.update(state=RunState.WAITING, stop_requested=False)
    if started:
        enqueue_once(TASK, run_id=str(run.id))
    return bool(started)


def stop(run: Run) -> None:
    """Ask the run to stop; the batch under way is finished, and what stands is whole."""
    waiting = Run.objects.filter(id=run.id, state=RunState.WAITING)
    if not waiting.update(state=RunState.STOPPED):
        Run.objects.filter(id=run.id, state=RunState.RUNNING).update(stop_requested=True)


@transaction.atomic
def discard(run: Run) -> bool:
    """Take a preview and the bytes kept for it away again; False where it was started."""
    original = run.original
    deleted, _per_model = Run.objects.filter(id=run.id, state=RunState.PREVIEWED).delete()
    if deleted and not Run.objects.filter(original=original).exists():
        forget_original(original)
    return bool(deleted)


def discard_old_previews() -> int:
    """Discard the previews that nobody went on with; gives how many."""
    long_ago = timezone.now() - PREVIEWS_KEPT_FOR
    old = Run.objects.filter(state=RunState.PREVIEWED, created_at__lt=long_ago)
    return sum(discard(run) for run in old.select_related("original").defer("original__content"))


def carry_out(run_id: UUID, *, go_on: Callable[[], bool] = lambda: True) -> None:
    """Lay the run's rows on the desk, batch by batch, until done or asked to stop.

    `go_on` says whether this worker may go on: a run that it leaves is taken up by the next.
    """
    with alone(f"run {run_id}") as is_alone:
        wanted = Run.objects.filter(id=run_id, state__in=UNDER_WAY)
        if is_alone and wanted.update(state=RunState.RUNNING):
            _carry_out(wanted.select_related("original", "sender", "created_by").get(), go_on)


def _carry_out(run: Run, go_on: Callable[[], bool]) -> None:
    by = viewer_of(run.created_by) if run.created_by else operator()
    progress = _Progress(run, go_on)
    overview = _overview(run)
    try:
        # What was previewed is what is carried out, whatever is remembered since.
        prepared = _prepare(overview, _settings(run), choices(run.report))
        take_in(overview, prepared, by=by, accept=run.accept, progress=progress)
    except Exception:
        _write(run, state=RunState.FAILED)
        raise
    if progress.ended:
        _write(run, state=progress.ended)


def _overview(run: Run) -> Overview:
    return Overview(
        content=bytes(run.original.content),
        filename=run.filename,
        sender=run.sender,
        title=run.title,
        access_level=AccessLevel(run.access_level),
        access_ground=run.access_ground,
        speaks_for=run.speaks_for,
        replaces=run.replaces,
    )


class _Progress:
    """Writes how far the run has come, after each batch and outside its transaction."""

    def __init__(self, run: Run, go_on: Callable[[], bool]) -> None:
        self._run = run
        self._go_on = go_on
        # The state that the run has come to; None where it goes on, here or elsewhere.
        self.ended: RunState | None = None

    def __call__(self, outcomes: Outcomes) -> bool:
        # Taken up again it passes the rows that are done, and they are not undone.
        done = max(self._run.rows_done, outcomes.done)
        _write(self._run, rows_done=done, rows_total=outcomes.rows, source=outcomes.source)
        self._run.rows_done = done
        if outcomes.done == outcomes.rows:
            self.ended = RunState.DONE
        elif Run.objects.filter(id=self._run.id, stop_requested=True).exists():
            self.ended = RunState.STOPPED
        return self.ended is None and self._go_on()


def _write(run: Run, **values: object) -> None:
    Run.objects.filter(id=run.id).update(**values)


def take_up_again() -> int:
    """Enqueue the runs that are under way with nobody carrying them out; gives how many."""
    under_way = Run.objects.filter(state__in=UNDER_WAY).values_list("id", flat=True)
    broken_off = [run_id for run_id in list(under_way) if _has_broken_off(run_id)]
    return sum(enqueue_once(TASK, run_id=str(run_id)) for run_id in broken_off)


def _has_broken_off(run_id: UUID) -> bool:
    with alone(f"run {run_id}") as is_alone:
        return is_alone
