"""Text and nothing but text: encodings, repair, sentences, inline marks as tags."""
