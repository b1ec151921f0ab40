"""The chart of an HTML report: one bar of a hundred per cent, with the counts in words under it."""

from factcheck.language.counting import counted
from factcheck.model.reported_article import Tally
from factcheck.model.reported_claim import Standing
from factcheck.reporting.formats.words import claims_counted
from factcheck.reporting.legend import STANDING_GLYPHS, STANDING_WORDS

_WIDTH = 1000


def chart(tally: Tally, identity: str) -> str:
    """The tally as an SVG figure; `identity` is unique in the page."""
    counts = {standing: getattr(tally, standing.value) for standing in Standing}
    total = sum(counts.values())
    bars, at = [], 0.0
    for standing, count in counts.items():
        if count:
            width = _WIDTH * count / total
            bars.append(f'<rect class="{standing.value}" x="{at:.2f}" y="0" width="{width:.2f}" height="28"/>')
            at += width
    words = ", ".join(f"{count} {STANDING_WORDS[standing].lower()}" for standing, count in counts.items())
    key = "".join(
        f'<li><span class="badge {standing.value}">{STANDING_GLYPHS[standing]} {STANDING_WORDS[standing]}</span> '
        f"{count}</li>"
        for standing, count in counts.items()
    )
    if not total:
        return '<p class="facts">No claims.</p>\n'
    return (
        f'<figure><svg viewBox="0 0 {_WIDTH} 28" preserveAspectRatio="none" role="img" '
        f'aria-labelledby="chart-{identity}"><title id="chart-{identity}">{counted(total, "claim")}: {words}</title>'
        f'{"".join(bars)}</svg><figcaption><ul class="key">{key}</ul>'
        f'<p class="facts">{claims_counted(tally)}</p></figcaption></figure>\n'
    )
