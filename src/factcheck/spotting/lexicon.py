"""The word lists of spotting: each word, and what it tells of a sentence."""

from collections.abc import Iterable

from factcheck.language.words import FUNCTION_WORDS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SAYING = _words(
    """said says say saying told tells tell stated states state announced announces announce added adds add claimed
    claims claim argued argues argue insisted insists insist warned warns warn accused accuses accuse denied
    denies deny confirmed confirms confirm reported reports report wrote writes write tweeted posted noted notes
    note explained explains replied responded answered acknowledged acknowledges admitted admits asserted
    asserts alleged alleges maintained maintains testified recalled estimated estimates predicted predicts
    suggested suggests declared declares revealed reveals disclosed concluded concludes found blamed blames
    urged urges condemned condemns rejected rejects dismissed dismisses criticised criticized praised promised
    pledged vowed conceded remarked stressed emphasised emphasized complained described quoted according asked
    continued reiterated cautioned observed commented showed shows"""
)
"""Verbs by which somebody's words are reported."""

FEELING = _words(
    """think thinks thought believe believes believed feel feels felt hope hopes hoped wish wishes wished want wants
    guess suppose imagine wonder wonders doubt love loves loved hate hates hated fear fears prefer enjoy enjoyed
    regret trust appreciate proud glad happy sad sorry grateful delighted thrilled disappointed dissatisfied
    frustrated excited thankful honoured honored ashamed angry upset worried afraid confident optimistic
    pessimistic"""
)
"""What goes on in a mind, and cannot be looked up."""

EVALUATIVE = _words(
    """absurd amazing appalling arrogant awful awkward bad beautiful best better bizarre bold boring brave breathtaking
    brilliant careless catastrophic charming clever clumsy cowardly cruel cynical dangerous delicious delightful
    depressing despicable dire disastrous disgraceful disgusting dismal dull elegant embarrassing enchanting
    excellent exciting extraordinary fabulous fantastic fascinating feeble fine foolish forgettable glorious
    good gorgeous great greatest gripping grim hapless heartbreaking heroic hideous hollow hopeless horrible
    horrific hypocritical idiotic immoral impressive inadequate inept inexcusable inspiring insulting
    interesting irresponsible joyless laughable lazy lovely magical magnificent marvellous marvelous masterful
    meaningless mediocre miserable misguided moving naive nasty nice nonsense nonsensical outrageous outstanding
    painful pathetic perfect pleasant poor precious predictable reckless remarkable ridiculous right sad
    scandalous sensible shabby shambolic shameful shameless shocking shortsighted sickening silly simplistic
    smug sorry spectacular splendid stunning stupid sublime superb tasteless tedious terrible terrific
    thoughtful thrilling timid tired toothless tragic ugly unacceptable unconscionable undignified unfair
    unforgivable unfortunate unthinkable unwise useless vile weak wise wonderful worse worst worthless worthy
    wretched wrong disgrace shame scandal farce joke triumph disaster tragedy folly madness betrayal insult
    mistake nightmare delight treat masterpiece understatement mess fiasco travesty mockery clearly obviously
    surely undoubtedly arguably frankly sadly unfortunately thankfully hopefully simply truly merely honestly
    luckily mercifully"""
)
"""Words of judgement."""

OBLIGATION = _words("should must ought shouldn't mustn't needs need deserve deserves cannot let let's please")
"""Words that tell somebody what to do."""

FUTURE = _words(
    "will won't shall would could may might can gonna 'll likely unlikely going expected perhaps maybe soon"
)
"""Words of what has not happened."""

HEDGE = _words(
    """allegedly alleged reportedly apparently probably possibly perhaps maybe likely seems seem seemed appears appear
    appeared suggests suggest roughly approximately nearly almost about around some estimated purportedly
    supposedly"""
)
"""Words that keep a distance."""

NEGATION = _words("not no never none nobody nothing neither nor n't without cannot didn't doesn't isn't wasn't don't")
"""Words that deny."""

COMPARISON = _words(
    """more less fewer most least highest lowest largest smallest biggest longest shortest oldest youngest first last
    only double doubled twice triple tripled half halved quarter rose rise risen fell fall fallen increased
    increase increases decreased decrease dropped drop grew grow grown higher lower larger smaller bigger faster
    slower record majority minority average than percent percentage per rate ranked exceeded surpassed
    outnumbered up down"""
)
"""Words that compare and count."""

MAGNITUDE = _words(
    """hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens two three
    four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety third fifth"""
)
"""Numbers in words."""

TIME = _words(
    """january february march april june july august september october november december jan feb mar apr jun jul aug
    sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday yesterday today tonight ago
    week weeks month months year years decade decades century centuries since until annual annually daily weekly
    monthly overnight morning afternoon evening recently earlier previously"""
)
"""Words that put something in time."""

CAUSE = _words(
    """because caused cause causes led leads due result resulted resulting therefore consequently prompted triggered
    forced prevented enabled thanks owing contributed stemmed"""
)
"""Words that say why."""

OFFICE = _words(
    """law laws bill act court judge jury treaty resolution article constitution vote voted votes elected election
    parliament congress senate council committee minister president mayor police charged convicted sentenced
    arrested fined sued signed ratified approved passed banned tax taxes budget spending deficit debt jobs
    unemployment inflation crime deaths killed died injured wounded cases patients hospital study researchers
    scientists survey poll data figures statistics evidence military troops weapons war troops company firm
    profit revenue sales shares"""
)
"""Public affairs: what records are kept of."""

FIRST_SINGULAR = _words("i i'm i've i'd i'll my me mine myself")
FIRST_PLURAL = _words("we we're we've we'd we'll our us ours ourselves")
SECOND = _words("you you're you've you'd you'll your yours yourself")
COURTESY = _words(
    "thank thanks hello hi welcome congratulations goodbye applause laughter please okay ok yes sure well"
)
"""Greetings and asides."""

PAST = _words(
    """was were had did went came took gave made got became began broke brought built bought caught chose cut drew
    drove fell felt found fought flew forgot held hit kept knew laid led left lent lost met paid put ran rose
    said sat saw sold sent set shot shut spent stood struck stole swore taught threw told understood wore won
    wrote been has have does is are shook sank spoke hurt read spread beat bore dealt dug fed hung"""
)
"""Verbs that say what is or was, and do not end in -ed."""

AUXILIARIES = _words(
    """is are was were has have had does do did will would can could may might must shall should isn't aren't wasn't
    weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't"""
)
"""Verbs that others lean on."""

DETERMINERS = _words("the a an its his her their this that these those it he she they we i you no some two one")
"""Small words by which a new subject begins."""

NUMBERS = _words("two three four five six seven eight nine ten eleven twelve dozens hundreds thousands")

PLACES = _words(
    """north south east west northern southern eastern western new los san santa saint st lake mount river sea street
    road upper lower great cape port fort ocean bay island islands valley city county gulf middle central united"""
)
"""Words by which a name of several words shows itself to be a place's."""

ELSEWHERE = (
    _words(
        """der das und ist nicht von mit auf für ein eine sich auch wird dem den zu im wie sie wurde haben le la les des
    est dans que une pour sur pas avec par du au qui sont cette el los las del por para una con más como pero il di che
    non della per sono gli anche het een van niet dat zijn voor met ook os uma não em dos das mais och att det som inte
    på är jest nie na się że jak do ve bir bu için ile olarak og ikke til av ei ja se että oli nu și din pe este cu je
    su da za koji"""
    )
    - FUNCTION_WORDS
)
"""Small words of other languages that are written in Latin letters, and are none of English."""


def feature_of(groups: Iterable[tuple[str, frozenset[str]]]) -> dict[str, tuple[int, ...]]:
    """Each word, and the places in the sequence of groups that it belongs to."""
    places: dict[str, list[int]] = {}
    for place, (_, words) in enumerate(groups):
        for word in words:
            places.setdefault(word, []).append(place)
    return {word: tuple(found) for word, found in places.items()}
