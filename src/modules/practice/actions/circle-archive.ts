import { isId } from "#basics/id";
import type { CircleArchive } from "#services/house";

import { listLinesOf, listToBuild } from "../store/lines.ts";
import { lastTouchedAt, listOpened } from "../store/situations.ts";
import { linesIn, listedIn, pointsIn } from "./see-community.ts";
import { findCommunityIn } from "./standing.ts";

/** What a community told without names, knows and means to build, for a member who takes it away. */
export const circleArchive: CircleArchive = {
  gives: async (work, circle) => {
    const community = isId<"Circle">(circle) ? await findCommunityIn(work, { circle }) : undefined;
    if (community === undefined) return {};
    const { space } = community;
    const all = { from: 0, most: 10_000 };
    const situations = await listedIn(work, await listOpened(work, space, all));
    const lines = await linesIn(work, community, await listLinesOf(work, space, all));
    const points = await pointsIn(work, community, await listToBuild(work, space));
    return {
      "La pratique partagée": community.shares,
      "Les situations": situations.flatMap(({ title, isHidden }) =>
        title === undefined || isHidden ? [] : [title],
      ),
      "Ce que nous savons": lines.map(({ text, document }) => ({
        savoir: text,
        document: document ?? null,
      })),
      "Ce qu’il faut construire": points.map(({ text }) => text),
    };
  },
  livedAt: (work, circle) => lastTouchedAt(work, circle),
};
