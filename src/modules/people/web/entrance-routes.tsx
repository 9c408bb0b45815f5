import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { type Typed, readForm } from "#services/forms";
import { type App, personBy } from "#services/house";
import { answer } from "#ui/frame";

import { askCode } from "../entrance/actions/ask-code.ts";
import { chooseWho, seeChoice } from "../entrance/actions/choose-who.ts";
import { endSession } from "../entrance/actions/end-sessions.ts";
import { signIn } from "../entrance/actions/sign-in.ts";
import { readAddress } from "../domain/address.ts";
import { readCode, readGoesTo } from "../domain/codes.ts";
import { passkeySiteOf } from "../domain/passkey.ts";
import {
  entranceOf,
  type PeopleEnv,
  placeOf,
  sessionOf,
  siteOf,
  takeSession,
} from "../entrance/web/asking.ts";
import { ActingElsewherePage } from "../mandates/web/acting-routes.tsx";
import { answerCode, type CodeAsked } from "../entrance/web/code-answer.tsx";
import { EnterPage, type EnterPageProps } from "../entrance/web/enter-page.tsx";
import { ClosedPage, HeldPage } from "../entrance/web/closed-page.tsx";
import { come } from "../entrance/web/come.ts";
import { LeavePage, LinkOverPage } from "../entrance/web/link-page.tsx";
import { comeOrChoose, HELD, isSomebodyElse, nowOf } from "../entrance/web/link-routes.tsx";
import { WhoPage } from "../entrance/web/who-page.tsx";
import { refusalTexts, texts } from "./texts.fr.ts";

type Asking = Context<PeopleEnv>;

const emailForm = z.object({
  email: z
    .string({ error: texts.enter.notAnAddress })
    .refine((typed) => readAddress(typed) !== undefined, texts.enter.notAnAddress),
  vers: z.string().optional(),
});

/** What the page of entering shows, whatever was asked. */
type Everywhere = "demonstration" | "mailsKept" | "byPasskey";

const codeForm = z.object({ demande: z.string(), code: z.string() });

/** « /entrer »: an address, then the code that was sent there. */
export function entranceRoutes(app: App): Hono<PeopleEnv> {
  const enterPage = (c: Asking, props: Omit<EnterPageProps, Everywhere>) => (
    <EnterPage
      {...props}
      byPasskey={passkeySiteOf(siteOf(app, c)) !== undefined}
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
    .get("/ferme", (c) => answer(c, <ClosedPage />))
    .get("/courriel-arrete", (c) => answer(c, <HeldPage />))
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
  if (told.refusal === "mail-held") return c.redirect(HELD, 303);
  return whoPage(app, c, token, texts.who.choose);
}

function textOf(typed: Typed, name: string): string | undefined {
  const value = typed[name];
  return typeof value === "string" ? value : undefined;
}

const codePage = (app: App, c: Asking, asked: CodeAsked) => answerCode(app, c, "sign-in", asked);

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
