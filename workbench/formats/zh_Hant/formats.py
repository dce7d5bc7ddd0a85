"""Long numbers in Chinese in groups of three, as in English: Django leaves them in one run. Dates are as Django has them."""

NUMBER_GROUPING = 3
THOUSAND_SEPARATOR = ","
