import { type Context, Hono } from "hono";

import { readDay } from "#basics/dates";
import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { type AskedEnv, saidAt, signedIn } from "#services/forms";
import type { App } from "#services/house";
import type { WithFrame } from "#ui/frame";

import { allHelpersPage } from "../../bodies/web/routes.tsx";
import { HELPERS, PASSAGES, weekAt } from "../../domain/address.ts";
import { insteadRefusals } from "../../instead/web/texts.fr.ts";
import { helperRefusals } from "../../web/helper-texts.fr.ts";
import { passagesPage } from "./passages-list.tsx";
import { acceptOffer, declineOffer } from "../actions/answer-offer.ts";
import { letFill } from "../actions/let-fill.ts";
import { offerToCome, takeOfferBack } from "../actions/offer.ts";
import type { saidTexts } from "../../web/passages/also-texts.fr.ts";
import { offerRefusals } from "../../web/passages/wanted-texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** A helper is let read that nobody comes, and proposes to; whose visit it is answers. */
export function wantedRoutes(app: App): Hono<Env> {
  const list = allHelpersPage(app);
  const lets = (mayFill: boolean) =>
    list.pressed({
      act: async (c) => {
        const assignment = c.req.param("assignment") ?? "";
        return isId<"Assignment">(assignment)
          ? letFill(app, c.var.actor, { assignment, mayFill })
          : refused("unknown-assignment");
      },
      refusals: helperRefusals,
      to: () => HELPERS,
    });
  const answered = (act: typeof acceptOffer | typeof declineOffer) =>
    list.pressed({
      act: async (c) => {
        const offer = c.req.param("offer") ?? "";
        return isId<"CanCome">(offer) ? act(app, c.var.actor, { offer }) : refused("unknown-offer");
      },
      refusals: { ...insteadRefusals, ...offerRefusals },
      to: ({ day }) => weekAt(day),
    });
  return new Hono<Env>()
    .post("/aides/:assignment/sans-personne/oui", signedIn, lets(true))
    .post("/aides/:assignment/sans-personne/non", signedIn, lets(false))
    .post("/visites/:visit/propose/:offer/oui", signedIn, answered(acceptOffer))
    .post("/visites/:visit/propose/:offer/non", signedIn, answered(declineOffer))
    .route("/", proposeRoutes(app));
}

/** « Je peux venir », from « Mes passages ». */
function proposeRoutes(app: App): Hono<Env> {
  const PASSAGE = "/passages/:assignment/:visit/le/:day";
  const list = passagesPage(app);
  const said = (word: keyof typeof saidTexts, act: typeof offerToCome) =>
    list.pressed({
      act: async (c: Asking) => {
        const assignment = c.req.param("assignment") ?? "";
        const visit = c.req.param("visit") ?? "";
        const day = readDay(c.req.param("day") ?? "");
        return isId<"Assignment">(assignment) && isId<"Visit">(visit) && day !== undefined
          ? act(app, c.var.actor, { assignment, visit, day })
          : refused("unknown-passage");
      },
      refusals: helperRefusals,
      to: () => saidAt(PASSAGES, word),
    });
  return new Hono<Env>()
    .post(`${PASSAGE}/peux-venir`, signedIn, said("propose", offerToCome))
    .post(`${PASSAGE}/ne-peux-plus`, signedIn, said("ne-peux-plus", takeOfferBack));
}
