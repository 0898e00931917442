/**
 * How the entries of a file of claims are arranged: one a line, a list, values one after another, a list inside an object, or a file that
 * is small enough to be read as a whole.
 */
export type EntryShape = "lines" | "list" | "values" | "wrapped" | "small";
