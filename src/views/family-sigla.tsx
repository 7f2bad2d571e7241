import type { FamilyCopy } from '../store/index.ts';
import { siglumOf } from './family-units.ts';
import { grouped } from './words.ts';

/** Sigla that are written out; of more the first stand there, and the others unfold. */
const mostSigla = 8;
const firstSigla = 6;

interface SiglaProps {
  readonly passages: readonly FamilyCopy[];
  /** Indexes of copies. */
  readonly copies: readonly number[];
  /** What is said of them, before the first. */
  readonly label?: string;
}

/** The sigla of copies, each once, in the order of the family. */
export function Sigla({ passages, copies, label }: SiglaProps) {
  const names = copies.map((copy) => siglumOf(passages[copy]!));
  const lead = label === undefined ? '' : `${label}: `;
  if (names.length <= mostSigla) {
    return (
      <>
        {lead}
        <Names names={names} />
      </>
    );
  }
  return (
    <details class="sigla-more">
      <summary>
        {lead}
        <Names names={names.slice(0, firstSigla)} /> and {grouped(names.length - firstSigla)} more
      </summary>
      <Names names={names.slice(firstSigla)} />
    </details>
  );
}

/** One that has a hyphen, or another sign at which lines break, is kept together by an element of its own. */
function Names({ names }: { readonly names: readonly string[] }) {
  return (
    <bdi class="sigla">
      {names.map((name, index) => (
        <>
          {index === 0 ? '' : ' '}
          {/[^\p{L}\p{N}]/u.test(name) ? <span>{name}</span> : name}
        </>
      ))}
    </bdi>
  );
}
