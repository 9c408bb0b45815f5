import { isId } from "#basics/id";
import { standingIn } from "#modules/circles";
import { isMember } from "#rules/circles";
import type { CircleArchive } from "#services/house";

import { listOrientations, lastTouchedAt } from "../store/orientations.ts";
import type { SeenVersion } from "./describe-lines.ts";
import { seeOrientationIn } from "./see-orientation.ts";

/** The tables of a circle, for a member who takes them away. */
export const orientationArchive: CircleArchive = {
  gives: async (work, circle) => {
    if (!isId<"Circle">(circle) || !isMember(await standingIn(work, circle))) return {};
    const given = [];
    for (const { id } of await listOrientations(work, { circle })) {
      const seen = await seeOrientationIn(work, id);
      if (seen === undefined) continue;
      given.push({
        nom: seen.table.name,
        "où elle vaut": seen.where,
        lignes: seen.standing.flatMap(({ standing }) => standing ?? []).map(written),
        "en attente de confirmation": seen.waiting
          .flatMap(({ waiting }) => waiting ?? [])
          .map(written),
        "besoins sans réponse": seen.gaps.map(({ words, count }) => ({
          besoin: words,
          fois: count,
        })),
      });
    }
    return given.length === 0 ? {} : { "Les tables d’orientation": given };
  },
  data: async (work, circle) => {
    if (!isId<"Circle">(circle) || !isMember(await standingIn(work, circle))) return {};
    const tables = [];
    for (const { id } of await listOrientations(work, { circle })) {
      const seen = await seeOrientationIn(work, id);
      if (seen === undefined) continue;
      tables.push({
        name: seen.table.name,
        where: [...seen.where],
        lines: seen.standing.flatMap(({ standing }) => standing ?? []).map(lineData),
        waiting: seen.waiting.flatMap(({ waiting }) => waiting ?? []).map(lineData),
        gaps: seen.gaps.map(({ words, count }) => ({ need: words, times: count })),
      });
    }
    return tables.length === 0 ? {} : { tables };
  },
  livedAt: (work, circle) => lastTouchedAt(work, circle),
};

/** A line under English keys. How to reach who answers is not in it: they agreed to that here, and are asked again elsewhere. */
function lineData(one: SeenVersion) {
  return {
    need: one.need,
    where: [...one.where],
    answeredBy: one.named.name,
    conditions: one.conditions ?? null,
    next: one.next ?? null,
    reviewOn: one.reviewOn.toString(),
    confirmedAt: one.agreed?.at.toString() ?? null,
  };
}

function written(one: SeenVersion) {
  return {
    besoin: one.need,
    où: one.where,
    "qui répond": one.named.name,
    contact: one.named.contact ?? null,
    conditions: one.conditions ?? null,
    "passe à": one.next ?? null,
    "à relire le": one.reviewOn.toString(),
    "confirmée le": one.agreed?.at.toString() ?? null,
  };
}
