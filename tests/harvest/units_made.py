"""Made-up units of Enhetsregisteret, and a register that answers as it does."""

import gzip
import json
from collections.abc import Iterable
from typing import Any

from tests.harvest.other_side import Asked, OtherSide


def number_from(start: int) -> str:
    """The first number from `start`, of eight digits, whose check digit can be."""
    while True:
        weights = (3, 2, 7, 6, 5, 4, 3, 2)
        rest = sum(w * int(d) for w, d in zip(weights, str(start), strict=True)) % 11
        if rest != 1:
            return f"{start}{0 if rest == 0 else 11 - rest}"
        start += 1


STATE, MINISTRY, AGENCY, OFFICE, COMPANY = (number_from(31000000 + n * 100) for n in range(5))


def unit(number: str, name: str, form: str = "ORGL", **said: Any) -> dict[str, Any]:
    """A unit as the register answers, with persons' addresses and the traps in it."""
    return {
        "organisasjonsnummer": number,
        "navn": name,
        "organisasjonsform": {"kode": form, "beskrivelse": "Form"},
        "forretningsadresse": {
            "adresse": [None, "", "Postboks 1"],
            "kommune": "OSLO",
            "kommunenummer": "0301",
        },
        "naeringskode1": {"kode": "84.110", "beskrivelse": "Generell offentlig administrasjon"},
        "institusjonellSektorkode": {"kode": "6100", "beskrivelse": "Statsforvaltningen"},
        "epostadresse": "kari.nordmann@example.no",
        "mobil": "999 99 999",
        "konkursdato": "",
        "respons_klasse": "Enhet",
        **said,
    }


def state() -> list[dict[str, Any]]:
    """A state with a ministry, an agency below it and an office below that."""
    return [
        unit(STATE, "KONGERIKET NORGE", "STAT"),
        unit(MINISTRY, "PRØVEDEPARTEMENTET", overordnetEnhet=STATE),
        unit(AGENCY, "ETATEN FOR PRØVER", overordnetEnhet=MINISTRY, antallAnsatte=120),
        unit(OFFICE, "PRØVEKONTORET I OSLO", overordnetEnhet=AGENCY),
    ]


class Register:
    """Enhetsregisteret on the other side: units to look up, a file of them, and changes."""

    def __init__(self, side: OtherSide, units: Iterable[dict[str, Any]]) -> None:
        self.units = {one["organisasjonsnummer"]: one for one in units}
        self.removed: set[str] = set()
        self.changes: list[dict[str, Any]] = []
        self.etag = '"1"'
        self._side = side
        side.pages["/enheter/lastned"] = self._file
        side.pages["/oppdateringer/enheter"] = self._changed
        side.pages["/enheter"] = self._search
        for number in self.units:
            self.serve(number)

    def put(self, one: dict[str, Any]) -> None:
        """Add or change a unit."""
        self.units[one["organisasjonsnummer"]] = one
        self.serve(one["organisasjonsnummer"])

    def serve(self, number: str) -> None:
        self._side.pages[f"/enheter/{number}"] = lambda asked: self._one(asked, number)

    def change(self, number: str, kind: str = "Endring") -> None:
        """Tell in the feed that the unit was changed."""
        id_ = 24_000_000 + len(self.changes)
        told = {"oppdateringsid": id_, "organisasjonsnummer": number, "endringstype": kind}
        self.changes.append(told)

    def looked_up(self) -> list[str]:
        """The numbers asked for by themselves, in order."""
        asked = [path.removeprefix("/enheter/") for path in self._side.paths()]
        return [number for number in asked if number.isdigit()]

    def _one(self, asked: Asked, number: str) -> None:
        if number in self.removed:
            asked.json({"status": 410}, 410)
        else:
            asked.json(self.units[number])

    def _file(self, asked: Asked) -> None:
        if self.etag and asked.headers["If-None-Match"] == self.etag:
            asked.answer(status=304)
            return
        content = gzip.compress(json.dumps(list(self.units.values())).encode())
        asked.answer(content, content_type="application/gzip", etag=self.etag)

    def _search(self, asked: Asked) -> None:
        form, page = asked.query["organisasjonsform"], int(asked.query["page"])
        found = [
            one
            for one in self.units.values()
            if one["organisasjonsform"]["kode"] == form
            and asked.query["fraRegistreringsdatoEnhetsregisteret"]
            <= one.get("registreringsdatoEnhetsregisteret", "1995-02-20")
            <= asked.query["tilRegistreringsdatoEnhetsregisteret"]
        ]
        size = int(asked.query["size"])
        shown = found[page * size : (page + 1) * size]
        embedded = {"_embedded": {"enheter": shown}} if shown else {}
        asked.json({**embedded, "page": {"totalElements": len(found), "number": page}})

    def _changed(self, asked: Asked) -> None:
        after = int(asked.query.get("oppdateringsid", 0))
        found = [c for c in self.changes if c["oppdateringsid"] >= after]
        found = found[: int(asked.query["size"])]
        asked.json({"_embedded": {"oppdaterteEnheter": found}} if found else {"page": {}})
