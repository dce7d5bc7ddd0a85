"""Lines of a program, told from lines of language."""

import pytest

from reviews.text.punctuation.program_lines import is_program

PROGRAM = [
    "export default function Mill() {",
    "const [gate, setGate] = useGate(0);",
    "import { gate, wheel } from './mill.js';",
    "[source,console]",
    "(((tide mills)))",
    "image::images/mill.png[The mill]",
    "border: 1px solid grey;",
    '{id: 0, label: "The keeper\'s gate" },',
    "name: 'Mei-hua Chen',",
    "$ git checkout mill/2",
    'let gate: u32 = "42".parse().expect("Not a gate!");',
    'alert( "not a gate" / 2 ); // it says so',
    '<Picture caption="A mill" src="/mill.png" />',
    "const gates = mills.map(mill =>",
    "x = 3",
]
LANGUAGE = [
    "The mill stood (as it had) by the sea;",
    "He wrote: the sea is wide; the road is long;",
    "Lin came in.",
    "// Nobody has to read this:",
    "<!-- Lin has left this out",
    "She said [in 1999] that it was (almost) over.",
    "Use <b>bold</b> type (see below).",
    "See https://example.org/a?b=c for more.",
    "The price is $5 (net).",
    "Chapter 3: The Mill",
    "[Illustration: The old mill]",
    "Call `mill.open()` before you go on.",
    'Mei: "It rained."',
    "If x = 3, the gate is open.",
]


@pytest.mark.parametrize("line", PROGRAM)
def test_this_is_of_a_program(line: str) -> None:
    assert is_program(line)


@pytest.mark.parametrize("line", LANGUAGE)
def test_this_is_language(line: str) -> None:
    assert not is_program(line)
