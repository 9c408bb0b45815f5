import { type Context, Hono } from "hono";

import { toMend } from "#basics/form";
import { isId, knownId } from "#basics/id";
import { refused } from "#basics/result";
import { batchesOf, jsonPieces, tablePieces } from "#basics/formats/whole-lists";
import { sendPieces } from "#services/files";
import { type AskedEnv, pageOf, signedIn, splitFormat } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { openAccount } from "../actions/close-account.ts";
import { endGiver, nameGiver } from "../actions/common-account.ts";
import { giveThanks } from "../actions/give-thanks.ts";
import { readMyThanks } from "../actions/tell-thanks.ts";
import { listStatement, seeAccount, type SeenAccount } from "../actions/see-account.ts";
import { countNothing } from "../actions/count-nothing.ts";
import { findOrganisations } from "../actions/whom.ts";
import type { CircleId, Party } from "../domain/party.ts";
import { AccountPage } from "./account-page.tsx";
import { accountAt } from "./at.ts";
import { openRefusals } from "./closing-texts.fr.ts";
import { commonRefusals } from "./common-texts.fr.ts";
import { BESIDE, giverForm, thankForm } from "./forms.ts";
import { lineList } from "./list-asked.ts";
import { LINE_COLUMNS, lineJson, STATEMENT } from "./statement-out.ts";
import { uncountedTexts } from "./worth-texts.fr.ts";
import { thanksRefusals, thanksTexts } from "./thanks-texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /moi/kori »: one's own account. */
export function koriRoutes(app: App): Hono<Env> {
  const { show, thank } = accountHandlers(app);
  return new Hono<Env>().use(signedIn).get("/", show).post("/", thank);
}

/** « /kori/… »: the account of a circle or an organisation, for who reads it. */
export function accountRoutes(app: App): Hono<Env> {
  const { page, show, thank } = accountHandlers(app);
  const { name, end } = naming(page, app);
  const { begin, stop } = uncounting(page, app);
  return new Hono<Env>()
    .use(signedIn)
    .post("/don", begin)
    .post("/don/fin", stop)
    .post("/:account/don", begin)
    .post("/:account/don/fin", stop)
    .get("/:account", show)
    .post("/:account", thank)
    .post("/:account/donner", name)
    .post("/:account/donner/:giver/retirer", end)
    .post("/:account/rouvrir", openingAgain(page, app));
}

function accountHandlers(app: App) {
  const page = pageOf({
    find: async (c: Asking) => {
      const asked = lineList.read(c.req.queries());
      const account = await seeAccount(app, c.var.actor, { of: c.req.param("account"), ...asked });
      return account && { account, asked };
    },
    draw: async (c, { account, asked }, back) => {
      const now = accountNow(c, account);
      if (now !== undefined) return c.redirect(now, 302);
      if (c.var.format === "csv" || c.var.format === "jsonld") return statement(app, c);
      const said = saidOf(c, thanksTexts.said);
      if (account.isMine) await readMyThanks(app, c.var.actor, undefined);
      const props = { account, asked, now: app.clock.now(), said, whom: c.req.query("a") };
      return answer(c, <AccountPage {...props} back={back} />, back);
    },
  });
  const thank = page.sent({
    form: "thank",
    asks: ({ account }) => thankForm(account.targets ?? []),
    act: async (c, { account }, { to, other, kori, words }) => {
      const whom = await whomOf(app, c, account, { to, other });
      if ("problems" in whom) return whom;
      return giveThanks(app, c.var.actor, {
        from: account.of.party,
        to: whom,
        amount: kori,
        words,
      });
    },
    refusals: thanksRefusals,
    beside: BESIDE,
    to: saidAt("merci"),
  });
  return { page, show: page.show, thank };
}

/** Where the account of an organisation is read that turned out to be another, in the format asked; undefined: it is here. */
function accountNow(c: Asking, { of: { party } }: SeenAccount): string | undefined {
  const asked = c.req.param("account");
  if (c.req.method !== "GET" || asked === undefined || asked === party.id) return undefined;
  const { format } = splitFormat(new URL(c.req.url).pathname);
  return format === undefined ? accountAt(party) : `${accountAt(party)}.${format}`;
}

interface Found {
  readonly account: SeenAccount;
}

const circleOf = ({ account: { of } }: Found): CircleId => knownId<"Circle">(of.party.id);

/** Back to the account, which says what was done. */
const saidAt =
  (did: keyof typeof thanksTexts.said) =>
  (_: unknown, { account: { of } }: Found) =>
    `${accountAt(of.party)}?fait=${did}`;

/** Who facilitates a circle says who may give from its common account. */
function naming({ sent, pressed }: ReturnType<typeof accountHandlers>["page"], app: App) {
  const name = sent({
    form: "giver",
    asks: ({ account }) => giverForm(account.common?.members ?? []),
    act: (c, seen, asked) => nameGiver(app, c.var.actor, { circle: circleOf(seen), ...asked }),
    refusals: commonRefusals,
    beside: { "not-a-member": "qui", "not-a-share": "kori-par-mois" },
    to: saidAt("permis"),
  });
  const end = pressed({
    act: (c, seen) => {
      const giver = c.req.param("giver") ?? "";
      if (!isId<"Giver">(giver)) return Promise.resolve(refused("not-a-member"));
      return endGiver(app, c.var.actor, { circle: circleOf(seen), giver });
    },
    refusals: commonRefusals,
    to: saidAt("retire"),
  });
  return { name, end };
}

/** Who facilitates a circle opens its common account again. */
function openingAgain({ pressed }: ReturnType<typeof accountHandlers>["page"], app: App) {
  return pressed({
    act: (c, seen) => openAccount(app, c.var.actor, { circle: circleOf(seen) }),
    refusals: openRefusals,
    to: saidAt("rouvert"),
  });
}

/** Who speaks for an account says that nothing is counted on it, or that it is again. */
function uncounting({ pressed }: ReturnType<typeof accountHandlers>["page"], app: App) {
  const said = (isNothing: boolean) =>
    pressed({
      act: (c, { account }) => countNothing(app, c.var.actor, { of: account.of.party, isNothing }),
      refusals: uncountedTexts.refusals,
      to: saidAt(isNothing ? "rien" : "compte"),
    });
  return { begin: said(true), stop: said(false) };
}

interface Typed {
  readonly to: string | undefined;
  readonly other: string | undefined;
}

/** Whom one thanks: one of those proposed, or the organisation whose name one typed. */
async function whomOf(
  app: App,
  c: Asking,
  { targets = [] }: SeenAccount,
  { to, other }: Typed,
): Promise<Party | ReturnType<typeof toMend>> {
  const chosen = targets.find(({ party }) => party.id === to);
  if (chosen !== undefined) return chosen.party;
  if (other === undefined) return toMend({ a: thanksTexts.whomEmpty });
  const found = await findOrganisations(app, c.var.actor, { typed: other });
  const [first, second] = found;
  if (first === undefined) return toMend({ structure: thanksTexts.otherUnknown });
  if (second !== undefined)
    return toMend({
      structure: thanksTexts.otherSeveral(
        found.map(({ name, town }) => `${name} (${town})`).join(", "),
      ),
    });
  return { kind: "organisation", id: first.id };
}

/** All the lines of an account, oldest first, as a table or for another program. */
function statement(app: App, c: Asking): Response {
  const of = c.req.param("account");
  const batches = batchesOf((range) => listStatement(app, c.var.actor, { of, ...range }));
  c.header("Cache-Control", "private, no-store");
  if (c.var.format === "jsonld")
    return sendPieces(c, { type: "application/ld+json" }, jsonPieces(batches, lineJson, STATEMENT));
  return sendPieces(c, { type: "text/csv", name: "kori.csv" }, tablePieces(LINE_COLUMNS, batches));
}

/** The sentence that says what was just done, when the address asks for one (« ?fait=merci »). */
function saidOf(c: Asking, sentences: Readonly<Record<string, string>>): string | undefined {
  const asked = c.req.query("fait") ?? "";
  return Object.hasOwn(sentences, asked) ? sentences[asked] : undefined;
}
