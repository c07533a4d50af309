"""The only code that writes bodies and sectors."""

from collections.abc import Sequence
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
    numbers = take(len(drafts))
    bodies = [
        Organisation(id=id_, number=number)
        for (id_, _), number in zip(drafts, numbers, strict=True)
    ]
    _record(bodies, [claims for _, claims in drafts], by=by, is_new=True)
    return bodies


def register(claims: Sequence[Claim], *, by: UUID | None) -> Organisation:
    """Register one body; its claims give `name_nb` at least."""
    return register_all([(uuid4(), claims)], by=by)[0]


@transaction.atomic
def record(organisation: Organisation, claims: Sequence[Claim], *, by: UUID | None) -> None:
    """Change a body's values. Raises NotAnOrganisationNumber before anything is written."""
    _record([organisation], [claims], by=by, is_new=False)


@transaction.atomic
def register_sectors(drafts: Sequence[tuple[Sector, Sequence[Claim]]], *, by: UUID | None) -> None:
    """Register sectors, each with key and position set, and the claims for their names."""
    changes = [Change(sector, claims, is_new=True) for sector, claims in drafts]
    record_all("sector", changes, by=by, at=moment())


def _record(
    bodies: Sequence[Organisation],
    claims: Sequence[Sequence[Claim]],
    *,
    by: UUID | None,
    is_new: bool,
) -> None:
    for claim in (claim for of_one in claims for claim in of_one):
        if claim.field == "organisation_number" and not is_organisation_number(claim.value):
            raise NotAnOrganisationNumber(claim.value)
    changes = [Change(b, c, is_new=is_new) for b, c in zip(bodies, claims, strict=True)]
    record_all("organisation", changes, by=by, at=moment())
