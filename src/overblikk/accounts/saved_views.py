"""The views of the list that people keep for themselves."""

from uuid import UUID

from django.db import transaction

from overblikk.accounts.models import SavedView
from overblikk.accounts.viewer import Viewer

MOST = 50


class TooMany(Exception):
    """The person keeps as many views as there is room for."""


@transaction.atomic
def keep(name: str, query: str, *, by: Viewer) -> None:
    """Keep a view under the name; one that has the name already is replaced. Raises TooMany."""
    own = SavedView.objects.filter(person_id=by.id)
    if own.exclude(name=name).count() >= MOST:
        raise TooMany
    SavedView.objects.update_or_create(person_id=by.id, name=name, defaults={"query": query})


def let_go(view: UUID, *, by: Viewer) -> None:
    """Keep the view no longer; nothing happens where it is not theirs."""
    SavedView.objects.filter(person_id=by.id, id=view).delete()
