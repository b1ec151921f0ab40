"""Words that any story is told in: two sentences that share one of them need not be about one thing."""

from factcheck.language.kin import MARK, family
from factcheck.language.words import stem

_WORDS = """
    announce announced announcement statement state stated report reported tell spoke speak speaking speech address
    warn warned claim claimed declare declared call called meet met meeting visit visited ask asked remark remarks
    comment commented interview describe described explain explained note noted point pointed mention mentioned
    accuse blame deny promise reply replied answer answered respond response argue argued argument insist insisted
    suggest suggested urge urged express expressed stress stressed discuss discussed decide decided decision agree
    agreed think thought believe believed know known knew feel felt feeling want wanted hope hoped expect expected
    plan planned try tried trying attempt seek sought strive striving need needed help helped show showed shown find
    see seen saw look looked appear appeared seem become became remain remained continue continued begin began
    begun start started end ended stop stopped follow followed lead led cause caused result resulted affect affected
    involve involved include included contain require required allow allowed let keep hold held bring brought carry
    carried send sent give gave given receive received put set turn turned move moved go went come came return
    returned leave left enter reach reached pass passed happen happened occur occurred exist change changed develop
    developed development offer offered use used work worked working live lived living stay stayed stand stood sit
    sat run running play played name named mean meant refer referred consider considered considering estimate
    estimated estimates count counted compare compared total average rate level number amount figure figures share
    half quarter third percent majority range size scale limit get got getting make made take taken took
    issue issues matter problem problems question questions reason reasons effect impact consequence consequences
    outcome fact facts example detail details information view views opinion position situation condition conditions
    status process system systems program programme project policy measures action actions activity effort efforts
    step steps choice chance possibility risk danger threat threats concern concerns fear fears interest interests
    importance role part parts area region place places side sides way form kind type group groups member members
    team head officer official officials authority authorities government ministry minister ministers office agency
    department committee council board president chairman spokesman spokeswoman secretary public person man woman
    family families friend friends leader leaders leadership media news newspaper journalist country countries nation
    nations national international local world time times year years month months week weeks day days hour hours
    minute minutes morning evening afternoon night today yesterday tomorrow date period moment past future century
    recent recently early late later new old young previous former current currently present main major key important
    significant large small big little great good bad better best worse worst high higher highest low lower lowest
    long longer short strong full whole entire clear different similar own special general common particular certain
    possible likely necessary available able ready sure true false right wrong real really actual actually serious
    severe unacceptable responsible nearly roughly almost quickly simply merely only already especially despite due
    according regard word words story article idea thing
"""

ANY_STORY = frozenset(stem(word) for word in _WORDS.split() if not family(word).startswith(MARK))
"""The words' stems."""
