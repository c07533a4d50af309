"""How a concept corresponds to one elsewhere, in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.vocabulary.models.concept import Relation

# By the names that SKOS gives them, as the form takes them.
IN_WORDS: dict[str, Promise] = {
    Relation.EXACT: _("det samme som"),
    Relation.CLOSE: _("nesten det samme som"),
    Relation.BROAD: _("snevrere enn"),
    Relation.NARROW: _("videre enn"),
    Relation.RELATED: _("i slekt med"),
}
