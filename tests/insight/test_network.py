"""Who works together, with the initiatives that they share."""

from collections import Counter
from itertools import combinations

import pytest
from django.utils.timezone import localdate
from lxml import etree

from overblikk.accounts.viewer import EVERYONE, operator
from overblikk.insight.drawing import svg_of_network, svg_of_structure
from overblikk.insight.network import Of, ties
from overblikk.insight.structure import By, grouped, links
from overblikk.organisations.models import Organisation
from overblikk.organisations.starting_data import body_id
from overblikk.registry.actions import publish
from overblikk.registry.listing import Asked, listing
from overblikk.registry.reading import cooperation
from overblikk.vocabulary.queries import concept_id
from tests.conftest import record_initiative

TOGETHER = [("nav", ["digdir", "skatteetaten"]), ("digdir", ["nav"]), ("ssb", [])]


@pytest.fixture
def three(starting_data):
    """Initiatives of three bodies, of which the last is published."""
    made = [
        record_initiative(
            name=f"Tiltak {number}",
            responsible_organisation=str(body_id(one)),
            cooperating_organisations=[cooperation(str(body_id(key))) for key in others],
        )
        for number, (one, others) in enumerate(TOGETHER)
    ]
    publish([made[1]], by=operator())


def found(viewer):
    return listing(Asked(), viewer, on=localdate())


def weights(viewer, of) -> dict[frozenset[str], int]:
    return {frozenset((t.first.name, t.other.name)): t.weight for t in ties(found(viewer), of)}


def test_bodies_are_tied_by_the_initiatives_that_both_have_to_do_with(three):
    """Counted a second time from how the initiatives were made."""
    names = {one.id: one.name for one in Organisation.objects.all()}
    again: Counter[frozenset[str]] = Counter()
    for one, others in TOGETHER:
        for pair in combinations([names[body_id(key)] for key in (one, *others)], 2):
            again[frozenset(pair)] += 1

    assert weights(operator(), Of.BODIES) == dict(again)
    assert max(again.values()) == 2


def test_only_what_is_published_ties_anybody_for_everyone(three):
    assert list(weights(EVERYONE, Of.BODIES).values()) == [1]


def test_sectors_are_tied_by_their_bodies(three):
    """Two bodies of one sector tie it to nothing."""
    for pair in weights(operator(), Of.SECTORS):
        assert len(pair) == 2


def test_the_network_is_drawn_and_read_aloud(three):
    """Each tie a line, and a sentence."""
    tied = ties(found(operator()), Of.BODIES)

    root = etree.fromstring(svg_of_network(tied, title="Samarbeid").encode())

    svg = "{http://www.w3.org/2000/svg}"
    assert root.get("role") == "img"
    assert root.findtext(f"{svg}desc").count("tiltak.") == len(tied)
    assert not root.xpath("//@style")


def test_the_network_is_a_page(three, client):
    for query in ("", "?mellom=sectors", "?status=-"):
        assert client.get(f"/tall/samarbeid/{query}").status_code == 200
    for query in ("?mellom=x", "?finnesikke=1"):
        assert client.get(f"/tall/samarbeid/{query}").status_code == 400


def test_parts_and_dependencies_are_linked_and_read_aloud(starting_data):
    """By the one that most are tied to; everyone is told of none, since none is published."""
    whole, other = (record_initiative(name=name) for name in ("Hele", "Annet"))
    type_ = str(concept_id("dependency", "requires"))
    for name in ("Del 1", "Del 2"):
        dependency = {"type_id": type_, "other_id": str(other.id)}
        record_initiative(name=name, parent=str(whole.id), dependencies=[dependency])

    parts, depending = (links(found(operator()), by) for by in By)

    told = [(link.first.name, link.how, link.other.name) for link in parts]
    assert told == [("Del 1", "er del av", "Hele"), ("Del 2", "er del av", "Hele")]
    assert [(one.name, len(of)) for one, of in grouped(depending)] == [("Annet", 2)]
    assert "Del 1 er del av Hele." in svg_of_structure(parts, title="Prøve")
    assert [links(found(EVERYONE), by) for by in By] == [[], []]
