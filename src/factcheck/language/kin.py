"""Words by which the news tells one thing: a death toll, the dead and those killed are counted alike."""

from factcheck.language.words import plain, stem

MARK = "~"
"""What a family's key begins with, as no word does."""

_FAMILIES = """
    death: kill killed killing die died dies dying dead death deaths deadly toll fatal fatality fatalities perish
        perished slain
    injury: injure injured injuries injury wound wounded hurt unhurt unharmed
    people: people person persons passenger passengers resident residents inhabitant inhabitants villager villagers
        man men woman women child children civilian civilians worker workers employee employees staff
        visitor visitors tourist tourists patient patients student students pupil pupils migrant migrants
        refugee refugees customer customers user users spectator spectators fan fans guest guests firefighter
        firefighters
    force: soldier soldiers troop troops fighter fighters serviceman servicemen personnel
    attack: attack attacks attacked attacking raid raids raided
    bomb: bomb bombs bombed bombing explosion explosions explode exploded blast
    shooting: shoot shoots shooting shootings gunfire gunman gunmen
    missile: missile missiles rocket rockets
    sinking: sink sank sunk sinking capsize capsized capsizing founder foundered
    crash: crash crashed collision collide collided derail derailed
    ship: ship ships vessel vessels ferry ferries boat boats
    plane: plane planes aircraft airliner jet jets
    train: train trains rail railway railways
    fire: fire fires blaze burn burned burnt
    flood: flood floods flooded flooding floodwater inundated
    rain: rain rains rainfall downpour
    storm: storm storms hurricane cyclone typhoon
    quake: earthquake earthquakes quake tremor
    dam: dam reservoir
    bridge: bridge viaduct flyover
    fight: fight fought fighting battle battles clash clashes combat offensive assault hostilities operation
    war: war wars conflict conflicts
    truce: truce ceasefire armistice
    deal: deal deals agreement agreements accord treaty treaties pact
    talks: talks negotiation negotiations negotiate negotiated discussions dialogue
    occupation: occupy occupied occupation seize seized capture captured
    border: border borders frontier
    drill: drill drills exercise exercises manoeuvres maneuvers
    envoy: envoy envoys ambassador ambassadors diplomat diplomats
    ally: ally allies alliance partner partners partnership
    backing: support supported supporter supporters back backed backer backing
    summons: summon summons summoned recall recalled
    blame: accuse accused accuses accusing accusation accusations blame blamed allege alleged allegation allegations
    denial: deny denied denies denying denial
    promise: promise promised promises pledge pledged vow vowed
    warning: warn warned warning warnings alert alerted
    ban: ban banned bans prohibit prohibited forbid forbidden outlaw outlawed
    approval: approve approved approval ratify ratified ratification ratifying endorse endorsed
    rejection: reject rejected rejects rejection refuse refused refusal veto vetoed
    strike: strike walkout stoppage
    cost: cost costs price priced prices expense bill
    pay: pay paid pays spend spent spending
    budget: budget budgets turnover revenue revenues income
    wage: wage wages salary salaries earnings
    tax: tax taxes levy levies duty
    profit: profit profits surplus
    debt: debt debts deficit
    share: share shares stock stocks
    fine: fine fined fines penalty penalties
    ransom: ransom ransoms extortion
    aid: aid assistance relief
    arms: arms weapon weapons weaponry armaments
    supply: supply supplies supplied supplier deliver delivered delivery provide provided
    building: build built construct constructed construction erect erected complete completed completion finish finished
    repair: repair repairs repaired fix fixed mend mended
    damage: damage damaged damages destroy destroyed destruction wreck wrecked
    founding: found founded establish established launch launched create created set
    opening: open opened opening inaugurate inaugurated unveil unveiled
    closing: close closed closing closure shut shutdown
    restoring: restore restored restoring restoration resume resumed reinstate reinstated
    postponing: postpone postponed postponement cancel cancels cancelled canceled cancellation cancellations scrap
        scrapped shelve shelved
    delay: delay delays delayed overdue
    buying: buy bought purchase purchased acquire acquired acquisition
    selling: sell sold sale sales
    search: search searching rescue rescued
    arrest: arrest arrested detain detained detention
    charge: charge charged charges indict indicted indictment prosecute prosecuted prosecution
    trial: trial tried
    court: court courts tribunal
    sentence: sentence sentenced jail jailed prison imprisoned
    theft: steal stole stolen theft rob robbed robbery looted copied leak leaked
    crime: gang gangs criminal criminals crook crooks thief thieves hacker hackers attacker attackers culprit culprits
    police: police policeman policemen detective detectives constable constables
    law: law laws legislation statute
    election: election elected vote voted votes ballot poll
    lawmaker: lawmaker lawmakers legislator legislators parliamentarian parliamentarians councillor councillors
    resignation: resign resigned resignation quit
    protest: protest protests protester protesters demonstrate demonstration demonstrators rally march
    manager: manager managers executive executives boss bosses director directors
    company: company companies firm operator business employer
    owner: owner owners own owned
    job: job jobs post posts position positions
    home: home homes house houses dwelling dwellings household households
    car: car cars vehicle vehicles
    road: road street highway motorway
    money: fund funds funding grant grants subsidy subsidies
    loan: loan loans credit
    data: data record records file files
    computer: computer computers machine machines laptop laptops pc pcs
    admission: hospitalised hospitalized hospitalization hospitalizations hospitalisation hospitalisations
        admitted admission admissions
    hospital: hospital hospitals clinic clinics infirmary
    doctor: doctor doctors physician physicians surgeon surgeons medic medics
    medicine: drug drugs medicine medicines medication
    vaccine: vaccine vaccines vaccination vaccinations vaccinated jab jabs shot shots
    virus: virus outbreak epidemic pandemic
    infection: infect infected infection infections case cases sick sickened ill illness illnesses
    school: school schools college colleges
    teacher: teacher teachers lecturer lecturers
    scientist: scientist scientists researcher researchers
    study: study studies survey research poll
    inspection: inspect inspected inspection inspections audit audited audits examine examined examination
    evacuation: evacuate evacuated evacuation evacuations evacuees flee fled displaced
    rise: rise rises rose risen increase increases increased grew grown climb climbed soar soared
    fall: fall falls fell fallen drop drops dropped decline declined decrease decreased plunge plunged
    lowering: lower lowered reduce reduced reduces reduction cut cuts
    winning: win wins won winner victory victories triumph
    losing: lose loses lost loss losses defeat defeated
    match: match matches game games fixture
    goal: goal goals score scored scorer
    pollution: pollution polluted contaminate contaminated contamination
    outage: outage outages blackout blackouts
    dispute: dispute disputes disputed row quarrel feud friction
"""


def _families() -> dict[str, str]:
    found: dict[str, str] = {}
    key = ""
    for line in _FAMILIES.strip().splitlines():
        head, colon, rest = line.partition(":")
        words = rest if colon else head
        key = head.strip() if colon else key
        for word in words.split():
            found.setdefault(plain(word), key)
    return found


FAMILIES = _families()
"""Word → its family."""


def family(word: str) -> str:
    """The family of the word, marked; its stem where it has none."""
    known = FAMILIES.get(plain(word)) or FAMILIES.get(plain(word).removesuffix("s"))
    return f"{MARK}{known}" if known else stem(word)
