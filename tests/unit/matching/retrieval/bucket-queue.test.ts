import fc from "fast-check";
import { expect, test } from "vitest";
import { addToQueue, createBucketQueue, sortQueue } from "../../../../src/matching/retrieval/bucket-queue.ts";

test("claims are returned once each, none before one that can reach a whole class more, with a bound on all that follow", () => {
  const most = fc.oneof(
    fc.double({ min: 0, max: 64, noNaN: true }),
    fc.nat(640).map((tenths) => tenths / 10),
    fc.constantFrom(64, 65, 1e9),
  );
  fc.assert(
    fc.property(fc.array(most, { maxLength: 40 }), (scores) => {
      const queue = createBucketQueue(1);
      for (const [claim, score] of scores.entries()) addToQueue(queue, claim, score);
      sortQueue(queue);
      const ordered = [...queue.ordered.subarray(0, queue.count)];
      expect(ordered.toSorted((a, b) => a - b)).toEqual([...scores.keys()]);
      for (const [place, bound] of queue.orderedMost.subarray(0, queue.count).entries())
        for (const claim of ordered.slice(place)) expect(scores[claim]).toBeLessThanOrEqual(bound);
    }),
  );
});
