"""What a text says by values: numbers, units, money, dates and times, in Chinese and English."""
