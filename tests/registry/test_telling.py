"""What bodies, contacts and portfolios tell of themselves, where nobody publishes them."""

import pytest
from django.utils.timezone import localdate

from overblikk.accounts.viewer import EVERYONE, operator, viewer_of
from overblikk.organisations.actions import register
from overblikk.organisations.models import Organisation, Sector
from overblikk.registry import actions
from overblikk.registry.amount_words import amount_value
from overblikk.registry.exporting import records
from overblikk.registry.listing import Asked, listing
from overblikk.registry.organisation_queries import portfolios_of
from overblikk.registry.portfolio_queries import of_sector
from overblikk.registry.queries import initiatives
from overblikk.registry.record_kinds import CONTACT
from overblikk.registry.record_queries import records as records_of
from overblikk.registry.record_queries import search as search_records
from overblikk.registry.telling import bodies_by_name, numbers_told
from overblikk.sources.claims import Claim
from overblikk.sources.models import AccessLevel, Method
from overblikk.vocabulary.queries import concept_id
from tests.conftest import make_source, record_initiative

NUMBER = "310000035"


def claim(field: str, value: object, source: object) -> Claim:
    return Claim(field, value, source, Method.READ, words=str(value), place={"cell": "A1"})  # type: ignore[arg-type]


@pytest.fixture
def open_(starting_data):
    """A source open to everyone."""
    return make_source(title="Åpen", access_level=AccessLevel.PUBLIC, access_ground="")


@pytest.fixture
def body(open_) -> Organisation:
    """A body that everyone may see, whose number and English name a closed source says."""
    closed = make_source()
    said = [("name_nb", "Prøvetilsynet", open_), ("name_en", "Trial Authority", closed)]
    return register(
        [claim(*one) for one in (*said, ("organisation_number", NUMBER, closed))], by=None
    )


@pytest.mark.parametrize("words", [NUMBER, "Trial Authority"])
def test_a_body_is_found_by_what_the_viewer_may_know_it_by(body, words):
    """Its number and its other languages' names like the rest."""
    found = [bodies_by_name(viewer).find(words) for viewer in (EVERYONE, operator())]

    assert found == [set(), {body.id}]
    assert bodies_by_name(EVERYONE).find("Prøvetilsynet") == {body.id}


def test_a_body_that_the_viewer_may_not_see_has_no_name(starting_data):
    """It is not found, as one that there is not."""
    register([claim("name_nb", "Skjult firma", make_source())], by=None)

    assert bodies_by_name(EVERYONE).find("Skjult firma") == set()
    assert bodies_by_name(operator()).find("Skjult firma")


@pytest.mark.parametrize("words", [NUMBER, "Authority"])
def test_initiatives_are_searched_by_what_is_told_of_their_body(body, words):
    """Or a closed source could be read by guessing."""
    actions.publish([record_initiative(responsible_organisation=str(body.id))], by=operator())

    counts = [
        len(listing(Asked(words), viewer, on=localdate()).numbers)
        for viewer in (EVERYONE, operator())
    ]

    assert counts == [0, 1]
    assert len(listing(Asked("Prøvetilsynet"), EVERYONE, on=localdate()).numbers) == 1


def test_the_number_of_a_body_is_exported_to_those_who_may_know_it(body):
    """The others have an empty column."""
    actions.publish([record_initiative(responsible_organisation=str(body.id))], by=operator())

    told = [
        next(records(initiatives(viewer), viewer))["responsible_organisation_number"]
        for viewer in (EVERYONE, operator())
    ]

    assert told == [None, NUMBER]
    assert numbers_told([body.id], EVERYONE) == {}


def test_the_page_of_a_body_has_no_number_from_a_closed_source(client, body):
    """Neither in its head nor in the list."""
    page = client.get(f"/virksomheter/{body.number}/").content.decode()
    listed = client.get("/virksomheter/").content.decode()
    sought = client.get("/virksomheter/", {"q": NUMBER}).content.decode()

    assert "310 000 035" not in page.replace("\xa0", " ")
    assert "310 000 035" not in listed.replace("\xa0", " ")
    assert "Prøvetilsynet" not in sought


def test_what_an_initiative_points_at_that_is_hidden_leaves_no_trace_in_files(open_):
    """Neither an id nor half a sentence."""
    pays = actions.register_record(
        "funding-source", [claim("name", "Skjult ordning", make_source())], by=operator()
    )
    initiative = record_initiative(
        dependencies=[
            {
                "type_id": str(concept_id("dependency", "requires")),
                "other_id": str(record_initiative(name="Skjult tiltak").id),
            }
        ],
        amounts=[amount(str(pays.id))],
    )
    actions.publish([initiative], by=operator())

    (told,) = records(initiatives(EVERYONE), EVERYONE)
    (seen,) = records(initiatives(operator()).filter(id=initiative.id), operator())

    assert told["dependencies"] == []
    assert told["amounts"][0].parts["funding_source"] is None
    assert seen["dependencies"][0].parts["other"] == "Skjult tiltak"
    assert seen["amounts"][0].parts["funding_source"] == "Skjult ordning"


def amount(funding_source_id: str) -> dict[str, object]:
    """A grant from the funding source."""
    return amount_value(
        kind_id=str(concept_id("amount-kind", "grant")),
        amount=1,
        currency_id=str(concept_id("currency", "nok")),
        funding_source_id=funding_source_id,
    )


def test_who_keeps_a_portfolio_is_told_where_an_open_source_says_it(open_):
    """On the pages of the body and of its sector alike."""
    body = Organisation.objects.get(name_nb="Digitaliseringsdirektoratet")
    keeper = claim("organisation", str(body.id), make_source())
    actions.register_record(
        "portfolio", [claim("name", "Åpen portefølje", open_), keeper], by=operator()
    )
    sector = Sector.objects.get(key="digitalisering-og-forvaltning")

    of_body = [portfolios_of(body, viewer).count() for viewer in (EVERYONE, operator())]
    of_its_sector = [of_sector(sector, viewer).count() for viewer in (EVERYONE, operator())]

    assert of_body == of_its_sector == [0, 1]


def test_a_contact_is_found_by_an_address_that_the_viewer_may_know(owner, open_):
    """An owner sees who is contact for theirs; of them what sources that they may see say."""
    body = Organisation.objects.get(name_nb="Digitaliseringsdirektoratet")
    email = claim("email", "kari@example.no", make_source())
    contact = actions.register_record(
        "contact", [claim("name", "Kari", open_), email], by=operator()
    )
    record_initiative(responsible_organisation=str(body.id), contacts=[str(contact.id)])

    found = [
        search_records(CONTACT, records_of(CONTACT, viewer), words, viewer).count()
        for viewer in (viewer_of(owner), operator())
        for words in ("Kari", "kari@example.no")
    ]

    assert found == [1, 0, 1, 1]
