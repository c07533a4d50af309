"""Every address of the system, tried by somebody who has not signed in."""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple
from uuid import UUID

import pytest
from django.conf import settings
from django.shortcuts import resolve_url
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.house.addresses import CLOSED, OPEN

# Something that fits each kind of placeholder in an address; that it exists nowhere is meant: who
# is turned away must not learn what exists.
FITTING = {
    "IntConverter": 7_999_999,
    "PathConverter": "no/such/thing",
    "SlugConverter": "no-such-thing",
    "StringConverter": "no-such-thing",
    "UUIDConverter": UUID("00000000-0000-4000-8000-000000000000"),
}
METHODS = ("get", "post")
MOVED, FORBIDDEN, NOT_FOUND, NOT_THIS_METHOD = (302, 301), 403, 404, 405


class Address(NamedTuple):
    """A pattern: its name with namespaces, and its placeholders by name."""

    name: str
    placeholders: dict[str, str]

    @property
    def path(self) -> str:
        filled = {name: FITTING[kind] for name, kind in self.placeholders.items()}
        return reverse(self.name, kwargs=filled)


def addresses(
    resolver: URLResolver, namespace: str = "", outer: dict[str, str] | None = None
) -> Iterator[Address]:
    for pattern in resolver.url_patterns:
        placeholders = (outer or {}) | {
            name: type(converter).__name__ for name, converter in pattern.pattern.converters.items()
        }
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from addresses(pattern, inner, placeholders)
        elif isinstance(pattern, URLPattern):
            yield Address(f"{namespace}{pattern.name}", placeholders)


ALL = sorted(addresses(get_resolver()), key=lambda address: address.name)
BY_NAME = {address.name: address for address in ALL}
TRIES = list(product(ALL, METHODS))


def named(value: object) -> str:
    return value.name if isinstance(value, Address) else str(value)


def test_every_address_is_either_open_or_closed():
    """Nobody adds a page without having decided who may see it."""
    undecided = {address.name for address in ALL} ^ (OPEN | CLOSED)

    assert undecided == set(), "list them in tests/house/addresses.py, or take them away there"
    assert OPEN.isdisjoint(CLOSED)


@pytest.mark.django_db
@pytest.mark.parametrize(("address", "method"), TRIES, ids=named)
def test_an_outsider_is_answered_or_turned_away(address, method):
    """Whatever an outsider asks for, nothing breaks, and no closed page says anything."""
    client = Client()

    response = getattr(client, method)(address.path)

    if address.name in OPEN:
        assert response.status_code in {200, *MOVED, FORBIDDEN, NOT_FOUND, NOT_THIS_METHOD, 400}
    elif response.status_code in MOVED:
        assert response.url.startswith(resolve_url(settings.LOGIN_URL))
    else:
        assert response.status_code in {FORBIDDEN, NOT_THIS_METHOD}


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(CLOSED))
def test_a_closed_page_turns_an_outsider_away_by_some_method(name):
    """ "Not this method" to everything would be no proof that anybody is turned away."""
    client = Client()

    answers = {getattr(client, method)(BY_NAME[name].path).status_code for method in METHODS}

    assert answers & {*MOVED, FORBIDDEN}
