"""The names and numbers of bodies in public lists of different years, where they are at hand."""

import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from uuid import UUID

from overblikk.organisations.names import OrganisationIndex

Names = list[tuple[str, str]]


def public_lists(shared: Path) -> dict[str, Names]:
    """Each list's names with the number that it has for them; codes are a list by themselves."""
    folder = shared / "data" / "organisations"
    altinn = json.loads((folder / "altinn-orgs.json").read_text("utf-8"))["orgs"]
    older = json.loads((folder / "altinn_kortnavn_orgnr.json").read_text("utf-8"))
    numbered = {code: one for code, one in altinn.items() if one.get("orgnr")}
    return {
        "Altinn": [(n, b["orgnr"]) for b in numbered.values() for n in {*b["name"].values()}],
        "Altinn, codes": [(code, body["orgnr"]) for code, body in numbered.items()],
        "Altinn, older": [(body["name"], body["orgnr"]) for body in older.values()],
        "Altinn, older codes": [(code, body["orgnr"]) for code, body in older.items()],
        "ministries 2019": _rows(folder / "departementer_ca2019.csv", ";", "orgnr"),
        "register of 2015": _rows(folder / "etatsbasen_2015.csv", ",", "orgid"),
    }


def _rows(path: Path, delimiter: str, number: str) -> Names:
    columns = ("navn_nb", "navn_nn", "name_nb", "name_nn", "name_en")
    with path.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file, delimiter=delimiter) if len(row[number]) == 9]
    return [
        (name, row[number])
        for row in rows
        for name in {row[column] for column in columns if row.get(column)}
    ]


def outcomes(
    names: Iterable[tuple[str, str]], index: OrganisationIndex, numbers: Mapping[UUID, str]
) -> dict[str, list[str]]:
    """What became of each name whose number the register has: resolved, wrong or open.

    Also `elsewhere`: names that found a body, of which the register knows another number than the
    list does, or none.
    """
    found: dict[str, list[str]] = defaultdict(list)
    known = set(numbers.values())
    for name, number in names:
        of = [numbers.get(id_, "") for id_ in index.find(name)]
        if number in known:
            found["resolved" if of == [number] else "wrong" if len(of) == 1 else "open"] += [name]
        elif len(of) == 1:
            found["elsewhere"] += [name]
    return found


def index_of(names: Names) -> tuple[OrganisationIndex, dict[UUID, str]]:
    """A register of the bodies of one list, by the names that it has for them."""
    ids = {number: UUID(int=place) for place, number in enumerate(Counter(n for _, n in names))}
    index = OrganisationIndex([(name, ids[number]) for name, number in names], ids)
    return index, {id_: number for number, id_ in ids.items()}
