import { z } from "zod";

import { isId } from "#basics/id";
import type { Job } from "#services/house";

import { listDue } from "../store/sources.ts";
import { fetchSource } from "./fetch-source.ts";
import { queueFetchIn } from "./manage-sources.ts";

const payloadShape = z.object({ id: z.string() });

/** Every ten minutes, puts in the queue the sources whose time has come: at their hour, or after a wait. */
export const fetchSources: Job = {
  cron: "*/10 * * * *",
  run: (app, _payload, actor) =>
    app.transaction(actor, async (work) => {
      for (const id of await listDue(work)) await queueFetchIn(work, id);
    }),
};

/** Reads one source. What the other server does is written down, never thrown: the queue does not try it again. */
export const fetchOneSource: Job = {
  run: async (app, payload, actor) => {
    const { id } = payloadShape.parse(payload);
    if (isId<"Source">(id)) await fetchSource(app, actor, { id });
  },
};
