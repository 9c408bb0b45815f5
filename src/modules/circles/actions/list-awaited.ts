import type { Work } from "#services/house";

import { type Circle, isClosed } from "../domain/circle.ts";
import { listCharterDues } from "../store/charters.ts";
import { listCirclesOf } from "../store/circles.ts";
import { listProposedTo } from "../store/links.ts";
import { listProposed } from "../store/silent.ts";
import { countWaitingIn } from "./see-requests.ts";
import { listMyMembershipsIn } from "./standing.ts";

/** What a circle waits for the person who acts to do. */
export type Awaited = { readonly circle: Circle } & (
  | { readonly what: "requests" | "links"; readonly count: number }
  | { readonly what: "charter"; readonly due: Temporal.PlainDate | undefined }
  | { readonly what: "rest" }
);

/** What my circles wait for: requests first, since somebody waits, then links, charters, rest. A few queries, however many circles. */
export async function listAwaitedIn(work: Work): Promise<readonly Awaited[]> {
  const mine = await listMyMembershipsIn(work);
  if (mine.length === 0) return [];
  const ids = mine.map(({ circle }) => circle);
  const kept = mine.filter(({ role }) => role === "facilitator").map(({ circle }) => circle);
  const circles = await listCirclesOf(work, ids);
  const living = (id: Circle["id"]) => {
    const circle = circles.get(id);
    return circle === undefined || isClosed(circle) ? [] : [circle];
  };
  const links = Map.groupBy(await listProposedTo(work, kept), ({ to }) => to);
  const behind = mine.filter(
    ({ circle, charterVersion }) => charterVersion < (circles.get(circle)?.charterVersion ?? 0),
  );
  const dues = await listCharterDues(
    work,
    behind.map(({ circle }) => circle),
  );
  return [
    ...[...(await countWaitingIn(work))].flatMap(([id, count]) =>
      living(id).map((circle) => ({ circle, what: "requests" as const, count })),
    ),
    ...[...links].flatMap(([id, proposed]) =>
      living(id).map((circle) => ({ circle, what: "links" as const, count: proposed.length })),
    ),
    ...behind.flatMap(({ circle: id }) =>
      living(id).map((circle) => ({ circle, what: "charter" as const, due: dues.get(id) })),
    ),
    ...(await listProposed(work, kept)).flatMap((id) =>
      living(id).map((circle) => ({ circle, what: "rest" as const })),
    ),
  ];
}
