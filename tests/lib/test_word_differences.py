"""What became of a text, word by word."""

from overblikk.lib.word_differences import MOST_WORDS, word_differences


def told(before: str, after: str) -> list[tuple[str, str]]:
    return [(piece.sort, piece.words) for piece in word_differences(before, after)]


def test_only_the_words_that_changed_are_marked():
    """What stays is told once, as it stands now."""
    assert told("Vi begynner med fem etater", "Vi begynner med tre etater") == [
        ("kept", "Vi begynner med "),
        ("gone", "fem "),
        ("new", "tre "),
        ("kept", "etater"),
    ]


def test_a_text_that_was_written_or_taken_away_is_new_or_gone_whole():
    """There is nothing to compare with."""
    assert told("", "Et skjema") == [("new", "Et skjema")]
    assert told("Et skjema", "") == [("gone", "Et skjema")]


def test_space_alone_is_no_change():
    """A line broken elsewhere says the same."""
    assert told("Ett  skjema\nfor alle", "Ett skjema for alle") == [("kept", "Ett skjema for alle")]


def test_what_is_far_from_any_change_is_left_out():
    """A word changed in a page of text is found at once."""
    many = " ".join(f"ord{n}" for n in range(100))

    pieces = word_differences(f"{many} her {many}", f"{many} der {many}")

    assert [piece.sort for piece in pieces] == [
        "left-out",
        "kept",
        "gone",
        "new",
        "kept",
        "left-out",
    ]
    assert "".join(p.words for p in pieces if p.sort != "gone") == f"{many} der {many}"


def test_texts_too_long_to_compare_are_told_whole():
    """Comparing them could take minutes."""
    before, after = "a " * (MOST_WORDS + 1), "b " * (MOST_WORDS + 1)

    assert told(before, after) == [("gone", before), ("new", after)]
