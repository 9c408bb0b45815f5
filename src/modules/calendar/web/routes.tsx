import { type Context, Hono } from "hono";

import { toMend } from "#basics/form";
import { isId } from "#basics/id";
import { type AskedEnv, pageOf, signedIn, typedOf } from "#services/forms";
import { type App, personBy } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { cancelOccasion, seeMostComing } from "../actions/change-occasion.ts";
import { seeVenuesToHoldAt } from "../actions/hold-at.ts";
import { kindsToChoose } from "../actions/kinds.ts";
import { replyToSeries } from "../actions/reply.ts";
import { findWhere, type OfSpace, seeAll, seeSpace } from "../actions/see-lists.ts";
import { seeOccasion, type SeenOccasion } from "../actions/see-occasions.ts";
import { addThing } from "../bring/actions/bring.ts";
import { ADD_THING } from "../bring/web/bring-part.tsx";
import { thingForm } from "../bring/web/forms.ts";
import { refusalTexts as notAdded } from "../bring/web/texts.fr.ts";
import { addressOf, type OccasionId } from "../domain/occasion.ts";
import { isPublic, mayAdd } from "../domain/rights.ts";
import { dateRoutes } from "./date-routes.tsx";
import { drawOccasion } from "./draw-occasion.tsx";
import { AddPage, EditPage } from "./edit-page.tsx";
import { icsName, occasionIcs, occasionLinked } from "./formats.ts";
import type { VenueChoice } from "./forms.ts";
import { asksOf } from "./occasion-form.ts";
import { AllPage, SpacePage, spaceList } from "./list-page.tsx";
import { cancelForm, replyForm, BESIDE_COUNT } from "./reply-forms.ts";
import { moreCome, refusalTexts as refusals } from "./texts.fr.ts";
import { askToLetGo } from "../calling/web/ask-to-let-go.tsx";
import { ToCallPage, toCallOf } from "../calling/web/to-call.tsx";
import { addOrAsk, changeOrAsk } from "../venues/actions/ask-doubts.ts";
import { sayDoubts } from "../venues/web/say-doubts.ts";
import { doubtedTexts } from "../venues/web/texts.fr.ts";
import { toldOf } from "./told-of.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /rendez-vous »: what comes, of whom, and each occasion. */
export function occasionRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .route("/", listRoutes(app))
    .route("/nouveau", addRoutes(app))
    .route("/dates", dateRoutes(app))
    .route("/", editRoutes(app))
    .route("/", besideRoutes(app))
    .route("/", oneRoutes(app));
}

function listRoutes(app: App): Hono<Env> {
  const list = (c: Asking, of: OfSpace) => showSpace(app, c, of);
  return new Hono<Env>()
    .get("/", async (c) => {
      const isSomebody = personBy(c.var.actor) !== undefined;
      const seen = await seeAll(app, c.var.actor, undefined);
      return answer(c, <AllPage {...seen} isSomebody={isSomebody} now={app.clock.now()} />);
    })
    .get("/cercle/:circle", (c) => list(c, { circle: c.req.param("circle") }))
    .get("/structure/:organisation", (c) => list(c, { organisation: c.req.param("organisation") }));
}

async function showSpace(app: App, c: Asking, of: OfSpace): Promise<Response> {
  const asked = spaceList.read(c.req.queries());
  const seen = await seeSpace(app, c.var.actor, { ...of, ...asked });
  if (seen === undefined) return c.notFound();
  return answer(c, <SpacePage list={seen} asked={asked} now={app.clock.now()} />);
}

function addRoutes(app: App): Hono<Env> {
  const kinds = kindsToChoose(app);
  const page = pageOf({
    find: async (c: Asking) => {
      const where = await findWhere(app, c.var.actor, {
        circle: c.req.query("cercle"),
        organisation: c.req.query("structure"),
      });
      return where !== undefined && !where.closed && mayAdd(where.asker, where) ? where : undefined;
    },
    draw: async (c, where, sent) => {
      const back = await sayDoubts(app, c, { kinds, back: sent });
      const venues = await seeVenuesToHoldAt(app, c.var.actor, {});
      const { search } = new URL(c.req.url);
      const at = `/rendez-vous/nouveau${search}`;
      return answer(c, <AddPage {...{ where, kinds, venues, at, back }} />, back);
    },
  });
  const add = page.sent({
    asks: async (_, c) =>
      asksOf(app, c.var.actor, { kinds, wasSeries: false, typed: await typedOf(c) }),
    act: (c, { space }, answers) =>
      addOrAsk(app, c.var.actor, {
        space,
        ...toldOf(answers),
        keepsVenue: answers.keepsVenue,
        sentAgain: true,
      }),
    refusals: { ...refusals, ...doubtedTexts },
    beside: BESIDE,
    to: (occasion) => addressOf({ id: occasion }),
  });
  return new Hono<Env>().use(signedIn).get("/", page.show).post("/", add);
}

/** The fields that refusals are about. */
const BESIDE = {
  "empty-title": "titre",
  "words-too-long": "titre",
  "unknown-kind": "sorte",
  "not-https": "video",
  nowhere: "adresse",
  "too-many-places": "places",
  "too-many-themes": "themes",
  "unknown-zone": "fuseau",
  "ends-first": "dernier",
  "no-date": "jour",
  "in-the-past": "jour",
  "not-public-for-you": "voir",
  "not-your-venue": "local",
  "venue-doubted": "local",
} as const;

/** Whoever changes something else of it leaves it where it is held. */
function withHeldAt(
  mine: readonly VenueChoice[],
  { heldAt }: SeenOccasion,
): readonly VenueChoice[] {
  const venue = heldAt?.venue;
  return venue === undefined || mine.some(({ id }) => id === venue.id) ? mine : [venue, ...mine];
}

function editRoutes(app: App): Hono<Env> {
  const kinds = kindsToChoose(app);
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await findOne(app, c);
      const open = seen?.may.change === true && seen.occasion.cancelledAt === undefined;
      return open ? seen : undefined;
    },
    draw: async (c, seen, sent) => {
      if (sent.refusal === "answers-go") return askToLetGo(app, c, { seen, kinds, back: sent });
      const back = await sayDoubts(app, c, { seen, kinds, back: sent });
      const venues = withHeldAt(await seeVenuesToHoldAt(app, c.var.actor, {}), seen);
      return answer(c, <EditPage {...{ seen, kinds, venues, back }} />, back);
    },
  });
  const change = page.sent({
    asks: async ({ occasion }, c) => {
      const wasSeries = occasion.when.rule.every !== "once";
      return asksOf(app, c.var.actor, { kinds, wasSeries, typed: await typedOf(c) });
    },
    act: async (c, { occasion }, answers) => {
      const { actor } = c.var;
      const { version, letsGo, keepsVenue } = answers;
      const told = { ...toldOf(answers), version, letsGo, keepsVenue };
      const done = await changeOrAsk(app, actor, { occasion: occasion.id, ...told });
      if (done.done || done.refusal !== "more-come") return done;
      const most = await seeMostComing(app, actor, { occasion: occasion.id });
      return toMend({ places: moreCome(most) });
    },
    refusals: { ...refusals, ...doubtedTexts },
    beside: BESIDE,
    to: (occasion) => addressOf({ id: occasion }),
  });
  return new Hono<Env>()
    .use("/:occasion/changer", signedIn)
    .get("/:occasion/changer", page.show)
    .post("/:occasion/changer", change);
}

/** The page of an occasion, which its forms come back to. */
function onePage(app: App) {
  return pageOf({
    find: (c: Asking) => findOne(app, c),
    draw: (c, seen, back) => {
      const { publicUrl } = c.var.frame;
      if (c.var.format === "ics") return calendar(c, occasionIcs(seen, publicUrl));
      if (c.var.format === "jsonld" && isPublic(seen.occasion)) {
        c.header("content-type", "application/ld+json; charset=utf-8");
        return c.body(JSON.stringify(occasionLinked(seen, publicUrl)));
      }
      return drawOccasion(app, c, { seen, back });
    },
  });
}

/** What members bring, and whom who organises telephones once it is off. */
function besideRoutes(app: App): Hono<Env> {
  const page = onePage(app);
  const bring = page.sent({
    form: ADD_THING,
    asks: thingForm,
    act: (c, { occasion }, { title, who }) =>
      addThing(app, c.var.actor, { occasion: occasion.id, title, mine: who === "me" }),
    refusals: notAdded,
    to: (occasion) => `${addressOf({ id: occasion })}#apporter`,
  });
  const toCall = async (c: Asking) => {
    const seen = await findOne(app, c);
    const off = seen === undefined ? [] : toCallOf(seen);
    return seen === undefined || off.length === 0
      ? c.notFound()
      : answer(c, <ToCallPage seen={seen} off={off} now={app.clock.now()} />);
  };
  return new Hono<Env>()
    .get("/:occasion/a-prevenir", signedIn, toCall)
    .use("/:occasion/apporter", signedIn)
    .post("/:occasion/apporter", bring);
}

function oneRoutes(app: App): Hono<Env> {
  const page = onePage(app);
  const cancel = page.sent({
    form: "cancel-all",
    asks: cancelForm,
    act: (c, { occasion }, { why }) =>
      cancelOccasion(app, c.var.actor, { occasion: occasion.id, why }),
    refusals,
    to: (occasion) => addressOf({ id: occasion }),
  });
  const reply = page.sent({
    form: "reply",
    asks: replyForm,
    act: (c, { occasion }, { answer: said, people, children }) =>
      replyToSeries(app, c.var.actor, { occasion: occasion.id, answer: said, people, children }),
    refusals,
    beside: BESIDE_COUNT,
    to: ({ occasion }) => addressOf({ id: occasion }),
  });
  return (
    new Hono<Env>()
      // Words alone are other pages’: « publics », « sondages ».
      .get("/:occasion{[0-9a-f-]{36}.*}", page.show)
      .use("/:occasion/annuler", signedIn)
      .use("/:occasion/repondre", signedIn)
      .post("/:occasion/annuler", cancel)
      .post("/:occasion/repondre", reply)
  );
}

async function findOne(app: App, c: Asking) {
  const occasion = occasionOf(c);
  // An address that not all read is for the page alone: no file tells it.
  const exact = c.var.format === "html";
  return occasion && seeOccasion(app, c.var.actor, { occasion, exact });
}

/** « <id> », or « <id>-<slug> ». */
function occasionOf(c: Asking): OccasionId | undefined {
  const asked = c.req.param("occasion") ?? "";
  const id = asked.slice(0, 36);
  const rest = asked.slice(36);
  return isId<"Occasion">(id) && (rest === "" || rest.startsWith("-")) ? id : undefined;
}

/** A calendar to put in one’s own. */
function calendar(c: Asking, ics: string): Response {
  c.header("content-type", "text/calendar; charset=utf-8");
  c.header("content-disposition", `attachment; filename="${icsName}"`);
  return c.body(ics);
}
