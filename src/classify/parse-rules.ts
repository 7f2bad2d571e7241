/**
 * A user's rules of classification, from a JSON document of the schema `variorum.rules/1` to look-ups.
 * All that is wrong with it is told at once, each with its place, so that a list of pairs made by hand is
 * mended in one go.
 */
import { limits, SourceError } from '../model/index.ts';
import { findWords, fold } from '../text/index.ts';
import { compileLetters } from './even-out.ts';
import { type Lexicon, lexiconFor, primaryLanguage } from './lexicon.ts';
import {
  inSmallLetters,
  pairKey,
  type UserRule,
  type UserRuleKind,
  type UserRules,
  userRuleKinds,
  whatForbids,
} from './user-rules.ts';

/** Problems that one message names. */
const mostTold = 10;

/**
 * The rules of a parsed document, ready for `classifyPieces`. `file` is for messages.
 *
 * @throws SourceError `rules.invalid` with each problem and its place, such as
 *   `rules[3].endings[0]`: Expected two texts got 1.
 */
export function parseRules(document: unknown, file: string): UserRules {
  const problems: string[] = [];
  const rules = readDocument(document, {
    path: '',
    report: (path, message) => problems.push(path === '' ? message : `\`${path}\`: ${message}`),
  });
  if (problems.length === 0) return rules;
  const told = problems.slice(0, mostTold).join('; ');
  const more = problems.length > mostTold ? `; and ${problems.length - mostTold} more problems` : '';
  throw new SourceError('rules.invalid', `${told}${more}`, { at: { file } });
}

/** Where in the document something stands, and whom to tell that it is wrong. */
interface Place {
  readonly path: string;
  readonly report: (path: string, message: string) => void;
}

function at(place: Place, key: string | number): Place {
  const step = typeof key === 'number' ? `[${key}]` : place.path === '' ? key : `.${key}`;
  return { ...place, path: `${place.path}${step}` };
}

function complain({ path, report }: Place, message: string): undefined {
  report(path, message);
}

const documentKeys = ['schema', 'language', 'rules'];

function readDocument(document: unknown, place: Place): UserRules {
  const found = readObject(document, documentKeys, place);
  if (found === undefined) return { rules: [] };
  if (found['schema'] !== 'variorum.rules/1') complain(at(place, 'schema'), 'Expected `variorum.rules/1`');
  const language = readLanguage(found['language'], at(place, 'language'));
  const list = readList(found['rules'], at(place, 'rules')) ?? [];
  if (list.length > limits.rules)
    complain(at(place, 'rules'), `Expected at most ${limits.rules} rules got ${list.length}`);
  const entries = countEntries(list);
  if (entries > limits.rulesEntries)
    complain(at(place, 'rules'), `Expected at most ${limits.rulesEntries} pairs and letters got ${entries}`);
  if (list.length > limits.rules || entries > limits.rulesEntries) return { rules: [] };
  const lexicon = lexiconFor(language ?? 'und', language ?? 'und');
  const rules = list.flatMap((rule, index) => readRule(rule, lexicon, at(at(place, 'rules'), index)) ?? []);
  return language === undefined ? { rules } : { language, rules };
}

function readLanguage(value: unknown, place: Place): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && languageTag.test(value)) return primaryLanguage(value);
  return complain(place, 'Expected a language tag such as `en` or `de-AT`');
}

const languageTag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;

/** Before anything is made of them, whatever they are. */
function countEntries(rules: readonly unknown[]): number {
  const lists = rules.flatMap((rule) => (isObject(rule) ? Object.values(rule) : []));
  return lists.reduce((sum: number, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
}

const means = ['pairs', 'replace', 'endings', 'same', 'ignore'];
const ruleKeys = ['reason', 'kind', ...means, 'except'];

function readRule(rule: unknown, lexicon: Lexicon, place: Place): UserRule | undefined {
  const found = readObject(rule, ruleKeys, place);
  if (found === undefined) return undefined;
  if (!means.some((key) => found[key] !== undefined))
    complain(place, `Expected at least one of ${means.map((key) => `\`${key}\``).join(', ')}`);
  const endings = readEach(found['endings'], at(place, 'endings'), readEndings);
  const groups = [
    ...readEach(found['replace'], at(place, 'replace'), readLetterPair),
    ...readEach(found['same'], at(place, 'same'), readSame),
    ...readEach(found['ignore'], at(place, 'ignore'), readIgnored),
  ];
  return {
    kind: readKind(found['kind'], at(place, 'kind')),
    reason: readReason(found['reason'], at(place, 'reason')),
    pairs: new Set(
      readEach(found['pairs'], at(place, 'pairs'), (pair, where) => readWordPair(pair, lexicon, where)),
    ),
    endings: new Set(endings.map(([one, other]) => pairKey(one, other))),
    longestEnding: Math.max(0, ...endings.flat().map(({ length }) => length)),
    written: compileLetters(groups.map((group) => group.map(inSmallLetters))),
    folded: compileLetters(groups.map(foldedGroup).filter(({ length }) => length > 1)),
    hasMarks: groups.flat().some((letters) => letters !== '' && findWords(letters).length === 0),
    except: new Set(readEach(found['except'], at(place, 'except'), readWord)),
  };
}

/** What is left of letters that are one letter when compared (ſ and s), or none (an accent), says nothing. */
function foldedGroup(group: readonly string[]): string[] {
  const ignored = group.includes('');
  const members = group.map(fold).filter((member) => member !== '');
  return [...new Set(ignored && members.length > 0 ? [...members, ''] : members)];
}

function readKind(value: unknown, place: Place): UserRuleKind {
  const kind = userRuleKinds.find((one) => one === value);
  if (kind === undefined)
    complain(place, `Expected one of ${userRuleKinds.map((one) => `\`${one}\``).join(', ')}`);
  return kind ?? 'spelling';
}

function readReason(value: unknown, place: Place): string {
  const reason = readText(value, limits.rulesReasonLength, place)?.trim() ?? '';
  if (typeof value === 'string' && (reason === '' || /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(reason)))
    complain(place, 'Expected a few words in one line');
  return reason;
}

/** The key of two folded words that no language forbids to be one. */
function readWordPair(value: unknown, lexicon: Lexicon, place: Place): string | undefined {
  const [one, other] = readTwo(value, place, readWord) ?? [];
  if (one === undefined || other === undefined) return undefined;
  if (one === other) return complain(place, `Expected two words got \`${one}\` twice, as words are compared`);
  const reason = whatForbids(one, other, lexicon);
  if (reason !== undefined)
    return complain(place, `Cannot make one word of \`${one}\` and \`${other}\`: ${reason}`);
  return pairKey(one, other);
}

/** A single word, folded. */
function readWord(value: unknown, place: Place): string | undefined {
  const text = readText(value, limits.rulesWordLength, place);
  if (text === undefined) return undefined;
  if (hasDigit.test(text)) return complain(place, withoutDigits);
  const words = findWords(text);
  if (words.length !== 2) return complain(place, `Expected one word got ${words.length / 2}`);
  if (words.at(0) > 0 || words.at(1) < text.length)
    return complain(place, 'Expected a word without punctuation or blanks around it');
  return fold(text);
}

function readEndings(value: unknown, place: Place): readonly [string, string] | undefined {
  const endings = readTwo(value, place, readEnding);
  if (endings === undefined || endings[0] !== endings[1]) return endings;
  return complain(place, `Expected two endings got \`${endings[0]}\` twice, as words are compared`);
}

function readEnding(value: unknown, place: Place): string | undefined {
  const text = readText(value, limits.rulesLettersLength, place);
  if (text === undefined) return undefined;
  return /^[\p{L}\p{M}'’]*$/u.test(text)
    ? fold(text)
    : complain(place, `Expected letters got \`${text}\`: endings are written without a hyphen`);
}

function readLetterPair(value: unknown, place: Place): readonly string[] | undefined {
  const letters = readTwo(value, place, readLetters);
  return letters && readGroup(letters, place);
}

function readLetters(value: unknown, place: Place): string | undefined {
  const text = readText(value, limits.rulesLettersLength, place);
  if (text === undefined) return undefined;
  if (text === '')
    return complain(place, 'Expected letters got none; what does not count belongs in `ignore`');
  return refuseBlanks(text, place);
}

function readSame(value: unknown, place: Place): readonly string[] | undefined {
  const text = readText(value, limits.rulesWordLength, place);
  if (text === undefined || refuseBlanks(text, place) === undefined) return undefined;
  const characters = [...text.normalize('NFC')];
  if (characters.length < 2)
    return complain(place, `Expected two characters or more that count as one got ${characters.length}`);
  return readGroup(characters, place);
}

function readIgnored(value: unknown, place: Place): readonly string[] | undefined {
  const text = readText(value, limits.rulesLettersLength, place);
  if (text === undefined || refuseBlanks(text, place) === undefined) return undefined;
  const count = [...text.normalize('NFC')].length;
  return count === 1 ? [text, ''] : complain(place, `Expected one character got ${count}`);
}

function readGroup(group: readonly string[], place: Place): readonly string[] | undefined {
  return new Set(group.map(inSmallLetters)).size > 1
    ? group
    : complain(place, 'Expected letters that differ in more than their size');
}

function refuseBlanks(text: string, place: Place): string | undefined {
  if (hasDigit.test(text)) return complain(place, withoutDigits);
  return /\s/u.test(text)
    ? complain(place, 'Expected no blanks: they are told as spacing whatever the rules say')
    : text;
}

const hasDigit = /\p{N}/u;
const withoutDigits = 'Expected no digits: numbers are told as numbers whatever the rules say';

function readText(value: unknown, longest: number, place: Place): string | undefined {
  if (typeof value !== 'string') return complain(place, `Expected a text got ${describe(value)}`);
  if (value.length <= longest) return value;
  return complain(place, `Expected at most ${longest} characters got ${value.length}`);
}

function readTwo<T>(
  value: unknown,
  place: Place,
  read: (value: unknown, place: Place) => T | undefined,
): readonly [T, T] | undefined {
  const list = readList(value, place);
  if (list === undefined) return undefined;
  if (list.length !== 2) return complain(place, `Expected two texts got ${list.length}`);
  const [one, other] = list.map((entry, index) => read(entry, at(place, index)));
  return one === undefined || other === undefined ? undefined : [one, other];
}

/** What could be read of each entry of a list that need not be there. */
function readEach<T>(
  value: unknown,
  place: Place,
  read: (value: unknown, place: Place) => T | undefined,
): T[] {
  if (value === undefined) return [];
  const list = readList(value, place);
  if (list?.length === 0) complain(place, 'Expected at least one entry');
  return (list ?? []).flatMap((entry, index) => {
    const found = read(entry, at(place, index));
    return found === undefined ? [] : [found];
  });
}

function readList(value: unknown, place: Place): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : complain(place, `Expected a list got ${describe(value)}`);
}

function readObject(
  value: unknown,
  keys: readonly string[],
  place: Place,
): Readonly<Record<string, unknown>> | undefined {
  if (!isObject(value)) return complain(place, `Expected an object got ${describe(value)}`);
  for (const key of Object.keys(value)) {
    if (!keys.includes(key)) complain(at(place, key), `Unknown key; there are ${keys.join(', ')}`);
  }
  return value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return '`null`';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}
