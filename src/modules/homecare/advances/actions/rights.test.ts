import { type Actor, operator, person, type PersonId, visitor } from "#services/house";

import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { triesRights } from "../../../../../tests/support/tried-rights.ts";
import { ana, app, helene, named, quentin, shareAll, zoe } from "../../actions/test-naming.ts";
import { young } from "../../passing/actions/test-passing.ts";
import { giveBack, notYet } from "./give-back.ts";
import { takeAdvanceAway } from "./note-advance.ts";
import { seeAdvances } from "./see-advances.ts";
import { inAdvancesHouse, note, thanks } from "./test-advances.ts";

inAdvancesHouse();

const TABLE = "Who may do what with what was advanced";
const nadege = () => situations(app).someone("Nadège");
const forAna = async (holder: PersonId, scope: "homecare" | "exchanges" = "homecare") =>
  actingFor(app, ana, holder, [scope]);
/** One mandate stands between two: it is given once. */
let his: Promise<Actor> | undefined;

const WHO: Readonly<Record<string, () => Actor | Promise<Actor>>> = {
  "who helps and paid it": () => person(quentin),
  "whom it was for": () => person(ana),
  "who acts for whom it was for, entrusted with it": async () => forAna(await nadege()),
  "the same, where they paid it themself": () => (his ??= forAna(quentin)),
  "who acts for whom it was for, in other scopes": async () => forAna(await nadege(), "exchanges"),
  "who acts for who paid it": async () => actingFor(app, quentin, await nadege(), ["homecare"]),
  "somebody under eighteen who helps": async () => {
    const leo = await young();
    await thanks(leo);
    return person(leo);
  },
  "another who helps there": async () => {
    await named({ helper: helene });
    return person(helene);
  },
  "whom a visit is shared with": async () => {
    await shareAll(helene);
    return person(helene);
  },
  "another person": () => person(zoe),
  "a visitor": () => visitor,
  "who operates, on a page": () => operator(zoe),
  "the operator, from the command line": () => operator(),
};

/** Of the one that Quentin noted, as Ana reads it. */
const first = async () => (await seeAdvances(app, person(ana), undefined))?.forMe[0];

const ACTS: Readonly<Record<string, (actor: Actor) => Promise<boolean>>> = {
  "note it": async (actor) => (await note({}, actor)).done,
  "read it": async (actor) => {
    valueOf(await note());
    const seen = await seeAdvances(app, actor, undefined);
    return (seen?.forMe.length ?? 0) + (seen?.byMe.length ?? 0) === 1;
  },
  "say that it is given back": async (actor) => {
    const advance = valueOf(await note());
    await giveBack(app, actor, { advance });
    return (await first())?.back !== undefined;
  },
  "say « pas encore »": async (actor) => {
    const advance = valueOf(await note());
    valueOf(await giveBack(app, person(ana), { advance }));
    await notYet(app, actor, { advance });
    return (await first())?.back === undefined;
  },
  "take it away the same day": async (actor) => {
    const advance = valueOf(await note());
    await takeAdvanceAway(app, actor, { advance });
    return (await first()) === undefined;
  },
};

triesRights({
  module: "homecare",
  title: TABLE,
  who: WHO,
  acts: ACTS,
  made: async () => {},
});
