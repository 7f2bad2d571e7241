/** What English brings to the reading of attributions: see `language.ts`. */
import { englishNames } from './english-names.ts';
import type { AttributionLanguage } from './language.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);
const phrases = (...list: readonly string[]): readonly (readonly string[])[] => list.map(words);

/** Given names common in English prose; a name that is not here has no known sex. */
const maleNames = words(`
 aaron abraham barack grover lyndon millard rutherford zachary adam adolf adolph adolphe alan albert alec aleksandr aleksei alex alexander alexei alexey alfred
  allan allen anatole anatoli anatoly andre andrei andrew andrey angus anthony antonio archibald arthur august
  barry ben benito benjamin bernard bertram bill bob boris brian bruce calvin cass charles charlie chris christopher
  clement colin craig cyril daniel david dean denis dennis dick dmitri dmitry donald douglas dwight ed eddie
  edgar edmund edvard edward edwin eli eric ernest ernst eugene evgeni ezra felix ferdinand francis francisco frank
  franklin franz fred frederick friedrich fyodor gary gavin geoffrey georg george gerald gilbert gordon graham
  grant gregory grigori guy hans harold harry heinrich henri henry herbert herman howard hubert hugh hugo ian
  igor ilya immanuel irakli isaac ivan jack jacob jacques james jamie jason jean jeff jeffrey jeremy jerome jesse jim
  jimmy joe johann john johnny jonathan jose josef joseph joshua juan jules julian julius karl keith ken kenneth
  kevin konstantin larry lavr lawrence lazar lee leo leon leonard leopold lev lewis louis ludwig luke malcolm
  manuel marcel mark martin matthew maurice max maxim michael miguel mikhail moisei morgan morris napoleon nathan
  neil nelson nicholas nick nicolas nicolai nickolai niccolo nikita nikolai noah noel norman oliver oscar otto
  pablo patrick paul pavel pedro percy peter philip pierre rafael ralph ramon randolph raymond reginald richard
  rob robert robin roger roland ronald roy rudolf rupert russell sam samuel scott sebastian sergei sigmund simon
  stanley stephen steve steven stuart sydney ted terence theodore thomas tim timothy tom tony trevor ulysses
  vaclav victor vincent vladimir vyacheslav walter warren wayne wilhelm will william wilson winston woodrow yakov
  yegor yuri zachary
`);
const femaleNames = words(`
  abigail ada adelaide agatha agnes aileen alexandra alice alison allison amanda amelia amy andrea angela anita ann
  anna annabel anne annie audrey barbara beatrice becky bella bernadette beth betty beverley brenda bridget
  camille carmen carol caroline catherine cathy cecilia charlotte cheryl christina christine clara clare claire
  constance cynthia daisy deborah diana diane dolores donna dora doris dorothy edith eileen elaine eleanor elena
  elisabeth elizabeth ellen elsie emily emma esther ethel eva eve evelyn fiona flora florence frances frida gail
  georgina gertrude gillian gladys gloria grace greta hannah harriet hazel heather helen henrietta hilary hilda
  inessa ingrid irene iris isabel isabelle isobel ivy jacqueline jane janet janice jean jennifer jenny jessica
  jill joan joanna joy joyce juliet judith judy julia julie june karen kate katharine katherine kathleen kathryn
  kim larissa laura lauren leah lillian linda lisa liz lois louise lucy lydia mabel madeleine margaret maria marie
  marian marion marjorie martha mary matilda maud maureen mavis may mildred millicent minnie miriam moira molly
  monica muriel nadezhda nancy naomi natalie natalya nellie nicole nina nora norma olga olive pamela patricia
  paula pauline pearl penelope peggy phoebe phyllis rachel rebecca rita rosa rosalind rose rosemary rosie roxanne ruth sally
  samantha sandra sarah sharon sheila shirley simone sonia sophie stella susan suzanne sylvia tatiana teresa theresa
  ursula valerie vanessa vera veronica victoria viola violet virginia vivian wendy winifred yvonne zoe
`);

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
      news observer daily gazette mail star chronicle dispatch express independent economist nation spectator
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
      madame herr frau
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
      woman boy girl witness guide interpreter
    `),
    body: words(`
      committee party army union congress soviet soviets council government revolution war opposition commission
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
      china japan india poland london paris moscow petrograd leningrad berlin vienna york washington soviet
      god bible civil world new old great grand st saint
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
  objects: words('him her them us me'),
  firstPerson: words('i me my mine myself'),
  verbEndings: words('ed'),
  ofYear: words('of'),
  beforeYear: words('in during around about circa'),
  otherDate: words('since until till before after by from between'),
  life: words('born died aged'),
  afterwards: words('later afterwards subsequently'),
  abbreviations: words('st mt ft jr sr'),
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
  givenNames: englishNames.givenNames.flat(),
  editionWords: words('edition editions ed edn reprint translation'),
};
