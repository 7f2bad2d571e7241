/**
 * Reads who says a quotation from the words right after it:
 *
 *   "He sat outside the door," said Robbins, "watching everyone …"
 *   "A ruined planet under American hegemony," he replied. "There will be revolution …"
 *   "deviation", according to Krassó, explains …
 *   "the dogmas of the quiet past", as Seward told me, …
 */
import type { Attribution } from '../model/index.ts';
import { attributionBy } from './attribution-by.ts';
import type { Lead } from './find-lead.ts';
import type { Speaker } from './find-speaker.ts';
import { findTitles, outsideTitles } from './find-titles.ts';
import { role } from './language.ts';
import { gap } from './read-words.ts';
import {
  type Draft,
  hasGap,
  hasRole,
  mentionsIn,
  phraseAt,
  type Reading,
  type Run,
  spanOfRun,
} from './reading.ts';

/** Words of a tag at most: "said Isaac Deutscher, the author of Stalin: A Political Biography (1949),". */
const longestTag = 24;
/** Words between the quotation and the verb at most: "Trotsky's old friend Adolf Joffe later replied". */
const furthestVerb = 8;

export interface Tag {
  readonly attribution: Attribution;
  /** Its words; a quotation that begins right after them goes on with what is tagged. */
  readonly run: Run;
}

export function readTag(reading: Reading, draft: Draft): Tag | undefined {
  const tag = tagAfter(reading, draft);
  if (tag === undefined) return undefined;
  const speaker = speakerIn(reading, tag);
  if (speaker === undefined) return undefined;
  // In a sentence of its own only "Trotsky answered." is a tag; what goes on leads up to something else.
  if (hasGap(reading, tag.run.fromWord, gap.sentence) && !endsThere(reading, tag, speaker)) return undefined;
  const attribution = attributionBy(reading, tag, speaker);
  if (attribution === undefined) return undefined;
  return { run: tag.run, attribution: { ...attribution, origin: 'tag', span: spanOfRun(reading, tag.run) } };
}

function tagAfter(reading: Reading, draft: Draft): Lead | undefined {
  const holder = draft.within ?? -1;
  const fromWord = reading.words.at(draft.to);
  if (hasGap(reading, fromWord, gap.block)) return undefined;
  let toWord = fromWord;
  while (toWord < Math.min(reading.words.count, fromWord + longestTag) && reading.holder[toWord] === holder) {
    if (toWord > fromWord && hasGap(reading, toWord, gap.sentence)) break;
    toWord++;
  }
  if (toWord === fromWord) return undefined;
  const run = { fromWord, toWord };
  const titles = findTitles(reading, run);
  const own = Array.from({ length: toWord - fromWord }, (_, index) => fromWord + index);
  const mentions = outsideTitles(mentionsIn(reading, run), titles);
  return { type: 'sentence', run, own, holder, hasColon: false, titles, mentions };
}

function speakerIn(reading: Reading, tag: Lead): Speaker | undefined {
  const { toWord } = tag.run;
  // "…”, as Seward told me in May": "as" leads to who says it.
  const isLed = hasRole(reading, tag.run.fromWord, role.subordinator);
  const fromWord = tag.run.fromWord + (isLed ? 1 : 0);
  const according = phraseAt(reading, fromWord, reading.language.accordingTo);
  if (according > 0) return subjectFrom(reading, tag, fromWord + according);
  if (isSaying(reading, fromWord)) {
    const subject = subjectFrom(reading, tag, fromWord + 1);
    return subject && { ...subject, saying: fromWord };
  }
  const subject = subjectFrom(reading, tag, fromWord);
  if (subject === undefined) return undefined;
  const start = subject.mention?.toWord ?? fromWord + 1;
  for (let word = start; word < Math.min(toWord, fromWord + furthestVerb); word++) {
    if (isSaying(reading, word)) return { ...subject, saying: word };
    if (!hasRole(reading, word, role.between)) return undefined;
  }
  return undefined;
}

function isSaying(reading: Reading, word: number): boolean {
  return hasRole(reading, word, role.saying);
}

/** The name or pronoun that begins at a word, an article and a noun before it passed over. */
function subjectFrom(reading: Reading, { mentions, run }: Lead, word: number): Speaker | undefined {
  if (
    hasRole(reading, word, role.he | role.she | role.i) &&
    !reading.language.objects.includes(spelling(reading, word))
  ) {
    return { pronoun: word };
  }
  let first = word;
  while (first < run.toWord && hasRole(reading, first, role.determiner | role.possessive | role.person))
    first++;
  const mention = mentions.find(({ leadWord }) => leadWord === word || leadWord === first);
  return mention && !mention.isPossessive ? { mention } : undefined;
}

function spelling({ text, words }: Reading, word: number): string {
  return text.slice(words.from[word], words.to[word]).toLowerCase();
}

function endsThere(reading: Reading, { run, own }: Lead, { saying, pronoun, mention }: Speaker): boolean {
  const verb = Math.max(saying ?? 0, pronoun ?? 0, (mention?.toWord ?? 0) - 1);
  const isShort = own.length > 0 && run.toWord - verb <= 3;
  return isShort && hasGap(reading, run.toWord, gap.sentence);
}
