import { toHelp } from "../../domain/to-help.fr.ts";
import { type Context, Hono } from "hono";

import { dayOf, writeDay } from "#basics/dates";
import { form, type GivenBack } from "#basics/form";
import { whole } from "#basics/questions";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { Button, Form } from "#ui/form";
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
import { exchangeRefusals as refusals, pageTexts } from "./page-texts.fr.ts";
import { keptAt, rhythmAt } from "../../givers/web/giver-page.tsx";
import { type RhythmWords, rhythmTexts as texts } from "../../givers/web/rhythm-texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const correctForm = ({ correctDays }: RhythmWords) =>
  form({
    days: whole("jours", {
      label: correctDays,
      help: texts.correctDaysHelp,
      empty: texts.notDays,
      least: 1,
      most: 14,
    }),
    window: whole("fenetre", {
      label: texts.correctWindow,
      help: texts.correctWindowHelp,
      empty: texts.notWindow,
      least: 1,
      most: 12,
    }),
  });

/**
 * « /echanges/rythme »: what was learnt of me, to see, correct and reset; at `/:organisation`, of an
 * organisation whose giving one keeps.
 */
export function rhythmRoutes(app: App, under = ""): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeMyRhythm(app, c.var.actor, whoseOf(c)),
    draw: (c, seen, back) =>
      answer(
        c,
        <RhythmPage {...{ seen, back, at: whoseOf(c), now: app.clock.now(), said: saidIn(c) }} />,
        back,
      ),
  });
  const correct = page.sent({
    asks: (seen) => correctForm(wordsOf(seen)),
    act: (c, _, asked) => correctMyRhythm(app, c.var.actor, { ...whoseOf(c), ...asked }),
    refusals,
    to: (_, __, c) => `${rhythmAt(whoseOf(c))}?fait=corrige`,
  });
  const reset = page.pressed({
    act: (c) => resetMyRhythm(app, c.var.actor, whoseOf(c)),
    refusals,
    to: (_, __, c) => `${rhythmAt(whoseOf(c))}?fait=oublie`,
  });
  return new Hono<Env>()
    .get(under === "" ? "/" : under, signedIn, page.show)
    .post(under === "" ? "/" : under, signedIn, correct)
    .post(`${under}/oublier`, signedIn, reset);
}

function whoseOf(c: Asking): AskedKept {
  return { organisation: c.req.param("organisation") };
}

function saidIn(c: Asking): string | undefined {
  const told = c.req.query("fait");
  return told === "corrige" ? texts.saved : told === "oublie" ? texts.forgotten : undefined;
}

function wordsOf({ name }: MyRhythm): RhythmWords {
  return name === undefined ? texts.mine : texts.of(name);
}

interface RhythmPageProps {
  readonly seen: MyRhythm;
  readonly at: AskedKept;
  readonly now: Temporal.Instant;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

function RhythmPage({ seen, at, now, said, back }: RhythmPageProps) {
  const words = wordsOf(seen);
  const here = rhythmAt(at);
  return (
    <Page
      title={words.title}
      back={back}
      noindex
      breadcrumb={[toHelp, { label: pageTexts.title, at: "/echanges" }]}
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
          <Form action={here} asks={correctForm(words)} back={back} send={texts.save} />
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
