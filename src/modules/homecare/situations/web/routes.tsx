import { Hono } from "hono";

import { answer, type WithFrame } from "#ui/frame";

import { NeverHerePage } from "./never-here-page.tsx";
import { SituationPage, SituationsPage } from "./pages.tsx";
import { situations } from "./situations.fr.ts";

/** « /chez-moi/situations »: for everyone, whether or not the territory opened anything. */
export function situationRoutes(): Hono<WithFrame> {
  return new Hono<WithFrame>()
    .get("/", (c) => answer(c, <SituationsPage />))
    .get("/jamais-ici", (c) => answer(c, <NeverHerePage />))
    .get("/:situation", (c) => {
      const one = situations.find(({ name }) => name === c.req.param("situation"));
      return one === undefined ? c.notFound() : answer(c, <SituationPage one={one} />);
    });
}
