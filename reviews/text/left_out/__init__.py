"""What one text has and the other not: stretches without an answer, lengths that do not fit, elements of lists."""
