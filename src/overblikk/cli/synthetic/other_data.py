"""Whether a register holds anything but starting data, the sample and what was made up here."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from pghistory.models import Context

from overblikk.cli.sample.taking_in import titles
from overblikk.cli.synthetic.marks import SENDER
from overblikk.intake.models import Run
from overblikk.organisations.starting_data import shipped
from overblikk.sources.models import Source


class HoldsOtherData(Exception):
    """The register holds what somebody may need: `found` says what, in words."""

    def __init__(self, found: str) -> None:
        super().__init__(found)
        self.found = found


def refuse_other_data() -> None:
    """Raise HoldsOtherData where made-up data would stand among others."""
    for found in _other_data():
        raise HoldsOtherData(found)


def _other_data() -> Iterator[str]:
    shipped_titles = [entry["title"] for entry in shipped("bodies.toml")["source"]]
    known = Source.objects.filter(title__in=[*shipped_titles, *titles()])
    made_up = Source.objects.filter(from_name=SENDER)
    ours = (known | made_up).values("id")
    for source in Source.objects.exclude(id__in=ours)[:1]:
        yield _("kilden «%(title)s»") % {"title": source.title}
    for run in Run.objects.exclude(source__in=ours)[:1]:
        yield _("oversikten «%(title)s», som er på vei inn") % {"title": run.title}
    if Context.objects.filter(metadata__has_key="by").exclude(metadata__by="").exists():
        yield _("endringer som en person har gjort")
