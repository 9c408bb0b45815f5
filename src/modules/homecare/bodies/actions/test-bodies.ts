import { type Actor, person, type PersonId } from "#services/house";

import { titlesFor, TODAY } from "../../../../../tests/support/bodies.ts";
import { app, at } from "../../../../../tests/support/bodies-house.ts";
import { mailTo } from "../../../../../tests/support/time.ts";
import { seePassages } from "../../actions/see-passages.ts";
import type { ThroughId } from "../../domain/assignment.ts";
import { seeAskedPage } from "./see-asked.ts";
import { seeBodies } from "./see-bodies.ts";
import { sendSomebody } from "./send-somebody.ts";

export const TOMORROW = TODAY.add({ days: 1 });
export const day = (after: number) => TODAY.add({ days: after });
export const titles = (who: PersonId) => titlesFor(app, who);
export const mailOf = (who: PersonId) => mailTo(app, who);
/** What the body reads of what it was asked. */
export const read = async (asked: ThroughId, who: PersonId | Actor = at.odile) =>
  seeAskedPage(app, typeof who === "string" ? person(who) : who, { asked });
export const mine = async () => (await seeBodies(app, person(at.ana), undefined))?.bodies[0];
export const send = (asked: ThroughId, more: Partial<Parameters<typeof sendSomebody>[2]> = {}) =>
  sendSomebody(app, person(at.odile), {
    asked,
    helper: at.malika,
    from: undefined,
    until: undefined,
    ...more,
  });
export const sent = async () =>
  (await seeBodies(app, person(at.ana), undefined))?.bodies.flatMap((one) =>
    one.sent.map(({ name }) => name),
  );
export const days = async (who = at.malika) =>
  ((await seePassages(app, person(who), undefined))?.passages ?? []).map(({ starts }) =>
    starts.toPlainDate().toString(),
  );
