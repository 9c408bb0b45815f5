import { round } from "./bench.ts";
import type { Answered } from "./judged.ts";
import type { KeptCall } from "./keep-collection.ts";
import { meanGrades } from "./ndcg.ts";

/** How many queries are shown. */
const WORST = 40;

/** Tells the queries that fare worst: what they found first, and what the judges would have put there. */
export function showWorst(
  say: (sentence: string) => void,
  {
    answered,
    kept,
  }: { readonly answered: readonly Answered[]; readonly kept: readonly KeptCall[] },
): void {
  const titles = new Map(kept.map(({ id, notice }) => [id, notice.title]));
  const worst = answered
    .filter(({ ndcg }) => ndcg !== undefined)
    .toSorted((one, other) => (one.ndcg ?? 1) - (other.ndcg ?? 1))
    .slice(0, WORST);
  for (const { query, results, ndcg, misses } of worst) {
    const grades = meanGrades(query.judges);
    const line = (id: string) =>
      `    ${round(grades.get(id) ?? 0)}  ${titles.get(id) ?? id} (${id})`;
    const missed = [...grades.keys()]
      .filter((id) => !results.slice(0, 5).includes(id))
      .toSorted((one, other) => (grades.get(other) ?? 0) - (grades.get(one) ?? 0))
      .slice(0, 3);
    say(`${query.id} « ${query.text} »: ${round(ndcg ?? 0)}${misses ? ", NONE of its calls" : ""}`);
    say("  found first:");
    for (const id of results.slice(0, 5)) say(line(id));
    if (results.length === 0) say("    nothing");
    if (missed.length > 0) say("  would be there:");
    for (const id of missed) say(line(id));
  }
}
