import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { fingerprint } from "#services/keys";
import { countOne, declareLimit } from "#services/limits";
import { placeOf } from "#pieces/people";
import { answer, type WithFrame } from "#ui/frame";

import {
  endPrivateAddress,
  listPrivateAddresses,
  makePrivateAddress,
  openPrivateAddress,
  renewPrivateAddress,
  seePrivateAddresses,
} from "../actions/private-addresses.ts";
import { chosenOf, makeForm } from "./private-forms.ts";
import { AT, PrivatePage, ShownOncePage, SurePage } from "./private-page.tsx";
import { makeRefusals, ofAddressRefusals, texts } from "./private-texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /moi/adresses-privees »: one's private addresses, made, renewed and ended. */
export function privateAddressRoutes(app: App): Hono<Env> {
  const list = pageOf({
    find: (c: Asking) => seePrivateAddresses(app, c.var.actor, undefined),
    draw: (c, seen, back) => {
      const page = { ...seen, chosen: c.req.query("ouvre"), now: app.clock.now(), back };
      return answer(c, <PrivatePage {...page} isEnded={c.req.query("fait") === "arretee"} />, back);
    },
  });
  const make = list.sent({
    asks: ({ choices }) => makeForm(choices),
    act: (c, _, { name, kind }) =>
      makePrivateAddress(app, c.var.actor, { name, ...chosenOf(kind) }),
    refusals: makeRefusals,
    beside: { "name-taken": "nom", "unknown-kind": "ouvre" },
    // Its secret is in no address and kept nowhere: it is shown by the answer itself.
    to: (made, _, c) => answer(c, <ShownOncePage app={app} made={made} />),
  });
  const renewing = surePage(app, "renouveler");
  const renew = renewing.pressed({
    act: (c, { id: address }) => renewPrivateAddress(app, c.var.actor, { address }),
    refusals: ofAddressRefusals,
    to: (made, _, c) => answer(c, <ShownOncePage app={app} made={made} />),
  });
  const ending = surePage(app, "arreter");
  const end = ending.pressed({
    act: (c, { id: address }) => endPrivateAddress(app, c.var.actor, { address }),
    refusals: ofAddressRefusals,
    to: () => `${AT}?fait=arretee`,
  });
  return new Hono<Env>()
    .use(signedIn)
    .get("/", list.show)
    .post("/", make)
    .get("/:address/renouveler", renewing.show)
    .post("/:address/renouveler", renew)
    .get("/:address/arreter", ending.show)
    .post("/:address/arreter", end);
}

const SURE = {
  renouveler: { title: texts.renewTitle, says: texts.renewSays, send: texts.renewSend },
  arreter: { title: texts.endTitle, says: texts.endSays, send: texts.endSend },
} as const;

/** Whether one is sure, of one of one's addresses. */
function surePage(app: App, what: keyof typeof SURE) {
  const { title, says, send } = SURE[what];
  return pageOf({
    find: async (c: Asking) => {
      const asked = c.req.param("address") ?? "";
      const mine = isId(asked) ? await listPrivateAddresses(app, c.var.actor, undefined) : [];
      return mine.find(({ id }) => id === asked);
    },
    draw: (c, { id, name }, back) => {
      const action = `${AT}/${id}/${what}`;
      const page = { title: title(name), says, send, action, back };
      return answer(c, <SurePage {...page} />, back);
    },
  });
}

/** Reads from one place in an hour: agendas of many people may come from one server. */
const FROM_PLACE = declareLimit({ name: "private-from-place", points: 600, seconds: 3600 });
/** Reads of one address in an hour: agendas come back a few times a day. */
const OF_ADDRESS = declareLimit({ name: "private-of-address", points: 60, seconds: 3600 });

/** « /prive/… »: what a private address opens. Its path is a secret: it is told to nobody, and written nowhere. */
export function openPrivateRoutes(app: App): Hono<Env> {
  return new Hono<Env>().get("/:secret", async (c) => {
    // Not to the page that a link of ours would lead to, nor to a store between us and who reads.
    c.header("Referrer-Policy", "no-referrer");
    c.header("Cache-Control", "private, no-store");
    c.header("X-Robots-Tag", "noindex");
    const secret = c.req.param("secret");
    const wait =
      (await countOne(app, FROM_PLACE, keyOf(app, placeOf(c)))) ??
      (await countOne(app, OF_ADDRESS, keyOf(app, secret)));
    if (wait !== undefined) return c.text(texts.tooMany, 429, { "Retry-After": String(wait.wait) });
    const { publicUrl } = c.var.frame;
    const ending = c.var.format ?? "";
    const file = await openPrivateAddress(app, { secret, ending, publicUrl });
    return file === undefined
      ? c.notFound()
      : c.body(file.body, 200, { "Content-Type": file.type });
  });
}

/** What is counted is known again, and read back by nobody. */
function keyOf(app: App, text: string): string {
  return Buffer.from(fingerprint(app, "count private addresses", text))
    .toString("hex")
    .slice(0, 40);
}
