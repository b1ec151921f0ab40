"""Nothing that stands in an article, a name or a colleague's words acts on the terminal that shows it."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.cli import main
from factcheck.cli.printing import print_table

ACTS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
HOSTILE = st.sampled_from(
    [
        "\x1b]52;c;aGk=\x07",
        "\x1b[2J",
        "\x9b31m",
        "\u202eabc",
        "safe\rEVIL",
        "[/]",
        "[@click=app.quit]x[/]",
        "\x08\x08",
        "\x1bP+q\x1b\\",
        "a\u200bb",
    ]
)
WORDS = st.sampled_from(["The council paid $200 million in 2021", "He said", "Ada(4 likes)", "Karabakh", "\n\n", ". "])


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(HOSTILE | WORDS, min_size=1, max_size=12).map(" ".join))
def test_hostile_text_is_shown_as_pictures_and_stored_as_it_is(
    text: str, tmp_path_factory: pytest.TempPathFactory, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    page = f"{text}\n\nThe bridge {text} opened in 1932 and cost $4 million.\n"
    folder = tmp_path_factory.mktemp("hostile")
    file = folder / "page.txt"
    file.write_bytes(page.encode("utf-8"))
    everywhere = ["--project", str(folder / "p"), "--reviewer", f"ana {text}".replace("\n", " ")]

    def run(*words: str) -> bytes:
        capsysbinary.readouterr()
        main([*words, *everywhere])
        shown = capsysbinary.readouterr()
        assert not ACTS.search((shown.out + shown.err).decode("utf-8"))
        return shown.out

    run("add", str(file))
    (row,) = json.loads(run("list", "--json"))
    run("list")
    run("show", row["id"])
    claims = json.loads(run("claims", row["id"], "--json"))
    assert json.loads(run("show", row["id"], "--json"))["article"]["text"] == page
    for claim in claims[:1]:
        run("verdict", claim["id"], "disputed", "--justification", text)
        run("source", claim["id"], "--quote", text or "x", "--title", text)
    run("claims", row["id"])
    run("sources", row["id"])
    run("report")
    run("check")
    run("show", text)


def test_an_article_is_never_a_format_string(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "{0}%s[red].txt"
    file.write_text("The bridge {0} cost %s million in [remarks] 1932.\n", encoding="utf-8")
    assert main(["add", str(file), "--project", str(tmp_path / "p")]) == 0
    main(["show", "a", "--project", str(tmp_path / "p")])
    assert "{0} cost %s million in [remarks]" in capsys.readouterr().out.replace("\n", " ")


def test_a_table_keeps_its_columns_beside_wide_characters(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [("a1", "東京の渡し船は高すぎた", "2021"), ("a2", "A ferry", "2022")]
    print_table(rows, ("id", "title", "year"), wide=1)
    head, wide, narrow = capsys.readouterr().out.splitlines()
    assert head.index("year") == narrow.index("2022") == wide.index("2021") + len("東京の渡し船は高すぎた")
