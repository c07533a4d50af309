"""Intake, past days and the doctor, each against a floor of its own."""

import statistics
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial

from django.db import connection
from django.db.models import Count
from django.utils import timezone

from bench.bases import empty_base, standing_in
from bench.measure import Measure
from bench.printing import tell
from bench.stands import Stands
from overblikk.accounts.viewer import operator
from overblikk.cli.setting_up import load_starting_data, make_tables
from overblikk.history.as_of import as_of
from overblikk.intake.actions import Overview, Prepared, take_in
from overblikk.intake.preparing import prepare
from overblikk.lib.checkups import examine
from overblikk.organisations.models import Organisation
from overblikk.organisations.names import OrganisationIndex
from overblikk.registry import queries
from overblikk.registry.holdings import holdings
from overblikk.registry.models import Initiative
from overblikk.registry.searching import numbers_found
from overblikk.sources.models import Evidence
from overblikk.vocabulary.models import ConceptScheme, OwnField

ROWS = 10_000


def take(stands: Stands) -> None:
    """Measure each, in the order in which one needs what the other made."""
    with empty_base("register") as base, standing_in(base):
        make_tables()
        load_starting_data()
        core = _intake(_read(CORE, "core"), "core")
        _add_own_fields()
        whole = _intake(_read(CORE | REST, "whole record"), "whole record")
        tell("  times the core's time, everything in place", f"{core / whole:.2f}")
        _past_days()
        _doctor()


# The columns of an overview, each with what a row says in it: the core, and the rest of the record.
CORE = {
    "Tiltak": "{what} {n}",
    "Eier": "Digdir",
    "Status": "Pågående",
    "Oppstart": "{year}",
    "Samarbeidspartnere": "KS, NAV",
    "Formål": "Effektivisering",
    "KI": "Ja",
    "Prosjektnummer": "{what}-{n}",
    "Beskrivelse": "Beskrivelse av tiltak nummer {n}",
}
REST = {
    "Kortnavn": "T{n}",
    "Organisering": "Prosjekt",
    "Størrelse": "Store tiltak",
    "FNs bærekraftsmål": "SDG 9",
    "Kostnadsramme (mill. kr)": "{n}",
    "Leveranser": "Leveranse {n}",
    "Kapittel og post": "541.22",
    "Målt i prøven": "{n}",
    "Farge i prøven": "Ja",
}


def _overview(columns: dict[str, str], what: str) -> Overview:
    row = ";".join(columns.values())
    rows = [row.format(what=what, n=n, year=2000 + n % 27) for n in range(ROWS)]
    (sender,) = OrganisationIndex.load().find("Digdir")
    return Overview(
        content="\n".join([";".join(columns), *rows, ""]).encode(),
        filename="maaling.csv",
        sender=Organisation.objects.get(id=sender),
        title=f"Måling: {what}",
        access_ground="Måling",
    )


def _add_own_fields() -> None:
    OwnField.objects.create(key="own_number", kind="number", label_nb="Målt i prøven")
    scheme = ConceptScheme.objects.get(key="yes-no")
    OwnField.objects.create(
        key="own_color", kind="concepts", scheme=scheme, label_nb="Farge i prøven"
    )


def _read(columns: dict[str, str], what: str) -> tuple[Overview, Prepared]:
    overview = _overview(columns, what)
    began = time.perf_counter()
    prepared = prepare(
        overview.content,
        filename=overview.filename,
        sender=overview.sender,
        settings=[],
        on=timezone.localdate(),
    )
    took = time.perf_counter() - began
    assert not prepared.problems, prepared.problems[0]
    tell(f"reading and understanding an overview ({what}), rows a second", f"{ROWS / took:,.0f}")
    return overview, prepared


def _intake(read: tuple[Overview, Prepared], what: str) -> float:
    """Rows a second, from the desk to the register."""
    overview, prepared = read
    held = Evidence.objects.count()
    began = time.perf_counter()
    outcomes = take_in(overview, prepared, by=operator(), accept=True)
    took = time.perf_counter() - began
    floor = _copy_of_evidence()
    values = Evidence.objects.count() - held
    rate = outcomes.accepted / took
    tell(f"laying on the desk and accepting ({what}), rows a second", f"{rate:,.0f}")
    tell("  values with evidence a second", f"{values / took:,.0f}")
    tell("  times the copying of all the evidence, bare", f"{took / floor:.1f}")
    return rate


def _copy_of_evidence() -> float:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE bare (LIKE sources_evidence INCLUDING INDEXES)")
        began = time.perf_counter()
        cursor.execute("INSERT INTO bare SELECT * FROM sources_evidence")
        took = time.perf_counter() - began
        cursor.execute("DROP TABLE bare")
    return took


def _past_days() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    for what, work in _QUESTIONS.items():
        now, noise = _seconds(work)
        then, _noise = _seconds(partial(_yesterday, work))
        ratio = f"{then / now:.1f} times now ({now * 1000:.1f} ms ± {noise * 1000:.1f})"
        tell(f"as of a past moment: {what}", ratio)


def _seconds(work: Callable[[], object], *, times: int = 5) -> tuple[float, float]:
    """The median time of a piece of work, and the spread from fastest to slowest."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken), max(taken) - min(taken)


def _yesterday(work: Callable[[], object]) -> None:
    with as_of(timezone.now() - timedelta(milliseconds=1)):
        work()


def _by_status() -> object:
    return list(Initiative.objects.values("status").annotate(count=Count("id")))


def _one() -> object:
    number = Initiative.objects.values_list("number", flat=True).first()
    return queries.by_number(operator(), number or 0)


def _first_page() -> object:
    return list(queries.initiatives(operator())[:50])


def _search() -> object:
    return numbers_found("nummer 777", operator(), holdings())


_QUESTIONS: dict[str, Callable[[], object]] = {
    "counted by status": _by_status,
    "one initiative whole": _one,
    "the first page of the list": _first_page,
    "searched": _search,
}


def _doctor() -> None:
    began = time.perf_counter()
    findings = list(examine())
    took = time.perf_counter() - began
    held = Initiative.objects.count()
    tell("the doctor, initiatives a second", f"{held / took:,.0f} ({len(findings)} findings)")


MEASURE = Measure("register", take)
