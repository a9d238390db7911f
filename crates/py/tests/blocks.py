"""The blocks of code of a Markdown page, with what they print beside them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

README = Path(__file__).parents[1] / "README.md"
# Pages of the project that show a piece of Python among other things.
GUIDES = [Path(__file__).parents[3] / "docs" / name for name in ("guide.md", "guide.zh-CN.md")]

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    """A block of Python, where it stands, and the text block right behind it, if there is one: what it prints."""

    line: int
    code: str
    prints: str | None


def python_blocks(page: str) -> list[Block]:
    found = list(_BLOCK.finditer(page))
    blocks = []
    for number, block in enumerate(found):
        if block[1] != "python":
            continue
        after = found[number + 1] if number + 1 < len(found) else None
        follows = after is not None and after[1] == "text" and not page[block.end() : after.start()].strip()
        line = page.count("\n", 0, block.start()) + 2
        blocks.append(Block(line, block[2], after[2] if after and follows else None))
    return blocks


def is_as_shown(printed: str, shown: str) -> bool:
    """Whether what was printed is what the page shows; a `…` on a line of its own stands for any lines."""
    pieces = re.split(r"^…\n", shown, flags=re.MULTILINE)
    pattern = "(?:.*\n)*?".join(re.escape(piece) for piece in pieces)
    return re.fullmatch(pattern, printed) is not None
