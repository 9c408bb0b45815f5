import { type Context, Hono } from "hono";
import { z } from "zod";

import { dayOf } from "#basics/dates";
import { readForm } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { tellBirthYear } from "../actions/ages.ts";
import { changeName, chooseSimple, seeMine } from "../actions/change-mine.ts";
import { chooseHelper, seeHelper } from "../actions/choose-helper.ts";
import { readBirthYear } from "../domain/age.ts";
import { readGoesTo } from "../domain/codes.ts";
import { readHelper } from "../domain/helper.ts";
import { readName } from "../domain/names.fr.ts";
import { TOO_YOUNG } from "./age-routes.tsx";
import { ageTexts } from "./ages-texts.fr.ts";
import { type PeopleEnv, signedIn, takeSession } from "../entrance/web/asking.ts";
import { DisplayPage, NamePage } from "./mine-pages.tsx";
import { texts } from "./texts.fr.ts";

/** Where the house greets a newcomer: a fixed address, of a module above. */
const WELCOME = "/bienvenue";

const nameForm = z.object({
  nom: z
    .string({ error: texts.name.notAName })
    .refine((typed) => readName(typed) !== undefined, texts.name.notAName),
  vers: z.string().optional(),
  /** Only of a newcomer who is a minor. */
  annee: z.string().trim().max(10).catch(""),
});

const displayForm = z
  .object({
    simple: z.string().optional(),
    aide: z.string().trim().default(""),
    telephone: z.string().trim().default(""),
  })
  .refine(
    ({ aide, telephone }) =>
      (aide === "" && telephone === "") || readHelper({ name: aide, telephone }) !== undefined,
    { path: ["telephone"], message: texts.display.notAHelper },
  );

/** One says how to be called; a newcomer who is a minor says their year of birth first. */
async function saysName(app: App, c: Context<PeopleEnv>): Promise<Response> {
  const before = await seeMine(app, c.var.actor, undefined);
  const form = await readForm(c, nameForm);
  const { typed } = form;
  const again = (problems: Readonly<Record<string, string>>) => {
    const goesTo = readGoesTo(typeof typed["vers"] === "string" ? typed["vers"] : undefined);
    return answer(
      c,
      <NamePage name={before?.name} {...{ goesTo, typed, problems }} saved={false} />,
      422,
    );
  };
  if (!form.fits) return again(form.problems);
  const { nom: name, vers, annee } = form.data;
  const first = before?.name === undefined;
  if (first && annee !== "") {
    const year = readBirthYear(annee, dayOf(app.clock.now()));
    if (year === undefined) return again({ annee: ageTexts.notAYear });
    const told = await tellBirthYear(app, c.var.actor, { year });
    if (told.done && told.value === "too-young") {
      takeSession(app, c);
      return c.redirect(TOO_YOUNG, 303);
    }
  }
  await changeName(app, c.var.actor, { name });
  return c.redirect(readGoesTo(vers) ?? (first ? WELCOME : "/moi/nom?fait=1"), 303);
}

/** « /moi/nom », « /moi/affichage »: how one is called, how one reads. */
export function nameRoutes(app: App): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get("/nom", signedIn, async (c) => {
      const mine = await seeMine(app, c.var.actor, undefined);
      const goesTo = readGoesTo(c.req.query("vers"));
      const saved = c.req.query("fait") !== undefined;
      return answer(c, <NamePage name={mine?.name} goesTo={goesTo} saved={saved} />);
    })
    .post("/nom", signedIn, (c) => saysName(app, c))
    .get("/affichage", signedIn, async (c) => {
      const mine = await seeMine(app, c.var.actor, undefined);
      const helper = await seeHelper(app, c.var.actor, undefined);
      const saved = c.req.query("fait") !== undefined;
      return answer(c, <DisplayPage simple={mine?.simple ?? false} {...{ helper, saved }} />);
    })
    .post("/affichage", signedIn, async (c) => {
      const form = await readForm(c, displayForm);
      if (!form.fits) {
        const { typed, problems } = form;
        const shown = { simple: false, helper: undefined, saved: false, typed, problems };
        return answer(c, <DisplayPage {...shown} />, 422);
      }
      const { simple, aide: name, telephone } = form.data;
      const helper = name === "" && telephone === "" ? undefined : { name, telephone };
      await chooseSimple(app, c.var.actor, { simple: simple === "1" });
      await chooseHelper(app, c.var.actor, { helper });
      return c.redirect("/moi/affichage?fait=1", 303);
    });
}
