"""Without a package the person hears what to install and what works without."""

from __future__ import annotations

import pytest

from afterword.paper.extras import ExtraMissing, is_there, need


def test_a_missing_package_is_said_with_what_to_install_and_what_works_without() -> None:
    with pytest.raises(ExtraMissing) as refused:
        need("no_such_module_of_ours", "pdf", "PDF files")

    assert refused.value.message == "PDF files need one more package, which is not installed here."
    assert refused.value.hint == (
        "Install it: pip install 'afterword[pdf]'. "
        "Without it you can print the page, save the mail file, or copy the words."
    )


def test_a_package_that_is_there_is_not_asked_for() -> None:
    need("json", "pdf", "PDF files")

    assert is_there("json")
    assert not is_there("no_such_module_of_ours")
