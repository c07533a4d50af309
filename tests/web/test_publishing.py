"""Publishing and withdrawing: first what it means, then the deed."""

from overblikk.accounts.viewer import operator
from overblikk.registry.actions import publish
from overblikk.registry.models import Publication
from tests.conftest import record_initiative


def send(client, **fields):
    return client.post("/tiltak/publiser/", fields)


def public_numbers():
    return sorted(Publication.objects.values_list("initiative__number", flat=True))


def test_the_chosen_are_listed_before_anything_is_published(analyst_client, starting_data):
    chosen = [record_initiative(name=name) for name in ("Digital post", "Roboten")]

    response = send(analyst_client, action="publish", number=[one.number for one in chosen])

    assert response.context["count"] == 2
    assert "Digital post" in response.content.decode()
    assert public_numbers() == []


def test_what_was_listed_is_published_when_it_is_confirmed(analyst_client, starting_data):
    chosen = [record_initiative(name=name) for name in ("Digital post", "Roboten")]
    record_initiative(name="Et tredje")
    numbers = " ".join(str(one.number) for one in chosen)

    send(analyst_client, action="publish", number=numbers, confirmed="yes")

    assert public_numbers() == sorted(one.number for one in chosen)


def test_all_that_the_list_holds_can_be_published(analyst_client, starting_data):
    found = [record_initiative(name=f"Digital post {n}") for n in range(3)]
    record_initiative(name="Roboten")

    preview = send(analyst_client, action="publish-all", query="q=post")
    send(
        analyst_client,
        action=preview.context["action"],
        number=preview.context["numbers"],
        confirmed="yes",
    )

    assert public_numbers() == sorted(one.number for one in found)


def test_a_list_that_is_not_understood_publishes_nothing(analyst_client, starting_data):
    record_initiative()

    response = send(analyst_client, action="publish-all", query="status=tull")

    assert response.status_code == 302
    assert public_numbers() == []


def test_withdrawing_needs_a_ground(analyst_client, starting_data):
    initiative = record_initiative()
    publish([initiative], by=operator())
    fields = {"action": "withdraw", "number": initiative.number, "confirmed": "yes"}

    without = send(analyst_client, **fields)
    still_public = public_numbers()
    send(analyst_client, **fields, ground="Det var feil")

    assert "ground" in without.context["form"].errors
    assert still_public == [initiative.number]
    assert public_numbers() == []


def test_nothing_to_publish_is_said(analyst_client, starting_data):
    response = analyst_client.post("/tiltak/publiser/", {"action": "publish"}, follow=True)

    assert "Ingen av de valgte" in response.content.decode()
