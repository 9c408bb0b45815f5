import { mandatesOfIn } from "#modules/people";
import { demonstrationPeople } from "#rules/people";
import {
  type Actor,
  holderOf,
  job,
  linkHolder,
  operator,
  person,
  type PersonId,
  visitor,
} from "#services/house";
import { newId } from "#basics/id";

import { blockPersonIn } from "../../../moderation/actions/block-person.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { triesRights } from "../../../../../tests/support/tried-rights.ts";
import { acceptMail, closeAsNamed, closeOnCall, stopActingAsNamed } from "./close-devices.ts";
import { nameCloser } from "./name-closer.ts";
import { seeCaller, seeCloserForOne, seeClosing } from "./see-closing.ts";

const { adrienne, quentin, lucienne, maelle, nadege } = demonstrationPeople;
const her = { person: adrienne.id };
const how = "Rappelée à son numéro.";
const keeper = operator(maelle.id);
const BLOCKED = "whom she named, and blocked since";

let app: TestHouse;

const names = (closer: PersonId, as: Actor) => nameCloser(app, as, { closer });
const isNamed = async (closer: PersonId) =>
  (await seeClosing(app, person(adrienne.id), undefined))?.closer?.person === closer;

async function actsForHer(): Promise<Actor> {
  const [mandate] = await app.transaction(job("mandates"), (work) =>
    mandatesOfIn(work, adrienne.id),
  );
  if (mandate === undefined) throw new Error("nobody acts for her in the demonstration");
  const { id, scopes } = mandate;
  return holderOf(nadege.id, { person: adrienne.id, mandate: id, scopes });
}

const who: Readonly<Record<string, () => Promise<Actor> | Actor>> = {
  "a visitor": () => visitor,
  "who holds a link": () => linkHolder("home.closing", newId()),
  herself: () => person(adrienne.id),
  "whom she named": () => person(quentin.id),
  [BLOCKED]: async () => {
    await app.transaction(person(adrienne.id), async (work) =>
      valueOf(await blockPersonIn(work, { person: quentin.id })),
    );
    return person(quentin.id);
  },
  "who acts for her": actsForHer,
  "somebody else": () => person(lucienne.id),
  "the operator": () => keeper,
};

const acts: Readonly<Record<string, (actor: Actor) => Promise<boolean>>> = {
  name: async (actor) => (await names(lucienne.id, actor)).done && (await isNamed(lucienne.id)),
  close: async (actor) => (await closeAsNamed(app, actor, her)).done,
  "stop-acting": async (actor) => (await stopActingAsNamed(app, actor, her)).done,
  "close-on-call": async (actor) => (await closeOnCall(app, actor, { ...her, how })).done,
  "accept-mail": async (actor) => {
    valueOf(await closeOnCall(app, keeper, { ...her, how, holdsMail: true }));
    const told = await acceptMail(app, actor, her);
    return told.done && (await seeCaller(app, keeper, her))?.mailHeldUntil === undefined;
  },
  "read-name": async (actor) => (await seeCloserForOne(app, actor, her)) !== undefined,
};

triesRights({
  module: "home",
  title: "Who may close the devices of somebody",
  who,
  acts,
  made: async () => {
    app = await filledHouse();
    valueOf(await names(quentin.id, person(adrienne.id)));
  },
  refusalsKeep: { except: ["accept-mail", BLOCKED] },
});
