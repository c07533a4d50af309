"""The page of one initiative: whose word each value is, and how old, and what it is tied to."""

import json
from datetime import UTC, date, datetime, time

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from overblikk.accounts.viewer import EVERYONE, operator
from overblikk.accounts.visibility import visible_to
from overblikk.history.moment import at
from overblikk.organisations.models import Organisation
from overblikk.registry.actions import Draft, confirm, publish, record
from overblikk.registry.amount_words import amount_value
from overblikk.sources.claims import Claim
from overblikk.sources.held import values_of
from overblikk.sources.held_values import values_of_all
from overblikk.sources.models import AccessLevel, Evidence, Method
from overblikk.vocabulary.models import Concept
from overblikk.vocabulary.queries import concept_id
from tests.conftest import make_source, record_initiative

LONG_AGO = date(2020, 3, 1)


def body(name):
    return Organisation.objects.get(name_nb=name)


def text_of(response):
    return " ".join(response.content.decode().split())


def open_source(**details):
    return make_source(access_level=AccessLevel.PUBLIC, access_ground="", **details)


def ids_in(scheme):
    return list(Concept.objects.filter(scheme__key=scheme).values_list("id", flat=True))


def from_body(name, **details):
    return open_source(from_organisation_id=body(name).id, **details)


def page_of(client, initiative):
    return client.get(f"/tiltak/{initiative.number}/")


def field(response, key):
    return response.context["sheet"].by_key[key]


def test_what_a_sender_said_before_its_last_word_was_earlier(analyst_client, starting_data):
    """It is told, but not as if anybody still said so."""
    initiative = record_initiative(start="2023", source=from_body("Skatteetaten"))
    record_initiative(initiative=initiative, start="2024", source=from_body("Skatteetaten"))

    shown = field(page_of(analyst_client, initiative), "start")

    assert [value.words for value in shown.values] == ["2024"]
    assert shown.others == []
    assert [one.value for one in shown.earlier] == ["2023"]


def test_what_another_still_says_stands_out_beside_the_value(analyst_client, starting_data):
    """With its own source, and not folded away."""
    other = from_body("Skatteetaten", title="Skatteetatens oversikt")
    initiative = record_initiative(start="2023", source=other)
    record_initiative(
        initiative=initiative, start="2024", source=from_body("Digitaliseringsdirektoratet")
    )

    response = page_of(analyst_client, initiative)

    shown = field(response, "start")
    assert [value.words for value in shown.others] == ["2023"]
    assert shown.earlier == []
    assert "Andre kilder sier noe annet" in text_of(response)
    assert "Skatteetatens oversikt" in text_of(response)


def test_a_value_that_nobody_has_said_for_long_is_marked_as_old(analyst_client, starting_data):
    """In words at the value, and counted where the page tells of the registration."""
    initiative = record_initiative(source=make_source(speaks_for=LONG_AGO), start="2019")

    response = page_of(analyst_client, initiative)

    assert "Sist sagt 1. mars 2020, for mer enn 18 måneder siden." in text_of(response)
    assert "2 av 2 verdier er merket som gamle" in text_of(response)


def test_a_value_of_a_source_of_today_is_not_old(analyst_client, starting_data):
    """Nothing is said of age then."""
    initiative = record_initiative(source=make_source(speaks_for=localdate()), start="2019")

    assert "gammel" not in text_of(page_of(analyst_client, initiative))


def test_what_a_source_has_confirmed_is_not_old(committed, client):
    """Though it left no evidence of its own, since it said nothing new."""
    at_first = datetime.combine(LONG_AGO, time(12), tzinfo=UTC)
    with at(at_first):
        old, confirmed = (
            record_initiative(name=name, source=open_source()) for name in ("Ett", "Et annet")
        )
        publish([old, confirmed], by=operator())
    with transaction.atomic():
        confirm([confirmed.id], source=open_source(), by=operator())
    record_initiative(initiative=confirmed, start="2026")

    counted = [page_of(client, one).context["sheet"].old_values for one in (old, confirmed)]

    assert counted == [1, 0]


def test_a_value_that_was_set_for_a_whole_overview_says_so(analyst_client, starting_data):
    """It was never written of this initiative."""
    initiative = record_initiative()
    ongoing = str(concept_id("status", "ongoing"))
    claim = Claim("status", ongoing, make_source(), Method.SET, place={"set": True})
    record([Draft(initiative, [claim])], by=operator())

    page = text_of(page_of(analyst_client, initiative))

    assert 'data-size="sm">Satt for hele oversikten</span>' in page


def test_the_sources_are_numbered_as_the_page_meets_them(analyst_client, starting_data):
    """The number stands at each value and in the list of sources."""
    first = from_body("Skatteetaten", title="Den første")
    second = open_source(title="Den andre", from_name="Et firma")
    initiative = record_initiative(name="Digital post", start="2024", source=first)
    record_initiative(initiative=initiative, end="2026", source=second)

    notes = page_of(analyst_client, initiative).context["notes"]

    assert [(note.number, note.source.title, note.count, note.sender) for note in notes] == [
        (1, "Den første", 2, "Skatteetaten"),
        (2, "Den andre", 1, "Et firma"),
    ]


def test_what_is_held_of_one_is_what_is_held_of_it_among_many(starting_data):
    """Whichever way it is read, in the same order."""
    bodies = Organisation.objects.order_by("-order_key")[:3]
    part = str(ids_in("participation")[0])
    amount = amount_value(
        kind_id=str(concept_id("amount-kind", "frame")),
        amount=12.5,
        currency_id=str(concept_id("currency", "nok")),
    )
    initiative = record_initiative(
        status=str(concept_id("status", "ongoing")),
        purposes=list(map(str, ids_in("purpose"))),
        cooperating_organisations=[
            {"organisation_id": str(body.id), "part_id": part} for body in bodies
        ],
        amounts=[amount, amount | {"amount": 7}],
        deliverables=[{"name": "Pilot", "status_id": None, "due": "2025-33"}],
        former_names=["Å", "A"],
    )

    held = values_of("initiative", initiative)

    assert held == values_of_all("initiative", [initiative.id])[initiative.id]


def test_the_evidence_of_initiatives_is_the_same_by_their_own_rule(starting_data):
    """The rule for one kind shows no more and no less than the rule for all."""
    shown, hidden = (record_initiative(source=open_source()) for _ in range(2))
    publish([shown], by=operator())
    everything = Evidence.objects.filter(record_id__in=[shown.id, hidden.id])

    for viewer in (EVERYONE, operator()):
        own = visible_to(everything, viewer, kind="initiative")
        assert set(own) == set(visible_to(everything, viewer))


def test_the_page_draws_and_lists_what_the_initiative_is_tied_to(client, starting_data):
    """Both ways; of what is not published there is nothing."""
    whole, needed, hidden = (
        record_initiative(name=name) for name in ("Helheten", "Det den trenger", "Hemmeligheten")
    )
    requires = str(concept_id("dependency", "requires"))
    initiative = record_initiative(
        name="Digital post",
        parent=str(whole.id),
        dependencies=[
            {"type_id": requires, "other_id": str(other.id)} for other in (needed, hidden)
        ],
    )
    part = record_initiative(name="Delen", parent=str(initiative.id))
    record_initiative(name="Skjult del", parent=str(initiative.id))
    publish([initiative, whole, needed, part], by=operator())

    response = page_of(client, initiative)

    assert [(one.label, one.names) for one in response.context["ties"]] == [
        ("Del av", ["Helheten"]),
        ("Består av", ["Delen"]),
        ("Forutsetter", ["Det den trenger"]),
    ]
    assert "<svg" in text_of(response)
    assert "Hemmeligheten" not in text_of(response)
    assert "Skjult del" not in text_of(response)


def test_period_and_deliveries_stand_on_a_line_of_time(client, starting_data):
    """As long as they were said to be; without an end it is open."""
    initiative = record_initiative(
        start="2024",
        deliverables=[
            {"name": "Pilot", "status_id": None, "due": "2025-33"},
            {"name": "En gang", "status_id": None, "due": ""},
        ],
    )
    publish([initiative], by=operator())

    line = page_of(client, initiative).context["line"]

    assert [year for year, _x in line.years] == list(range(2024, localdate().year + 1))
    assert (line.period.x, line.period.is_open) == ("0.0%", True)
    assert [(one.name, one.when) for one in line.deliveries] == [("Pilot", "1. kvartal 2025")]


def test_one_date_alone_is_no_line_of_time(client, starting_data):
    """There is nothing to see on it."""
    initiative = record_initiative(start="2024")
    publish([initiative], by=operator())

    assert page_of(client, initiative).context["line"] is None


def test_the_page_takes_as_many_queries_of_many_ties_as_of_few(client, starting_data):
    """And of much evidence as of little."""
    requires = str(concept_id("dependency", "requires"))

    def queries(count):
        others = [record_initiative(name=f"Tiltak {n}") for n in range(count)]
        tied = [{"type_id": requires, "other_id": str(other.id)} for other in others]
        initiative = record_initiative(name="Midten", parent=str(others[0].id), dependencies=tied)
        for n in range(count):
            part = record_initiative(
                name=f"Del {n}",
                parent=str(initiative.id),
                dependencies={"type_id": requires, "other_id": str(initiative.id)},
            )
            record_initiative(initiative=initiative, start=str(2000 + n), source=open_source())
            publish([part], by=operator())
        publish([initiative, *others], by=operator())
        with CaptureQueriesContext(connection) as asked:
            page_of(client, initiative)
        return len(asked)

    assert queries(2) == queries(12)


def test_machines_are_told_what_everyone_may_see(client, starting_data):
    """Title and line of facts for those who share it, JSON-LD for those who read that."""
    initiative = record_initiative(
        name="Digital </script> post",
        responsible_organisation=str(body("Skatteetaten").id),
        status=str(concept_id("status", "ongoing")),
        start="2024",
        end="2026-03",
        description="Brev kommer fram.",
    )
    publish([initiative], by=operator())

    response = page_of(client, initiative)

    page = response.content.decode()
    written = page.split('<script type="application/ld+json">')[1].split("</script>")[0]
    about = json.loads(written)
    assert "Pågående, Skatteetaten, 2024–mars 2026. Brev kommer fram." in page
    assert about["mainEntity"]["name"] == "Digital </script> post"
    assert about["mainEntity"]["parentOrganization"]["name"] == "Skatteetaten"
    assert about["temporalCoverage"] == "2024-01-01/2026-03-31"
    assert about["url"] == f"http://testserver/tiltak/{initiative.number}/"


def test_machines_are_told_nothing_of_what_one_signs_in_to_see(analyst_client, starting_data):
    """Nor of a past day, which is not the page that is shared."""
    initiative = record_initiative()
    publish([initiative], by=operator())

    assert "ld+json" not in page_of(analyst_client, initiative).content.decode()


def test_the_history_marks_the_words_that_changed_and_names_the_source(
    analyst_client, starting_data
):
    """Of texts; of other values it tells both."""
    initiative = record_initiative(
        description="Vi begynner med fem", start="2023", source=open_source()
    )
    changed = {"description": "Vi begynner med tre", "start": "2024"}
    record_initiative(initiative=initiative, source=open_source(title="Ny oversikt"), **changed)

    page = text_of(analyst_client.get(f"/tiltak/{initiative.number}/historikk/"))

    assert "fem<span" in page.split("<del>")[1]
    assert "Oppstart ble endret fra «2023» til «2024»." in page
    assert "Ny oversikt</a>" in page


def test_the_history_is_narrowed_to_one_field(analyst_client, starting_data):
    """And says so where it has not changed."""
    initiative = record_initiative(start="2023")
    record_initiative(initiative=initiative, start="2024", end="2026")
    address = f"/tiltak/{initiative.number}/historikk/"

    of_start, of_address = (
        analyst_client.get(address, {"felt": key}) for key in ("start", "address")
    )

    told = [change.field for step in of_start.context["steps"] for change in step.changes]
    assert set(told) == {"start"}
    assert [key for key, _label in of_start.context["fields"]] == ["name", "start", "end"]
    assert "ingen endringer av dette feltet" in text_of(of_address)
