/**
 * The words on which the truth of a sentence hangs, language by language: what denies, what
 * conditions, what counts. Nothing but data; `lexicon.ts` makes them searchable.
 *
 * The lists are short on purpose. A word is in them only if it does its work nearly wherever it
 * stands, since a verdict of "polarity changed" that is wrong is worse than none. So these are left
 * out: French *ne* (it stands without denying: "je crains qu'il ne vienne"), *plus*, *point*,
 * *personne* (a step, a person, a point); English *one* as an article and pronoun is handled where
 * numbers are read. All words are folded: lower case, without accents.
 */
export interface TellingWords {
  /** Deny what they stand beside: "did not", "never". */
  readonly denials: string;
  /** Deny and hold the place of something: "no money", "nothing". */
  readonly absences: string;
  /** Denying prepositions: they deny something only where they change places with another or fall away. */
  readonly lacks: string;
  /** Carry a denial on: "neither … nor". In a sentence that denies already they deny nothing more. */
  readonly joints: string;
  /** All but deny: they never count as a denial lost where "not" stands in the other wording. */
  readonly hedges: string;
  readonly conditions: string;
  /** Limit or take back what was said: what a quotation must not leave out in silence. */
  readonly exceptions: string;
  /** Helping verbs and articles, which come and go with a denial: "did not", "a". */
  readonly helpers: string;
  readonly pronouns: string;
  /** Modal verbs by what they say; two that share a sense are exchanged without harm (shall/will). */
  readonly modals: Readonly<Record<string, string>>;
  /** Pairs that cannot both be true. */
  readonly opposites: string;
  /** Words that change a statement into its contrary where one stands for the other, besides `opposites`. */
  readonly contraries: string;
  /** Number words from a value on: each word is one more than the word before; `a=b` are the same number. */
  readonly numbers: Readonly<Record<number, string>>;
  /** Words for months and days, each name once; `a=b` are forms of one. */
  readonly dates: string;
  readonly units: string;
  /** Of all the above, what is an ordinary word of another language, and counts only where the language is known. */
  readonly ambiguous: string;
}

const english: TellingWords = {
  denials:
    "not never ne'er cannot can't couldn't don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't won't wouldn't shan't shouldn't mustn't mightn't needn't oughtn't daren't ain't",
  absences: 'no none nothing nobody nowhere nought naught',
  lacks: 'without',
  joints: 'nor neither',
  hedges: 'hardly scarcely scarce barely seldom rarely unable fail failed refuse refused',
  conditions: 'if unless except lest provided',
  exceptions:
    'but however except excepting only although though yet nevertheless nonetheless notwithstanding',
  helpers:
    'do does did be am is are was were been being have has had can could may might must shall should will would a an the any some at all ever to of',
  pronouns: 'i you he she it we they me him her us them thou thee ye this that these those who which there',
  modals: { duty: 'must shall', advice: 'should', leave: 'may can', future: 'will shall should' },
  opposites: 'few/many fewer/more less/more least/most all/none always/never every/no',
  contraries: 'if/unless before/after above/below',
  numbers: {
    0: 'zero one=once two=twice three=thrice four five six seven eight nine ten eleven twelve=dozen thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    1: 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
    30: 'thirty=thirtieth',
    40: 'forty=fourty=fortieth',
    50: 'fifty=fiftieth',
    60: 'sixty=sixtieth=threescore',
    70: 'seventy=seventieth',
    80: 'eighty=eightieth=fourscore',
    90: 'ninety=ninetieth',
    100: 'hundred=hundredth=hundreds',
    1000: 'thousand=thousandth=thousands',
    1000000: 'million=millionth=millions',
    1000000000: 'billion=billions=milliard',
  },
  dates:
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday',
  units:
    'mile=miles kilometre=kilometres=kilometer=kilometers metre=metres=meter=meters yard=yards foot=feet inch=inches league=leagues acre=acres hectare=hectares ounce=ounces ton=tons kilogram=kilograms gallon=gallons pound=pounds shilling=shillings penny=pence dollar=dollars cent=cents franc=francs mark=marks rouble=roubles=ruble=rubles livre=livres crown=crowns second=seconds minute=minutes hour=hours day=days week=weeks month=months year=years decade=decades century=centuries',
  ambiguous: '',
};

const german: TellingWords = {
  denials: 'nicht nie niemals nimmer keineswegs',
  absences: 'kein keine keinen keinem keiner keines nichts niemand niemanden niemandem nirgends nirgendwo',
  lacks: 'ohne',
  joints: 'weder',
  hedges: 'kaum selten schwerlich',
  conditions: 'wenn falls ausser sofern',
  exceptions: 'aber doch jedoch ausser nur obwohl obgleich allerdings dennoch trotzdem',
  helpers:
    'ist sind war waren sein hat haben hatte hatten wird werden wurde wurden ein eine einen einem einer eines der die das den dem des',
  pronouns: 'ich du er sie es wir ihr mich dich ihn uns euch ihm ihnen man',
  modals: {
    duty: 'muss musst mussen musste mussten soll sollen sollte sollten',
    leave: 'darf darfst durfen durfte durften kann kannst konnen konnte konnten',
    wish: 'will willst wollen wollte wollten',
  },
  opposites: 'viele/wenige viel/wenig mehr/weniger alle/keine immer/nie immer/niemals jeder/keiner',
  contraries: 'vor/nach',
  numbers: {
    0: 'null eins=einmal zwei=zweimal=zwo drei=dreimal vier funf sechs sieben acht neun zehn elf zwolf=dutzend dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
    30: 'dreissig',
    40: 'vierzig',
    50: 'funfzig',
    60: 'sechzig',
    70: 'siebzig',
    80: 'achtzig',
    90: 'neunzig',
    100: 'hundert=einhundert',
    200: 'zweihundert',
    300: 'dreihundert',
    1000: 'tausend=eintausend',
    1000000: 'million=millionen',
  },
  dates:
    'januar februar marz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag=sonnabend sonntag',
  units:
    'meile=meilen kilometer meter elle=ellen fuss zoll morgen pfund taler=thaler groschen mark gulden sekunde=sekunden minute=minuten stunde=stunden tag=tage=tagen woche=wochen monat=monate=monaten jahr=jahre=jahren',
  ambiguous: 'falls elf null acht die des den war was',
};

const french: TellingWords = {
  denials: 'pas jamais nullement guere',
  absences: 'aucun aucune nul nulle rien',
  lacks: 'sans',
  joints: 'ni',
  hedges: 'rarement peine',
  conditions: 'si sauf excepte sinon pourvu',
  exceptions: 'mais cependant pourtant toutefois sauf excepte seulement quoique neanmoins',
  helpers:
    "ne n'est n'a n'ont n'etait n'avait est sont etait etaient a ont avait avaient etre avoir un une des de du d'un d'une le la les",
  pronouns: 'je tu il elle on nous vous ils elles ce cela qui que',
  modals: {
    duty: 'doit doivent devra devront devait devaient',
    leave: 'peut peuvent pourra pourront pouvait pouvaient',
  },
  opposites: 'plus/moins peu/beaucoup tous/aucun toujours/jamais',
  contraries: 'avant/apres avec/sans',
  numbers: {
    2: 'deux trois=troisieme quatre=quatrieme cinq=cinquieme six=sixieme sept=septieme huit=huitieme neuf=neuvieme dix=dixieme onze=onzieme douze=douzieme=douzaine treize quatorze quinze=quinzaine seize',
    20: 'vingt=vingts',
    30: 'trente',
    40: 'quarante',
    50: 'cinquante',
    60: 'soixante',
    100: 'cent=cents',
    1000: 'mille',
    1000000: 'million=millions',
  },
  dates:
    'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche',
  units:
    'lieue=lieues kilometre=kilometres metre=metres toise=toises pied=pieds pouce=pouces arpent=arpents livre=livres franc=francs sou=sous ecu=ecus centime=centimes seconde=secondes minute=minutes heure=heures jour=jours semaine=semaines mois an=ans annee=annees',
  ambiguous: 'neuf cent cents an sous a de la des le un on nous peine excepte',
};

const latin: TellingWords = {
  denials: 'non haud nunquam numquam nequaquam minime',
  absences:
    'nullus nulla nullum nulli nullae nullo nullam nullos nullas nullis nullius nemo neminem nemini nihil nihilo',
  lacks: 'sine absque',
  joints: 'nec neque neve neu',
  hedges: 'vix raro',
  conditions: 'si nisi praeter',
  exceptions: 'sed autem tamen nisi praeter tantum quamquam quamvis',
  helpers: 'est sunt erat erant esse fuit fuerunt et ac atque',
  pronouns: 'ego tu nos vos is ea id eum eam hic haec hoc ille illa illud qui quae quod',
  modals: { duty: 'debet debent', leave: 'potest possunt licet' },
  opposites: 'multi/pauci plus/minus magis/minus semper/numquam semper/nunquam omnes/nulli',
  contraries: 'ante/post cum/sine',
  numbers: {
    2: 'duo=duae=duos=duas=duobus=duabus=duorum=duarum tres=tria=trium=tribus quattuor=quatuor quinque sex septem octo novem decem undecim duodecim tredecim quattuordecim quindecim sedecim',
    20: 'viginti',
    30: 'triginta',
    40: 'quadraginta',
    50: 'quinquaginta',
    60: 'sexaginta',
    70: 'septuaginta',
    80: 'octoginta',
    90: 'nonaginta',
    100: 'centum',
    200: 'ducenti=ducentos=ducentae=ducentas=ducentis',
    300: 'trecenti=trecentos=trecentae=trecentas=trecentis',
    1000: 'mille=milia=millia=milibus',
  },
  dates: '',
  units: 'passus=passuum pes=pedes=pedum stadium=stadia dies=diebus annus=annos=annis mensis=menses=mensibus',
  ambiguous: 'sex minus id is hoc et vos pes stadium tu hic',
};

/** By the primary subtag of BCP 47. */
export const tellingWords: Readonly<Record<string, TellingWords>> = {
  en: english,
  de: german,
  fr: french,
  la: latin,
};

/** After a denial these take it back: "not only", "no doubt", "none but". */
export const undoneBefore: ReadonlySet<string> = new Set(
  'only merely simply solely alone doubt sooner less but nur bloss allein seulement modo solum tantum'.split(
    ' ',
  ),
);
/** What takes the place of "without" where a lack becomes its contrary; "outside" only says it anew. */
export const presences: ReadonlySet<string> = new Set('with by mit durch avec par cum per'.split(' '));
/** "Not to praise but to bury", "or not": what is denied is left out with its denial, and the rest says the same. */
export const contrasts: ReadonlySet<string> = new Set('but or sondern oder mais ou sed vel an'.split(' '));
