import { PARIS } from "#basics/dates";
import type { DatedSource, When } from "#services/house";

import type { Call } from "../../domain/call.ts";
import { listFollowedIn } from "../actions/list-alerts.ts";
import { alertTexts as texts } from "./texts.fr.ts";

/** The last days of the calls that one follows. One that was withdrawn stays, cancelled, until its day. */
export const myFollowedCalls: DatedSource = {
  mandate: "calls",
  list: async (work) =>
    (await listFollowedIn(work)).flatMap((call) => {
      const when = whenOf(call);
      if (when === undefined) return [];
      return [
        {
          uid: call.id,
          title: texts.dated(call.title),
          when,
          address: `/appels/${call.number}`,
          of: { kind: "public" },
          sequence: call.version - 1,
          changedAt: call.changedAt,
          status: call.state === "withdrawn" ? "cancelled" : "confirmed",
          description: call.body.name,
          alarm: { before: Temporal.Duration.from({ hours: 72 }), says: texts.dated(call.title) },
        },
      ];
    }),
};

function whenOf({ deadline, closesAt }: Call): When | undefined {
  if (deadline === undefined || closesAt === undefined) return undefined;
  if (deadline.time === undefined) return { kind: "day", day: deadline.date };
  return { kind: "time", start: closesAt, end: undefined, zone: PARIS };
}
