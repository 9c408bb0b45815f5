import { type Context, Hono } from "hono";
import { z } from "zod";

import { dayOf, writeDay } from "#basics/dates";
import { type AskedEnv, readForm, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { Button, Field, type FieldProblems, Form, titleOf, type Typed } from "#ui/form";
import { Facts } from "#ui/facts";
import { answer, type WithFrame } from "#ui/frame";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import {
  correctMyRhythm,
  type MyRhythm,
  resetMyRhythm,
  seeMyRhythm,
} from "../actions/my-rhythm.ts";
import { pageTexts } from "./exchange-page-texts.fr.ts";
import { rhythmTexts as texts } from "./rhythm-texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const AT = "/echanges/rythme";

const within = (most: number, sentence: string) =>
  z
    .string({ error: sentence })
    .trim()
    .regex(/^\d{1,2}$/, sentence)
    .transform(Number)
    .refine((count) => count >= 1 && count <= most, sentence);
const correctForm = z.object({
  jours: within(14, texts.notDays),
  fenetre: within(12, texts.notWindow),
});

/** « /echanges/rythme »: what was learnt of me, to see, correct and reset. */
export function rhythmRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", signedIn, (c) => page(app, c, {}))
    .post("/", signedIn, async (c) => {
      const form = await readForm(c, correctForm);
      if (!form.fits) return page(app, c, form);
      const asked = { days: form.data.jours, window: form.data.fenetre };
      const told = await correctMyRhythm(app, c.var.actor, asked);
      return told.done ? c.redirect(`${AT}?fait=corrige`, 303) : c.notFound();
    })
    .post("/oublier", signedIn, async (c) => {
      const told = await resetMyRhythm(app, c.var.actor, undefined);
      return told.done ? c.redirect(`${AT}?fait=oublie`, 303) : c.notFound();
    });
}

interface Shown {
  readonly typed?: Typed;
  readonly problems?: FieldProblems;
}

async function page(app: App, c: Asking, shown: Shown): Promise<Response> {
  const seen = await seeMyRhythm(app, c.var.actor, undefined);
  if (seen === undefined) return c.notFound();
  const told = c.req.query("fait");
  const said = told === "corrige" ? texts.saved : told === "oublie" ? texts.forgotten : undefined;
  return answer(
    c,
    <RhythmPage seen={seen} now={app.clock.now()} said={said} {...shown} />,
    shown.problems === undefined ? 200 : 422,
  );
}

type RhythmPageProps = Shown & {
  readonly seen: MyRhythm;
  readonly now: Temporal.Instant;
  readonly said: string | undefined;
};

function RhythmPage({ seen, now, said, ...form }: RhythmPageProps) {
  return (
    <Page
      title={titleOf(texts.title, form)}
      noindex
      breadcrumb={[{ label: pageTexts.title, at: "/echanges" }]}
    >
      <div class="pile-l">
        {said !== undefined && <output>{said}</output>}
        <h1>{texts.title}</h1>
        <p class="chapo">{texts.lead}</p>
        <Learnt seen={seen} today={dayOf(now)} />
        <p>
          {texts.declared} <a href="/entraide/moi">{texts.declare}</a>.
        </p>
        <Section title={texts.correct} id="corriger">
          <Form action={AT} send={texts.save} {...form}>
            <Field
              name="jours"
              label={texts.correctDays}
              help={texts.correctDaysHelp}
              inputmode="numeric"
              width="court"
            />
            <Field
              name="fenetre"
              label={texts.correctWindow}
              help={texts.correctWindowHelp}
              inputmode="numeric"
              width="court"
            />
          </Form>
        </Section>
        <Form action={`${AT}/oublier`} class="pile-s" prefix="oublier">
          <Button kind="clair">{texts.reset}</Button>
          <p class="petit">{texts.resetSays}</p>
        </Form>
      </div>
    </Page>
  );
}

const days = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

function Learnt({ seen, today }: { readonly seen: MyRhythm; readonly today: Temporal.PlainDate }) {
  const { rhythm, congestion } = seen.learnt;
  const { usual, samples } = rhythm;
  const { restsUntil } = congestion;
  return (
    <>
      {samples === 0 && <p>{texts.nothing}</p>}
      <Facts
        facts={[
          usual && { label: texts.usual, says: texts.days(days.format(usual.smoothed)) },
          { label: texts.answers, says: String(samples) },
          { label: texts.waits, says: texts.days(days.format(seen.waits)) },
          { label: texts.window, says: String(Math.floor(congestion.window)) },
          { label: texts.open, says: String(seen.open) },
          { label: texts.room, says: String(seen.room) },
          restsUntil && { label: texts.rests, says: writeDay(restsUntil, today) },
        ]}
      />
    </>
  );
}
