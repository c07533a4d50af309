"""Templates: each is used, and none says anything that cannot be translated."""

import re
from html.parser import HTMLParser

import pytest

from tests.house.tree import PACKAGE, TEMPLATES

# Django looks for these by their names.
USED_BY_DJANGO = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html"}

ALL = sorted(path for path in TEMPLATES.rglob("*") if path.is_file())
HTML = [path for path in ALL if path.suffix == ".html"]

# The name of the system is the same in every language.
SAME_IN_EVERY_LANGUAGE = {"Overblikk"}
READ_ALOUD = {"alt", "aria-label", "placeholder", "title", "data-tooltip"}
TRANSLATED = re.compile(
    r"{%-?\s*(blocktrans(?:late)?|comment)\b.*?{%-?\s*end\1\s*-?%}"  # with all between them
    r"|{%.*?%}|{{.*?}}|{#.*?#}",
    re.DOTALL,
)


def test_every_template_is_used():
    """A template that nothing names is dead, and misleads whoever edits it."""
    users = [*PACKAGE.rglob("*.py"), *ALL]
    texts = {path: path.read_text(encoding="utf-8") for path in users}

    unused = [
        name
        for path in ALL
        if (name := path.relative_to(TEMPLATES).as_posix()) not in USED_BY_DJANGO
        and not any(names(text, name) for user, text in texts.items() if user != path)
    ]

    assert unused == []


def names(text: str, template: str) -> bool:
    return f'"{template}"' in text or f"'{template}'" in text


def test_every_part_of_designsystemet_that_a_page_uses_is_fetched():
    """tools/assets.py takes some parts; a class of another would do nothing."""
    css = (PACKAGE / "web" / "static" / "vendor" / "designsystemet.css").read_text(encoding="utf-8")
    users = [*(PACKAGE / "web").rglob("*.py"), *HTML]

    used = {name for path in users for name in re.findall(r"\bds-[a-z-]+", path.read_text("utf-8"))}

    assert used - set(re.findall(r"\.(ds-[a-z-]+)", css)) == set()


@pytest.mark.parametrize("path", HTML, ids=lambda path: path.name)
def test_no_text_in_a_template_stands_outside_translation(path):
    """The page is to be whole in nynorsk and English too, what is read aloud included."""
    reader = TextReader()

    reader.feed(TRANSLATED.sub(" ", path.read_text(encoding="utf-8")))

    assert reader.words - SAME_IN_EVERY_LANGUAGE == set()


class TextReader(HTMLParser):
    """Collects the words that a person sees or hears."""

    def __init__(self) -> None:
        super().__init__()
        self.words: set[str] = set()
        self.inside = ""

    def handle_starttag(self, tag, attrs):
        self.inside = tag
        for name, value in attrs:
            if name in READ_ALOUD:
                self.keep(value or "")

    def handle_endtag(self, tag):
        self.inside = ""

    def handle_data(self, data):
        if self.inside not in {"script", "style"}:
            self.keep(data)

    def keep(self, text: str) -> None:
        self.words.update(re.findall(r"[^\W\d_]{2,}", text))
