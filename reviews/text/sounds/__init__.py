"""How names sound: foreign ones in Chinese characters, Chinese and Japanese ones in Latin letters."""
