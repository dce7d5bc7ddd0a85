"""Pictures of every page of the desk at work, taken of the sample essay: `make screenshots`.

One sheet a page in docs/screenshots: three languages below each other, in each the light and the dark theme on a wide
screen, a tablet and a phone. The pictures of the README are taken at full size.
"""

import io
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

import django
from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests import servers
from tests.live import ROOT, LiveDesk

FOLDER = ROOT / "docs" / "screenshots"
SIZES: tuple[ViewportSize, ...] = (
    {"width": 1440, "height": 900},
    {"width": 768, "height": 1024},
    {"width": 390, "height": 844},
)
LANGUAGES, THEMES = ("en", "zh-hant", "zh-hans"), ("light", "dark")
SCALE, GAP = 0.5, 12

FAULTS = (
    "bad_request", "forbidden", "csrf", "not_so", "conflict", "refused", "too_large", "no_version", "too_many", "broken",
    "no_database", "maintenance",
)  # fmt: skip
BEFORE = {"review-alignment": ("mei", "/articles/{article}?after=0")}
"""Pages that look so only before anybody works: who looks at which address."""

PAGES = {
    "sign-in": ("", "/sign-in"),
    "articles": ("lin", "/"),
    "load": ("lin", "/load"),
    "review": ("chen", "/pairs/{lisbon}"),
    "review-translator": ("mei", "/pairs/{dispute}"),
    "review-lead": ("lin", "/pairs/{dispute}"),
    "review-filtered": ("chen", "/articles/{article}?q=has:warning"),
    "finding": ("chen", "/findings/{folded}"),
    "dispute": ("lin", "/pairs/{dispute}/dispute"),
    "history": ("chen", "/pairs/{edited}/history"),
    "blame": ("chen", "/pairs/{edited}/blame"),
    "ledger": ("chen", "/articles/{article}/ledger"),
    "find-and-replace": ("mei", "/articles/{article}/replace?find=磨坊&put=水磨"),
    "acts": ("lin", "/articles/{article}/acts"),
    "act": ("lin", "/batches/{batch}"),
    "assignments": ("lin", "/articles/{article}/assignments"),
    "queue": ("chen", "/queue"),
    "notices": ("mei", "/notices"),
    "score": ("chen", "/articles/{article}/score"),
    "rereads": ("lin", "/articles/{article}/rereads"),
    "reread": ("wu", "/rereads/{reread}"),
    "report": ("lin", "/articles/{article}/report"),
    "export": ("lin", "/articles/{article}/export"),
    "hand-in": ("lin", "/articles/{article}/returned"),
    "review-copy": ("lin", "/returned/{returned}"),
    "figures": ("lin", "/projects/{project}/figures"),
    "people": ("lin", "/projects/{project}/people"),
    "policy": ("lin", "/projects/{project}/policy"),
    "rules": ("lin", "/projects/{project}/rules"),
    "house-rules": ("lin", "/projects/{project}/house-rules"),
    "glossary": ("lin", "/projects/{project}/glossary"),
    "glossary-import": ("lin", "/projects/{project}/glossary/import"),
    "term": ("lin", "/terms/{term}"),
    "older-approvals": ("lin", "/projects/{project}/glossary/older"),
    "rule-index": ("chen", "/rules"),
    "rule": ("chen", "/rules/number"),
    "personal": ("chen", "/me"),
    "new-project": ("lin", "/projects/new"),
    "first-visit": ("fang", "/articles/{article}?after=0"),
    "load-again": ("lin", "/articles/{article}/again"),
    "languages": ("lin", "/articles/{article}/languages"),
    "help": ("chen", "/help"),
    "help-keys": ("chen", "/help/keys"),
    "help-state": ("chen", "/help/states/recheck"),
    "help-role": ("chen", "/help/roles/reviewer"),
    "not-found": ("chen", "/pairs/999999"),
    **{f"fault-{name}": ("chen", f"/faults/{name}") for name in FAULTS},
}
"""Who looks at which address. What goes wrong cannot be asked for: such pages are drawn here and handed to the browser."""

CHOSEN = {
    "ledger": {"ledger": 0},
    "finding": {"finding-zh-Hant": 6},
    "review": {"review": 0, "review-tablet": 1, "review-phone": 2, "review-dark": 3, "review-zh-Hant": 6},
}
"""The pictures of the README: their names, and which of the pictures of a page they are."""

SETTLED = """() => !document.querySelector(".htmx-request")
    && (!document.querySelector("#rows .active") || document.querySelector("[data-detail]"))"""

PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""After a change of size the browser may show one blank picture before it has painted."""
PATIENCE = 20

NUMBERS = {
    "article": "SELECT max(id) FROM reviews_article",
    "project": "SELECT max(id) FROM reviews_project",
    "lisbon": "SELECT id FROM reviews_pair WHERE source LIKE '%Lisbon to the Thames%'",
    "dispute": "SELECT id FROM reviews_pair WHERE source = 'Nobody was in a hurry.'",
    "folded": "SELECT id FROM reviews_finding WHERE pair_id IS NULL",
    "edited": "SELECT id FROM reviews_pair WHERE version > 1 AND exclusion = ''",
    "batch": "SELECT max(id) FROM reviews_batch WHERE verb = 'approve'",
    "reread": "SELECT max(id) FROM reviews_reread",
    "returned": "SELECT max(id) FROM reviews_returnedcopy",
    "term": "SELECT min(id) FROM reviews_glossaryterm",
}


def main() -> None:
    """Start a desk of its own, let its people work, take the pictures."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "workbench.settings")
    django.setup()
    folder = Path(tempfile.mkdtemp())
    port = servers.free_port()
    environment = {**os.environ, "DUIKAN_DATA_DIR": str(folder)}
    command = [sys.executable, "-u", "manage.py", "serve", "--demo", "--port", str(port)]
    FOLDER.mkdir(exist_ok=True)
    with servers.running(command, folder / "log", how=signal.SIGINT, cwd=ROOT, env=environment) as process:
        desk = LiveDesk(f"http://127.0.0.1:{port}", folder, environment, process)
        servers.wait_for(lambda: desk.sign_in_link and servers.answers(port), "The desk", process)
        servers.wait_for(desk.is_settled, "Aligning and checking", process)
        with sync_playwright() as playwright:
            chromium = shutil.which("chromium")
            browser = playwright.chromium.launch(executable_path=chromium, args=servers.CHROMIUM_FLAGS)
            take(desk, browser, BEFORE, sys.argv[1:])
            subprocess.run([sys.executable, "-m", "tests.browser.work"], cwd=ROOT, env=environment, check=True)
            desk.wait_until_settled()
            take(desk, browser, PAGES, sys.argv[1:])
            browser.close()
    shutil.rmtree(folder)


def take(desk: LiveDesk, browser: Browser, pages: dict[str, tuple[str, str]], wanted: list[str]) -> None:
    """One sheet a page; of the pages named in `wanted`, else of all."""
    numbers = {name: found[0][0] for name, statement in NUMBERS.items() if (found := desk.query(statement))}
    people: dict[str, Page] = {}
    for name, (who, address) in pages.items():
        if wanted and name not in wanted:
            continue
        if who not in people:
            people[who] = browser.new_context().new_page()
            if who:
                desk.sign_in(people[who], who)
        shots = [
            picture(people[who], desk.url + address.format(**numbers), *how)
            for how in product(LANGUAGES, THEMES, SIZES)
        ]
        sheet(shots).save(FOLDER / f"{name}.webp", quality=55, method=6)
        for picture_name, at in CHOSEN.get(name, {}).items():
            shots[at].quantize(128).save(FOLDER / f"{picture_name}.png", optimize=True)


def picture(page: Page, address: str, language: str, theme: str, size: ViewportSize) -> Image.Image:
    """What the page shows in this language, theme and size."""
    host = address.split("/")[2]
    page.context.add_cookies([{"name": "django_language", "value": language, "url": f"http://{host}"}])
    page.set_viewport_size(size)
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    if (name := address.rpartition("/faults/")[2]) in FAULTS:
        drawn = fault(name, language)
        page.route(address, lambda route: route.fulfill(content_type="text/html", body=drawn))
    page.goto(address)
    page.wait_for_function(SETTLED)
    for _turn in range(PATIENCE):
        page.evaluate(PAINTED)
        shot = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
        if shot.getcolors(1) is None:
            return shot
    raise SystemExit(f"{address} stays blank in {language}, {theme}, {size['width']} px")


def fault(name: str, language: str) -> bytes:
    """The page of a fault, as the desk would answer a form with it."""
    from django.test import RequestFactory

    from reviews.views.errors import answer

    request = RequestFactory().post("/", headers={"Accept-Language": language, "Referer": "http://testserver/load"})
    return answer(request, name, reference="5f0c9a71d3b2" if name == "broken" else "").content


def parts() -> list[tuple[int, int, int, int]]:
    """Where the pictures of a page stand on its sheet, as boxes of left, upper, right and lower pixels."""
    across = [(int(size["width"] * SCALE), int(size["height"] * SCALE)) for _theme, size in product(THEMES, SIZES)]
    row_height = max(height for _width, height in across) + GAP
    found = []
    for row in range(len(LANGUAGES)):
        x, y = GAP, GAP + row * row_height
        for width, height in across:
            found.append((x, y, x + width, y + height))
            x += width + GAP
    return found


def sheet(shots: list[Image.Image]) -> Image.Image:
    """The pictures of a page on one: a row a language."""
    boxes = parts()
    whole = Image.new("RGB", (boxes[-1][2] + GAP, max(box[3] for box in boxes) + GAP), (128, 128, 128))
    for shot, (left, upper, right, lower) in zip(shots, boxes, strict=True):
        whole.paste(shot.resize((right - left, lower - upper), Image.Resampling.LANCZOS), (left, upper))
    return whole


if __name__ == "__main__":
    main()
