"""Names that are known, with every Chinese form in use: tables of people, places and organisations."""
