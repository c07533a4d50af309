"""How many of a paper's sentences are read as they stand, on the page where they stand."""

from collections.abc import Iterable

from overblikk.documents.pages import PageRead
from overblikk.documents.reading.hyphens import joined
from tests.documents.papers.typeset import Paper


def recovered(paper: Paper, pages: Iterable[PageRead]) -> tuple[list[str], list[str]]:
    """The sentences on one page, and those that cross to the next, that were not read right."""
    read = {
        (joined(one.text)[0], one.page, one.last_page) for page in pages for one in page.passages
    }
    missing = [one for one in paper.sentences if one not in read]
    within = [text for text, page, last in missing if page == last]
    return within, [text for text, page, last in missing if page != last]
