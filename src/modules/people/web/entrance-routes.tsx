import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { type Typed, readForm } from "#services/forms";
import { type App, personBy } from "#services/house";
import { answer } from "#ui/frame";

import { askCode } from "../actions/ask-code.ts";
import { chooseWho, seeChoice } from "../actions/choose-who.ts";
import { endSession } from "../actions/end-sessions.ts";
import type { Entered } from "../actions/open-session.ts";
import {
  type CameIn,
  seeAsk,
  type SeenLink,
  seeSignInLink,
  signIn,
  signInByLink,
} from "../actions/sign-in.ts";
import { readAddress } from "../domain/address.ts";
import { readCode, readGoesTo } from "../domain/codes.ts";
import {
  entranceOf,
  giveSession,
  type PeopleEnv,
  placeOf,
  sessionOf,
  siteOf,
  takeSession,
} from "./asking.ts";
import { ActingElsewherePage } from "./acting-routes.tsx";
import { CodePage } from "./code-page.tsx";
import { EnterPage, type EnterPageProps } from "./enter-page.tsx";
import { LeavePage, LinkOverPage, LinkPage, type Now } from "./link-page.tsx";
import { WhoPage } from "./who-page.tsx";
import { refusalTexts, texts } from "./texts.fr.ts";

type Asking = Context<PeopleEnv>;

const emailForm = z.object({
  email: z
    .string({ error: texts.enter.notAnAddress })
    .refine((typed) => readAddress(typed) !== undefined, texts.enter.notAnAddress),
  vers: z.string().optional(),
});

const codeForm = z.object({ demande: z.string(), code: z.string() });

/** « /entrer »: an address, then the code that was sent there. */
export function entranceRoutes(app: App): Hono<PeopleEnv> {
  const enterPage = (c: Asking, props: Omit<EnterPageProps, "demonstration" | "mailsKept">) => (
    <EnterPage
      {...props}
      demonstration={c.var.instance.demonstration}
      mailsKept={app.config.smtpUrl === undefined}
    />
  );
  return new Hono<PeopleEnv>()
    .get("/", async (c) => {
      const goesTo = readGoesTo(c.req.query("vers"));
      const { acting } = c.var.frame;
      if (acting !== undefined) return answer(c, <ActingElsewherePage name={acting.forWhom} />);
      if (personBy(c.var.actor) !== undefined) return c.redirect(goesTo ?? "/", 303);
      return answer(c, enterPage(c, { goesTo }));
    })
    .post("/", async (c) => {
      const form = await readForm(c, emailForm);
      if (!form.fits) {
        const goesTo = readGoesTo(textOf(form.typed, "vers"));
        return answer(c, enterPage(c, { goesTo, typed: form.typed, problems: form.problems }), 422);
      }
      const goesTo = readGoesTo(form.data.vers);
      const asked = { email: form.data.email, site: siteOf(app, c), goesTo, place: placeOf(c) };
      const told = await askCode(app, c.var.actor, asked);
      if (told.done) return c.redirect(`/entrer/code?demande=${told.value.ask}`, 303);
      const problem =
        told.refusal === "too-many" ? texts.enter.tooMany(told.until) : texts.enter.notAnAddress;
      return answer(c, enterPage(c, { goesTo, typed: form.typed, problem }), 409);
    })
    .get("/code", async (c) => codePage(app, c, { ask: c.req.query("demande") }))
    .post("/code", (c) => typeCode(app, c))
    .get("/qui", (c) => whoPage(app, c, c.req.query("choix") ?? ""))
    .post("/qui", (c) => chooseOne(app, c));
}

const whoForm = z.object({
  choix: z.string(),
  qui: z.string().default(""),
  quitte: z.string().optional(),
});

/** « Qui êtes-vous ? »: after the code of an address of several persons. */
async function whoPage(app: App, c: Asking, token: string, problem?: string): Promise<Response> {
  const choice = await seeChoice(app, c.var.actor, token);
  if (choice === undefined) return answer(c, <LinkOverPage />, 404);
  return answer(
    c,
    <WhoPage {...{ token, choice, problem, now: nowOf(c) }} />,
    problem === undefined ? 200 : 422,
  );
}

async function chooseOne(app: App, c: Asking): Promise<Response> {
  const form = await readForm(c, whoForm);
  if (!form.fits) return c.redirect("/entrer", 303);
  const { choix: token, qui } = form.data;
  const who = qui === "nouveau" ? "new" : isId<"Person">(qui) ? qui : undefined;
  if (who === undefined || (who !== personBy(c.var.actor) && isSomebodyElse(c, form.data.quitte)))
    return whoPage(app, c, token, texts.who.choose);
  const told = await chooseWho(app, c.var.actor, { token, who, ...entranceOf(c) });
  if (told.done) return come(app, c, told.value);
  return whoPage(app, c, token, texts.who.choose);
}

function textOf(typed: Typed, name: string): string | undefined {
  const value = typed[name];
  return typeof value === "string" ? value : undefined;
}

interface CodePageAsked {
  readonly ask: string | undefined;
  readonly typed?: Typed;
  readonly problem?: string;
  readonly waitUntil?: Temporal.Instant;
}

/** The page of a demand; who has none begins again. */
async function codePage(app: App, c: Asking, { ask, typed, problem, ...more }: CodePageAsked) {
  const seen =
    ask !== undefined && isId<"Ask">(ask) ? await seeAsk(app, c.var.actor, ask) : undefined;
  if (ask === undefined || seen === undefined) return c.redirect("/entrer", 303);
  const waitUntil = seen.waitUntil ?? more.waitUntil;
  const refused = problem !== undefined || waitUntil !== undefined || !seen.live;
  return answer(
    c,
    <CodePage
      {...seen}
      ask={ask}
      purpose="sign-in"
      waitUntil={waitUntil}
      now={app.clock.now()}
      mailsKept={app.config.smtpUrl === undefined}
      demonstration={c.var.instance.demonstration}
      typed={typed}
      problems={problem === undefined ? undefined : { code: problem }}
    />,
    c.req.method === "POST" && refused ? 409 : 200,
  );
}

async function typeCode(app: App, c: Asking): Promise<Response> {
  const form = await readForm(c, codeForm);
  if (!form.fits || !isId<"Ask">(form.data.demande)) return c.redirect("/entrer", 303);
  const { demande: ask } = form.data;
  const code = readCode(form.data.code);
  if (code === undefined)
    return codePage(app, c, { ask, typed: form.typed, problem: refusalTexts["not-a-code"] });
  const place = placeOf(c);
  const told = await signIn(app, c.var.actor, { ask, code, place, ...entranceOf(c) });
  if (told.done) return comeOrChoose(app, c, told.value);
  return told.refusal === "wrong-code"
    ? codePage(app, c, {
        ask,
        typed: form.typed,
        problem: refusalTexts["wrong-code"](told.left),
      })
    : codePage(app, c, { ask, ...(told.refusal === "wait" ? { waitUntil: told.until } : {}) });
}

/** Somebody is in, or says who they are first. */
function comeOrChoose(app: App, c: Asking, told: CameIn): Response {
  if (told.came === "in") return come(app, c, told);
  return c.redirect(`/entrer/qui?choix=${told.choice}`, 303);
}

/** Somebody is in: their cookie, then their name if it is not known, then where they were going. */
export function come(
  app: App,
  c: Asking,
  { token, nameless, goesTo }: Pick<Entered, "token" | "nameless" | "goesTo">,
): Response {
  giveSession(app, c, token);
  if (!nameless) return c.redirect(goesTo ?? "/", 303);
  return c.redirect(
    goesTo === undefined ? "/moi/nom" : `/moi/nom?vers=${encodeURIComponent(goesTo)}`,
    303,
  );
}

/** Who is signed in on this browser, for the pages that let somebody else in. */
function nowOf(c: Asking): Now | undefined {
  const { person } = c.var.frame;
  return person && { id: person.id, name: person.name };
}

/** Whether another person is signed in than the one from whom the form said to go, or one when it said nobody. */
function isSomebodyElse(c: Asking, leaves: string | undefined): boolean {
  const me = personBy(c.var.actor);
  return me !== undefined && leaves !== me;
}

/** The page of a link; `wasRefused` when something was sent, and did nothing. */
function showLink(c: Asking, token: string, seen: SeenLink | undefined, wasRefused: boolean) {
  if (seen === undefined) return answer(c, <LinkOverPage />, wasRefused ? 409 : 404);
  return answer(c, <LinkPage {...{ token, seen, now: nowOf(c) }} />, wasRefused ? 409 : 200);
}

const linkForm = z.object({ quitte: z.string().optional() });

/** « /l/entrer/… »: the link of the mail. No cookie is needed, and no script. */
export function linkRoutes(app: App): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get("/:token", async (c) => {
      const token = c.req.param("token");
      return showLink(c, token, await seeSignInLink(app, c.var.actor, token), false);
    })
    .post("/:token", async (c) => {
      const token = c.req.param("token");
      const form = await readForm(c, linkForm);
      const seen = await seeSignInLink(app, c.var.actor, token);
      // Shown to a visitor, or to who was here before: who is here now has not been asked.
      if (
        seen?.becomes !== undefined &&
        isSomebodyElse(c, form.fits ? form.data.quitte : undefined)
      )
        return showLink(c, token, seen, true);
      const told = await signInByLink(app, c.var.actor, { token, ...entranceOf(c) });
      if (told.done) return comeOrChoose(app, c, told.value);
      // Pressed twice: the first press has already let them in.
      if (personBy(c.var.actor) !== undefined) return c.redirect("/", 303);
      return showLink(c, token, undefined, true);
    });
}

/** « /sortir »: this browser is nobody's again. */
export function leaveRoutes(app: App): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get("/", async (c) =>
      personBy(c.var.actor) === undefined ? c.redirect("/", 303) : answer(c, <LeavePage />),
    )
    .post("/", async (c) => {
      const session = sessionOf(c);
      if (session !== undefined) await endSession(app, c.var.actor, { session });
      takeSession(app, c);
      return c.redirect("/", 303);
    });
}
