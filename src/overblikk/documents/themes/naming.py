"""A model gives themes their names; what they are made of and who carries them it does not say."""

import json
from collections.abc import Sequence
from dataclasses import replace

from overblikk.documents.answering.shapes import ThemeNames
from overblikk.documents.asking.asking import Asking
from overblikk.documents.asking.prompts import prompt
from overblikk.documents.themes.themes import Theme

_QUOTES = 5


def named_by(themes: Sequence[Theme], asking: Asking) -> list[Theme]:
    """The themes with the model's names, where it gave any. Raises NotAnswered."""
    data = [
        {"number": number, "words": theme.words, "quotes": _quotes(theme)}
        for number, theme in enumerate(themes, start=1)
    ]
    text = json.dumps({"themes": data}, ensure_ascii=False)
    answer = asking.ask(prompt("name_themes"), text, ThemeNames)
    names = {one.number: " ".join(one.name.split()) for one in answer.themes}
    return [
        replace(theme, name=names.get(number) or theme.name)
        for number, theme in enumerate(themes, start=1)
    ]


def _quotes(theme: Theme) -> list[str]:
    return [" ".join(one.quotes[0].text.split()) for one in theme.carried[:_QUOTES]]
