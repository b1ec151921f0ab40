"""Every export of real articles passes its validators, whatever was said of them."""

from pathlib import Path

import pytest
from at_random import random_project
from standards import SHARED

from factcheck.reporting.export import export
from factcheck.reporting.formats.registry import FORMATS
from factcheck.storage.project import Project

SAMPLES = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
ARTICLES = sorted((SHARED / "seeds").glob("*.txt"))


@pytest.fixture(scope="module")
def samples() -> Project:
    return random_project(SAMPLES[:2])


@pytest.fixture(scope="module")
def articles() -> Project:
    if not ARTICLES:
        pytest.skip("the shared articles are not here")
    return random_project(ARTICLES)


@pytest.mark.parametrize("form", FORMATS)
def test_exports_of_the_samples_pass(samples: Project, form: str) -> None:
    made = export(samples, samples.articles(), form, strict=True, base_url="https://desk.example/checks")
    assert made.findings == ()
    assert made.document
    _keeps_secrets(made.document)


@pytest.mark.parametrize("form", FORMATS)
def test_exports_of_the_shared_articles_pass(articles: Project, form: str) -> None:
    made = export(articles, articles.articles(), form, strict=True, base_url="https://desk.example/checks")
    assert made.findings == ()
    assert made.document
    _keeps_secrets(made.document)


def _keeps_secrets(document: bytes) -> None:
    for secret in (b"met at the pier", b"lose her job"):
        assert secret not in document
