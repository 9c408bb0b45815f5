import { isId } from "#basics/id";
import type { CircleArchive } from "#services/house";

import { spaceOf } from "#rules/circles";

import { listCurrent, listOfSpace } from "../store/methods.ts";
import { listTrialsOfSpace } from "../store/trials.ts";
import { foundTrialIn, reportIn } from "./standing.ts";

/** The methods that a circle wrote, and what it tried, for a member who takes it away. */
export const circleArchive: CircleArchive = {
  gives: async (work, circle) => {
    if (!isId<"Circle">(circle)) return {};
    const space = spaceOf(circle);
    const methods = await listOfSpace(work, space);
    const versions = await listCurrent(
      work,
      methods.map(({ id }) => id),
    );
    const trials = [];
    for (const kept of await listTrialsOfSpace(work, space)) {
      const found = await foundTrialIn(work, kept);
      if (found === undefined) continue;
      trials.push({
        jour: kept.day.toString(),
        version: kept.number,
        issue: kept.told?.outcome ?? null,
        "ce qui en est raconté": (await reportIn(work, kept)) ?? null,
      });
    }
    return {
      "Les méthodes": methods.map(({ id, licence }) => ({
        licence,
        fiche: versions.get(id)?.card ?? null,
      })),
      "Les essais de méthodes": trials,
    };
  },
  livedAt: async (work, circle) => {
    if (!isId<"Circle">(circle)) return undefined;
    const space = spaceOf(circle);
    const all = [
      ...(await listOfSpace(work, space)).map(({ changedAt }) => changedAt),
      ...(await listTrialsOfSpace(work, space)).map((one) => one.told?.writtenAt ?? one.begunAt),
    ];
    return all.toSorted((one, other) => Temporal.Instant.compare(one, other)).at(-1);
  },
};
