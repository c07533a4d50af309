"""What is held in memory follows what is written, by whom and however."""

from datetime import UTC, datetime
from threading import Thread

import pytest
from django.db import connection, transaction
from django.utils.timezone import localdate

from overblikk.accounts.viewer import operator
from overblikk.history.as_of import as_of
from overblikk.history.moment import at
from overblikk.organisations.models import Organisation
from overblikk.registry.actions import publish, withdraw
from overblikk.registry.filtering import Narrower
from overblikk.registry.holdings import forget, holdings
from overblikk.registry.lexicon import Lexicon
from overblikk.registry.queries import initiatives
from overblikk.vocabulary.queries import concept_id
from tests.conftest import record_initiative

LONG_AGO = datetime(2026, 1, 5, 12, tzinfo=UTC)


def concept(scheme, notation):
    return str(concept_id(scheme, notation))


def body(name):
    return Organisation.objects.get(name_nb=name)


def rich(**more):
    tax = body("Skatteetaten")
    return record_initiative(
        status=concept("status", "ongoing"),
        purposes=[concept("purpose", "efficiency")],
        responsible_organisation=str(tax.id),
        start="2024-03",
        **more,
    )


def everything(held):
    return {field: {v: set(of) for v, of in held.values(field).items()} for field in held.fields()}


def test_what_is_kept_is_what_would_be_read_anew(committed):
    """After a new initiative, a change, a link gone, a publication and its withdrawal."""
    first, second = rich(name="Digital post"), rich(name="Roboten")
    holdings()

    record_initiative(initiative=first, status=concept("status", "planned"), start="2025")
    publish([first, second], by=operator())
    withdraw([second], by=operator(), ground="Prøve")
    third = record_initiative(name="Et tredje", ai=concept("ai", "yes"))
    kept = holdings()

    forget()
    anew = holdings()
    assert everything(kept) == everything(anew)
    assert set(kept.everything) == {first.number, second.number, third.number}
    assert set(kept.holding("published", "yes")) == {first.number}


def test_sector_and_ministry_follow_when_a_body_moves(committed):
    number = rich(name="Digital post").number
    tax = body("Skatteetaten")
    before = set(holdings().holding("responsible_ministry", tax.ministry_id))

    # Past every action, as the database sees it.
    Organisation.objects.filter(id=tax.id).update(ministry=None, sector=None)

    held = holdings()
    assert before == {number}
    assert [set(held.with_any(key)) for key in ("responsible_ministry", "sector")] == [set(), set()]


def test_what_another_writes_meanwhile_is_there_when_it_is_committed(committed):
    """A transaction that began before the last reading and ends after it is not missed."""
    known = rich(name="Digital post")
    begun, go_on = _Gate(), _Gate()

    def write():
        with transaction.atomic():
            record_initiative(initiative=known, status=concept("status", "planned"))
            begun.open()
            go_on.wait()
        connection.close()

    writer = Thread(target=write)
    writer.start()
    begun.wait()
    rich(name="Skrevet imens, og ferdig før")
    before = set(holdings().holding("status", concept("status", "planned")))
    go_on.open()
    writer.join()

    after = set(holdings().holding("status", concept("status", "planned")))
    assert (before, after) == (set(), {known.number})


class _Gate:
    def __init__(self):
        from threading import Event

        self._event = Event()

    def open(self):
        self._event.set()

    def wait(self):
        assert self._event.wait(10)


def test_a_past_day_has_holdings_of_its_own(committed):
    with at(LONG_AGO):
        initiative = rich(name="Digital post")
    record_initiative(initiative=initiative, status=concept("status", "planned"))

    with as_of(LONG_AGO):
        then = everything(holdings())["status"]
    now = everything(holdings())["status"]

    assert then == {concept("status", "ongoing"): {initiative.number}}
    assert now == {concept("status", "planned"): {initiative.number}}


def test_what_is_not_committed_is_seen_by_who_writes_it_and_kept_by_nobody(committed):
    holdings()

    with transaction.atomic():
        number = rich(name="Digital post").number
        within = number in holdings().everything
        transaction.set_rollback(True)

    assert (within, number in holdings().everything) == (True, False)


def test_what_follows_from_the_register_is_made_once_until_something_changes(committed):
    made = []

    def make():
        made.append(1)
        return len(made)

    first = [holdings().kept("follows", make) for _time in range(2)]
    rich(name="Digital post")
    then = holdings().kept("follows", make)

    assert (first, then) == ([1, 1], 2)


@pytest.mark.parametrize(
    ("key", "words", "column"),
    [
        ("status", "ongoing", {"status__notation": "ongoing"}),
        ("purposes", "Effektivisering", {"concept_links__concept__notation": "efficiency"}),
        ("responsible_organisation", "974761076", {"responsible_organisation__order_key__gt": ""}),
        ("start", "2024", {"start__startswith": "2024"}),
        ("start", "2024-03", {"start": "2024-03"}),
        ("name", "post", {"name__icontains": "post"}),
        ("ai", "-", {"ai__isnull": True}),
        ("ai", "*", {"ai__isnull": False}),
        ("published", "no", {"is_published": False}),
    ],
)
def test_memory_and_database_answer_the_same(starting_data, key, words, column):
    rich(name="Digital post")
    record_initiative(name="Roboten", ai=concept("ai", "yes"))
    lexicon = Lexicon.load(on=localdate(), viewer=operator())

    found = Narrower(holdings(), lexicon).narrowed(key, words)

    assert set(found) == set(
        initiatives(operator()).filter(**column).values_list("number", flat=True)
    )
