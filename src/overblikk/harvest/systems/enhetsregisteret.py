"""Enhetsregisteret: bodies, their parents and ministries, from the nightly file and the changes.

The file is read once a week, the feed of changes in between.
"""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from overblikk.harvest import enhetsregisteret_api as api
from overblikk.harvest.body_updating import update_bodies
from overblikk.harvest.conversation import Conversation
from overblikk.harvest.missed import Missed
from overblikk.harvest.models import Unit
from overblikk.harvest.systems import AskableSystem
from overblikk.harvest.unit_keeping import keep_nothing, keep_units, numbers_not_read
from overblikk.harvest.units import PUBLIC_FORMS, Excerpt
from overblikk.lib.fetch_faults import FetchFault
from overblikk.lib.fetching import MIB, NOT_MODIFIED, Limits
from overblikk.organisations.models import Organisation

KEY = "enhetsregisteret"
FILE_LIMITS = Limits(body_bytes=1024 * MIB, seconds=3600, read_seconds=60)
FILE_EVERY = timedelta(days=7)
# The file is made at night, and what was changed while it was made must not be lost.
OVERLAP = timedelta(days=2)
READ_AT_A_TIME = 5000
# Of one asking, at 1,000 changes each; what more there is comes the next time.
MOST_BATCHES = 200


def ask(talk: Conversation) -> None:
    """Read the file or the changes, look up what neither told of, and bring bodies up to date."""
    fault = _read(talk)
    # What neither the file nor the feed has told of for longer than a file's time.
    since = timezone.now() - FILE_EVERY - timedelta(days=1)
    look_up_all(talk, sorted(numbers_not_read(_numbers(), since=since)))
    update_bodies(talk, look_up=lambda numbers: look_up_all(talk, numbers))
    if fault:
        raise fault


def look_up_all(talk: Conversation, numbers: Iterable[str]) -> set[str]:
    """Look the numbers up one by one; gives those that did not come, which are told as missed."""
    left: set[str] = set()
    asked = iter(numbers)
    for number in asked:
        try:
            found = api.look_up(talk, number)
        except (FetchFault, Missed) as fault:
            talk.miss(number, fault)
            left.add(number)
            if isinstance(fault, FetchFault) and fault.code != "status":
                # Nobody answers: asking for each of the rest would only take time.
                return left | set(asked)
            continue
        talk.counts["looked_up"] += 1
        if isinstance(found, Excerpt):
            talk.counts["units"] += keep_units([found], at=timezone.now())
        elif keep_nothing(number, found):
            talk.counts["units"] += 1
        elif found is api.Nothing.UNKNOWN:
            talk.miss(number, Missed("no-such-number"))
    return left


def _read(talk: Conversation) -> FetchFault | Missed | None:
    """Read what there is; a fault is given, so that what came before it is made use of."""
    try:
        if _is_file_due(talk):
            _read_file(talk)
        else:
            _read_changes(talk)
            _read_new(talk)
    except (FetchFault, Missed) as fault:
        return fault
    return None


def _numbers() -> set[str]:
    numbered = Organisation.objects.filter(organisation_number__isnull=False, successor=None)
    return {number for number in numbered.values_list("organisation_number", flat=True) if number}


def _is_file_due(talk: Conversation) -> bool:
    read_on = talk.position.get("file", {}).get("read_on")
    return not read_on or timezone.localdate() - date.fromisoformat(read_on) >= FILE_EVERY


def _read_file(talk: Conversation) -> None:
    """Fetch the file unless it is here, and read on from where the last reading broke off."""
    position = talk.position
    position.setdefault("since", (timezone.now() - OVERLAP).isoformat(timespec="seconds"))
    known = position.get("file", {})
    path = _fetched(talk, known.get("etag", ""), is_read="read_on" in known)
    if path is not None:
        etag = path.with_suffix(".etag").read_text()
        read = known.get("read", 0) if etag and etag == known.get("etag") else 0
        for so_far in _units_kept(talk, path, read):
            talk.keep(position | {"file": {"etag": etag, "read": so_far}})
        known = {"etag": etag}
        _forget_files()
    today = str(timezone.localdate())
    talk.keep(position | {"file": {"etag": known.get("etag", ""), "read_on": today}})


def _fetched(talk: Conversation, etag: str, *, is_read: bool) -> Path | None:
    """The file on this machine; None where it is the one that was read before."""
    folder = _folder()
    path = folder / f"{hashlib.sha256(etag.encode()).hexdigest()[:16]}.gz"
    is_here = bool(etag) and path.exists()
    headers = {"If-None-Match": etag} if is_here or (etag and is_read) else {}
    part = folder / "part"
    with part.open("wb") as file:
        answer = talk.download(api.bulk_address(), file, limits=FILE_LIMITS, headers=headers)
    if answer.status == NOT_MODIFIED:
        part.unlink()
        return None if is_read else path
    etag = answer.headers.get("etag", "")
    path = folder / f"{hashlib.sha256(etag.encode()).hexdigest()[:16]}.gz"
    path.with_suffix(".etag").write_text(etag)
    return part.rename(path)


def _folder() -> Path:
    folder: Path = settings.HOME / "harvest"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def _forget_files() -> None:
    for file in _folder().iterdir():
        file.unlink()


def _units_kept(talk: Conversation, path: Path, read: int) -> Iterator[int]:
    """Keep the units that are wanted; gives after each stretch how many have been read in all."""
    wanted = _numbers() | set(Unit.objects.values_list("number", flat=True))
    with path.open("rb") as file:
        for stretch, fault in _stretches(api.every_unit(file, skip=read)):
            kept = [u for u in stretch if u and (u.number in wanted or u.form in PUBLIC_FORMS)]
            talk.counts["units"] += keep_units(kept, at=timezone.now())
            talk.counts["read"] += len(stretch)
            read += len(stretch)
            yield read
            if fault:
                raise fault


def _stretches(
    units: Iterator[Excerpt | None],
) -> Iterator[tuple[list[Excerpt | None], Missed | None]]:
    """The units, some thousands at a time; the last with why there are no more, if it broke off."""
    fault: Missed | None = None
    is_left = True
    while is_left:
        stretch: list[Excerpt | None] = []
        try:
            for unit in islice(units, READ_AT_A_TIME):
                stretch.append(unit)
        except Missed as missed:
            fault = missed
        is_left = len(stretch) == READ_AT_A_TIME and fault is None
        yield stretch, fault


def _read_changes(talk: Conversation) -> None:
    """Look up the bodies that the feed says were changed; each once, however often it says so."""
    position = talk.position
    wanted = _numbers() | set(Unit.objects.values_list("number", flat=True))
    left = look_up_all(talk, position.get("left", []))
    feed = api.changes(talk, after=position.get("change"), since=position["since"])
    for batch in islice(feed, MOST_BATCHES):
        changed = {change.number for change in batch}
        talk.counts["read"] += len(batch)
        left |= look_up_all(talk, sorted(changed & wanted))
        position["left"] = sorted(left)
        position["change"] = max(change.id for change in batch)
        talk.keep(position)


def _read_new(talk: Conversation) -> None:
    """Search for what is registered since the file was made, of the forms that are taken in."""
    today = timezone.localdate()
    first = date.fromisoformat(talk.position["file"]["read_on"]) - OVERLAP
    for form in talk.parameters.get("forms", []):
        found = list(api.search(talk, {"organisasjonsform": form}, first=first, last=today))
        talk.counts["units"] += keep_units(found, at=timezone.now())


SYSTEM = AskableSystem(
    key=KEY,
    name="Enhetsregisteret",
    keeper="Brønnøysundregistrene",
    gives=_("Virksomheter, hvem de hører under, og hva de heter."),
    ask=ask,
)
