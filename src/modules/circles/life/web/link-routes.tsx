import { Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { idField, lineField, readForm, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { changeLink, proposeLink } from "../actions/link-circles.ts";
import { seeLinks } from "../actions/see-links.ts";
import { addressOf } from "../../domain/circle.ts";
import { MOST_LINK_WORDS } from "../../domain/link.ts";
import { type Asking, type Env, findAsked, statusOf } from "../../web/asked.ts";
import { keepRefusals, linkTexts } from "../../web/keep-texts.fr.ts";
import { LinksPage, type LinksPageProps } from "./links-page.tsx";

const proposeForm = z.object({
  cercle: idField<"Circle">(linkTexts.noCircle),
  mots: lineField(linkTexts.noWords, MOST_LINK_WORDS),
});
const changeForm = z.object({ faire: z.enum(["accepted", "refused", "ended"]) });

/** « /cercles/:circle/liens »: its parts, its links, proposing one, answering, ending. */
export function linkRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:circle/liens", (c) => linksPage(app, c, {}))
    .post("/:circle/liens", signedIn, async (c) => {
      const seen = await findAsked(app, c);
      if (seen === undefined) return c.notFound();
      const { typed, ...form } = await readForm(c, proposeForm);
      if (!form.fits) return linksPage(app, c, { typed, problems: form.problems });
      const told = await proposeLink(app, c.var.actor, {
        circle: seen.circle.id,
        to: form.data.cercle,
        words: form.data.mots,
      });
      if (told.done) return c.redirect(`${addressOf(seen.circle)}/liens`, 303);
      return linksPage(app, c, { typed, problem: keepRefusals[told.refusal] });
    })
    .post("/:circle/liens/:link", signedIn, async (c) => {
      const seen = await findAsked(app, c);
      const link = c.req.param("link") ?? "";
      const form = await readForm(c, changeForm);
      if (seen === undefined || !isId<"CircleLink">(link) || !form.fits) return c.notFound();
      const told = await changeLink(app, c.var.actor, { link, to: form.data.faire });
      if (told.done) return c.redirect(`${addressOf(seen.circle)}/liens`, 303);
      return linksPage(app, c, { problem: keepRefusals[told.refusal] });
    });
}

async function linksPage(
  app: App,
  c: Asking,
  shown: Omit<LinksPageProps, "seen">,
): Promise<Response> {
  const circle = c.req.param("circle") ?? "";
  const seen = await seeLinks(app, c.var.actor, { circle });
  if (seen === undefined) return c.notFound();
  return answer(c, <LinksPage seen={seen} {...shown} />, statusOf(shown));
}
