from case_builders import context

from casecheck.facts.citation import CitedArticle


def test_a_name_means_every_version_of_its_law_and_no_other() -> None:
    laws = context().laws
    instruments = context().instruments
    same = {law.id for law in instruments.values() if law.short.startswith("娱乐场所管理条例")}

    assert len(same) > 1
    assert laws.meant_by("《娱乐场所管理条例》") == same
    assert laws.meant_by("某省文化市场条例") == frozenset()


def test_a_row_stands_at_every_place_where_a_version_of_the_law_punishes() -> None:
    index = context().laws

    for row in index.rows:
        assert [law for law, _ in index.places(row)] == [penal.instrument for penal in row.penal]
    places = {row.id: index.places(row) for row in index.rows}
    assert places["YX03"] == (("AVR-2020", CitedArticle(45, items=frozenset({1}))),)


def test_what_was_looked_up_is_kept_as_long_as_its_context_and_no_longer() -> None:
    one, other = context(), context()

    assert one.laws is one.laws
    assert one.laws.rows is one.laws.rows
    assert one.laws is not other.laws
