import { type Actor, operator, person, visitor } from "#services/house";

import { app, at, inBodiesHouse } from "../../../../../tests/support/bodies-house.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { triesRights } from "../../../../../tests/support/tried-rights.ts";
import { sayNoBody } from "../../bodies/actions/say-body.ts";
import { seeTogether } from "../../together/actions/see-together.ts";
import { beCounted, beCountedNoMore, seeCounting } from "./be-counted.ts";
import { seeGaps } from "./see-gaps.ts";

inBodiesHouse();

const TABLE = "Who may do what with what is counted";
const COMMUNE = "26045";

const WHO: Readonly<Record<string, () => Actor | Promise<Actor>>> = {
  "whose week it is": () => person(at.ana),
  "who acts for them, entrusted with it": () => actingFor(app, at.ana, at.malika, ["homecare"]),
  "who may say yes for a body that comes": () => person(at.odile),
  "who may say yes for a body that does not": async () => {
    valueOf(await sayNoBody(app, person(at.odile), { organisation: at.body }));
    return person(at.odile);
  },
  "another person": async () => person(await situations(app).someone("Zoé")),
  "a visitor": () => visitor,
  "who operates, on a page": () => operator(at.paul),
};

const isCounted = async () =>
  (await seeCounting(app, person(at.ana), undefined))?.counted !== undefined;

const ACTS: Readonly<Record<string, (actor: Actor) => Promise<boolean>>> = {
  "agree to be counted": async (actor) => {
    await beCounted(app, actor, { commune: COMMUNE });
    return isCounted();
  },
  "be counted no more": async (actor) => {
    valueOf(await beCounted(app, person(at.ana), { commune: COMMUNE }));
    await beCountedNoMore(app, actor, undefined);
    return !(await isCounted());
  },
  "read where nobody comes": async (actor) =>
    (await seeGaps(app, actor, { page: 1 })) !== undefined,
  "read what is done together": async (actor) =>
    (await seeTogether(app, actor, undefined)).isOpened,
};

triesRights({
  module: "homecare",
  title: TABLE,
  who: WHO,
  acts: ACTS,
  made: async () => {},
});
