import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import { type App, isOperator } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { nameOfArchive, streamArchive } from "../../mine/web/data-archive.tsx";
import { sayAfterwards, takeAfterwardsBack } from "../actions/say-afterwards.ts";
import { sayDeath, undoDeath } from "../actions/say-death.ts";
import { denyDeath, tellDeath } from "../actions/tell-death.ts";
import { seeAfterwards, seeNamed, seeNamedBy } from "../actions/see-afterwards.ts";
import { seeAccount, seeAccountsAt, seeDeaths, seeTold } from "../actions/see-deaths.ts";
import { takeTheirs } from "../actions/take-theirs.ts";
import { AT, deathAt, DEATHS, forAt } from "../domain/address.ts";
import { MONTHS } from "../domain/afterwards.ts";
import { DeathPage, DeathsPage } from "./death-pages.tsx";
import { afterwardsForm, findForm, proofForm, sureForm } from "./forms.ts";
import { AfterwardsPage, NamedByPage, NamedPage } from "./pages.tsx";
import { deathTexts, namedTexts, refusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /moi/apres-moi »: what one says beforehand; « /moi/apres-moi/pour »: what one was named to say. */
export function afterwardsRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeAfterwards(app, c.var.actor, undefined),
    draw: (c, seen, back) => answer(c, <AfterwardsPage seen={seen} back={back} />, back),
  });
  const said = page.sent({
    asks: ({ known }) => afterwardsForm(known),
    act: (c, _, { months, ...asked }) =>
      sayAfterwards(app, c.var.actor, {
        ...asked,
        months: MONTHS.find((one) => String(one) === months) ?? 12,
      }),
    refusals,
    beside: { "to-nobody": "qui", "unknown-person": "qui", "not-of-age": "qui" },
    to: () => AT,
  });
  const takenBack = page.pressed({
    act: (c) => takeAfterwardsBack(app, c.var.actor, undefined),
    refusals,
    to: () => AT,
  });
  const alive = page.pressed({
    act: (c) => denyDeath(app, c.var.actor, undefined),
    refusals,
    to: () => AT,
  });
  return new Hono<Env>()
    .use(signedIn)
    .post("/je-suis-la", alive)
    .get("/", page.show)
    .post("/", said)
    .post("/retirer", takenBack)
    .route("/pour", namedRoutes(app));
}

function namedRoutes(app: App): Hono<Env> {
  const one = pageOf({
    find: async (c: Asking) => {
      const person = c.req.param("person") ?? "";
      return isId<"Person">(person) ? seeNamedBy(app, c.var.actor, { person }) : undefined;
    },
    draw: (c, seen, back) => answer(c, <NamedByPage seen={seen} back={back} />, back),
  });
  const said = one.sent({
    asks: sureForm,
    act: (c, { whose: { person } }) => tellDeath(app, c.var.actor, { person }),
    refusals: namedTexts.refusals,
    to: (person) => forAt(person),
  });
  return new Hono<Env>()
    .get("/", async (c) => {
      const all = await seeNamed(app, c.var.actor, undefined);
      return all === undefined ? c.notFound() : answer(c, <NamedPage all={all} />);
    })
    .get("/:person", one.show)
    .post("/:person", said)
    .get("/:person/archive", async (c) => {
      const person = c.req.param("person");
      if (!isId<"Person">(person)) return c.notFound();
      const { publicUrl } = c.var.frame;
      const told = await takeTheirs(app, c.var.actor, { person, publicUrl });
      if (!told.done) return c.notFound();
      const { taken, open } = told.value;
      c.header("Content-Disposition", `attachment; filename="${nameOfArchive(taken)}.zip"`);
      c.header("Content-Type", "application/zip");
      return c.body(await streamArchive(app, taken, open));
    });
}

/** « /operateur/deces »: nobody else learns that it exists. */
export function deathRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const all = await seeDeaths(app, c.var.actor, undefined);
      return all && { all, told: (await seeTold(app, c.var.actor, undefined)) ?? [] };
    },
    draw: (c, seen, back) =>
      answer(
        c,
        <DeathsPage {...seen} back={back} done={c.req.query("fait") !== undefined} />,
        back,
      ),
  });
  const found = page.sent({
    form: "find",
    asks: findForm,
    act: async (c, seen, { email }) => {
      const accounts = (await seeAccountsAt(app, c.var.actor, { email })) ?? [];
      return accounts.length === 0
        ? refused("unknown")
        : { done: true as const, value: { seen, accounts } };
    },
    refusals: { unknown: deathTexts.unknown },
    beside: { unknown: "email" },
    // Several persons share an address, or act for others: whose is in no address that is written down.
    to: ({ seen, accounts }, _, c) => {
      const [only, ...others] = accounts;
      return only !== undefined && others.length === 0
        ? deathAt(only.person)
        : answer(c, <DeathsPage {...seen} found={accounts} back={{}} />);
    },
  });
  const undone = page.pressed({
    act: async (c) => {
      const person = c.req.param("person") ?? "";
      return isId<"Person">(person)
        ? undoDeath(app, c.var.actor, { person })
        : refused("unknown-person");
    },
    refusals: deathTexts.refusals,
    to: () => `${DEATHS}?fait=1`,
  });
  return new Hono<Env>()
    .use(async (c, next) => (isOperator(c.var.actor) ? next() : c.notFound()))
    .get("/", page.show)
    .post("/", found)
    .post("/:person/erreur", undone)
    .route("/", oneDeathRoutes(app));
}

/** « /operateur/deces/… »: said of one person, on a proof seen. */
function oneDeathRoutes(app: App): Hono<Env> {
  const one = pageOf({
    find: async (c: Asking) => {
      const person = c.req.param("person") ?? "";
      return isId<"Person">(person) ? seeAccount(app, c.var.actor, { person }) : undefined;
    },
    draw: (c, whose, back) => answer(c, <DeathPage whose={whose} back={back} />, back),
  });
  const said = one.sent({
    asks: proofForm,
    act: (c, { person }) => sayDeath(app, c.var.actor, { person }),
    refusals: deathTexts.refusals,
    to: () => DEATHS,
  });
  return new Hono<Env>().get("/:person", one.show).post("/:person", said);
}
