"""The vocabulary: frozen models that import nothing else of the program."""
