"""How many names of public lists find the body of the same number, and how many another."""

from pathlib import Path
from uuid import UUID

from bench.measure import Measure
from bench.printing import tell
from bench.stands import Stands
from overblikk.organisations.names import OrganisationIndex
from tests.public_lists import Names, index_of, outcomes, public_lists
from tests.values_read import shipped_bodies

SHARED = Path(__file__).resolve().parents[2] / "shared"


def take(_stands: Stands) -> None:
    """Print it for the bodies that are shipped, and for those of each list among the others.

    Among the others a body that was renamed between the lists stays open: no rule knows that.
    """
    if not SHARED.exists():
        tell("organisations", "the public lists are not on this machine")
        return
    lists = public_lists(SHARED)
    index, _names, numbers = shipped_bodies()
    for name, names in lists.items():
        _tell(f"organisations, shipped: {name}", names, index, numbers)
        upper = [(one.upper(), number) for one, number in names]
        _tell(f"organisations, shipped: {name}, upper case", upper, index, numbers)
    for of, held in lists.items():
        for name, names in lists.items():
            if of != name and "codes" not in of + name:
                _tell(f"organisations, {of}: {name}", names, *index_of(held))


def _tell(what: str, names: Names, index: OrganisationIndex, numbers: dict[UUID, str]) -> None:
    found = outcomes(names, index, numbers)
    counted = {key: len(found[key]) for key in ("resolved", "wrong", "open", "elsewhere")}
    of = sum(counted.values()) - counted["elsewhere"]
    share = f"{counted['resolved'] / of:.3f} of {of}" if of else "none of the same number"
    told = ", ".join(f"{key} {n}" for key, n in counted.items() if key != "resolved" and n)
    tell(what, f"{share}{', ' + told if told else ''}")


MEASURE = Measure("organisations", take)
