import type { Context } from "hono";

import { isId } from "#basics/id";
import { type AskedEnv, typedOf } from "#services/forms";
import type { App } from "#services/house";
import type { WithFrame } from "#ui/frame";

import { seeMeeting, type SeenMeeting } from "../actions/see-meeting.ts";
import type { MeetingId, PersonId } from "../domain/meeting.ts";

export type Env = AskedEnv & WithFrame;
export type Asking = Context<Env>;

/** One meeting, in addresses. */
export const ONE = "/:meeting{[0-9a-f-]{36}}";

export function meetingOf(c: Asking): MeetingId | undefined {
  const asked = c.req.param("meeting") ?? "";
  return isId<"Meeting">(asked) ? asked : undefined;
}

export async function findOne(app: App, c: Asking): Promise<SeenMeeting | undefined> {
  const meeting = meetingOf(c);
  return meeting === undefined ? undefined : seeMeeting(app, c.var.actor, { meeting });
}

/** The person whom a form is about. */
export async function personOf(c: Asking): Promise<PersonId | undefined> {
  const { qui } = await typedOf(c);
  return typeof qui === "string" && isId<"Person">(qui) ? qui : undefined;
}
