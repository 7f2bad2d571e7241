/** Attributes of a stretch of text in some language. */
export interface TextLanguage {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl' | 'auto';
}

/** Without a stated language the letters of each cell decide in which direction it runs. */
export function textLanguage(language: string): TextLanguage {
  if (language === 'und') return { lang: '', dir: 'auto' };
  return { lang: language, dir: isRightToLeft(language) ? 'rtl' : 'ltr' };
}

const rightToLeft =
  /^(?:ar|arc|ckb|dv|fa|he|ks|nqo|pnb|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:Adlm|Arab|Hebr|Mand|Nkoo|Samr|Syrc|Thaa)(?:-|$)/i;

function isRightToLeft(language: string): boolean {
  return rightToLeft.test(language);
}
