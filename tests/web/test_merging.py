"""Two initiatives are made one by an analyst who has seen both, and taken apart again."""

import pytest

from overblikk.registry.models import Initiative, Merge
from tests.conftest import record_initiative

GROUND = "Samme prosjekt i to oversikter"


@pytest.fixture
def pair(committed):
    return record_initiative(name="Digital post"), record_initiative(
        name="Sikker digital post", start="2024"
    )


@pytest.fixture
def merged(pair, analyst_client):
    kept, other = pair
    analyst_client.post(
        address(kept), {"other": other.number, "ground": GROUND, "confirmed": "yes"}
    )
    return kept, other


def address(kept: Initiative) -> str:
    return f"/tiltak/{kept.number}/slas-sammen/"


def test_both_are_seen_before_anything_happens(pair, analyst_client):
    kept, other = pair

    page = analyst_client.post(address(kept), {"other": "Sikker digital post", "ground": GROUND})

    assert "Sikker digital post" in page.content.decode()
    assert "2024" in page.content.decode()
    assert Initiative.objects.filter(id=other.id).exists()


def test_the_old_number_leads_to_the_one_that_stays(merged, analyst_client):
    kept, other = merged

    answer = analyst_client.get(f"/tiltak/{other.number}/")
    page = analyst_client.get(f"/tiltak/{kept.number}/").content.decode()

    assert answer.headers["Location"] == f"/tiltak/{kept.number}/"
    assert "Sikker digital post" in page
    assert "2024" in page


def test_they_are_taken_apart_again(merged, analyst_client):
    kept, other = merged
    taking_out = f"/tiltak/{kept.number}/tas-ut/{Merge.objects.get().id}/"
    assert taking_out in analyst_client.get(f"/tiltak/{kept.number}/").content.decode()

    analyst_client.post(taking_out, {"ground": "To likevel"})

    again = Initiative.objects.get(number=other.number)
    assert (again.id, again.name, again.start) == (other.id, "Sikker digital post", "2024")
    kept.refresh_from_db()
    assert kept.start == ""


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("", "fylles ut"),
        ("finnes ikke", "Ingen tiltak har dette navnet"),
        ("Digital post", "Dette er tiltaket selv"),
    ],
)
def test_what_cannot_be_merged_is_told(pair, analyst_client, other, told):
    answer = analyst_client.post(address(pair[0]), {"other": other, "ground": GROUND})

    assert answer.status_code == 422
    assert told in answer.content.decode()


def test_nothing_is_merged_without_a_ground(pair, analyst_client):
    kept, other = pair

    answer = analyst_client.post(address(kept), {"other": other.number, "confirmed": "yes"})

    assert answer.status_code == 422
    assert not Merge.objects.exists()


@pytest.mark.parametrize("who", ["owner", "reader"])
def test_only_analysts_merge(pair, client, request, who):
    client.force_login(request.getfixturevalue(who))
    kept, other = pair

    answer = client.post(
        address(kept), {"other": other.number, "ground": GROUND, "confirmed": "yes"}
    )

    assert answer.status_code == 403
    assert not Merge.objects.exists()
