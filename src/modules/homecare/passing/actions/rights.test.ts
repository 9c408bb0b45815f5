import { newId } from "#basics/id";
import { type Actor, operator, person, visitor } from "#services/house";

import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { triesRights } from "../../../../../tests/support/tried-rights.ts";
import { ana, app, helene, quentin, zoe } from "../../actions/test-naming.ts";
import { endPassers } from "./ask-passers.ts";
import { sayYes } from "./say-yes.ts";
import {
  agreed,
  asked,
  asks,
  firstOf,
  how,
  inPassingHouse,
  mine,
  proposes,
  says,
  told,
  young,
} from "./test-passing.ts";

inPassingHouse();

const TABLE = "Who may do what with what is asked of who passes";
const someone = (name: string) => situations(app).someone(name);
const waits = async () => {
  const ask = await asked();
  valueOf(await proposes(ask, person(helene)));
  return { ask, answer: await firstOf(ask) };
};

const WHO: Readonly<Record<string, () => Actor | Promise<Actor>>> = {
  "whose it is": () => person(ana),
  "who acts for them, entrusted with it": async () =>
    actingFor(app, ana, await someone("Nadège"), ["homecare"]),
  "who acts for them, in other scopes": async () =>
    actingFor(app, ana, await someone("Nadège"), ["exchanges"]),
  "who was told yes": () => person(quentin),
  "who waits for an answer": () => person(helene),
  "another person": () => person(zoe),
  "somebody under eighteen": async () => person(await young()),
  "who acts for another person": async () =>
    actingFor(app, zoe, await someone("Nadège"), ["exchanges"]),
  "a visitor": () => visitor,
  "who operates, on a page": () => operator(zoe),
  "the operator, from the command line": () => operator(),
};

const ACTS: Readonly<Record<string, (actor: Actor) => Promise<boolean>>> = {
  "ask who passes": async (actor) => {
    const made = await asks({}, actor);
    return made.done && (await mine(made.value)) !== undefined;
  },
  "read who answered": async (actor) => {
    const { ask } = await waits();
    return (await mine(ask, actor))?.offers.length === 1;
  },
  "say yes": async (actor) => (await says((await waits()).answer, actor)).done,
  "give an address": async (actor) => {
    const { answer } = await waits();
    const home = { answer, name: "Ana", at: "home" as const, where: "4 rue Haute" };
    return (await sayYes(app, actor, home)).done;
  },
  "end it": async (actor) => (await endPassers(app, actor, await waits())).done,
  "read it as everyone does": async (actor) => {
    const seen = await how(await asked(), actor);
    return seen !== undefined && seen !== "over" && (await how(newId(), actor)) === undefined;
  },
  "propose to do it": async (actor) => (await proposes((await waits()).ask, actor)).done,
  "read what a yes told": async (actor) => {
    const ask = await asked();
    await agreed(ask, quentin);
    return (await told(ask, actor)) !== undefined;
  },
};

triesRights({
  module: "homecare",
  title: TABLE,
  who: WHO,
  acts: ACTS,
  made: async () => {},
});
