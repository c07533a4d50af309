"""How each language writes dates and moments, where Django writes them another way."""
