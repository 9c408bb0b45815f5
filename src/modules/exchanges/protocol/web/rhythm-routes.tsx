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
import type { AskedKept } from "../../givers/actions/see-giver.ts";
import { pageTexts } from "./page-texts.fr.ts";
import { keptAt, rhythmAt } from "../../givers/web/giver-page.tsx";
import { type RhythmWords, rhythmTexts as texts } from "../../givers/web/rhythm-texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

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

/**
 * « /echanges/rythme »: what was learnt of me, to see, correct and reset; at `/:organisation`, of an
 * organisation whose giving one keeps.
 */
export function rhythmRoutes(app: App, under = ""): Hono<Env> {
  return new Hono<Env>()
    .get(under === "" ? "/" : under, signedIn, (c) => page(app, c, {}))
    .post(under === "" ? "/" : under, signedIn, async (c) => {
      const form = await readForm(c, correctForm);
      if (!form.fits) return page(app, c, form);
      const asked = { ...whoseOf(c), days: form.data.jours, window: form.data.fenetre };
      const told = await correctMyRhythm(app, c.var.actor, asked);
      return told.done ? c.redirect(`${rhythmAt(whoseOf(c))}?fait=corrige`, 303) : c.notFound();
    })
    .post(`${under}/oublier`, signedIn, async (c) => {
      const told = await resetMyRhythm(app, c.var.actor, whoseOf(c));
      return told.done ? c.redirect(`${rhythmAt(whoseOf(c))}?fait=oublie`, 303) : c.notFound();
    });
}

function whoseOf(c: Asking): AskedKept {
  return { organisation: c.req.param("organisation") };
}

interface Shown {
  readonly typed?: Typed;
  readonly problems?: FieldProblems;
}

async function page(app: App, c: Asking, shown: Shown): Promise<Response> {
  const whose = whoseOf(c);
  const seen = await seeMyRhythm(app, c.var.actor, whose);
  if (seen === undefined) return c.notFound();
  const told = c.req.query("fait");
  const said = told === "corrige" ? texts.saved : told === "oublie" ? texts.forgotten : undefined;
  return answer(
    c,
    <RhythmPage seen={seen} at={whose} now={app.clock.now()} said={said} {...shown} />,
    shown.problems === undefined ? 200 : 422,
  );
}

type RhythmPageProps = Shown & {
  readonly seen: MyRhythm;
  readonly at: AskedKept;
  readonly now: Temporal.Instant;
  readonly said: string | undefined;
};

function RhythmPage({ seen, at, now, said, ...form }: RhythmPageProps) {
  const words = seen.name === undefined ? texts.mine : texts.of(seen.name);
  const here = rhythmAt(at);
  return (
    <Page
      title={titleOf(words.title, form)}
      noindex
      breadcrumb={[{ label: pageTexts.title, at: "/echanges" }]}
    >
      <div class="pile-l">
        {said !== undefined && <output>{said}</output>}
        <h1>{words.title}</h1>
        <p class="chapo">{words.lead}</p>
        <Learnt seen={seen} words={words} today={dayOf(now)} />
        <p>
          {words.declared} <a href={keptAt(at)}>{words.declare}</a>.
        </p>
        <Section title={texts.correct} id="corriger">
          <Form action={here} send={texts.save} {...form}>
            <Field
              name="jours"
              label={words.correctDays}
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
        <Form action={`${here}/oublier`} class="pile-s" prefix="oublier">
          <Button kind="clair">{texts.reset}</Button>
          <p class="petit">{words.resetSays}</p>
        </Form>
      </div>
    </Page>
  );
}

const days = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

interface LearntProps {
  readonly seen: MyRhythm;
  readonly words: RhythmWords;
  readonly today: Temporal.PlainDate;
}

function sayDays(count: number): string {
  return count < 1 ? texts.oneDay : texts.days(days.format(count));
}

function Learnt({ seen, words, today }: LearntProps) {
  const { rhythm, congestion } = seen.learnt;
  const { usual, samples } = rhythm;
  const { restsUntil } = congestion;
  return (
    <>
      {samples === 0 && <p>{words.nothing}</p>}
      <Facts
        facts={[
          usual && { label: words.usual, says: sayDays(usual.smoothed) },
          { label: texts.answers, says: String(samples) },
          { label: texts.waits, says: texts.days(days.format(seen.waits)) },
          { label: texts.window, says: String(Math.floor(congestion.window)) },
          { label: words.open, says: String(seen.open) },
          { label: texts.room, says: String(seen.room) },
          restsUntil && { label: texts.rests, says: writeDay(restsUntil, today) },
        ]}
      />
    </>
  );
}
