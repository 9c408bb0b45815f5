import { type Context, Hono } from "hono";

import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { listDecisions, seeDecision, seeDecisionFile } from "../../counts/actions/see-count.ts";
import { countFileAs } from "../../counts/web/file-formats.ts";
import { decisionAsJson } from "./decision-formats.ts";
import { DecisionPage, DecisionsPage } from "./decision-pages.tsx";
import type { Env } from "../../web/asked.ts";
import { decisionList } from "./lists-asked.ts";

/** « /decisions »: what open circles decided, for anyone. */
export function decisionRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", async (c) => {
      const asked = decisionList.read(c.req.queries());
      const words = asked.words.replace(/\s+/g, " ");
      const found = await listDecisions(app, c.var.actor, { ...asked, words });
      if (found === undefined) return c.notFound();
      return answer(c, <DecisionsPage found={found} asked={asked} now={app.clock.now()} />);
    })
    .get("/:number", async (c) => {
      const number = numberIn(c);
      const seen =
        number === undefined ? undefined : await seeDecision(app, c.var.actor, { number });
      if (seen === undefined) return c.notFound();
      const { format, frame } = c.var;
      if (format === "jsonld" || format === "json")
        return c.json(decisionAsJson(seen, frame.publicUrl), 200, {
          "content-type": "application/ld+json",
        });
      return answer(c, <DecisionPage {...seen} now={app.clock.now()} />);
    })
    .get("/:number/compte", async (c) => {
      const number = numberIn(c);
      const text =
        number === undefined ? undefined : await seeDecisionFile(app, c.var.actor, { number });
      return countFileAs(c, text, `decision-${number ?? ""}`);
    });
}

function numberIn(c: Context<Env>): number | undefined {
  const typed = c.req.param("number") ?? "";
  return /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : undefined;
}
