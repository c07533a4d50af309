"""Klass, Statistics Norway's classifications: codes with the days that they are valid."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from overblikk.harvest.conversation import Conversation, part_of
from overblikk.harvest.missed import Missed
from overblikk.harvest.systems import AskableSystem
from overblikk.lib.fetch_faults import FetchFault
from overblikk.lib.languages import LANGUAGES
from overblikk.vocabulary.updating import Entry, bring_up_to_date, tie_to_successors

NAME = "Klass"
# What a notation may be, as the addresses of concepts have it.
_NOTATION = re.compile(r"[\w.-]{1,60}")
SOURCE = {
    "source_nb": "Statistisk sentralbyrå, Klass (CC BY 4.0).",
    "source_nn": "Statistisk sentralbyrå, Klass (CC BY 4.0).",
    "source_en": "Statistics Norway, Klass (CC BY 4.0).",
}


@dataclass(frozen=True)
class Classification:
    """One classification: its number at Klass, our scheme, and the first day that is of use.

    Of one that `is_followed` it is asked which codes were exchanged for which, as when
    municipalities merge.
    """

    id: int
    scheme: str
    since: date
    titles: Mapping[str, str]
    is_followed: bool = False


CLASSIFICATIONS = (
    Classification(
        131,
        "municipality",
        # Before the mergers of 2018 to 2020, whose numbers older overviews have.
        date(2017, 1, 1),
        {"title_nb": "Kommune", "title_nn": "Kommune", "title_en": "Municipality"},
        is_followed=True,
    ),
    Classification(
        6,
        "nace",
        date(2009, 1, 1),
        {"title_nb": "Næring", "title_nn": "Næring", "title_en": "Industry"},
    ),
    Classification(
        39,
        "sector-code",
        date(2012, 1, 1),
        {
            "title_nb": "Institusjonell sektor",
            "title_nn": "Institusjonell sektor",
            "title_en": "Institutional sector",
        },
    ),
)


def ask(talk: Conversation) -> None:
    """Bring each classification's scheme in step; one that fails stands as it was."""
    for one in CLASSIFICATIONS:
        try:
            entries = _entries(talk, one)
            became = _changes(talk, one) if one.is_followed else {}
        except (FetchFault, Missed) as fault:
            talk.miss(one.titles["title_nb"], fault)
            continue
        updated = bring_up_to_date(one.scheme, {**one.titles, **SOURCE}, entries, name=NAME)
        talk.counts["read"] += len(entries)
        tie_to_successors(one.scheme, became, name=NAME)
        talk.counts["new_codes"] += len(updated.added)
        talk.counts["changed_codes"] += len(updated.changed)
        for notation in updated.left:
            talk.miss(f"{one.scheme} {notation}", Missed("changed-here"))
        talk.keep({})


def _entries(talk: Conversation, one: Classification) -> list[Entry]:
    listed = {language: _codes(talk, one, language) for language in LANGUAGES}
    entries = [
        _entry(code, {lang: listed[lang].get(code, ()) for lang in LANGUAGES})
        for code in listed["nb"]
        if _NOTATION.fullmatch(code)
    ]
    if not entries:
        # An answer without codes must not be taken for a list that has ended.
        raise Missed("not-as-expected", part="codes")
    return entries


def _codes(
    talk: Conversation, one: Classification, language: str
) -> dict[str, list[Mapping[str, Any]]]:
    """The rows of each code, the oldest first: a code has one for each name it has had."""
    address = f"{settings.ASKED_ADDRESSES['klass']}/classifications/{one.id}/codes"
    # Without being asked for JSON it answers in XML.
    query = {"from": str(one.since), "language": language, "includeFuture": "true"}
    _status, answer = talk.json(address, query)
    rows: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in part_of(answer, "codes", kind=list):
        rows[str(part_of(row, "code", kind=str))].append(row)
    for of_code in rows.values():
        of_code.sort(key=lambda row: row.get("validFrom") or "")
    return dict(rows)


def _changes(talk: Conversation, one: Classification) -> dict[str, set[str]]:
    """The codes that each code was exchanged for; one that began or ended has no other side."""
    address = f"{settings.ASKED_ADDRESSES['klass']}/classifications/{one.id}/changes"
    _status, answer = talk.json(address, {"from": str(one.since), "language": "nb"})
    became: dict[str, set[str]] = defaultdict(set)
    for row in part_of(answer, "codeChanges", kind=list):
        old, new = row.get("oldCode"), row.get("newCode")
        if old and new and old != new:
            became[str(old)].add(str(new))
    return dict(became)


def _entry(code: str, rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> Entry:
    names = {language: _names(of_code) for language, of_code in rows.items()}
    bokmaal = names["nb"] or [code]
    newest = rows["nb"][-1]
    begin, end = _day(rows["nb"][0].get("validFrom")), _day(newest.get("validTo"))
    return Entry(
        notation=code,
        labels={language: (names[language] or bokmaal)[-1] for language in LANGUAGES},
        broader=newest.get("parentCode") or "",
        valid_from=begin,
        # Klass says the first day that the code is no longer valid.
        valid_to=end - timedelta(days=1) if end and (begin is None or end > begin) else None,
        former=bokmaal[:-1],
    )


def _names(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    return [name for row in rows if (name := (row.get("name") or "").strip())]


def _day(words: Any) -> date | None:
    try:
        return date.fromisoformat(words) if words else None
    except (TypeError, ValueError):
        return None


SYSTEM = AskableSystem(
    key="klass",
    name=NAME,
    keeper="Statistisk sentralbyrå",
    gives=_("Kommuner, næringer og sektorkoder, med dagene de gjelder."),
    ask=ask,
)
