"""Own texts as sections of a report, after the part that each of them follows."""

from collections import defaultdict
from collections.abc import Collection, Iterator

from overblikk.accounts.visibility import visible_to
from overblikk.lib.languages import active_language
from overblikk.reporting.document import Block, Bullets, Paragraph, Section
from overblikk.reporting.edition import Edition
from overblikk.reporting.models import OwnText

FIRST, POINT = "", "- "


def own_text_sections(edition: Edition, parts: Collection[str]) -> dict[str, list[Section]]:
    """The texts in the active language that the reader may see, by the part that each follows.

    `parts` are those of the edition. A text that follows another is not in it.
    """
    rows = OwnText.objects.filter(language=active_language(), follows__in=[FIRST, *parts])
    found: dict[str, list[Section]] = defaultdict(list)
    for text in visible_to(rows, edition.viewer):
        edition.rest_on(f"text {text.id}", [text.title, text.body, text.follows])
        section = Section(f"text-{text.id}", text.title, tuple(_blocks(text.body)))
        found[text.follows].append(section)
    return found


def _blocks(body: str) -> Iterator[Block]:
    """A paragraph for each stretch between blank lines; lines that begin with - are a list."""
    for stretch in body.replace("\r\n", "\n").split("\n\n"):
        lines = [line.strip() for line in stretch.split("\n") if line.strip()]
        if lines and all(line.startswith(POINT) for line in lines):
            yield Bullets(tuple(line.removeprefix(POINT) for line in lines))
        elif lines:
            yield Paragraph(" ".join(lines))
