"""Fields that analysts add: keys stand, names differ, and what is ended keeps its values."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate

from overblikk.intake.rules.headings import own_headings, recognise
from overblikk.registry.fields import fields, fields_in_use
from overblikk.vocabulary.actions import TitleTaken, add_scheme
from overblikk.vocabulary.models import ConceptScheme, OwnField
from overblikk.vocabulary.own_field_actions import (
    LabelTaken,
    change_field,
    end_field,
    reopen_field,
)
from tests.own_fields import NOBODY, own_field, texts

TITLES = {"title_nb": "Målgrupper", "title_nn": "Målgrupper", "title_en": "Target groups"}


def test_a_field_gets_a_key_from_its_name_and_the_last_place(db):
    """æ, ø and å are written as they are in addresses."""
    first, second = own_field("Årlig økning"), own_field("Læring", "text")

    assert (first.key, second.key) == ("own_arlig_okning", "own_laering")
    assert first.position < second.position


def test_a_key_is_never_longer_than_its_column_and_never_shared(db):
    """Names that begin alike for fifty letters get a number."""
    first, second = own_field("Hvor mange " * 7 + "før"), own_field("Hvor mange " * 7 + "etter")
    unwritable = own_field("予算")

    assert max(len(first.key), len(second.key)) <= 50
    assert second.key.endswith("_2")
    assert unwritable.key == "own_felt"


@pytest.mark.parametrize("label", ["antall BRUKERE", "Antal brukarar", "Number of users"])
def test_two_fields_are_never_called_the_same_in_any_language(db, label):
    own_field("Antall brukere", label_nn="Antal brukarar", label_en="Number of users")

    with pytest.raises(LabelTaken) as refused:
        own_field("Noe annet", label_en=label)

    assert (refused.value.of, refused.value.label) == ("label_en", label)
    assert OwnField.objects.count() == 1


def test_a_field_may_be_called_the_same_in_all_languages(db):
    field = own_field("Budsjettall", label_nn="Budsjettall", label_en="Budsjettall")

    change_field(field, texts=texts("Budsjettall", label_nn="Budsjettall"), after=None, **NOBODY)

    assert OwnField.objects.get().label_nn == "Budsjettall"


def test_what_is_said_of_a_field_changes_and_its_key_stands(db):
    """Who changed it is kept with the version."""
    field = own_field("Antall brukere")

    change_field(field, texts=texts("Brukere"), after=None, by=None, name="Kari")

    kept = OwnField.objects.get()
    assert (kept.key, kept.label_nb) == ("own_antall_brukere", "Brukere")
    event = kept.events.latest("pgh_id")  # type: ignore[attr-defined]
    assert event.pgh_context.metadata["name"] == "Kari"


def test_a_field_is_moved_after_another(db):
    first, second, third = own_field("En"), own_field("To"), own_field("Tre")

    change_field(first, texts=texts("En"), after=second, **NOBODY)
    change_field(third, texts=texts("Tre"), after=None, **NOBODY)

    assert [field.label_nb for field in OwnField.objects.all()] == ["Tre", "To", "En"]


def test_a_field_is_in_use_until_the_day_it_ends_and_can_be_reopened(db):
    field, today = own_field("Antall brukere"), localdate()

    end_field(field, on=today, **NOBODY)
    still = field.key in fields_in_use()
    end_field(field, on=today - timedelta(days=1), **NOBODY)
    ended = field.key in fields_in_use()
    reopen_field(field, **NOBODY)

    assert (still, ended) == (True, False)
    assert field.key in fields_in_use()
    assert not fields()[field.key].has_ended


def test_headings_tell_fields_with_numbers_apart(db):
    """Two targets are two fields, and the year in a name belongs to it."""
    own = own_headings([own_field("Måltall 1"), own_field("Måltall 2"), own_field("Brukere (stk)")])

    found = [recognise(heading, own) for heading in ("Måltall 2", "måltall 1*", "Måltall")]

    assert found == ["own_maltall_2", "own_maltall_1", None]
    assert recognise("Brukere (stk)", own) == "own_brukere_stk"


def test_a_heading_with_a_note_is_the_field_without_it(db):
    own = own_headings([own_field("Antall brukere")])

    assert recognise("Antall brukere (hele tall)", own) == "own_antall_brukere"
    assert recognise("own_antall_brukere", own) == "own_antall_brukere"


def test_a_scheme_of_an_analyst_is_told_from_those_that_come_later(db):
    """Its key begins with own-, so that no scheme that Overblikk ships takes it over."""
    texts_of = TITLES | {f"description_{lang}": "" for lang in ("nb", "nn", "en")}

    scheme = add_scheme(texts_of, **NOBODY)

    assert (scheme.key, scheme.uri.endswith("/own-malgrupper")) == ("own-malgrupper", True)
    with pytest.raises(TitleTaken):
        add_scheme(texts_of | {"title_nb": "Noe annet"}, **NOBODY)
    assert ConceptScheme.objects.filter(key__startswith="own-").count() == 1
