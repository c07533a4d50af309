"""What a page tells machines of itself: those who share it, and those who read JSON-LD.

Only what everyone may see: it is made for whoever has not signed in, of the register as it is now.
"""

import json
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

_IN_A_SCRIPT = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@dataclass(frozen=True)
class Metadata:
    """The title, a line of facts, the page's own address, and what it is about as JSON-LD."""

    title: str
    description: str
    address: str
    about: dict[str, Any]

    @property
    def json_ld(self) -> SafeString:
        """The description for machines, as it may stand in a script element."""
        written = json.dumps(self.about, ensure_ascii=False)
        return mark_safe(written.translate(_IN_A_SCRIPT))  # noqa: S308 - nothing in it ends a script


def is_for_everyone(request: HttpRequest) -> bool:
    """Whether the page is shown as everyone sees it, today."""
    return not request.user.is_authenticated and not getattr(request, "per", None)


def web_page(request: HttpRequest, address: str, **about: Any) -> dict[str, Any]:
    """A page of this site at the address, as schema.org has it; what is empty is left out."""
    site = {
        "@type": "WebSite",
        "name": "Overblikk",
        "url": request.build_absolute_uri(reverse("front")),
    }
    return {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": address,
        "url": address,
        "inLanguage": get_language(),
        "isPartOf": site,
        **without_empty(about),
    }


def without_empty(about: dict[str, Any]) -> dict[str, Any]:
    """The properties that say something."""
    return {key: value for key, value in about.items() if value not in (None, "", {}, [])}
