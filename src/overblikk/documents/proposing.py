"""What a finding says of an initiative: values for the desk, each with the whole quote."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.utils import timezone

from overblikk.accounts.viewer import Viewer
from overblikk.documents.cutting import Cut
from overblikk.documents.models import DocumentFinding
from overblikk.lib.imprecise_dates import NotADate, parse
from overblikk.proposals.planning import Row
from overblikk.proposals.rules import in_order
from overblikk.proposals.values import ProposedValue
from overblikk.registry.fields import fields
from overblikk.registry.lexicon import Lexicon
from overblikk.registry.questions import Question
from overblikk.registry.reading import read
from overblikk.sources.models import Method

# Words before a time that say that it is an end or a beginning; any other time is left unsaid.
_BY = re.compile(r"^(?:innen|innan|senest|seinast|i løpet av|i laupet av)\s+", re.IGNORECASE)
_FROM = re.compile(r"^(?:fra|frå)(?:\s+og\s+med)?\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Correction:
    """What a person says instead of what was found; None lets it stand, "" takes it away."""

    name: str | None = None
    organisation: str | None = None
    status: str | None = None


def row_of(finding: DocumentFinding, cut: Cut, correction: Correction, *, by: Viewer) -> Row:
    """What the finding says, as a row of any source is: matched, asked about and decided alike."""
    lexicon = Lexicon.load(on=timezone.localdate(), viewer=by)
    words = {
        "name": _chosen(correction.name, cut.name),
        "status": _chosen(correction.status, finding.status),
        "responsible_organisation": _chosen(correction.organisation, cut.organisation),
    }
    times = dict(_times(cut.time))
    typed = {
        key
        for key, said in (
            ("name", correction.name),
            ("status", correction.status),
            ("responsible_organisation", correction.organisation),
        )
        if said is not None
    }
    values = [
        replace(_value(key, said, lexicon), method=Method.SETTLED if key in typed else Method.FOUND)
        for key, said in {**words, **times}.items()
        if said
    ]
    if not words["name"]:
        question = Question("no-name")
        values.insert(0, ProposedValue("name", None, method=Method.FOUND, question=question))
    place = cut.place
    told = [replace(value, words=cut.quote, place=place) for value in in_order(values)]
    return Row(told, place=str(cut.page or ""))


def _chosen(corrected: str | None, found: str) -> str:
    return found if corrected is None else corrected.strip()


def _value(key: str, words: str, lexicon: Lexicon) -> ProposedValue:
    reading = read(fields()[key], words, lexicon)
    return ProposedValue(key, reading.value, words, question=reading.question)


def _times(words: str) -> Iterator[tuple[str, Any]]:
    """The end or the start that the words say, where they say which and it can be read."""
    for field, before in (("end", _BY), ("start", _FROM)):
        if found := before.match(words):
            rest = words[found.end() :]
            try:
                parse(rest)
            except NotADate:
                return
            yield field, rest
            return
