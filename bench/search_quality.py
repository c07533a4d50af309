"""How well Norwegian is understood, on words that were labelled by hand."""

from bench.measure import Measure
from bench.printing import tell
from bench.stands import Stands
from tests.norwegian_pairs import CLASSES, FALSE_FRIENDS, HALVES, is_found, labelled


def take(_stands: Stands) -> None:
    """Print recall of each class, and precision with the false friends, of each half of the words.

    Nothing was adjusted to the half that was set aside.
    """
    for half in HALVES:
        true = 0
        for of_class in CLASSES:
            pairs = labelled(half, of_class)
            found = sum(is_found(*pair) for pair in pairs)
            true += found
            what = f"search, {half}: recall of {of_class.replace('_', ' ')}"
            tell(what, f"{found / len(pairs):.3f} of {len(pairs)}")
        friends = labelled(half, FALSE_FRIENDS)
        false = sum(is_found(*pair) for pair in friends)
        precision = f"{true / (true + false):.3f} ({false} of {len(friends)} false friends found)"
        tell(f"search, {half}: precision", precision)


MEASURE = Measure("words", take)
