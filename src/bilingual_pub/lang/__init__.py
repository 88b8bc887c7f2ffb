"""What the program knows of languages: tags, which one a text is in, and a pack for each."""
