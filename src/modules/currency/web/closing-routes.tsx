import { type Context, Hono } from "hono";

import { form } from "#basics/form";
import { knownId } from "#basics/id";
import { line } from "#basics/questions";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { closeAccount, seeClosing, type SeenClosing } from "../actions/close-account.ts";
import type { ClosingWay } from "../domain/closing.ts";
import { accountAt } from "./at.ts";
import { ClosingPage, ConfirmPage } from "./closing-pages.tsx";
import { closeRefusals } from "./closing-texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const AT = "/:account{[0-9a-f-]{36}}/fermer";
const WAYS = { maison: "house", partage: "shared" } as const satisfies Record<string, ClosingWay>;

/** What was read before: nobody types it. */
const markForm = form({ mark: line("vu", { label: "", empty: closeRefusals.changed }) });

const circleOf = ({ of }: SeenClosing) => knownId<"Circle">(of.id);
const wayOf = (c: Asking): ClosingWay =>
  c.req.param("way") === "maison" ? WAYS.maison : WAYS.partage;

/** « /kori/…/fermer »: who facilitates a circle closes its common account. */
export function closingRoutes(app: App): Hono<Env> {
  const find = (c: Asking) =>
    seeClosing(app, c.var.actor, { circle: c.req.param("account") ?? "" });
  const first = pageOf({
    find,
    draw: (c, closing) => answer(c, <ClosingPage closing={closing} />),
  });
  const confirm = pageOf({
    find: async (c: Asking) => {
      const closing = await find(c);
      // Where there is nothing to share, there is no such page.
      const isThere = wayOf(c) === "house" || closing?.parts !== undefined;
      return isThere ? closing : undefined;
    },
    draw: (c, closing, back) =>
      answer(c, <ConfirmPage closing={closing} way={wayOf(c)} back={back} />, back),
  });
  const close = confirm.sent({
    asks: markForm,
    act: (c, seen, { mark }) =>
      closeAccount(app, c.var.actor, { circle: circleOf(seen), way: wayOf(c), mark }),
    refusals: closeRefusals,
    to: (_, { of }) => `${accountAt(of)}?fait=ferme`,
  });
  return new Hono<Env>()
    .use("/:account/fermer/*", signedIn)
    .use("/:account/fermer", signedIn)
    .get(AT, first.show)
    .get(`${AT}/:way{maison|partage}`, confirm.show)
    .post(`${AT}/:way{maison|partage}`, close);
}
