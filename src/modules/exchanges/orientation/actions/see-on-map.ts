import { plain } from "#basics/text";
import { type PlacedOrganisation, placesOfOrganisationsIn } from "#modules/organisations";
import { isInBox } from "#rules/territory";
import type { PlacedPoints, PointBox, Work } from "#services/house";

import { addressOf, type LineId } from "../domain/orientation.ts";
import { type AnswerRow, listAnswers } from "../store/answers.ts";

/** The word of their kind in addresses of the map. */
export const ANSWERS = "reponses";

/** A line on a map: what is answered, by which organisation, and where that one is. */
export interface PlacedAnswer extends Pick<AnswerRow, "id" | "need"> {
  /** The page of the line. */
  readonly at: string;
  readonly table: AnswerRow["orientation"];
  readonly passesTo: LineId | undefined;
  readonly by: PlacedOrganisation;
}

/** Lines whose actor is an organisation of the directory: where a person is, or who is not here, is nobody's to see. */
async function answersIn(work: Work, ids?: readonly string[]): Promise<readonly PlacedAnswer[]> {
  const rows = await listAnswers(work, ids);
  if (rows.length === 0) return [];
  const places = await placesOfOrganisationsIn(
    work,
    rows.map(({ organisation }) => organisation),
  );
  return rows.flatMap(({ id, need, orientation, number, organisation, passesTo }) => {
    const by = places.get(organisation);
    if (by === undefined) return [];
    const at = `${addressOf({ id: orientation, number: number ?? undefined })}/lignes/${id}`;
    return [{ id, need, at, table: orientation, passesTo: passesTo ?? undefined, by }];
  });
}

/** The step: where those are who answer, each at the middle of the commune of its seat. */
export async function placeAnswersIn(
  work: Work,
  box: PointBox | undefined,
): Promise<readonly PlacedPoints[]> {
  return (await answersIn(work)).flatMap(({ id, by: { commune, centre } }) => {
    if (box !== undefined && !isInBox(box, centre)) return [];
    const { longitude, latitude, precision } = centre;
    const place = { longitude, latitude, at: "commune", exact: precision === "exact" } as const;
    return [{ ids: [id], kind: ANSWERS, ...place, commune }];
  });
}

/** The step: what some lines say. */
export const nameAnswersIn = answersIn;

/** Two organisations that a table joins. */
export interface AnswerRoute {
  readonly from: PlacedAnswer;
  readonly to: PlacedAnswer;
  /** One passes on to the other; or both answer the same need. */
  readonly how: "passes-on" | "together";
}

/** More would be a net over the map, and no route. */
const MOST_ROUTES = 12;

/** The step: who passes on to whom, and who answers the same need of one table, where they are in two communes. */
export async function joinAnswersIn(
  work: Work,
  box: PointBox | undefined,
): Promise<readonly AnswerRoute[]> {
  const all = await answersIn(work);
  const answers = all.filter(({ by }) => box === undefined || isInBox(box, by.centre));
  const byLine = new Map(answers.map((one) => [one.id, one]));
  const passing = answers.flatMap((from): AnswerRoute[] => {
    const to = from.passesTo && byLine.get(from.passesTo);
    return to === undefined ? [] : [{ from, to, how: "passes-on" }];
  });
  const same = Map.groupBy(answers, ({ table, need }) => `${table} ${plain(need)}`);
  const together = [...same.values()].flatMap((group) =>
    group.slice(1).flatMap((to, at): AnswerRoute[] => {
      const from = group[at];
      return from === undefined ? [] : [{ from, to, how: "together" }];
    }),
  );
  return [...together, ...passing]
    .filter(({ from, to }) => from.by.commune !== to.by.commune)
    .slice(0, MOST_ROUTES);
}
