"""Code in documents: one line a block, told by the marks of its format."""

import pytest

from reviews.load import LoadedArticle, load
from reviews.text.markdown_places import places

GUIDE = """# The mill

Turn the gate:

```rust
fn main() {

    gate.turn(); // opens it
}
```

- Or so:

      gate.close();

<!-- A note to editors -->

::: {.wide}
```{note}
It rained *again*.

    gate.wait();
```

{{#include gate.rs}}

<Box title="Mill">
Corvo slept.
</Box>

Call `gate.open()` first.
"""
PROGRAM = "fn main() {\n\n    gate.turn(); // opens it\n}"


def read(text: str, translated: str, name: str = "mill.md") -> LoadedArticle:
    return load(text.encode(), name, translated.encode(), target_name=name, source_lang="en")


def test_a_block_is_one_line_and_no_prose_is_code() -> None:
    lines = read(GUIDE, "# 磨坊\n").source_lines
    assert [(line.text, line.kind == "code") for line in lines] == [
        ("The mill", False),
        ("Turn the gate:", False),
        (PROGRAM, True),
        ("Or so:", False),
        ("gate.close();", True),
        ("<!-- A note to editors -->", True),
        ("::: {.wide}", True),
        ("It rained *again*.", False),
        ("gate.wait();", True),
        ("{{#include gate.rs}}", True),
        ('<Box title="Mill">', True),
        ("Corvo slept.", False),
        ("</Box>", True),
        ("Call `gate.open()` first.", False),
    ]


@pytest.mark.parametrize("code", ["```\n    gate.turn();\n  gate.stop();\n```", "      gate.turn();\n    gate.stop();"])
def test_a_block_loses_what_sets_all_of_it_in_and_nothing_else(code: str) -> None:
    (line,) = (line for line in read(f"The mill.\n\n{code}\n", "磨坊。\n").source_lines if line.kind == "code")
    assert line.text == "  gate.turn();\ngate.stop();"


def test_code_is_in_the_language_of_the_text_before_it() -> None:
    text = (
        f"磨坊停了。\n\n```\n{PROGRAM}\n```\n\n下雨了。\n\nThe mill stood still.\n\n```\n{PROGRAM}\n```\n\nIt rained.\n"
    )
    lines = load(text.encode(), "mill.md").lines
    assert [line.lang for line in lines if line.kind == "code"] == ["zh-Hant-TW", "en"]


def test_the_same_code_twice_is_code_and_no_repeated_line() -> None:
    text = "The mill.\n\n```\ngate.turn();\n```\n\nIt rained.\n\n```\ngate.turn();\n```\n"
    assert [line.kind for line in read(text, "磨坊。\n").source_lines].count("code") == 2


def test_a_page_sets_code_off_within_what_it_shows_as_it_stands() -> None:
    page = f"<p>The mill.</p><pre><code>{PROGRAM}\n</code></pre><pre>A verse\nof two lines</pre>"
    lines = read(page, "<p>磨坊。</p>", "mill.html").source_lines
    assert [line.text for line in lines] == ["The mill.", PROGRAM, "A verse", "of two lines"]
    assert [line.kind == "code" for line in lines] == [False, True, False, False]


@pytest.mark.parametrize(
    "text", [":::" + " " * 50_000 + "x", "<!--" * 20_000, "{{#" * 20_000, "<a" * 20_000, "title: " + "a " * 50_000]
)
def test_marks_that_never_end_are_read_in_a_moment(text: str) -> None:
    assert len(list(places(f"---\n{text}\n---\n\n{text}\n"))) == 2


@pytest.mark.parametrize(("name", "fences"), [("mill.md", "```\n{}\n```"), ("mill.html", "<pre><code>{}</code></pre>")])
def test_code_that_is_too_long_for_a_pair_comes_in_line_by_line(name: str, fences: str) -> None:
    code = "\n\n".join(f"    gate.turn({n});" for n in range(1200))
    assert len(read(fences.format(code), "磨坊。\n", name).source_lines) == 1200
