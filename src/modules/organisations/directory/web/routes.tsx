import { Hono } from "hono";

import { type GivenBack, readAnswers } from "#basics/form";
import { batchesOf, jsonPieces, tablePieces } from "#basics/formats/whole-lists";
import { sendPieces } from "#services/files";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { type Asking, type Env, numberOf, saidOf } from "../../web/asked.ts";
import { findInRegisters } from "../../registers/actions/find-in-registers.ts";
import { type Listed, listOrganisations } from "../actions/list-organisations.ts";
import { suggestNames } from "../actions/suggest-names.ts";
import { seeDirectory } from "../actions/see-directory.ts";
import { seeSeat } from "../actions/see-ground.ts";
import { listSimilar, makeOrganisation } from "../actions/make-organisation.ts";
import { seeOrganisation, type SeenOrganisation } from "../../actions/see-organisation.ts";
import { seeWhatAwaits } from "../../claims/actions/see-what-awaits.ts";
import { readDirectory } from "../../domain/directory.ts";
import { addressOf } from "../../domain/organisation.ts";
import { DirectoryPage } from "./directory-page.tsx";
import { organisationColumns, organisationData, organisationLinked } from "./formats.ts";
import { MakePage } from "./make-page.tsx";
import { OrganisationPage } from "./organisation-page.tsx";
import { findTypedCommune } from "./find-commune.ts";
import { makeForm, numbersOf } from "./forms.ts";
import { readAskedRegisters, RegistersPage, typedOfEntry } from "../../registers/web/search.tsx";
import { makeRefusals, texts } from "../../web/texts.fr.ts";

/** « /structures »: the directory, each organisation, and adding one. */
export function directoryRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", async (c) => {
      const asked = readDirectory(c.req.queries());
      if (c.var.format !== "html") return directoryFile(app, c);
      const seen = await seeDirectory(app, c.var.actor, asked);
      return answer(c, <DirectoryPage asked={asked} seen={seen} />);
    })
    .get("/proposees", async (c) => {
      const { q: typed = "", verifiees } = c.req.query();
      c.header("Cache-Control", "private, max-age=60");
      const asked = { typed, onlyVerified: verifiees === "oui" };
      return c.json(await suggestNames(app, c.var.actor, asked));
    })
    .get("/nouvelle", signedIn, (c) => emptyForm(app, c))
    .get("/registres", signedIn, async (c) => {
      const asked = readAskedRegisters(c.req.queries());
      const known = await findInRegisters(app, c.var.actor, asked);
      return answer(c, <RegistersPage asked={asked} known={known} />);
    })
    .post("/nouvelle", signedIn, making(app))
    .get("/:number{[0-9]{1,12}}", async (c) => {
      const found = await seeOrganisation(app, c.var.actor, numberOf(c));
      if (found === undefined) return c.notFound();
      if (found.found === "merged") return c.redirect(addressOf(found.into), 302);
      const { organisation } = found.seen;
      const { publicUrl } = c.var.frame;
      if (c.var.format === "html") return showOne(app, c, found.seen);
      if (c.var.format === "json")
        return file(c, "application/json", organisationData(organisation, publicUrl));
      if (c.var.format === "jsonld")
        return file(c, "application/ld+json", organisationLinked(organisation, publicUrl));
      return c.notFound();
    });
}

async function showOne(app: App, c: Asking, seen: SeenOrganisation): Promise<Response> {
  const { id: organisation } = seen.organisation;
  const awaits = await seeWhatAwaits(app, c.var.actor, { organisation });
  const seat = await seeSeat(app, c.var.actor, seen.organisation);
  const said = saidOf(c, texts.page.said);
  return answer(c, <OrganisationPage {...{ seen, awaits, seat, said }} />);
}

/** The form that adds one: empty, or filled with what a public register knows of the one that was chosen. */
async function emptyForm(app: App, c: Asking): Promise<Response> {
  const asked = readAskedRegisters(c.req.queries());
  const known = await findInRegisters(app, c.var.actor, asked);
  return answer(c, <MakePage back={{ typed: typedOfEntry(known.chosen) }} registers={known} />);
}

/** Adds one; when it is refused, those that are perhaps the same are shown. */
function making(app: App) {
  const page = pageOf({
    find: () => Promise.resolve(true),
    draw: async (c: Asking, _, back) =>
      answer(c, <MakePage similar={await similarTo(app, c, back)} back={back} />, back),
  });
  return page.sent({
    asks: async (_, c) => makeForm(await findTypedCommune(app, c)),
    act: (c, _, { role, words, ...asked }) =>
      makeOrganisation(app, c.var.actor, {
        ...asked,
        numbers: numbersOf(asked),
        claim: { role, words },
      }),
    refusals: makeRefusals,
    to: (made) => `${addressOf(made)}?fait=ajoutee`,
  });
}

async function similarTo(app: App, c: Asking, { refusal, typed = {} }: GivenBack) {
  if (refusal === undefined) return [];
  const read = readAnswers(makeForm(await findTypedCommune(app, c)), typed);
  if (!read.fits) return [];
  return listSimilar(app, c.var.actor, { ...read.data, numbers: numbersOf(read.data) });
}

async function directoryFile(app: App, c: Asking): Promise<Response> {
  const asked = readDirectory(c.req.queries());
  const { publicUrl } = c.var.frame;
  const all = batchesOf(
    async (range) => (await listOrganisations(app, c.var.actor, { asked, range })).shown,
  );
  if (c.var.format === "csv") {
    const named = { type: "text/csv", name: "structures.csv" };
    return sendPieces(c, named, tablePieces(organisationColumns(publicUrl), all));
  }
  if (c.var.format === "json") {
    const range = { from: 0, most: 1 };
    const { total } = await listOrganisations(app, c.var.actor, { asked, range });
    const each = ({ organisation }: Listed) => organisationData(organisation, publicUrl);
    const around = [`{"total":${total},"organisations":[`, "]}"] as const;
    return sendPieces(c, { type: "application/json" }, jsonPieces(all, each, around));
  }
  if (c.var.format !== "jsonld") return c.notFound();
  const linked = ({ organisation }: Listed) => organisationLinked(organisation, publicUrl);
  return sendPieces(c, { type: "application/ld+json" }, jsonPieces(all, linked));
}

function file(c: Asking, type: string, content: unknown): Response {
  c.header("Content-Type", `${type}; charset=utf-8`);
  return c.body(JSON.stringify(content));
}
