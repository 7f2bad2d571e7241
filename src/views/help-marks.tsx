import { type DifferenceKind, differenceKinds, quotationVerdicts, verdicts } from '../model/index.ts';
import { checkVerdictWords } from './check-words.ts';
import { marksPerRow } from './display-rows.ts';
import type { Site } from './site.ts';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from './table.tsx';
import { kindWords, verdictWords } from './words.ts';

/** The legend in full. */
export function Kinds() {
  return (
    <section id="kinds">
      <h2>Kinds of difference</h2>
      <p>
        Orange marks what A has, blue what B has. The pattern of the line says which kind it is, so nothing
        depends on seeing colours. Every kind can be switched off above a comparison; what is hidden is
        counted.
      </p>
      <Table class="list">
        <caption class="vh">Kinds of difference, what they mean and how they are drawn</caption>
        <TableHead>
          <TableRow>
            {['Kind', 'Meaning', 'Drawn as'].map((name) => (
              <ColumnHead>{name}</ColumnHead>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {differenceKinds.map((kind) => (
            <KindRow kind={kind} />
          ))}
        </TableBody>
      </Table>
      <p>
        Two differences with only a word or two between them are marked as one. A row in which more than half
        of the words on each side have no equal on the other carries no marks but says “rewritten” and how
        much of its longer side differs; one that would need more than {marksPerRow} says how many differences
        it has. A link marks the words of both all the same. “Omission” and “addition” say what one side has
        and the other has not, not who left out or added what. Only of editions of one work that are both
        dated it is known which came first: there they are called “removed” and “added”.
      </p>
    </section>
  );
}

function KindRow({ kind }: { readonly kind: DifferenceKind }) {
  const { code, meaning, drawn } = kindWords[kind];
  return (
    <TableRow>
      <RowHead>
        <span class="sample" data-k={code}>
          {kind}
        </span>
      </RowHead>
      <Cell data-label="Meaning">{meaning}</Cell>
      <Cell data-label="Drawn as">{drawn}</Cell>
    </TableRow>
  );
}

export function Verdicts({ site }: { readonly site: Site }) {
  return (
    <section id="verdicts">
      <h2>Verdicts</h2>
      <p>
        One for each parallel, from least to most different. After its name stands the code that addresses,
        tables and data have for it.
      </p>
      <dl class="terms">
        {verdicts.map((verdict) => (
          <>
            <dt>
              {verdictWords[verdict].label} <code>{verdict}</code>
            </dt>
            <dd>{verdictWords[verdict].meaning}</dd>
          </>
        ))}
      </dl>
      {site.hasSearch ? (
        <>
          <p>And one for each quotation that is checked against this corpus.</p>
          <dl class="terms">
            {quotationVerdicts.map((verdict) => (
              <>
                <dt>
                  {checkVerdictWords[verdict].label} <code>{verdict}</code>
                </dt>
                <dd>{checkVerdictWords[verdict].meaning}</dd>
              </>
            ))}
          </dl>
        </>
      ) : null}
    </section>
  );
}
