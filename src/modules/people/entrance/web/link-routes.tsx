import { type Context, Hono } from "hono";
import { z } from "zod";

import { readForm } from "#services/forms";
import { type App, personBy } from "#services/house";
import { answer } from "#ui/frame";

import { type CameIn, type SeenLink, seeSignInLink, signInByLink } from "../actions/sign-in.ts";
import { entranceOf, type PeopleEnv } from "./asking.ts";
import { come } from "./come.ts";
import { LinkOverPage, LinkPage, type Now } from "./link-page.tsx";

type Asking = Context<PeopleEnv>;

/** Where one is led whose account is closed, since it is said that they died. */
export const CLOSED = "/entrer/ferme";
/** Where one is led whose mailbox opens on a stolen device. */
export const HELD = "/entrer/courriel-arrete";

/** Somebody is in, or says who they are first. */
export async function comeOrChoose(app: App, c: Asking, told: CameIn): Promise<Response> {
  if (told.came === "in") return come(app, c, told);
  if (told.came === "closed") return c.redirect(CLOSED, 303);
  if (told.came === "held") return c.redirect(HELD, 303);
  return c.redirect(`/entrer/qui?choix=${told.choice}`, 303);
}

/** Who is signed in on this browser, for the pages that let somebody else in. */
export function nowOf(c: Asking): Now | undefined {
  const { person } = c.var.frame;
  return person && { id: person.id, name: person.name };
}

/** Whether another person is signed in than the one from whom the form said to go, or one when it said nobody. */
export function isSomebodyElse(c: Asking, leaves: string | undefined): boolean {
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
