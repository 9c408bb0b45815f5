import { Hono } from "hono";

import type { App } from "#services/house";
import { answerStream } from "#services/live";
import { type Frame, write } from "#ui/frame";

import { sightOfRoom } from "../actions/follow-room.ts";
import { seeMeeting, type SeenMeeting } from "../actions/see-meeting.ts";
import { topicOf } from "../actions/standing.ts";
import type { Entry } from "../domain/entry.ts";
import { type Env, meetingOf, ONE } from "./asked.ts";
import { MinutesNow } from "./marks.tsx";
import { MessageLine } from "./messages.tsx";
import { NewsNow } from "./news.tsx";
import { PresenceNow } from "./presence.tsx";

/** What happens in a room, as it happens, to its members who are there: the lines that are said, and what they change. */
export function directRoutes(app: App): Hono<Env> {
  return new Hono<Env>().get(`${ONE}/direct`, (c) => {
    const meeting = meetingOf(c);
    if (meeting === undefined) return c.notFound();
    return answerStream(c, app, {
      topic: topicOf(meeting),
      sight: (actor) => sightOfRoom(app, actor, { meeting }),
      read: async (actor, after, limit) => {
        const seen = await seeMeeting(app, actor, { meeting });
        if (seen?.may.hear !== true) return undefined;
        const entries = seen.entries.filter(({ number }) => number > after).slice(0, limit);
        return drawAll(c.var.frame, seen, { entries, now: app.clock.now() });
      },
    });
  });
}

interface ToDraw {
  readonly entries: readonly Entry[];
  readonly now: Temporal.Instant;
}

/** Drawn for all members alike: no face that one alone may see, nothing of the one who read. */
async function drawAll(frame: Frame, seen: SeenMeeting, { entries, now }: ToDraw) {
  const plain = { ...frame, person: undefined, faces: undefined };
  // Some who are given this had its first entries: what changed goes with the entry that changed it last.
  const last = entries.findLast(({ kind }) => kind !== "said");
  return Promise.all(
    entries.map(async (entry) => ({
      number: entry.number,
      data: await write(
        plain,
        <>
          <LineOf seen={seen} entry={entry} now={now} />
          {entry === last && <Around seen={seen} now={now} />}
          {!QUIET.includes(entry.kind) && <NewsNow seen={seen} isThere />}
        </>,
      ),
    })),
  );
}

interface LineProps {
  readonly seen: SeenMeeting;
  readonly entry: Entry;
  readonly now: Temporal.Instant;
}

/** What was said, or the message that an entry marks, as it looks now. */
function LineOf({ seen, entry, now }: LineProps) {
  const said = saidOf(seen, entry);
  return said === undefined ? null : <MessageLine seen={seen} entry={said} now={now} />;
}

function saidOf({ entries }: SeenMeeting, entry: Entry): Entry | undefined {
  if (entry.kind === "said") return entry;
  const about = entries.find(({ id }) => id === entry.about);
  // What settles a decision, or takes a mark back, is about the mark.
  const said = about?.kind === "said" ? about : entries.find(({ id }) => id === about?.about);
  return said?.kind === "said" ? said : undefined;
}

/** What stands beside the lines, once it changed: the minutes, and who is there. */
function Around({ seen, now }: Pick<LineProps, "seen" | "now">) {
  return (
    <>
      <MinutesNow seen={seen} now={now} />
      <PresenceNow seen={seen} />
    </>
  );
}

/** What changes neither the floor nor what is asked of anybody. */
const QUIET: readonly Entry["kind"][] = ["said", "seated", "noted", "todo", "unmarked"];
