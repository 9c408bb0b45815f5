import { Hono } from "hono";

import { type GivenBack, toMend } from "#basics/form";
import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { filesOf, pageOf, signedIn } from "#services/forms";
import { type App, personBy } from "#services/house";
import { answer } from "#ui/frame";

import { writeMethod, writeVersion } from "../actions/keep-method.ts";
import { findMethods, seeMethod, type SeenMethod, seeWriting } from "../actions/see-methods.ts";
import { writeJson } from "../domain/json-file.ts";
import { writeMarkdown } from "../domain/markdown-file.fr.ts";
import { methodAt } from "../domain/method.ts";
import { methodsAsked } from "../domain/search.ts";
import { type Asking, type Env, methodOf, numberOf, ONE, VERSION } from "./asked.ts";
import {
  CARD_BESIDE,
  fileRefusals,
  formTexts,
  versionRefusals,
  writeRefusals,
} from "./form-texts.fr.ts";
import { cardOf, versionForm, writeForm } from "./forms.ts";
import { ListPage } from "./list-page.tsx";
import { MethodPage } from "./method-page.tsx";
import { readFile } from "./read-file.ts";
import { trialRoutes } from "./trial-routes.tsx";
import { BringPage, VersionPage, WritePage } from "./write-pages.tsx";

/** « /communs/methodes »: what everyone reads, each of them, its trials, and what one writes. */
export function methodRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", async (c) => {
      const asked = methodsAsked.read(c.req.queries());
      const found = await findMethods(app, c.var.actor, asked);
      const isIn = personBy(c.var.actor) !== undefined;
      return answer(c, <ListPage {...{ asked, found, isIn }} now={app.clock.now()} />);
    })
    .route("/", writeRoutes(app))
    .route("/", bringRoutes(app))
    .route("/", versionRoutes(app))
    .route("/", trialRoutes(app))
    .get(ONE, (c) => show(app, c))
    .get(VERSION, (c) => show(app, c));
}

/** The method that an address names, at a version or at its last one. */
export async function findOne(app: App, c: Asking): Promise<SeenMethod | undefined> {
  const method = methodOf(c);
  const number = numberOf(c);
  if (method === undefined) return undefined;
  if (c.req.param("number") !== undefined && number === undefined) return undefined;
  return seeMethod(app, c.var.actor, { method, number });
}

async function show(app: App, c: Asking): Promise<Response> {
  const seen = await findOne(app, c);
  if (seen === undefined) return c.notFound();
  const { method, version, authors } = seen;
  const { format, frame } = c.var;
  const licensed = { card: version.card, licence: method.licence };
  if (format === "md")
    return c.body(writeMarkdown(licensed), 200, { "content-type": "text/markdown; charset=utf-8" });
  if (format === "json" || format === "jsonld") {
    const { parent } = method;
    const written = writeJson(licensed, {
      address: frame.publicUrl + methodAt(method.id, version.number),
      version: version.number,
      authors,
      modified: version.writtenAt,
      basedOn: parent && frame.publicUrl + methodAt(parent.method, parent.number),
    });
    return c.json(written, 200, { "content-type": "application/ld+json" });
  }
  const isCited = c.req.param("number") !== undefined;
  return answer(c, <MethodPage seen={seen} isCited={isCited} now={app.clock.now()} />);
}

function writeRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => {
      const parent = c.req.query("variante");
      if (parent === undefined) return seeWriting(app, c.var.actor, { parent });
      return isId<"Method">(parent)
        ? seeWriting(app, c.var.actor, { parent })
        : Promise.resolve(undefined);
    },
    draw: (c, writing, back) => answer(c, <WritePage writing={writing} back={back} />, back),
  });
  const write = page.sent({
    asks: ({ places }) => writeForm(places),
    act: (c, { parent }, { space, licence, forGood, ...answers }) => {
      const read = cardOf(answers);
      if ("wrong" in read) return Promise.resolve(wrongStep(read.wrong));
      if (!isId<"Space">(space)) return Promise.resolve(refused("unknown-space"));
      const { card } = read;
      const asked = { space, licence, forGood, card, parent: parent?.id };
      return writeMethod(app, c.var.actor, asked);
    },
    refusals: writeRefusals,
    beside: {
      ...CARD_BESIDE,
      "unknown-space": "dans",
      "not-public-for-you": "dans",
      "for-tables-alone": "licence",
      "against-its-origin": "licence",
      "say-for-good": "pour-toujours",
    },
    to: (id) => methodAt(id),
  });
  return new Hono<Env>().get("/nouvelle", signedIn, page.show).post("/nouvelle", signedIn, write);
}

const wrongStep = (line: string) => toMend({ etapes: formTexts.stepWrong(line) });

/** Of a card, in bytes: more is no method. */
const MOST_FILE = 200_000;

function bringRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/apporter", signedIn, (c) => answer(c, <BringPage back={{}} />, {}))
    .post("/apporter", signedIn, async (c) => {
      const say = (problem: string) => {
        const back: GivenBack = { problems: { fichier: problem } };
        return answer(c, <BringPage back={back} />, back);
      };
      const [sent] = await filesOf(c, "fichier");
      if (sent === undefined) return say(formTexts.noFile);
      if (sent.isTooLong || sent.bytes.length > MOST_FILE) return say(formTexts.tooLong);
      const read = readFile(sent.bytes);
      if ("why" in read) return say(fileRefusals[read.why]);
      const writing = await seeWriting(app, c.var.actor, { parent: undefined });
      if (writing === undefined) return c.notFound();
      return answer(c, <WritePage writing={writing} read={read} back={{}} />, {});
    });
}

function versionRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await findOne(app, c);
      return seen?.may.write === true ? seen : undefined;
    },
    draw: (c, seen, back) => answer(c, <VersionPage seen={seen} back={back} />, back),
  });
  const write = page.sent({
    asks: ({ told }) => versionForm(told),
    act: (c, { method }, { changed, answers, base, ...typed }) => {
      const read = cardOf(typed);
      if ("wrong" in read) return Promise.resolve(wrongStep(read.wrong));
      return writeVersion(app, c.var.actor, {
        method: method.id,
        card: read.card,
        changed,
        answers: answers.filter((one) => isId<"Trial">(one)),
        from: base,
      });
    },
    refusals: versionRefusals,
    beside: {
      ...CARD_BESIDE,
      "unknown-report": "repond",
      "no-change": "change",
      "change-too-long": "change",
    },
    to: (_, { method }) => methodAt(method.id),
  });
  return new Hono<Env>()
    .get(`${ONE}/version`, signedIn, page.show)
    .post(`${ONE}/version`, signedIn, write);
}
