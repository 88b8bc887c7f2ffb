"""What stands above an English text and is not its title."""

from bilingual_pub.lang.pack import HeadlineWords

HEADLINE = HeadlineWords(
    greetings=("dear|hello|hi|hey|greetings|good (?:morning|afternoon|evening)|to whom it may",),
    announcements=(
        r"for (?:immediate|general) release\b.*|(?:for release|embargo(?:ed)?) .*",
        r"(?:press|news|media) (?:release|advisory|alert|statement)|(?:media|press) contacts?\b.*",
        r"newsletter|news|draft|confidential|memo(?:randum)?|page \d+(?: of \d+)?",
        r"(?:contact|to|from|date|subject|re|cc)\s*:.*",
    ),
    bylines=("[Bb]y|BY",),
    byline_joints=("and",),
    date_words=(
        "date|posted|published|updated|released|effective|am|pm|a|m|p|h|st|nd|rd|th|to|from",
        "at|on|of|the|until|through|noon|midnight|and",
    ),
    addresses=(r"p\.? ?o\.? box ",),
    phones=("tel|phone|fax|call",),
    organizations=(
        "agency|alliance|association|authority|board|bureau|center|centre|church|clinic",
        "coalition|college|commission|committee|company|corporation|council|department",
        "district|division|foundation|government|hospital|inc|institute|league|library|llc",
        "ministry|mission|museum|network|office|parish|partnership|school|society|union",
        "university",
    ),
    places_of=(r"(?:the )?(?:city|county|town|village|state|university|friends) of \w.*",),
    joining=("of|the|and|for|&",),
    telling=(
        "a|an|at|by|from|in|into|is|are|has|have|how|its|new|no|not|on|opens|closes|open",
        "closed|our|to|will|with|your",
    ),
)
