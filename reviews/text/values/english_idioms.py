"""Idioms whose numbers count nothing: nineteen to the dozen, forty winks, at the eleventh hour, second to none.

Source: Brewer's Dictionary of Phrase and Fable for what they mean; the choice is our own. A phrase belongs here where a translator
would seldom write its number.
"""

import re
from collections.abc import Collection

from reviews.text.quick.lower_case import in_place

# Each with a word that tells it, by which most texts are passed over.
_TABLE = """
dozen: nineteen to the dozen|(?:a )?dime a dozen|six of one,? (?:and )?half a dozen of the other|by the dozen
winks: forty winks
nines: to the nines
sixes: at sixes and sevens
cloud: on cloud nine
hour: eleventh[- ]hour|zero hour
lieutenant: (?:1st|2nd|first|second) lieutenant
lieutenants: (?:1st|2nd|first|second) lieutenants
none: second to none
nature: second nature
heaven: (?:in )?seventh heaven
wheel: (?:third|fifth) wheel
yards: the whole nine yards
stitch: a stitch in time saves nine
times: nine times out of ten|ninety-nine times out of a hundred|a (?:hundred|thousand|million) times (?:no|yes|better|worse|over)
feet: six feet under|two left feet
shadow: five o['’]clock shadow
sheets: three sheets to the wind
million: (?:one|chance|odds|man|woman|girl|friend) in a million|a million to one|thanks a million|a million (?:miles away|bucks)
dollar: million[- ]dollar question
thousand: a thousand and one|sixty-four[- ]thousand[- ]dollar question|by the thousand|a thousand (?:pardons|apologies|thanks)
hundred: a hundred and one|(?:a|one) hundred per ?cent (?:sure|certain|right|behind|committed|convinced)|by the hundred
ten: ten to one|hang ten|ten a penny
twenty: twenty-twenty
fifty: (?:go )?fifty-fifty
50: 50[-/–]50
hours: (?:twenty-four|24) hours a day
days: (?:seven|7) days a week
square: square one
fours: on all fours
eight: behind the eight[- ]ball
minds: (?:in|of) two minds
birds: two birds with one stone
heads: two heads are better than one
evils: lesser of two evils
peas: two peas in a pod
bush: two in the bush
letter: four-letter words?
corners: (?:the )?four corners of the (?:earth|world|globe)
winds: (?:the )?four winds
seas: (?:the )?seven seas
lives: nine lives
sunday: (?:six|seven) ways (?:to|from) sunday
cents: my two cents|two cents[' ’]? worth
bits: two bits
nights: (?:the |one )?thousand and one nights
stratagems: (?:thirty-six|36) stratagems
solar: (?:twenty-four|24) solar terms
transformations: (?:seventy-two|72) transformations
fame: fifteen minutes of fame
sixteen: sweet sixteen
degree: (?:the )?third degree
thoughts: second thoughts?
thought: second thoughts?|without a second thought
glance: second glance
fiddle: second fiddle
wind: second wind
guess: second[- ]guess
hand: second[- ]hand|first[- ]hand
childhood: second childhood
"""
_BY_SIGN = {
    sign: re.compile(rf"\b(?:{phrases})\b")
    for sign, _colon, phrases in (row.partition(": ") for row in _TABLE.strip().splitlines())
}


def idioms(english: str, words: Collection[str]) -> list[tuple[int, int]]:
    """The spans of the idioms of an English text, which has these `words` in lower case."""
    if _BY_SIGN.keys().isdisjoint(words):  # as most are
        return []
    signs = dict.fromkeys(sign for sign in words if sign in _BY_SIGN)
    return [one.span() for sign in signs for one in _BY_SIGN[sign].finditer(in_place(english))]
