/**
 * Holds quotations with their attributions against those labelled by hand. Names and titles are compared
 * here and not as the engine compares them, which is what is measured.
 */
import type { AttributedQuotation, StatedDate } from '../../../src/model/index.ts';
import { type Accepted, anything, type LabelledQuotation } from './labels.ts';

export const attributionFields = ['name', 'work', 'workDate', 'date'] as const;
export type AttributionField = (typeof attributionFields)[number];

export interface FieldScore {
  readonly asked: number;
  /** Right answers, right silence among them. */
  readonly right: number;
  /** Answers given, and those of them that are right. */
  readonly given: number;
  readonly givenRight: number;
  /** Of the quotations for which silence is wrong: answered rightly. */
  readonly needed: number;
  readonly found: number;
}

export interface AttributionScore {
  readonly spans: { readonly labelled: number; readonly reported: number; readonly right: number };
  /** Of the right spans: whether the closing mark was seen or missed rightly. */
  readonly closed: number;
  readonly fields: Readonly<Record<AttributionField, FieldScore>>;
  /** Of the attributions to a right name, those that point at the words by which a reader knows. */
  readonly evidence: { readonly asked: number; readonly right: number };
  /** One line for each that is not right. */
  readonly misses: readonly string[];
}

/** `text` is the source's; quotations within others, and those after the last labelled one, are not looked at. */
export function scoreAttributions(
  text: string,
  quotations: readonly AttributedQuotation[],
  labelled: readonly LabelledQuotation[],
): AttributionScore {
  const end = labelled.at(-1)!.to;
  const reported = quotations.filter(
    ({ type, level, from }) => type === 'marks' && level === 1 && from < end,
  );
  const bySpan = new Map(reported.map((quotation) => [`${quotation.from}-${quotation.to}`, quotation]));
  const pairs = labelled.flatMap((label) => {
    const quotation = bySpan.get(`${label.from}-${label.to}`);
    return quotation === undefined ? [] : [{ label, quotation }];
  });
  const field = (name: AttributionField): FieldScore =>
    scoreField(
      labelled.map((label) => acceptedFor(label, name)),
      labelled.map((label) => {
        const quotation = bySpan.get(`${label.from}-${label.to}`);
        return quotation && answerOf(quotation, name, label);
      }),
      name,
    );
  return {
    spans: { labelled: labelled.length, reported: reported.length, right: pairs.length },
    closed: pairs.filter(({ label, quotation }) => label.isClosed === quotation.isClosed).length,
    fields: { name: field('name'), work: field('work'), workDate: field('workDate'), date: field('date') },
    evidence: scoreEvidence(text, pairs),
    misses: [
      ...missedSpans(labelled, reported),
      ...pairs.flatMap(({ label, quotation }) => missedFields(label, quotation)),
    ],
  };
}

function scoreField(
  accepted: readonly (readonly Accepted[])[],
  answers: readonly Accepted[],
  field: AttributionField,
): FieldScore {
  const rows = accepted.map((some, at) => ({ some, answer: answers[at] }));
  const right = rows.filter(({ some, answer }) => isAccepted(some, answer, field));
  const given = rows.filter(({ answer }) => answer !== undefined);
  const needed = rows.filter(({ some }) => !some.includes(undefined));
  return {
    asked: rows.length,
    right: right.length,
    given: given.length,
    givenRight: given.filter(({ some, answer }) => isAccepted(some, answer, field)).length,
    needed: needed.length,
    found: needed.filter(({ some, answer }) => isAccepted(some, answer, field)).length,
  };
}

function acceptedFor(label: LabelledQuotation, field: AttributionField): readonly Accepted[] {
  return { name: label.names, work: label.works, workDate: label.workDates, date: label.dates }[field];
}

/** A journal that is the speaker may be given as the work. */
function answerOf(
  { attribution }: AttributedQuotation,
  field: AttributionField,
  { names }: LabelledQuotation,
): Accepted {
  const { name, work, date } = attribution ?? {};
  if (field === 'work') return work?.title;
  if (field === 'workDate') return work?.date && isoOf(work.date);
  if (field === 'date') return date && isoOf(date);
  const isJournal =
    name === undefined && names.some((accepted) => isSameTitle(accepted ?? '', work?.title ?? '-'));
  return isJournal ? work?.title : name?.name;
}

function isAccepted(accepted: readonly Accepted[], answer: Accepted, field: AttributionField): boolean {
  if (accepted.includes(anything)) return true;
  if (answer === undefined) return accepted.includes(undefined);
  const isSame = { name: isSameName, work: isSameTitle, workDate: isEqual, date: isEqual }[field];
  return accepted.some((one) => one !== undefined && isSame(one, answer));
}

function isEqual(one: string, other: string): boolean {
  return one === other;
}

/** "Trotsky" is Leon Trotsky, "N. Bukharin" Nickolai Bukharin; Olga Kamenev is not Lev Kamenev. */
function isSameName(label: string, answer: string): boolean {
  const [known, given] = [partsOf(label), partsOf(answer)];
  if (known.at(-1) !== given.at(-1)) return false;
  return given.every((part) =>
    known.some((one) => one === part || (part.length === 1 && one.startsWith(part))),
  );
}

/** A title may stand without its subtitle and its article. */
function isSameTitle(label: string, answer: string): boolean {
  const [known, given] = [titleParts(label), titleParts(answer)];
  const shorter = Math.min(known.length, given.length);
  return shorter > 0 && known.slice(0, shorter).join(' ') === given.slice(0, shorter).join(' ');
}

function titleParts(title: string): string[] {
  return partsOf(title).filter((part, at) => at > 0 || part !== 'the');
}

function partsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isoOf({ year, month, day, lastYear }: StatedDate): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const rest = [month, day].filter((number) => number !== undefined).map((number) => `-${two(number)}`);
  return `${year ?? '-'}${rest.join('')}${lastYear === undefined ? '' : `/${lastYear}`}`;
}

interface Pair {
  readonly label: LabelledQuotation;
  readonly quotation: AttributedQuotation;
}

/** Furthest that words of attribution stand from a quotation in the labelled text; units. */
const furthest = 700;

function scoreEvidence(text: string, pairs: readonly Pair[]): AttributionScore['evidence'] {
  const asked = pairs.filter(
    ({ label, quotation }) =>
      label.says !== '' &&
      quotation.attribution?.name !== undefined &&
      isAccepted(label.names, answerOf(quotation, 'name', label), 'name'),
  );
  const right = asked.filter(({ label, quotation }) => {
    const { span, name } = quotation.attribution!;
    const before = text.slice(Math.max(0, label.from - furthest), label.from);
    const from = label.from - before.length + before.lastIndexOf(label.says);
    const to = from + label.says.length;
    const spans = [span, name?.span, name?.pronoun].filter((one) => one !== undefined);
    return spans.some((one) => one.from < to && from < one.to);
  });
  return { asked: asked.length, right: right.length };
}

function missedSpans(
  labelled: readonly LabelledQuotation[],
  reported: readonly AttributedQuotation[],
): string[] {
  const has = (some: readonly { from: number; to: number }[], from: number, to: number): boolean =>
    some.some((one) => one.from === from && one.to === to);
  return [
    ...labelled
      .filter(({ from, to }) => !has(reported, from, to))
      .map(({ from, to, starts }) => `${from}–${to} “${starts} …”: not found`),
    ...reported
      .filter(({ from, to }) => !has(labelled, from, to))
      .map(({ from, to }) => `${from}–${to}: reported, and no quotation`),
  ];
}

function missedFields(label: LabelledQuotation, quotation: AttributedQuotation): string[] {
  return attributionFields.flatMap((field) => {
    const accepted = acceptedFor(label, field);
    const answer = answerOf(quotation, field, label);
    if (isAccepted(accepted, answer, field)) return [];
    const wanted = accepted.map((one) => one ?? 'nothing').join(' or ');
    return [`${label.from} “${label.starts} …”: ${field} is ${answer ?? 'missing'}, not ${wanted}`];
  });
}
