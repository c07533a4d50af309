"""The register's own number on two rows, as when one was copied."""

from collections.abc import Iterator
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Found, InOverviews, Level, SeenOverview


def _finds(overview: SeenOverview) -> Iterator[Found]:
    seen: dict[UUID, str] = {}
    for row in overview.rows:
        if row.initiative_id:
            first = seen.setdefault(row.initiative_id, row.place)
            if first != row.place:
                yield Found({"words": row.name, "place": first}, row=row)


CHECK = Check(
    "same-number-twice",
    Level.ADVICE,
    title=_("Samme tiltak på flere rader"),
    what=_("«%(words)s» har samme nummer i Overblikk som raden i %(place)s."),
    why=_("Begge radene endrer det samme tiltaket, og den siste av dem gjelder."),
    remedy=_("La nummeret stå tomt på den raden som er et nytt tiltak."),
    finders=[InOverviews(_finds, ["name"])],
)
