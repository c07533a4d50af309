"""The measures, each against a floor of its own."""

import time
from collections.abc import Callable
from datetime import timedelta

from django.db import connection
from django.db.models import Count
from django.utils import timezone

from overblikk.accounts.viewer import operator
from overblikk.history.as_of import as_of
from overblikk.intake.actions import Overview, Prepared, take_in
from overblikk.intake.preparing import prepare
from overblikk.lib.checkups import examine
from overblikk.organisations import starting_data as bodies
from overblikk.organisations.models import Organisation
from overblikk.organisations.names import OrganisationIndex
from overblikk.registry import queries
from overblikk.registry.models import Initiative
from overblikk.sources.models import Evidence
from overblikk.vocabulary import starting_data as vocabulary

Tell = Callable[[str, str], None]
Seconds = Callable[..., tuple[float, float]]
ROWS = 10_000


def all_of_them(tell: Tell, seconds: Seconds) -> None:
    """Measure everything, in the order in which one needs what the other made."""
    vocabulary.load()
    bodies.load()
    _intake(tell, _read(tell))
    _past_days(tell, seconds)
    _doctor(tell)


def _overview() -> Overview:
    head = "Tiltak;Eier;Status;Oppstart;Samarbeidspartnere;Formål;KI;Prosjektnummer;Beskrivelse\n"
    rows = "".join(
        f"Tiltak {n};Digdir;Pågående;{2000 + n % 27};KS, NAV;Effektivisering;Ja;E-{n};"
        f"Beskrivelse av tiltak nummer {n}\n"
        for n in range(ROWS)
    )
    (sender,) = OrganisationIndex.load().find("Digdir")
    return Overview(
        content=(head + rows).encode(),
        filename="maaling.csv",
        sender=Organisation.objects.get(id=sender),
        title="Måling",
        access_ground="Måling",
    )


def _read(tell: Tell) -> tuple[Overview, Prepared]:
    overview = _overview()
    began = time.perf_counter()
    prepared = prepare(
        overview.content,
        filename=overview.filename,
        sender=overview.sender,
        settings=[],
        on=timezone.localdate(),
    )
    took = time.perf_counter() - began
    tell("reading and understanding an overview, rows a second", f"{ROWS / took:,.0f}")
    return overview, prepared


def _intake(tell: Tell, read: tuple[Overview, Prepared]) -> None:
    overview, prepared = read
    began = time.perf_counter()
    outcomes = take_in(overview, prepared, by=operator(), accept=True)
    took = time.perf_counter() - began
    floor = _copy_of_evidence()
    tell("laying on the desk and accepting, rows a second", f"{outcomes.accepted / took:,.0f}")
    tell("  values with evidence a second", f"{Evidence.objects.count() / took:,.0f}")
    tell("  times the copying of the same evidence, bare", f"{took / floor:.1f}")


def _copy_of_evidence() -> float:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE bare (LIKE sources_evidence INCLUDING INDEXES)")
        began = time.perf_counter()
        cursor.execute("INSERT INTO bare SELECT * FROM sources_evidence")
        took = time.perf_counter() - began
        cursor.execute("DROP TABLE bare")
    return took


def _past_days(tell: Tell, seconds: Seconds) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    for what, work in _QUESTIONS.items():
        now, noise = seconds(work)
        then, _noise = seconds(lambda work=work: _yesterday(work))
        ratio = f"{then / now:.1f} times now ({now * 1000:.1f} ms ± {noise * 1000:.1f})"
        tell(f"as of a past moment: {what}", ratio)


def _yesterday(work: Callable[[], object]) -> None:
    with as_of(timezone.now() - timedelta(milliseconds=1)):
        work()


def _by_status() -> object:
    return list(Initiative.objects.values("status").annotate(count=Count("id")))


def _one() -> object:
    number = Initiative.objects.values_list("number", flat=True).first()
    return queries.by_number(operator(), number or 0)


def _first_page() -> object:
    return list(queries.whole(queries.initiatives(operator()))[:50])


def _search() -> object:
    return queries.search(queries.initiatives(operator()), "nummer 777", operator()).count()


_QUESTIONS: dict[str, Callable[[], object]] = {
    "counted by status": _by_status,
    "one initiative whole": _one,
    "the first page of the list": _first_page,
    "searched": _search,
}


def _doctor(tell: Tell) -> None:
    began = time.perf_counter()
    findings = list(examine())
    took = time.perf_counter() - began
    tell("the doctor, initiatives a second", f"{ROWS / took:,.0f} ({len(findings)} findings)")
