"""Lists a page at a time."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

PER_PAGE = 50


def page_of(
    request: HttpRequest, rows: "QuerySet[Any] | Sequence[Any]", *, per_page: int = PER_PAGE
) -> "Page[Any]":
    """The page of the rows that `?side=` asks for, read at once; the nearest where there is none.

    `parts/pagination.html` leads on from it.
    """
    page = Paginator(rows, per_page).get_page(request.GET.get("side"))
    page.object_list = list(page.object_list)
    return page
