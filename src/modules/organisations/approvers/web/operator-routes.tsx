import { Hono } from "hono";

import { dayOf } from "#basics/dates";
import { toMend } from "#basics/form";
import { refused } from "#basics/result";
import { pageOf } from "#services/forms";
import { type App, isOperator, type OperatorCard } from "#services/house";
import { answer } from "#ui/frame";

import { type Asking, type Env, saidOf } from "../../web/asked.ts";
import { withdrawFound, writeFound } from "../actions/found-address.ts";
import { findEmployer, seeFoundAddresses, seeFoundAddressesIn } from "../actions/see-approvers.ts";
import { isToReadAgain } from "../domain/approver.ts";
import { foundForm, readAgainForm } from "./forms.ts";
import { FOUND_AT, FoundPage } from "./found-page.tsx";
import { foundRefusals as refusals, foundTexts as texts } from "./texts.fr.ts";

/** « /operateur/adresses-d-employeurs »: written, read again, withdrawn by the operator; unknown to all others. */
export function foundRoutes(app: App): Hono<Env> {
  const page = foundPage(app);
  return new Hono<Env>()
    .use(async (c, next) => (isOperator(c.var.actor) ? next() : c.notFound()))
    .get("/", page.show)
    .post("/", writing(page, app))
    .post("/:found", readingAgain(page, app))
    .post("/:found/retirer", withdrawing(page, app));
}

/** All of them, and the one that the address names: else nothing is there. */
function foundPage(app: App) {
  return pageOf({
    find: async (c: Asking) => {
      const seen = await seeFoundAddresses(app, c.var.actor, undefined);
      const named = c.req.param("found");
      const found = seen?.all.find(({ id }) => id === named);
      return seen && (named === undefined || found !== undefined) ? { ...seen, found } : undefined;
    },
    draw: (c, { all, missing, found }, back) => {
      const today = dayOf(app.clock.now());
      const said = saidOf(c, texts.saidDone);
      const page = { all, missing, today, said, back };
      return answer(c, <FoundPage {...page} named={found?.id} />, back);
    },
  });
}

type FoundHandlers = ReturnType<typeof foundPage>;

const to = () => `${FOUND_AT}?fait=ecrite`;
const beside = {
  represented: "structure",
  "not-an-address": "adresse",
  "no-words": "nom",
  "not-a-source": "page",
  "bad-day": "lue-le",
} as const;

const writing = (page: FoundHandlers, app: App) =>
  page.sent({
    form: "write",
    asks: foundForm,
    act: async (c, _, { structure, ...asked }) => {
      const found = await findEmployer(app, c.var.actor, { typed: structure });
      const [one] = found;
      if (one === undefined) return toMend({ structure: texts.unknown(structure) });
      if (found.length > 1) {
        const names = found.map(({ name, town, number }) => `${name} (${town}, n° ${number})`);
        return toMend({ structure: texts.several(names) });
      }
      return writeFound(app, c.var.actor, { organisation: one.id, ...asked });
    },
    refusals,
    beside,
    to,
  });

const readingAgain = (page: FoundHandlers, app: App) =>
  page.sent({
    form: "again",
    asks: readAgainForm,
    act: async (c, { found }, asked) =>
      found === undefined
        ? refused("nothing-to-answer")
        : writeFound(app, c.var.actor, { organisation: found.organisation, ...asked }),
    refusals,
    beside,
    to,
  });

const withdrawing = (page: FoundHandlers, app: App) =>
  page.pressed({
    act: async (c, { found }) =>
      found === undefined
        ? refused("nothing-to-answer")
        : withdrawFound(app, c.var.actor, { found: found.id }),
    refusals,
    to: () => `${FOUND_AT}?fait=retiree`,
  });

/** What the operator reads first: whether an address misses, or is a year old. */
export const foundCard: OperatorCard = {
  title: texts.title,
  at: FOUND_AT,
  tell: async (work) => {
    const seen = await seeFoundAddressesIn(work);
    const today = dayOf(work.now);
    const old =
      seen?.all.filter((one) => one.serves && isToReadAgain(one.foundOn, today)).length ?? 0;
    const missing = seen?.missing.length ?? 0;
    return { sentence: texts.card(old, missing), needsYou: old + missing > 0 };
  },
};
