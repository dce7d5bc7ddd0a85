"""How long a text may be of which each name is compared with each place: the time grows by the square of it."""

COMPARED = 1_500  # characters; sentences have a hundred, and a rule may take half a second for a text of 20,000
