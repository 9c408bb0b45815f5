import { operator, person, type PersonId } from "#services/house";

import { joinCircle, leaveCircle } from "../../../src/modules/circles/actions/join-circle.ts";
import { reportableCircle } from "../../../src/modules/circles/actions/moderate-circle.ts";
import { eraseMyself } from "../../../src/modules/home/mine/actions/erase-myself.ts";
import {
  blockPerson,
  unblockPerson,
} from "../../../src/modules/moderation/actions/block-person.ts";
import { endMandate } from "../../../src/modules/people/mandates/actions/end-mandate.ts";
import type { TestHouse } from "../house.ts";
import { type Inhabitant, newWord, type SmallWorld } from "../small-world.ts";
import type { Act } from "./act.ts";
import { entrust, freshSession, mergeInto, openMandate, say, type Together } from "./pass.ts";
import { forget, key, type Truth } from "./truth.ts";

export async function begin(app: TestHouse, world: SmallWorld): Promise<Truth> {
  const [founder, ...others] = world.people;
  if (founder === undefined) throw new Error("nobody lives here");
  const joined = new Set([founder.id]);
  // Two more are there from the beginning, so that there is somebody to talk to; the last one never is.
  for (const { id } of others.slice(0, 2)) {
    await joinCircle(app, person(id), { circle: world.open });
    joined.add(id);
  }
  return {
    here: new Map(world.people.map((one) => [one.id, one])),
    gone: [],
    joined,
    blocks: new Set(),
    mandates: new Map(),
    kept: [],
    passed: [],
    isHidden: false,
  };
}

function idOf({ people }: SmallWorld, place: number): PersonId {
  const found = people[place];
  if (found === undefined) throw new Error("nobody lives there");
  return found.id;
}

/** Lives an act; whether anything was asked of the house. */
export async function live(
  app: TestHouse,
  world: SmallWorld,
  truth: Truth,
  act: Act,
): Promise<boolean> {
  const one = "who" in act ? truth.here.get(idOf(world, act.who)) : undefined;
  const other = "to" in act ? truth.here.get(idOf(world, act.to)) : undefined;
  if (act.what === "hide" || act.what === "show") {
    truth.isHidden = act.what === "hide";
    await app.transaction(operator(), (work) =>
      truth.isHidden
        ? reportableCircle.hide(work, world.open, "essai")
        : reportableCircle.showAgain(work, world.open),
    );
    return true;
  }
  if (one === undefined) return false;
  if (act.what === "join" || act.what === "leave" || act.what === "erase")
    return liveAlone(app, world, truth, { ...act, one });
  if (other === undefined || other.id === one.id) return false;
  await liveTogether(app, truth, { act, one, other });
  return true;
}

async function liveAlone(
  app: TestHouse,
  world: SmallWorld,
  truth: Truth,
  { what, one }: { readonly what: "join" | "leave" | "erase"; readonly one: Inhabitant },
): Promise<boolean> {
  const as = person(one.id);
  // The founder stays, so that the circle lives; the last one stays outside, to compare with.
  const isFixed = one.id === world.people[0]?.id || one.id === world.people[4]?.id;
  if (isFixed) return false;
  if (what === "erase") {
    const told = await eraseMyself(app, as, { session: await freshSession(app, one.id) });
    if (told.done) forget(truth, one);
    return true;
  }
  const told = await (what === "join" ? joinCircle : leaveCircle)(app, as, { circle: world.open });
  if (told.done && what === "join") truth.joined.add(one.id);
  if (told.done && what === "leave") truth.joined.delete(one.id);
  return true;
}

async function liveTogether(app: TestHouse, truth: Truth, { act, one, other }: Together) {
  const as = person(one.id);
  const between = key(one.id, other.id);
  switch (act.what) {
    case "block":
      await blockPerson(app, as, { person: other.id });
      truth.blocks.add(between);
      break;
    case "unblock":
      await unblockPerson(app, as, { person: other.id });
      truth.blocks.delete(between);
      break;
    case "mandate":
      await entrust(app, truth, { one, other, scope: act.scope });
      break;
    case "end-mandate": {
      const given = await openMandate(app, one.id, other.id);
      if (given !== undefined) await endMandate(app, as, { mandate: given });
      truth.mandates.delete(between);
      break;
    }
    case "say": {
      const word = newWord();
      await say(app, { one, other, word, by: act.by });
      const said = { word, from: one.id, to: other.id };
      if (truth.blocks.has(key(other.id, one.id))) truth.kept.push(said);
      else if (!truth.blocks.has(between)) truth.passed.push(said);
      break;
    }
    case "merge":
      await mergeInto(app, truth, { one, other });
      break;
    case "join":
    case "leave":
    case "erase":
    case "hide":
    case "show":
      // Done by oneself, or by who moderates.
      break;
  }
}
