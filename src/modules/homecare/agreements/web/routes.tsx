import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { type AskedEnv, pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { AGREEMENTS } from "../../domain/address.ts";
import { seeAgreement, type SeenAgreementPage, seeAgreements } from "../actions/see-agreements.ts";
import {
  beginFromModel,
  isPublishedText,
  leaveAgreement,
  reviewAgreement,
  sayAgreement,
  signAgreement,
} from "../actions/sign.ts";
import { agreementAt, textAt } from "../domain/address.ts";
import { readAgreementForm, reviewForm } from "./forms.ts";
import { AgreementPage, AgreementsPage, ModelPage } from "./pages.tsx";
import { refusals as own } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const REVIEW = { "review-not-to-come": "relire", "review-too-far": "relire" } as const;

/** « /chez-moi/accords »: agreements between bodies, for everyone; signed for a body by who may say yes for it. */
export function agreementRoutes(app: App): Hono<Env> {
  const list = pageOf({
    find: (c: Asking) => seeAgreements(app, c.var.actor, undefined),
    draw: (c, seen, back) => answer(c, <AgreementsPage seen={seen} back={back} />, back),
  });
  const said = list.sent({
    asks: async ({ mine, today }, c) => {
      const { texte: text = "" } = await typedOf(c);
      const isText =
        typeof text === "string" && (await isPublishedText(app, c.var.actor, { text }));
      return readAgreementForm(mine, { isText, today });
    },
    act: async (c, _, { organisation, ...asked }) =>
      isId<"Organisation">(organisation)
        ? sayAgreement(app, c.var.actor, { organisation, ...asked })
        : refused("not-for-them"),
    refusals: own,
    beside: {
      ...REVIEW,
      "unknown-text": "texte",
      "signed-already": "texte",
      "too-long": "joindre",
    },
    to: (agreement) => agreementAt(agreement),
  });
  const model = pageOf({
    find: (c: Asking) => Promise.resolve({ isKnown: c.var.actor.for !== undefined }),
    draw: (c, { isKnown }, back) => answer(c, <ModelPage isKnown={isKnown} back={back} />, back),
  });
  const begun = model.pressed({
    act: (c) => beginFromModel(app, c.var.actor, undefined),
    refusals: own,
    to: (document) => textAt(document),
  });
  return new Hono<Env>()
    .get("/", list.show)
    .post("/signer", signedIn, said)
    .get("/modele", model.show)
    .post("/modele", signedIn, begun)
    .route("/", oneRoutes(app));
}

/** The agreement of the page, and the version that stood on it. */
async function readOf(c: Asking, { one }: SeenAgreementPage) {
  const { version } = await typedOf(c);
  return { agreement: one.id, version: Number(version) };
}

function oneRoutes(app: App): Hono<Env> {
  const one = pageOf({
    find: async (c: Asking) => {
      const agreement = c.req.param("agreement") ?? "";
      return isId<"Agreement">(agreement)
        ? seeAgreement(app, c.var.actor, { agreement })
        : undefined;
    },
    draw: (c, seen, back) => answer(c, <AgreementPage seen={seen} back={back} />, back),
  });
  const pressed = (act: typeof signAgreement | typeof leaveAgreement, to: (id: string) => string) =>
    one.pressed({
      act: async (c, seen) => {
        const organisation = c.req.param("organisation") ?? "";
        return isId<"Organisation">(organisation)
          ? act(app, c.var.actor, { ...(await readOf(c, seen)), organisation })
          : refused("not-for-them");
      },
      refusals: own,
      to: (_, seen) => to(agreementAt(seen.one.id)),
    });
  const reviewed = one.sent({
    form: "review",
    asks: ({ mine }) => reviewForm(mine),
    act: async (c, seen, { organisation, reviewOn }) =>
      isId<"Organisation">(organisation)
        ? reviewAgreement(app, c.var.actor, { ...(await readOf(c, seen)), organisation, reviewOn })
        : refused("not-for-them"),
    refusals: own,
    beside: REVIEW,
    to: (_, seen) => agreementAt(seen.one.id),
  });
  return new Hono<Env>()
    .get("/:agreement", one.show)
    .post(
      "/:agreement/signer/:organisation",
      signedIn,
      pressed(signAgreement, (at) => at),
    )
    .post(
      "/:agreement/quitter/:organisation",
      signedIn,
      pressed(leaveAgreement, () => AGREEMENTS),
    )
    .post("/:agreement/relu", signedIn, reviewed);
}
