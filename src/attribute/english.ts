/** What English brings to the reading of attributions: see `language.ts`. */

import { femaleNames, maleNames } from './english-first-names.ts';
import { englishNames } from './english-names.ts';
import type { AttributionLanguage } from './language.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);
const phrases = (...list: readonly string[]): readonly (readonly string[])[] => list.map(words);

export const english: AttributionLanguage = {
  roles: {
    saying: words(`
      said says say wrote writes write written stated states state argued argues argue claimed claims claim
      recalled recalls recall remembered remembers remarked remarks remark commented comments comment observed
      observes noted notes declared declares declare explained explains explain replied replies reply answered
      answers asked asks ask added adds concluded concludes conclude recorded records reported reports told tells
      tell announced announces insisted insists insist asserted asserts assert admitted admits confessed confesses
      pointed suggested suggests suggest warned warns complained complains protested protests maintained maintains
      believed believes believe thought thinks hoped described describes describe called calls call termed terms
      dubbed labelled labeled quipped joked exclaimed exclaims cried cries shouted whispered muttered murmured
      snapped retorted responded responds countered laughed sighed demanded demands urged urges promised promises
      predicted predicts proclaimed proclaims contended contends affirmed affirms denied denies acknowledged
      acknowledges conceded concedes agreed continued continues read reads reminded reminds
      informed informs assured assures testified testifies reflected reflects reminisced mused lamented laments
      boasted boasts stressed stresses emphasized emphasised emphasizes emphasises reiterated repeated repeats
      quoted quotes cited cites related relates revealed reveals disclosed summarized summarised summed characterized
      characterised characterizes characterises defined defines denounced condemned criticized objected objects criticised praised
      referred refers spoke speaks speak telegraphed cabled wired dictated dictates preached thundered inquired
      enquired wondered wonders declaimed declaim ordered instructed
    `),
    sayingParticiple: words(`
      saying writing stating arguing claiming recalling remarking commenting observing noting declaring explaining
      replying answering asking adding concluding reporting telling announcing insisting asserting admitting
      suggesting warning complaining protesting maintaining describing calling exclaiming crying shouting
      whispering muttering demanding urging promising predicting proclaiming denying conceding reminding informing
      assuring quoting citing reading denouncing referring
    `),
    sayingNoun: words(`
      letter letters telegram telegrams message messages statement statements speech speeches address declaration
      note notes memorandum report reports postscript testament document documents resolution appeal manifesto order
      orders reply answer question words word phrase remark remarks comment comments lecture sermon interview
      testimony confession proclamation cable dispatch text passage formula slogan motto article editorial
      conclusion call warning entry toast
    `),
    workNoun: words(`
      book books autobiography article articles essay essays pamphlet pamphlets novel novels poem poems play plays
      study memoir memoirs biography diary diaries journal editorial monograph treatise chapter preface introduction
      paper thesis history account booklet tract column story review work works volume anthology collection
    `),
    periodical: words(`
      newspaper magazine periodical times guardian post telegraph republic statesman review journal herald tribune
      news observer daily gazette mail star chronicle dispatch express independent economist spectator
      mirror sun standard weekly quarterly monthly bulletin courier examiner inquirer globe
    `),
    addressing: words(`
      told tells tell reminded reminds informed informs assured assures asked asks ask wrote writes said says sent
      sends replied answered remarked suggested letter telegram message note address cable warned
      advised urged ordered instructed confided confessed explained dispatched
    `),
    control: words(`
      reminded reminds accused accuses sent sends persuaded persuades asked asks ordered orders invited invites
      appointed appoints forced forces advised advises urged urges warned warns instructed instructs encouraged
      encourages allowed allows told
    `),
    between: words(`
      has have had is are was were be been being will would shall should can could may might must did does do
      later also then once again still now just always often never ever even not n't soon first finally already
      thus therefore however famously reportedly simply merely only rightly wrongly correctly clearly further
      subsequently recently formerly himself herself themselves itself both to so all too rather here there
    `),
    preposition: words(`
      of in on at by for with from to into onto upon about against among amongst between beyond behind beneath
      beside besides concerning despite during except following inside like near off over per regarding since
      through throughout toward towards under underneath until unto up via within without after before above
      below across along around down out past
    `),
    coordinator: words('and but or nor yet whereas while so'),
    subordinator: words(`
      that which who whom whose what when where why how if because although though as than unless whether whenever
      wherever once lest
    `),
    determiner: words('the a an this that these those another each every some any no both such certain one'),
    he: words('he him'),
    she: words('she her'),
    they: words('they them we us'),
    i: words('i me'),
    possessive: words('his her hers my our their its your own'),
    personTitle: words(`
      mr mrs ms miss dr doctor sir dame lord lady general colonel captain major lieutenant sergeant admiral marshal
      president prof professor chancellor king queen prince princess emperor empress tsar czar pope bishop archbishop
      cardinal father mother brother sister rev reverend rabbi senator congressman congresswoman judge
      justice governor mayor minister comrade citizen count countess duke duchess baron earl viscount monsieur
      madame herr frau prime postmaster jr sr esq holiness majesty excellency highness chairman chairwoman commander private corporal specialist speaker secretary attorney vice
      commissioner superintendent inspector lord first class chief staff honorable hon
    `),
    person: words(`
      historian historians journalist journalists author authors writer writers critic critics biographer biographers
      novelist poet philosopher scholar scientist economist sociologist politician editor reporter correspondent
      columnist artist sculptor painter actor actress playwright leader secretary commissar minister president
      chairman spokesman spokeswoman spokesperson professor lawyer prosecutor judge officer soldier general teacher
      theorist essayist diarist translator publisher director manager founder head chief delegate deputy member
      senator diplomat ambassador envoy agent activist revolutionary socialist communist anarchist marxist
      wife husband widow widower son daughter father mother brother sister uncle aunt nephew niece cousin friend
      friends colleague comrade ally rival opponent supporter successor predecessor mentor pupil student disciple
      follower companion lover partner contemporary neighbour neighbor doctor physician nurse chauffeur lady man
      woman boy girl witness guide interpreter resident official gentleman fellow veteran marine worker farmer
      child kid parent grandmother grandfather mom dad owner businessman voter expert analyst aide adviser advisor
      constituent prisoner refugee patient engineer merchant peasant pastor priest preacher soldier sailor captain
      survivor visitor stranger someone somebody
    `),
    body: words(`
      committee nation nations navy marines governments citizens article conference summit assembly council tribunal agency administration party army union congress soviet soviets council government revolution war opposition commission
      parliament senate house office court ministry department university college school institute society
      association league federation confederation international republic empire state states kingdom city street
      square road river sea ocean lake mountain island islands north south east west northern southern eastern
      western red white black green bolshevik bolsheviks menshevik mensheviks communist communists socialist
      socialists marxist marxists social democrats democratic trotskyist trotskyists stalinist stalinists fascist
      fascists nazi nazis german germans russian russians british english french american americans jewish jews
      polish polish chinese japanese italian spanish european europeans christian christians catholic bureau
      bureaucracy board bank company corporation hotel theatre theater museum church cathedral palace castle
      railway station school treaty pact act law constitution manifesto duma presidium politburo
      cheka okhrana gpu nkvd kgb cia fbi england france germany russia britain america europe asia africa spain italy
      china japan india poland london paris moscow petrograd leningrad berlin vienna york soviet
      kansas texas ohio iowa alabama alaska arizona arkansas california colorado connecticut delaware florida
      hawaii idaho illinois indiana kentucky louisiana maine maryland massachusetts michigan minnesota mississippi
      missouri montana nebraska nevada oklahoma oregon pennsylvania tennessee utah vermont wisconsin wyoming canada
      mexico brazil cuba egypt iran iraq israel ireland scotland wales australia turkey greece ukraine finland
      sweden norway denmark netherlands belgium austria hungary vietnam korea baghdad chicago boston tokyo beijing
      geneva rome athens vatican kremlin downing pentagon iraqi iraqis israeli israelis iranian vietnamese korean
      irish scottish welsh canadian canadians mexican cuban african africans asian democrat republicans republican
      text message report declaration charter amendment resolution address god bible civil world new old great grand st saint
    `),
    noName: words(`
      i he she it we they you the a an this that these those there here what which who whom whose when where why how
      if because although though as than unless whether while whereas and but or nor yet so for of in on at by with
      from to into onto upon about against among amongst between beyond behind beneath beside besides concerning
      despite during except following inside like near off over per regarding since through throughout toward towards
      under until unto up via within without after before above below across along around down out past
      according thus therefore however moreover furthermore nevertheless nonetheless meanwhile indeed instead
      later then now soon once again still also even only just perhaps maybe certainly clearly finally first second
      third fourth fifth last next another other others many most much more some any all both each every few several
      such no not none nothing nobody never always often sometimes usually generally no one his her its their my our
      your him them me us is are was were be been being has have had do does did will would shall should can could
      may might must let yes oh well one two three four five six seven eight nine ten hundred thousand
      january february march april may june july august september october november december
      monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter christmas easter
      today yesterday tomorrow asked having being surrounded aware based speaking writing born under unlike
      chapter section part volume edition ibid op cit eds ed trans vol pp
    `),
    maleName: maleNames,
    femaleName: femaleNames,
    inTitle: words(`
      of the and in on to for a an as at by from with or nor its his her their my our is are vs into upon de la le les
      der die das und et du
    `),
    inBody: words('of'),
    inName: words(
      'de da di du del della der den van von zu zur la le el al bin ibn ben ter ten af av dos das y e',
    ),
    verb: words(`
      is are was were has have had did does do will would shall should can could may might must
      sent gave took made went began came saw left held led met drew found became felt kept lost won spent stood
      sat rose fell knew grew brought fought taught sought bought got put set let built broke chose drove fled fell
      forgot forgave flew froze heard hid hung hurt laid lay lent lit meant paid ran sang sank sent shook shot showed
      slept sold stole struck swore swung threw understood woke wore withdrew
    `),
    time: words(
      'year month week day night morning evening afternoon time moment summer winter autumn spring',
    ),
  },
  accordingTo: phrases(
    'according to',
    'in the words of',
    'in the opinion of',
    'in the view of',
    'to quote',
    'as quoted by',
    'as reported by',
  ),
  authorOf: phrases('author of', 'editor of', 'writer of', 'authors of', 'who wrote'),
  named: phrases('entitled', 'titled', 'under the name', 'under the title', 'called', 'named'),
  sayingPhrases: phrases(
    'came to the conclusion',
    'comes to the conclusion',
    'went on',
    'goes on',
    'went so far as',
    'made it clear',
    'had this to say',
    'has this to say',
    'put it',
    'puts it',
    'gave a speech',
    'in the words',
    'had to say',
    'of the fact',
    'develops the idea',
    'developed the idea',
    'expressed the view',
    'made clear',
    'makes clear',
    'made plain',
    'attempts to show',
    'attempted to show',
    'tries to show',
    'tried to show',
    'seeks to show',
    'sought to show',
    'expressed the opinion',
    'takes the view',
    'took the view',
    'made the point',
    'makes the point',
    'ran as follows',
    'runs as follows',
    'answer for himself',
    'speak for himself',
    'answer for herself',
    'speak for herself',
  ),
  alias: phrases(
    'assumed the name',
    'took the name',
    'adopted the name',
    'known as',
    'better known as',
    'also known as',
    'alias',
    'pseudonym',
    'pen name',
    'born',
    'née',
  ),
  by: words('by from'),
  to: words('to'),
  takenFrom: words('in from'),
  placedBy: words('in at near outside across inside through throughout around'),
  men: words(
    'man men boy father son brother husband uncle nephew grandfather dad gentleman king prince widower actor',
  ),
  many: words('historians journalists authors writers critics friends women men'),
  women: words(`
    woman women girl mother daughter sister wife aunt niece grandmother mom lady queen princess widow actress
    spokeswoman
  `),
  relative: words('who which that'),
  objects: words('him her them us me'),
  firstPerson: words('i me my mine myself'),
  verbEndings: words('ed'),
  of: words('of'),
  indefinite: words('a an'),
  definite: words('the'),
  beforeYear: words('in during around about circa'),
  otherDate: words('since until till before after by from between'),
  life: words('born died aged'),
  afterwards: words('later afterwards subsequently'),
  locusWords: words(`
    chapter chapters ch chap volume volumes vol vols part parts section sections sect book books page pages p pp line
    lines l ll act scene verse verses canto stanza paragraph paragraphs para no number column col footnote note n
    fol folio appendix letter article
  `),
  documents: words(`
    document letter statement message telegram speech text article book pamphlet report resolution manifesto
    testament memorandum declaration note editorial essay proclamation appeal cable address interview order
    review study diary autobiography treatise poem novel play
  `),
  quotedIn: ['quoted in', 'quoted by', 'cited in', 'cited by', 'quoted from', 'reprinted in'],
  seeAlso: ['see also', 'see', 'cf', 'compare', 'from', 'source'],
  // Every language is read with these words where it has none of its own, and notes keep to Latin or to theirs.
  sameWork: ['ibid', 'ibidem', 'ebd', 'ebda', 'ebenda', 'ibíd', 'ibídem', 'там же'],
  samePerson: ['idem', 'id', 'eadem', 'ders', 'dies'],
  citedBefore: ['op cit', 'opere citato', 'loc cit', 'art cit', 'ob cit', 'a a o', 'wie anm', 'ук соч'],
  compared: ['see', 'cf', 'compare'],
  givenNames: englishNames.givenNames.flat(),
  editionWords: words('edition editions ed edn reprint translation'),
};
