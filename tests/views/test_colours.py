"""Every colour of both themes meets WCAG 2.2 AA where it stands: text 4.5 to 1, edges of controls 3 to 1."""

import re
from itertools import product
from pathlib import Path

import pytest

STYLES = Path(__file__).resolve().parents[2] / "reviews" / "static" / "reviews"
COLOURS = (STYLES / "colours.css").read_text()
THEMES = {
    "light": ":root {",
    "dark": ':root[data-theme="dark"] {',
    "dark by system": ':root:not([data-theme="light"]) {',
}
GROUNDS = ("paper", "card", "lit")
ON_GROUND = ("ink", "faint", "accent", "error", "warning", "note")
TEXTS = [*product(ON_GROUND, GROUNDS), ("accent-ink", "accent"), ("ins", "ins-bg"), ("del", "del-bg")]
EDGES = list(product(("edge", "accent"), GROUNDS))


def colours(theme: str) -> dict[str, str]:
    """The named colours of a theme."""
    block = COLOURS.split(THEMES[theme])[1].split("}")[0]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))


def luminance(colour: str) -> float:
    """Relative luminance. Source: WCAG 2.2, definition of relative luminance."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio. Source: WCAG 2.2, definition of contrast ratio."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_21_to_1() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", THEMES)
def test_text_can_be_read(theme: str) -> None:
    known = colours(theme)
    low = {pair: contrast(known[pair[0]], known[pair[1]]) for pair in TEXTS}
    assert {pair: round(ratio, 2) for pair, ratio in low.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_controls_have_edges_that_can_be_seen(theme: str) -> None:
    known = colours(theme)
    low = {pair: contrast(known[pair[0]], known[pair[1]]) for pair in EDGES}
    assert {pair: round(ratio, 2) for pair, ratio in low.items() if ratio < 3} == {}


def test_the_dark_theme_is_the_same_by_choice_and_by_system() -> None:
    assert colours("dark") == colours("dark by system")


def test_every_theme_names_the_same_colours() -> None:
    assert colours("light").keys() == colours("dark").keys()


def test_text_is_coloured_by_name_only() -> None:
    """So that what is said above holds for every style sheet."""
    for path in STYLES.glob("*.css"):
        if path.name != "colours.css":
            assert not re.findall(
                r"[{;\s](?:color|background|border-color|background-color): #\w+", path.read_text()
            ), path.name
