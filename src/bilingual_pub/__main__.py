"""`python -m bilingual_pub` does what `bilingual-pub` does."""

from bilingual_pub.cli import main

if __name__ == "__main__":
    main()
