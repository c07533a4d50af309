"""Which body a name stands for: found when it is told, asked when it is not."""

from uuid import UUID, uuid4

import pytest

from overblikk.organisations.models import Organisation
from overblikk.organisations.names import OrganisationIndex, name_key

NUMBER = "991825827"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NAV", "nav"),
        ("Kunst & kultur", "Kunst og kultur"),
        ("Nærings- og fiskeridep.", "nærings og fiskeridep"),
        ("A\u030asnes kommune", "Åsnes kommune"),
        ("  To   ord ", "to ord"),
    ],
)
def test_case_punctuation_and_spaces_say_nothing(one, other):
    assert name_key(one) == name_key(other)


def test_letters_of_norwegian_are_told_apart():
    assert len({name_key(name) for name in ("Bo", "Bø", "Bå", "Bæ")}) == 4


def index(*names: tuple[str, UUID], numbers: dict[str, UUID] | None = None) -> OrganisationIndex:
    return OrganisationIndex(names, numbers or {})


def test_a_number_decides_whatever_the_names():
    right, wrong = uuid4(), uuid4()

    found = index((NUMBER, wrong), numbers={NUMBER: right}).find("991 825 827")

    assert found == {right}


def test_a_number_that_nobody_has_finds_nobody():
    assert index(("Digdir", uuid4())).find(NUMBER) == set()


def test_what_stands_in_brackets_at_the_end_is_left_out_if_need_be():
    body = uuid4()

    found = index(("Digitaliseringsdirektoratet", body)).find(
        "Digitaliseringsdirektoratet (Digdir)"
    )

    assert found == {body}


def test_a_name_with_brackets_of_its_own_comes_first():
    whole, short = uuid4(), uuid4()

    found = index(("Fylket (nytt)", whole), ("Fylket", short)).find("fylket (nytt)")

    assert found == {whole}


def test_a_name_that_several_share_finds_them_all():
    one, other = uuid4(), uuid4()

    assert index(("Herøy", one), ("Herøy", other)).find("Herøy") == {one, other}


def test_part_of_a_name_is_not_guessed_from():
    assert index(("Digitaliseringsdirektoratet", uuid4())).find("Digitalisering") == set()


def test_bodies_are_found_by_short_and_former_names(starting_data):
    names = OrganisationIndex.load()

    digdir = Organisation.objects.get(name_nb="Digitaliseringsdirektoratet")

    assert names.find("Digdir") == names.find("991 825 827") == {digdir.id}


def test_the_index_is_read_in_two_queries(starting_data, django_assert_num_queries):
    with django_assert_num_queries(2):
        OrganisationIndex.load()
