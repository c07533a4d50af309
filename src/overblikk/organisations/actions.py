"""The only code that writes bodies and sectors."""

from collections.abc import Iterable, Sequence
from uuid import UUID, uuid4

from django.db import transaction

from overblikk.history.moment import moment
from overblikk.history.numbers import take
from overblikk.lib.organisation_number import is_organisation_number
from overblikk.organisations.models import Organisation, Sector
from overblikk.sources.claims import Claim
from overblikk.sources.recording import Change, record_all


class NotAnOrganisationNumber(ValueError):
    """The number does not have nine digits, or its check digit is wrong."""


@transaction.atomic
def register_all(
    drafts: Sequence[tuple[UUID, Sequence[Claim]]], *, by: UUID | None
) -> list[Organisation]:
    """Register bodies, each an id and its claims, `name_nb` among them, in a few statements.

    Raises NotAnOrganisationNumber before anything is written.
    """
    _check_numbers(claims for _, claims in drafts)
    numbers = take(len(drafts))
    bodies = [
        Organisation(id=id_, number=number)
        for (id_, _), number in zip(drafts, numbers, strict=True)
    ]
    changes = [
        Change(body, list(claims), is_new=True)
        for body, (_, claims) in zip(bodies, drafts, strict=True)
    ]
    record_all("organisation", changes, by=by, at=moment())
    return bodies


def register(claims: Sequence[Claim], *, by: UUID | None) -> Organisation:
    """Register one body; its claims give `name_nb` at least."""
    return register_all([(uuid4(), claims)], by=by)[0]


@transaction.atomic
def record(
    organisation: Organisation,
    claims: Sequence[Claim],
    *,
    by: UUID | None,
    removed: Sequence[Claim] = (),
) -> None:
    """Change a body's values, and take away the names in `removed`.

    Raises NotAnOrganisationNumber before anything is written.
    """
    record_many([Change(organisation, list(claims), list(removed))], by=by)


@transaction.atomic
def record_many(changes: Sequence[Change], *, by: UUID | None) -> None:
    """Change the values of bodies, in a number of statements that does not grow with theirs.

    Raises NotAnOrganisationNumber before anything is written.
    """
    _check_numbers(change.claims for change in changes)
    record_all("organisation", changes, by=by, at=moment())


@transaction.atomic
def register_sectors(drafts: Sequence[tuple[Sector, Sequence[Claim]]], *, by: UUID | None) -> None:
    """Register sectors, each with key and position set, and the claims for their names."""
    changes = [Change(sector, list(claims), is_new=True) for sector, claims in drafts]
    record_all("sector", changes, by=by, at=moment())


def _check_numbers(claims: Iterable[Sequence[Claim]]) -> None:
    for claim in (claim for of_one in claims for claim in of_one):
        is_number = claim.field == "organisation_number" and claim.value is not None
        if is_number and not is_organisation_number(claim.value):
            raise NotAnOrganisationNumber(claim.value)
