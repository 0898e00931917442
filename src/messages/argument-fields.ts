/** Fields of an argument that came in a message. */

export function field(argument: unknown, key: string): unknown {
  return typeof argument === "object" && argument !== null ? (argument as Record<string, unknown>)[key] : undefined;
}

export function integerOf(argument: unknown, key: string): number {
  const value = field(argument, key);
  if (!Number.isSafeInteger(value)) throw new Error(`${key} is not a whole number`);
  return value as number;
}

export function textOf(argument: unknown, key: string): string {
  const value = field(argument, key);
  if (typeof value !== "string") throw new Error(`${key} is not a text`);
  return value;
}

export function listOf(argument: unknown, key: string): unknown[] {
  const value = field(argument, key);
  if (!Array.isArray(value)) throw new Error(`${key} is not a list`);
  return value;
}
