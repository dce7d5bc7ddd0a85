"""A lead selects words on both sides of a pair and agrees on them: the glossary's form holds them, then the pair is back."""

from playwright.sync_api import Page, expect

from tests.browser.test_keys import open_at
from tests.live import LiveDesk

SELECT = """([side, words]) => {
  const text = document.querySelector(`#rows .pair.active .text.${side}`);
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(words);
    if (at < 0) continue;
    getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
    return true;
  }
  return false;
}"""


def test_a_selection_goes_into_the_glossary_by_a_key(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "lin", "A tide mill is a clock")
    target = live_desk.query("SELECT target FROM reviews_pair WHERE id = ?", pair)[0][0]
    assert page.evaluate(SELECT, ["source", "tide mill"])
    assert page.evaluate(SELECT, ["target", target[:2]])
    expect(page.locator("#detail .new-term .quiet")).to_have_text(f"tide mill = {target[:2]}")
    page.keyboard.press("+")
    expect(page.locator("#term-source")).to_have_value("tide mill")
    expect(page.locator("#term-target")).to_have_value(target[:2])
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator(f'#detail [data-detail="{pair}"] .terms')).to_contain_text("tide mill")
