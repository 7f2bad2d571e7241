/**
 * Headings in scripts without capital letters (Arabic, Hebrew, Chinese, Devanagari …). There a
 * short line without a stop at its end looks the same whether it is a heading, a verse or a list's
 * item: of 6,236 verses of the Quran, one a paragraph, 401 were taken for headings. So such a line
 * must be much shorter than a usual paragraph of its file, and either open the file or name a
 * part and its number:
 *
 *   第三回 賈雨村夤緣復舊職    الفصل الأول    פרק ג    अध्याय १    제1장    บทที่ ๑
 *
 * Rather no heading than a wrong one: a missed heading is a short paragraph with a place of its own.
 */

/** Where the first letter has no case, the line is one of such a script; ª and º are Latin. */
const uncased = /^\P{L}*(?!\p{Script=Latin})[\p{Lo}\p{Lm}]/u;

export function isUncased(wording: string): boolean {
  return uncased.test(wording);
}

/** Of the median paragraph; the first verse of the Quran, which is no title, has 0.41 of it. */
const muchShorter = 1 / 3;

/** Vowel signs end words, too; brackets may close a title. */
const openEnd = /[\p{L}\p{M}\p{N})）》〉】\]]$/u;

const number = String.raw`[\p{N}〇零一二三四五六七八九十百千廿卅]+`;

/** A part with its number: the number comes between, before or after, as the language has it. */
const numberedParts = [
  `^第\\s*${number}\\s*[章回節节篇卷巻部編编話话幕場场條条課课讲講集册冊]`,
  `^[卷巻]\\s*[上中下\\p{N}〇零一二三四五六七八九十百千]+(?:\\s|$)`,
  `^${number}$`,
  `^제\\s*${number}\\s*[장절편부막화회권]`,
  `^(?:บทที่|ตอนที่|ภาคที่)\\s*${number}`,
  // Marks of vowels may stand in and after the words; numbers are words as often as digits.
  '^(?:ال)?(?:فصل|باب|جزء|قسم|كتاب|بخش)\\p{M}*\\s+\\S+(?:\\s+\\S+)?$',
  '^(?:سورة|سوره)\\s+\\S+(?:\\s+\\S+)?$',
  '^(?:פרק|שער|חלק|מזמור)\\s+(?:\\p{N}+|[א-ת]{1,2}|[א-ת]["״]?[א-ת]|[א-ת]+[׳\'])(?:$|\\s*[:–—-])',
  '^(?:अध्याय|सर्ग|काण्ड|खण्ड|परिच्छेद|भाग)\\s+\\S+$',
  '^\\S+\\s*(?:अध्याय|सर्ग|काण्ड|खण्ड|परिच्छेद)$',
].map((pattern) => new RegExp(pattern, 'u'));

/** What a line's neighbours say about it. */
export interface LinePlace {
  readonly isFirst: boolean;
  /** Median length of the file's paragraphs. */
  readonly usualLength: number;
}

/** Whether a line for which `isUncased` holds is like a heading. */
export function isUncasedHeading(wording: string, { isFirst, usualLength }: LinePlace): boolean {
  if (wording.length > usualLength * muchShorter || !openEnd.test(wording)) return false;
  return isFirst || numberedParts.some((pattern) => pattern.test(wording));
}
