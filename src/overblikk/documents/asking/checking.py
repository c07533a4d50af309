"""The second pass: each finding is held against its passages once more, and may only be lowered."""

import json
from collections.abc import Sequence
from dataclasses import replace

from overblikk.documents.asking.asking import Asking
from overblikk.documents.asking.candidates import Candidate
from overblikk.documents.asking.prompts import Prompt
from overblikk.documents.asking.shapes import CheckAnswer, Verdict
from overblikk.documents.asking.stretches import Stretch
from overblikk.documents.finding.findings import Said
from overblikk.documents.finding.judging import Kind


def checked(
    candidates: Sequence[Candidate], stretch: Stretch, asking: Asking, prompt: Prompt
) -> list[Candidate]:
    """The candidates as the second pass leaves them. Raises NotAnswered."""
    asked = [one for one in candidates if one.is_sure]
    if not asked:
        return list(candidates)
    answer = asking.ask(prompt, _as_data(asked, stretch), CheckAnswer)
    # The first word on each counts: a second can't take it back.
    verdicts = {one.number: one for one in reversed(answer.findings)}
    told = {id(one): verdicts.get(number) for number, one in enumerate(asked, start=1)}
    return [lowered(one, told.get(id(one))) for one in candidates]


def lowered(candidate: Candidate, verdict: Verdict | None) -> Candidate:
    """The candidate after the check's word on it, or after none."""
    if not candidate.is_sure:
        return candidate
    if verdict is None:
        return replace(candidate, is_sure=not candidate.is_raised)
    finding, kind = candidate.finding, candidate.finding.kind
    said = replace(finding.said or Said("", ()), check=verdict.model_dump_json())
    if verdict.verdict == "no":
        return replace(candidate, is_sure=False, finding=replace(finding, said=said))
    if kind is Kind.EXPLICIT and verdict.verdict != "holds":
        lower = Kind.POTENTIAL if verdict.verdict == "possibility" else Kind.NOT_DIGITAL
        finding = replace(finding, kind=lower, status=None)
    return replace(candidate, finding=replace(finding, said=said))


def _as_data(candidates: Sequence[Candidate], stretch: Stretch) -> str:
    findings = [
        {"number": number, "sentences": one.finding.passages, "kind": one.finding.kind}
        for number, one in enumerate(candidates, start=1)
    ]
    return json.dumps({**json.loads(stretch.as_data()), "findings": findings}, ensure_ascii=False)
