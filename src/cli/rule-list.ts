import { checkRules, ruleDescriptions, usualSeverities } from '../model/index.ts';

/** Columns in which a description of a rule fits beside its name and severity. */
const columns = 118;

/** The rules of `check` for its help, a line or more each: name, usual severity, what it means. */
export function ruleList(): string {
  const nameWidth = Math.max(...checkRules.map((rule) => rule.length));
  const indent = ' '.repeat(nameWidth + 'warning'.length + 6);
  return checkRules
    .map((rule) => {
      const head = `  ${rule.padEnd(nameWidth)}  ${usualSeverities[rule].padEnd('warning'.length)}  `;
      return `${head}${wrapped(ruleDescriptions[rule], columns - indent.length).join(`\n${indent}`)}`;
    })
    .join('\n');
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
