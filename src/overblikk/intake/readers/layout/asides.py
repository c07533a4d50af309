"""Lines in a table that are no initiatives: sums, notes, and what explains its headings."""

import re
from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from overblikk.intake.readers.layout.grid import Line, words
from overblikk.intake.readers.layout.numbers import number_in
from overblikk.intake.readers.tables import Value, Why

_SUM = re.compile(
    r"(?:=\s*)?(?:(?:del|sub)-?)?(?:sum(?:mer(?:t|ing))?|totalt?|total ?sum|i alt|til ?sammen|"
    r"samla|samlet|grand total|gjennomsnitt(?:leg|lig)?|snitt|average)\b(?P<rest>.{0,80})",
    re.IGNORECASE,
)
# What is a part of the sum above it.
_OF_A_SUM = re.compile(r"(?:herav|hvorav|derav|av dette|of which)\b.{0,80}", re.IGNORECASE)
_OF_WHAT = re.compile(
    r"(?:[\s:.,()=\-–/]|\d+|\b(?:for|av|alle|alt|antall|tal på|kostnad\w*|beløp|budsjett\w*|"
    r"ramme\w*|tiltak\w*|prosjekt\w*|portefølje\w*|kr|nok|mnok|mill|sum|per|pr|hele|heile|perioden?|"
    r"år\w*|inkl|eks|ekskl|mva|gruppe\w*|forbruk|prognose|total\w*)\b)*",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\*|†|‡|[¹²³⁴⁵⁶⁷⁸⁹]|\d{1,2}\)|\(\d{1,2}\)|\[\d{1,2}\]|[-–—=_]{3,}$|"
    r"(?:noter?|fotnoter?|merknad(?:er|ar)?|merk|kilder?|kjelder?|kjelde|sist oppdatert|oppdatert|"
    r"sist endret|sist endra|ajourført|kommentar|nb|obs|forklaring|tegnforklaring|teiknforklaring|"
    r"utarbeidet av|utfylt av|source|last updated|updated|antall (?:tiltak|prosjekter|rader)|"
    r"tal på (?:tiltak|prosjekt))\b\s*(?:[:.!\d]|av\b|per\b|$)|antall:? \d+$|"
    r"(?:denne (?:listen|oversikten|tabellen)|denne (?:lista|oversikta)|tabellen viser|"
    r"oversikten (?:er|viser|gjelder)|alle (?:beløp|tall)|(?:beløp|tall) (?:i|er)|"
    r"kontakt(?:person)?:|spørsmål|side \d)",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(
    r"(?:eksempel|eks|døme|example|f\.? ?eks)\b\.?\s*(?:\d+\s*)?(?:[:–-]|$|på utfylling)|"
    r"\((?:eksempel|døme|example)\)",
    re.IGNORECASE,
)
_A_UNIT = r"(?:i )?(?:(?:mill|mrd|tusen|1000)\b\.? ?(?:kr|kroner|nok)?\.?|mnok|tnok|kr|nok|kroner)"
_UNIT = re.compile(_A_UNIT, re.IGNORECASE)
_HINT = re.compile(
    r"(?:fri)?tekst|kort tekst|(?:velg|vel)\b.*|nedtrekk\w*|rullegardin\w*|liste|fra liste|dato|"
    r"[dmåy]{1,4}(?:[./-][måy]{2,4})+|åååå|yyyy|tall|heltall|tal|år|årstall|ja ?/ ?nei|ja|nei|x|"
    rf"{_A_UNIT}|prosent|%|url|lenke|lenkje|e-?post|text|free text|date|number|yes ?/ ?no",
    re.IGNORECASE,
)
# A form shows at the top how it is filled in.
_EXAMPLES = 3
_LONG_NOTE = 100
# Without words; each costs a look at all lines above.
_MOST_LOOKS = 200


def set_aside(lines: Sequence[Line], name: int) -> Mapping[int, Why]:
    """The numbers of the lines that are no part of the rows, and as what they are kept."""
    found: dict[int, Why] = {}
    for line in lines[:1]:
        if _numbers_columns(line) or _explains(line) or _hints(line):
            found[line.number] = Why.HEADING
    for line in lines[:_EXAMPLES]:
        if _EXAMPLE.match(words(line.at(line.filled()[0]))) or _EXAMPLE.match(words(line.at(name))):
            found[line.number] = Why.NOTE
    found |= dict.fromkeys(_notes_below(lines, name), Why.NOTE)
    left = [line for line in lines if line.number not in found]
    return found | dict.fromkeys(_sums(left, name), Why.TOTAL)


def _numbers_columns(line: Line) -> bool:
    """Whether the line counts the columns: 1, 2, 3 or a, b, c."""
    values = [words(line.at(column)).strip("().").casefold() for column in line.filled()]
    return len(values) > 2 and values in (
        [str(n + 1) for n in range(len(values))],
        [chr(ord("a") + n) for n in range(len(values))],
    )


def _explains(line: Line) -> bool:
    """Whether all that the line says stands in brackets."""
    values = [words(line.at(column)) for column in line.filled()]
    return len(values) > 1 and all(v.startswith("(") and v.endswith(")") for v in values)


def _hints(line: Line) -> bool:
    """Whether all that the line says is how the columns are filled in."""
    filled = line.filled()
    said = [words(line.at(column)) for column in filled]
    return all(map(_UNIT.fullmatch, said)) or (len(said) > 2 and all(map(_HINT.fullmatch, said)))


def _notes_below(lines: Sequence[Line], name: int) -> list[int]:
    """The numbers of the lines at the end that hold notes and no initiative."""
    end = len(lines)
    while end and _is_note(lines[end - 1], lines, name):
        end -= 1
    notes = [line.number for line in lines[end:]]
    start = end
    while start and _may_be_note(lines[start - 1]):
        start -= 1
        if start and lines[start].number - lines[start - 1].number > 1:
            break
    else:
        return notes
    block, before = lines[start:end], lines[:start]
    has_gaps = any(b.number - a.number > 1 for a, b in pairwise(before))
    if block and not has_gaps and any(_reads_as_note(one) for one in block):
        notes += [line.number for line in block]
    return notes


def _is_note(line: Line, lines: Sequence[Line], name: int) -> bool:
    filled = line.filled()
    first = words(line.at(filled[0]))
    if len(filled) == 1:
        is_long = len(first) > _LONG_NOTE and first.endswith(".")
        return bool(_NOTE.match(first)) or (is_long and _longest(lines, name) < len(first))
    return len(filled) == 2 and bool(_NOTE.match(first)) and not re.match(r"\d", first)


def _longest(lines: Sequence[Line], name: int) -> int:
    """How long the names of those lines are that hold more than one."""
    return max((len(words(one.at(name))) for one in lines if not _is_alone(one)), default=0)


def _may_be_note(line: Line) -> bool:
    return len(line.filled()) == 1


def _reads_as_note(line: Line) -> bool:
    text = words(line.at(line.filled()[0]))
    return bool(_NOTE.match(text)) or len(text.split()) > 5 or bool(re.search(r"[:=]|\.$", text))


def _sums(lines: Sequence[Line], name: int) -> list[int]:
    """The numbers of the lines that hold sums of those above them."""
    sums: set[int] = set()
    heads = {words(line.at(line.filled()[0])).casefold() for line in lines if _is_alone(line)}
    start = looks = 0
    for position, line in enumerate(lines):
        named = line.at(name)
        if named is not None and not (isinstance(named, str) and _counts(named)):
            continue
        texts = [column for column in line.filled() if number_in(line.at(column)) is None]
        numbers = [column for column in line.filled() if column not in texts]
        if len(texts) > 1:
            continue
        match = _SUM.fullmatch(words(line.at(texts[0]))) if texts else None
        if match:
            rest = match["rest"].strip(" :").casefold()
            is_sum = (numbers and (bool(_OF_WHAT.fullmatch(rest)) or rest in heads)) or not rest
        else:
            is_sum = bool(numbers and texts and _OF_A_SUM.fullmatch(words(line.at(texts[0]))))
        is_last = position + 1 == len(lines) or _is_alone(lines[position + 1])
        if not is_sum and looks < _MOST_LOOKS and (match or (is_last and not texts)):
            looks += 1
            is_sum = _adds_up(lines, start, position, numbers, sums)
        if is_sum:
            sums.add(line.number)
            start = position + 1
    return sorted(sums)


def _counts(text: str) -> bool:
    return bool(_SUM.match(text) or _OF_A_SUM.match(text))


def _is_alone(line: Line) -> bool:
    return len(line.filled()) == 1


def _adds_up(
    lines: Sequence[Line], start: int, end: int, columns: Sequence[int], sums: Set[int]
) -> bool:
    """Whether a number of the line is the sum of those above it, all or since the last sum."""
    for first in {start, 0}:
        above = [line for line in lines[first:end] if line.number not in sums]
        for column in columns:
            if _is_sum(lines[end].at(column), [line.at(column) for line in above]):
                return True
    return False


def _is_sum(value: Value, above: list[Value]) -> bool:
    numbers = [number for one in above if (number := number_in(one)) is not None]
    total = number_in(value) or 0.0
    return len(numbers) > 1 and total != 0 and abs(sum(numbers) - total) < 0.01 * abs(total)
