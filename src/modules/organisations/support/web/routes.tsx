import { Hono } from "hono";

import { dayOf } from "#basics/dates";
import { toMend } from "#basics/form";
import { tablePieces } from "#basics/formats/whole-lists";
import { refused } from "#basics/result";
import { sendPieces } from "#services/files";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { icalendarFile, writeIcalendar } from "#services/icalendar";
import { answer } from "#ui/frame";

import { findNamed } from "../actions/find-named.ts";
import type { OrganisationId } from "../../domain/organisation.ts";
import { type Asking, type Env, numberOf, saidOf } from "../../web/asked.ts";
import { askAccompaniment, openToSupport } from "../actions/accompany.ts";
import {
  seeAccompanied,
  type SeenAccompanied,
  type SeenThing,
} from "../actions/see-accompanied.ts";
import { seeAccompanying } from "../actions/see-accompanying.ts";
import type { AccompanimentId } from "../domain/accompaniment.ts";
import { choose, openedAsked } from "../domain/asked.ts";
import { bothSides, ONE, saidAt } from "./both-sides.ts";
import { AccompaniedPage } from "./accompanied-page.tsx";
import { AccompanyingPage } from "./accompanying-page.tsx";
import { datedThings, thingColumns } from "./files.ts";
import { askForm, opensForm, proposeForm } from "./forms.ts";
import { accompanyRefusals as refusals, agendaTexts, bothTexts } from "./texts.fr.ts";

const NUMBER = "/:number{[0-9]{1,12}}";
const OURS = `${NUMBER}/accompagnees`;
const THEIRS = `${NUMBER}/accompagnement`;

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
