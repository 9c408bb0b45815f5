import { type Context, Hono } from "hono";

import { readDay } from "#basics/dates";
import { form } from "#basics/form";
import { version } from "#basics/questions";
import { isId } from "#basics/id";
import { addressOf } from "#rules/circles";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { pdfFile } from "#services/pdf";
import { answer, type WithFrame } from "#ui/frame";

import { arrive } from "../actions/arrive.ts";
import { blockOther } from "../actions/block-other.ts";
import { askDay } from "../actions/ask-day.ts";
import { enterGathering, gather, seeGathering } from "../actions/gather.ts";
import { listMyDays } from "../actions/list-days.ts";
import { sayHow, seeFeedback } from "../actions/say-how.ts";
import { seeAsking } from "../actions/see-asking.ts";
import { seeDay } from "../actions/see-day.ts";
import { seePapers } from "../actions/see-papers.ts";
import { sayWelcome, seeWelcome } from "../actions/welcome.ts";
import { degreeOf } from "../domain/feedback.ts";
import { PAPERS } from "../domain/papers.ts";
import { PARTS } from "../domain/visit.ts";
import { AskPage } from "./ask-page.tsx";
import { dayAt } from "./day-panel.tsx";
import { FeedbackPage } from "./feedback-page.tsx";
import { askForm, feedbackForm, gatherForm, readComingAs, welcomeForm } from "./forms.ts";
import { GatherPage } from "./gather-page.tsx";
import { lentRoutes } from "./lent-routes.tsx";
import { ListPage } from "./list-page.tsx";
import { ownPaperRoutes } from "./own-papers-page.tsx";
import { PaperPage, paperPdf, PapersPage } from "./papers-page.tsx";
import { askRefusals } from "./ask-texts.fr.ts";
import { dayRefusals, feedbackTexts, gatherTexts, welcomeTexts } from "./texts.fr.ts";
import { WelcomePage } from "./welcome-page.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const saidOf = (c: Asking, words: string) => (c.req.query("fait") === "oui" ? words : undefined);
const numberOf = (c: Asking) => ({ number: Number(c.req.param("venue")) });

/** « /squat/demander/… », « /squat/lieux/…/accueil »: asking for a day, and what a host says once for all. */
export function visitRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .route("/", askRoutes(app))
    .route("/", welcomeRoutes(app))
    .route("/", ownPaperRoutes(app))
    .get("/journees", signedIn, async (c) => {
      const typed = Number(c.req.query("depuis") ?? "0");
      const from = Number.isSafeInteger(typed) && typed > 0 ? Math.min(typed, 10_000) : 0;
      const mine = await listMyDays(app, c.var.actor, { from });
      return mine === undefined ? c.notFound() : answer(c, <ListPage mine={mine} />);
    })
    .route("/journees", dayRoutes(app));
}

/** The half-day that a link of free seats names; what is none chooses nothing. */
const chosenOf = (c: Asking) => ({
  day: readDay(c.req.query("jour") ?? ""),
  part: PARTS.find((one) => one === c.req.query("moment")),
});

function askRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeAsking(app, c.var.actor, numberOf(c)),
    draw: (c, seen, back) =>
      answer(c, <AskPage seen={seen} back={back} chosen={chosenOf(c)} />, back),
  });
  const ask = page.sent({
    asks: askForm,
    act: (c, seen, { day, part, people, as, work, share }) =>
      askDay(app, c.var.actor, {
        venue: seen.place.venue.id,
        host: seen.host,
        day,
        part,
        people: Number(people),
        ...readComingAs(seen, as),
        work,
        share: share ?? "",
      }),
    refusals: askRefusals,
    beside: {
      "day-is-past": "jour",
      "day-too-far": "jour",
      "closed-that-day": "jour",
      full: "jour",
      "asked-already": "jour",
      "said-no-already": "jour",
      "nothing-said": "travail",
      "not-your-employer": "comme",
      "employer-missing": "comme",
      "works-for-others": "comme",
      "own-structure": "comme",
    },
    to: (exchange) => `/echanges/${exchange}`,
  });
  const AT = "/demander/:venue{[0-9]{1,12}}";
  return new Hono<Env>().get(AT, signedIn, page.show).post(AT, signedIn, ask);
}

function welcomeRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeWelcome(app, c.var.actor, numberOf(c)),
    draw: (c, seen, back) =>
      answer(c, <WelcomePage seen={seen} said={saidOf(c, welcomeTexts.said)} back={back} />, back),
  });
  const say = page.sent({
    asks: welcomeForm,
    act: (c, { place }, told) =>
      sayWelcome(app, c.var.actor, { ...told, number: place.venue.number }),
    refusals: welcomeTexts.refusals,
    to: (_, { place }) => `/squat/lieux/${place.venue.number}/accueil?fait=oui`,
  });
  const AT = "/lieux/:venue{[0-9]{1,12}}/accueil";
  return new Hono<Env>().get(AT, signedIn, page.show).post(AT, signedIn, say);
}

/** What the address names; an exchange that is no day of one's is a 404. */
const exchangeOf = (c: Asking) => {
  const exchange = c.req.param("exchange") ?? "";
  return isId<"Exchange">(exchange) ? { exchange } : undefined;
};

function dayRoutes(app: App): Hono<Env> {
  const day = pageOf({
    find: async (c: Asking) => {
      const asked = exchangeOf(c);
      const seen = asked && (await seeDay(app, c.var.actor, asked));
      return seen && asked && { ...seen, ...asked };
    },
    draw: (c, { exchange }) => c.redirect(`/echanges/${exchange}`, 303),
  });
  const came = day.pressed({
    act: (c, { exchange }) => arrive(app, c.var.actor, { exchange }),
    refusals: dayRefusals,
    to: (exchange) => `/echanges/${exchange}`,
  });
  const block = day.pressed({
    act: (c, { exchange }) => blockOther(app, c.var.actor, { exchange }),
    refusals: dayRefusals,
    to: (what, { exchange }) =>
      what === "blocked" ? "/moi/bloquees?fait=blocked" : `/echanges/${exchange}?fait=oui`,
  });
  return new Hono<Env>()
    .post("/:exchange/arrivee", signedIn, came)
    .post("/:exchange/bloquer", signedIn, block)
    .route("/", lentRoutes(app))
    .route("/", feedbackRoutes(app))
    .route("/", gatherRoutes(app))
    .route("/", paperRoutes(app));
}

function feedbackRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const asked = exchangeOf(c);
      return asked && seeFeedback(app, c.var.actor, asked);
    },
    draw: (c, seen, back) =>
      answer(
        c,
        <FeedbackPage seen={seen} said={saidOf(c, feedbackTexts.said)} back={back} />,
        back,
      ),
  });
  const say = page.sent({
    asks: ({ day }) => feedbackForm(day.reader),
    act: (c, { day }, { sharing, openness, ...words }) =>
      sayHow(app, c.var.actor, {
        exchange: day.exchange,
        ...words,
        sharing: degreeOf(Number(sharing)) ?? 3,
        openness: degreeOf(Number(openness)) ?? 3,
      }),
    refusals: feedbackTexts.refusals,
    to: (exchange) => `${dayAt(exchange)}/avis?fait=oui`,
  });
  return new Hono<Env>()
    .get("/:exchange/avis", signedIn, page.show)
    .post("/:exchange/avis", signedIn, say);
}

const enterForm = form({ charter: version() });

function gatherRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const asked = exchangeOf(c);
      return asked && seeGathering(app, c.var.actor, asked);
    },
    draw: (c, seen, back) => answer(c, <GatherPage seen={seen} back={back} />, back),
  });
  const open = page.sent({
    asks: gatherForm,
    act: (c, { day }, told) => gather(app, c.var.actor, { ...told, exchange: day.exchange }),
    refusals: gatherTexts.refusals,
    to: (circle) => addressOf(circle),
  });
  const enter = page.sent({
    asks: enterForm,
    act: (c, { day }, { charter = 0 }) =>
      enterGathering(app, c.var.actor, { exchange: day.exchange, charter }),
    refusals: gatherTexts.refusals,
    to: (circle) => addressOf(circle),
  });
  return new Hono<Env>()
    .get("/:exchange/ensemble", signedIn, page.show)
    .post("/:exchange/ensemble", signedIn, open)
    .post("/:exchange/ensemble/entrer", signedIn, enter);
}

function paperRoutes(app: App): Hono<Env> {
  const find = async (c: Asking) => {
    const asked = exchangeOf(c);
    return asked && seePapers(app, c.var.actor, asked);
  };
  return new Hono<Env>()
    .get("/:exchange/papiers", signedIn, async (c) => {
      const seen = await find(c);
      return seen === undefined ? c.notFound() : answer(c, <PapersPage seen={seen} />);
    })
    .get("/:exchange/papiers/:paper", signedIn, async (c) => {
      const seen = await find(c);
      const paper = PAPERS.find((one) => one === c.req.param("paper"));
      if (seen === undefined || paper === undefined || !seen.papers.includes(paper))
        return c.notFound();
      if (c.var.format !== "pdf") return answer(c, <PaperPage seen={seen} paper={paper} />);
      const written = await paperPdf(app.config.projectFolder, {
        seen,
        paper,
        now: app.clock.now(),
      });
      return c.body(Buffer.from(written), 200, pdfFile(`${paper}.pdf`));
    });
}
