"""An external identifier that stands on several rows."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Found, InOverviews, Level, SeenOverview


def _finds(overview: SeenOverview) -> Iterator[Found]:
    seen: dict[tuple[str, str], str] = {}
    for row in overview.rows:
        for value in row.values:
            if value.field == "external_identifiers" and value.value:
                key = value.value["system"], value.value["identifier"]
                first = seen.setdefault(key, row.place)
                if first != row.place:
                    yield Found({"words": value.words, "place": first}, value, row=row)


CHECK = Check(
    "same-identifier-twice",
    Level.ADVICE,
    title=_("Samme nummer på flere rader"),
    what=_("«%(words)s» står også i %(place)s."),
    why=_("Rader med samme nummer er samme tiltak, og den siste av dem gjelder."),
    remedy=_("Slå radene sammen, eller gi dem hvert sitt nummer."),
    finders=[InOverviews(_finds, ["external_identifiers"])],
)
