import { limits } from '../model/index.ts';

/**
 * The form of a word under which it is compared: compatibility-decomposed, lower-case, without
 * diacritics, ligatures, invisible characters and line-end hyphens.
 *
 *   Émigré → emigre    ſuch → such    ﬁrſt → first    Straße → strasse    tele-⏎phone → telephone
 *
 * Marks are dropped where they are optional (Latin, Greek, Cyrillic accents; Hebrew points; Arabic
 * vowels) and kept where they make the letter (Indic vowel signs, Japanese voicing). Idempotent.
 */
export function fold(form: string): string {
  if (isPlain.test(form)) return form;
  if (isAscii.test(form)) return rejoined(form).toLowerCase();
  const decomposed = (hasLongMarkRun.test(form) ? form.replace(optionalMarks, '') : form).normalize('NFKD');
  return rejoined(decomposed)
    .replace(optionalMarks, '')
    .toLowerCase()
    .replace(optionalMarks, '')
    .replace(ligatures, (letter) => ligatureLetters[letter] ?? letter);
}

const isPlain = /^[a-z]+$/;
const isAscii = /^[\0-\x7f]*$/;
/** Normalising takes quadratic time in a run of marks; beyond this they are noise, not spelling. */
const hasLongMarkRun = new RegExp(`\\p{M}{${limits.combiningMarks}}`, 'u');
const optionalMarks =
  /(?!\p{scx=Hira})\p{Script=Inherited}|(?=\p{Script=Hebrew})\p{Mn}|\p{Default_Ignorable_Code_Point}/gu;
const ligatures = /[ßæœøđłς’＇ٱـ]/gu;
const ligatureLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ς: 'σ',
  '’': "'",
  '＇': "'",
  ٱ: 'ا',
  ـ: '',
};

function rejoined(form: string): string {
  return form.replace(/[-\u{2010}\u{AD}][ \t]*[\r\n]+[ \t]*/gu, '');
}
