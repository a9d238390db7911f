"""What pictures are written with: matplotlib, if it is there, and a font that has the letters."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

try:
    from matplotlib import font_manager, pyplot
    from matplotlib.font_manager import FontProperties
    from matplotlib.projections.polar import PolarAxes
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        "画图需要 matplotlib（即 plot 这一 extra）：pip install matplotlib。"
        "Pictures need matplotlib (the extra `plot`): pip install matplotlib.",
        name=error.name,
    ) from error

if TYPE_CHECKING:
    from collections.abc import Iterable

    from matplotlib.axes import Axes
    from matplotlib.text import Text

__all__ = ["CHINESE_FONTS", "PolarAxes", "plain", "pyplot", "write"]

CHINESE_FONTS = (
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "PingFang SC",
    "Hiragino Sans GB",
    "Heiti SC",
    "STHeiti",
    "Microsoft YaHei",
    "SimHei",
    "DengXian",
    "SimSun",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
    "LXGW WenKai",
    "Arial Unicode MS",
)
_SAMPLE = "产教联合体"


def plain(text: str) -> str:
    """Matplotlib would take what stands between dollars for a formula."""
    return text.replace("$", r"\$")


def write(ax: Axes, font: str | None, others: Iterable[Text] = ()) -> None:
    """Gives everything written on the axes a font that has its letters; what is set for other figures stays."""
    legend = ax.get_legend()
    texts = [ax.title, *ax.get_xticklabels(), *ax.get_yticklabels(), *ax.texts, *(legend.get_texts() if legend else ())]
    texts += others
    chinese = any(letter >= "\u2e80" for text in texts for letter in text.get_text())
    family = _named(font) if font else (_installed() if chinese else None)
    if family is not None:
        has = {_weight(entry.weight) for entry in font_manager.fontManager.ttflist if entry.name == family}
        for text in texts:
            wanted = _weight(text.get_fontweight())
            if not has or wanted in has:
                text.set_fontfamily([family, *text.get_fontfamily()])
            else:
                # Matplotlib complains of a weight that a font does not have, and takes one weight for a whole list of fonts.
                text.set_fontfamily([family])
                text.set_fontweight(min(has, key=lambda weight: abs(weight - wanted)))


def _weight(weight: str | int) -> int:
    """A font's weight as a number: 400 is regular, 700 bold."""
    return font_manager.weight_dict.get(weight, 400) if isinstance(weight, str) else weight


def _named(font: str) -> str:
    """The family of a font that the caller names, by name or by file."""
    if font.lower().endswith((".ttf", ".ttc", ".otf")):
        font_manager.fontManager.addfont(font)
        return FontProperties(fname=font).get_name()
    if all(entry.name != font for entry in font_manager.fontManager.ttflist):
        font_manager.findfont(font, fallback_to_default=False)
    return font


def _installed() -> str | None:
    """A family among those installed that has Chinese letters; none where matplotlib's own setting has them already."""
    own = font_manager.findfont(FontProperties())
    if _can_write_chinese(own):
        return None
    files = {entry.name: entry.fname for entry in font_manager.fontManager.ttflist}
    for family in CHINESE_FONTS:
        if family in files and _can_write_chinese(files[family]):
            return family
    warnings.warn(
        "没有找到中文字体，汉字会显示成方框。请安装一种（Debian/Ubuntu：apt install fonts-noto-cjk），"
        "或用 font= 给出字体文件；也可以用 lang='en'。"
        "No Chinese font was found, so its letters will be boxes. Install one (on Debian or Ubuntu: apt install "
        "fonts-noto-cjk), or name a font file with font=, or choose lang='en'.",
        UserWarning,
        stacklevel=4,
    )
    return None


def _can_write_chinese(file: str) -> bool:
    try:
        letters = font_manager.get_font(file).get_charmap()
    except (OSError, RuntimeError):
        return False
    return all(ord(letter) in letters for letter in _SAMPLE)
