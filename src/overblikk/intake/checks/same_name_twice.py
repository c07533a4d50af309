"""Rows with one name and one responsible body."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Found, InOverviews, Level, SeenOverview


def _finds(overview: SeenOverview) -> Iterator[Found]:
    seen: dict[tuple[str, Any], str] = {}
    for row in overview.rows:
        name = next((value for value in row.values if value.field == "name"), None)
        if name and name.value:
            key = name.value.casefold(), row.first("responsible_organisation")
            first = seen.setdefault(key, row.place)
            if first != row.place:
                yield Found({"words": name.words, "place": first}, name, row=row)


CHECK = Check(
    "same-name-twice",
    Level.ADVICE,
    title=_("Samme navn på flere rader"),
    what=_("«%(words)s» står også i %(place)s, med samme virksomhet."),
    why=_("De kan være samme tiltak; radene blir hvert sitt."),
    remedy=_("Slå radene sammen, eller gi dem navn som skiller dem."),
    finders=[InOverviews(_finds, ["name", "responsible_organisation"])],
)
