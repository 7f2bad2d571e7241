/**
 * Columns that a text takes in a terminal, as Unicode's annex 11 counts: East Asian letters and signs
 * two, marks that stand on the letter before none. It must have no control characters.
 */
export function displayWidth(text: string): number {
  // Nearly every text has neither.
  if (!unusual.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

function widthOf(character: string): number {
  if (marks.test(character)) return 0;
  return wideScripts.test(character) || wideForms.test(character) ? 2 : 1;
}

const marks = /[\p{Mn}\p{Me}\p{Cf}]/u;
const wideScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\p{Emoji_Presentation}]/u;
/** CJK punctuation and full-width forms: no property that regular expressions know tells them (EastAsianWidth.txt, W and F). */
const wideForms = /[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/;
/** Of most texts one look is enough. */
const unusual = /[^\u0020-\u02ff\u2010-\u2027\u2030-\u205e]/;
