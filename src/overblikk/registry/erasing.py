"""A person is erased: from contacts, history, evidence, the desk and originals (docs/adr/0010).

What is certainly the person's is rewritten whoever asks: the contact, and what holds the address,
rests on a source that names the contact, or belongs to a record that does. Elsewhere the name may
be somebody else's, and is rewritten only where that is asked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from overblikk.accounts.viewer import Viewer
from overblikk.history import erasing as history
from overblikk.history.erasing import Rewriting
from overblikk.history.models import Erasure
from overblikk.history.who import changing
from overblikk.registry.models import Contact
from overblikk.registry.person_search import EVIDENCE, Findings, PersonSearch
from overblikk.registry.word_keeping import forget_spellings, initiatives_of, make_anew_of
from overblikk.sources import erasing as sources


@dataclass(frozen=True)
class Done:
    """What an erasure did; `emptied` are the originals of which nothing could be kept."""

    erasure: Erasure
    findings: Findings
    emptied: list[str]


def find_person(contact: Contact) -> Findings:
    """Where the person stands, without changing anything. Raises AlreadyErased."""
    return PersonSearch(contact).findings(history.tables())


@transaction.atomic
def erase_person(contact: Contact, *, ground: str, by: Viewer, names_too: bool = False) -> Done:
    """Erase the person for good, leaving a mark; with `names_too` also where only the name stands.

    Raises AlreadyErased.
    """
    held = history.tables()
    history.hold_still(held)
    search = PersonSearch(contact)
    findings = search.findings(held)
    left = {
        one.sha256: sources.left_of(one.sha256, search.words, names=True)
        for one in findings.originals
        if one.is_certain or names_too
    }
    with changing(by=by.id, name=by.name, ground=search.words.erased(ground, names=True)):
        erasure = history.erase(
            _evidence_first([*findings.certain, *(findings.by_name if names_too else [])]),
            originals={sha256: sources.digest(content) for sha256, content in left.items()},
            by=by.id,
            name=by.name,
            ground=search.words.erased(ground, names=True),
        )
        for sha256, content in left.items():
            sources.keep_instead(sha256, content, erasure, search.words)
        _find_no_longer(search, [*findings.certain, *findings.by_name])
    return Done(erasure, findings, sorted(sha256 for sha256 in left if not left[sha256]))


def _evidence_first(rewritings: Sequence[Rewriting]) -> list[Rewriting]:
    """A value that is rewritten is refused unless its evidence already says the same."""
    return sorted(rewritings, key=lambda one: one.table.name != EVIDENCE)


def _find_no_longer(search: PersonSearch, rewritten: Sequence[Rewriting]) -> None:
    """Let nothing be found by what was erased, and suggest none of the person's words."""
    make_anew_of(initiatives_of((one.table.name, one.key) for one in rewritten))
    forget_spellings([*search.words.names, *search.words.addresses])
