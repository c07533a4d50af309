"""What the report states stands in the register, each value with the place it is from."""

import re

import pytest

from overblikk.accounts.viewer import EVERYONE
from overblikk.accounts.visibility import visible_to
from overblikk.organisations.models import Sector
from overblikk.organisations.starting_data import report
from overblikk.registry import starting_data
from overblikk.registry.models import (
    FactSheet,
    FundingSource,
    Initiative,
    Portfolio,
    Publication,
    Strategy,
)
from overblikk.sources.checkups import evidence as without_evidence
from overblikk.sources.models import Evidence

REPORT = "000_a7f34344dac0b5b9.txt"


@pytest.fixture
def of_the_report(starting_data):
    """The report's facts, loaded."""
    from overblikk.registry.starting_data import load

    load()


def facts():
    return Evidence.objects.filter(source=report())


def test_every_fact_names_its_section_and_the_words_there(of_the_report):
    """A reader who opens the report finds the spot."""
    nameless = [fact for fact in facts() if not fact.place.get("section") or not fact.words.strip()]

    assert facts().count() > 500
    assert nameless == []
    assert list(without_evidence()) == []


def test_every_sector_has_its_fact_sheet(of_the_report):
    """Sixteen ministries' areas, and the municipal sector."""
    with_sheet = FactSheet.objects.values_list("sector_id", flat=True)

    assert set(with_sheet) == set(Sector.objects.values_list("id", flat=True))


@pytest.mark.parametrize("name", ["DigiUng", "Digital gravferdsmelding", "ModUlf", "Mime", "Feide"])
def test_the_initiatives_that_the_report_names_are_there(of_the_report, name):
    """By the name that the report uses."""
    found = Initiative.objects.filter(name__icontains=name) | Initiative.objects.filter(
        short_name__icontains=name
    )

    assert found.exists()


def test_loading_again_adds_nothing_and_changes_nothing(of_the_report):
    """What an analyst has changed stands."""
    before = facts().count()

    added = starting_data.load()

    assert (added, facts().count()) == (0, before)


def test_nothing_of_it_is_published_by_itself(of_the_report):
    """A person publishes initiatives; the rest is known from a public report."""
    seen = {model: visible_to(model.objects.all(), EVERYONE) for model in (Strategy, FundingSource)}

    assert not Publication.objects.exists()
    assert all(rows.count() == model.objects.count() for model, rows in seen.items())
    assert visible_to(Portfolio.objects.all(), EVERYONE).count() == Portfolio.objects.count()


def test_the_words_of_every_fact_stand_in_the_report(of_the_report, shared):
    """Letter by letter, but for white space and the hyphens at the ends of lines."""
    text = plain((shared / "report" / REPORT).read_text(encoding="utf-8"))

    missing = {fact.words for fact in facts() if plain(fact.words) not in text}

    assert missing == set()


def plain(words: str) -> str:
    return re.sub(r"[\s\u00ad-]", "", words)
