const rightToLeft = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'nqo',
  'pnb',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);
const rightToLeftScripts = /-(?:Adlm|Arab|Hebr|Mand|Nkoo|Samr|Syrc|Thaa)\b/i;

export interface TextLanguage {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl' | 'auto';
}

/** The `lang` and `dir` of text in a language; where nobody said which, the text's own letters decide. */
export function textLanguage(language: string | undefined): TextLanguage {
  if (language === undefined || language === 'und') return { lang: '', dir: 'auto' };
  const primary = language.split('-')[0]?.toLowerCase() ?? '';
  const isRightToLeft = rightToLeft.has(primary) || rightToLeftScripts.test(language);
  return { lang: language, dir: isRightToLeft ? 'rtl' : 'ltr' };
}
