"""Writing bodies: never without evidence, never with a number that cannot be."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from overblikk.organisations.actions import NotAnOrganisationNumber, record, register, register_all
from overblikk.organisations.by_hand import held_values, record_by_hand, register_by_hand
from overblikk.organisations.models import Organisation
from overblikk.organisations.queries import would_lead_back
from overblikk.organisations.rules import leads_back
from overblikk.sources.by_hand import ChangedMeanwhile, StatedGround, Typed, version
from overblikk.sources.claims import Claim
from overblikk.sources.models import Evidence, Method, Source, SourceKind
from tests.bodies import TEST_NUMBER, register_body
from tests.conftest import make_source

GROUND = StatedGround("Ringte dem", SourceKind.CONVERSATION, by=None, by_name="Prøve")


def claim(field: str, value) -> Claim:
    return Claim(field, value, make_source(), Method.TYPED)


def typed(**values) -> Typed:
    return Typed(values)


def test_a_body_is_registered_with_a_number_and_a_place_among_names(starting_data):
    body = register([claim("name_nb", "Ås kommune")], by=None)

    assert body.number > 0
    assert body.order_key == "}s kommune"


def test_a_number_that_cannot_be_is_refused_before_anything_is_written(starting_data):
    before = Organisation.objects.count()
    wrong = [claim("name_nb", "Havnevesenet"), claim("organisation_number", "310075729")]

    with pytest.raises(NotAnOrganisationNumber):
        register_all([(uuid4(), [claim("name_nb", "Losen")]), (uuid4(), wrong)], by=None)

    assert Organisation.objects.count() == before


def test_two_bodies_never_have_the_same_number(starting_data):
    register_body("Havnevesenet", organisation_number=TEST_NUMBER)

    with pytest.raises(IntegrityError), transaction.atomic():
        register_body("Losen", organisation_number=TEST_NUMBER)


def test_a_number_may_be_taken_away(starting_data):
    body = register_body("Havnevesenet", organisation_number=TEST_NUMBER)

    record(body, [claim("organisation_number", None)], by=None)

    body.refresh_from_db()
    assert body.organisation_number is None


def test_a_name_may_be_taken_away(starting_data):
    alias = {"kind": "alias", "name": "HV"}
    body = register_body("Havnevesenet", other_names=[alias])

    record(body, [], removed=[claim("other_names", alias)], by=None)

    assert not body.other_names.exists()


def test_what_was_typed_is_evidence_on_the_ground_that_was_stated(starting_data):
    body = register_by_hand(typed(name_nb="Havnevesenet", employees=0), GROUND)

    rows = Evidence.objects.filter(record_id=body.id).select_related("source")
    assert {row.field: row.value for row in rows} == {"name_nb": "Havnevesenet", "employees": 0}
    assert {row.source.title for row in rows} == {"Registrering av Havnevesenet"}
    assert {row.ground for row in rows} == {"Ringte dem"}


def test_the_stated_ground_stands_beside_the_version(starting_data):
    body = register_by_hand(typed(name_nb="Havnevesenet"), GROUND)

    metadata = body.events.get().pgh_context.metadata  # type: ignore[attr-defined]

    assert (metadata["name"], metadata["ground"]) == ("Prøve", "Ringte dem")


def test_zero_differs_from_unknown(starting_data):
    body = register_by_hand(typed(name_nb="Havnevesenet", employees=None), GROUND)
    seen = version(held_values(body.id))

    changed = record_by_hand(body, typed(employees=0), GROUND, seen=seen)

    body.refresh_from_db()
    assert changed
    assert body.employees == 0


def test_nothing_typed_anew_makes_no_source(starting_data):
    body = register_body("Havnevesenet")
    before = Source.objects.count()
    seen = version(held_values(body.id))

    changed = record_by_hand(body, typed(name_nb="Havnevesenet", name_nn=""), GROUND, seen=seen)

    assert not changed
    assert Source.objects.count() == before


def test_a_body_that_was_changed_meanwhile_is_not_written_over(starting_data):
    body = register_body("Havnevesenet")
    seen = version(held_values(body.id))
    record(body, [claim("name_en", "Harbour Board")], by=None)

    with pytest.raises(ChangedMeanwhile):
        record_by_hand(body, typed(name_en="Port Office"), GROUND, seen=seen)


def test_the_order_of_names_makes_no_other_version():
    one, other = {"kind": "alias", "name": "HV"}, {"kind": "alias", "name": "Havna"}

    assert version({"other_names": [one, other]}) == version({"other_names": [other, one]})


def test_a_ring_is_seen_however_long():
    first, second, third = uuid4(), uuid4(), uuid4()
    onward = {first: second, second: third, third: None}

    assert leads_back(onward, third, first)
    assert leads_back(onward, first, first)
    assert not leads_back(onward, first, third)


def test_a_ring_that_stands_already_is_no_endless_walk():
    first, second, outside = uuid4(), uuid4(), uuid4()

    assert not leads_back({first: second, second: first}, outside, first)


def test_a_body_would_lead_back_through_those_in_the_register(starting_data):
    above = register_body("Havnevesenet")
    below = register_body("Losen", parent=str(above.id))

    assert would_lead_back(above, "parent", below.id)
    assert not would_lead_back(below, "parent", above.id)
