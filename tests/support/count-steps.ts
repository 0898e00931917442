/**
 * Counts the cost of a call in steps instead of seconds, which differ between machines and runs. A step is one entry of a block of our own
 * code (V8's precise coverage), one character that a regular expression or a search passes, or one element that a built-in copies. Tests
 * compare the steps of an input with those of one twice as long.
 *
 * A built-in is charged the minimum it must do. Backtracking of regular expressions is not visible here; regular expressions are checked
 * separately (tests/expressions).
 */
import { Session } from "node:inspector/promises";

/** Runs `work` and returns its steps in the counted modules. */
export type StepCounter = (work: () => unknown) => Promise<number>;

/**
 * Starts counting in modules whose address contains one of `folders` ("/src/text/"). Call it before any of their code
 * runs: a function that ran before has no counters for its blocks. `end` stops counting.
 */
export async function startCounting(folders: readonly string[]): Promise<{ countSteps: StepCounter; end: () => Promise<void> }> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  return {
    async countSteps(work) {
      await session.post("Profiler.takePreciseCoverage"); // sets the counters to 0
      const charged = chargeBuiltIns(work);
      const { result } = await session.post("Profiler.takePreciseCoverage");
      const counted = result.filter(({ url }) => folders.some((folder) => url.includes(folder)));
      const blocks = counted.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges));
      return blocks.reduce((sum, { count }) => sum + count, charged);
    },
    async end() {
      await session.post("Profiler.stopPreciseCoverage");
      session.disconnect();
    },
  };
}

/** The cost of one call, given the object it was called on and its result. */
type Cost = (self: string | readonly unknown[], result: unknown) => number;

const sizeOf = (value: unknown): number => (typeof value === "string" || Array.isArray(value) ? value.length : 0);
const passed: Cost = (self, at) => (typeof at === "number" && at >= 0 ? at + 1 : self.length);
const whole: Cost = (self) => self.length;
const made: Cost = (_, result) => sizeOf(result) + 1;

const charges: readonly [owner: object, cost: Cost, names: string][] = [
  [String.prototype, passed, "indexOf lastIndexOf"],
  [String.prototype, whole, "includes normalize toLowerCase toUpperCase replaceAll"],
  [String.prototype, made, "repeat padStart padEnd"],
  [Array.prototype, passed, "indexOf lastIndexOf"],
  [Array.prototype, whole, "includes join fill reverse sort"],
  [Array.prototype, made, "slice splice concat"],
];

/** Runs `work` with built-ins that add up their cost, and restores the originals. */
function chargeBuiltIns(work: () => unknown): number {
  let steps = 0;
  const undo: (() => void)[] = [];
  const replace = (owner: object, name: string, make: (original: Function) => (this: never, ...args: never[]) => unknown): void => {
    const property = Object.getOwnPropertyDescriptor(owner, name);
    if (typeof property?.value !== "function") throw new Error(`no built-in ${name}`);
    Object.defineProperty(owner, name, { ...property, value: make(property.value) });
    undo.push(() => Object.defineProperty(owner, name, property));
  };
  for (const [owner, cost, names] of charges) {
    for (const name of names.split(" ")) {
      replace(
        owner,
        name,
        (original) =>
          function (...args) {
            const result: unknown = Reflect.apply(original, this, args);
            steps += cost(this, result);
            return result;
          },
      );
    }
  }
  // Every method that uses a regular expression calls this once per match.
  replace(
    RegExp.prototype,
    "exec",
    (original) =>
      function (this: RegExp, text: string) {
        const from = this.global || this.sticky ? this.lastIndex : 0;
        const match = Reflect.apply(original, this, [text]) as RegExpExecArray | null;
        if (match !== null) steps += match.index + match[0].length - from + 1;
        else steps += this.sticky ? 1 : Math.max(0, text.length - from) + 1;
        return match;
      },
  );
  try {
    work();
  } finally {
    for (const back of undo) back();
  }
  return steps;
}
