"""Words of one general sense, so that "killed" and "deaths" speak for each other; general English only."""

from collections.abc import Mapping

_SENSES = """
    die dead death deaths dies died dying fatal fatally fatality fatalities perish perished deceased
        demise lifeless killed kill kills killing killings slain slay murder murdered homicide
    injure injury injuries injured wound wounded wounds hurt hurts harmed casualty casualties
    shoot shot shots shooting shootings gunfire fire fired firing gunned gunshot gunshots
    gunman shooter gunmen shooters attacker attackers assailant assailants
    gun guns handgun firearm firearms pistol rifle rifles weapon weapons shotgun revolver
    bomb bombs bombing bombings bombed blast blasts explosion explosions explode exploded explosive
        explosives detonated detonate
    strike strikes attack attacks attacked attacking raid raids assault assaults airstrike airstrikes
        bombardment offensive hit hits
    retaliate retaliation retaliatory reprisal reprisals revenge response retaliated
    police officer officers cop cops policeman policemen deputy deputies sheriff constable trooper
        troopers
    arrest arrested arrests arresting detain detained detains custody apprehended apprehend jailed
        captured capture nabbed
    charge charged charges indicted indictment accused accuse accuses accusing accusation accusations
        alleged allege allegations allegation
    convict convicted conviction guilty verdict convictions
    sentence sentenced sentencing prison jail imprisonment imprisoned jailed behind-bars
    court trial judge courtroom tribunal jury jurors
    lawyer attorney attorneys lawyers counsel solicitor barrister prosecutor prosecutors prosecution
    suspect suspects suspected perpetrator perpetrators
    victim victims
    rob robbery robbed robber robbers theft steal thief thieves burglary burglar looted heist
    kidnap kidnapped abducted abduct abduction kidnapping hostage hostages hijack hijacked hijackers
        hijacking seized seize seizure
    rescue rescued rescuers rescuing saved save freed free freeing released release releases
    hospital hospitalized hospitalised hospitals clinic medical medics paramedics treated treatment
        doctors doctor
    search searched searching searches hunt hunting manhunt sought seek seeking looking
    flee fled fleeing escape escaped escaping escapes
    quake earthquake tremor earthquakes quakes tremors temblor seismic aftershock aftershocks
    storm hurricane typhoon cyclone storms tornado
    flood floods flooding flooded
    damage damaged damages destroyed destroy destroying destruction devastated wrecked flattened
        demolished collapse collapsed collapses ruined
    crash crashed crashes collision collided wreck
    fall falling falls fell slip slipped slipping plunge plunged plunging
    rise increase increased increases increasing grew grow grown growth climb soared soar surge surged
        higher
    decline decrease decreased declined decreasing fewer dropped drop drops lower lowered reduce reduced
        reduction cut cuts cutting slash slashed
    buy bought purchase purchased buying acquire acquired acquisition acquires acquiring takeover
    sell sold sale selling sells sales
    company firm firms companies corporation business businesses maker group
    deal agreement pact accord treaty agreements deals contract
    talks negotiations negotiate negotiating negotiation negotiators discuss discussed discussions
        discussion
    ship vessel vessels ships boat boats tanker freighter carrier
    plane aircraft jet jets planes airplane airliner warplane warplanes helicopter
    car vehicle vehicles cars truck trucks automobile suv van
    house home homes houses residence apartment
    building buildings structure structures
    soldier soldiers troops troop servicemen servicemember military army forces
    militia militias militant militants rebels rebel fighters insurgents insurgent terrorists terrorist
        extremists
    deny denied denies denying denial denials rejected reject rejects refuse refused refuses dismissed
    condemn condemned condemns condemnation denounce denounced decried criticize criticized criticised
        criticizing criticism slammed blasted blamed blame
    support supported supports supporting backed back backing endorse endorsed
    approve approved approval authorize authorized authorised ratify
    resign resigned resignation resigns quit stepped-down ousted fired dismissed
    appoint appointed nominated nominate nomination nominee named selected chosen pick picked tapped
        replace replaced replacing replacement successor
    confirm confirmed confirms confirmation verify verified
    president presidential presidency
    minister secretary ministers
    government administration cabinet
    official officials authorities authority spokesman spokeswoman spokesperson
    vote voted votes voting ballot poll polls election elections elected
    lawmakers senator senators congressman congresswoman legislators legislator representative
        representatives congress senate house-of-representatives
    law legislation bill statute act
    trade imports import exports export imported exported
    allies ally partners partner allied
    warn warned warns warning warnings threat threats threaten threatened threatens threatening
    announce announced announces announcement announcing declare declared declares declaration unveil
        unveiled reveal revealed reveals disclosed
    claim claimed claims assert asserted asserts
    admit admitted admits acknowledge acknowledged confess confessed confession
    ask asked asks request requested urged urge urges call-on
    help helped helping assist assisted assistance aid
    fight fighting fought battle clash clashes clashed confrontation bout
    war conflict wars conflicts
    win won winning victory victories triumph wins winner champion beat beats defeated defeat defeats
        defeating
    match game bout contest
    protest protests protesters demonstrators demonstration rally marched
    money cash funds dollars
    price cost costs prices priced worth value valued
    job jobs employment workers worker employees employee staff
    school student students classroom campus
    child children kids kid boy boys girl girls teen teenager teenagers juvenile minor youth
    mother mom parents parent father dad
    wife husband spouse widow married marriage girlfriend
    brother sister siblings sibling
    family relatives families relative
    son daughter sons daughters
    body bodies corpse remains
    witness witnesses eyewitness bystander bystanders onlookers
    drug drugs narcotics cocaine heroin
    fire-blaze blaze fires flames wildfire burned burning
    scene site location spot
    begin began start started starts starting launched launch launching begins
    end ended ending ends finish finished conclude concluded stop stopped halt halted
    delay delayed postpone postponed extend extended extension
    return returned returning returns
    arrive arrived arrives arrival reached
    leave departed depart departure exit
    big large huge massive major
    strong powerful
    probe investigation investigate investigating investigators investigator investigated inquiry
        investigations detectives detective
    picture photo photos photograph pictures image images video footage
    letter email memo wrote
    former ex ex-president retired
    leader leaders chief head boss chairman director ceo executive commander
    identify identified identity named identification
    statement remarks comments remark commented comment
    plan plans planned planning intend intends intended
    area region district zone areas province
    north northern northeast northwest
    south southern southeast southwest
    east eastern
    west western
    sea ocean waters coast offshore
    city town village municipality
    road street highway avenue intersection
    night evening overnight
    morning dawn early
    sad grief tragedy tragic heartbroken devastated condolences
    sue lawsuit sued suit litigation
    appeal appealed appeals
    ban banned bans prohibit prohibited barred
    sanction sanctions embargo
    missile missiles rocket rockets
    drone drones unmanned uav
    oil crude petroleum
    hundreds hundred
    thousands thousand
    dozens dozen
    share shares stock stocks shareholders
    percent percentage
    km kilometers kilometres kilometer kilometre
    mile miles
    meter meters metre metres
    foot feet ft
    quick quickly immediately swift swiftly
    panic fear fears feared afraid scared terrified
    run ran running rushed rush
    suicide self-inflicted
    argument dispute argued domestic quarrel altercation
"""
"""One sense a line (a continued line is indented further); the first word names it. A word that stands in two
senses belongs to the first."""


def word_class(word: str) -> str:
    """Return the name of the general sense of ``word``, or ``""``."""
    return _CLASSES.get(word.lower(), "")


def _read_senses() -> Mapping[str, str]:
    classes: dict[str, str] = {}
    name = ""
    for line in _SENSES.strip("\n").splitlines():
        words = line.split()
        if not line.startswith("     "):
            name = words[0]
        for word in words:
            classes.setdefault(word, name)
    return classes


_CLASSES = _read_senses()
