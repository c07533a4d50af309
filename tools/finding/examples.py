"""The labelled sentences: those of others, read from where they are, and the project's own.

None of the sentences of others is copied: the folder that holds them is given on the command line.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from overblikk.documents.finding.cues import marked
from overblikk.documents.finding.features import Sentence, features_in
from overblikk.documents.finding.judging import is_lessened
from overblikk.documents.finding.linear import place_of

OWN = Path(__file__).parent / "own"
# Own sentences that nothing is trained on.
UNSEEN = Path(__file__).parent / "unseen"
EXPLICIT = ("planned", "ongoing", "finished")
# What nynorsk has and bokmål lacks, and the other way round.
_NYNORSK = re.compile(
    r"\b(?:ikkje|frå|ein|eit|dei|vert|korleis|kva|tenester?|verksemd\w*|òg|vere|meir|fleire|"
    r"skul\w+|innbyggjar\w*|kommunar|løysing\w*|moglegheit\w*|saman|seier|berre|heile|noko)\b"
)
_BOKMAAL = re.compile(r"\b(?:ikke|fra|noe|hvordan|hva|hvis|mer|være|jeg|de|selv)\b")


@dataclass(frozen=True)
class Example:
    """A labelled sentence: what it is, whether readers may differ, and whose it is.

    One that `is_lessened` is never called explicit, whatever its score.
    `source` is the document, or "own"; `labels` are what each reader called it.
    """

    places: tuple[int, ...]
    is_lessened: bool
    labels: tuple[str, ...]
    is_explicit: bool | None
    is_ambiguous: bool
    source: str
    is_nynorsk: bool

    @property
    def weight(self) -> float:
        """How much it counts in training: less where readers may differ, nothing where they do."""
        if self.is_explicit is None:
            return 0.0
        return 0.5 if self.is_ambiguous else 1.0


def of_others(folder: Path) -> list[Example]:
    """The sentences of others in the folder. Raises FileNotFoundError where it holds none."""
    lines = (folder / "sentences.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [
        Example(
            *_read(row["before"], row["text"]),
            tuple(row["labels"]),
            row["explicit"],
            row["ambiguous"],
            row["document"],
            _is_nynorsk(" ".join((row["before"], row["text"], row["after"]))),
        )
        for row in rows
    ]


def own(*parts: str) -> list[Example]:
    """The project's own sentences: those in the folders named, or all of them."""
    folders = [OWN / part for part in parts] if parts else sorted(OWN.iterdir())
    return [one for folder in folders for one in _own_in(folder)]


def unseen() -> list[Example]:
    """The project's own sentences that it is measured by, and not trained on."""
    return list(_own_in(UNSEEN))


def _own_in(folder: Path) -> Iterator[Example]:
    for file in sorted(folder.glob("*.txt")):
        label = file.stem
        for line in file.read_text(encoding="utf-8").splitlines():
            before, _, text = line.partition(" >> ") if " >> " in line else ("", "", line)
            read = _read(before, text.partition(" >> ")[0].strip())
            yield Example(*read, (label,), label in EXPLICIT, False, "own", _is_nynorsk(line, 1))


def _read(before: str, text: str) -> tuple[tuple[int, ...], bool]:
    """Where the features of a sentence are hashed to, and whether it is lessened."""
    marks = marked(text)
    places = {place_of(one) for one in features_in(Sentence(text, before), marks)}
    return tuple(sorted(places)), is_lessened(marks, before)


def _is_nynorsk(text: str, least: int = 3) -> bool:
    """Whether it has so many words of nynorsk, and fewer of bokmål: of one sentence, one."""
    lowered = text.lower()
    return len(_NYNORSK.findall(lowered)) >= least > len(_BOKMAAL.findall(lowered))


def labelled(examples: Iterable[Example], label: str) -> list[bool]:
    """Which of them the first reader called so."""
    return [one.labels[0] == label for one in examples]
