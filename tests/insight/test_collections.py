"""Older overviews are kept as they stood, and counted beside each other where they can be."""

from datetime import date

import pytest
from django.utils import timezone

from overblikk.accounts.viewer import EVERYONE, operator
from overblikk.insight.collections import NothingKept, collection
from overblikk.insight.comparing_collections import NotOfRows, tell
from overblikk.insight.figures import figures
from overblikk.intake.actions import Overview, SpeaksForAnother, take_in
from overblikk.intake.preparing import prepare
from overblikk.intake.senders import sender_named
from overblikk.proposals.models import Proposal
from overblikk.registry.models import Initiative
from overblikk.vocabulary.models import ConceptMapping
from overblikk.vocabulary.models.concept import Relation
from overblikk.vocabulary.queries import concept_id

FIRST, SECOND = date(2018, 12, 31), date(2019, 12, 31)
OVERVIEWS = {
    FIRST: (
        "Navn;Eier;Status\n"
        "Alfa;Digdir;Pågår\nBeta;Skatteetaten;Underveis\nGamma;NAV;På vent\nDelta;NAV;Hviler\n"
    ),
    SECOND: (
        "Navn;Eier;Status;Størrelse\n"
        "Alfa;Digdir;Avsluttet;Stort\nBeta;Skatteetaten;Pågår;\nEpsilon;Digdir;Pågår;\n"
    ),
}
# What the words of the older one map to, as an analyst has said of the register's vocabulary.
MAPPED = {"Underveis": Relation.CLOSE, "På vent": Relation.RELATED}

pytestmark = pytest.mark.django_db


def kept(day: date, text: str = "", *, speaks_for: date | None = None):
    overview = Overview(
        (text or OVERVIEWS[day]).encode(),
        "eldre.csv",
        sender_named("Digdir"),
        f"Oversikten {day.year}",
        access_ground="Prøve",
        speaks_for=speaks_for or day,
        as_it_stood=True,
    )
    prepared = prepare(
        overview.content,
        filename=overview.filename,
        sender=overview.sender,
        settings=[],
        on=timezone.localdate(),
    )
    return take_in(overview, prepared, by=operator()).source


@pytest.fixture
def older(starting_data):
    """Two made-up overviews of earlier years, and what some words of the first map to."""
    ConceptMapping.objects.bulk_create(
        ConceptMapping(
            concept_id=concept_id("status", "ongoing"), relation=relation, target_label=words
        )
        for words, relation in MAPPED.items()
    )
    return [collection(kept(day), operator()) for day in OVERVIEWS]


def told(key: str, older: list) -> tuple[dict, list[str]]:
    found = tell(figures()[key], older, operator())
    return {line.id: line.values for line in found.lines}, found.not_comparable


def test_an_overview_that_is_kept_as_it_stood_changes_nothing(starting_data):
    """It has its rows and the day that it speaks for, and nothing comes on the desk."""
    before = Initiative.objects.count()

    source = kept(FIRST)

    assert (source.speaks_for, source.overview_rows.count()) == (FIRST, 4)
    assert (Initiative.objects.count(), Proposal.objects.count()) == (before, 0)


def test_two_collections_are_counted_beside_each_other(older):
    """How many there were, of how many bodies, and in which sectors."""
    headlines, _said = told("headlines", older)
    sectors, _said = told("sectors", older)

    assert headlines["initiatives"] == [4, 3]
    assert headlines["bodies"] == [3, 2]
    assert "portfolios" not in headlines
    assert sum(one[0] for one in sectors.values()) == 4


def test_words_that_map_closely_are_counted_and_said(older):
    """Others are said not to be: related ones, and those that nothing is said of."""
    lines, said = told("status", older)

    assert lines == {"ongoing": [2, 2], "finished": [0, 1]}
    assert [sentence.split("»")[0] for sentence in said] == ["«Hviler", "«På vent", "«Underveis"]
    assert "nesten det samme" in said[-1]


def test_a_field_that_one_of_them_does_not_have_is_said(older):
    _lines, said = told("sizes", older)

    assert said == ["«Oversikten 2018» sier ingenting om «Størrelse»."]


def test_what_cannot_be_counted_of_rows_is_refused(older):
    """A figure that counts the register's sources, rows that may not be seen, another day."""
    with pytest.raises(NotOfRows):
        tell(figures()["coverage"], older, operator())
    with pytest.raises(NothingKept):
        collection(older[0].source, EVERYONE)
    with pytest.raises(SpeaksForAnother):
        kept(FIRST, speaks_for=SECOND)
