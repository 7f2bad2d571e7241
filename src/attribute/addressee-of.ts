/** Finds to whom words are said, and who "I" and "me" are beside them. */
import type { AttributedName } from '../model/index.ts';
import type { Lead } from './find-lead.ts';
import type { Speaker } from './find-speaker.ts';
import { role } from './language.ts';
import { isCapital, spanOf } from './read-words.ts';
import { hasRole, type Reading, wordAt } from './reading.ts';

/** Who says "I" in a quotation, or in the text itself: whoever it is attributed to. */
export function ownSpeaker({ drafts, source }: Reading, holder: number): AttributedName | undefined {
  if (holder >= 0) return drafts[holder]!.attribution?.name;
  const [author, ...others] = source.authors;
  return author === undefined || others.length > 0 ? undefined : { name: author };
}

/** "remarked to Maxim Gorky", "told Nikolai Valentinov", "a telegram to Yakov Sverdlov". */
export function addresseeIn(reading: Reading, lead: Lead, speaker: Speaker): AttributedName | undefined {
  for (const mention of lead.mentions) {
    if (mention === speaker.mention || mention.isPossessive) continue;
    const before = beforeArticle(reading, mention.leadWord - 1);
    if (before < lead.run.fromWord) continue;
    if (isAddressing(reading, before)) return { name: mention.name, span: mention.span };
    if (!reading.language.to.includes(wordAt(reading, before))) continue;
    // "sent a telegram to", "said quietly to": what is sent may stand between.
    for (let word = before - 1; word >= Math.max(lead.run.fromWord, before - 3); word--) {
      if (isAddressing(reading, word)) return { name: mention.name, span: mention.span };
    }
  }
  return addresseeInFirstPerson(reading, lead);
}

function addresseeInFirstPerson(reading: Reading, lead: Lead): AttributedName | undefined {
  const word = lead.own.findLast((one) => isMe(reading, one));
  if (word === undefined) return undefined;
  const isTold = isAddressing(reading, word - 1) || reading.language.to.includes(wordAt(reading, word - 1));
  const name = isTold ? ownSpeaker(reading, lead.holder) : undefined;
  return name && { ...name, pronoun: spanOf(reading.words, word, word + 1) };
}

/** "me": the first person as an object. */
function isMe(reading: Reading, word: number): boolean {
  return hasRole(reading, word, role.i) && reading.language.objects.includes(wordAt(reading, word));
}

function beforeArticle(reading: Reading, word: number): number {
  return hasRole(reading, word, role.determiner) ? word - 1 : word;
}

function isAddressing(reading: Reading, word: number): boolean {
  return hasRole(reading, word, role.addressing) && !hasRole(reading, word, isCapital);
}
