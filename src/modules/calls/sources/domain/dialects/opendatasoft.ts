import type { Dialect } from "./dialect.ts";
import { askExplore, dated, type Explored, readExplore, refusesDataset } from "./explore.ts";

/** Any dataset of an Opendatasoft portal, whole at each reading: portals of regions hold hundreds of records. */
const portal: Explored = { source: "opendatasoft", where: () => [] };

export const opendatasoft: Dialect = {
  sourceOf: (mapping) => mapping?.source ?? "opendatasoft",
  mapping: "must",
  refusesAddress: refusesDataset,
  start: () => ({}),
  ask: (of, at) => askExplore(portal, of, at),
  read: (of, at, answer) => readExplore(portal, of, at, answer),
};

/** APProch: what public buyers mean to buy, months ahead; those that are still to come. */
const plans: Explored = {
  source: "approch",
  where: ({ today }) => [`date_previsionnelle_de_publication >= ${dated(today)}`],
};

export const approch: Dialect = {
  sourceOf: (mapping) => mapping?.source ?? "approch",
  mapping: "must",
  refusesAddress: refusesDataset,
  start: () => ({}),
  ask: (of, at) => askExplore(plans, of, at),
  read: (of, at, answer) => readExplore(plans, of, at, answer),
};
