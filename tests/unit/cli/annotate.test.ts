import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { parseLines, runGainsay, writeFolder } from "./run-gainsay.ts";

const claims = [
  {
    id: "sharks",
    text: "A shark was photographed swimming on a flooded highway in Houston.",
    verdict: "false",
    speaker: "Bloggers",
    url: "https://checks.example/shark",
  },
  { id: "unemployment", text: "The unemployment rate in Ohio fell to 3.9 percent in March 2019." },
];
const page = `<!doctype html><html lang="en"><head><title>Floods</title><meta charset="utf-8"></head><body>
<nav><a href="/">A shark was photographed swimming on a flooded highway in Houston.</a></nav>
<article><h1>After the flood</h1>
<p>Rain fell for days – “too long”, said one.</p>
<p>Nobody was hurt. A <em>shark</em> was photographed swimming on a flooded highway in Houston. Schools stay closed.</p>
<p hidden>The unemployment rate in Ohio fell to 3.9 percent in March 2019.</p>
</article><script>throw new Error("never run")</script></body></html>`;
const text =
  "Rain fell for days.\n\nNobody was hurt. A shark was photographed\nswimming on a flooded highway in Houston.\n \n\nSchools stay closed.\n";

const files = { "claims.json": JSON.stringify(claims), "page.html": page, "page.txt": text };

describe("gainsay annotate", () => {
  it("prints one object per match, with its place in the text as read", async () => {
    const folder = writeFolder(files);
    const { code, stdout, stderr } = await runGainsay(["annotate", "page.html", "page.txt", "--claims", "claims.json", "--json"], folder);
    expect([code, stderr]).toEqual([0, ""]);
    const matches = parseLines(stdout);
    expect(matches.map(({ file, claim, tier, relation, stance }) => [file, claim, tier, relation, stance])).toEqual([
      ["page.html", "sharks", "strong", "same", "asserted"],
      ["page.txt", "sharks", "strong", "same", "asserted"],
    ]);
    expect(Object.keys(matches[0] ?? {})).toEqual([
      "file",
      "text",
      "start",
      "end",
      "claim",
      "claimText",
      "probability",
      "tier",
      "relation",
      "stance",
      "differs",
    ]);
    for (const match of matches) {
      const read = (await runGainsay(["annotate", "--text", String(match["file"])], folder)).stdout;
      expect(read.slice(Number(match["start"]), Number(match["end"]))).toBe(match["text"]);
      expect(match["text"]).toContain("shark was photographed swimming");
      expect(match["claimText"]).toBe(claims[0]?.text);
      expect(match["probability"]).toBeGreaterThan(0.5);
    }
  });

  it("keeps every character of a plain text in its place", async () => {
    const folder = writeFolder(files);
    const [match] = parseLines((await runGainsay(["annotate", "page.txt", "--claims", "claims.json", "--json"], folder)).stdout);
    const start = Number(match?.["start"]);
    expect(readFileSync(join(folder, "page.txt"), "utf8").slice(start, start + 7)).toBe("A shark");
  });

  it("prints the text as read with --text: visible blocks separated by blank lines, without navigation and hidden text", async () => {
    const { stdout } = await runGainsay(["annotate", "page.html", "--text"], writeFolder(files));
    expect(stdout).toBe(
      "After the flood\n\nRain fell for days – “too long”, said one.\n\n" +
        "Nobody was hurt. A shark was photographed swimming on a flooded highway in Houston. Schools stay closed.\n",
    );
  });

  it("reads a page in the encoding it declares", async () => {
    const declared = Buffer.from('<html><meta charset="iso-8859-1"><p>Il a été décidé hier soir.</p>', "latin1");
    const undeclared = Buffer.from("<html><p>Il a été décidé hier soir.</p>");
    const { stdout } = await runGainsay(
      ["annotate", "a.html", "b.html", "--text", "--json"],
      writeFolder({ "a.html": declared, "b.html": undeclared }),
    );
    expect(parseLines(stdout).map((line) => line["text"])).toEqual(["Il a été décidé hier soir.", "Il a été décidé hier soir."]);
  });

  it("prints a readable listing without --json: the claim and who reviewed it, and nothing about unmarked text", async () => {
    const { stdout } = await runGainsay(["annotate", "page.html", "--claims", "claims.json"], writeFolder(files));
    expect(stdout).toContain("1 known claim; the rest matched nothing.");
    expect(stdout).toContain("Claim: A shark was photographed swimming on a flooded highway in Houston. (Bloggers)");
    expect(stdout).toContain("Reviewed by checks.example: false https://checks.example/shark");
  });

  it("uses the starter claims if no file of claims is given", async () => {
    const folder = writeFolder({
      "a.txt": "Vaccines cause autism, a post said.\n\nElon Musk said he had spoken to Vladimir Putin only once.\n",
    });
    const matches = parseLines((await runGainsay(["annotate", "a.txt", "--json"], folder)).stdout);
    expect(matches.map((match) => match["claim"])).toContain("musk-spoke-to-putin-only-once");
  });

  it("accepts claims packed with gzip and as ClaimReview, and says what it left out", async () => {
    const feed = {
      dataFeedElement: [
        { item: [{ "@type": "ClaimReview", claimReviewed: claims[0]?.text }, null] },
        { item: [{ "@type": "ClaimReview", claimReviewed: "" }] },
      ],
    };
    const folder = writeFolder({ ...files, "feed.gz": gzipSync(JSON.stringify(feed)) });
    const { code, stdout, stderr } = await runGainsay(["annotate", "page.txt", "--claims", "feed.gz", "--json"], folder);
    expect([code, parseLines(stdout).length]).toEqual([0, 1]);
    expect(stderr).toBe("gainsay: feed.gz: 1 of 2 entries was left out, the first in line 1, entry 2: claimReviewed is empty\n");
  });

  it("prints its finished results and then one sentence when a later file cannot be read", async () => {
    const { code, stdout, stderr } = await runGainsay(
      ["annotate", "page.txt", "none.html", "--claims", "claims.json", "--json"],
      writeFolder(files),
    );
    expect([code, parseLines(stdout).length, stderr]).toEqual([2, 1, "gainsay: none.html: there is no such file\n"]);
  });
});
