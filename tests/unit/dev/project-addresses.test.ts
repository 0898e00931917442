import { expect, test } from "vitest";
import { readProjectAddresses } from "../../../src/dev/build/project-addresses.ts";

test("only addresses that package.json names are offered, in either of its forms", () => {
  expect(readProjectAddresses({})).toEqual({ reportForm: "", sourceCode: "" });
  expect(
    readProjectAddresses({
      bugs: { url: "https://code.example/gainsay/issues/new" },
      repository: { url: "git+https://code.example/gainsay.git" },
    }),
  ).toEqual({ reportForm: "https://code.example/gainsay/issues/new", sourceCode: "https://code.example/gainsay" });
  expect(readProjectAddresses({ bugs: "https://code.example/new", repository: "https://code.example/gainsay" })).toEqual({
    reportForm: "https://code.example/new",
    sourceCode: "https://code.example/gainsay",
  });
});

test("a report is written in the tracker's form for a new issue, if only the tracker is named", () => {
  for (const bugs of ["https://code.example/gainsay/issues", "https://code.example/gainsay/issues/"])
    expect(readProjectAddresses({ bugs }).reportForm).toBe("https://code.example/gainsay/issues/new");
});

test("anything but a web address is ignored", () => {
  const named = { bugs: { url: "mailto:someone@code.example" }, repository: "someone/gainsay" };
  expect(readProjectAddresses(named)).toEqual({ reportForm: "", sourceCode: "" });
});
