import { type Context, Hono } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import { z } from "zod";

import { type AskedEnv, readForm, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { cookieName } from "#services/sessions";
import { answer, type WithFrame } from "#ui/frame";

import { askFreshCode, eraseMyself, seeBeforeLeaving } from "../mine/actions/erase-myself.ts";
import { seeFeed } from "../front/actions/see-feed.ts";
import { seeMine, seeMyData } from "../mine/actions/see-my-data.ts";
import { archiveRoutes } from "../mine/web/archive-routes.tsx";
import { nameOfArchive, writeJson } from "../mine/web/data-archive.tsx";
import { DataPage, SimpleDataPage } from "../mine/web/data-page.tsx";
import { ErasePage, GonePage } from "../mine/web/erase-page.tsx";
import { FeedPage } from "../front/web/feed-page.tsx";
import { SimpleFeedPage } from "../front/web/simple-front-page.tsx";
import { LookPage, SHADES, SIZES } from "../legal/web/look-page.tsx";
import { MinePage, SimpleMinePage } from "../mine/web/mine-page.tsx";
import { texts } from "../mine/web/texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /moi »: what is mine; « /moi/donnees »: take it away, erase it. */
export function mineRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", signedIn, async (c) => {
      const mine = await seeMine(app, c.var.actor, undefined);
      if (mine === undefined) return c.notFound();
      if (c.var.frame.person?.simple === true && c.req.query("tout") === undefined)
        return answer(c, <SimpleMinePage />);
      const done = c.req.query("fait") === "reponses" ? texts.erased : undefined;
      const person = c.var.frame.person ?? { id: "", name: "" };
      return answer(c, <MinePage {...{ mine, person, done }} />);
    })
    .get("/fil", signedIn, async (c) => {
      const feed = await seeFeed(app, c.var.actor, undefined);
      if (feed === undefined) return c.notFound();
      const isSimple = c.var.frame.person?.simple === true;
      return answer(c, isSimple ? <SimpleFeedPage feed={feed} /> : <FeedPage feed={feed} />);
    })
    .get("/donnees", signedIn, async (c) => {
      const data = await seeMyData(app, c.var.actor, undefined);
      if (data === undefined) return c.notFound();
      if (c.var.format !== "json") {
        const isSimple = c.var.frame.person?.simple === true && c.req.query("tout") === undefined;
        return answer(c, isSimple ? <SimpleDataPage /> : <DataPage data={data} />);
      }
      c.header("Content-Disposition", `attachment; filename="${nameOfArchive(data)}.json"`);
      c.header("Content-Type", "application/json; charset=utf-8");
      return c.body(writeJson(data));
    })
    .route("/donnees", archiveRoutes(app))
    .route("/donnees/effacer", eraseRoutes(app));
}

const eraseForm = z.object({ compris: z.literal("1", texts.erase.tick) });

function eraseRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(signedIn)
    .get("/", (c) => erasePage(app, c, {}))
    .post("/", async (c) => {
      const form = await readForm(c, eraseForm);
      if (!form.fits) return erasePage(app, c, { problems: form.problems }, 422);
      const told = await eraseMyself(app, c.var.actor, { session: c.var.session });
      if (!told.done) return erasePage(app, c, { problem: texts.erase.notFresh }, 409);
      deleteCookie(c, cookieName(app), { path: "/" });
      return c.redirect("/au-revoir", 303);
    })
    .post("/code", async (c) => {
      const told = await askFreshCode(app, c.var.actor, {
        goesTo: "/moi/donnees/effacer",
        session: c.var.session,
      });
      if (told.done) return c.redirect(`/entrer/code?demande=${told.value.ask}`, 303);
      return erasePage(app, c, { problem: texts.erase.tooMany }, 409);
    });
}

interface Problems {
  readonly problem?: string;
  readonly problems?: Readonly<Record<string, string>>;
}

async function erasePage(app: App, c: Asking, told: Problems, status: 200 | 409 | 422 = 200) {
  const { session, actor } = c.var;
  const data = await seeMyData(app, actor, undefined);
  const before = await seeBeforeLeaving(app, actor, { session });
  if (data === undefined || before === undefined) return c.notFound();
  const letterLeaves = app.config.smtpUrl !== undefined;
  return answer(c, <ErasePage {...{ data, before, letterLeaves, ...told }} />, status);
}

const YEAR = 365 * 24 * 3600;

/** « /apparence » for everyone, and « /au-revoir » for who has just left. */
export function lookRoutes(app: App): Hono<Env> {
  const keep = (c: Asking, name: string, value: string | undefined) => {
    if (value === undefined) return void deleteCookie(c, name, { path: "/" });
    setCookie(c, name, value, {
      path: "/",
      maxAge: YEAR,
      sameSite: "Lax",
      httpOnly: true,
      secure: app.config.publicUrl?.startsWith("https:") ?? false,
    });
  };
  return new Hono<Env>()
    .get("/apparence", (c) => answer(c, <LookPage saved={c.req.query("fait") !== undefined} />))
    .post("/apparence", async (c) => {
      const { teinte, taille } = await typedOf(c);
      keep(
        c,
        "teinte",
        SHADES.find((known) => known === teinte),
      );
      keep(
        c,
        "taille",
        SIZES.find((known) => known === taille),
      );
      return c.redirect("/apparence?fait", 303);
    })
    .get("/au-revoir", (c) => answer(c, <GonePage />));
}
