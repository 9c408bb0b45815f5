import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { answerServed } from "../actions/answer-served.ts";
import {
  endService,
  sayService,
  seeServicePage,
  type SeenServicePage,
} from "../actions/keep-service.ts";
import { bodyAt } from "../domain/address.ts";
import { BodyPage } from "./body-page.tsx";
import { bodyForm, endForm } from "./service-forms.ts";
import { serviceRefusals as refusals } from "./service-texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const ONE = "/structures/:organisation";
const to = (_: unknown, { organisation }: Pick<SeenServicePage, "organisation">): string =>
  bodyAt(organisation);

/** For who may say yes for an organisation. Nothing of an organisation is entrusted: under a mandate these pages are not there. */
export function bodyRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const organisation = c.req.param("organisation") ?? "";
      return isId<"Organisation">(organisation)
        ? seeServicePage(app, c.var.actor, { organisation })
        : undefined;
    },
    draw: (c, seen, back) =>
      answer(c, <BodyPage seen={seen} now={app.clock.now()} back={back} />, back),
  });
  const said = page.sent({
    form: "dire",
    asks: bodyForm,
    act: (c, { organisation }, asked) => sayService(app, c.var.actor, { organisation, ...asked }),
    refusals,
    beside: {
      "unknown-place": "lieux",
      "too-many-places": "lieux",
      "never-answers": "heures",
    },
    to,
  });
  const ended = page.sent({
    form: "arreter",
    asks: endForm,
    act: (c, { organisation }, { sure }) => endService(app, c.var.actor, { organisation, sure }),
    refusals,
    beside: { "not-sure": "sur" },
    to,
  });
  const answered = (yes: boolean) =>
    page.pressed({
      act: async (c, { organisation }) => {
        const served = c.req.param("served") ?? "";
        return isId<"RelayServed">(served)
          ? answerServed(app, c.var.actor, { organisation, served, yes })
          : refused("unknown-asked");
      },
      refusals,
      to,
    });
  return new Hono<Env>()
    .get(ONE, signedIn, page.show)
    .post(ONE, signedIn, said)
    .post(`${ONE}/arreter`, signedIn, ended)
    .post(`${ONE}/:served/oui`, signedIn, answered(true))
    .post(`${ONE}/:served/non`, signedIn, answered(false));
}
