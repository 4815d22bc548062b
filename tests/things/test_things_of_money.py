"""Receipts, payment and charges: what the bureau took, and what was only the party's business."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from conftest import Reading, paper

from casecheck.model.document import Document
from casecheck.model.field import Item

Read = Callable[..., Reading]

RECEIPT = [
    ["缴款人", "蓝海网吧"],
    ["票据号码", "0012345678"],
    ["项目", "金额"],
    ["罚款", "5000.00"],
    ["保管费", "200.00"],
    ["合计", "5200.00"],
]
FOOT = "湖南省财政厅监制\n开票日期：2022年5月10日\n收款银行：中国银行某支行\n执收单位：某县文化局"


def test_a_receipt_counts_only_the_penalty_and_its_other_rows_are_fees(read: Read) -> None:
    got = read(paper("payment_receipt", RECEIPT, FOOT))

    assert got.items("receipts") == [
        {
            "no": "0012345678",
            "payer": "蓝海网吧",
            "collector": "中国银行某支行",
            "date": date(2022, 5, 10),
            "amount": Decimal(5000),
            "issuer": "湖南省财政厅",
            "copy": False,
        }
    ]
    assert got.items("fees") == [
        {
            "item": "保管费",
            "amount": Decimal(200),
            "date": date(2022, 5, 10),
            "receipt_no": "0012345678",
            "payer": "蓝海网吧",
        }
    ]
    assert (got.value("payment_amount"), got.value("collector_kind")) == (5000, "bank")


def test_the_bureau_on_a_treasury_receipt_proves_no_collection_of_its_own(read: Read) -> None:
    got = read(
        paper(
            "payment_receipt",
            "湖南省非税收入一般缴款书\n执收单位：某县文化局\n收款单位：某县文化局\n缴款人：甲店\n金额：5000元\n财政部监制",
        )
    )

    assert got.value("collector_kind") == "nontax"


@pytest.mark.parametrize(
    ("words", "kind", "spot"),
    [
        ("当事人将罚款5000元现金交给执法人员。", "officer", None),
        ("罚款已缴至本局账户。", "agency", None),
        ("执法人员不得由执法人员收取现金。", None, None),
        ("罚款已当场收缴。", None, True),
        ("☑当场收缴 □银行缴纳", None, True),
        ("□当场收缴 ☑银行缴纳", None, None),
        ("不当场收缴事后难以执行。", None, None),
    ],
)
def test_who_took_the_money_is_known_only_from_words_that_say_so(
    read: Read, *, words: str, kind: str | None, spot: bool | None
) -> None:
    got = read(paper("closing_report", words))

    assert (got.value("collector_kind"), got.value("paid_on_the_spot")) == (kind, spot)


@pytest.mark.parametrize(
    ("words", "copy", "certified"),
    [
        ("复印件，与原件核对无误", True, True),
        ("复印件", True, None),
        ("", False, None),
        ("财政电子票据 票据号码：0012345678 校验码：a1b2c3（复印件）", False, None),
    ],
)
def test_a_copy_is_certified_or_not(
    read: Read, *, words: str, copy: bool, certified: bool | None
) -> None:
    got = read(paper("payment_receipt", RECEIPT, words)).items("receipts")[0]

    assert (got["copy"], got.get("certified") or None) == (copy, certified)


def test_a_payment_told_in_a_sentence_is_read_without_a_receipt(read: Read) -> None:
    got = read(paper("closing_report", "当事人已于2022年5月10日缴纳罚款5000元。"))

    assert (got.value("payment_date"), got.value("payment_amount")) == (date(2022, 5, 10), 5000)


@pytest.mark.parametrize(
    ("words", "surcharge", "days"),
    [
        ("当事人逾期10天缴纳，加处罚款1500元。", 1500, 10),
        ("逾期不缴纳的，每日按罚款数额的百分之三加处罚款。", None, None),
    ],
)
def test_a_surcharge_is_a_sum_and_the_rate_is_none(
    read: Read, *, words: str, surcharge: int | None, days: int | None
) -> None:
    got = read(paper("closing_report", words))

    assert (got.value("surcharge"), got.value("surcharge_days")) == (surcharge, days)


@pytest.mark.parametrize(
    ("words", "items"),
    [
        ("向当事人收取保管费200元。", [("保管费", 200)]),
        ("当事人缴纳听证费500元。", [("听证费", 500)]),
        ("向当事人收取履约保证金2000元。", [("履约保证金", 2000)]),
        ("当事人向本机关缴纳整改保证金2000元。", [("整改保证金", 2000)]),
        ("当事人向学员收取培训费3000元。", []),
        ("当事人交付场地押金5000元。", []),
        ("当事人已缴存旅行社质量保证金20万元。", []),
        ("鉴定费800元由本机关承担。", []),
        ("不得向当事人收取保管费200元。", []),
        ("当事人收取物品保管费20元。", []),
        ("你单位应自行承担场地管理费3000元。", []),
        ("执法大队向当事人收取管理费3000元。", [("管理费", 3000)]),
        ("当事人向消费者收取服务费100元、押金50元。", []),
    ],
)
def test_a_fee_is_what_the_bureau_took_from_the_party(
    read: Read, *, words: str, items: list[tuple[str, int]]
) -> None:
    got = read(paper("investigation_report", words)).items("fees")

    assert [(item["item"], item["amount"]) for item in got] == items


def test_a_fee_on_a_receipt_and_in_a_sentence_counts_once(read: Read) -> None:
    got = read(
        paper(
            "fee_receipt",
            [["收费项目", "保管费"], ["金额", "200.00元"], ["收款日期", "2022年5月10日"]],
        ),
        paper("closing_report", "另收取保管费200元。", id="d2"),
    )

    assert got.items("fees") == [
        {"item": "保管费", "amount": Decimal(200), "date": date(2022, 5, 10)}
    ]


@pytest.mark.parametrize(
    ("field", "words", "value"),
    [
        ("deferral_approved", "同意当事人分期缴纳罚款。", True),
        ("deferral_approved", "不同意延期缴纳。", None),
        ("remote_area_stated", "当事人所在地交通不便，到银行缴纳确有困难。", True),
        ("on_the_spot_requested", "经当事人提出，当场缴纳。", True),
        ("hard_to_collect_stated", "不当场收缴事后难以执行。", True),
        ("unpaid_explained", "法院裁定终结执行。", True),
        ("paid_for_another_stated", "罚款由经营者之妻王某代为缴纳。", True),
        ("paid_for_another_stated", "罚款由王某代缴，票据附卷。", True),
        ("paid_for_another_stated", "当事人没有委托代缴。", None),
    ],
)
def test_what_explains_a_payment_is_read_from_the_words(
    read: Read, *, field: str, words: str, value: bool | None
) -> None:
    assert read(paper("closing_report", words)).value(field) is value


def test_a_form_of_a_bank_has_a_second_label_before_the_name(read: Read) -> None:
    got = read(
        paper(
            "payment_receipt",
            "江东省非税收入一般缴款书（收据）4 No 3600240506\n填制日期 2022年5月10日",
            [
                ["付款人", "全称", "蓝海网吧"],
                ["收款人", "全称", "某县财政局非税收入汇缴专户"],
                ["金额", "人民币（大写）伍仟元整", "￥5000.00"],
            ],
        )
    )

    assert got.items("receipts") == [
        {
            "no": "3600240506",
            "payer": "蓝海网吧",
            "collector": "某县财政局非税收入汇缴专户",
            "date": date(2022, 5, 10),
            "amount": Decimal(5000),
            "copy": False,
        }
    ]


def test_an_officer_named_as_the_collector_took_the_money(read: Read) -> None:
    got = read(
        paper("payment_receipt", "缴款人：甲店\n收款人：执法人员张三\n金额：200元\n某省财政厅监制")
    )

    assert got.value("collector_kind") == "officer"


@pytest.mark.parametrize(
    ("words", "issuer"),
    [
        ("湖南省财政厅监制", "湖南省财政厅"),
        ("财政票据监制机关：湖南省财政厅", "湖南省财政厅"),
        ("某县文化局自制", "某县文化局自制"),
        ("执收单位：某县文化局", None),
    ],
)
def test_a_receipt_names_who_supervises_or_made_it(
    read: Read, *, words: str, issuer: str | None
) -> None:
    assert read(paper("payment_receipt", RECEIPT, words)).value("receipt_issuer") == issuer


def test_what_is_still_owed_is_no_payment(read: Read) -> None:
    got = read(
        paper("closing_report", "当事人已于2025年7月10日缴纳罚款8000元，尚有10000元未缴纳。")
    )

    assert got.value("payment_amount") == 8000


@pytest.mark.parametrize(
    "receipt",
    [
        paper(
            "payment_receipt", [["收入项目", "金额"], ["加处罚款", "2700.00"], ["合计", "2700.00"]]
        ),
        paper(
            "payment_receipt",
            [
                ["项目名称", "金额"],
                ["罚款", "9000.00"],
                ["逾期加处罚款", "2700.00"],
                ["合计", "11700"],
            ],
        ),
        paper("payment_receipt", [["收入项目", "加处的罚款"], ["金额", "￥2700.00"]]),
        paper("payment_receipt", "收款项目：加处罚款  金额：2700元\n合计：2700元"),
        paper("closing_report", "执行情况：于2023年5月1日缴纳罚款9000元，加处罚款2700元。"),
        paper("reminder", "截至2023年5月11日，加处罚款数额为2700元，请一并缴纳。"),
    ],
)
def test_a_surcharge_stands_on_receipts_or_in_sentences(read: Read, *, receipt: Document) -> None:
    assert read(receipt).value("surcharge") == Decimal(2700)


@pytest.mark.parametrize(
    "receipt",
    [
        paper("payment_receipt", [["收入项目", "罚款及加处罚款"], ["金额", "￥11700.00"]]),
        paper("payment_receipt", [["收入项目", "金额"], ["文化罚没收入", "9000.00"]]),
        paper("decision", "逾期每日按罚款数额的百分之三加处罚款，罚款9000元。"),
    ],
)
def test_a_sum_that_is_not_told_apart_is_no_surcharge(read: Read, *, receipt: Document) -> None:
    assert read(receipt).value("surcharge") is None


@pytest.mark.parametrize(
    ("words", "paid"),
    [
        ("缴纳罚款9000元，加处罚款2700元。", 11700),
        ("缴纳罚款9000元、加处罚款2700元，合计11700元。", 11700),
        ("缴清罚没款11700元，其中罚款9000元，没收违法所得2700元。", 11700),
        ("缴纳罚款9000元，尚欠加处罚款2700元。", 9000),
    ],
)
def test_the_parts_of_a_payment_go_together(read: Read, *, words: str, paid: int) -> None:
    got = read(paper("closing_report", f"执行情况：当事人于2023年5月1日{words}"))
    assert got.value("payment_amount") == Decimal(paid)


@pytest.mark.parametrize(
    ("words", "payer", "item"),
    [
        ("今收到 陆某 交来 听证费（场地）\n人民币叁佰元整", "陆某", "听证费（场地）"),
        ("今收到：蓝鲸网吧缴纳鉴定费\n金额：300元", "蓝鲸网吧", "鉴定费"),
        ("交款人：蓝鲸网吧\n收款事由：检验费（二次）\n金额：300元", "蓝鲸网吧", "检验费（二次）"),
    ],
)
def test_a_written_receipt_tells_who_hands_over_what(
    read: Read, *, words: str, payer: str, item: str
) -> None:
    fees = read(paper("fee_receipt", f"收款收据\n{words}")).value("fees")
    assert isinstance(fees, tuple)
    assert [(one.values["payer"], one.values["item"]) for one in fees if isinstance(one, Item)] == [
        (payer, item)
    ]


def test_a_notice_to_pay_is_no_payment(read: Read) -> None:
    notice = replace(
        paper("payment_receipt", "缴款通知\n请于2023年6月4日前缴纳罚款9000元。"), title="缴款通知"
    )
    receipt = paper("payment_receipt", "票据号码：00123456\n金额：9000元", id="d2")
    assert read(notice, receipt).value("payment_amount") == Decimal(9000)


def test_the_bank_that_takes_the_money_goes_before_the_account_of_the_treasury(read: Read) -> None:
    rows = [
        ["收款人", "某县财政局非税收入专户"],
        ["金额", "500元"],
        ["代收银行", "某县农商行营业部"],
    ]
    got = read(paper("payment_receipt", rows))
    assert (got.value("collector"), got.value("collector_kind")) == ("某县农商行营业部", "nontax")


def test_a_value_of_a_receipt_ends_at_the_next_label_behind_a_blank(read: Read) -> None:
    got = read(
        paper(
            "payment_receipt",
            [
                ["缴款码", "3609002400007   票据号码   0028841907"],
                ["缴款人", "执收单位   某县文化局"],
            ],
        )
    )
    assert (got.value("receipt_no"), got.value("payer")) == ("3609002400007", None)


def test_the_bank_that_receives_goes_before_the_treasury(read: Read) -> None:
    rows = [["收款人", "澄州市财政局"], ["收款银行", "澄州农商银行云台支行"]]
    assert read(paper("payment_receipt", rows)).value("collector") == "澄州农商银行云台支行"


def test_the_stamp_of_a_bank_names_who_took_the_money(read: Read) -> None:
    rows = [["收款人", "某县财政局"], ["银行盖章", "建设银行某县支行 业务清讫 2022年10月26日"]]
    assert read(paper("payment_receipt", rows)).value("collector") == "建设银行某县支行"
