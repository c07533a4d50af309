"""Which body a name stands for: found when it is told, asked when it is not."""

from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblikk.accounts.viewer import operator
from overblikk.organisations.actions import register
from overblikk.organisations.models import Organisation
from overblikk.organisations.names import OrganisationIndex, name_key, names_of_place
from overblikk.registry.telling import bodies_by_name
from overblikk.sources.claims import Claim
from overblikk.sources.models import Method
from overblikk.vocabulary.queries import concept_id
from tests.conftest import make_source
from tests.public_lists import outcomes, public_lists

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


# The name that the register has, and another way in which the same is written.
SAME = [
    ("Kommunal- og distriktsdepartementet", "KOMMUNAL- OG DISTRIKTSDEPARTEMENTET"),
    ("Kommunal- og distriktsdepartementet", "Kommunal og distriktsdep."),
    ("Finansdepartementet", "Finansdept."),
    ("Barne-, ungdoms- og familiedirektoratet", "Barne- ungdoms og familiedirektoratet"),
    ("Universitetet i Ås", "Universitetet i Aas"),
    ("Språkrådet", "sprakradet"),
    ("OsloMet", "Oslo Met"),
    ("Direktoratet for e-helse", "Direktoratet for ehelse"),
    ("Direktoratet for e-helse", "E-helsedirektoratet"),
    ("Helsedirektoratet", "Direktoratet for helse"),
    ("Utdanningsdirektoratet", "Direktoratet for utdanning"),
    ("Arbeidstilsynet", "Direktoratet for Arbeidstilsynet"),
    ("Statens kartverk", "Kartverket"),
    ("Kartverket", "Statens kartverk"),
    ("Statens jernbanetilsyn", "JERNBANETILSYNET"),
    ("Norsk kulturråd", "Kulturrådet"),
    ("Folkehelseinstituttet", "Nasjonalt folkehelseinstitutt"),
    ("Norges forskningsråd", "Noregs forskingsråd"),
    ("Norges vassdrags- og energidirektorat", "Noregs vassdrags- og energidirektorat"),
    ("Norges vassdrags- og energidirektorat", "NVE - Norges vassdrags- og energidirektorat"),
    ("Statistisk sentralbyrå", "Statistisk sentralbyrå - SSB"),
    ("UDI - Utlendingsdirektoratet", "Utlendingsdirektoratet"),
    ("UDI - Utlendingsdirektoratet", "UDI"),
    ("Meteorologisk institutt", "Meteorologisk institutt - hovedkontoret"),
    ("Høgskolen på Vestlandet", "Høgskulen på Vestlandet"),
    ("Høgskolen på Vestlandet", "Høyskolen på Vestlandet"),
    ("Statsforvalteren i Rogaland", "Statsforvaltaren i Rogaland"),
    ("Statsforvalteren i Rogaland", "Fylkesmannen i Rogaland"),
    ("Statsforvalteren i Rogaland", "County Governor of Rogaland"),
    ("Møre og Romsdal fylkeskommune", "Møre and Romsdal County Municipality"),
    ("Ullensvang herad", "Ullensvang kommune"),
    ("Bergen kommune", "Bergen Municipality"),
    ("Bergen kommune", "City of Bergen"),
    ("Bergen kommune", "4601 Bergen kommune"),
    ("Bergen kommune", "Bergen kommune (4601)"),
    ("Bergen kommune", "Bergen"),
    ("Kåfjord kommune", "Kåfjord kommune - Gáivuotna suohkan"),
    ("Enova SF", "Enova"),
    ("Helse Møre og Romsdal", "HELSE MØRE OG ROMSDAL HF"),
    ("Norske Skog AS", "Norske Skog A/S"),
    ("Norwegian Coastal Administration", "The Coastal Administration"),
    ("Directorate of Fisheries", "The Norwegian Directorate of Fisheries"),
    ("Civil Aviation Authority of Norway", "Civil Aviation Authority Norway"),
]


@pytest.mark.parametrize(("held", "written"), SAME)
def test_a_name_is_found_however_it_is_written(held, written):
    body = uuid4()

    assert index((held, body), ("Et annet direktorat", uuid4())).find(written) == {body}


# The name that the register has, and one that is near to it and may be another body's.
OTHERS = [
    ("Statkraft SF", "Statkraft AS"),
    ("Helse Vest RHF", "Helse Vest IKT AS"),
    ("Oslo kommune", "Oslo kommune - Bymiljøetaten"),
    ("Oslo kommune", "Oslo kommune, Bymiljøetaten"),
    ("Arbeids- og velferdsetaten", "NAV IT"),
    ("Møre og Romsdal fylkeskommune", "Møre og Romsdal"),
    ("Herøy kommune (Møre og Romsdal)", "Herøy kommune (Nordland)"),
    ("Direktoratet for samfunnssikkerhet og beredskap", "Direktoratet for samfunnssikkerhet"),
    ("Digitaliseringsdirektoratet", "Digitaliseringsdirektatet"),
    ("Statens pensjonskasse", "Pensjonskassen"),
    ("Norges Bank", "Bank"),
    ("Statsforvalteren i Vestland", "Fylkesmannen i Hordaland"),
    ("Ås kommune", "AS"),
]


@pytest.mark.parametrize(("held", "written"), OTHERS)
def test_a_name_that_may_be_another_bodys_is_asked_about(held, written):
    assert index((held, uuid4())).find(written) == set()


def test_the_legal_form_tells_two_of_one_name_apart():
    company, enterprise = uuid4(), uuid4()
    known = index(("Statkraft AS", company), ("Statkraft SF", enterprise))

    found = [known.find(words) for words in ("STATKRAFT AS", "Statkraft", "Statkraft HF")]

    assert found == [{company}, {company, enterprise}, set()]


def test_a_short_name_in_brackets_helps_only_where_it_agrees():
    defence, fisheries, health = uuid4(), uuid4(), uuid4()
    known = index(
        ("Forsvarsdepartementet", defence),
        ("FD", defence),
        ("FD", fisheries),
        ("Helsedirektoratet", health),
    )

    assert known.find("FD") == {defence, fisheries}
    assert known.find("Forsvarsdepartementet (FD)") == {defence}
    assert known.find("Helsedirektoratet (Forsvarsdepartementet)") == {health, defence}


@pytest.mark.parametrize(
    "words",
    ["Digdir (991 825 827)", "991825827 Digdir", "Digdir, org.nr. 991 825 827", "NO 991825827 MVA"],
)
def test_a_number_beside_a_name_decides(words):
    body = uuid4()

    assert index(("Digdir", body), numbers={NUMBER: body}).find(words) == {body}


def test_a_number_beside_another_bodys_name_is_asked_about():
    numbered, named = uuid4(), uuid4()

    found = index(("NAV", named), numbers={NUMBER: numbered}).find(f"NAV ({NUMBER})")

    assert found == {numbered, named}


@given(st.text())
def test_whatever_the_words_nothing_is_found_where_nothing_is(words):
    assert index(("Digitaliseringsdirektoratet", uuid4())).find(words + "x1") == set()


@given(st.text(min_size=1))
def test_each_name_finds_its_body_again(name):
    body = uuid4()
    if name_key(name):
        assert index((name, body)).find(name) == {body}


def test_part_of_a_name_is_not_guessed_from():
    assert index(("Digitaliseringsdirektoratet", uuid4())).find("Digitalisering") == set()


def test_bodies_are_found_by_short_and_former_names(starting_data):
    names = OrganisationIndex.load()

    digdir = Organisation.objects.get(name_nb="Digitaliseringsdirektoratet")

    assert names.find("Digdir") == names.find("991 825 827") == {digdir.id}


def test_the_index_is_read_in_two_queries(starting_data, django_assert_num_queries):
    with django_assert_num_queries(2):
        OrganisationIndex.load()


def test_at_least_95_of_100_names_of_public_lists_find_the_body_of_their_number(
    starting_data, shared
):
    """And none finds another, in upper case either."""
    names = bodies_by_name(operator())
    numbers = {body.id: body.organisation_number or "" for body in Organisation.objects.all()}
    of_all = [name for of_list in public_lists(shared).values() for name in of_list]
    of_all += [(name.upper(), number) for name, number in of_all]

    found = outcomes(of_all, names, numbers)

    assert found["wrong"] == []
    assert len(found["resolved"]) / len(found["resolved"] + found["open"]) >= 0.95


@pytest.mark.parametrize(
    ("written", "of"),
    [
        ("Herøy", "both"),
        ("1515 Herøy", "south"),
        ("Herøy kommune (1818)", "north"),
        ("Herøy, kommunenr. 1818", "north"),
        ("1818 Sande", "sande and north"),
        ("Herøy 2024", "nobody"),
        ("1515", "south"),
        ("Kommunenr. 1818", "north"),
        ("2018", "nobody"),
        ("Herøy i Nordland", "north"),
        ("Herøy kommune (Møre og Romsdal)", "south"),
    ],
    ids=lambda words: words,
)
def test_the_number_or_the_county_tells_two_places_of_one_name_apart(written, of):
    """A number and a name that are two places' leave it open; a year is no number of a place."""
    south, north, sande = uuid4(), uuid4(), uuid4()
    meant = {"both": {south, north}, "south": {south}, "north": {north}, "nobody": set(),
             "sande and north": {sande, north}}  # fmt: skip
    held = [("Herøy kommune", south), ("Herøy kommune", north), ("Sande kommune", sande)]
    for label, body in (("Herøy i Møre og Romsdal", south), ("Herøy i Nordland", north)):
        held += [(name, body) for name in names_of_place(label)]

    places = {"1515": south, "1818": north, "1514": sande, "2018": sande}
    known = OrganisationIndex(held, {}, places)

    assert known.find(written) == meant[of]


def test_the_register_knows_places_by_their_numbers(starting_data):
    """What Enhetsregisteret says a body's municipality is, and what Klass calls that."""
    for number, municipality in (("964978573", "1515"), ("872417982", "1818")):
        claims = [
            Claim("name_nb", "Herøy kommune", make_source(), Method.READ),
            Claim("organisation_number", number, make_source(), Method.READ),
            Claim("municipality_number", municipality, make_source(), Method.READ),
            Claim("form", str(concept_id("organisation-form", "KOMM")), make_source(), Method.READ),
        ]
        register(claims, by=None)

    known = bodies_by_name(operator())

    named = {body.id: body.municipality_number for body in Organisation.objects.all()}
    for words in ("Herøy i Nordland", "Herøy (1818)"):
        assert [named[id_] for id_ in known.find(words)] == ["1818"]
    assert len(known.find("Herøy")) == 2
