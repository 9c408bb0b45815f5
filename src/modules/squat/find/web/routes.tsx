import { type Context, Hono } from "hono";

import type { AskedEnv } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { findPlaces } from "../actions/find-places.ts";
import { seePlace } from "../actions/see-place.ts";
import { surpriseMe } from "../actions/surprise-me.ts";
import { placesAsked } from "../domain/search.ts";
import { FindPage } from "./find-page.tsx";
import { PlacePage } from "./place-page.tsx";
import { SurprisePage } from "./surprise-page.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /squat »: where to work for a day; one of them; « surprenez-moi ». */
export function findRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", async (c) => {
      const asked = placesAsked.read(c.req.queries());
      const found = await findPlaces(app, c.var.actor, { asked });
      return answer(c, <FindPage asked={asked} found={found} />);
    })
    .get("/surprise", async (c) => {
      const asked = placesAsked.read(c.req.queries());
      const after = numberIn(c.req.query("sauf"));
      const seen = await surpriseMe(app, c.var.actor, { asked, after });
      return answer(c, <SurprisePage asked={asked} seen={seen} isAgain={after !== undefined} />);
    })
    .get("/lieux/:venue{[0-9]{1,12}}", async (c: Asking) => {
      const number = Number(c.req.param("venue"));
      const seen = await seePlace(app, c.var.actor, { number });
      return seen === undefined ? c.notFound() : answer(c, <PlacePage seen={seen} />);
    });
}

function numberIn(typed: string | undefined): number | undefined {
  return typed !== undefined && /^\d{1,12}$/.test(typed) ? Number(typed) : undefined;
}
