"""The process that draws a page: `python -I -m overblikk.documents.reading.drawing PATH PAGE`.

It tells {"picture"}, the page as WebP in base64.
"""

import base64
import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdf

from overblikk.documents.reading import limits
from overblikk.documents.reading.pdf_pages import opened
from overblikk.lib.untrusted.confined import hold_to, tell_all
from overblikk.lib.untrusted.refusal import Refused

# Pixels for each point, and on the longer side at most, whatever the size of the page.
SCALE, LONGEST = 1.6, 1600
# A page of photographs is drawn with some loss where it would weigh more.
HEAVY, QUALITY = 500_000, 75


def main() -> None:
    """Draw the page that the arguments name, within limits set before the file is opened."""
    path, number = Path(sys.argv[1]), int(sys.argv[2])
    seconds = limits.PAGE_SECONDS
    hold_to(seconds=seconds, clock_seconds=seconds, memory_bytes=limits.MEMORY_BYTES)
    tell_all(lambda: _drawn(path, number))


def _drawn(path: Path, number: int) -> Iterator[dict[str, str]]:
    with opened(path) as document:
        try:
            page = document[number - 1]
        except (pdf.PdfiumError, IndexError) as error:
            raise Refused("damaged") from error
        scale = min(SCALE, LONGEST / max(*page.get_size(), 1))
        picture = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
        drawn = io.BytesIO()
        picture.save(drawn, "WEBP", lossless=True, method=1)
        if drawn.tell() > HEAVY:
            drawn = io.BytesIO()
            picture.save(drawn, "WEBP", quality=QUALITY, method=2)
        yield {"picture": base64.b64encode(drawn.getvalue()).decode("ascii")}


if __name__ == "__main__":
    main()
