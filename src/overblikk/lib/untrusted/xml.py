"""XML of documents, parsed so that nothing outside it is ever followed."""

import re

from lxml import etree

from overblikk.lib.untrusted.refusal import Refused


def parsed(xml: bytes) -> etree._Element:
    """The root of the XML. Raises Refused for what is not well-formed, or declares entities."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
    )
    try:
        root = etree.fromstring(xml, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refused("damaged") from error
    # No office program writes one; whoever does wants entities unfolded.
    if root.getroottree().docinfo.doctype:
        raise Refused("damaged")
    return root


def tidy(text: str) -> str:
    """The text with each line trimmed and its runs of blanks as one, without blank lines."""
    lines = (" ".join(line.split()) for line in re.split(r"[\n\r]", text))
    return "\n".join(line for line in lines if line)
