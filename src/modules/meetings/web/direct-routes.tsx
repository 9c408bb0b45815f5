import { Hono } from "hono";

import { isId } from "#basics/id";
import type { AskedEnv } from "#services/forms";
import type { App } from "#services/house";
import { answerStream } from "#services/live";
import { type WithFrame, write } from "#ui/frame";
import { AsTyped } from "#ui/markdown";

import { sightOfRoom } from "../actions/follow-room.ts";
import { listSince } from "../actions/say.ts";
import { topicOf } from "../actions/standing.ts";

type Env = AskedEnv & WithFrame;

/** What happens in a room, as it happens, to whoever may be there. */
export function directRoutes(app: App): Hono<Env> {
  return new Hono<Env>().get("/:meeting{[0-9a-f-]{36}}/direct", (c) => {
    const meeting = c.req.param("meeting");
    if (!isId<"Meeting">(meeting)) return c.notFound();
    return answerStream(c, app, {
      topic: topicOf(meeting),
      sight: (actor) => sightOfRoom(app, actor, { meeting }),
      read: async (actor, after, most) => {
        const entries = await listSince(app, actor, { meeting, after, most });
        if (entries === undefined) return undefined;
        return Promise.all(
          entries.map(async ({ number, words }) => ({
            number,
            data: await write(c.var.frame, <AsTyped text={words?.text ?? ""} />),
          })),
        );
      },
    });
  });
}
