import type { Child } from 'hono/jsx';

/**
 * Tables that keep being tables when the narrow layout takes the table boxes away: browsers then
 * drop what they derive from the elements, and only written-out roles remain (UX.md 3). Spread, because
 * linters rightly call such roles redundant everywhere else.
 */
interface ElementProps {
  readonly class?: string;
  readonly id?: string;
  readonly lang?: string;
  readonly dir?: string;
  readonly colspan?: number;
  readonly children?: Child;
  readonly 'data-label'?: string;
}

export function Table(props: ElementProps) {
  return <table {...{ role: 'table' }} {...props} />;
}

export function TableHead(props: ElementProps) {
  return <thead {...{ role: 'rowgroup' }} {...props} />;
}

export function TableBody(props: ElementProps) {
  return <tbody {...{ role: 'rowgroup' }} {...props} />;
}

export function TableRow(props: ElementProps) {
  return <tr {...{ role: 'row' }} {...props} />;
}

export function ColumnHead(props: ElementProps) {
  return <th {...{ role: 'columnheader', scope: 'col' }} {...props} />;
}

/** Without a scope: the role says what it is head of, and a long page has a thousand of them. */
export function RowHead(props: ElementProps) {
  return <th {...{ role: 'rowheader' }} {...props} />;
}

export function Cell(props: ElementProps) {
  return <td {...{ role: 'cell' }} {...props} />;
}
