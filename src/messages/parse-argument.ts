import * as v from "valibot";

/**
 * Checks the argument of a call and drops what is not part of it.
 * @throws with a sentence for whoever called. Valibot's own sentence could quote the value, so only the path and the expected kind are
 * reported.
 */
export function parseArgument<S extends v.GenericSchema>(schema: S, argument: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, argument, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new Error(`${v.getDotPath(issue) ?? "argument"}: not a valid ${issue.expected ?? issue.type}`);
}
