"""What is read on a phone without moving anything sideways, and what stands above what on a tablet."""

from playwright.sync_api import Page, expect

from tests.browser.test_keys import open_at
from tests.live import LiveDesk

BESIDE = "(() => { const one = document.querySelector('.sideways'); return one.scrollWidth - one.clientWidth; })()"


def test_the_whole_queue_lies_on_a_phone(live_desk: LiveDesk, page: Page) -> None:
    live_desk.sign_in(page, "mei")
    for language in ("en", "zh-hant"):
        page.set_extra_http_headers({"Accept-Language": language})
        for width in (320, 390, 480):
            page.set_viewport_size({"width": width, "height": 700})
            page.goto(live_desk.url + "/queue")
            assert page.locator(".queue tbody tr").count()
            assert page.evaluate(BESIDE) <= 0, (language, width)


def test_the_pair_that_is_judged_stands_above_the_drawer_that_judges_it(live_desk: LiveDesk, page: Page) -> None:
    pair = open_at(live_desk, page, "mei", "The sea has never failed anybody")
    page.set_viewport_size({"width": 768, "height": 1024})
    row, drawer = page.locator(f'#rows [data-pair="{pair}"]'), page.locator("#detail")
    for way in ("key", "click"):
        page.locator(".close-detail").dispatch_event("click")
        expect(drawer).to_be_hidden()
        row.evaluate("(row) => scrollBy(0, row.getBoundingClientRect().bottom - innerHeight + 60)")
        if way == "key":
            page.keyboard.press("c")
        else:
            row.locator(".number").click()
        expect(drawer).to_be_visible()
        page.wait_for_function(
            "([row, drawer]) => row.getBoundingClientRect().bottom <= drawer.getBoundingClientRect().top",
            arg=[row.element_handle(), drawer.element_handle()],
        )


def test_a_name_in_a_table_stays_in_one_line(live_desk: LiveDesk, page: Page) -> None:
    live_desk.sign_in(page, "lin")
    ((project,),) = live_desk.query("SELECT min(id) FROM reviews_project")
    page.goto(f"{live_desk.url}/projects/{project}/people")
    for width in (320, 390, 768):
        page.set_viewport_size({"width": width, "height": 700})
        names = page.locator(".members .unbroken")
        assert "Chen 陳" in names.all_inner_texts()
        assert {name.evaluate("(one) => one.getClientRects().length") for name in names.all()} == {1}, width


def test_a_newcomer_with_a_long_name_and_an_invitation_makes_no_page_wider(live_desk: LiveDesk, page: Page) -> None:
    live_desk.sign_in(page, "lin")
    ((project,),) = live_desk.query("SELECT min(id) FROM reviews_project")
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{live_desk.url}/projects/{project}/people")
    page.fill("[name=username]", "alexandrina-bartholomew")
    page.fill("[name=display_name]", "Alexandrina Bartholomew-Featherstonehaugh")
    page.get_by_role("button", name="Add this person").click()
    expect(page.get_by_role("button", name="A new link for Alexandrina")).to_be_attached()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_a_rule_is_changed_on_a_phone_without_moving_its_table(live_desk: LiveDesk, page: Page) -> None:
    live_desk.sign_in(page, "lin")
    ((project,),) = live_desk.query("SELECT min(id) FROM reviews_project")
    for width in (320, 390):
        page.set_viewport_size({"width": width, "height": 700})
        page.goto(f"{live_desk.url}/projects/{project}/rules")
        page.locator("#number summary").click()
        expect(page.locator("#number").get_by_role("button", name="Save")).to_be_in_viewport()
        assert page.evaluate(BESIDE) <= 0, width


def test_who_works_on_what_lies_on_a_phone_with_the_form_to_hand_it_over(live_desk: LiveDesk, page: Page) -> None:
    ((article, last),) = live_desk.query(
        "SELECT article_id, max(position) FROM reviews_pair GROUP BY article_id LIMIT 1"
    )
    address = f"{live_desk.url}/articles/{article}/assignments"
    live_desk.sign_in(page, "lin")
    page.goto(address)
    page.fill("#first", str(last))
    page.select_option("#task", "review")
    page.get_by_label("Chen 陳").check()
    page.fill("#due", "2026-12-01")
    page.get_by_role("button", name="Assign", exact=True).click()
    given = page.locator(".loads li").filter(has_text="Chen 陳")
    given.first.wait_for()  # the page that comes after the form
    for width in (320, 390, 768, 1440):
        page.set_viewport_size({"width": width, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width
        box = given.get_by_role("button", name="Hand over").bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= width
        assert "1 Dec 2026" in given.inner_text()
    given.get_by_role("combobox").select_option(label="Fang 方")
    given.get_by_role("button", name="Hand over").click()
    expect(page.locator(".loads li").filter(has_text="Fang 方")).to_contain_text("1 Dec 2026")
