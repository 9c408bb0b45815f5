import { Hono } from "hono";

import { toMend } from "#basics/form";
import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { seeTravel, type SeenTravelPage } from "../actions/see-travel.ts";
import { proposeTravel, takeTravelStep } from "../actions/travel.ts";
import { trainingAt } from "../domain/training.ts";
import type { Step } from "../domain/travel.ts";
import { type Asking, type Env, ONE, trainingOf } from "./asked.ts";
import { costOf, proposeForm, weightsOf } from "./travel-forms.ts";
import { TravelPage } from "./travel-page.tsx";
import { travelTexts as says } from "./travel-texts.fr.ts";

/** What is pressed, as addresses say it. */
const PRESSED = {
  "d-accord": "agree",
  "pas-cette-fois": "decline",
  regle: "pay",
  recu: "receive",
} as const satisfies Record<string, Step>;

const at = ({ training }: SeenTravelPage) => `${trainingAt(training.seen.occasion.id)}/trajet`;

/** « …/trajet »: proposed, agreed to by each, noted; never paid here. */
export function travelRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const of = trainingOf(c);
      return of && seeTravel(app, c.var.actor, of);
    },
    draw: (c, seen, back) => answer(c, <TravelPage page={seen} back={back} />, back),
  });
  const propose = page.sent({
    form: "propose",
    asks: ({ sharers = [] }) => proposeForm(sharers),
    act: (c, { training, sharers }, answers) => {
      if (sharers === undefined) return Promise.resolve(refused("unknown-training"));
      const told = answers;
      const cost = costOf(told);
      if (cost === undefined) return Promise.resolve(missing(told.by));
      return proposeTravel(app, c.var.actor, {
        training: training.seen.occasion.id,
        cost,
        words: told.words,
        way: told.way,
        weights: weightsOf(sharers, answers),
      });
    },
    refusals: says.refusals,
    beside: { "no-cost": "somme", "too-dear": "somme" },
    to: (_, seen) => at(seen),
  });
  const step = (pressed: keyof typeof PRESSED) =>
    page.pressed({
      act: async (c, seen) => {
        const part = partOf(c, seen);
        return part === undefined
          ? refused("unknown-part")
          : takeTravelStep(app, c.var.actor, { part, step: PRESSED[pressed] });
      },
      refusals: says.refusals,
      to: (_, seen) => at(seen),
    });
  return new Hono<Env>()
    .get(`${ONE}/trajet`, signedIn, page.show)
    .post(`${ONE}/trajet`, signedIn, propose)
    .post(`${ONE}/trajet/:part/d-accord`, signedIn, step("d-accord"))
    .post(`${ONE}/trajet/:part/pas-cette-fois`, signedIn, step("pas-cette-fois"))
    .post(`${ONE}/trajet/:part/regle`, signedIn, step("regle"))
    .post(`${ONE}/trajet/:part/recu`, signedIn, step("recu"));
}

const missing = (by: "sum" | "road") =>
  by === "sum"
    ? toMend({ somme: says.notAnAmount })
    : toMend({ km: says.notKm, bareme: says.notRate });

/** A part is found under its own training alone. */
function partOf(c: Asking, { travel }: SeenTravelPage) {
  const asked = c.req.param("part") ?? "";
  const known = [travel?.mine, ...(travel?.parts ?? [])].map((one) => one?.id);
  return isId<"TravelPart">(asked) && known.includes(asked) ? asked : undefined;
}
