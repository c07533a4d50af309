"""Which characters the fonts that Typst brings can show.

PDF/UA wants every character shown; what has no sign is written by its number instead.
"""

import re
from functools import cache, lru_cache
from typing import Final

import typst

# Latin with its accents, Greek, Cyrillic and common punctuation, which the fonts have.
USUAL = re.compile(
    "[\t\n -~\xa0-\u017f\u0391-\u03a1\u03b1-\u03c9\u0410-\u044f"
    "\u2013\u2014\u2018-\u201e\u2022\u2026]*"
)
STANDARD: Final = "ua-1"
ALONE = b'#set document(title: "a")\n#sys.inputs.at("text")'


@cache
def fonts() -> typst.Fonts:
    """The fonts that Typst brings, and none of the machine's: the same document everywhere."""
    return typst.Fonts(include_system_fonts=False)


def shown(text: str) -> str:
    """The text, where what no font has is written as its number, such as [U+1F600]."""
    if USUAL.fullmatch(text):
        return text
    return "".join(one if USUAL.fullmatch(one) or _has_sign(one) else _number(one) for one in text)


@lru_cache(maxsize=10_000)
def _has_sign(character: str) -> bool:
    try:
        typst.compile(
            ALONE,
            format="pdf",
            font_paths=fonts(),
            ignore_system_fonts=True,
            sys_inputs={"text": f"a{character}"},
            pdf_standards=STANDARD,
        )
    except typst.TypstError:
        return False
    return True


def _number(character: str) -> str:
    return f"[U+{ord(character):04X}]"
