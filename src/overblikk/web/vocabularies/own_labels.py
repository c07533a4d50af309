"""Whether what an analyst wants to call a field already means something else."""

from collections.abc import Iterator

from django.conf import settings
from django.utils.translation import override

from overblikk.accounts.viewer import operator
from overblikk.intake.rules.headings import recognise
from overblikk.intake.shown_columns import column_label
from overblikk.registry.exporting import labels
from overblikk.registry.fields import BUILT_IN, fields
from overblikk.vocabulary.queries import words_key


def already_means(label: str) -> str:
    """What a column or a field of that name is, which no analyst added; empty where nothing is.

    Overviews and exports could not tell the two apart.
    """
    if key := recognise(label):
        return column_label(key, BUILT_IN)
    return next((words for words in _headers() if words_key(words) == words_key(label)), "")


def _headers() -> Iterator[str]:
    """The headers of files in each language, but for those of own fields."""
    own = {key for key, field in fields().items() if field.is_own}
    for language, _name in settings.LANGUAGES:
        with override(language):
            headers = labels(operator())
        yield from (words for key, words in headers.items() if key not in own)
