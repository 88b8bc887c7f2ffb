import time

from bilingual_pub.qa.facts import compare_facts
from bilingual_pub.qa.facts.places import Places, map_places, match_nearest

ENGLISH = "In 2019 the infection was rare; the hospital had seen none of it since."
SPANISH = "La infección era rara en 2019; desde entonces el hospital no había visto ninguna."


def test_a_place_is_seen_from_the_words_around_it() -> None:
    place = Places(ENGLISH, SPANISH).find_in_other(ENGLISH.index("none"))
    assert abs(place - SPANISH.index("no había")) < len("no había visto ninguna")


def test_a_shared_word_stands_where_it_stands() -> None:
    places = Places(ENGLISH, SPANISH)
    for one, other in (("infection", "infección"), ("hospital", "hospital")):
        assert places.find_in_other(ENGLISH.index(one)) == SPANISH.index(other)


def test_a_text_without_shared_words_is_taken_evenly() -> None:
    assert Places("aa bb cc dd", "ee ff gg hh ii jj kk ll").find_in_other(5.5) == 11.5


def test_nothing_is_about_nowhere() -> None:
    assert Places("", "").find_in_other(0) == 0
    assert Places("", "algo").find_in_other(3) >= 0


def test_each_place_has_one_partner() -> None:
    assert match_nearest([10, 12, 90], [11, 40], 20) == {0: 0}
    assert match_nearest([10, 12, 90], [11, 40]) == {0: 0, 1: 1}


def test_long_texts_that_share_many_words_take_little_time() -> None:
    words = [f"palabra{n} {n}" for n in range(20_000)]
    start = time.process_time()
    Places(" ".join(words), " ".join(reversed(words)))
    assert time.process_time() - start < 5


def test_the_checks_of_a_pair_map_its_places_once() -> None:
    map_places.cache_clear()
    flags = compare_facts("Do not come before 5.", "No venga a las 5.", "en", "es")
    assert [flag.source for flag in flags] == ["before"]
    assert (map_places.cache_info().misses, map_places.cache_info().hits) == (1, 1)
