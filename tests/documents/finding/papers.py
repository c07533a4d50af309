"""Documents as they are read, written for the tests: `#` before headings, `•` in lists."""

from pathlib import Path

from overblikk.documents.passages import Passage, PassageKind

FOLDER = Path(__file__).parent / "without"


def as_read(text: str, *, page: int | None = 1) -> list[Passage]:
    """The passages of a text, a line each, under the heading that stands last before them."""
    headings: tuple[str, ...] = ()
    passages = []
    for number, line in enumerate(text.strip().splitlines(), start=1):
        kind, words = PassageKind.SENTENCE, line.strip()
        if words.startswith("# "):
            kind, words = PassageKind.HEADING, words[2:]
        elif words.startswith("•"):
            kind = PassageKind.LIST_ITEM
        passages.append(Passage(number, kind, words, page, page, headings))
        headings = (words,) if kind == PassageKind.HEADING else headings
    return passages


def papers_without() -> dict[str, list[Passage]]:
    """Papers on digital themes that hold no undertaking, by name."""
    files = sorted(FOLDER.glob("*.txt"))
    return {file.stem: as_read(file.read_text(encoding="utf-8")) for file in files}
