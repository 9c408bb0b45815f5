import { Hono } from "hono";

import { toMend } from "#basics/form";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { changeFacts, removeDocument } from "../actions/change-facts.ts";
import { publishDocument } from "../actions/publish-document.ts";
import { keepVersion } from "../actions/save-version.ts";
import { seeImproving } from "../suggestions/actions/see-suggestions.ts";
import { seeDocument, type SeenDocument } from "../actions/see-document.ts";
import { type Licence, licencesAfter } from "../domain/licences.ts";
import { documentAt, placeAt } from "./addresses.ts";
import { type Asking, documentOf, type Env, numberOf, ONE, VERSION } from "./asked.ts";
import { DocumentPage } from "./document-page.tsx";
import { factsForm, keepForm, keptFactsForm, publishForm } from "./forms.ts";
import { tableList } from "./table-asked.ts";
import { againstBrought, againstOrigin } from "./against-origin-texts.fr.ts";
import { refusalTexts as refusals } from "./texts.fr.ts";
import { PublishPage } from "./choose-pages.tsx";
import { EditPage, FactsPage } from "./write-pages.tsx";

/** A document: read by whoever may, written in, told about, published. */
export function documentRoutes(app: App): Hono<Env> {
  const read = pageOf({
    find: async (c: Asking) => {
      const seen = await find(app, c);
      const document = seen?.document.id;
      return (
        seen && {
          seen,
          improving: document && (await seeImproving(app, c.var.actor, { document })),
        }
      );
    },
    draw: (c, { seen, improving }, back) => {
      const page = {
        seen,
        improving,
        asked: tableList.read(c.req.queries()),
        now: app.clock.now(),
        isCited: c.req.param("number") !== undefined,
        isJustPublished: c.req.query("fait") === "publie" && seen.document.published !== undefined,
      };
      return answer(c, <DocumentPage {...page} />, back);
    },
  });
  return new Hono<Env>()
    .get(ONE, read.show)
    .get(VERSION, read.show)
    .route("/", writeRoutes(app))
    .route("/", factsRoutes(app));
}

/** The version that an address names, or the one that stands. */
async function find(app: App, c: Asking) {
  const document = documentOf(c);
  const number = numberOf(c);
  if (document === undefined) return undefined;
  if (c.req.param("number") !== undefined && number === undefined) return undefined;
  return seeDocument(app, c.var.actor, { document, number });
}

/** For who writes in it alone. */
async function findToWrite(app: App, c: Asking) {
  const seen = await find(app, c);
  return seen?.may.write === true ? seen : undefined;
}

function writeRoutes(app: App): Hono<Env> {
  const edit = pageOf({
    find: async (c: Asking) => {
      const seen = await findToWrite(app, c);
      return seen?.document.kind === "text" ? seen : undefined;
    },
    draw: (c, seen, back) => answer(c, <EditPage seen={seen} back={back} />, back),
  });
  const keep = edit.sent({
    asks: keepForm,
    act: (c, { document }, { markdown, name, base }) =>
      keepVersion(app, c.var.actor, {
        document: document.id,
        base,
        name,
        contents: { kind: "text", markdown },
      }),
    refusals,
    beside: { "name-too-long": "nom", "text-too-long": "texte" },
    to: ({ number, way }, { document }) =>
      way === "beside" ? `${documentAt(document.id, number)}/choisir` : documentAt(document.id),
  });
  const publish = pageOf({
    find: async (c: Asking) => {
      const seen = await findToWrite(app, c);
      return seen?.may.publish === true ? seen : undefined;
    },
    draw: (c, seen, back) => answer(c, <PublishPage seen={seen} back={back} />, back),
  });
  const published = publish.sent({
    asks: publishForm,
    act: (c, { document }, { forGood }) =>
      publishDocument(app, c.var.actor, { document: document.id, forGood }),
    refusals,
    beside: { "say-for-good": "pour-toujours" },
    to: (document) => `${documentAt(document)}?fait=publie`,
  });
  return new Hono<Env>()
    .get(`${ONE}/ecrire`, signedIn, edit.show)
    .post(`${ONE}/ecrire`, signedIn, keep)
    .get(`${ONE}/publier`, signedIn, publish.show)
    .post(`${ONE}/publier`, signedIn, published);
}

/** Of whose work it is made, and what that lets one choose. */
function whyAgainst({ document, authors }: SeenDocument, asked: Licence | undefined): string {
  const { origin, cameUnder, kind } = document;
  if (asked === undefined) return refusals["against-its-origin"];
  if (origin === undefined)
    return cameUnder === undefined
      ? refusals["against-its-origin"]
      : againstBrought({ licence: cameUnder, asked, possible: licencesAfter(kind, cameUnder) });
  const theirs = authors.filter(({ because }) => because === "origin");
  return againstOrigin({
    ...origin,
    asked,
    authors: (theirs.length > 0 ? theirs : authors).map(({ name }) => name),
    possible: licencesAfter(kind, origin.licence),
  });
}

/** Where one goes back once the licence is chosen: on one's way to publish, there. */
function nextOf(c: Asking): "publier" | undefined {
  return c.req.query("vers") === "publier" ? "publier" : undefined;
}

function factsRoutes(app: App): Hono<Env> {
  const facts = pageOf({
    find: (c: Asking) => findToWrite(app, c),
    draw: (c, seen, back) =>
      answer(c, <FactsPage seen={seen} next={nextOf(c)} back={back} />, back),
  });
  const change = facts.sent({
    form: "facts",
    asks: ({ document }) =>
      document.keptBy === undefined ? factsForm(document.kind) : keptFactsForm,
    act: async (c, seen, asked) => {
      const { id: document, licence, whose } = seen.document;
      const said = { document, licence, whose, ...asked };
      const told = await changeFacts(app, c.var.actor, said);
      const isAgainst = !told.done && told.refusal === "against-its-origin";
      return isAgainst ? toMend({ licence: whyAgainst(seen, said.licence) }) : told;
    },
    refusals,
    beside: {
      "empty-title": "titre",
      "title-too-long": "titre",
      "whose-too-long": "de-qui",
      "for-tables-alone": "licence",
      "licence-stays": "licence",
    },
    to: (document, _, c) => `${documentAt(document)}${nextOf(c) === "publier" ? "/publier" : ""}`,
  });
  const remove = facts.pressed({
    act: (c, { document }) => removeDocument(app, c.var.actor, { document: document.id }),
    refusals,
    to: (_, { circle }) => placeAt(circle),
  });
  return new Hono<Env>()
    .get(`${ONE}/fiche`, signedIn, facts.show)
    .post(`${ONE}/fiche`, signedIn, change)
    .post(`${ONE}/effacer`, signedIn, remove);
}
