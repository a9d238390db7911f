"""What a notebook shows of a dossier, of diagnostics, of an assessment: compact, in either language, and only text."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

import chanjiao

HOSTILE = "</style><script>alert('x')</script><img src=x onerror=alert(1)> & \"quoted\" $z$"
FAULTY = Path(__file__).parents[2] / "core" / "examples" / "dossiers" / "faulty" / "many_faults.json"


class Elements(HTMLParser):
    """What elements there are, whether each is closed in its order, and what text stands in them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.words = ""
        self._open: list[str] = []
        self.is_well_formed = True
        self.feed(html)
        self.close()
        self.is_well_formed = self.is_well_formed and not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.is_well_formed = self.is_well_formed and self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self._open:
            self.words += data


@pytest.fixture(autouse=True)
def chinese_again() -> Iterator[None]:
    yield
    chanjiao.display_language("zh")


def hostile() -> chanjiao.Dossier:
    return chanjiao.Dossier.from_dict(
        {
            "schema": "chanjiao/dossier/1",
            "as_of": "2025-04",
            "alliance": {"id": "a", "name": HOSTILE, "parks": [{"id": "p", "name": HOSTILE}]},
            "stated_by": {"body": HOSTILE, "note": HOSTILE},
        }
    )


def views(dossier: chanjiao.Dossier) -> dict[str, str]:
    assessment = chanjiao.Assessor().assess(dossier)
    return {"dossier": dossier._repr_html_(), "assessment": assessment._repr_html_()}


def test_hostile_text_stays_text() -> None:
    for view, html in views(hostile()).items():
        elements = Elements(html)
        assert elements.is_well_formed, view
        assert elements.names <= {
            "article",
            "style",
            "p",
            "details",
            "summary",
            "dl",
            "dt",
            "dd",
            "ul",
            "li",
            "span",
        }, view
        assert elements.attributes <= {"class", "lang", "open"}, view
        assert HOSTILE in elements.words, view
        assert "$z$" not in html, "a front end would take it for a formula"


def test_diagnostics_quote_a_hostile_key_as_text() -> None:
    text = '{"schema": "chanjiao/dossier/1", "as_of": "2025-04", "alliance": {"id": "a", "name": "x", "<script>": 1}}'
    elements = Elements(chanjiao.examine(text)._repr_html_())
    assert "script" not in elements.names and "<script>" in elements.words


def test_chinese_is_shown_until_english_is_chosen() -> None:
    dossier = chanjiao.shipped_dossier("invented-partial")
    found = chanjiao.examine(FAULTY.read_bytes())
    assert chanjiao.display_language() == "zh"
    assert 'lang="zh-CN"' in dossier._repr_html_() and "成员单位" in dossier._repr_html_()
    assert "校验结果" in found._repr_html_()
    assert chanjiao.display_language("en") == "en"
    assert 'lang="en"' in dossier._repr_html_() and "members" in dossier._repr_html_()
    assert "What validation found" in found._repr_html_()
    assert "The verdict" in chanjiao.Assessor().assess(dossier)._repr_html_()
    with pytest.raises(ValueError, match="'zh' 或 'en'"):
        chanjiao.display_language("fr")  # type: ignore[arg-type]


def test_a_view_follows_the_theme_and_touches_nothing_outside_itself() -> None:
    html = chanjiao.shipped_dossier("jinjiang")._repr_html_()
    style = html.split("<style>")[1].split("</style>")[0]
    assert "color-scheme: light dark" in style and "light-dark(" in style and "data-jp-theme-light" in style
    for rule in filter(str.strip, style.split("}")):
        assert all(".chanjiao" in selector for selector in rule.split("{")[0].split(",")), rule
    assert "http" not in style and "@import" not in style


def test_only_the_first_part_is_open_so_that_a_view_is_compact() -> None:
    for view, html in views(chanjiao.shipped_dossier("invented-complete")).items():
        assert html.count('<details class="part" open>') == 1, view
        assert html.count('<details class="part">') >= 3, view


def test_the_same_is_had_as_a_string() -> None:
    dossier = chanjiao.shipped_dossier("jinjiang")
    assessment = chanjiao.Assessor().assess(dossier)
    assert assessment.explain("zh", format="html") == assessment._repr_html_()
    assert dossier.report("zh", format="html") == dossier._repr_html_()
    assert dossier.report("en").startswith("晋江市域产教联合体 (2024-07-30)\n")
    assert dossier.validate().report("zh", format="html") == dossier.validate()._repr_html_()


def test_every_shipped_dossier_says_what_it_is() -> None:
    names = chanjiao.shipped_dossiers()
    assert len(names) == 19 and len(set(names)) == 19
    for name in names:
        dossier = chanjiao.shipped_dossier(name)
        assert not dossier.validate().has_errors
        by = dossier.get("/stated_by/body")
        assert ("虚构" in by) if name.startswith("invented-") else ("公开报道" in by)
    with pytest.raises(KeyError, match="jinjiang"):
        chanjiao.shipped_dossier("jinjang")


def test_members_of_enumerations_are_called_by_their_labels() -> None:
    assert (chanjiao.Status.UNMET.label.zh, chanjiao.Status.UNMET.label.en) == ("未达到", "not met")
    for enumeration in (chanjiao.Status, chanjiao.VetoStatus, chanjiao.Severity):
        assert all(member.label.zh and member.label.en for member in enumeration)
