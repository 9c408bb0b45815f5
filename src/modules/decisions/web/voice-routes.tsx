import { Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { isTheme } from "#rules/subjects";
import { idField, optionalDayField, readForm, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { answerVoice, delegate, takeVoiceBack } from "../voices/actions/delegate.ts";
import { foreseeRing } from "../voices/actions/foresee-ring.ts";
import type { SeenVote } from "../actions/seen.ts";
import { seeVoice } from "../voices/actions/see-voice.ts";
import type { Scope } from "../domain/delegation.ts";
import type { PersonId } from "../domain/vote.ts";
import { eveningOf } from "./evening.ts";
import { MyVoicePage, type MyVoicePageProps } from "../voices/web/my-voice-page.tsx";
import { RingPage } from "../voices/web/ring-page.tsx";
import { type Asking, type Env, statusOf } from "./asked.ts";
import { findSeen, votePage } from "../votes/web/seen.tsx";
import { delegateRefusalTexts, texts } from "../voices/web/texts.fr.ts";

const person = z.string().optional();
const preferences = { to: person, second: person, third: person };

const entrustForm = z.object({
  ...preferences,
  scope: z.enum(["circle", "theme", "vote"]).default("circle"),
  nobody: z.literal("1").optional(),
  /** They were told that it makes a ring. */
  sure: z.literal("1").optional(),
});
const scopeFields = { circle: z.string().optional(), theme: z.string().optional() };
const mineForm = z.object({
  ...preferences,
  ...scopeFields,
  nobody: z.literal("1").optional(),
  until: optionalDayField(texts.notADay),
});
const takeBackForm = z.object({ ...scopeFields, vote: z.string().optional() });
const answerForm = z.object({
  delegation: idField<"Delegation">(delegateRefusalTexts["unknown-delegation"]),
  answer: z.enum(["accepted", "refused"]),
});

/** Whom one entrusts one's voice to: from the page of a vote, and on the page of one's voice. */
export function voiceRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/ma-voix", signedIn, (c) => myVoice(app, c, { says: saidIn(c) }))
    .post("/ma-voix", signedIn, (c) => entrustMine(app, c))
    .post("/ma-voix/reprendre", signedIn, async (c) => {
      const form = await readForm(c, takeBackForm);
      if (!form.fits) return c.notFound();
      await takeVoiceBack(app, c.var.actor, { scope: scopeOf(form.data) });
      return c.redirect("/votes/ma-voix?fait=reprise", 303);
    })
    .post("/ma-voix/reponse", signedIn, async (c) => {
      const form = await readForm(c, answerForm);
      if (!form.fits) return c.notFound();
      const told = await answerVoice(app, c.var.actor, form.data);
      return told.done ? c.redirect("/votes/ma-voix#recue", 303) : c.notFound();
    })
    .post("/:vote/confier", signedIn, (c) => entrust(app, c))
    .post("/:vote/reprendre", signedIn, (c) => takeBack(app, c));
}

function saidIn(c: Asking): string | undefined {
  return c.req.query("fait") === "reprise" ? texts.done.takenBack : undefined;
}

async function myVoice(
  app: App,
  c: Asking,
  shown: Omit<MyVoicePageProps, "seen" | "now">,
): Promise<Response> {
  const seen = await seeVoice(app, c.var.actor, undefined);
  if (seen === undefined) return c.notFound();
  const page = <MyVoicePage seen={seen} now={app.clock.now()} {...shown} />;
  return answer(c, page, statusOf(shown));
}

/** Those named, in order of preference; an empty choice is nobody. */
function namedIn(typed: Partial<Record<"to" | "second" | "third", string | undefined>>) {
  return [typed.to, typed.second, typed.third].flatMap((one): readonly PersonId[] =>
    one !== undefined && isId<"Person">(one) ? [one] : [],
  );
}

function scopeOf(asked: {
  readonly circle?: string | undefined;
  readonly theme?: string | undefined;
  readonly vote?: string | undefined;
}): Scope {
  const { circle = "", theme = "", vote = "" } = asked;
  return {
    circle: isId<"Circle">(circle) ? circle : undefined,
    theme: isTheme(theme) ? theme : undefined,
    vote: isId<"Vote">(vote) ? vote : undefined,
  };
}

/** Beside which field a refusal is said. */
const FIELD_OF: Readonly<Partial<Record<string, string>>> = {
  "nobody-named": "to",
  "to-yourself": "to",
  "named-twice": "second",
  "ends-in-the-past": "until",
};

async function entrustMine(app: App, c: Asking): Promise<Response> {
  const { typed, ...form } = await readForm(c, mineForm);
  if (!form.fits) return myVoice(app, c, { typed, problems: form.problems });
  const { nobody, until, ...asked } = form.data;
  const to = namedIn(asked);
  if (to.length > 0 && nobody !== undefined)
    return myVoice(app, c, { typed, problems: { nobody: texts.eitherOr } });
  if (to.length === 0 && nobody === undefined)
    return myVoice(app, c, { typed, problems: { to: delegateRefusalTexts["nobody-named"] } });
  const told = await delegate(app, c.var.actor, {
    scope: scopeOf(asked),
    to,
    until: until && eveningOf(until),
  });
  if (told.done) return c.redirect("/votes/ma-voix#confiee", 303);
  const field = FIELD_OF[told.refusal];
  const says = delegateRefusalTexts[told.refusal];
  return myVoice(app, c, {
    typed,
    ...(field === undefined ? { problem: says } : { problems: { [field]: says } }),
  });
}

/** For what one entrusts one's voice from the page of a vote. */
function scopeFrom({ vote }: SeenVote, asked: "circle" | "theme" | "vote"): Scope {
  if (asked === "vote") return { vote: vote.id, circle: undefined, theme: undefined };
  const theme = asked === "theme" ? vote.theme : undefined;
  return { circle: vote.circle, theme, vote: undefined };
}

async function entrust(app: App, c: Asking): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, entrustForm);
  const refused = (problem: string) => votePage(app, c, seen, { typed, problem, sent: "voice" });
  const to = form.fits ? namedIn(form.data) : [];
  const [first] = to;
  if (!form.fits || (first === undefined && form.data.nobody === undefined))
    return refused(delegateRefusalTexts["nobody-named"]);
  const { scope, sure, ...named } = form.data;
  const member = seen.others.find((one) => one.person === first);
  if (sure === undefined && first !== undefined && member !== undefined && to.length === 1) {
    const ring = await foreseeRing(app, c.var.actor, { vote: seen.vote.id, to: first });
    const asked = { to: named.to ?? "", scope };
    if (ring !== undefined)
      return answer(c, <RingPage seen={seen} to={member} ring={ring} asked={asked} />);
  }
  const told = await delegate(app, c.var.actor, { scope: scopeFrom(seen, scope), to });
  if (told.done) return c.redirect(`/votes/${seen.vote.id}?fait=confiance`, 303);
  return refused(delegateRefusalTexts[told.refusal]);
}

/** Takes back what speaks for this vote: the narrowest scope, the one that the page showed. */
async function takeBack(app: App, c: Asking): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen === undefined) return c.notFound();
  const { delegates, scope, vote } = seen;
  if (scope !== undefined) await takeVoiceBack(app, c.var.actor, { scope });
  const [first] = delegates;
  const from = first === undefined ? "" : `&de=${first.person}`;
  return c.redirect(`/votes/${vote.id}?fait=reprise${from}`, 303);
}
