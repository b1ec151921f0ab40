"""How the authors of web pages name the parts of a page: classes, ids and roles, and what they mean."""

import re


def _named(*names: str) -> re.Pattern[str]:
    """Matches a class or an id, one of whose words is one of the names."""
    return re.compile(rf"(?:^|[\s_-])(?:{'|'.join(names)})(?:$|[\s_-])", re.I)


def _tags(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


SKIPPED = _tags(
    "script style noscript template svg math iframe object embed head select textarea canvas audio video map datalist "
    "dialog"
)
"""Elements whose words are not shown, or are no words of the page."""
BLOCKS = _tags(
    "address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 "
    "h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul center button "
    "label legend time cite"
)
"""Elements that begin and end a block."""
RUNNING = _tags("p h1 h2 h3 h4 h5 h6 em strong b i")
"""Elements of running text."""
FURNITURE_TAGS = frozenset(("nav", "form", "button", "label", "legend"))
FURNITURE_ROLES = frozenset(
    ("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "menubar", "alert")
)
FURNITURE = _named(
    r"nav|navbar|navigation|menu|breadcrumbs?|sidebar|related\w*|recommend\w*|promo\w*|newsletter\w*|subscri\w+|signup",
    r"sign-up|cookies?|consent|gdpr|share|sharing|social|ads?|advert\w*|adslot|sponsor\w*|outbrain|taboola|footer|masthead",
    r"toolbar|tags?|tag-list|taglist|topics|popup|modal|paywall|banner|trending|most-read|most-popular|popular|more-stories",
    r"read-more|readmore|read-next|pagination|pager|skip-link|disclaimer|donat\w+|cta|widget|teasers?|further",
    r"you-may-like|also-like|site-header|topbar|utility|kicker|eyebrow|section-label|comment-form|respond|comments-form",
    r"references|footnotes|notices?|appeal|membership|actions?|buttons?|reading-time|read-time",
)
FURNITURE_PARAGRAPH = _named(r"ad|promo|newsletter|kicker|eyebrow|related|read-more|readmore|disclaimer|tags|share|cta")
CARD = _named(r"post|posts?-item|card|teaser|item|story|entry|loop|tile|promo|thumb|tease|article|elementor-post")
"""What leads to another story, where a link is its heading."""
CAPTION = _named(r"caption|wp-caption|credit|photo-credit|image-credit|figcaption|photographer|cutline")
BYLINE = _named(
    r"byline|bylines|dateline|datetime|timestamp|published|pubdate|pub-date|post-meta|entry-meta|article-meta|meta-author",
    r"author-name|authors?|post-date|entry-date|article-date|date|updated|by-author|contributor-name|posted-on|article-info|post-info|entry-info|story-meta|attribution|post-author-name",
)
BIO = _named(r"author-bio|about-author|author-box|author-info|bio|author-description|about-the-author")
DECK = _named(
    r"deck|dek|standfirst|subtitle|sub-title|subheadline|sub-headline|subhed|article-summary|article-subtitle|strapline"
)
PULL_QUOTE = _named(r"pull-?quote|quote-pull|callout-quote")
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
HIDDEN_CLASS = re.compile(
    r"(?:^|\s)(?:sr-only|screen-reader-text|visually-hidden|visuallyhidden|hidden|is-hidden|d-none)(?:$|\s)", re.I
)
COMMENT_ITEM = re.compile(
    r"(?:^|\s)(?:comment|comment-?item|comment__?item|reader-comment|user-comment|article-comment|single-comment|"
    r"comment-container|comment-wrapper|c-comment|d-comment|comments?__item|comments?-list__item|response|reply|post|"
    r"post-comment|fb-comment|talkback|commento-card|letter-comment|\w+-comment[-_]{1,2}item|comment-reply|comment-entry|"
    r"comment-block|comment-row|comment-body|thread-item|discussion-item|list-item|message|comtr|postcontainer|"
    r"[\w-]+[-_]comment|comment-root[\w-]*|[\w-]*list-item)(?:$|\s)",
    re.I,
)
SAYS_COMMENT = re.compile(r"comment|talkback|letter-", re.I)
COMMENT_TAG = re.compile(r"(?:[a-z]+-)*comment(?:-(?:item|card|node))?", re.I)
COMMENT_ID = re.compile(r"(?:li-|div-)?(?:comment|cmt|c|post|reply|response)[-_]?\w{0,3}\d[\da-f-]*", re.I)
ANSWERS = _named(r"children|indented|replies|answers|nested|child|subcomments?|comment-replies|nested-comments")
STATES = _tags("even odd alt first last thread-even thread-odd thread-alt bypostauthor byuser parent new unread")
COMMENT_LIST = _named(r"comments?|commentlist|comment-list|responses|discussion|disqus|thread|replies|conversation")
COMMENT_AUTHOR = re.compile(
    r"(?:^|[\s_-])(?:author|commenter|fn|username|user|usr|name|nick|nickname|byline|handle|who|hnuser|poster|creator)"
    r"(?:[_-](?:name|link|info|text|label|wrap|wrapper|vcard|nick))*(?:$|\s)",
    re.I,
)
MEMBER = re.compile(r"(?:^|[\s_-])(?:username|user-name|member|nick|nickname|poster|postername)(?:$|\s)", re.I)
COMMENT_WORDS = re.compile(
    r"(?:^|\s)(?:[\w-]*[-_])?(?:content|body|text|message|md|commtext|bb-?wrapper|copy|words|description)"
    r"(?:[-_](?:content|text|body|inner))*(?:$|\s)",
    re.I,
)
"""What a comment says, where no author and no time stands in it."""
STAMP = _named(r"date|time|datetime|timestamp|ago|time-ago|posted|published")
COMMENT_FURNITURE = _named(
    r"reply|actions?|buttons?|links|toolbar|footer|share|report|flag|votes?|likes?|score|avatar|badge|controls|permalink|menu"
)
COMMENT_FORM = _named(
    r"comment-form|commentform|respond|comment-respond|reply-form|new-comment|add-comment|post-comment-form"
)
