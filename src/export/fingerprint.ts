/**
 * Sixteen hexadecimal digits that name a text: two 32-bit FNV-1a hashes (Fowler, Noll and Vo) from
 * different beginnings, the same in every runtime. No defence against anybody who looks for two texts
 * with one name.
 */
export function fingerprint(text: string): string {
  return [0x811c9dc5, 0x1b873593].map((basis) => fnv(text, basis)).join('');
}

function fnv(text: string, basis: number): string {
  let hash = basis;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
