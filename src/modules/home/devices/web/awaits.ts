import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { seeUnseenIn } from "../actions/see-closing.ts";
import { AT } from "../domain/address.ts";
import { texts } from "./texts.fr.ts";

/** That one's devices were closed, or that who acted was stopped, until one saw it: one press. */
export async function waitsClosed(work: Work): Promise<readonly Waiting[]> {
  const closed = await seeUnseenIn(work);
  if (closed === undefined) return [];
  const { devicesBy, actingAt, name, mailHeldUntil } = closed;
  const says = [
    ...(devicesBy === undefined ? [] : [texts.devices(devicesBy, name)]),
    ...(mailHeldUntil === undefined ? [] : [texts.held(mailHeldUntil)]),
    ...(actingAt === undefined ? [] : [texts.acting(name)]),
  ].join(" ");
  return [
    {
      group: "answer",
      urgent: true,
      says,
      at: AT,
      go: texts.seen,
      press: { action: `${AT}/vu`, fields: {}, prefix: "appareils-vu" },
    },
  ];
}
