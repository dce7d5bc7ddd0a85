"""Where a pattern matches that begins with one of a few characters: to look for these is faster than to try it everywhere."""

import re


def beginnings(branches: str) -> "re.Pattern[str]":
    """What the branches of a pattern begin with, each a character or a class, which may be left out."""
    return re.compile(f"[{first_characters(branches)}]")


def first_characters(branches: str) -> str:
    """The same as characters."""
    return "".join(re.findall(r"(?:^|(?<=[|?]))\[?((?<=\[)[^\]]+|.)", branches))


def found_at(begins: "re.Pattern[str]", pattern: "re.Pattern[str]", text: str) -> list["re.Match[str]"]:
    """What `pattern.finditer` would find, where each match begins with a character that `begins` finds."""
    found: list[re.Match[str]] = []
    done = 0
    for one in begins.finditer(text):
        at = one.start()
        if at >= done and (match := pattern.match(text, at)):
            found.append(match)
            done = match.end()
    return found
