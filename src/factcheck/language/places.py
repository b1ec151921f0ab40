"""Countries as the news names them: by their people, and by the capital that stands for the government."""

_COUNTRIES = """
    afghanistan: afghan afghans afghani kabul | albania: albanian albanians tirana |
    algeria: algerian algerians algiers | andorra: andorran | angola: angolan angolans luanda |
    argentina: argentine argentinian argentines argentinians | armenia: armenian armenians yerevan |
    australia: australian australians aussie canberra | austria: austrian austrians vienna |
    azerbaijan: azerbaijani azerbaijanis azeri azeris baku | bahamas: bahamian nassau |
    bahrain: bahraini bahrainis manama | bangladesh: bangladeshi bangladeshis dhaka | barbados: barbadian bridgetown
    | belarus: belarusian belarusians belarussian minsk | belgium: belgian belgians brussels |
    belize: belizean belmopan | benin: beninese | bhutan: bhutanese thimphu | bolivia: bolivian bolivians |
    bosnia: bosnian bosnians sarajevo | botswana: motswana batswana gaborone | brazil: brazilian brazilians brasilia
    | brunei: bruneian | bulgaria: bulgarian bulgarians sofia | burundi: burundian gitega |
    cambodia: cambodian cambodians | cameroon: cameroonian cameroonians yaounde | canada: canadian canadians ottawa
    | chad: chadian chadians | chile: chilean chileans santiago | china: chinese prc beijing peking |
    colombia: colombian colombians bogota | congo: congolese kinshasa |
    croatia: croatian croatians croat croats zagreb | cuba: cuban cubans havana | cyprus: cypriot cypriots nicosia |
    czechia: czech czechs prague | denmark: danish dane danes copenhagen | djibouti: djiboutian |
    ecuador: ecuadorian ecuadorians ecuadorean quito | egypt: egyptian egyptians cairo |
    eritrea: eritrean eritreans asmara | estonia: estonian estonians tallinn | eswatini: swazi swaziland mbabane |
    ethiopia: ethiopian ethiopians | europe: european europeans | fiji: fijian fijians suva |
    finland: finnish finn finns helsinki | france: french frenchman paris elysee | gabon: gabonese libreville |
    gambia: gambian gambians banjul | georgia: georgian georgians tbilisi | germany: german germans berlin |
    ghana: ghanaian ghanaians accra | greece: greek greeks athens | greenland: greenlandic greenlander nuuk |
    guatemala: guatemalan guatemalans | guinea: guinean guineans conakry | guyana: guyanese |
    haiti: haitian haitians | honduras: honduran hondurans tegucigalpa | hungary: hungarian hungarians budapest |
    iceland: icelandic icelander icelanders reykjavik | india: indian indians delhi |
    indonesia: indonesian indonesians jakarta | iran: iranian iranians tehran teheran | iraq: iraqi iraqis baghdad |
    ireland: irish irishman dublin | israel: israeli israelis jerusalem | italy: italian italians rome |
    jamaica: jamaican jamaicans | japan: japanese tokyo | jordan: jordanian jordanians amman |
    kazakhstan: kazakh kazakhs astana | kenya: kenyan kenyans nairobi | kosovo: kosovar kosovars pristina |
    kuwait: kuwaiti kuwaitis | kyrgyzstan: kyrgyz bishkek | laos: laotian lao vientiane |
    latvia: latvian latvians riga | lebanon: lebanese beirut | lesotho: basotho maseru |
    liberia: liberian liberians monrovia | libya: libyan libyans tripoli | liechtenstein: vaduz |
    lithuania: lithuanian lithuanians vilnius | luxembourg: luxembourgish | madagascar: malagasy antananarivo |
    malawi: malawian malawians lilongwe | malaysia: malaysian malaysians | maldives: maldivian |
    mali: malian malians bamako | malta: maltese valletta | mauritania: mauritanian nouakchott |
    mauritius: mauritian | mexico: mexican mexicans | moldova: moldovan moldovans chisinau | monaco: monegasque |
    mongolia: mongolian mongolians ulaanbaatar | montenegro: montenegrin montenegrins podgorica |
    morocco: moroccan moroccans rabat | mozambique: mozambican mozambicans maputo | myanmar: burmese burma naypyidaw
    | namibia: namibian namibians windhoek | nepal: nepali nepalese kathmandu |
    netherlands: dutch holland amsterdam hague | nicaragua: nicaraguan nicaraguans managua |
    nigeria: nigerian nigerians abuja | norway: norwegian norwegians oslo | oman: omani omanis muscat |
    pakistan: pakistani pakistanis islamabad | palestine: palestinian palestinians ramallah |
    panama: panamanian panamanians | paraguay: paraguayan paraguayans asuncion | peru: peruvian peruvians lima |
    philippines: filipino filipinos philippine manila | poland: polish poles warsaw | portugal: portuguese lisbon |
    qatar: qatari qataris doha | romania: romanian romanians bucharest | russia: russian russians moscow kremlin |
    rwanda: rwandan rwandans kigali | samoa: samoan samoans apia | senegal: senegalese dakar |
    serbia: serbian serbians serb serbs belgrade | seychelles: seychellois | singapore: singaporean singaporeans |
    slovakia: slovak slovaks slovakian bratislava | slovenia: slovenian slovenians slovene ljubljana |
    somalia: somali somalis mogadishu | spain: spanish spaniard spaniards madrid | sudan: sudanese khartoum |
    suriname: surinamese paramaribo | sweden: swedish swede swedes stockholm | switzerland: swiss bern |
    syria: syrian syrians damascus | taiwan: taiwanese taipei | tajikistan: tajik tajiks dushanbe |
    tanzania: tanzanian tanzanians dodoma | thailand: thai thais bangkok | togo: togolese lome |
    tonga: tongan tongans | tunisia: tunisian tunisians tunis | turkey: turkish turk turks turkiye ankara |
    turkmenistan: turkmen ashgabat | uganda: ugandan ugandans kampala | ukraine: ukrainian ukrainians kyiv kiev |
    unitedkingdom: uk british britain briton britons london | scotland: scottish scots edinburgh |
    wales: welsh cardiff | england: english | unitedstates: us usa america american americans washington |
    uruguay: uruguayan uruguayans montevideo | uzbekistan: uzbek uzbeks tashkent | vanuatu: | vatican: vatican |
    venezuela: venezuelan venezuelans caracas | vietnam: vietnamese hanoi | yemen: yemeni yemenis sanaa |
    zambia: zambian zambians lusaka | zimbabwe: zimbabwean zimbabweans harare | eu: eu | un: un
"""


def _read() -> dict[str, str]:
    keys: dict[str, str] = {}
    for entry in _COUNTRIES.split("|"):
        country, _, others = entry.partition(":")
        for word in (country, *others.split()):
            keys[word.strip()] = country.strip()
    return keys


PLACE_KEYS = _read()
"""A word of a place, in lower case → the key of its country."""
