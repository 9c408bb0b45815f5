import { type Context, Hono } from "hono";

import type { GivenBack } from "#basics/form";
import { isId } from "#basics/id";
import { FEATURES, jsonPieces, tablePieces } from "#basics/formats/whole-lists";
import { sendPieces } from "#services/files";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { listCalls, MOST_TAKEN, takeCalls, type TakenCall } from "../actions/list-calls.ts";
import { splitWords } from "../../sources/actions/split-words.ts";
import { askUnderCall, takeQuestionBack } from "../../questions/actions/question-ask.ts";
import { lookForCalls } from "../actions/look-for-calls.ts";
import { seeCallWithHere, type SeenHere } from "../actions/see-call-here.ts";
import { type AskedSearch, readSearch, writeSearch } from "../../domain/search/search.ts";
import { CallPage, GonePage } from "./call-page.tsx";
import { callData, callLinked } from "./formats/data.ts";
import { callColumns, callsCsv } from "./formats/table.ts";
import { callsAtom, callsIcs, icsPieces } from "./formats/feeds.ts";
import { callFeature } from "./formats/map.ts";
import { SearchPage } from "./search-page.tsx";
import { correctTexts } from "../../signals/web/correct-texts.fr.ts";
import { askForm } from "../../questions/web/forms.ts";
import { askQuestionRefusals, questionTexts } from "../../questions/web/texts.fr.ts";
import { signalTexts } from "../../signals/web/texts.fr.ts";
import { texts } from "../../web/texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** The pages of calls: the search, and each call; every one in all its formats at one address. */
export function callRoutes(app: App) {
  return new Hono<Env>()
    .get("/", (c) => (c.var.format === "html" ? searchPage(app, c) : searchFile(app, c)))
    .get("/:number{[0-9]{1,12}}", async (c) => {
      const seen = await seeCallWithHere(app, c.var.actor, numberOf(c));
      if (seen === undefined) return c.notFound();
      if (seen.joinedTo !== undefined) return c.redirect(joinedAt(c, seen.joinedTo), 301);
      if (seen.call.state === "withdrawn") return answer(c, <GonePage call={seen.call} />, 410);
      return c.var.format === "html" ? callPage(app, c, seen, {}) : callFile(c, seen);
    })
    .post("/:number{[0-9]{1,12}}/questions", signedIn, asking(app))
    .post("/:number{[0-9]{1,12}}/questions/:asked/retirer", signedIn, async (c) => {
      const asked = c.req.param("asked") ?? "";
      if (!isId<"AskedQuestion">(asked)) return c.notFound();
      const told = await takeQuestionBack(app, c.var.actor, { asked });
      const { number } = numberOf(c);
      return told.done ? c.redirect(`/appels/${number}?fait=reprise`, 303) : c.notFound();
    });
}

/** The same format of the call where this one's address leads. */
function joinedAt(c: Context<Env>, number: number): string {
  return `/appels/${number}${c.var.format === "html" ? "" : `.${c.var.format}`}`;
}

function numberOf(c: Context<Env>) {
  return { number: Number(c.req.param("number")) };
}

const SAID: Readonly<Record<string, string>> = {
  question: questionTexts.asked,
  reprise: questionTexts.tookBack,
  rectifie: correctTexts.done,
  connu: signalTexts.known,
};

function callPage(app: App, c: Context<Env>, seen: SeenHere, back: GivenBack) {
  const said = SAID[c.req.query("fait") ?? ""];
  const shown = { seen, now: app.clock.now(), from: fromOf(c), said };
  return answer(c, <CallPage {...shown} back={back} />, back);
}

/** A question is asked under a call that stands. */
function asking(app: App) {
  const page = pageOf({
    find: async (c: Context<Env>) => {
      const seen = await seeCallWithHere(app, c.var.actor, numberOf(c));
      return seen?.call.state === "withdrawn" ? undefined : seen;
    },
    draw: (c, seen, back) => callPage(app, c, seen, back),
  });
  return page.sent({
    asks: askForm,
    act: (c, { call }, asked) => askUnderCall(app, c.var.actor, { call: call.id, ...asked }),
    refusals: askQuestionRefusals,
    to: (_, { call }) => `/appels/${call.number}?fait=question`,
  });
}

async function searchPage(app: App, c: Context<Env>) {
  const asked = readSearch(c.req.queries());
  const split = await placeOfWords(app, c, asked);
  if (split !== undefined) {
    // The address then says all that is searched: files, alerts and filters follow it.
    const next = writeSearch({ ...asked, words: split.words, typedPlace: split.place });
    return c.redirect(`/appels?${next}&compris=${encodeURIComponent(asked.words)}`, 302);
  }
  const found = await lookForCalls(app, c.var.actor, asked);
  const sum = c.req.query("montant")?.trim() ?? "";
  const wrongSum = sum !== "" && asked.least === undefined;
  return answer(
    c,
    <SearchPage
      asked={asked}
      found={found}
      sum={sum}
      understood={c.req.query("compris")}
      problems={wrongSum ? { montant: texts.leastWrong } : {}}
      signedIn={c.var.session !== undefined}
      now={app.clock.now()}
    />,
  );
}

/** The place written among the words, unless one was given apart or the words are to be taken as they are. */
async function placeOfWords(app: App, c: Context<Env>, asked: AskedSearch) {
  if (asked.typedPlace !== "" || asked.words === "" || asked.exact === true) return undefined;
  return splitWords(app, c.var.actor, { words: asked.words });
}

async function searchFile(app: App, c: Context<Env>): Promise<Response> {
  const asked = readSearch(c.req.queries());
  const { format } = c.var;
  if (format === "atom") return feedFile(app, c, asked);
  if (
    format === "html" ||
    format === "pdf" ||
    format === "txt" ||
    format === "xml" ||
    format === "md"
  )
    return c.notFound();
  const { total, all } = await takeCalls(app, c.var.actor, asked);
  const { publicUrl } = c.var.frame;
  switch (format) {
    case "csv": {
      const named = { type: "text/csv", name: "appels.csv" };
      return sendPieces(c, named, tablePieces(callColumns(publicUrl), all));
    }
    case "ics": {
      const of = { title: texts.title(total, asked.words), publicUrl };
      return sendPieces(c, { type: "text/calendar", name: "appels.ics" }, icsPieces(of, all));
    }
    case "geojson": {
      const feature = ({ call, points }: TakenCall) => callFeature(call, points, publicUrl);
      return sendPieces(c, { type: "application/geo+json" }, jsonPieces(all, feature, FEATURES));
    }
    case "jsonld": {
      const linked = ({ call }: TakenCall) => callLinked(call, publicUrl);
      return sendPieces(c, { type: "application/ld+json" }, jsonPieces(all, linked));
    }
    case "json": {
      const data = ({ call }: TakenCall) => callData(call, publicUrl);
      const around = [`{"total":${total},"calls":[`, "]}"] as const;
      return sendPieces(c, { type: "application/json" }, jsonPieces(all, data, around));
    }
  }
}

/** A page of the feed, and the addresses of those beside it. */
async function feedFile(app: App, c: Context<Env>, asked: AskedSearch): Promise<Response> {
  const { calls, total } = await listCalls(app, c.var.actor, asked);
  const at = (suffix: string, page: number) => {
    const query = writeSearch({ ...asked, page });
    return `/appels${suffix}${query === "" ? "" : `?${query}`}`;
  };
  const content = callsAtom(
    { title: texts.title(total, asked.words), publicUrl: c.var.frame.publicUrl, calls },
    {
      at: at("", 1),
      self: at(".atom", asked.page),
      previous: asked.page > 1 ? at(".atom", asked.page - 1) : undefined,
      next: asked.page * MOST_TAKEN < total ? at(".atom", asked.page + 1) : undefined,
      since: app.clock.now(),
    },
  );
  return file(c, "application/atom+xml; charset=utf-8", content);
}

function callFile(c: Context<Env>, { call, told, here: { issuer } }: SeenHere) {
  const { publicUrl } = c.var.frame;
  const beside = { issuer, corrections: told.corrections };
  switch (c.var.format) {
    case "json":
      return file(
        c,
        "application/json; charset=utf-8",
        JSON.stringify(callData(call, publicUrl, beside)),
      );
    case "jsonld":
      return file(
        c,
        "application/ld+json; charset=utf-8",
        JSON.stringify(callLinked(call, publicUrl, beside)),
      );
    case "ics":
      if (call.deadline === undefined) return c.notFound();
      return file(
        c,
        "text/calendar; charset=utf-8",
        callsIcs({ title: call.title, publicUrl, calls: [call] }),
        `appel-${call.number}.ics`,
      );
    case "csv":
      return file(
        c,
        "text/csv; charset=utf-8",
        callsCsv([call], publicUrl),
        `appel-${call.number}.csv`,
      );
    case "html":
    case "pdf":
    case "txt":
    case "md":
    case "xml":
    case "atom":
    case "geojson":
      return c.notFound();
  }
}

function file(c: Context<Env>, type: string, content: string, name?: string) {
  c.header("Content-Type", type);
  if (name !== undefined) c.header("Content-Disposition", `attachment; filename="${name}"`);
  return c.body(content);
}

/** The list one comes from, with its search; the whole list otherwise. */
function fromOf(c: Context<Env>): string {
  const from = c.req.header("referer") ?? "";
  if (!URL.canParse(from)) return "/appels";
  const { origin, pathname, search } = new URL(from);
  return origin === c.var.frame.publicUrl && pathname === "/appels"
    ? `/appels${search}`
    : "/appels";
}
