"""Agreement in words: the figures of a project as lines of plain text, each with interval, n, or reason."""

from collections import Counter
from collections.abc import Callable, Iterator

from factcheck.language.counting import counted
from factcheck.reviewing.agreement import AVERITEC, FEVER, Agreement, Figure, PairFigure
from factcheck.text import one_line

_PLAIN = "{:.2f}".format
_SHARE = "{:.0%}".format


def lines(figures: Agreement) -> Iterator[str]:
    """All there is to say, one line after the other."""
    yield from figures_in_words(figures)
    for pair in figures.cohen:
        yield ""
        yield from confusion(pair)
    yield from left_out(figures)


def figures_in_words(figures: Agreement) -> Iterator[str]:
    """The figures of all reviewers together, by verdict and by article."""
    alpha = "Krippendorff's alpha, ordinal" if figures.ordinal else "Krippendorff's alpha"
    told = {
        "percent agreement": percent(figures.percent),
        alpha: coefficient(figures.krippendorff),
        "Fleiss' kappa": coefficient(figures.fleiss),
        "Gwet's AC1": coefficient(figures.gwet),
    }
    yield from (f"{name:<{len(alpha) + 2}}{words}" for name, words in told.items())
    yield f"For comparison: FEVER {FEVER:.2f} and AVeriTeC {AVERITEC:.2f} (kappa of trained annotators)."
    said = ", ".join(f"{count} {value}" for value, count in figures.verdicts.items())
    yield f"Verdicts compared: {said}."
    if any(part.krippendorff.value is not None for part in figures.by_value.values()):
        yield ""
        yield "By verdict: how often another says it too; alpha against the rest"
        for value, part in figures.by_value.items():
            yield f"  {value:<18}{_briefly(part.specific, _SHARE):<20}  {_briefly(part.krippendorff)}"
    if len(figures.by_article) > 1:
        yield ""
        yield "By article: percent agreement, alpha, and how many claims"
        for article in figures.by_article:
            both = f"{_briefly(article.percent, _SHARE):<20}  {_briefly(article.krippendorff):<22}"
            yield f"  {article.article:<18}{both}  {article.percent.n}"


def left_out(figures: Agreement, *, by_reason: bool = False) -> Iterator[str]:
    """Which claims stand in no figure, or in no pair, and why; `by_reason` only how many for each reason."""
    if figures.unnamed:
        yield ""
        yield f"In no pair: {figures.unnamed} claims, whose reviewers' names are hidden from you."
    if figures.left_out:
        yield ""
        yield f"Left out: {counted(len(figures.left_out), 'claim')}. What is left out can flatter the figures."
        if by_reason:
            reasons = Counter(one_line(out.why) for out in figures.left_out)
            yield from (f"  {number}: {why}" for why, number in reasons.most_common())
            return
        for out in figures.left_out:
            yield f"  {out.claim}: {one_line(out.why)}"


def confusion(pair: PairFigure) -> Iterator[str]:
    """Two reviewers' kappa and confusion matrix: the first's values down, the second's across."""
    first, second = map(one_line, pair.reviewers)
    yield f"{first} and {second}: Cohen's kappa {coefficient(pair)}"
    if not pair.n:
        return
    yield f"  {first} ↓  {second} → " + "".join(f"{label:>12}" for label in pair.labels)
    indent = len(f"{first} ↓  {second} → ")
    for label, row in zip(pair.labels, pair.matrix, strict=True):
        yield f"  {label:<{indent}}" + "".join(f"{count:>12}" for count in row)


def coefficient(figure: Figure) -> str:
    """A coefficient with its interval and n, or why there is none."""
    return _figure(figure, _PLAIN)


def percent(figure: Figure) -> str:
    """A share as a percentage, with its interval and n, or why there is none."""
    return _figure(figure, _SHARE)


def _figure(figure: Figure, written: Callable[[float], str]) -> str:
    if figure.value is None:
        return figure.why or "undefined"
    said = written(figure.value)
    if figure.low is None or figure.high is None:
        return f"{said}, {figure.why}" if figure.why else said
    return f"{said} (95 % {written(figure.low)} to {written(figure.high)}, {counted(figure.n, 'claim')})"


def _briefly(figure: Figure, written: Callable[[float], str] = _PLAIN) -> str:
    """A figure in a table: with its interval, without the reason where there is none."""
    if figure.value is None:
        return "undefined"
    if figure.low is None or figure.high is None:
        return written(figure.value)
    return f"{written(figure.value)} ({written(figure.low)} to {written(figure.high)})"
