import { type Context, Hono } from "hono";

import { readTyped, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { type Env, numberOf, saidOf } from "../../web/asked.ts";
import { findInRegisters } from "../../registers/actions/find-in-registers.ts";
import { listOrganisations } from "../actions/list-organisations.ts";
import { listSimilar, makeOrganisation } from "../actions/make-organisation.ts";
import { seeOrganisation, type SeenOrganisation } from "../../actions/see-organisation.ts";
import { seeWhatAwaits } from "../../claims/actions/see-what-awaits.ts";
import { readDirectory } from "../../domain/directory.ts";
import { addressOf } from "../../domain/organisation.ts";
import { DirectoryPage } from "./directory-page.tsx";
import { organisationData, organisationLinked, organisationsCsv } from "./formats.ts";
import { MakePage } from "./make-page.tsx";
import { OrganisationPage } from "./organisation-page.tsx";
import { readDescription, roleForm } from "../../web/read-description.ts";
import { readAskedRegisters, RegistersPage, typedOfEntry } from "../../registers/web/search.tsx";
import { makeRefusals, texts } from "../../web/texts.fr.ts";

/** As many as a file of the whole directory holds. */
const WHOLE = { from: 0, most: 20_000 };

/** « /structures »: the directory, each organisation, and adding one. */
export function directoryRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", async (c) => {
      const asked = readDirectory(c.req.queries());
      if (c.var.format !== "html") return directoryFile(app, c);
      const found = await listOrganisations(app, c.var.actor, { asked });
      return answer(c, <DirectoryPage asked={asked} found={found} />);
    })
    .get("/nouvelle", signedIn, (c) => emptyForm(app, c))
    .get("/registres", signedIn, async (c) => {
      const asked = readAskedRegisters(c.req.queries());
      const known = await findInRegisters(app, c.var.actor, asked);
      return answer(c, <RegistersPage asked={asked} known={known} />);
    })
    .post("/nouvelle", signedIn, (c) => make(app, c))
    .get("/:number{[0-9]{1,12}}", async (c) => {
      const found = await seeOrganisation(app, c.var.actor, numberOf(c));
      if (found === undefined) return c.notFound();
      if (found.found === "merged") return c.redirect(addressOf(found.into), 302);
      const { organisation } = found.seen;
      const { publicUrl } = c.var.frame;
      if (c.var.format === "html") return page(app, c, found.seen);
      if (c.var.format === "json")
        return file(c, "application/json", organisationData(organisation, publicUrl));
      if (c.var.format === "jsonld")
        return file(c, "application/ld+json", organisationLinked(organisation, publicUrl));
      return c.notFound();
    });
}

async function page(app: App, c: Context<Env>, seen: SeenOrganisation): Promise<Response> {
  const { id: organisation } = seen.organisation;
  const awaits = await seeWhatAwaits(app, c.var.actor, { organisation });
  return answer(
    c,
    <OrganisationPage seen={seen} awaits={awaits} said={saidOf(c, texts.page.said)} />,
  );
}

/** The form that adds one: empty, or filled with what a public register knows of the one that was chosen. */
async function emptyForm(app: App, c: Context<Env>): Promise<Response> {
  const asked = readAskedRegisters(c.req.queries());
  const known = await findInRegisters(app, c.var.actor, asked);
  return answer(c, <MakePage typed={typedOfEntry(known.chosen)} registers={known} />);
}

async function directoryFile(app: App, c: Context<Env>): Promise<Response> {
  const asked = readDirectory(c.req.queries());
  const { shown, total } = await listOrganisations(app, c.var.actor, { asked, range: WHOLE });
  const { publicUrl } = c.var.frame;
  const all = shown.map(({ organisation }) => organisation);
  if (c.var.format === "csv") {
    c.header("Content-Type", "text/csv; charset=utf-8");
    c.header("Content-Disposition", 'attachment; filename="structures.csv"');
    return c.body(organisationsCsv(shown, publicUrl));
  }
  if (c.var.format === "json") {
    const organisations = all.map((one) => organisationData(one, publicUrl));
    return file(c, "application/json", { total, organisations });
  }
  if (c.var.format !== "jsonld") return c.notFound();
  return file(
    c,
    "application/ld+json",
    all.map((one) => organisationLinked(one, publicUrl)),
  );
}

function file(c: Context<Env>, type: string, content: unknown): Response {
  c.header("Content-Type", `${type}; charset=utf-8`);
  return c.body(JSON.stringify(content));
}

async function make(app: App, c: Context<Env>): Promise<Response> {
  const typed = await typedOf(c);
  const description = await readDescription(app, c.var.actor, typed);
  const role = readTyped(typed, roleForm);
  if (!description.fits || !role.fits) {
    const problems = {
      ...(description.fits ? {} : description.problems),
      ...(role.fits ? {} : role.problems),
    };
    return answer(c, <MakePage typed={typed} problems={problems} />, 422);
  }
  const made = await makeOrganisation(app, c.var.actor, {
    ...description.data,
    isAnother: typed["autre"] === "oui",
    claim: { role: role.data.fonction, words: role.data.lien },
  });
  if (made.done) return c.redirect(addressOf(made.value), 303);
  const similar = await listSimilar(app, c.var.actor, description.data);
  const problem = makeRefusals[made.refusal];
  return answer(c, <MakePage typed={typed} problem={problem} similar={similar} />, 409);
}
