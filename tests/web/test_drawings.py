"""The drawing of what an initiative is tied to."""

from itertools import pairwise

from overblikk.web.initiatives.drawing import MOST, drawing_of
from overblikk.web.initiatives.ties import Ties


def drawn(name, ties):
    drawing = drawing_of(name, ties)
    assert drawing is not None
    return drawing


def boxes_of(drawing, sort):
    return [" ".join(line.words for line in box.lines) for box in drawing.boxes if box.sort == sort]


def test_each_tie_is_a_box_with_a_line_to_the_one_in_the_middle():
    """Bodies are told from initiatives."""
    ties = [Ties("Del av", ["Helheten"]), Ties("Samarbeider med", ["Etaten"], are_bodies=True)]

    drawing = drawn("Digital post", ties)

    assert boxes_of(drawing, "initiative") == ["Helheten"]
    assert boxes_of(drawing, "body") == ["Etaten"]
    assert boxes_of(drawing, "middle") == ["Digital post"]
    assert [bool(box.tie) for box in drawing.boxes] == [True, True, False]


def test_no_more_than_twelve_are_drawn_some_of_each_sort():
    """The rest are counted, at their sort and in all."""
    ties = [Ties("Består av", [f"Del {n}" for n in range(40)]), Ties("Del av", ["Helheten"])]

    drawing = drawn("Digital post", ties)

    assert len(boxes_of(drawing, "initiative")) == MOST
    assert "Helheten" in boxes_of(drawing, "initiative")
    assert (drawing.more, [line.words for line in drawing.left_out]) == (29, ["29"])


def test_boxes_stand_within_the_drawing_and_never_on_each_other():
    """However many there are, and whatever their names."""
    names = ["Et navn som er så langt at det ikke får plass på to linjer i en boks, slik noen er"]
    ties = [Ties(f"Slag {n}", names * n, are_bodies=n % 2 == 0) for n in range(1, 7)]

    drawing = drawn(names[0], ties)

    for box in drawing.boxes:
        assert 0 <= box.x <= box.x + box.width <= drawing.width
        assert 0 <= box.y <= box.y + box.height <= drawing.height
        assert len(box.lines) <= 2
    for side in (0, drawing.width - drawing.boxes[0].width):
        column = sorted((box.y, box.height) for box in drawing.boxes if box.x == side)
        assert all(y + height < below for (y, height), (below, _h) in pairwise(column))


def test_nothing_is_drawn_of_what_is_tied_to_nothing():
    """A box alone says nothing."""
    assert drawing_of("Digital post", []) is None
