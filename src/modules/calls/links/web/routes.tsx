import { type Context, Hono } from "hono";

import type { GivenBack } from "#basics/form";
import { type AskedEnv, pageOf, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { checkLink } from "../actions/check-links.ts";
import { seeLinks } from "../actions/see-links.ts";
import { LinksPage, linksAt } from "./links-page.tsx";
import { type AskedLinks, linkList, numberOf } from "./list-asked.ts";
import { checkRefusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /operateur/liens »: for who keeps the instance; unknown to all others. */
export function linkRoutes(app: App): Hono<Env> {
  const see = async (c: Asking, asked: AskedLinks) => {
    const { shown, page } = asked;
    const links = await seeLinks(app, c.var.actor, { shown, page, number: numberOf(asked) });
    return links && { links, asked };
  };
  type Seen = NonNullable<Awaited<ReturnType<typeof see>>>;
  const draw = (c: Asking, { links, asked }: Seen, back: GivenBack) => {
    const shown = { seen: links, asked, now: app.clock.now() };
    return answer(c, <LinksPage {...shown} back={back} />, back);
  };
  // The button of an address says from which list it was pressed.
  const one = pageOf({
    find: async (c: Asking) => {
      const { adresse: address, ...sent } = await typedOf(c);
      if (typeof address !== "string" || address === "" || address.length > 2_000) return undefined;
      const wishes = Object.entries(sent).map(([name, text]) => [name, [text].flat()]);
      const seen = await see(c, linkList.read(Object.fromEntries(wishes)));
      return seen && { ...seen, address };
    },
    draw,
  });
  const check = one.pressed({
    act: (c, { address }) => checkLink(app, c.var.actor, { address }),
    refusals: checkRefusals,
    to: (found, { asked }) => linksAt(asked, { found: found === "new" ? undefined : found }),
  });
  const list = pageOf({ find: (c: Asking) => see(c, linkList.read(c.req.queries())), draw });
  return new Hono<Env>().get("/", list.show).post("/visiter", check);
}
