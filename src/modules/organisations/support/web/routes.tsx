import { Hono } from "hono";

import { dayOf } from "#basics/dates";
import { toMend } from "#basics/form";
import { tablePieces } from "#basics/formats/whole-lists";
import { refused, type Result } from "#basics/result";
import { sendPieces } from "#services/files";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { icalendarFile, writeIcalendar } from "#services/icalendar";
import { answer } from "#ui/frame";

import { findNamed } from "../actions/find-named.ts";
import { addressOf, type OrganisationId } from "../../domain/organisation.ts";
import { type Asking, type Env, numberOf, saidOf } from "../../web/asked.ts";
import {
  answerAccompaniment,
  answerLonger,
  askAccompaniment,
  askLonger,
  endAccompaniment,
  openToSupport,
  showToAll,
} from "../actions/accompany.ts";
import {
  seeAccompanied,
  type SeenAccompanied,
  type SeenThing,
} from "../actions/see-accompanied.ts";
import { seeAccompanying } from "../actions/see-accompanying.ts";
import type {
  Accompaniment,
  AccompanimentId,
  AccompanyRefusal,
  Side,
} from "../domain/accompaniment.ts";
import { choose, openedAsked } from "../domain/asked.ts";
import { AccompaniedPage } from "./accompanied-page.tsx";
import { AccompanyingPage } from "./accompanying-page.tsx";
import { datedThings, thingColumns } from "./files.ts";
import { askForm, longerForm, opensForm, proposeForm } from "./forms.ts";
import { accompanyRefusals as refusals, agendaTexts, bothTexts } from "./texts.fr.ts";

const NUMBER = "/:number{[0-9]{1,12}}";
const OURS = `${NUMBER}/accompagnees`;
const THEIRS = `${NUMBER}/accompagnement`;
const ONE = "/:accompaniment{[0-9a-f-]{36}}";

/** Both pages of who accompanies whom, each with its forms. */
export function supportRoutes(app: App): Hono<Env> {
  const ours = supportPage(app);
  const theirs = associationPage(app);
  return new Hono<Env>()
    .get(OURS, signedIn, ours.show)
    .post(OURS, signedIn, proposing(ours, app))
    .route("/", bothSides(app, { page: ours, at: OURS, side: "support" }))
    .get(THEIRS, signedIn, theirs.show)
    .post(THEIRS, signedIn, asking(theirs, app))
    .post(`${THEIRS}${ONE}/ouvrir`, signedIn, opening(theirs, app))
    .route("/", bothSides(app, { page: theirs, at: THEIRS, side: "association" }));
}

/** What both pages have of one accompaniment that the address may name. */
interface Named {
  readonly organisation: SeenAccompanied["organisation"];
  readonly sent: AccompanimentId | undefined;
}

/** The one that the address names, among those that the page shows; null: it names one that is not there. */
function namedIn(
  c: Asking,
  all: readonly { readonly one: { readonly id: AccompanimentId } }[],
): AccompanimentId | undefined | null {
  const named = c.req.param("accompaniment");
  if (named === undefined) return undefined;
  return all.find(({ one }) => one.id === named)?.one.id ?? null;
}

/** « Celles que vous accompagnez », in its three formats. */
function supportPage(app: App) {
  return pageOf({
    find: async (c: Asking) => {
      const seen = await seeAccompanied(app, c.var.actor, numberOf(c));
      const sent = seen && namedIn(c, [...seen.accompanied, ...seen.waiting]);
      return seen === undefined || sent === null ? undefined : { ...seen, sent };
    },
    draw: (c, seen, back) => {
      const today = dayOf(app.clock.now());
      const asked = openedAsked.read(c.req.queries());
      const of = seen.things.filter(
        (one) => asked.association === "" || String(one.of.number) === asked.association,
      );
      const shown = choose(of, asked, today);
      if (c.var.format === "csv" || c.var.format === "ics")
        return sendFileOf(app, c, { seen, shown });
      const said = saidOf(c, bothTexts.said);
      return answer(
        c,
        <AccompaniedPage {...{ seen, asked, shown, today, said, back }} sent={seen.sent} />,
        back,
      );
    },
  });
}

function sendFileOf(
  app: App,
  c: Asking,
  { seen, shown }: { readonly seen: SeenAccompanied; readonly shown: readonly SeenThing[] },
): Response {
  const { publicUrl } = c.var.frame;
  c.header("Cache-Control", "private, no-store");
  if (c.var.format === "csv") {
    const named = { type: "text/csv", name: "accompagnees.csv" };
    return sendPieces(c, named, tablePieces(thingColumns(publicUrl), inOne(shown)));
  }
  const file = writeIcalendar({
    name: agendaTexts.name(seen.organisation.name),
    product: "accompagnement",
    publicUrl,
    dates: datedThings(seen, shown, app.clock.now()),
  });
  return c.body(file, 200, icalendarFile("accompagnees.ics"));
}

async function* inOne<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield await Promise.resolve(rows);
}

/** « Qui nous accompagne »; « ?structure=12 » names the one that one comes from. */
function associationPage(app: App) {
  return pageOf({
    find: async (c: Asking) => {
      const typed = c.req.query("structure") ?? "";
      const named = /^\d{1,12}$/.test(typed) ? Number(typed) : undefined;
      const seen = await seeAccompanying(app, c.var.actor, { ...numberOf(c), named });
      const sent = seen && namedIn(c, [...seen.supports, ...seen.waiting]);
      return seen === undefined || sent === null ? undefined : { ...seen, sent };
    },
    draw: (c, seen, back) => {
      const page = { seen, today: dayOf(app.clock.now()), said: saidOf(c, bothTexts.said) };
      return answer(c, <AccompanyingPage {...page} sent={seen.sent} back={back} />, back);
    },
  });
}

type SupportPage = ReturnType<typeof supportPage>;
type AssociationPage = ReturnType<typeof associationPage>;

const saidAt =
  (page: "accompagnees" | "accompagnement", did: keyof typeof bothTexts.said) =>
  (_: unknown, { organisation }: Pick<Named, "organisation">) =>
    `${addressOf(organisation)}/${page}?fait=${did}`;

/** The one structure that was typed, or the sentence that stands against it. */
async function oneNamed(
  app: App,
  c: Asking,
  typed: string,
): Promise<{ readonly id: OrganisationId } | { readonly problem: string }> {
  const found = await findNamed(app, c.var.actor, { typed });
  const [one] = found;
  if (one === undefined) return { problem: bothTexts.unknown(typed) };
  if (found.length === 1) return { id: one.id };
  return { problem: bothTexts.several(found.map(({ name, town }) => `${name} (${town})`)) };
}

function proposing(page: SupportPage, app: App) {
  return page.sent({
    form: "propose",
    asks: proposeForm,
    act: async (c, { organisation }, asked) => {
      const found = await oneNamed(app, c, asked.association);
      if ("problem" in found) return toMend({ association: found.problem });
      return askAccompaniment(app, c.var.actor, {
        by: "support",
        association: found.id,
        support: organisation.id,
        until: asked.until,
      });
    },
    refusals,
    beside: { "bad-day": "jusque", itself: "association", already: "association" },
    to: saidAt("accompagnees", "propose"),
  });
}

function asking(page: AssociationPage, app: App) {
  return page.sent({
    form: "ask",
    asks: askForm,
    act: async (c, { organisation }, { support, until, ...opens }) => {
      const found = await oneNamed(app, c, support);
      if ("problem" in found) return toMend({ structure: found.problem });
      return askAccompaniment(app, c.var.actor, {
        by: "association",
        association: organisation.id,
        support: found.id,
        until,
        opens,
      });
    },
    refusals,
    beside: {
      "bad-day": "jusque",
      itself: "structure",
      already: "structure",
      "not-a-support-structure": "structure",
    },
    to: saidAt("accompagnement", "demande"),
  });
}

function opening(page: AssociationPage, app: App) {
  return page.sent({
    form: "open",
    asks: opensForm,
    act: async (c, { sent }, opens) =>
      sent === undefined
        ? refused("nothing-to-answer")
        : openToSupport(app, c.var.actor, { accompaniment: sent, opens }),
    refusals,
    to: saidAt("accompagnement", "ouvert"),
  });
}

interface OfSide<Seen extends Named> {
  readonly page: ReturnType<typeof pageOf<Env, Seen>>;
  readonly at: string;
  readonly side: Side;
}

/** What either side does with one: answer, end, ask for longer, say who may know. */
function bothSides<Seen extends Named>(app: App, of: OfSide<Seen>): Hono<Env> {
  const { page, at, side } = of;
  const where = side === "support" ? "accompagnees" : "accompagnement";
  const one = `${at}${ONE}`;
  const longer = page.sent({
    form: "longer",
    asks: longerForm,
    act: async (c, { sent }, { until }) =>
      sent === undefined
        ? refused("nothing-to-answer")
        : askLonger(app, c.var.actor, { accompaniment: sent, by: side, until }),
    refusals,
    beside: { "bad-day": "jusque" },
    to: saidAt(where, "prolonger"),
  });
  const press = pressing(page, where);
  const actor = (c: Asking) => c.var.actor;
  return new Hono<Env>()
    .post(`${one}/oui`, signedIn, answering(app, of, where))
    .post(
      `${one}/non`,
      signedIn,
      press("non", (c, accompaniment) =>
        answerAccompaniment(app, actor(c), { accompaniment, yes: false }),
      ),
    )
    .post(
      `${one}/finir`,
      signedIn,
      press("fini", (c, accompaniment) =>
        endAccompaniment(app, actor(c), { accompaniment, by: side }),
      ),
    )
    .post(`${one}/prolonger`, signedIn, longer)
    .post(
      `${one}/prolonger/oui`,
      signedIn,
      press("prolonge", (c, accompaniment) =>
        answerLonger(app, actor(c), { accompaniment, by: side, yes: true }),
      ),
    )
    .post(
      `${one}/prolonger/non`,
      signedIn,
      press("pas-prolonge", (c, accompaniment) =>
        answerLonger(app, actor(c), { accompaniment, by: side, yes: false }),
      ),
    )
    .post(
      `${one}/montrer`,
      signedIn,
      press("montre", (c, accompaniment) =>
        showToAll(app, actor(c), { accompaniment, by: side, shown: true }),
      ),
    )
    .post(
      `${one}/cacher`,
      signedIn,
      press("montre", (c, accompaniment) =>
        showToAll(app, actor(c), { accompaniment, by: side, shown: false }),
      ),
    );
}

type Where = "accompagnees" | "accompagnement";

/** A button about the one that the address names. */
function pressing<Seen extends Named>(page: OfSide<Seen>["page"], where: Where) {
  return (
    did: keyof typeof bothTexts.said,
    act: (
      c: Asking,
      accompaniment: AccompanimentId,
    ) => Promise<Result<Accompaniment, AccompanyRefusal>>,
  ) =>
    page.pressed({
      act: async (c, { sent }) =>
        sent === undefined ? refused("nothing-to-answer") : act(c, sent),
      refusals,
      to: saidAt(where, did),
    });
}

/** Yes: an association says with it what it opens, a structure says nothing more. */
function answering<Seen extends Named>(app: App, { page }: OfSide<Seen>, where: Where) {
  return page.sent({
    form: "yes",
    asks: opensForm,
    act: async (c, { sent }, opens) =>
      sent === undefined
        ? refused("nothing-to-answer")
        : answerAccompaniment(app, c.var.actor, { accompaniment: sent, yes: true, opens }),
    refusals,
    to: saidAt(where, "oui"),
  });
}
