"""Made-up initiatives: believable, marked, the same from the same seed, never among real ones."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import timedelta
from random import Random
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from overblikk.accounts.viewer import EVERYONE, operator, viewer_of
from overblikk.cli.sample.taking_in import take_in
from overblikk.cli.synthetic.grammar import compound, topic
from overblikk.cli.synthetic.making import make
from overblikk.cli.synthetic.marks import MARK, SENDER
from overblikk.cli.synthetic.other_data import HoldsOtherData
from overblikk.history.as_of import as_of
from overblikk.lib.checkups import examine
from overblikk.organisations.models import Organisation
from overblikk.organisations.starting_data import body_id, shipped
from overblikk.registry import queries
from overblikk.registry.actions import change_record
from overblikk.registry.fields import fields
from overblikk.registry.models import (
    Contact,
    Dependency,
    FundingSource,
    Initiative,
    Portfolio,
    Strategy,
)
from overblikk.sources.claims import Claim
from overblikk.sources.models import Evidence, Method, Source
from tests import kept_rows
from tests.cli.conftest import as_json
from tests.conftest import load_starting_data, make_source, record_initiative
from tests.own_fields import own_field

COUNT = 300


@pytest.fixture(scope="module")
def register(django_db_setup: None, django_db_blocker: Any) -> Iterator[dict[str, Any]]:
    """A register with made-up initiatives and an own field of each sort; gives the counts."""
    with django_db_blocker.unblock():
        load_starting_data()
        for kind in ("text", "prose", "number", "date", "address"):
            own_field(f"Eget: {kind}", kind)
        own_field("Eget: begrep", "concept", scheme="yes-no")
        own_field("Egne: begreper", "concepts", scheme="technology")
        yield asdict(make(COUNT, seed=7))
        empty()
        load_starting_data()


@pytest.fixture
def made(register: dict[str, Any], db: None) -> dict[str, Any]:
    """The counts of what was made; whatever a test does to it is undone."""
    return register


def empty() -> None:
    """Empty every table, and give numbers from the first again."""
    kept_rows.empty()
    with connection.cursor() as cursor:
        cursor.execute("ALTER SEQUENCE overblikk_number RESTART")


@pytest.mark.parametrize(
    ("first", "second", "word"),
    [
        ("tilskudds", "skjema", "tilskuddsskjema"),
        ("skatte", "kart", "skattekart"),
        ("trafikk", "kart", "trafikkart"),
        ("nett", "tjeneste", "nettjeneste"),
        ("nett", "plattform", "nettplattform"),
    ],
)
def test_a_compound_never_has_three_like_consonants(first, second, word):
    """As Norwegian is written."""
    assert compound(first, second) == word


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_what_is_told_is_filled_in_and_begins_with_a_capital_letter(language):
    """Whatever pattern is chosen."""
    random = Random(1)
    kinds = ("description", "problem")

    told = [topic(random, language=language).prose(k, random) for _ in range(300) for k in kinds]

    assert not [words for words in told if "{" in words or not words[0].isupper()]


def test_most_is_told_in_bokmaal_and_some_in_nynorsk():
    """As overviews are."""
    random = Random(1)

    nynorsk = [topic(random).language for _ in range(1000)].count("nn")

    assert 60 < nynorsk < 200


def test_as_many_as_were_asked_for_are_made(made):
    """Each with a number, and most of them for everyone to see."""
    public = queries.initiatives(EVERYONE).count()

    assert made["initiatives"] == Initiative.objects.count() == COUNT
    assert made["published"] - made["withdrawn"] == public
    assert COUNT * 0.7 < public < COUNT


def test_every_field_has_values(made):
    """Also those that analysts have added."""
    told = set(Evidence.objects.filter(record_kind="initiative").values_list("field", flat=True))

    assert set(fields()) - told == set()


def test_everything_made_says_that_it_is(made):
    """The sources and every name, so that no list and no file can be taken for real."""
    shipped_ids = {body_id(body["key"]) for body in shipped("bodies.toml")["organisation"]}
    bodies = Organisation.objects.exclude(id__in=shipped_ids)
    records = (Initiative, Portfolio, Strategy, FundingSource, Contact)
    of_initiatives = Evidence.objects.filter(record_kind="initiative").values("source")

    names = [str(row) for model in records for row in model.objects.all()]
    names += bodies.values_list("name_nb", flat=True)
    sources = Source.objects.filter(id__in=of_initiatives)

    assert not [name for name in names if not name.endswith(MARK)]
    assert not [s for s in sources if not s.title.endswith(MARK) or s.from_name != SENDER]


def test_the_doctor_finds_nothing_wrong(made):
    """Evidence, history, ledger and ties hold, as for anything else that was recorded."""
    assert list(examine()) == []


def test_shares_are_uneven_as_in_real_overviews(made):
    """One body has many, most have few, and of a third little is told."""
    by_body = sorted(
        (body.initiatives.count() for body in Organisation.objects.all()), reverse=True
    )
    told_little = Initiative.objects.filter(description="", start="").count()

    assert by_body[0] > 5 * max(1, by_body[len(by_body) // 4])
    assert 0.15 < told_little / COUNT < 0.5


def test_initiatives_hang_together(made):
    """Wholes and parts, and dependencies both ways."""
    types = set(Dependency.objects.values_list("type__notation", flat=True))

    assert Initiative.objects.filter(parent__isnull=False).exists()
    assert {"requires", "required-by"} <= types


def everything() -> Any:
    """What every initiative holds, by number, without what differs from time to time."""
    names = dict(Initiative.objects.values_list("id", "name"))
    evidence = Evidence.objects.filter(record_kind="initiative").order_by("id")
    told = evidence.values_list("record_id", "field", "words", "source__number")
    numbers = list(Initiative.objects.order_by("number").values_list("number", "name", "start"))
    bodies = list(Organisation.objects.order_by("number").values_list("number", "name_nb"))
    return numbers, bodies, [(names[id_], *rest) for id_, *rest in told]


def test_the_same_seed_gives_the_same_data(transactional_db):
    """Numbers, names and values; another seed gives others."""
    empty()
    make(30, seed=3)
    first = everything()

    empty()
    make(30, seed=3)
    again = everything()
    empty()
    make(30, seed=4)

    assert again == first
    assert everything() != first


def test_an_empty_register_is_given_a_past(transactional_db):
    """The starting data are a year old, so that past days know what initiatives point at."""
    empty()

    made = make(40, seed=1)

    assert made.changes > 0
    with as_of(timezone.now() - timedelta(days=180)):
        rows = queries.initiatives(operator()).filter(name__endswith=MARK)
        then = list(rows.select_related("responsible_organisation"))
    assert 10 < len(then) < 30
    assert all(i.responsible_organisation for i in then if i.responsible_organisation_id)


def test_more_can_be_made_beside_the_sample(committed):
    """Neither the sample nor what was made before is real."""
    take_in()
    make(3, seed=1)

    make(3, seed=2)

    assert Initiative.objects.filter(name__endswith=MARK).count() == 6


def test_nothing_is_made_among_real_data(committed):
    """Not even where a single source has come in."""
    record_initiative(source=make_source(title="Departementets oversikt"))

    with pytest.raises(HoldsOtherData, match="Departementets oversikt"):
        make(3, seed=1)

    assert Initiative.objects.count() == 1


def test_nothing_is_made_where_a_person_has_worked(committed, analyst):
    """Though all that they changed is made up."""
    make(3, seed=1)
    portfolio, source = Portfolio.objects.first(), Source.objects.filter(from_name=SENDER)[0]
    claim = Claim("name", "Ny", source, Method.TYPED)
    change_record("portfolio", portfolio, [claim], by=viewer_of(analyst))

    with pytest.raises(HoldsOtherData, match="person"):
        make(3, seed=1)


def test_the_command_tells_how_much_it_made(overblikk):
    """As JSON for scripts; a second time it adds to what it made."""
    told = as_json(overblikk("synthesise", "--initiatives", "5", "--seed", "2", "--json"))
    overblikk("synthesise", "--initiatives", "2")

    assert told["initiatives"] == 5
    assert len(as_json(overblikk("initiatives", "--search", "syntetisk", "--json"))) == 7


def test_the_command_refuses_a_register_with_other_data(overblikk, tmp_path):
    """In one sentence that says what it found."""
    overview = tmp_path / "oversikt.csv"
    overview.write_text("Tiltak\nDigital post\n")
    overblikk("intake", str(overview), "--from", "Digdir", "--title", "Ekte", "--accept")

    done = overblikk("synthesise", "--initiatives", "2", status=1)

    assert "kilden «Ekte»" in done.stderr
    assert "Traceback" not in done.stderr
