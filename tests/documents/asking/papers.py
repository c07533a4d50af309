"""Documents of several pages, written for the tests as `tests.documents.finding.papers` reads."""

from dataclasses import replace

from overblikk.documents.pages import Outcome, PageRead
from tests.documents.finding.papers import as_read

PLAN = (
    """
    # Digitalisering i kommunen
    Digitalisering er viktig for alle.
    Kommunen skal ta i bruk det nye systemet «Nabovarsel 2» innen 1. mars 2027.
    Det bør også utvikles en app for turgåere.
    """,
    """
    # Muligheter
    Kommunen kan på sikt innføre kunstig intelligens i byggesaksbehandlingen.
    Dersom det blir penger, vurderer kommunen å anskaffe et nytt system for eiendomsskatt.
    Kommunen har ikke vedtatt å innføre digital parkering.
    """,
    """
    # Tiltak 2026
    • Innføre elektronisk signering i barnevernet
    • Ansette to miljøarbeidere
    Kommunen har lansert en ny digital tjeneste for barnehageplasser.
    """,
)


def pages_of(*texts: str) -> list[PageRead]:
    """The pages, a text each; passages are numbered through the document."""
    pages: list[PageRead] = []
    given = 0
    for number, text in enumerate(texts, start=1):
        passages = tuple(
            replace(passage, number=passage.number + given)
            for passage in as_read(text, page=number)
        )
        given += len(passages)
        words = " ".join(passage.text for passage in passages)
        pages.append(PageRead(number, "", Outcome.TEXT, "nb", words, (), passages))
    return pages
