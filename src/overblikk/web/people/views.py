"""Reading people: all, and one with the roles they have, have had and will have."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate

from overblikk.accounts.models import Grant, User
from overblikk.accounts.queries import grants_of, names_of, with_grants_in_force
from overblikk.accounts.viewer import Viewer, operator, viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.web.access import for_administrators
from overblikk.web.paging import page_of


@dataclass(frozen=True)
class ShownGrant:
    """A grant, who gave it, and where it stands on the day."""

    grant: Grant
    giver: str
    on: date

    @property
    def is_over(self) -> bool:
        """Whether it holds no longer."""
        return self.grant.valid_to is not None and self.grant.valid_to <= self.on

    @property
    def is_to_come(self) -> bool:
        """Whether it does not hold yet."""
        return not self.is_over and self.grant.valid_from > self.on


@for_administrators("GET")
def people(request: HttpRequest) -> HttpResponse:
    """The people, by name, with their roles in force, a page at a time."""
    rows = visible_to(User.objects.all(), viewer_of(request.user))
    page = page_of(request, with_grants_in_force(rows, on=localdate()))
    return render(request, "people/people.html", {"page": page})


@for_administrators("GET")
def person(request: HttpRequest, id: UUID) -> HttpResponse:
    """One person, with every role and on what ground it was given."""
    viewer = viewer_of(request.user)
    shown = found_person(viewer, id)
    grants = list(visible_to(grants_of(shown), viewer))
    names = names_of(grant.given_by for grant in grants)
    today = localdate()
    context = {
        "person": shown,
        "grants": [ShownGrant(grant, _giver(grant, names), today) for grant in grants],
    }
    return render(request, "people/person.html", context)


def _giver(grant: Grant, names: dict[UUID, str]) -> str:
    return names.get(grant.given_by, "") if grant.given_by else operator().name


def found_person(viewer: Viewer, id: UUID) -> User:
    """The person; Http404 where there is none."""
    return get_object_or_404(visible_to(User.objects.all(), viewer), id=id)
