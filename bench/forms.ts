import { frameOf } from "../src/ui/test-frame.ts";
import {
  type Bench,
  measure,
  median,
  type Outcome,
  quantile,
  reportOf,
  round,
  timed,
} from "./support/bench.ts";
import { ours, reference, type Side, TYPED } from "./support/twenty-questions.tsx";

/** Each side draws and reads so many times, in turn; the first ones warm up. */
const TIMES = 600;
const WARM = 100;

export const bench: Bench = {
  name: "forms",
  title:
    "A page with a form of twenty questions: read as it was sent, with one text missing, and drawn again with what was typed; declared, against the same drawn and read by hand.",
  unit: "ms a page, 99th percentile",
  run: async (say) => run(say),
};

async function run(say: (sentence: string) => void): Promise<Outcome> {
  say(`forms: ${TIMES} times in turn`);
  const [declared, byHand]: [number[], number[]] = [[], []];
  for (let i = 0; i < TIMES + WARM; i += 1) {
    const one = await timed(() => sendBack(ours));
    const other = await timed(() => sendBack(reference));
    if (i < WARM) continue;
    declared.push(one.ms);
    byHand.push(other.ms);
  }
  const sameResult = (await sendBack(ours)) === (await sendBack(reference));
  return {
    report: reportOf("forms", [
      measure({
        name: "drawn and read, p99",
        ours: quantile(declared, 0.99),
        reference: quantile(byHand, 0.99),
        must: 50,
        better: "lower",
        sameResult,
      }),
      measure({
        name: "median",
        ours: median(declared),
        reference: median(byHand),
        must: round(1.1 * median(byHand)),
        better: "lower",
        sameResult,
      }),
    ]),
    notes: [
      "Four texts, four long ones, four that may be empty, four days, four choices among four; the page has its frame.",
      "Same result: the same HTML, but for the identifier of the act. « No slower » is kept as a tenth at most, on medians: what runs of the same side differ by.",
    ],
    curves: [
      {
        title: "ms",
        columns: ["side", "median", "p99"],
        rows: [
          ["declared", round(median(declared)), round(quantile(declared, 0.99))],
          ["by hand", round(median(byHand)), round(quantile(byHand, 0.99))],
        ],
      },
    ],
  };
}

async function sendBack({ draw, read }: Side): Promise<string> {
  const answer = read(TYPED);
  if (answer.fits) throw new Error("one text is missing");
  const problems = { "texte-3": "Dites-le en quelques mots." };
  const html = await draw(frameOf({}), { typed: TYPED, problems });
  return html.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id");
}
