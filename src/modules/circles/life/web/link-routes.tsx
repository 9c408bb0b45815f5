import { Hono } from "hono";

import { isId, knownId } from "#basics/id";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { changeLink, proposeLink } from "../actions/link-circles.ts";
import { seeLinks, type SeenLinks } from "../actions/see-links.ts";
import { addressOf } from "../../domain/circle.ts";
import { type Asking, type Env } from "../../web/asked.ts";
import { keepRefusals as refusals } from "../../web/keep-texts.fr.ts";
import { changeLinkForm, linkForm } from "./forms.ts";
import { LinksPage } from "./links-page.tsx";

/** « /cercles/:circle/liens »: its parts, its links, proposing one, answering, ending. */
export function linkRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const link = c.req.param("link");
      if (link !== undefined && !isId(link)) return undefined;
      return seeLinks(app, c.var.actor, { circle: c.req.param("circle") ?? "" });
    },
    draw: (c, seen, back) => answer(c, <LinksPage seen={seen} back={back} />, back),
  });
  const propose = page.sent({
    form: "proposer",
    asks: ({ choices }) => linkForm(choices),
    act: (c, { circle }, asked) => proposeLink(app, c.var.actor, { circle: circle.id, ...asked }),
    refusals,
    to: linksAt,
  });
  const change = page.sent({
    asks: changeLinkForm,
    act: (c, _, asked) => {
      const link = knownId<"CircleLink">(c.req.param("link") ?? "");
      return changeLink(app, c.var.actor, { link, ...asked });
    },
    refusals,
    to: linksAt,
  });
  return new Hono<Env>()
    .get("/:circle/liens", page.show)
    .post("/:circle/liens", signedIn, propose)
    .post("/:circle/liens/:link", signedIn, change);
}

const linksAt = (_: unknown, { circle }: SeenLinks) => `${addressOf(circle)}/liens`;
