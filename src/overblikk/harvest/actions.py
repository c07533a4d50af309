"""What people decide of the asking: how often, for what, from which lists, and whose word holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from overblikk.accounts.viewer import Viewer
from overblikk.harvest.body_updating import FROM
from overblikk.harvest.models import Disagreement, PublicList, System
from overblikk.history.who import changing
from overblikk.organisations.actions import record
from overblikk.organisations.models import Organisation
from overblikk.sources.claims import Claim
from overblikk.sources.models import AccessLevel, Method, Source, SourceKind


class AddressTaken(ValueError):
    """Another list is fetched from the address."""


@dataclass(frozen=True)
class ListDetails:
    """What is known of a list at an address."""

    title: str
    address: str
    sender: Organisation
    schedule: str
    access_level: AccessLevel = AccessLevel.PUBLIC
    access_ground: str = ""
    accept: bool = False


def choose_schedule(key: str, schedule: str) -> None:
    """Let the system be asked as often as this."""
    System.objects.update_or_create(key=key, defaults={"schedule": schedule})


def choose_forms(forms: Sequence[str]) -> None:
    """Let bodies of these forms, and no others, be taken in from Enhetsregisteret."""
    System.objects.update_or_create(
        key="enhetsregisteret", defaults={"parameters": {"forms": list(forms)}}
    )


def choose_documents(
    types: Sequence[str], *, from_year: int | None = None, to_year: int | None = None
) -> None:
    """Let documents of these types and years be fetched from Kudos, from the first page on."""
    chosen = {"types": list(types), "from_year": from_year, "to_year": to_year}
    System.objects.update_or_create(key="kudos", defaults={"parameters": chosen, "position": {}})


@transaction.atomic
def add_list(details: ListDetails, *, by: Viewer) -> PublicList:
    """Add a list that is fetched from now on. Raises AddressTaken."""
    if PublicList.objects.filter(address=details.address).exists():
        raise AddressTaken(details.address)
    return PublicList.objects.create(**vars(details), added_by_id=by.id)


@transaction.atomic
def change_list(of: PublicList, details: ListDetails, *, by: Viewer) -> None:
    """Change the list, which is fetched on behalf of whoever changed it. Raises AddressTaken."""
    if PublicList.objects.filter(address=details.address).exclude(id=of.id).exists():
        raise AddressTaken(details.address)
    if details.address != of.address:
        # What is known of one address says nothing of another.
        of.position = {}
    for name, value in vars(details).items():
        setattr(of, name, value)
    of.added_by_id = by.id
    of.save()


@transaction.atomic
def take_registers_word(said: Disagreement, *, by: Viewer) -> None:
    """Let what Enhetsregisteret says hold, and follow it from now on."""
    body = Organisation.objects.select_for_update().get(id=said.organisation_id)
    source = Source.objects.filter(kind=SourceKind.REGISTER, from_name=FROM).latest("registered_at")
    place = {"record": body.organisation_number}
    claim = Claim(said.field, said.value, source, Method.READ, words=said.words, place=place)
    with changing(by=by.id, name=by.name):
        record(body, [claim], by=by.id)
    said.delete()
