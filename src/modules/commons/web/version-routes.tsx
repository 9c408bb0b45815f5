import { Hono } from "hono";

import { isId } from "#basics/id";
import { pageList } from "#basics/query";
import { refused } from "#basics/result";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { deriveDocument } from "../actions/derive-document.ts";
import { listPlaces } from "../actions/list-documents.ts";
import { restoreVersion, settleVersion } from "../actions/save-version.ts";
import { compareVersions, seeBeside, seeDocument, seeVersions } from "../actions/see-document.ts";
import { CHOICES, type Stretch } from "../domain/merge.ts";
import { documentAt } from "./addresses.ts";
import { type Asking, documentOf, type Env, numberOf, ONE, VERSION } from "./asked.ts";
import { deriveForm, settleForm } from "./forms.ts";
import { refusalTexts as refusals } from "./texts.fr.ts";
import { BesidePage } from "./choose-pages.tsx";
import { ComparePage, RestorePage, VersionsPage } from "./version-pages.tsx";
import { DerivePage } from "./write-pages.tsx";

/** The versions of a document: read, compared, restored, chosen between, taken further. */
export function versionRoutes(app: App): Hono<Env> {
  const all = pageOf({
    find: async (c: Asking) => {
      const document = documentOf(c);
      const asked = pageList.read(c.req.queries());
      const seen = document && (await seeVersions(app, c.var.actor, { document, ...asked }));
      return seen && { seen, asked };
    },
    draw: (c, seen, back) => answer(c, <VersionsPage {...seen} now={app.clock.now()} />, back),
  });
  const compare = pageOf({
    find: async (c: Asking) => {
      const of = versionOf(c);
      const before = numberOf(c, "before");
      if (of === undefined || before === undefined) return undefined;
      return compareVersions(app, c.var.actor, { document: of.document, before, after: of.number });
    },
    draw: (c, seen, back) => answer(c, <ComparePage seen={seen} />, back),
  });
  return new Hono<Env>()
    .get(`${ONE}/versions`, all.show)
    .get(`${VERSION}/comparer/:before`, compare.show)
    .route("/", restoreRoutes(app))
    .route("/", settleRoutes(app))
    .route("/", deriveRoutes(app));
}

/** The version that an address names. */
function versionOf(c: Asking) {
  const document = documentOf(c);
  const number = numberOf(c);
  return document === undefined || number === undefined ? undefined : { document, number };
}

function restoreRoutes(app: App): Hono<Env> {
  const restore = pageOf({
    find: async (c: Asking) => {
      const of = versionOf(c);
      const seen = of && (await seeDocument(app, c.var.actor, of));
      return seen?.may.write === true ? seen : undefined;
    },
    draw: (c, seen, back) => answer(c, <RestorePage seen={seen} back={back} />, back),
  });
  const pressed = restore.pressed({
    act: (c, { document, version }) =>
      restoreVersion(app, c.var.actor, { document: document.id, number: version.number }),
    refusals,
    to: (_, { document }) => documentAt(document.id),
  });
  return new Hono<Env>()
    .get(`${VERSION}/reprendre`, signedIn, restore.show)
    .post(`${VERSION}/reprendre`, signedIn, pressed);
}

const collidingIn = (stretches: readonly Stretch[]) =>
  stretches.filter((one) => !("agreed" in one)).length;

function settleRoutes(app: App): Hono<Env> {
  const beside = pageOf({
    find: async (c: Asking) => {
      const of = versionOf(c);
      return of && seeBeside(app, c.var.actor, of);
    },
    draw: (c, seen, back) => answer(c, <BesidePage seen={seen} back={back} />, back),
  });
  const settle = beside.sent({
    asks: ({ stretches }) => settleForm(collidingIn(stretches)),
    act: (c, { document, version, stretches }, { version: shown, ...answers }) => {
      const known = new Map<string, unknown>(Object.entries(answers));
      return settleVersion(app, c.var.actor, {
        document: document.id,
        beside: version.number,
        version: shown,
        choices: Array.from({ length: collidingIn(stretches) }, (_, at) =>
          CHOICES.find((one) => one === known.get(`passage-${at + 1}`)),
        ),
      });
    },
    refusals,
    to: (_, { document }) => documentAt(document.id),
  });
  return new Hono<Env>()
    .get(`${VERSION}/choisir`, signedIn, beside.show)
    .post(`${VERSION}/choisir`, signedIn, settle);
}

function deriveRoutes(app: App): Hono<Env> {
  const derive = pageOf({
    find: async (c: Asking) => {
      const of = versionOf(c);
      const seen = of && (await seeDocument(app, c.var.actor, of));
      if (seen === undefined || !seen.may.derive || !seen.version.isForEveryone) return undefined;
      return { seen, places: await listPlaces(app, c.var.actor, undefined) };
    },
    draw: (c, seen, back) => answer(c, <DerivePage {...seen} back={back} />, back),
  });
  const sent = derive.sent({
    asks: ({ places }) => deriveForm(places),
    act: (c, { seen }, { title, space }) => {
      if (!isId<"Space">(space)) return Promise.resolve(refused("unknown-space"));
      const { document, version } = seen;
      const asked = { document: document.id, number: version.number, title, space };
      return deriveDocument(app, c.var.actor, asked);
    },
    refusals,
    beside: { "empty-title": "titre", "title-too-long": "titre", "unknown-space": "dans" },
    to: (document) => documentAt(document),
  });
  return new Hono<Env>()
    .get(`${VERSION}/repartir`, signedIn, derive.show)
    .post(`${VERSION}/repartir`, signedIn, sent);
}
