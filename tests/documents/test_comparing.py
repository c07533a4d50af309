"""What differs between two editions of a document."""

import pytest

from overblikk.documents.comparing import differences
from tests.documents.kept import PLAN, gone_through

pytestmark = pytest.mark.django_db


@pytest.fixture
def before(starting_data):
    return gone_through()


def texts(rows):
    return [one.text for one in rows]


def test_what_is_changed_added_and_dropped_is_told_apart(before):
    changed = PLAN.replace("innen 1. mars 2027", "innen 1. juni 2027")
    added = changed + "- Ta i bruk felles e-signatur i alle kommuner\n"
    now = gone_through(added.replace("Digitalisering er viktig for alle.\n", ""))

    found = differences(before, now)

    ends = [(one.before.text[-10:], one.now.text[-10:]) for one in found.changed]
    assert ends == [("mars 2027.", "juni 2027.")]
    assert texts(found.added) == ["Ta i bruk felles e-signatur i alle kommuner"]
    assert texts(found.dropped) == ["Digitalisering er viktig for alle."]


def test_what_has_only_moved_is_the_same(before):
    moved = PLAN.replace("- Ansette to miljøarbeidere\n", "").replace(
        "# Tiltak 2026\n\n", "# Tiltak 2026\n\n- Ansette to miljøarbeidere\n"
    )

    found = differences(before, gone_through(moved))

    assert (found.changed, found.added, found.dropped) == ([], [], [])
