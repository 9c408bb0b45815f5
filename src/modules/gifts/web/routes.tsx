import { type Context, Hono } from "hono";

import { toMend } from "#basics/form";
import { isId } from "#basics/id";
import { pageList } from "#basics/query";
import { done } from "#basics/result";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { pdfFile } from "#services/pdf";
import { answer, type WithFrame } from "#ui/frame";

import { confirmGift, mendGift, setGiftAside, withdrawGift } from "../actions/answer-gift.ts";
import { correctGift } from "../actions/correct-gift.ts";
import { sayGift } from "../actions/say-gift.ts";
import { seeGift, type SeenOne } from "../actions/see-gifts.ts";
import { findStructures, seeMine, type Target } from "../actions/see-mine.ts";
import { seeMyYear } from "../actions/see-year.ts";
import { valueGift } from "../actions/value-gift.ts";
import { MINE } from "../domain/address.ts";
import type { Receiver } from "../domain/gift.ts";
import { asideForm, BESIDE, correctForm, measureOf, sayForm, worthForm } from "./forms.ts";
import { GiftPage } from "./gift-page.tsx";
import { giftAt, MinePage } from "./mine-page.tsx";
import { saidOf } from "./said.tsx";
import { refusalTexts as refusals, texts } from "./texts.fr.ts";
import { NAMES, YearPage, yearPdf } from "./year-page.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /moi/donne »: what one gave, and one's year. */
export function mineRoutes(app: App): Hono<Env> {
  const mine = pageOf({
    find: (c: Asking) => seeMine(app, c.var.actor, pageList.read(c.req.queries())),
    draw: (c, seen, back) => {
      const { page } = pageList.read(c.req.queries());
      const props = { mine: seen, page, now: app.clock.now(), said: saidOf(c, texts.said) };
      return answer(c, <MinePage {...props} back={back} />, back);
    },
  });
  const say = mine.sent({
    form: "say",
    asks: ({ targets }) => sayForm(targets),
    act: async (c, { targets }, { to, other, much, ...typed }) => {
      const receiver = await receiverOf(app, c, targets, { to, other });
      const measure = measureOf({ ...typed, much });
      if ("problems" in receiver)
        return toMend({ ...receiver.problems, ...("problems" in measure ? measure.problems : {}) });
      if ("problems" in measure) return measure;
      const me = c.var.actor.for;
      if (me === undefined) return toMend({});
      const giver = { kind: "person", id: me } as const;
      return sayGift(app, c.var.actor, {
        ...measure,
        giver,
        receiver,
        words: typed.words,
        as: "giver",
      });
    },
    refusals,
    beside: BESIDE,
    to: () => `${MINE}?fait=dit`,
  });
  return new Hono<Env>()
    .use(signedIn)
    .get("/", mine.show)
    .post("/", say)
    .get("/annee/:year{20[0-9]{2}}", (c) => yearPage(app, c));
}

/** Whom one gave to: one of those proposed, or the structure whose name one typed. */
async function receiverOf(
  app: App,
  c: Asking,
  targets: readonly Target[],
  { to, other }: { readonly to: string | undefined; readonly other: string | undefined },
): Promise<Receiver | ReturnType<typeof toMend>> {
  const chosen = targets.find(({ receiver }) => receiver.id === to);
  if (chosen !== undefined) return chosen.receiver;
  if (other === undefined) return toMend({ a: texts.toChoose });
  const found = await findStructures(app, c.var.actor, { typed: other });
  const [first, second] = found;
  if (first === undefined) return toMend({ autre: texts.otherUnknown });
  if (second !== undefined)
    return toMend({
      autre: texts.otherSeveral(found.map(({ name, town }) => `${name} (${town})`).join(", ")),
    });
  return { kind: "organisation", id: first.id };
}

async function yearPage(app: App, c: Asking): Promise<Response> {
  const seen = await seeMyYear(app, c.var.actor, {
    year: Number(c.req.param("year")),
    names: c.req.query(NAMES) === "oui",
  });
  if (seen === undefined) return c.notFound();
  const now = app.clock.now();
  if (c.var.format !== "pdf") return answer(c, <YearPage seen={seen} now={now} />);
  const bytes = await yearPdf(app.config.projectFolder, { seen, now });
  return c.body(new Uint8Array(bytes), 200, pdfFile(`releve-${seen.year}.pdf`));
}

/** « /donne/… »: one gift. */
export function giftRoutes(app: App): Hono<Env> {
  const page = giftPage(app);
  const { correct, mend, withdraw, worth } = changing(page, app);
  const { yes, no } = answering(page, app);
  return new Hono<Env>()
    .use(signedIn)
    .get("/:gift", page.show)
    .post("/:gift", correct)
    .post("/:gift/oui", yes)
    .post("/:gift/pas-ca", no)
    .post("/:gift/contraire", mend)
    .post("/:gift/valeur", worth)
    .post("/:gift/retirer", withdraw);
}

type GiftHandlers = ReturnType<typeof giftPage>;

function giftPage(app: App) {
  return pageOf({
    find: async (c: Asking) => {
      const gift = c.req.param("gift") ?? "";
      return isId<"Gift">(gift) ? seeGift(app, c.var.actor, { gift }) : undefined;
    },
    draw: (c, seen, back) => {
      const props = { seen, now: app.clock.now(), said: saidOf(c, texts.said) };
      return answer(c, <GiftPage {...props} back={back} />, back);
    },
  });
}

const of = ({ gift }: SeenOne) => ({ gift: gift.id });

/** Back to the gift, which says what was done. */
const to =
  (did: keyof typeof texts.said) =>
  (_: unknown, { gift }: SeenOne) =>
    `${giftAt(gift.id)}?fait=${did}`;

/** What the other side answers. */
function answering(page: GiftHandlers, app: App) {
  const yes = page.pressed({
    act: (c, seen) => confirmGift(app, c.var.actor, of(seen)),
    refusals,
    to: to("oui"),
  });
  const no = page.sent({
    form: "aside",
    asks: asideForm,
    act: (c, seen, asked) => setGiftAside(app, c.var.actor, { ...of(seen), ...asked }),
    refusals,
    to: to("pas-ca"),
  });
  return { yes, no };
}

/** What is said otherwise: corrected, taken back or away, valued. */
function changing(page: GiftHandlers, app: App) {
  const correct = page.sent({
    form: "correct",
    asks: correctForm,
    act: async (c, seen, { much, words, version, ...typed }) => {
      const measure = measureOf({ ...typed, much });
      if ("problems" in measure) return measure;
      return correctGift(app, c.var.actor, { ...of(seen), ...measure, words, version });
    },
    refusals,
    beside: BESIDE,
    to: to("corrige"),
  });
  const mend = page.pressed({
    act: (c, seen) => mendGift(app, c.var.actor, of(seen)),
    refusals,
    to: (id) => `${giftAt(id)}?fait=contraire`,
  });
  const worth = page.sent({
    form: "worth",
    asks: worthForm,
    act: (c, seen, { each }) => valueGift(app, c.var.actor, { ...of(seen), each }),
    refusals,
    beside: { "worth-nothing": "valeur", "worth-too-much": "valeur" },
    to: to("valeur"),
  });
  const withdraw = page.pressed({
    act: async (c, seen) => {
      const told = await withdrawGift(app, c.var.actor, of(seen));
      return told.done ? done(undefined) : told;
    },
    refusals,
    to: (_, { gift }) => (gift.isGiver ? `${MINE}?fait=retire` : `/donne/pour/${gift.receiver.id}`),
  });
  return { correct, mend, worth, withdraw };
}
