import { Hono, type MiddlewareHandler } from "hono";

import type { AnswersOf } from "#basics/form";
import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { findTypedCommune } from "#pieces/organisations";
import { pageOf, signedIn, splitFormat, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { claimVenue, giveBackVenue } from "../actions/claim-venue.ts";
import { confirmVenue, reopenVenue, withdrawVenue } from "../actions/keep-it-true.ts";
import { findAddressNow, joinVenues } from "../actions/join-venues.ts";
import { addVenue, changeVenue } from "../actions/keep-venue.ts";
import { seeKeeperToBe, seeVenue, type SeenVenue } from "../actions/see-venue.ts";
import { isByLetter } from "../domain/by-letter.fr.ts";
import { addressOf } from "../domain/venue.ts";
import { type Asking, type Env, NUMBERED, numberOf, saidOf } from "./asked.ts";
import { claimForm, giveBackForm, joinForm } from "./claim-forms.ts";
import { AddVenuePage, EditVenuePage } from "./edit-page.tsx";
import { keptOf, venueForm } from "./forms.ts";
import { venueLinked } from "./formats.ts";
import { joinedTexts, joinRefusals } from "./joined-texts.fr.ts";
import { claimRefusals, formTexts, keepRefusals, pageTexts } from "./texts.fr.ts";
import { VenuePage } from "./venue-page.tsx";

/** « /locaux/:venue »: one of them, and what its keeper, a structure or the operator does from there. */
export function venueRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .route("/", addRoutes(app))
    .route("/", oneRoutes(app))
    .route("/", claimRoutes(app))
    .route("/", editRoutes(app));
}

const beside = {
  "unknown-commune": "commune",
  "home-is-private": "lecteurs",
  "published-already": "lecteurs",
  "not-in-france": "point",
  "far-from-commune": "point",
  "not-hours": "horaires",
} as const;

/** The commune that was typed, looked up before the form is read. */
async function asked(app: App, c: Asking) {
  const { commune } = await typedOf(c);
  const isTyped = typeof commune === "string" && commune.trim() !== "";
  return venueForm(
    isTyped ? await findTypedCommune(app, c) : { problem: formTexts.communeMissing },
  );
}

type Answers = AnswersOf<ReturnType<typeof venueForm>>;

function addRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeKeeperToBe(app, c.var.actor, { id: c.req.param("structure") ?? "" }),
    draw: (c, keeper, back) => answer(c, <AddVenuePage keeper={keeper} back={back} />, back),
  });
  const add = page.sent({
    asks: (_, c) => asked(app, c),
    act: (c, { id: organisation }, answers: Answers) =>
      addVenue(app, c.var.actor, { organisation, ...keptOf(answers, undefined) }),
    refusals: keepRefusals,
    beside,
    to: (venue) => `${addressOf(venue)}?fait=ajoute`,
  });
  return new Hono<Env>()
    .get("/nouveau/:structure", signedIn, page.show)
    .post("/nouveau/:structure", signedIn, add);
}

const at =
  (word: string) =>
  (_: unknown, { venue }: SeenVenue) =>
    `${addressOf(venue)}?fait=${word}`;

function onePage(app: App) {
  return pageOf({
    find: (c: Asking) => seeVenue(app, c.var.actor, numberOf(c)),
    draw: (c, seen, back) => {
      if (c.var.format === "jsonld") return linked(c, seen);
      if (c.var.format !== "html") return c.notFound();
      const said = saidOf(c, { ...pageTexts.said, reuni: joinedTexts.done });
      const isSignedIn = c.var.session !== undefined;
      return answer(
        c,
        <VenuePage seen={seen} isSignedIn={isSignedIn} said={said} back={back} />,
        back,
      );
    },
  });
}

function oneRoutes(app: App): Hono<Env> {
  const page = onePage(app);
  const confirm = page.pressed({
    form: "confirmer",
    act: (c, { venue }) => confirmVenue(app, c.var.actor, { venue: venue.id }),
    refusals: keepRefusals,
    to: at("confirme"),
  });
  const withdraw = page.pressed({
    act: (c, { venue }) => withdrawVenue(app, c.var.actor, { venue: venue.id }),
    refusals: keepRefusals,
    to: at("retire"),
  });
  const reopen = page.pressed({
    act: (c, { venue }) => reopenVenue(app, c.var.actor, { venue: venue.id }),
    refusals: keepRefusals,
    to: at("ouvert"),
  });
  return new Hono<Env>()
    .get(NUMBERED, toWhereItIs(app), page.show)
    .post(`${NUMBERED}/confirmer`, signedIn, confirm)
    .post(`${NUMBERED}/retirer`, signedIn, withdraw)
    .post(`${NUMBERED}/rouvrir`, signedIn, reopen);
}

/** The address of what turned out to be another leads there, in the format asked. */
function toWhereItIs(app: App): MiddlewareHandler<Env> {
  return async (c, next) => {
    const address = await findAddressNow(app, c.var.actor, numberOf(c));
    if (address === undefined) return next();
    const { format } = splitFormat(new URL(c.req.url).pathname);
    return c.redirect(format === undefined ? address : `${address}.${format}`, 301);
  };
}

/** A structure says that it is theirs, or one of theirs twice; the operator gives it back. */
function claimRoutes(app: App): Hono<Env> {
  const page = onePage(app);
  const claim = page.sent({
    form: "notre-local",
    asks: claimForm,
    act: async (c, { venue }, { organisation }) =>
      isId<"Organisation">(organisation)
        ? claimVenue(app, c.var.actor, { venue: venue.id, organisation })
        : refused("not-allowed"),
    refusals: claimRefusals,
    to: at("pris"),
  });
  const giveBack = page.sent({
    form: "rendre",
    asks: giveBackForm,
    act: (c, { venue }, answers) =>
      giveBackVenue(app, c.var.actor, { venue: venue.id, ...answers }),
    refusals: claimRefusals,
    to: (venue) => `${addressOf(venue)}?fait=${isByLetter(venue) ? "repris" : "rendu"}`,
  });
  const join = page.sent({
    form: "meme-local",
    asks: joinForm,
    act: async (c, { venue }, { kept }) =>
      isId<"Venue">(kept)
        ? joinVenues(app, c.var.actor, { gone: venue.id, kept })
        : refused("not-one-of-yours"),
    refusals: joinRefusals,
    beside: { "not-one-of-yours": "reste" },
    to: (kept) => `${addressOf(kept)}?fait=reuni`,
  });
  return new Hono<Env>()
    .post(`${NUMBERED}/meme-local`, signedIn, join)
    .post(`${NUMBERED}/notre-local`, signedIn, claim)
    .post(`${NUMBERED}/rendre`, signedIn, giveBack);
}

function editRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await seeVenue(app, c.var.actor, numberOf(c));
      return seen?.may.keep === true ? seen : undefined;
    },
    draw: (c, seen, back) => answer(c, <EditVenuePage seen={seen} back={back} />, back),
  });
  const change = page.sent({
    asks: (_, c) => asked(app, c),
    act: (c, { venue }, { version = 0, ...answers }: Answers) =>
      changeVenue(app, c.var.actor, {
        ...keptOf({ ...answers, version }, venue.hours),
        venue: venue.id,
        version,
      }),
    refusals: keepRefusals,
    beside,
    to: (venue) => `${addressOf(venue)}?fait=modifie`,
  });
  return new Hono<Env>()
    .get(`${NUMBERED}/modifier`, signedIn, page.show)
    .post(`${NUMBERED}/modifier`, signedIn, change);
}

/** What everyone reads of it: where the reader may read more, this file does not say it. */
function linked(c: Asking, { venue }: SeenVenue): Response {
  c.header("Content-Type", "application/ld+json; charset=utf-8");
  return c.body(JSON.stringify(venueLinked(venue, c.var.frame.publicUrl)));
}
