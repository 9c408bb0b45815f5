import { Hono } from "hono";

import { isId } from "#basics/id";
import { type App, personBy } from "#services/house";
import { answer } from "#ui/frame";

import { listMyVotes } from "../votes/actions/list-votes.ts";
import { askRoutes } from "../votes/web/ask-routes.tsx";
import { beleniosRoutes } from "../belenios/web/routes.tsx";
import { countRoutes } from "../counts/web/routes.tsx";
import { paperRoutes } from "../paper/web/routes.tsx";
import { addRecountRoutes } from "../counts/web/recount-routes.tsx";
import type { Asking, Env } from "./asked.ts";
import { statutesRoutes } from "../statutes/web/routes.tsx";
import { voiceRoutes } from "./voice-routes.tsx";
import { voteActRoutes } from "../votes/web/routes.tsx";
import { voteList } from "../votes/web/lists-asked.ts";
import { VotesPage } from "../votes/web/votes-page.tsx";

/** « /votes »: the questions of one's circles, one's ballot, and where one's voice goes. */
export function voteRoutes(app: App): Hono<Env> {
  return addRecountRoutes(new Hono<Env>())
    .get("/", (c) => votesPage(app, c))
    .route("/", askRoutes(app))
    .route("/", statutesRoutes(app))
    .route("/", paperRoutes(app))
    .route("/", beleniosRoutes(app))
    .route("/", voiceRoutes(app))
    .route("/", countRoutes(app))
    .route("/", voteActRoutes(app));
}

async function votesPage(app: App, c: Asking): Promise<Response> {
  const asked = voteList.read(c.req.queries());
  const circle = isId<"Circle">(asked.circle) ? asked.circle : undefined;
  const known = personBy(c.var.actor) !== undefined;
  const votes = known
    ? await listMyVotes(app, c.var.actor, { circle, page: asked.page })
    : undefined;
  return answer(c, <VotesPage votes={votes} circle={circle} now={app.clock.now()} />);
}
