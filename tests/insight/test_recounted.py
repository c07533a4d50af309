"""Every figure is counted a second time, by SQL that knows nothing of how figures are made."""

import random
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils.timezone import localdate, now

from bench.bare_figures import FIGURES, OF_ALL, OF_PUBLIC
from overblikk.accounts.viewer import EVERYONE, operator
from overblikk.history.moment import at
from overblikk.insight.figures import figures
from overblikk.insight.measuring import measure
from overblikk.insight.own_budget import ID as OWN_BUDGET
from overblikk.organisations.starting_data import body_id
from overblikk.registry import starting_data as registry_data
from overblikk.registry.actions import publish
from overblikk.registry.amount_words import amount_value
from overblikk.registry.models import FundingSource, Initiative, Portfolio
from overblikk.registry.reading import cooperation
from overblikk.sources.models import AccessLevel
from overblikk.vocabulary.models import Concept
from overblikk.vocabulary.queries import concept_id
from tests.conftest import make_source, record_initiative

BODIES = ("skatteetaten", "nav", "digdir", "brreg", "ssb")
OF_SCHEME = {
    "status": "status",
    "phase": "phase",
    "size": "size",
    "ai": "ai",
    "organising": "organising",
}
SEVERAL = {
    "purposes": "purpose",
    "technologies": "technology",
    "strategy_areas": "strategy-area",
    "circular_points": "circular",
    "sustainability_goals": "sustainability-goal",
    "service_themes": "service-theme",
}
# Lines that count records rather than initiatives; other tests count these.
OF_RECORDS = {"portfolios", "funding_sources"}


@pytest.fixture
def country(committed):
    """Sixty initiatives that hold something of everything, by chance; half are published."""
    registry_data.load()
    chance = random.Random(11)
    sources = [
        make_source(
            from_organisation_id=body_id(key), access_level=AccessLevel.PUBLIC, access_ground=""
        )
        for key in BODIES[:3]
    ]
    known: list[Initiative] = []
    for number in range(60):
        moment = now() - timedelta(days=chance.choice([20, 300, 500]))
        with at(moment):
            values = _values(chance, known)
            known.append(
                record_initiative(name=f"Tiltak {number}", source=chance.choice(sources), **values)
            )
    publish(known[::2], by=operator())


def _values(chance: random.Random, known: list[Initiative]) -> dict:
    concepts = {
        scheme: [str(one.id) for one in Concept.objects.filter(scheme__key=scheme)]
        for scheme in {*OF_SCHEME.values(), *SEVERAL.values()}
    }
    bodies = [str(body_id(key)) for key in BODIES]
    portfolios = [str(one.id) for one in Portfolio.objects.all()[:4]]
    funding = [str(one.id) for one in FundingSource.objects.all()[:4]] + [str(OWN_BUDGET)]
    every: dict[str, Any] = {
        field: chance.choice(concepts[scheme]) for field, scheme in OF_SCHEME.items()
    }
    every |= {field: chance.sample(concepts[scheme], 2) for field, scheme in SEVERAL.items()}
    every |= {
        "responsible_organisation": chance.choice(bodies),
        "responsible_ministry": str(body_id("dfd")),
        "start": str(chance.choice([2023, 2024, 2025])),
        "end": f"{chance.choice([2026, 2027])}-06",
        "cooperating_organisations": [
            cooperation(one) for one in chance.sample(bodies, chance.choice([1, 2]))
        ],
        "portfolios": chance.sample(portfolios, 2),
        "funding_sources": chance.sample(sorted(set(funding)), 2),
        "amounts": [_amount(chance)],
        "parent": str(chance.choice(known).id) if known else "",
    }
    return {field: value for field, value in every.items() if value and chance.random() < 0.6}


def _amount(chance: random.Random) -> dict:
    known = {"price_basis": "2024", "period_start": "2024", "period_end": "2024"}
    return amount_value(
        kind_id=str(concept_id("amount-kind", chance.choice(["frame", "grant"]))),
        amount=chance.choice([1_500_000, 250_000]),
        currency_id=str(concept_id("currency", "nok")),
        vat_id=str(concept_id("vat", "without")),
        **(known if chance.random() < 0.7 else {}),
    )


def counted_again(key: str, seen: str) -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute(seen + FIGURES[key], {})
        return {str(id_): int(value) for id_, value in cursor}


def test_every_figure_is_counted_again():
    """A new figure must be counted by other means too."""
    assert set(FIGURES) == set(figures())


def test_every_figure_is_what_sql_counts(country):
    """Of all initiatives, and of those that are published; line by line."""
    differ: dict[str, Any] = {}

    for viewer, seen in ((operator(), OF_ALL), (EVERYONE, OF_PUBLIC)):
        differ |= {f"{key} {viewer.name}": two for key, two in _differing(viewer, seen).items()}

    assert differ == {}


def _differing(viewer, seen) -> dict:
    differ: dict[str, Any] = {}
    for key, figure in figures().items():
        told = {
            row.id: row.value
            for row in measure(figure, viewer, on=localdate()).counted.rows
            if not (key == "headlines" and row.id in OF_RECORDS)
        }
        again = counted_again(key, seen)
        if told != again:
            differ[key] = (told, again)
        assert told, f"{key} counts nothing here"
    return differ
