/** The site's sign: two texts, aligned, one reading apart. */
export function renderIcon(): string {
  const bars: readonly (readonly [x: number, y: number, width: number, fill: string])[] = [
    [3, 6, 12, '#8c867c'],
    [17, 6, 12, '#8c867c'],
    [3, 14, 12, '#b05a00'],
    [17, 14, 8, '#1f6db3'],
    [3, 22, 12, '#8c867c'],
    [17, 22, 12, '#8c867c'],
  ];
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
      <title>Variorum</title>
      {bars.map(([x, y, width, fill]) => (
        <rect x={x} y={y} width={width} height={4} fill={fill} />
      ))}
    </svg>
  ).toString() as string;
}
