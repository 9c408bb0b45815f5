import { Hono } from "hono";

import { toMend } from "#basics/form";
import { isId } from "#basics/id";
import { pageAsked, pageNamed, pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { addCollege, changeVoices, placeMembers, removeCollege } from "../actions/keep-colleges.ts";
import { seeStatutes, setStatutes } from "../actions/set-statutes.ts";
import type { CollegeId } from "../../domain/statutes.ts";
import type { PersonId } from "../../domain/vote.ts";
import type { Asking, Env } from "../../web/asked.ts";
import { collegeForm, quorumOf, statutesForm, voicesForm } from "./forms.ts";
import { StatutesPage } from "./statutes-page.tsx";
import type { StatutesPageProps } from "./shown.ts";
import { refusals, texts } from "./texts.fr.ts";

/** « /votes/statuts/:circle »: what the statutes of a circle say of its votes, and its colleges. */
export function statutesRoutes(app: App): Hono<Env> {
  const page = pageOf({ find: (c: Asking) => findSeen(app, c), draw });
  const write = page.sent({
    form: "statuts",
    asks: statutesForm,
    act: (c, { circle }, asked) =>
      setStatutes(app, c.var.actor, {
        circle: circle.id,
        version: asked.version,
        article: asked.article,
        noticeDays: asked.noticeDays,
        quorum: quorumOf(asked),
        cap: asked.cap,
        proxies: asked.proxies,
      }),
    refusals,
    to: (_, { circle }) => `/votes/statuts/${circle.id}?fait=statuts`,
  });
  const place = page.pressed({
    form: "membres",
    act: async (c, { circle }) => {
      const { places, problems } = await placesIn(c);
      if (Object.keys(problems).length > 0) return toMend(problems);
      return placeMembers(app, c.var.actor, { circle: circle.id, places });
    },
    refusals,
    to: (_, { circle }, c) => {
      const asked = pageNamed(c);
      return `/votes/statuts/${circle.id}${asked === undefined ? "" : `?page=${asked}`}#membres`;
    },
  });
  const at = "/statuts/:circle";
  return new Hono<Env>()
    .get(at, signedIn, page.show)
    .post(at, signedIn, write)
    .post(`${at}/membres`, signedIn, place)
    .route(`${at}/colleges`, collegeRoutes(app));
}

function collegeRoutes(app: App): Hono<Env> {
  const page = pageOf({ find: (c: Asking) => findSeen(app, c), draw });
  const add = page.sent({
    form: "college",
    asks: collegeForm,
    act: (c, { circle }, asked) => addCollege(app, c.var.actor, { circle: circle.id, ...asked }),
    refusals,
    to: collegesAt,
  });
  const one = pageOf({
    find: async (c: Asking) => {
      const seen = await findSeen(app, c);
      const college = seen?.colleges.find(({ id }) => id === c.req.param("college"))?.id;
      return seen && college && { ...seen, college };
    },
    draw,
  });
  const change = one.sent({
    form: "voix",
    asks: voicesForm,
    act: (c, { circle, college }, asked) =>
      changeVoices(app, c.var.actor, { circle: circle.id, college, ...asked }),
    refusals,
    to: collegesAt,
  });
  const remove = one.pressed({
    form: "enlever",
    act: (c, { circle, college }) =>
      removeCollege(app, c.var.actor, { circle: circle.id, college }),
    refusals,
    to: collegesAt,
  });
  return new Hono<Env>()
    .post("/", signedIn, add)
    .post("/:college", signedIn, change)
    .post("/:college/enlever", signedIn, remove);
}

type Seen = StatutesPageProps["seen"];

const collegesAt = (_: unknown, { circle }: Seen) => `/votes/statuts/${circle.id}#colleges`;

async function findSeen(app: App, c: Asking) {
  const circle = c.req.param("circle") ?? "";
  return isId<"Circle">(circle) ? seeStatutes(app, c.var.actor, { circle }) : undefined;
}

function draw(c: Asking, seen: Seen, back: StatutesPageProps["back"]) {
  const page = (
    <StatutesPage
      seen={seen}
      page={pageAsked(c)}
      isSaved={c.req.query("fait") === "statuts"}
      of={c.req.param("college")}
      back={back}
    />
  );
  return answer(c, page, back);
}

/** Of which college each member is, of those that the page showed: by hand, since others stay where they are. */
async function placesIn(c: Asking) {
  const places = new Map<PersonId, CollegeId | undefined>();
  const problems: Record<string, string> = {};
  for (const [field, value] of Object.entries(await typedOf(c))) {
    const person = /^college-(.+)$/.exec(field)?.[1] ?? "";
    if (!isId<"Person">(person)) continue;
    if (value === "") places.set(person, undefined);
    else if (typeof value === "string" && isId<"College">(value)) places.set(person, value);
    else problems[field] = texts.unknownPlace;
  }
  return { places, problems };
}
