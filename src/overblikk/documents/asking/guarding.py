"""What a model calls a passage is held against the program's own reading of it.

A model that lies is believed in nothing that would raise a passage above what its words say: what
it calls explicit is explicit only where the cues and the classifier find it explicit too, or doubt
it while a verb in its own clause is firmly governed. Whatever else it names is doubtful.
"""

from overblikk.documents.finding.clauses import deeds_of
from overblikk.documents.finding.cues import marked
from overblikk.documents.finding.features import Sentence
from overblikk.documents.finding.judging import Kind, is_lessened, judge

_FIRM = frozenset({"shall", "decided", "underway", "done", "has", "is", "was", "becomes"})
_LESSENING = (
    "modals:may",
    "modals:should",
    "governors:maybe",
    "governors:advise",
    "governors:wish",
    "governors:need",
    "around:condition",
    "around:negation",
    "around:reported",
)
_THINGS = ("digital", "object", "undertaking")


def bears(kind: Kind, sentence: Sentence) -> bool:
    """Whether the sentence's own words bear that it is called so."""
    judged = judge(sentence)
    if kind is Kind.EXPLICIT:
        return judged.kind is Kind.EXPLICIT or (judged.is_doubtful and _is_firm(sentence))
    return judged.kind is kind


def _is_firm(sentence: Sentence) -> bool:
    text = marked(sentence.text)
    names = {cue.name for cue in text.cues}
    if names.intersection(_LESSENING) or is_lessened(text, sentence.before):
        return False
    return any(
        deed.governor in _FIRM and deed.thing in _THINGS and not deed.is_subordinate
        for deed in deeds_of(text)
    )
