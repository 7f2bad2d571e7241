import type { ChangeSegment } from './alignment.ts';
import type { Verdict } from './difference.ts';
import type { Passage } from './passage.ts';
import type { ScanOptions } from './result.ts';

/** A passage as a person looks it up. */
export interface QuotedPassage extends Passage {
  readonly title: string;
  readonly path: string;
  /** Of the source's file, from 1. */
  readonly line: number;
  readonly text: string;
}

/** A word that stands on both sides, as written on each, and what it tells. */
export interface WeighedWord {
  /** `near` words are spellings of one word. */
  readonly type: 'same' | 'near';
  readonly a: string;
  readonly b: string;
  readonly bits: number;
}

/** What stands between two shared words on each side, and what that costs or adds. */
export interface WeighedGap {
  readonly a: string;
  readonly b: string;
  readonly wordsA: number;
  readonly wordsB: number;
  readonly bits: number;
}

/** The bits of a parallel, taken apart: `bits` is `wordBits` and `misreadBits` less `gapBits`, never below 0. */
export interface WeighedAlignment {
  /** The most telling first, then in the order of the text. */
  readonly words: readonly WeighedWord[];
  /** Where the words differ and most letters agree, as in text that was scanned badly: that adds bits. The dearest first. */
  readonly misread: readonly WeighedGap[];
  /** The dearest first, then in the order of the text. Only those that cost anything. */
  readonly gaps: readonly WeighedGap[];
  readonly wordBits: number;
  readonly misreadBits: number;
  readonly gapBits: number;
  readonly bits: number;
}

/** Equal words in a row on both sides, as written on side A. */
export interface SharedRun {
  readonly words: number;
  readonly bits: number;
  readonly text: string;
}

/** Two words near each other on both sides, as written on side A, that tell much together. */
export interface SharedPair {
  readonly words: readonly [string, string];
  readonly bits: number;
}

/** What two passages share that a search can start from. */
export interface SharedSeeds {
  /** Runs of so many equal words are found; there are `count` of them. */
  readonly runs: { readonly needed: number; readonly count: number };
  /** The longest run of two words or more, of equals the most telling. */
  readonly longestRun?: SharedRun;
  /** Pairs of rare words of `needed` bits together, `neededEach` each, and at most `reach` words apart; the most telling first. */
  readonly pairs: {
    readonly needed: number;
    readonly neededEach: number;
    readonly reach: number;
    readonly count: number;
    readonly best: readonly SharedPair[];
  };
  /** Places where `needed` letters in a row agree though the words do not, as in text that was scanned badly. */
  readonly letters: {
    readonly needed: number;
    readonly count: number;
    /** The words of the first such place. */
    readonly first?: { readonly a: string; readonly b: string };
  };
}

/** What decides whether a parallel is reported: it is where it `has` at least what is `needed`. */
export interface ReportRule {
  /**
   * - `words`: it has fewer shared words than were asked for;
   * - `bits`: it is surprising enough, or not;
   * - `certain-run`: it holds a run of words that a user may count on being found, however common they are;
   * - `marked`: it is a short quotation that somebody marked.
   */
  readonly rule: 'words' | 'bits' | 'certain-run' | 'marked';
  /** Words for `words` and `certain-run`, else bits. */
  readonly needed: number;
  readonly has: number;
}

/** Why a parallel is as commonplace as it is. */
export interface CommonplaceReason {
  readonly score: number;
  /** The sign that decides; `none` where nothing makes it commonplace. */
  readonly sign: 'heading' | 'names' | 'formula' | 'none';
  /** Of the longer shared words those with a capital, 0–1, on the side that has fewer. */
  readonly capitals: number;
  /** Whether it is a marked quotation, or was searched for: then it may be shorter. */
  readonly isMarked: boolean;
}

/** Why a parallel has its verdict. */
export interface VerdictReason {
  readonly verdict: Verdict;
  /**
   * - `nothing-differs`: the two are equal, character for character;
   * - `changes`: each of the changes listed calls for it by itself;
   * - `both-have-more`: each side has words that the other lacks, which are the changes listed;
   * - `splice`: one text joins what stands apart in the other.
   */
  readonly because: 'nothing-differs' | 'changes' | 'both-have-more' | 'splice';
  readonly changes: readonly WordedChange[];
}

/** A difference with its wording on both sides. */
export interface WordedChange extends Pick<ChangeSegment, 'kind' | 'reason'> {
  readonly a: string;
  readonly b: string;
}

export interface ExplainedParallel {
  readonly id: string;
  readonly family: string;
  readonly a: QuotedPassage;
  readonly b: QuotedPassage;
  /**
   * What found it: a run of equal words, a pair of rare words, the quotation marks around it, letters
   * that agree though the words do not; or it was cut off a longer find where a quotation begins.
   */
  readonly channel: 'run' | 'pair' | 'marked' | 'letters' | 'cut-off';
  readonly seeds: SharedSeeds;
  readonly score: WeighedAlignment;
  readonly rule: ReportRule;
  readonly commonplace: CommonplaceReason;
  readonly verdict: VerdictReason;
}

/** The answer to "why was this found?": schema `variorum.explanation/1`. */
export interface Explanation {
  readonly schema: 'variorum.explanation/1';
  readonly engine: string;
  readonly options: ScanOptions;
  /** The id of a parallel, or of a family; then all its parallels are explained. */
  readonly asked: string;
  readonly parallels: readonly ExplainedParallel[];
}

/**
 * Where the search for a passage ended, in the order of its steps.
 *
 * - `not-compared`: the two texts were not to be compared;
 * - `not-searched`: the work allowed for a scan ended before the later text;
 * - `nothing-shared`: they have no word in common;
 * - `no-seed`: no run of words and no pair of rare words to start from;
 * - `capped`: there is one, but it stands too often to be paired with every other;
 * - `weak-chain`: what follows each other in both texts is too little to be looked at closely;
 * - `weak-passage`: too little to be aligned, between texts of this length;
 * - `echo`: it lies inside a longer find, in which the words stand for others;
 * - `copies`: it is one of too many copies, and was paired with nearer ones;
 * - `weak-alignment`: aligned word by word, it comes to too little;
 * - `found`: it is a parallel.
 */
export type SearchEnd =
  | 'not-compared'
  | 'not-searched'
  | 'nothing-shared'
  | 'no-seed'
  | 'capped'
  | 'weak-chain'
  | 'weak-passage'
  | 'echo'
  | 'copies'
  | 'weak-alignment'
  | 'found';

/** A threshold that was missed: `has` is less than `needed`. */
export interface Shortfall {
  readonly unit: 'bits' | 'words';
  readonly needed: number;
  readonly has: number;
  /** What a parallel of these two texts must have to be reported in the end: at least `needed`. */
  readonly toReport: number;
}

/** A passage that came into question, as far as the search brought it. */
export interface Candidate {
  readonly a: QuotedPassage;
  readonly b: QuotedPassage;
  /** Bits of its seeds less what the gaps between them cost. */
  readonly chainBits: number;
  /** Equal words in a row, at most. */
  readonly longestRun: number;
  /** What it comes to when it is aligned, and whether that would be reported. */
  readonly score: WeighedAlignment;
  readonly rule: ReportRule;
}

/** A parallel that holds words of both places. */
export interface HoldingParallel {
  readonly id: string;
  readonly family: string;
  readonly a: Passage;
  readonly b: Passage;
  readonly words: number;
  readonly bits: number;
}

/** The answer to "why was this not found?": schema `variorum.why-not/1`. */
export interface WhyNot {
  readonly schema: 'variorum.why-not/1';
  readonly engine: string;
  readonly options: ScanOptions;
  readonly a: QuotedPassage;
  readonly b: QuotedPassage;
  readonly end: SearchEnd;
  /** The threshold at which it ended, where there is one. */
  readonly missed?: Shortfall;
  /** Words of each place; how many of them both have, each as often as on the side that has it less often. */
  readonly words: { readonly a: number; readonly b: number; readonly shared: number };
  /** The most telling of the words that both have. */
  readonly telling: readonly WeighedWord[];
  readonly seeds: SharedSeeds;
  /** The best passage that came into question; absent where there was no seed. */
  readonly candidate?: Candidate;
  /** What was found of it: in these parallels words of one place stand for words of the other, or for others. */
  readonly parallels: readonly HoldingParallel[];
}
