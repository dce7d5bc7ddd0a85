"""Web pages, saved from a browser or written by a program."""

import pytest

from reviews.load import LoadError, load

PAGE = """<!DOCTYPE html><html><head><title>Mill</title><style>p {}</style></head><body>
<h1>潮汐<em>磨坊</em></h1><p>下雨了，
磨坊停了。<br>柯佛睡了。</p><div>The tide <b>mill</b><p>It rained, and
the mill stood&nbsp;still.</p>Corvo slept.<script>x()</script></div><ul><li>One</li><li>Two</li></ul></body></html>"""


def test_each_block_is_a_line_and_wrapped_lines_are_one() -> None:
    texts = [line.text for line in load(PAGE.encode(), "mill.html").lines]
    assert texts == [
        "潮汐磨坊",
        "下雨了，磨坊停了。",
        "柯佛睡了。",
        "The tide mill",
        "It rained, and the mill stood\xa0still.",
        "Corvo slept.",
        "One",
        "Two",
    ]


def test_a_table_of_two_languages_is_pairs() -> None:
    rows = "".join(f"<tr><td>{n}<td>It rained {n} times.<td>下了{n}次雨。" for n in range(2, 6))
    article = load(f"<table><tr><th>No.<th>en<th>zh-TW{rows}</table>".encode(), "mill.html")
    assert article.pairs[0].id == "2"
    assert (article.pairs[0].source, article.pairs[0].target) == ("It rained 2 times.", "下了2次雨。")


def test_a_table_that_lays_out_a_page_is_no_table() -> None:
    page = "<table><tr><td><p>It rained.</p><table><tr><td>Corvo slept.</td></tr></table></td><td>下雨了。</td></tr></table>"
    assert [line.text for line in load(page.encode(), "mill.htm").lines] == ["It rained.", "Corvo slept.", "下雨了。"]


@pytest.mark.parametrize("encoding", ["big5", "utf-8"])
def test_a_page_is_read_in_the_encoding_that_it_names_unless_it_was_saved_anew(encoding: str) -> None:
    page = '<meta charset="big5"><p>磨坊停了。</p><p>The mill stood still.</p>'
    assert load(page.encode(encoding), "mill.html").lines[0].text == "磨坊停了。"


def test_two_pages_are_two_sides() -> None:
    article = load(
        b"<p>It rained.</p><p>Corvo slept.</p>", "en.html", "<p>下雨了。</p>".encode(), target_name="zh.html"
    )
    assert (len(article.source_lines), len(article.target_lines)) == (2, 1)


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("", "file.empty"),
        ("<html></html>", "pairs.none"),
        ("<div>" * 1000 + "It rained.", "html.too_deep"),
        ("<p>下雨了。</p><p>" + "a" * 11_000_000, "html.too_deep"),
    ],
)
def test_a_page_that_cannot_be_read_whole_is_refused(page: str, code: str) -> None:
    with pytest.raises(LoadError) as caught:
        load(page.encode(), "mill.html")
    assert caught.value.code == code
