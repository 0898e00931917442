/** Lines of a table in plain text: columns as wide as their widest cell, two spaces apart, a line below the head. */
export function drawTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const draw = (row: readonly string[]): string =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd();
  return [draw(head), widths.map((width) => "─".repeat(width)).join("  "), ...rows.map(draw)];
}
