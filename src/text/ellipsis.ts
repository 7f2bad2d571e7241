/** Dots, an ellipsis character, or a row of asterisks; with or without brackets around them. */
const ellipsis = /\.{2,}|(?:\.\s){2,}\.|…|(?:\*\s*){3}/u;

/** Whether a wording holds the mark of an omission. */
export function hasEllipsis(wording: string): boolean {
  return ellipsis.test(wording);
}
