import type { Every } from "../domain/visit.ts";

export const everyWords: Readonly<Record<Every, string>> = {
  once: "une seule fois",
  week: "chaque semaine",
  fortnight: "une semaine sur deux",
  month: "chaque mois",
};
