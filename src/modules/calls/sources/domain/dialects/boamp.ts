import type { Dialect } from "./dialect.ts";
import {
  askExplore,
  dated,
  type Explored,
  quoted,
  readExplore,
  refusesDataset,
} from "./explore.ts";

/**
 * The BOAMP (DILA) by the Explore API: the open calls the first time; then all that was published
 * since, whatever its nature, latest first. Its default order is the oldest first.
 */
const how: Explored = {
  source: "boamp",
  orderBy: "dateparution desc, idweb desc",
  day: "dateparution",
  where: ({ since, today }, { until, whole }) => [
    ...(since === undefined
      ? [`datelimitereponse >= ${dated(today)}`, `nature = ${quoted("APPEL_OFFRE")}`]
      : [`dateparution >= ${dated(since)}`]),
    ...(until === undefined ? [] : [`dateparution ${whole === true ? "=" : "<="} ${dated(until)}`]),
  ],
};

export const boamp: Dialect = {
  sourceOf: () => "boamp",
  mapping: "none",
  refusesAddress: refusesDataset,
  start: () => ({}),
  ask: (of, at) => askExplore(how, of, at),
  read: (of, at, answer) => readExplore(how, of, at, answer),
};
