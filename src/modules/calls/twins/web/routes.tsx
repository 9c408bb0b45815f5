import { type Context, Hono } from "hono";
import { z } from "zod";

import { type Id, isId } from "#basics/id";
import { type AskedEnv, readForm, pageAsked } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { type DecideRefusal, joinTwins, keepApart } from "../actions/decide-twins.ts";
import { partNotice, type PartRefusal } from "../../sources/actions/part-notice.ts";
import { seeTwins } from "../actions/see-twins.ts";
import { TwinPage } from "./twin-page.tsx";
import { twinRefusals, twinTexts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;

const AT = "/operateur/doublons";
const isNotice = (text: string): text is Id<"Notice"> => isId<"Notice">(text);
const notice = z.string().refine(isNotice);
const pairForm = z.object({ une: notice, autre: notice });
const noticeForm = z.object({ annonce: notice });

const SAID: Readonly<Record<string, string>> = {
  reunies: twinTexts.didJoin,
  distinguees: twinTexts.didApart,
  separee: twinTexts.didPart,
};

/** Twins, for who keeps the instance; unknown to all others. */
export function twinRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", (c) => show(app, c, {}))
    .post("/reunir", (c) => decide(app, c, joinTwins, "fait=reunies"))
    .post("/distinguer", (c) => decide(app, c, keepApart, "fait=distinguees"))
    .post("/separer", async (c) => {
      const form = await readForm(c, noticeForm);
      if (!form.fits) return c.notFound();
      const told = await partNotice(app, c.var.actor, { notice: form.data.annonce });
      return told.done
        ? c.redirect(`${AT}?reunies=oui&fait=separee`, 303)
        : show(app, c, { refusal: told.refusal, joined: true });
    });
}

async function decide(
  app: App,
  c: Context<Env>,
  act: typeof joinTwins | typeof keepApart,
  said: string,
): Promise<Response> {
  const form = await readForm(c, pairForm);
  if (!form.fits) return c.notFound();
  const told = await act(app, c.var.actor, { one: form.data.une, other: form.data.autre });
  return told.done ? c.redirect(`${AT}?${said}`, 303) : show(app, c, { refusal: told.refusal });
}

async function show(
  app: App,
  c: Context<Env>,
  {
    refusal,
    joined = c.req.query("reunies") === "oui",
  }: { readonly refusal?: DecideRefusal | PartRefusal; readonly joined?: boolean },
): Promise<Response> {
  const page = pageAsked(c);
  const seen = await seeTwins(app, c.var.actor, { joined, page });
  if (seen === undefined) return c.notFound();
  const said = refusal === undefined ? SAID[c.req.query("fait") ?? ""] : undefined;
  return answer(
    c,
    <TwinPage
      {...seen}
      joined={joined}
      page={page}
      now={app.clock.now()}
      said={said}
      problem={refusal && twinRefusals[refusal]}
    />,
    refusal === undefined ? 200 : 409,
  );
}
