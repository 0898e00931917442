/** Key names as WebDriver writes them: private code points, https://www.w3.org/TR/webdriver2/#keyboard-actions */
const codes: Record<string, string> = {
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Enter: "\uE007",
  Tab: "\uE004",
  Escape: "\uE00C",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
};

/** WebDriver's key actions for "Shift+Tab": all keys down in order, then up in reverse. */
export function keyActions(keys: string): { type: "keyDown" | "keyUp"; value: string }[] {
  const values = keys.split("+").map((key) => codes[key] ?? key);
  return [
    ...values.map((value) => ({ type: "keyDown" as const, value })),
    ...values.toReversed().map((value) => ({ type: "keyUp" as const, value })),
  ];
}
