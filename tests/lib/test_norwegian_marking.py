"""What was found is marked, and a stretch of a text shows the most of it."""

import pytest

from overblikk.lib.norwegian_words.marking import excerpt, marked


def shown(segments) -> str:
    return "".join(f"[{text}]" if is_hit else text for text, is_hit in segments)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Tilskuddsforvaltning for alle", "tilskudd", "[Tilskuddsforvaltning] for alle"),
        ("Nye tjenester, ny tjeneste.", "tjenestene", "Nye [tjenester], ny [tjeneste]."),
        ("En KI-assistent til deg", "assistent", "En [KI-assistent] til deg"),
        ("Post og digital post", '"digital post"', "Post og [digital] [post]"),
        ("Post uten innsyn", "post -innsyn", "[Post] uten innsyn"),
        ("Veiledning om ledningsnett", "ledning", "Veiledning om [ledningsnett]"),
        ("Tilskudd til tiltak", "tilt*", "Tilskudd til [tiltak]"),
        ("Ingenting her", "tilskudd", "Ingenting her"),
        ("Alt", "", "Alt"),
    ],
)
def test_whole_words_are_marked_by_what_found_them(text, words, expected):
    """By the same rules as finds them."""
    assert shown(marked(text, words)) == expected


def test_marking_loses_no_letter():
    """The pieces put together are the text."""
    text = "  Én (1) «tjeneste» – for: alle…\n"

    pieces = marked(text, "tjeneste alle")

    assert "".join(piece for piece, _is_hit in pieces) == text


def test_an_excerpt_is_where_most_of_the_words_stand():
    """With a little before them, and dots for what is left out."""
    text = "Innledning. " * 30 + "Etaten gir tilskudd til digitale tjenester. " + "Slutt. " * 40

    found = shown(excerpt(text, "tilskudd tjeneste", letters=120))

    assert "gir [tilskudd] til digitale [tjenester]" in found
    assert found.startswith("… ")
    assert found.endswith(" …")
    assert len(found) < 140


def test_an_excerpt_of_what_holds_no_hit_is_its_beginning():
    """And a short text is shown whole."""
    text = "Ord " * 100

    assert shown(excerpt(text, "tilskudd")).startswith("Ord Ord")
    assert shown(excerpt("Kort tekst", "tilskudd")) == "Kort tekst"


@pytest.mark.parametrize("letters", [20, 50, 200])
def test_an_excerpt_ends_between_words(letters):
    """However short."""
    text = "tilskuddsforvaltning av midler til digitalisering i kommunene " * 10

    words = shown(excerpt(text, "midler", letters=letters)).replace("[", "").replace("]", "")

    assert set(words.split()) <= {*text.split(), "…"}
