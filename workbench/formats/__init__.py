"""How dates are written where a language has no one way: the day before the month's name, the hour of 24."""
