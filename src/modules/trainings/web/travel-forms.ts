import { type Amount, readAmount, writeAmount } from "#basics/amount";
import { type AnswersOf, form } from "#basics/form";
import { choice, maybeLines, parsed, wholeWithin } from "#basics/questions";

import type { NamedSharer } from "../actions/see-travel.ts";
import type { PersonId } from "../domain/training.ts";
import { type Cost, MOST_KM, MOST_RATE, type Weight, WAYS, WEIGHTS } from "../domain/travel.ts";
import { travelTexts as says } from "./travel-texts.fr.ts";

/** A sum in euros, or nothing. */
const maybeAmount = (
  name: string,
  put: {
    readonly label: string;
    readonly help: string;
    readonly empty: string;
    readonly most: number;
  },
) =>
  parsed<Amount | "none">(
    {
      as: "line",
      width: "court",
      inputmode: "decimal",
      optional: true,
      name,
      label: put.label,
      help: put.help,
    },
    {
      empty: put.empty,
      read: (text) => {
        if (text.trim() === "") return "none";
        const amount = readAmount(text);
        return amount === undefined || amount > put.most ? undefined : amount;
      },
      write: (value) => (value === "none" ? "" : writeAmount(value)),
    },
  );

const maybeKm = parsed<number | "none">(
  { as: "line", width: "court", inputmode: "numeric", optional: true, name: "km", label: says.km },
  {
    empty: says.notKm,
    read: (text) => (text.trim() === "" ? "none" : wholeWithin(text, 1, MOST_KM)),
    write: (value) => (value === "none" ? "" : String(value)),
  },
);

/** What it costs, and how it is proposed to be shared. */
export const costForm = form({
  by: choice("cout", { label: says.by, of: ["sum", "road"], says: says.bys, otherwise: "sum" }),
  sum: maybeAmount("somme", {
    label: says.sum,
    help: says.sumHelp,
    empty: says.notAnAmount,
    most: 1_000_000,
  }),
  km: maybeKm,
  rate: maybeAmount("bareme", {
    label: says.rate,
    help: says.rateHelp,
    empty: says.notRate,
    most: MOST_RATE,
  }),
  words: maybeLines("mots", { label: says.words, help: says.wordsHelp, rows: 2, most: 500 }),
  way: choice("partage", { label: says.way, of: WAYS, says: says.ways, otherwise: "equal" }),
});

/** What each is proposed to bring: a question for each of them. */
export const weightsForm = (sharers: readonly NamedSharer[]) =>
  form(
    Object.fromEntries(
      sharers.map(({ person, name }) => [
        person,
        choice(`part-${person}`, {
          label: says.weightOf(name),
          of: WEIGHTS,
          says: says.weights,
          otherwise: "one",
        }),
      ]),
    ),
  );

export const proposeForm = (sharers: readonly NamedSharer[]) =>
  form({ ...costForm.shape, ...weightsForm(sharers).shape });

type CostAnswers = AnswersOf<typeof costForm>;

/** What was told of the cost; undefined where what it is told by is not there. */
export function costOf({ by, sum, km, rate }: CostAnswers): Cost | undefined {
  if (by === "sum") return sum === "none" ? undefined : { by, sum };
  return km === "none" || rate === "none" ? undefined : { by, km, rate };
}

/** What was told of each. */
export function weightsOf(
  sharers: readonly NamedSharer[],
  answers: Readonly<Record<string, unknown>>,
): ReadonlyMap<PersonId, Weight> {
  return new Map(
    sharers.map(({ person }) => [person, WEIGHTS.find((one) => one === answers[person]) ?? "one"]),
  );
}
