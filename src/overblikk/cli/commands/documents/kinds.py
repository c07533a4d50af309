"""overblikk documents kinds"""

import json
import sys
from typing import Any

import click

from overblikk.cli.failures import AskedWrong
from overblikk.cli.start import start_django


@click.command("kinds")
@click.option("--json", "as_json", is_flag=True, help="Svar som JSON.")
def command(as_json: bool) -> None:
    """Si hva setninger fra standard inn er: [{"before": …, "text": …, "after": …}], i rekkefølge.

    explicit: noen skal, er i gang med eller har gjort det; potential: noen kan, bør eller ønsker;
    not_digital: noe annet enn digitalisering; none: ingen av delene.
    """
    from overblikk.documents.finding.features import Sentence
    from overblikk.documents.finding.judging import judge

    asked = _asked()
    judged = [judge(Sentence(one["text"], one["before"])) for one in asked]
    if as_json:
        shown = [{"kind": one.kind, "confidence": round(one.confidence, 3)} for one in judged]
        click.echo(json.dumps(shown, ensure_ascii=False))
        return
    for sentence, one in zip(asked, judged, strict=True):
        click.echo(f"{one.kind} {one.confidence:.2f} {' '.join(sentence['text'].split())}")


def _asked() -> list[dict[str, str]]:
    try:
        given = json.load(sys.stdin.buffer)
    except (ValueError, RecursionError) as error:
        raise _not_understood() from error
    if not isinstance(given, list):
        raise _not_understood()
    return [_one(item) for item in given]


def _one(item: Any) -> dict[str, str]:
    if not isinstance(item, dict) or not isinstance(item.get("text"), str):
        raise _not_understood()
    # What stands beside may be left out, or be nothing.
    beside = {key: item.get(key) or "" for key in ("before", "after")}
    if not all(isinstance(words, str) for words in beside.values()):
        raise _not_understood()
    return {"text": item["text"], **beside}


def _not_understood() -> AskedWrong:
    start_django()
    from django.utils.translation import gettext as _

    return AskedWrong(
        _(
            "Setningene på standard inn kan ikke leses: de skal være en liste i JSON, som "
            '[{"before": "", "text": "Etaten skal …", "after": ""}].'
        )
    )
