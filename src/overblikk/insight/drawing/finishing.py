"""Makes of what Vega draws something that is read aloud, leads on, and weighs little."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

SVG = "http://www.w3.org/2000/svg"
A, G = f"{{{SVG}}}a", f"{{{SVG}}}g"
LINK = "{http://www.w3.org/1999/xlink}href"
# What is drawn of a line leads to this address and the line's place, until it gets its own: a
# drawing that is kept says nothing of where it stood.
_LINE = "https://line.invalid/"
NO_MARK = f"{_LINE}none"
# What Vega writes that changes nothing in how it looks.
_NOISE = ("pointer-events", "stroke-miterlimit", "aria-label", "aria-roledescription", "role")
_INVISIBLE = ("M0,0h0v0h0Z", "")


@dataclass(frozen=True)
class Lead:
    """Where what is drawn of a line leads, nowhere if empty, and what it is called."""

    address: str
    name: str


def mark_of(place: int) -> str:
    """The address that a chart gives what it draws of the line at that place."""
    return f"{_LINE}{place}"


def finished(
    drawn: str, *, id_: str, title: str, description: str, leads: Sequence[Lead] = ()
) -> str:
    """The drawing with a name and a description, where each line leads to its own address.

    It is one picture to whoever listens; where lines lead on, a group in which these are links.
    `id_` must be the drawing's own on its page.
    """
    root = etree.fromstring(drawn.encode())
    _lighten(root)
    by_mark = {mark_of(place): lead for place, lead in enumerate(leads) if lead.address}
    for link in list(root.iter(A)):
        _lead(link, by_mark.get(link.attrib.pop(LINK, "")))
    leads_on = root.find(f".//{A}") is not None
    root.set("role", "group" if leads_on else "img")
    if leads_on:
        _silence(root)
    _name(root, id_, title, description)
    root.set("class", "chart")
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="unicode")


def _lighten(root: etree._Element) -> None:
    for one in list(root.iter(f"{{{SVG}}}*")):
        for name in _NOISE:
            one.attrib.pop(name, None)
        one.attrib.pop("aria-hidden", None)
        if one.get("opacity") == "1":
            del one.attrib["opacity"]
        nothing = one.get("d") in _INVISIBLE or one.get("display") == "none"
        if nothing and (parent := one.getparent()) is not None:
            parent.remove(one)


def _lead(link: etree._Element, to: Lead | None) -> None:
    if to is None:
        link.tag = G
        return
    link.set("href", to.address)
    link.set("aria-label", to.name)
    # The table beside it has the same links, and one stop for each is enough.
    link.set("tabindex", "-1")


def _silence(root: etree._Element) -> None:
    """What is only seen is not read aloud between the links."""
    for one in _outermost_without_links(root):
        one.set("aria-hidden", "true")


def _outermost_without_links(parent: etree._Element) -> Iterator[etree._Element]:
    for one in parent:
        if one.tag == A:
            continue
        if one.find(f".//{A}") is None:
            yield one
        else:
            yield from _outermost_without_links(one)


def _name(root: etree._Element, id_: str, title: str, description: str) -> None:
    for place, (what, words) in enumerate((("title", title), ("desc", description))):
        element = etree.Element(f"{{{SVG}}}{what}", id=f"{id_}-{what}")
        element.text = words
        root.insert(place, element)
    root.set("aria-labelledby", f"{id_}-title")
    root.set("aria-describedby", f"{id_}-desc")
