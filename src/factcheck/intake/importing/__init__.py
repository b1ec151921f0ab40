"""What other tools wrote, as records: one parser a format, pure, naming every fault by its row and field.

Nothing is stored here. A claim that was imported says where it stands as far as its file tells; finding it in an
article, and keeping it under the name of its foreign author, is the next step's work.
"""
