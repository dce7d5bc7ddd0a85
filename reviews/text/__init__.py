"""What every stage shares. Imports no Django.

Here stand the units that travel between the stages (segments.py, sentences.py, terms.py), scripts, and how the desk
writes small things (tables.py, query.py, mentions.py). What is asked of text has a folder a subject:

* `quick` looks at many texts at once, `versions` at two versions of one
* `meanings`: the dictionary, stems, and which words of one text the other answers
* `values`: numbers, units, money, dates and times
* `names`: people, places and organisations; `names.known` has the tables, `sounds` how they are heard
* `polarity`: denials and opposites
* `left_out`: what one text has and the other not
* `titles`: titles of works; `doubled`: what stands twice; `punctuation`; `regional`: Taiwan, mainland, Hong Kong
"""
