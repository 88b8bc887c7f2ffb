"""Times of day in English."""

from bilingual_pub.lang.pack import TimeWords

TIMES = TimeWords(
    halves={"morning": 0, "afternoon": 12, "evening": 12, "night": 12},
    links=("in the", "at"),
    named={"noon": 12, "midday": 12, "midnight": 0},
    twelve=("twelve",),
    named_links=("at",),
    hours=("hours",),
    sharp=("o'clock", "o’clock"),
)
