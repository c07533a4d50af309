"""How many names of public lists find the body of the same number, and how many another."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from bench.measure import Measure
from bench.printing import tell
from bench.stands import Stands
from overblikk.organisations.names import OrganisationIndex
from overblikk.organisations.starting_data import body_id, shipped
from tests.public_lists import Names, index_of, outcomes, public_lists

SHARED = Path(__file__).resolve().parents[2] / "shared"


def take(_stands: Stands) -> None:
    """Print it for the bodies that are shipped, and for those of each list among the others.

    Among the others a body that was renamed between the lists stays open: no rule knows that.
    """
    if not SHARED.exists():
        tell("organisations", "the public lists are not on this machine")
        return
    lists = public_lists(SHARED)
    register = _shipped()
    for name, names in lists.items():
        _tell(f"organisations, shipped: {name}", names, *register)
        upper = [(one.upper(), number) for one, number in names]
        _tell(f"organisations, shipped: {name}, upper case", upper, *register)
    for of, held in lists.items():
        for name, names in lists.items():
            if of != name and "codes" not in of + name:
                _tell(f"organisations, {of}: {name}", names, *index_of(held))


def _shipped() -> tuple[OrganisationIndex, dict[UUID, str]]:
    bodies = shipped("bodies.toml")["organisation"]
    numbers = {body["number"]: body_id(body["key"]) for body in bodies if "number" in body}
    named = [(name, body_id(body["key"])) for body in bodies for name in _names(body)]
    return OrganisationIndex(named, numbers), {id_: number for number, id_ in numbers.items()}


def _names(body: dict[str, dict[str, str] | list[str]]) -> Iterator[str]:
    yield from dict(body["name"]).values()
    yield from body.get("alias", [])
    yield from body.get("former", [])


def _tell(what: str, names: Names, index: OrganisationIndex, numbers: dict[UUID, str]) -> None:
    found = outcomes(names, index, numbers)
    counted = {key: len(found[key]) for key in ("resolved", "wrong", "open", "elsewhere")}
    of = sum(counted.values()) - counted["elsewhere"]
    share = f"{counted['resolved'] / of:.3f} of {of}" if of else "none of the same number"
    told = ", ".join(f"{key} {n}" for key, n in counted.items() if key != "resolved" and n)
    tell(what, f"{share}{', ' + told if told else ''}")


MEASURE = Measure("organisations", take)
