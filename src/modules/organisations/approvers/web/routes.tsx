import { Hono } from "hono";

import { isId } from "#basics/id";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { addressOf } from "../../domain/organisation.ts";
import { type Asking, type Env, numberOf, saidOf } from "../../web/asked.ts";
import { answerGiven, nameApprover, seeGiven } from "../actions/name-approver.ts";
import { seeApprovers } from "../actions/see-approvers.ts";
import { ApproversPage } from "./approvers-page.tsx";
import { approverForm, given, givenForm, readWhom } from "./forms.ts";
import { GivenPage } from "./given-page.tsx";
import { approverRefusals, approversTexts } from "./texts.fr.ts";

const AT = "/:number{[0-9]{1,12}}/accords";

/** « Qui donne les accords », for those who represent an organisation. */
export function approversRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeApprovers(app, c.var.actor, numberOf(c)),
    draw: (c, seen, back) => {
      const said = saidOf(c, approversTexts.saidDone);
      return answer(c, <ApproversPage seen={seen} said={said} back={back} />, back);
    },
  });
  const name = page.sent({
    asks: (seen) => approverForm(seen),
    act: (c, seen, asked) =>
      nameApprover(app, c.var.actor, {
        organisation: seen.organisation.id,
        whom: readWhom(seen, asked),
        site: c.var.frame.publicUrl,
      }),
    refusals: approverRefusals,
    beside: { "not-an-address": "adresse", "no-words": "nom", "may-not-approve": "qui" },
    to: (_, { organisation }) => `${addressOf(organisation)}/accords?fait=dit`,
  });
  return new Hono<Env>().get(AT, signedIn, page.show).post(AT, signedIn, name);
}

/** « /l/structures/accords/… »: whoever reads a given address answers, without an account. */
export function linkedApproverRoutes(app: App): Hono<Env> {
  const LINK = "/accords/:approver/:signature";
  const page = pageOf({
    find: async (c: Asking) => {
      const { approver: id = "", signature = "" } = c.req.param();
      const link = isId<"Approver">(id) ? { id, signature } : undefined;
      const seen = link && (await seeGiven(app, link));
      return link && seen && { link, seen, at: `/l/structures/accords/${id}/${signature}` };
    },
    draw: (c, { seen, at }, back) => answer(c, <GivenPage seen={seen} at={at} back={back} />, back),
  });
  const say = page.sent({
    asks: givenForm,
    act: (_, { link }, { says }) => answerGiven(app, link, { yes: says === "yes" }),
    refusals: approverRefusals,
    to: (_, { at }) => at,
  });
  return new Hono<Env>().get(LINK, page.show).post(LINK, given.only, say);
}
