import { type Context, Hono } from "hono";
import { z } from "zod";

import { amountOf } from "#basics/amount";
import { isId } from "#basics/id";
import { type AskedEnv, idField, lineField, readForm, signedIn } from "#services/forms";
import { type App, personBy } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { sayFavour } from "../actions/say-favour.ts";
import {
  listMyFavours,
  listNeighbours,
  seeFavour,
  type SeenFavour,
} from "../actions/see-favours.ts";
import { setFavourAside, thankFavour, thankNeighbour } from "../actions/thank-favour.ts";
import { MOST_WORDS } from "../domain/favour.ts";
import { FavourPage, SayPage, type SayPageProps } from "./favour-pages.tsx";
import { FavoursPage } from "./favours-page.tsx";
import { refusalTexts, texts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const HERE = "/coups-de-pouce";

const koriField = z
  .string({ error: texts.chooseKori })
  .regex(/^\d{1,3}$/, texts.chooseKori)
  .transform((count, c) => {
    const amount = amountOf(Number(count) * 100);
    if (amount !== undefined) return amount;
    c.addIssue(texts.chooseKori);
    return z.NEVER;
  });
const thanksField = z
  .string()
  .trim()
  .max(MOST_WORDS, `Écrivez moins de ${MOST_WORDS} caractères.`)
  .optional()
  .transform((words) => (words === "" ? undefined : words));
const said = {
  person: idField<"Person">(texts.choosePerson),
  what: lineField(texts.emptyWhat, MOST_WORDS),
};
const sayForm = z.object(said);
const thankForm = z.object({ kori: koriField, thanks: thanksField });
const thankNeighbourForm = z.object({ ...said, kori: koriField, thanks: thanksField });

/** « /coups-de-pouce »: help once given, said by one and thanked by the other. */
export function favourRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", async (c) => {
      const favours =
        personBy(c.var.actor) === undefined
          ? undefined
          : await listMyFavours(app, c.var.actor, undefined);
      return answer(c, <FavoursPage favours={favours} now={app.clock.now()} />);
    })
    .get("/remercier", signedIn, (c) => sayPage(app, c, { as: "helped" }))
    .get("/rendu", signedIn, (c) => sayPage(app, c, { as: "helper" }))
    .post("/remercier", signedIn, async (c) => {
      const form = await readForm(c, thankNeighbourForm);
      const shown = { as: "helped" as const, typed: form.typed };
      if (!form.fits) return sayPage(app, c, { ...shown, problems: form.problems });
      const { person, ...given } = form.data;
      const told = await thankNeighbour(app, c.var.actor, { ...given, with: person });
      if (told.done) return c.redirect(`${HERE}/${told.value}`, 303);
      return sayPage(app, c, { ...shown, problem: refusalTexts[told.refusal] });
    })
    .post("/rendu", signedIn, async (c) => {
      const form = await readForm(c, sayForm);
      const shown = { as: "helper" as const, typed: form.typed };
      if (!form.fits) return sayPage(app, c, { ...shown, problems: form.problems });
      const { person, what } = form.data;
      const told = await sayFavour(app, c.var.actor, { as: "helper", with: person, what });
      if (told.done) return c.redirect(`${HERE}/${told.value}`, 303);
      return sayPage(app, c, { ...shown, problem: refusalTexts[told.refusal] });
    })
    .get("/:favour", signedIn, async (c) => {
      const favour = await find(app, c);
      return favour === undefined
        ? c.notFound()
        : answer(c, <FavourPage favour={favour} now={app.clock.now()} />);
    })
    .post("/:favour/remercier", signedIn, (c) => thank(app, c))
    .post("/:favour/mettre-de-cote", signedIn, async (c) => {
      const favour = await find(app, c);
      if (favour === undefined) return c.notFound();
      const told = await setFavourAside(app, c.var.actor, { favour: favour.id });
      if (told.done) return c.redirect(HERE, 303);
      return favourPage(app, c, favour, { problem: refusalTexts[told.refusal] });
    });
}

function find(app: App, c: Asking): Promise<SeenFavour | undefined> {
  const asked = c.req.param("favour") ?? "";
  return isId<"Favour">(asked)
    ? seeFavour(app, c.var.actor, { favour: asked })
    : Promise.resolve(undefined);
}

type Shown = Pick<SayPageProps, "typed" | "problem" | "problems">;

function statusOf({ problem, problems }: Shown): 200 | 409 | 422 {
  if (problem !== undefined) return 409;
  return problems === undefined ? 200 : 422;
}

async function sayPage(
  app: App,
  c: Asking,
  shown: Shown & Pick<SayPageProps, "as">,
): Promise<Response> {
  const companions = await listNeighbours(app, c.var.actor, undefined);
  return answer(c, <SayPage companions={companions} {...shown} />, statusOf(shown));
}

async function favourPage(
  app: App,
  c: Asking,
  favour: SeenFavour,
  shown: Shown,
): Promise<Response> {
  return answer(
    c,
    <FavourPage favour={favour} now={app.clock.now()} {...shown} />,
    statusOf(shown),
  );
}

async function thank(app: App, c: Asking): Promise<Response> {
  const favour = await find(app, c);
  if (favour === undefined) return c.notFound();
  const form = await readForm(c, thankForm);
  if (!form.fits) return favourPage(app, c, favour, { typed: form.typed, problems: form.problems });
  const told = await thankFavour(app, c.var.actor, { favour: favour.id, ...form.data });
  if (told.done) return c.redirect(`${HERE}/${favour.id}`, 303);
  return favourPage(app, c, favour, { typed: form.typed, problem: refusalTexts[told.refusal] });
}
