import { Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { lineField, readForm, signedIn, typedOf, pageAsked, pageNamed } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { addCollege, changeVoices, placeMembers, removeCollege } from "../actions/keep-colleges.ts";
import { seeStatutes, type SeenStatutes, setStatutes } from "../actions/set-statutes.ts";
import { LONGEST_COLLEGE } from "../../domain/methods/colleges.ts";
import { BOUNDS, type CollegeId } from "../../domain/statutes.ts";
import type { PersonId } from "../../domain/vote.ts";
import { type Asking, type Env, statusOf } from "../../web/asked.ts";
import { StatutesPage } from "./statutes-page.tsx";
import type { StatutesPageProps } from "./shown.ts";
import { refusals, texts } from "./texts.fr.ts";

type Bounds = { readonly least: number; readonly most: number };

/** A whole number within bounds, as people type it. */
function wholeField({ least, most }: Bounds) {
  const sentence = texts.notWhole(least, most);
  return z
    .string({ error: sentence })
    .trim()
    .regex(/^\d{1,5}$/, sentence)
    .transform(Number)
    .refine((value) => value >= least && value <= most, sentence);
}

/** The same, or nothing. */
function maybeWholeField(bounds: Bounds) {
  const whole = wholeField(bounds);
  return z
    .string()
    .optional()
    .transform((typed = "", context) => {
      if (typed.trim() === "") return undefined;
      const read = whole.safeParse(typed);
      if (read.success) return read.data;
      context.addIssue({ code: "custom", message: texts.notWhole(bounds.least, bounds.most) });
      return z.NEVER;
    });
}

const statutesForm = z
  .object({
    version: z.coerce.number().int().optional().catch(undefined),
    article: z
      .string()
      .max(500, texts.tooLong)
      .optional()
      .transform((text = "") => text.replace(/\s+/g, " ").trim())
      .transform((text) => (text === "" ? undefined : text)),
    convocation: wholeField(BOUNDS.noticeDays),
    quorum: z.enum(["none", "25", "34", "50", "other"], { error: texts.chooseQuorum }),
    part: z.string().optional(),
    plafond: maybeWholeField(BOUNDS.cap),
    procurations: maybeWholeField(BOUNDS.proxies),
  })
  .transform((typed, context) => {
    if (typed.quorum === "none") return { ...typed, quorum: undefined };
    if (typed.quorum !== "other") return { ...typed, quorum: Number(typed.quorum) };
    const part = wholeField(BOUNDS.quorum).safeParse(typed.part);
    if (part.success) return { ...typed, quorum: part.data };
    const { least, most } = BOUNDS.quorum;
    context.addIssue({ code: "custom", message: texts.notWhole(least, most), path: ["part"] });
    return z.NEVER;
  });
const collegeForm = z.object({
  nom: lineField(texts.noName, LONGEST_COLLEGE),
  voix: wholeField(BOUNDS.voices),
});
const voicesForm = z.object({ voix: wholeField(BOUNDS.voices) });

type Shown = Omit<StatutesPageProps, "seen" | "page">;

/** « /votes/statuts/:circle »: what the statutes of a circle say of its votes, and its colleges. */
export function statutesRoutes(app: App): Hono<Env> {
  const at = "/statuts/:circle";
  return new Hono<Env>()
    .get(at, signedIn, (c) => statutesPage(app, c, { isSaved: c.req.query("fait") === "statuts" }))
    .post(at, signedIn, (c) => write(app, c))
    .post(`${at}/colleges`, signedIn, (c) => add(app, c))
    .post(`${at}/colleges/:college`, signedIn, (c) => change(app, c))
    .post(`${at}/colleges/:college/enlever`, signedIn, (c) => remove(app, c))
    .post(`${at}/membres`, signedIn, (c) => place(app, c));
}

async function findSeen(app: App, c: Asking): Promise<SeenStatutes | undefined> {
  const circle = c.req.param("circle") ?? "";
  return isId<"Circle">(circle) ? seeStatutes(app, c.var.actor, { circle }) : undefined;
}

async function statutesPage(app: App, c: Asking, shown: Shown): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen === undefined) return c.notFound();
  const page = pageAsked(c);
  return answer(c, <StatutesPage seen={seen} page={page} {...shown} />, statusOf(shown));
}

async function write(app: App, c: Asking): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, statutesForm);
  const again = { sent: "statuts", typed } as const;
  if (!form.fits) return statutesPage(app, c, { ...again, problems: form.problems });
  const told = await setStatutes(app, c.var.actor, {
    circle: seen.circle.id,
    version: form.data.version,
    article: form.data.article,
    noticeDays: form.data.convocation,
    quorum: form.data.quorum,
    cap: form.data.plafond,
    proxies: form.data.procurations,
  });
  if (told.done) return c.redirect(`/votes/statuts/${seen.circle.id}?fait=statuts`, 303);
  return statutesPage(app, c, { ...again, problem: refusals[told.refusal] });
}

async function add(app: App, c: Asking): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, collegeForm);
  const again = { sent: "college", typed } as const;
  if (!form.fits) return statutesPage(app, c, { ...again, problems: form.problems });
  const told = await addCollege(app, c.var.actor, {
    circle: seen.circle.id,
    name: form.data.nom,
    voices: form.data.voix,
  });
  if (told.done) return c.redirect(`/votes/statuts/${seen.circle.id}#colleges`, 303);
  return statutesPage(app, c, { ...again, problem: refusals[told.refusal] });
}

/** The college of an address, when it is one of the circle's. */
function collegeIn(c: Asking, { colleges }: SeenStatutes): CollegeId | undefined {
  return colleges.find(({ id }) => id === c.req.param("college"))?.id;
}

async function change(app: App, c: Asking): Promise<Response> {
  const seen = await findSeen(app, c);
  const college = seen && collegeIn(c, seen);
  if (seen === undefined || college === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, voicesForm);
  const again = { sent: "voix", of: college, typed } as const;
  if (!form.fits) return statutesPage(app, c, { ...again, problems: form.problems });
  const asked = { circle: seen.circle.id, college, voices: form.data.voix };
  const told = await changeVoices(app, c.var.actor, asked);
  if (told.done) return c.redirect(`/votes/statuts/${seen.circle.id}#colleges`, 303);
  return statutesPage(app, c, { ...again, problem: refusals[told.refusal] });
}

async function remove(app: App, c: Asking): Promise<Response> {
  const seen = await findSeen(app, c);
  const college = seen && collegeIn(c, seen);
  if (seen === undefined || college === undefined) return c.notFound();
  const told = await removeCollege(app, c.var.actor, { circle: seen.circle.id, college });
  if (told.done) return c.redirect(`/votes/statuts/${seen.circle.id}#colleges`, 303);
  return statutesPage(app, c, { sent: "voix", of: college, problem: refusals[told.refusal] });
}

async function place(app: App, c: Asking): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen === undefined) return c.notFound();
  const typed = await typedOf(c);
  const places = new Map<PersonId, CollegeId | undefined>();
  const problems: Record<string, string> = {};
  for (const [field, value] of Object.entries(typed)) {
    const person = /^college-(.+)$/.exec(field)?.[1] ?? "";
    if (!isId<"Person">(person)) continue;
    if (value === "") places.set(person, undefined);
    else if (typeof value === "string" && isId<"College">(value)) places.set(person, value);
    else problems[field] = texts.unknownPlace;
  }
  const again = { sent: "membres", typed } as const;
  if (Object.keys(problems).length > 0) return statutesPage(app, c, { ...again, problems });
  const told = await placeMembers(app, c.var.actor, { circle: seen.circle.id, places });
  const page = pageNamed(c);
  const back = page === undefined ? "" : `?page=${page}`;
  if (told.done) return c.redirect(`/votes/statuts/${seen.circle.id}${back}#membres`, 303);
  return statutesPage(app, c, { ...again, problem: refusals[told.refusal] });
}
