/** "86,214": digits in groups of three, the same on every machine. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A share as people say it: "31 %", "0.4 %", "0 %". One digit after the point below 10 % where it is not whole. */
export function percentage(share: number): string {
  const percent = Math.abs(share) * 100;
  const rounded = percent < 9.95 ? Math.round(percent * 10) / 10 : Math.round(percent);
  return `${rounded} %`;
}

/** A growth with its sign: "+31 %", "−4 %", "0 %". */
export function signedPercentage(growth: number): string {
  const amount = percentage(growth);
  if (amount === '0 %') return amount;
  return `${growth < 0 ? '−' : '+'}${amount}`;
}
