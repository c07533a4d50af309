"""What draws: a line of JSON in for each drawing and one out, until nobody asks for long."""

import base64
import json
import select
import sys

import vl_convert

# Nobody has asked for so long: whoever asks next starts another.
IDLE_SECONDS = 300
# A chart has all its data in itself.
NOWHERE: list[str] = []


def main() -> None:
    """Answer until the other end closes or is silent."""
    while select.select([sys.stdin], [], [], IDLE_SECONDS)[0]:
        line = sys.stdin.readline()
        if not line:
            return
        try:
            answer = {"drawn": _drawn(json.loads(line))}
        except ValueError as error:
            answer = {"wrong": str(error)}
        print(json.dumps(answer), flush=True)


def _drawn(asked: dict) -> str:
    if "picture" in asked:
        picture = vl_convert.svg_to_png(asked["picture"], scale=asked["scale"])
        return base64.b64encode(picture).decode()
    return vl_convert.vegalite_to_svg(asked["chart"], allowed_base_urls=NOWHERE)


if __name__ == "__main__":
    main()
