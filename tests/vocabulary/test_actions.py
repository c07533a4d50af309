"""Editing vocabularies: addresses stand, words change, and what is in use is only ended."""

from datetime import date
from typing import Any

import pytest

from overblikk.organisations.models import Organisation
from overblikk.vocabulary.actions import (
    BroaderThanItself,
    ConceptInUse,
    Details,
    Mapped,
    NotationTaken,
    add_concept,
    change_concept,
    delete_concept,
    remember_words,
)
from overblikk.vocabulary.models import Concept, ConceptScheme
from overblikk.vocabulary.queries import ConceptIndex, concept_id, concepts_of, uses
from overblikk.vocabulary.starting_data import load
from tests.conftest import record_initiative

TEXTS = {"label_nb": "Prøving", "label_nn": "Prøving", "label_en": "Trial"}
NOBODY: dict[str, Any] = {"by": None, "name": "Prøve"}


def add(notation: str = "trial", **details) -> Concept:
    scheme = ConceptScheme.objects.get(key="technology")
    return add_concept(scheme, notation=notation, details=Details(TEXTS, **details), **NOBODY)


def test_a_concept_gets_an_address_in_its_scheme_and_the_last_place(starting_data):
    last = ConceptScheme.objects.get(key="technology").concepts.latest("position")

    concept = add()

    assert concept.uri == f"{concept.scheme.uri}/trial"
    assert concept.id == concept_id("technology", "trial")
    assert concept.position == last.position + 1


def test_a_notation_is_used_once_in_a_scheme(starting_data):
    add()

    with pytest.raises(NotationTaken):
        add()


def test_who_changes_a_concept_is_kept_with_the_version(starting_data):
    concept = add()

    event = concept.events.get()  # type: ignore[attr-defined]

    assert event.pgh_context.metadata["name"] == "Prøve"


def test_words_change_and_the_address_stands(starting_data):
    concept = add(alternatives={"nb": ["Test", "Forsøk"]})
    said = Details({**TEXTS, "label_nb": "Forsøk"}, alternatives={"nb": ["Test"], "nn": ["Test"]})

    change_concept(concept, details=said, **NOBODY)

    concept.refresh_from_db()
    others = {(other.language, other.label) for other in concept.alternative_labels.all()}
    assert (concept.label_nb, concept.notation) == ("Forsøk", "trial")
    assert others == {("nb", "Test"), ("nn", "Test")}


def test_a_mapping_that_still_holds_is_not_written_again(starting_data):
    stays = Mapped("exactMatch", uri="https://eksempel.no/1")
    concept = add(mappings=[stays, Mapped("broadMatch", label="Noe")])
    before = concept.mappings.get(relation="exactMatch").pk

    change_concept(concept, details=Details(TEXTS, mappings=[stays]), **NOBODY)

    assert concept.mappings.get().pk == before


def test_an_ended_concept_is_not_found_by_its_words_after_its_last_day(starting_data):
    concept = add(valid_to=date(2025, 12, 31))

    during = ConceptIndex.load(on=date(2025, 12, 31)).find("technology", "Prøving")
    after = ConceptIndex.load(on=date(2026, 1, 1)).find("technology", "Prøving")

    assert (during, after) == ({concept.id}, set())


def test_a_concept_is_never_broader_than_itself(starting_data):
    above = add("above")
    below = add("below", broader=above)

    with pytest.raises(BroaderThanItself):
        change_concept(above, details=Details(TEXTS, broader=below), **NOBODY)


def test_words_are_remembered_once(starting_data):
    concept = add()

    remember_words(concept, "Utprøving", **NOBODY)
    remember_words(concept, "Utprøving", **NOBODY)

    assert [other.label for other in concept.alternative_labels.all()] == ["Utprøving"]


def test_a_concept_that_nothing_uses_is_deleted_and_its_history_stands(starting_data):
    concept = add(alternatives={"nb": ["Test"]})
    event = concept.events.model  # type: ignore[attr-defined]

    delete_concept(concept, **NOBODY)

    labels = event.objects.filter(notation="trial").values_list("pgh_label", flat=True)
    assert set(labels) == {"insert", "delete"}


def test_a_concept_in_use_is_not_deleted(starting_data):
    idea = Concept.objects.get(scheme__key="phase", notation="idea")
    record_initiative(phase=str(idea.id))

    with pytest.raises(ConceptInUse):
        delete_concept(idea, **NOBODY)

    assert Concept.objects.filter(id=idea.id).exists()


def test_uses_count_every_row_that_points_at_a_concept(starting_data):
    above = add("above")
    add("below", broader=above)
    body_form = Concept.objects.get(scheme__key="organisation-form", notation="AS")
    record_initiative(technologies=[str(above.id)])

    used = Organisation.objects.filter(form=body_form).count()

    assert uses(above) == 2
    assert uses(body_form) == used
    assert used > 0


def test_concepts_are_read_in_the_same_number_of_queries_however_many(
    starting_data, django_assert_max_num_queries
):
    scheme = ConceptScheme.objects.get(key="technology")
    for number in range(30):
        add(f"n{number}", alternatives={"nb": [f"Ord {number}"]})

    with django_assert_max_num_queries(3):
        concepts = concepts_of(scheme)
        words = [other.label for c in concepts for other in c.alternative_labels.all()]

    assert "Ord 29" in words


def test_a_shipped_concept_that_was_deleted_does_not_come_back(starting_data):
    """Setting up again leaves what an analyst has decided."""
    concept = Concept.objects.get(id=concept_id("technology", "biometrics"))
    delete_concept(concept, by=None, name="Prøve")

    added = load()

    assert added == 0
    assert not Concept.objects.filter(notation="biometrics").exists()
