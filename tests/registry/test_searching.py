"""What is searched for is found: in names, texts, numbers and bodies, today and as of past days."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from overblikk.accounts.viewer import EVERYONE, operator
from overblikk.history.as_of import as_of
from overblikk.history.moment import at
from overblikk.lib.checkups import examine
from overblikk.organisations.actions import record as record_body
from overblikk.organisations.models import Organisation
from overblikk.registry.did_you_mean import did_you_mean
from overblikk.registry.holdings import holdings
from overblikk.registry.models import Initiative, SearchSpelling, SearchWords
from overblikk.registry.reading import cooperation
from overblikk.registry.searching import numbers_found
from overblikk.registry.word_keeping import bring_up_to_date, make_anew
from overblikk.sources.claims import Claim
from overblikk.sources.models import Method
from tests.conftest import make_source, record_initiative

EARLIER = datetime(2026, 3, 1, 12, tzinfo=UTC)


def found(words, viewer=None) -> set[str]:
    """The names of the initiatives that the words find."""
    hits = numbers_found(words, viewer or operator(), holdings())
    assert hits is not None
    return set(Initiative.objects.filter(number__in=hits.anywhere).values_list("name", flat=True))


def body(name="Digitaliseringsdirektoratet"):
    return Organisation.objects.get(name_nb=name)


@pytest.fixture
def register(starting_data):
    """Initiatives that have some words in common."""
    record_initiative(
        name="Tilskuddsforvaltning på nett",
        short_name="TPN",
        description="Søknader om tilskudd behandles digitalt.",
        responsible_organisation=str(body().id),
    )
    record_initiative(
        name="Digital post",
        former_names="SDP",
        external_identifiers={"system": "", "identifier": "P-2023/44"},
        problem="Papirpost er dyrt.",
    )
    record_initiative(
        name="Postjournal",
        description="Offentlig innsyn i post som er digital.",
        cooperating_organisations=[cooperation(str(body().id))],
    )


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("tilskuddene", {"Tilskuddsforvaltning på nett"}),
        ("søknaden", {"Tilskuddsforvaltning på nett"}),
        ("tpn", {"Tilskuddsforvaltning på nett"}),
        ("sdp", {"Digital post"}),
        ("2023/44", {"Digital post"}),
        ("post", {"Digital post", "Postjournal"}),
        ("digital post", {"Digital post", "Postjournal"}),
        ('"digital post"', {"Digital post"}),
        ("post -innsyn", {"Digital post"}),
        ('post -"digital post"', {"Postjournal"}),
        ("digdir", {"Tilskuddsforvaltning på nett", "Postjournal"}),
        ("991 825 827", {"Tilskuddsforvaltning på nett", "Postjournal"}),
        ("digdir søknad", {"Tilskuddsforvaltning på nett"}),
        ("innsyn og post", {"Postjournal"}),
        ("-post", {"Tilskuddsforvaltning på nett"}),
        ("skudd", set()),
        ("xyzzy", set()),
    ],
)
def test_every_word_is_found_somewhere(register, words, names):
    """In what it is called and numbered, in its texts, or in the names of its bodies."""
    assert found(words) == names


def test_what_stands_in_a_name_is_told_apart(register):
    """So that it can be shown first."""
    hits = numbers_found("digital", operator(), holdings())
    assert hits

    names = Initiative.objects.filter(number__in=hits.in_names).values_list("name", flat=True)
    assert set(names) == {"Digital post"}
    assert len(hits.anywhere) == 3


def test_an_initiative_is_found_by_its_number(register):
    """The register's own."""
    number = Initiative.objects.get(name="Postjournal").number

    assert found(str(number)) == {"Postjournal"}


def test_small_words_alone_ask_for_nothing(register):
    """Then nothing is left out either."""
    assert numbers_found("og", operator(), holdings()) is None


def test_the_number_of_queries_is_that_of_the_words_at_most(register):
    """Whatever is found, once the names of bodies are kept in memory."""
    numbers_found("noe", operator(), holdings())

    with CaptureQueriesContext(connection) as few:
        numbers_found("søknad", operator(), holdings())
    with CaptureQueriesContext(connection) as more:
        numbers_found("søknad post innsyn", operator(), holdings())

    assert len(few) == len(more) <= 4


def test_an_other_name_that_is_withheld_finds_nothing(register, overview_source):
    """The register may know it from a file that is not for sharing."""
    value = {"kind": "alias", "name": "Hemmeligkontoret"}
    claim = Claim("other_names", value, overview_source, Method.READ, words="x")
    record_body(body(), [claim], by=None)

    assert found("hemmeligkontor", EVERYONE) == set()
    assert found("hemmeligkontor") == {"Tilskuddsforvaltning på nett", "Postjournal"}


def test_the_past_is_searched_by_the_words_of_then(committed):
    """What an initiative was called, and only while it was called so."""
    with at(EARLIER):
        initiative = record_initiative(name="Søknadssenter")
    record_initiative(initiative=initiative, name="Tilskuddsportal")

    today = found("søknad"), found("tilskudd")
    with as_of(EARLIER):
        then = found("søknad"), found("tilskudd")

    assert today == (set(), {"Tilskuddsportal"})
    assert then == ({"Søknadssenter"}, set())


def test_words_are_written_anew_only_where_they_change(register):
    """A change of other fields leaves them be."""
    initiative = Initiative.objects.get(name="Postjournal")
    before = SearchWords.objects.count()

    record_initiative(initiative=initiative, start="2026")
    record_initiative(initiative=initiative, name="Postjournal")

    assert SearchWords.objects.count() == before


def test_words_made_anew_of_the_versions_are_those_that_were_kept(committed):
    """As a register is given that had none, its past too."""
    with at(EARLIER):
        initiative = record_initiative(name="Søknadssenter", former_names="Senteret")
        record_initiative(name="Noe annet")
    record_initiative(initiative=initiative, name="Tilskuddsportal")
    columns = ("number", "found_by", "made_of", "known_from", "superseded_at")
    kept = set(map(str, SearchWords.objects.values_list(*columns)))
    spelled = set(SearchSpelling.objects.values_list("spelling", flat=True))
    SearchSpelling.objects.all().delete()

    make_anew()

    assert set(map(str, SearchWords.objects.values_list(*columns))) == kept
    assert set(SearchSpelling.objects.values_list("spelling", flat=True)) <= spelled


def test_many_initiatives_take_no_more_statements_than_one(starting_data):
    """Their words are written together."""
    from overblikk.registry.actions import Draft, record

    source = make_source()

    def statements(count: int) -> int:
        drafts = [
            Draft(None, [Claim("name", f"Tiltak {n}", source, Method.READ, words="x")])
            for n in range(count)
        ]
        with CaptureQueriesContext(connection) as asked:
            record(drafts, by=operator())
        return len(asked)

    assert statements(1) == statements(20)


def test_the_doctor_finds_words_that_are_not_those_of_the_initiative(register):
    """Or that are missing."""
    well = [finding for finding in examine() if finding.checkup.name == "search-words"]

    SearchWords.objects.filter(number=Initiative.objects.get(name="Postjournal").number).delete()

    ill = [finding.where for finding in examine() if finding.checkup.name == "search-words"]
    assert well == []
    assert len(ill) == 1


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("tilskud", "tilskudd"),
        ("Digtial post", "digital post"),
        ("papirpsot", "papirpost"),
        ("post", None),
        ("kvantefysikk", None),
        ("digdri", "digdir"),
    ],
)
def test_a_near_word_is_suggested_where_a_word_finds_nothing(register, words, expected):
    """One that finds something; letters may be missing, too many or turned around."""
    assert did_you_mean(words, operator()) == expected


def test_no_near_word_is_suggested_of_what_is_withheld(register):
    """Nothing is published, and so everyone is told of none."""
    assert did_you_mean("tilskud", EVERYONE) is None


def test_words_of_another_edition_are_made_anew(register, monkeypatch):
    """As when the lexicon has been upgraded."""
    assert bring_up_to_date() == 0
    monkeypatch.setattr("overblikk.registry.initiative_words.edition", lambda: "another")

    assert bring_up_to_date() == Initiative.objects.count()
    assert bring_up_to_date() == 0
    assert found("søknaden") == {"Tilskuddsforvaltning på nett"}
