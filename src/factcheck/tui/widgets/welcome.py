"""What a project without articles shows: what to do first."""

from factcheck.tui.reflow import wrap
from factcheck.tui.widgets.pane import Pane, Row

_TEXT = (
    "There are no articles here yet.",
    "factcheck steps through the factual claims of an article: you give each a verdict, attach what bears on it, "
    "and write a report that a stranger can check again.",
    "Put an article (text, HTML, PDF, DOCX) into the folder seeds/ and press <article.add-new>, "
    "or leave with <app.quit> and run: factcheck add FILE",
)


class Welcome(Pane):
    """Explains an empty project."""

    def row(self, y: int) -> Row:
        rows: list[Row] = [[]]
        for number, text in enumerate(map(self.hint, _TEXT)):
            for start, end in wrap(text, 0, len(text), min(70, self.size.width - 6)):
                rows.append([("   " + text[start:end], "text" if number else "title")])
            rows.append([])
        return rows[y] if y < len(rows) else []
