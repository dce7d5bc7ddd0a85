"""English number words: what each contributes to a number, and words that say one by themselves.

Source: the English short scale (million 10^6, billion 10^9, trillion 10^12), and the Indian one (lakh 10^5, crore 10^7).
"""

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
CARDINAL: dict[str, int] = {word: n for n, word in enumerate(_ONES.split())} | {
    word: n * 10 for n, word in enumerate(_TENS.split(), 2)
}
SCALE: dict[str, int] = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15} | {
    "lakh": 10**5, "crore": 10**7
}  # fmt: skip
SHORT_SCALE = {"k": 10**3, "K": 10**3, "m": 10**6, "M": 10**6, "mn": 10**6, "mln": 10**6, "b": 10**9, "B": 10**9, "bn": 10**9,
               "tn": 10**12, "trn": 10**12}  # fmt: skip
MANY: dict[str, int] = {"tens": 10, "dozens": 10, "scores": 10} | {f"{word}s": n for word, n in SCALE.items()}
_RANKS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
ORDINAL: dict[str, int] = {word: n for n, word in enumerate(_RANKS.split(), 1)} | {
    word[:-1] + "ieth": n for word, n in CARDINAL.items() if word.endswith("y")
} | {"hundredth": 100, "thousandth": 1000, "millionth": 10**6}  # fmt: skip
PART: dict[str, int] = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4} | {
    f"{word}{s}": n for word, n in ORDINAL.items() if n >= 4 for s in ("", "s")
}
TENS_OF_YEARS: dict[str, int] = {word[:-1] + "ies": n for word, n in CARDINAL.items() if word.endswith("y")}
ROMAN: dict[str, int] = {
    f"{ten}{one}": n * 10 + m
    for n, ten in enumerate(("", "X", "XX", "XXX"))
    for m, one in enumerate(("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"))
    if len(ten + one) > 1
}
# Words that say a number without being one: they answer a number of the other side, and are asked for by none.
SAYING: dict[str, tuple[float, ...]] = {
    "couple": (2,), "pair": (2,), "pairs": (2,), "both": (2,), "twin": (2,), "twins": (2,), "twice": (2, 1), "once": (1,),
    "single": (1,), "sole": (1,), "only": (1,), "double": (2, 1, 100), "doubled": (2, 1, 100), "doubles": (2, 1, 100), "either": (2,),
    "doubling": (2, 1, 100), "triple": (3, 2, 200), "tripled": (3, 2, 200), "tripling": (3, 2, 200), "treble": (3, 2), "trebled": (3, 2, 200),
    "quadruple": (4, 3, 300), "quadrupled": (4, 3, 300), "thrice": (3,), "trio": (3,), "quartet": (4,), "duo": (2,), "neither": (2,),
    "quarterfinal": (4, 8), "quarterfinals": (4, 8), "semifinal": (4,), "semifinals": (4,), "semi": (4,), "halve": (0.5, 50),
    "halved": (0.5, 50, 2), "halving": (0.5, 50), "midnight": (0, 12, 24), "noon": (12,), "nil": (0,), "nothing": (0,), "none": (0,),
    "biennial": (2,), "annual": (1,), "biannual": (2,), "bilateral": (2,), "trilateral": (3,), "quarterly": (4,), "fortnight": (14, 2),
    "dual": (2,), "another": (1,), "weekly": (1, 7), "hat": (3,), "centenary": (100,), "bicentenary": (200,), "millennium": (1000,),
    "centennial": (100,), "bicentennial": (200,), **dict.fromkeys(("teens", "teen", "teenage", "teenaged", "teenager", "teenagers"), (13, 19)), "foursome": (4, 2), "foursomes": (4, 2), "fourball": (4,), "fourballs": (4,), "pentagon": (5,),
    "centenarian": (100,), "millionaire": (10**6,), "billionaire": (10**9,), "millionaires": (10**6,), "billionaires": (10**9,),
    "trilogy": (3,), "tricycle": (3,), "triplets": (3,), "octogenarian": (80,), "septuagenarian": (70,), "nonagenarian": (90,), "sexagenarian": (60,), "bicameral": (2,), "threesome": (3,), "penalty": (12,), "penalties": (12,),
}  # fmt: skip
LEXICON = frozenset(
    [
        *(f"{word}fold" for word in (*CARDINAL, *SCALE)),
        *CARDINAL,
        *SCALE,
        *MANY,
        *ORDINAL,
        *PART,
        *TENS_OF_YEARS,
        *SAYING,
        "dozen",
        "decade",
        "decades",
        "century",
        "centuries",
        "score",
        "clock",
    ]
)
ROMAN_HINTS = ("II", "IV", "VI", "IX", "XI", "XV", "XX")
