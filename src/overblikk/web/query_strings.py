"""Addresses of the page that is shown with something in its query changed."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from django.http import QueryDict


def changed(query: QueryDict, changes: Mapping[str, Sequence[str]]) -> str:
    """The query with these values of the keys, each where it stood or last; from the question mark.

    A key without values is left out. Copying a QueryDict takes ten times as long, and a page of a
    list does this thirty times.
    """
    lists: dict[str, Sequence[str]] = {**dict(query.lists()), **changes}
    return "?" + urlencode([(key, value) for key, values in lists.items() for value in values])
