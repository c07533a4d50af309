"""A chapter for each question that the register answers, with the figures that answer it.

A figure that no chapter names stands in the last of them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.insight.figures import figures
from overblikk.reporting.document import Paragraph, Section
from overblikk.reporting.edition import Edition
from overblikk.reporting.figure_blocks import figure_section
from overblikk.reporting.part import Part
from overblikk.reporting.parts.method import HEADLINES, QUALITY


@dataclass(frozen=True)
class Chapter:
    """A question, and the figures that answer it by their keys."""

    key: str
    title: Promise
    question: Promise
    figures: Sequence[str]


CHAPTERS = (
    Chapter(
        "who",
        _("Hvem gjør hva"),
        _("Hvor mye som foregår i hver sektor, og hvem som har ansvaret."),
        ("sectors",),
    ),
    Chapter(
        "size",
        _("Størrelse"),
        _("Hvor store tiltakene er, og hvem som har de store."),
        ("sizes", "large-by-ministry"),
    ),
    Chapter(
        "cooperation",
        _("Samarbeid"),
        _("Hvor mange tiltak virksomheter samarbeider om, og hvem som samarbeider."),
        ("cooperation-by-ministry",),
    ),
    Chapter(
        "hierarchy",
        _("Overordnede tiltak og porteføljer"),
        _("Hvordan tiltak henger sammen som deler av større, og hvilke porteføljer de står i."),
        ("children", "portfolios", "portfolio-overlap"),
    ),
    Chapter(
        "purposes",
        _("Formål"),
        _("Hva tiltakene er til for, og hvilke tjenester de gjelder."),
        ("purposes", "themes"),
    ),
    Chapter(
        "organising",
        _("Organisering"),
        _("Hvordan arbeidet er organisert."),
        ("organising",),
    ),
    Chapter(
        "funding",
        _("Finansiering"),
        _("Hvem som betaler utenom virksomhetens eget budsjett."),
        ("other-funding", "amounts"),
    ),
    Chapter(
        "time",
        _("Status og tid"),
        _("Hvor langt tiltakene har kommet, når de begynner og når de slutter."),
        ("status", "phases", "starts", "ends"),
    ),
    Chapter(
        "technology",
        _("Teknologi og kunstig intelligens"),
        _("Hvilke teknologier tiltakene bruker, og hvilke som bruker kunstig intelligens."),
        ("ai", "ai-by-sector", "technologies"),
    ),
    Chapter(
        "strategy",
        _("Strategi og føringer"),
        _(
            "Hvilke områder i den nasjonale digitaliseringsstrategien og hvilke krav i "
            "digitaliseringsrundskrivet tiltakene svarer på."
        ),
        ("strategy-areas", "strategy-measures", "circular-points"),
    ),
    Chapter(
        "goals",
        _("Bærekraftsmål"),
        _("Hvilke av FNs bærekraftsmål tiltakene er knyttet til."),
        ("sustainability-goals",),
    ),
)
# These stand in the parts on the whole and on quality.
ELSEWHERE = frozenset({HEADLINES, *QUALITY})


def _of_chapter(chapter: Chapter) -> Part:
    def write(edition: Edition) -> Section | None:
        return _section(edition, chapter, chapter.figures)

    return Part(chapter.key, chapter.title, 200 + CHAPTERS.index(chapter), write)


def _section(edition: Edition, chapter: Chapter, keys: Iterable[str]) -> Section | None:
    within = [figure_section(edition, key) for key in keys if key in figures()]
    if not within:
        return None
    return Section(chapter.key, str(chapter.title), (Paragraph(str(chapter.question)),), within)


REST = Chapter("more", _("Flere tall"), _("Tall som ikke hører til et av kapitlene over."), ())


def _rest(edition: Edition) -> Section | None:
    named = ELSEWHERE.union(*(chapter.figures for chapter in CHAPTERS))
    return _section(edition, REST, [key for key in figures() if key not in named])


PARTS = [*map(_of_chapter, CHAPTERS), Part(REST.key, REST.title, 299, _rest)]
