import * as fc from "fast-check";
import { expect, test } from "vitest";

import { type WrittenCorrection, writeCorrection } from "./corrections.fixture.ts";
import { limitInWords } from "./limit-in-words.ts";
import { standingOf } from "./standing.ts";

/** The last day that a page tells once the correction is read. */
function toldBy({ text, held, published }: WrittenCorrection): Temporal.PlainDate | undefined {
  const limits = limitInWords(text, { published });
  const lots = ["1", "2", "3", "4"].map((number) => ({ number }));
  const lead = { deadline: { date: held }, lots };
  return standingOf(lead, [{ published, corrects: { changes: [], limits } }]).deadline?.date;
}

const written = fc
  .infiniteStream(fc.nat())
  .map((numbers) => writeCorrection((most) => Number(numbers.next().value) % Math.max(1, most)));

test("whatever a correction says and however, the told day is never later than the true one, nor lost in a doubt but once in a hundred", () => {
  let [all, right] = [0, 0];
  const wrong: string[] = [];
  fc.assert(
    fc.property(written, (correction) => {
      const told = toldBy(correction);
      all += 1;
      if (told?.equals(correction.truth) === true) right += 1;
      else wrong.push(`${told?.toString()} for ${correction.truth.toString()}: ${correction.text}`);
      const isLater = told === undefined || Temporal.PlainDate.compare(told, correction.truth) > 0;
      expect(isLater ? { ...correction, told: told?.toString() } : "in time").toBe("in time");
    }),
    { numRuns: 3_000 },
  );
  expect(right / all < 0.99 ? wrong.slice(0, 12) : "99 in 100").toBe("99 in 100");
});
