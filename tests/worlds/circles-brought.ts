import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { bringCircle } from "../../src/modules/circles/bring/actions/bring-circle.ts";
import { layArchive } from "../../src/modules/circles/bring/actions/lay-archive.ts";
import { takeAwayCircle } from "../../src/modules/circles/life/actions/take-away-circle.ts";
import { streamArchive } from "../../src/modules/circles/life/web/archive-file.tsx";
import { demonstrationCircles } from "#rules/circles";
import type { TestHouse } from "../support/house.ts";

/** Who brought a circle knows it, alone; nobody else knows that it is here. */
export const knownTo = ["Jean-Rémy"];

export const paths = ["/cercles", "/cercles.json", "/cercles/apporter"];

/** A circle more was brought, and another archive waits for an answer. */
export async function differ(app: TestHouse): Promise<void> {
  const by = person(demonstrationPeople["jean-remy"].id);
  const draft = await layOne(app, 1);
  await bringCircle(app, by, { draft, me: undefined });
  await layOne(app, 2);
}

const none = () => Promise.resolve(undefined);

/** An archive of his circle, as it was taken so many seconds later: each is another one. */
async function layOne(app: TestHouse, seconds: number) {
  const by = person(demonstrationPeople["jean-remy"].id);
  const taken = await takeAwayCircle(app, by, { circle: demonstrationCircles.quality.id });
  if (taken === undefined) throw new Error("not given");
  const at = taken.at.add({ seconds });
  const stream = await streamArchive({ ...taken, at }, "Ailleurs", none);
  const from = new Uint8Array(await new Response(stream).arrayBuffer());
  const laid = await layArchive(app, by, { from, most: "page" });
  if (!laid.done) throw new Error(laid.refusal);
  return laid.value;
}
