"""overblikk documents themes"""

import json
import re
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from overblikk.cli.document_files import pages_in, warnings_of
from overblikk.cli.document_model import required_model
from overblikk.cli.failures import AskedWrong, FoundWrong
from overblikk.cli.start import start_django

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@click.command("themes")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--model", "with_model", is_flag=True, help="La språkmodellen som er satt, gi navn.")
@click.option("--json", "as_json", is_flag=True, help="Svar som JSON.")
def command(folder: Path, with_model: bool, as_json: bool) -> None:
    """Finn temaene som går igjen i dokumentene i en mappe, med sitat og side.

    Undermapper er sektorer, og et årstall i filnavnet er dokumentets år.
    """
    from overblikk.documents.themes.gathering import Gathered
    from overblikk.documents.themes.themes import themes_in

    model = required_model() if with_model else None
    with Gathered() as gathered:
        read = [_read(file, folder, gathered) for file in _files(folder)]
        themes = themes_in(gathered)
    warnings = [warning for one in read for warning in one.pop("warnings")]
    if model and themes:
        themes = _named(themes, model, warnings)
    names = [told.name for told in gathered.documents]
    told = {
        "documents": read,
        "themes": [_shown(theme, names) for theme in themes],
        "warnings": warnings,
    }
    if as_json:
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        _tell(told)


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        start_django()
        from django.utils.translation import gettext as _

        raise AskedWrong(_("Mappen %(folder)s fins ikke.") % {"folder": folder})
    files = (file for file in folder.rglob("*") if file.is_file())
    return sorted(file for file in files if not file.name.startswith("."))


def _read(file: Path, folder: Path, gathered: Any) -> dict[str, Any]:
    """What was read of a file, which is then gone through."""
    from overblikk.documents.finding.coverage import Coverage, coverage_of
    from overblikk.documents.themes.gathering import Told

    place = file.relative_to(folder)
    told = Told(place.as_posix(), place.parts[0] if len(place.parts) > 1 else "", _year(file.stem))
    about = {"document": told.name, "sector": told.sector or None, "year": told.year}
    try:
        pages = list(pages_in(file))
    except (AskedWrong, FoundWrong) as wrong:
        nothing = Coverage(pages=0, read=0, failed=0, without_text=0)
        return {**about, **asdict(nothing), "warnings": [wrong.format_message()]}
    gathered.add(told, pages)
    warnings = [f"{told.name}: {warning}" for page in pages for warning in warnings_of(page)]
    return {**about, **asdict(coverage_of(pages)), "warnings": warnings}


def _year(name: str) -> int | None:
    found = _YEAR.search(name)
    return int(found[0]) if found else None


def _named(themes: Any, model: Any, warnings: list[str]) -> Any:
    from overblikk.documents.asking.asking import Asking
    from overblikk.documents.asking.faults import NotAnswered
    from overblikk.documents.asking.told import WORDS
    from overblikk.documents.themes.naming import named_by

    try:
        return named_by(themes, Asking(model))
    except NotAnswered as fault:
        from django.utils.translation import gettext as _

        sentence = _("Temaene har ikke fått navn av modellen: %(why)s.")
        warnings.append(sentence % {"why": WORDS[fault.fault]})
        return themes


def _shown(theme: Any, names: list[str]) -> dict[str, Any]:
    return {
        "name": theme.name,
        "words": theme.words,
        "count": len(theme.carried),
        "of": theme.of,
        "documents": [
            {
                "document": names[one.document],
                "sentences": one.sentences,
                "quotes": [{"quote": quote.text, "page": quote.page} for quote in one.quotes],
            }
            for one in theme.carried
        ],
        "by_sector": [_share(one, "sector") for one in theme.by_sector],
        "by_year": [_share(one, "year") for one in theme.by_year],
    }


def _share(one: Any, what: str) -> dict[str, Any]:
    return {what: one.of_what, "count": one.carrying, "of": one.of}


def _tell(told: dict[str, Any]) -> None:
    start_django()
    from django.utils.translation import gettext as _

    pages: Counter[str] = Counter()
    for one in told["documents"]:
        pages.update({key: one[key] for key in ("pages", "read", "failed", "without_text")})
    sentence = _(
        "%(documents)s dokumenter. %(pages)s sider: %(read)s lest, %(failed)s kunne ikke leses, "
        "%(without_text)s uten tekst."
    )
    click.echo(
        sentence
        % {
            "documents": len(told["documents"]),
            **dict.fromkeys(("pages", "read", "failed", "without_text"), 0),
            **pages,
        }
    )
    if not told["themes"]:
        click.echo(_("Ingen temaer går igjen."))
    for theme in told["themes"]:
        sentence = _("%(name)s: i %(count)s av %(of)s dokumenter")
        click.echo(sentence % theme)
        for one in theme["documents"]:
            quote = one["quotes"][0]
            where = f"s. {quote['page']}" if quote["page"] else "–"
            click.echo(f"  {one['document']}, {where}: {' '.join(quote['quote'].split())}")
    for warning in told["warnings"]:
        click.echo(warning)
