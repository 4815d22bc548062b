"""What the party asked for and took back; rights that it is told are no requests."""

from collections.abc import Callable
from datetime import date

import pytest
from conftest import Reading, paper

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("kind", "words", "day"),
    [
        (
            "other",
            "听证申请书\n某局：\n我店对拟罚款有异议，现请求依法举行听证。\n陆某\n2023年6月7日",
            date(2023, 6, 7),
        ),
        ("other", "申请\n2023年6月5日收到告知书，我店要求听证。\n陆某  2023.6.7", date(2023, 6, 7)),
        ("other", "听证要求\n本人要求公开听证。\n陆某\n    年  月  日", None),
        ("decision", "当事人于2023年6月7日书面提出听证申请。", date(2023, 6, 7)),
        ("handling_approval", "当事人2023年6月7日申请听证，6月20日举行听证。", date(2023, 6, 7)),
        (
            "hearing_invitation",
            "根据你店2023年6月7日的听证要求，定于2023年6月20日举行。",
            date(2023, 6, 7),
        ),
    ],
)
def test_a_request_for_a_hearing_has_its_day(
    read: Read, *, kind: str, words: str, day: date | None
) -> None:
    got = read(paper(kind, words))
    assert (got.value("hearing_requested"), got.value("hearing_request_date")) == (True, day)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("other", "确认书\n本人不申请听证。\n2023年6月7日"),
        ("other", "放弃听证声明\n自愿放弃听证权利。\n2023年6月7日"),
        ("decision", "你店有权要求听证，但逾期未申请听证。"),
        ("decision", "当事人于2024年9月25日提出申辩，请求从轻处罚，并书面放弃听证。"),
        ("penalty_notice", "你可以要求听证。如要求听证，应当在五日内提出。"),
        ("penalty_notice", "当事人意见：□要求听证  ☑不要求听证"),
    ],
)
def test_a_right_or_a_waiver_is_no_request(read: Read, *, kind: str, words: str) -> None:
    assert read(paper(kind, words)).of("hearing_requested") is None


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("hearing_withdrawn", "撤回听证申请书\n我店于2023年6月7日申请听证，现自愿撤回听证申请。"),
        ("hearing_withdrawn", "情况说明\n我店不再要求听证。"),
        ("hearing_early_agreed", "同意书\n本人同意提前举行听证。"),
        ("hearing_early_agreed", "声明\n本店自愿提前听证，不受七日前通知的限制。"),
        ("statement_made", "陈述申辩书\n某局：\n处罚过重。\n2023年6月7日"),
        ("statement_made", "对处罚的书面申辩\n处罚过重。\n2023年6月7日"),
    ],
)
def test_the_partys_own_papers_tell_what_it_did(read: Read, *, field: str, words: str) -> None:
    assert read(paper("other", words)).value(field) is True


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("hearing_withdrawn", "当事人未撤回听证申请。"),
        ("hearing_withdrawn", "撤回听证申请的，听证终止。"),
        ("hearing_early_agreed", "当事人没有同意提前举行听证。"),
        ("statement_made", "放弃陈述申辩声明书\n无异议。"),
    ],
)
def test_what_was_not_done_is_not_said(read: Read, *, field: str, words: str) -> None:
    assert read(paper("other", words)).of(field) is None


def test_a_tick_at_the_foot_of_a_notice_asks(read: Read) -> None:
    got = read(paper("penalty_notice", "当事人意见：☑要求陈述申辩 □放弃  ☑申请听证 □不申请听证"))
    assert (got.value("statement_made"), got.value("hearing_requested")) == (True, True)


def test_the_file_may_find_harm_to_health(read: Read) -> None:
    own = paper("decision", "本案涉及公民生命健康安全且有危害后果，处罚时效为五年。")
    law = paper("decision", "涉及公民生命健康安全、金融安全且有危害后果的，上述期限延长至五年。")
    assert read(own).value("health_or_finance_harm_stated") is True
    assert read(law).of("health_or_finance_harm_stated") is None
