"""The same notice beside English in languages of other scripts, with what must not change in it."""

from tests.writers.pdf.articles import article, pair

from bilingual_pub.model import BilingualArticle, Item, Kind

ENGLISH = (
    "Free legal clinic on Saturday",
    "The clinic is open from 9:00 a.m. to 1:00 p.m. on March 14, 2026 at 210 Cottonwood Ave.",
    "Call 520-555-0142 or write to help@clinic.example and name the case RENT-2026.",
    "Bring",
    "your lease",
    "two letters from the landlord",
    "Nobody will ask for your papers. Children are welcome; somebody looks after them.",
)

TRANSLATIONS = {
    "ar": (
        "استشارة قانونية مجانية يوم السبت",
        "تفتح العيادة من الساعة 9:00 صباحًا حتى 1:00 ظهرًا يوم 14 مارس 2026 في 210 Cottonwood Ave.",
        "اتصل على 520-555-0142 أو اكتب إلى help@clinic.example واذكر رقم القضية RENT-2026.",
        "أحضر معك",
        "عقد الإيجار",
        "رسالتين من المالك",
        "لن يسألك أحد عن أوراقك. الأطفال مرحب بهم، وهناك من يعتني بهم.",
    ),
    "he": (
        "ייעוץ משפטי חינם ביום שבת",
        "המרפאה פתוחה מ-9:00 עד 13:00 ביום 14 במרץ 2026 בכתובת 210 Cottonwood Ave.",
        "התקשרו אל 520-555-0142 או כתבו אל help@clinic.example וציינו את התיק RENT-2026.",
        "הביאו",
        "את חוזה השכירות",
        "שני מכתבים מבעל הבית",
        "איש לא יבקש את המסמכים שלכם. ילדים מוזמנים, ויש מי שישמור עליהם.",
    ),
    "zh": (
        "星期六免费法律咨询",
        "诊所于2026年3月14日上午9:00至下午1:00开放，地址是210 Cottonwood Ave.",
        "请致电520-555-0142，或写信至help@clinic.example，并注明案件编号RENT-2026。",
        "请带上",
        "租约",
        "房东的两封信",
        "没有人会要求查看您的证件。欢迎带孩子来，有人照看他们。",
    ),
    "vi": (
        "Tư vấn pháp lý miễn phí vào thứ Bảy",
        "Phòng tư vấn mở cửa từ 9:00 sáng đến 1:00 chiều ngày 14/3/2026, 210 Cottonwood Ave.",
        "Gọi 520-555-0142 hoặc viết thư đến help@clinic.example và ghi mã hồ sơ RENT-2026.",
        "Hãy mang theo",
        "hợp đồng thuê nhà",
        "hai lá thư của chủ nhà",
        "Không ai hỏi giấy tờ của quý vị. Trẻ em được chào đón và có người trông giữ.",
    ),
    "so": (
        "Talo sharci oo bilaash ah maalinta Sabtida",
        "Xaruntu waxay furan tahay 9:00 ilaa 1:00 Maarso 14, 2026, 210 Cottonwood Ave.",
        "Wac 520-555-0142 ama u qor help@clinic.example oo sheeg kiiska RENT-2026.",
        "Keen",
        "heshiiskaaga kirada",
        "laba warqadood oo ka yimid milkiilaha guriga",
        "Cidna kuma weydiin doonto waraaqahaaga. Carruurtu waa soo dhawaadaan.",
    ),
}


def notice(lang: str) -> BilingualArticle:
    """The notice in English and in one of these languages."""
    title, when, call, bring, lease, letters, papers = zip(ENGLISH, TRANSLATIONS[lang], strict=True)
    return article(
        pair(*when),
        pair(*call),
        pair(*bring, kind=Kind.HEADING, level=2),
        pair(*lease, kind=Kind.LIST_ITEM, level=1, group="list", place=Item()),
        pair(*letters, kind=Kind.LIST_ITEM, level=1, group="list", place=Item()),
        pair(*papers),
        title=title,
        langs=("en", lang),
    )
