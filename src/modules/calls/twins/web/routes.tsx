import { type Context, Hono } from "hono";

import type { GivenBack } from "#basics/form";
import { type Id, isId } from "#basics/id";
import { type AskedEnv, pageOf, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { joinTwins, keepApart } from "../actions/decide-twins.ts";
import { partNotice } from "../../sources/actions/part-notice.ts";
import { seeTwins } from "../actions/see-twins.ts";
import { type AskedTwins, twinList } from "./list-asked.ts";
import { TwinPage } from "./twin-page.tsx";
import { twinRefusals as refusals, twinTexts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const AT = "/operateur/doublons";

const SAID: Readonly<Record<string, string>> = {
  reunies: twinTexts.didJoin,
  distinguees: twinTexts.didApart,
  separee: twinTexts.didPart,
};

/** Twins, for who keeps the instance; unknown to all others. */
export function twinRoutes(app: App): Hono<Env> {
  const see = async (c: Asking, changes: Partial<AskedTwins> = {}) => {
    const asked = { ...twinList.read(c.req.queries()), ...changes };
    const seen = await seeTwins(app, c.var.actor, asked);
    return seen && { ...seen, asked };
  };
  type Seen = NonNullable<Awaited<ReturnType<typeof see>>>;
  const draw = (c: Asking, seen: Seen, back: GivenBack) => {
    const shown = { ...seen, now: app.clock.now(), said: SAID[c.req.query("fait") ?? ""] };
    return answer(c, <TwinPage {...shown} back={back} />, back);
  };
  const pair = pageOf({
    find: async (c: Asking) => {
      const [seen, one, other] = [await see(c), await sent(c, "une"), await sent(c, "autre")];
      return seen && one && other && { ...seen, one, other };
    },
    draw,
  });
  const join = pair.pressed({
    act: (c, { one, other }) => joinTwins(app, c.var.actor, { one, other }),
    refusals,
    to: () => `${AT}?fait=reunies`,
  });
  const apart = pair.pressed({
    act: (c, { one, other }) => keepApart(app, c.var.actor, { one, other }),
    refusals,
    to: () => `${AT}?fait=distinguees`,
  });
  const joined = pageOf({
    find: async (c: Asking) => {
      const [seen, notice] = [await see(c, { joined: true }), await sent(c, "annonce")];
      return seen && notice && { ...seen, notice };
    },
    draw,
  });
  const part = joined.pressed({
    act: (c, { notice }) => partNotice(app, c.var.actor, { notice }),
    refusals,
    to: () => `${AT}?reunies=oui&fait=separee`,
  });
  return new Hono<Env>()
    .get("/", pageOf({ find: (c: Asking) => see(c), draw }).show)
    .post("/reunir", join)
    .post("/distinguer", apart)
    .post("/separer", part);
}

/** A notice that a button names. */
async function sent(c: Asking, name: string): Promise<Id<"Notice"> | undefined> {
  const id = (await typedOf(c))[name];
  return typeof id === "string" && isId<"Notice">(id) ? id : undefined;
}
