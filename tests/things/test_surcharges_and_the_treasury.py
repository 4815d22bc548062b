"""Surcharges, remedies that stop them, money to the treasury, and charges with a basis."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from conftest import Reading, paper

Read = Callable[..., Reading]


def test_a_receipt_and_the_closing_report_each_tell_of_the_surcharge(read: Read) -> None:
    got = read(
        paper(
            "payment_receipt",
            [["项目", "金额"], ["罚款", "5000.00"], ["加处罚款", "1500.00"], ["合计", "6500.00"]],
            "缴款日期：2022年3月26日",
        ),
        paper("closing_report", "当事人逾期10日缴纳，加处罚款1500元。", id="d2"),
    )

    assert got.items("surcharges") == [
        {"document": "payment_receipt", "amount": Decimal(1500), "until": date(2022, 3, 26)},
        {"document": "closing_report", "amount": Decimal(1500), "days": 10},
    ]
    assert (got.value("surcharge"), got.value("surcharge_days")) == (1500, 10)


def test_a_reminder_counts_up_to_the_day_that_it_names(read: Read) -> None:
    got = read(
        paper(
            "reminder", "截至2022年4月5日，你单位逾期20日未缴，加处罚款人民币3000元，请一并缴纳。"
        )
    )

    assert got.items("surcharges") == [
        {"document": "reminder", "amount": Decimal(3000), "days": 20, "until": date(2022, 4, 5)}
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("逾期不缴纳的，本机关将每日按罚款数额的3%加处罚款。", True),
        ("逾期每日按罚款额的百分之三加处。", True),
        ("请于十日内缴清罚款。", None),
        ("经研究，对你单位免予加处罚款。", None),
    ],
)
def test_a_reminder_tells_of_the_rate(read: Read, words: str, told: object) -> None:
    assert read(paper("reminder", words)).value("surcharge_told_in_reminder") is told


@pytest.mark.parametrize(
    ("words", "reduced"),
    [
        ("经负责人批准，同意减免当事人的加处罚款。", True),
        ("双方达成了执行协议，当事人分三次履行。", True),
        ("当事人申请减免加处罚款。", None),
        ("不同意减免加处罚款。", None),
    ],
)
def test_a_surcharge_was_reduced(read: Read, words: str, reduced: object) -> None:
    assert read(paper("closing_report", words)).value("surcharge_reduced_stated") is reduced


def test_the_days_of_a_review_and_of_a_suit(read: Read) -> None:
    got = read(
        paper(
            "closing_report",
            "当事人于2022年3月21日向县人民政府申请行政复议，县人民政府于2022年5月20日作出维持的行政复议决定。\n"
            "2022年6月1日，当事人向县人民法院提起行政诉讼，法院于2022年8月30日作出行政判决，驳回其诉讼请求。",
        )
    )

    assert [
        got.value(name)
        for name in ("review_begun_date", "review_ended_date", "suit_begun_date", "suit_ended_date")
    ] == [date(2022, 3, 21), date(2022, 5, 20), date(2022, 6, 1), date(2022, 8, 30)]


def test_telling_of_the_right_to_review_is_no_review(read: Read) -> None:
    words = "你单位可以自2022年3月1日收到本决定书之日起六十日内申请行政复议，也可以提起行政诉讼。"

    got = read(paper("reminder", words))

    assert (got.value("review_begun_date"), got.value("suit_begun_date")) == (None, None)


def test_a_voucher_of_the_treasury(read: Read) -> None:
    got = read(
        paper(
            "treasury_voucher",
            [["凭证号码", "00887766"], ["缴款单位", "某县文化局"], ["金额", "4,000.00"]],
            "入库日期：2022年6月1日",
        )
    )

    items = got.items("treasury_records")
    assert [(one["document"], one["amount"]) for one in items] == [
        ("treasury_voucher", Decimal(4000))
    ]


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("罚款5000元已于2022年6月1日全额上缴国库。", 5000),
        ("上述罚没款共计6200元（罚款5000元、没收违法所得1200元）已缴入县财政专户。", 6200),
        ("罚款5000元、违法所得1200元均已解缴国库。", 6200),
        ("罚款5000元尚未上缴国库。", None),
        ("罚款应当上缴国库。", None),
        ("扣押的物品500件已移交财政局。", None),
    ],
)
def test_a_sentence_tells_what_went_to_the_treasury(
    read: Read, words: str, amount: int | None
) -> None:
    found = read(paper("closing_report", words)).items("treasury_records")

    assert [one["amount"] for one in found] == ([] if amount is None else [Decimal(amount)])


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("多收的1000元已退还当事人1000元。", 1000),
        ("责令退还消费者300元。", None),
        ("没有退还当事人的押金500元。", None),
        ("退还扣押的电脑三台。", None),
    ],
)
def test_what_was_given_back(read: Read, words: str, amount: int | None) -> None:
    got = read(paper("closing_report", words)).value("refunded_amount")

    assert got == (None if amount is None else Decimal(amount))


@pytest.mark.parametrize(
    ("words", "kept", "unremitted"),
    [
        ("经查，其中罚款2000元被留作大队办公经费。", True, None),
        ("罚没款不得截留、坐支。", None, None),
        ("未发现坐支罚没款的情况。", None, None),
        ("所收罚款尚未上缴国库。", None, True),
    ],
)
def test_money_kept_from_the_treasury(
    read: Read, words: str, kept: object, unremitted: object
) -> None:
    got = read(paper("closing_report", words))

    assert (got.value("money_kept_stated"), got.value("not_remitted_stated")) == (kept, unremitted)


@pytest.mark.parametrize(
    ("words", "demanded"),
    [
        ("检查期间执法人员向演出举办单位索要演出门票10张。", True),
        ("办证时要求申请人购买指定品牌的监控设备。", True),
        ("执法人员要求当事人提供购买票据。", None),
        ("该旅行社要求游客购买指定商品。", None),
        ("执法人员没有索要门票。", None),
    ],
)
def test_a_demand_of_the_bureau_is_told_from_one_of_the_party(
    read: Read, words: str, demanded: object
) -> None:
    assert read(paper("inquiry_record", words)).value("licence_demand") is demanded


def test_a_charge_with_the_law_on_which_it_rests(read: Read) -> None:
    got = read(
        paper(
            "fee_receipt",
            [["收费项目", "许可证工本费"], ["金额", "10元"], ["收费依据", "省价费〔2010〕5号"]],
        )
    )

    assert (got.items("fees")[0]["item"], got.value("fee_basis")) == (
        "许可证工本费",
        "省价费〔2010〕5号",
    )
