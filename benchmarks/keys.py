"""How long a key takes in the browser until the next pair is the chosen one, and until its details are there.

    python benchmarks/keys.py [--pairs 76 10000] [--times 30]

A desk of its own with the sample essay, lengthened to --pairs; J is pressed --times times in Chromium, from the first
pair on, over the edges of the window of rows. "chosen" is the time from the key to the frame that shows the next row lit
and focused, "details" to the frame that shows its details: median and slowest, in milliseconds. The bar: chosen in 100 ms.
"""

import argparse
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Page, sync_playwright  # noqa: E402

from tests import servers  # noqa: E402
from tests.live import LiveDesk  # noqa: E402

WATCH = """() => {
  window.took = { chosen: [], details: [] };
  let from = 0;
  let waiting = {};
  document.addEventListener("keydown", () => { from = performance.now(); waiting = { chosen: true, details: true }; }, true);
  const look = () => {
    const row = document.querySelector("#rows .pair.active");
    const there = { chosen: row?.contains(document.activeElement) && row.dataset.pair !== window.before,
      details: row && document.querySelector("[data-detail]")?.dataset.detail === row.dataset.pair && row.dataset.pair !== window.before };
    for (const what of ["chosen", "details"]) if (waiting[what] && there[what]) {
      waiting[what] = false;
      window.took[what].push(performance.now() - from);
    }
    requestAnimationFrame(look);
  };
  look();
}"""


def lengthen(pairs: int) -> None:
    """Repeat the sample essay of the desk's database until its article has `pairs` pairs."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "workbench.settings"
    import django

    django.setup()
    from reviews.models import Article, Pair, Person
    from reviews.review.versions import create

    article = Article.objects.order_by("pk")[0]
    sample = list(Pair.objects.filter(article=article))
    rows = [
        Pair(
            article=article,
            position=at,
            paragraph=at // 3,
            source=sample[at % len(sample)].source,
            target=sample[at % len(sample)].target,
        )
        for at in range(len(sample) + 1, pairs + 1)
    ]
    for start in range(0, len(rows), 5000):
        create(rows[start : start + 5000], by=Person.objects.get(username="mei"))


def walk(page: Page, times: int) -> dict[str, list[float]]:
    """The times of `times` steps, each begun when the one before is shown whole."""
    page.evaluate(WATCH)
    for n in range(1, times + 1):
        page.evaluate("() => { window.before = document.querySelector('#rows .pair.active').dataset.pair; }")
        page.keyboard.press("j")
        page.wait_for_function(f"() => window.took.details.length === {n}")
    return dict(page.evaluate("() => window.took"))


def measure(pairs: int, times: int) -> dict[str, list[float]]:
    """The times on an article of `pairs` pairs."""
    folder = Path(tempfile.mkdtemp())
    port = servers.free_port()
    environment = {**os.environ, "DUIKAN_DATA_DIR": str(folder)}
    command = [sys.executable, "-u", "manage.py", "serve", "--demo", "--port", str(port)]
    with servers.running(command, folder / "log", how=signal.SIGINT, cwd=ROOT, env=environment) as process:
        desk = LiveDesk(f"http://127.0.0.1:{port}", folder, environment, process)
        servers.wait_for(lambda: desk.sign_in_link and servers.answers(port), "The desk", process)
        servers.wait_for(desk.is_settled, "Aligning and checking", process)
        subprocess.run([sys.executable, __file__, "--lengthen", str(pairs)], env=environment, check=True)
        with sync_playwright() as playwright:
            chromium = shutil.which("chromium")
            browser = playwright.chromium.launch(executable_path=chromium, args=servers.CHROMIUM_FLAGS)
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            desk.sign_in(page, "chen")
            page.goto(f"{desk.url}/articles/1?after=0")
            page.locator("#rows .pair .number").first.click()
            page.locator("#detail [data-detail]").wait_for()
            took = walk(page, times)
            browser.close()
    shutil.rmtree(folder)
    return took


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, nargs="+", default=[76, 10_000])
    parser.add_argument("--times", type=int, default=60)
    parser.add_argument("--lengthen", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.lengthen:
        return lengthen(given.lengthen)
    print(f"{'pairs':>8}  {'':8} median  slowest (ms)")
    for pairs in given.pairs:
        for what, times in measure(pairs, given.times).items():
            print(f"{pairs:8,}  {what:8} {statistics.median(times):6.1f} {max(times):8.1f}")
    return None


if __name__ == "__main__":
    main()
