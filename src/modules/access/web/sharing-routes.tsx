import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { done } from "#basics/result";
import { type AskedEnv, pageAsked, pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { askAllAgain, seeToAskAgain } from "../actions/ask-again.ts";
import { keepOut, letBack } from "../actions/keep-parties.ts";
import { denyWitness, seeOneWitnessed } from "../actions/deny-witness.ts";
import { sayAgain } from "../actions/say-again.ts";
import {
  endSharing,
  saySharing,
  seeChoice,
  seeChoices,
  shareAgain,
  readNoMore,
} from "../actions/say-sharing.ts";
import { seeAs, seeSharedBy, seeSharings } from "../actions/see-sharings.ts";
import { seeParty } from "../actions/see-party.ts";
import { seeWhoSaw } from "../actions/see-who-saw.ts";
import type { SharingId } from "../domain/sharing.ts";
import type { PersonId } from "../domain/space.ts";
import { AskAgainPage } from "./ask-again-pages.tsx";
import { SayPage, WhatPage, WhomPage } from "./share-pages.tsx";
import { sayForm, whomForm } from "./sharing-forms.ts";
import { partyAt, PartyPage } from "./party-page.tsx";
import { AT } from "./at.ts";
import { SharingsPage, SimpleSharingsPage } from "./sharing-page.tsx";
import { ofSharingRefusals, refusalTexts, texts } from "./sharing-texts.fr.ts";
import { DenyPage } from "./witness-pages.tsx";
import { WhoSawPage } from "./who-saw-page.tsx";
import { AsPage, ViewPage } from "./view-page.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** What was just done, by the word of the address that names its sentence, and how it is said. */
const JUST = { dit: texts.said, remis: texts.backAgain, oui: texts.saidYes } as const;

/** All that stands, in simple mode too. */
const ALL = `${AT}?tout`;

/** « /moi/partages »: who sees what, said and ended; what others share, and one's own as somebody reads it. */
export function sharingRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(signedIn)
    .route("/", sayRoutes(app))
    .route("/", viewRoutes(app))
    .route("/", partyRoutes(app))
    .route("/", listRoutes(app))
    .route("/", unsaidRoutes(app));
}

function listRoutes(app: App): Hono<Env> {
  const list = pageOf({
    find: (c: Asking) => {
      const ended = c.req.query("arrete") ?? "";
      return seeSharings(app, c.var.actor, {
        ended: isId<"Sharing">(ended) ? ended : undefined,
      });
    },
    draw: (c, seen, back) => {
      const isFirst = ["tout", "arrete", ...Object.keys(JUST)].every(
        (word) => c.req.query(word) === undefined,
      );
      if (isFirst && c.var.frame.person?.simple === true)
        return answer(c, <SimpleSharingsPage seen={seen} now={app.clock.now()} />);
      const said = Object.entries(JUST).flatMap(([word, says]) => {
        const one = seen.mine.find(({ id }) => id === c.req.query(word));
        return one === undefined ? [] : { one, done: says };
      })[0];
      const isAsked = c.req.query("redemande") !== undefined;
      const all = { seen, said, back, isAsked };
      return answer(c, <SharingsPage {...all} now={app.clock.now()} />, back);
    },
  });
  const press =
    (act: typeof endSharing | typeof shareAgain | typeof sayAgain, word: string) =>
    async (c: Asking) => {
      const sharing = sharingOf(c);
      const told = sharing && (await act(app, c.var.actor, { sharing }));
      if (told === undefined || (!told.done && told.refusal === "unknown-sharing"))
        return c.notFound();
      // Of what was given alone, another stands in its place once it is said.
      if (told.done) return c.redirect(`${AT}?${word}=${told.value ?? sharing}`, 303);
      const seen = await seeSharings(app, c.var.actor, { ended: sharing });
      const back = { problem: ofSharingRefusals[told.refusal] };
      return answer(c, <SharingsPage seen={seen} now={app.clock.now()} back={back} />, 409);
    };
  return new Hono<Env>()
    .get("/", list.show)
    .get("/redemander", async (c) => {
      const count = await seeToAskAgain(app, c.var.actor, undefined);
      return count === undefined ? c.notFound() : answer(c, <AskAgainPage count={count} />);
    })
    .post("/redemander", async (c) => {
      const told = await askAllAgain(app, c.var.actor, undefined);
      return told.done ? c.redirect(`${ALL}&redemande`, 303) : c.notFound();
    })
    .post("/:sharing/arreter", press(endSharing, "arrete"))
    .post("/:sharing/redire", press(sayAgain, "oui"))
    .post("/:sharing/remettre", press(shareAgain, "remis"));
}

/** What was typed in one's name by a witness, and is not true. */
function unsaidRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:sharing/pas-vrai", async (c) => {
      const sharing = sharingOf(c);
      const one = sharing && (await seeOneWitnessed(app, c.var.actor, { sharing }));
      return one === undefined
        ? c.notFound()
        : answer(c, <DenyPage one={one} now={app.clock.now()} />);
    })
    .post("/:sharing/pas-vrai", async (c) => {
      const sharing = sharingOf(c);
      const told = sharing && (await denyWitness(app, c.var.actor, { sharing }));
      return told?.done === true ? c.redirect(`${ALL}#pas-vrai`, 303) : c.notFound();
    });
}

function sayRoutes(app: App): Hono<Env> {
  const say = pageOf({
    find: async (c: Asking) => {
      const name = c.req.param("what") ?? "";
      const seen = await seeChoice(app, c.var.actor, { name });
      const to = seen?.near.find(({ person }) => person === c.req.param("person"));
      return seen && to && { choice: seen.choice, to };
    },
    draw: (c, seen, back) =>
      answer(c, <SayPage {...seen} now={app.clock.now()} back={back} />, back),
  });
  const said = say.sent({
    asks: ({ choice: { what, besides }, to }) =>
      sayForm({ who: to.name, what, besides: besides?.what }, app.clock.now()),
    act: (c, { choice: { name }, to }, asked) =>
      saySharing(app, c.var.actor, { name, to: to.person, ...asked }),
    refusals: refusalTexts,
    beside: { "begins-after-its-end": "du" },
    to: (sharing) => `${AT}?dit=${sharing}`,
  });
  return new Hono<Env>()
    .get("/nouveau", async (c) => {
      const kinds = await seeChoices(app, c.var.actor, undefined);
      return answer(c, <WhatPage kinds={kinds} />);
    })
    .route("/", whomRoutes(app))
    .get("/nouveau/:what/:person", say.show)
    .post("/nouveau/:what/:person", said);
}

/** With whom, before until when. */
function whomRoutes(app: App): Hono<Env> {
  const whom = pageOf({
    find: (c: Asking) => seeChoice(app, c.var.actor, { name: c.req.param("what") ?? "" }),
    draw: (c, seen, back) => answer(c, <WhomPage seen={seen} back={back} />, back),
  });
  const picked = whom.sent({
    asks: ({ near }) => whomForm(near),
    act: async (_, { choice: { name } }, { to }) => done(`${AT}/nouveau/${name}/${to}`),
    refusals: {},
    to: (at) => at,
  });
  return new Hono<Env>().get("/nouveau/:what", whom.show).post("/nouveau/:what", picked);
}

function viewRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/vu", async (c) => {
      const page = pageAsked(c);
      const seen = await seeWhoSaw(app, c.var.actor, { page });
      return seen === undefined
        ? c.notFound()
        : answer(c, <WhoSawPage seen={seen} page={page} now={app.clock.now()} />);
    })
    .get("/de/:person", async (c) => {
      const person = personOf(c);
      const view = person && (await seeSharedBy(app, c.var.actor, { person }));
      return view === undefined
        ? c.notFound()
        : answer(c, <ViewPage view={view} now={app.clock.now()} />);
    })
    .post("/de/:person/ne-plus-lire", async (c) => {
      const person = personOf(c);
      const told = person && (await readNoMore(app, c.var.actor, { person }));
      return told?.done === true ? c.redirect(AT, 303) : c.notFound();
    })
    .get("/comme/:person", async (c) => {
      const person = personOf(c);
      const view = person && (await seeAs(app, c.var.actor, { person }));
      return view === undefined ? c.notFound() : answer(c, <AsPage view={view} />);
    });
}

function partyRoutes(app: App): Hono<Env> {
  const find = async (c: Asking) => {
    const party = c.req.param("party") ?? "";
    return isId<"Party">(party) ? seeParty(app, c.var.actor, { party }) : undefined;
  };
  const press = (act: typeof keepOut) => async (c: Asking) => {
    const seen = await find(c);
    const { personne } = await typedOf(c);
    const member = seen?.members.find(({ person }) => person === personne);
    if (seen === undefined || member === undefined) return c.notFound();
    const told = await act(app, c.var.actor, { party: seen.id, person: member.person });
    return told.done ? c.redirect(partyAt(seen.id), 303) : c.notFound();
  };
  return new Hono<Env>()
    .get("/groupes/:party", async (c) => {
      const seen = await find(c);
      return seen === undefined
        ? c.notFound()
        : answer(c, <PartyPage seen={seen} now={app.clock.now()} />);
    })
    .post("/groupes/:party/dehors", press(keepOut))
    .post("/groupes/:party/revenir", press(letBack));
}

function sharingOf(c: Asking): SharingId | undefined {
  const asked = c.req.param("sharing") ?? "";
  return isId<"Sharing">(asked) ? asked : undefined;
}

function personOf(c: Asking): PersonId | undefined {
  const asked = c.req.param("person") ?? "";
  return isId<"Person">(asked) ? asked : undefined;
}
