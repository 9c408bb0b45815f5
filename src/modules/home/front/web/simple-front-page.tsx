import { dayOf, writeDay } from "#basics/dates";
import { ButtonLink } from "#ui/form";
import { Page } from "#ui/page";
import { WrittenAt } from "#ui/page/written-at";
import { Scene } from "#ui/drawing/scene";
import type { Waiting } from "#basics/waiting";

import type { SeenFeed } from "../actions/see-feed.ts";
import type { SeenFront } from "../actions/see-front.ts";
import { inOrder } from "../domain/waiting.ts";
import { texts as feedTexts } from "./feed-texts.fr.ts";
import { texts } from "./texts.fr.ts";
import { Things } from "./waiting.tsx";
import { Days } from "./week.tsx";

/** Two things at a time: with one way on, three choices. */
const AT_ONCE = 2;
/** Today and tomorrow. */
const DAYS = 2;

/** Adrienne's home: her day in words, what awaits her, and at most three ways to go. */
export function SimpleFrontPage({
  front,
  name,
  keepsWeek,
}: {
  readonly front: SeenFront;
  readonly name: string;
  /** Whether she keeps a week at home: one of the three ways leads there. */
  readonly keepsWeek: boolean;
}) {
  const { now } = front;
  const today = dayOf(now);
  const day = writeDay(today, today);
  const all = inSimpleOrder(front, today);
  const shown = all.slice(0, mostOf(keepsWeek));
  return (
    <Page title={texts.simple.title(day)} simple noindex>
      <div class="pile-l">
        <div class="pile-s">
          <p class="bonjour">{texts.hello(name)}</p>
          <h1>{texts.today(day)}</h1>
          <WrittenAt />
        </div>
        <Window shown={shown} now={now} />
        <HerDays front={front} />
        <Ways all={all.length} shown={shown.length} keepsWeek={keepsWeek} />
      </div>
    </Page>
  );
}

/** How many things she reads at once: one fewer where a way leads to her week. */
const mostOf = (keepsWeek: boolean): number => (keepsWeek ? AT_ONCE - 1 : AT_ONCE);

/** Her week, what is left, her words, thanks: with what waits, three choices at most. */
function Ways({
  all,
  shown,
  keepsWeek,
}: {
  readonly all: number;
  readonly shown: number;
  readonly keepsWeek: boolean;
}) {
  return (
    <>
      {keepsWeek && (
        <div>
          <ButtonLink href="/chez-moi" large wide icon="home">
            {texts.simple.atHome}
          </ButtonLink>
        </div>
      )}
      <div>
        {all > shown ? (
          <ButtonLink href="/moi/fil" large wide kind="clair">
            {texts.simple.all(all)}
          </ButtonLink>
        ) : (
          <ButtonLink
            href="/moi/notes"
            large
            wide
            icon="pen"
            kind={shown > 0 ? "clair" : undefined}
          >
            {texts.simple.notes}
          </ButtonLink>
        )}
      </div>
      {shown < mostOf(keepsWeek) && (
        <div>
          <ButtonLink href="/coups-de-pouce/remercier" large wide kind="clair" pictogram="thank">
            {texts.simple.thank}
          </ButtonLink>
        </div>
      )}
    </>
  );
}

/** Adrienne's « Mon fil »: all of it, three things at a time (`ui/page/simply.ts`). */
export function SimpleFeedPage({ feed }: { readonly feed: SeenFeed }) {
  const all = inSimpleOrder(feed, dayOf(feed.now));
  return (
    <Page title={feedTexts.title} heading={feedTexts.awaits} simple noindex>
      {all.length === 0 ? (
        <p>{texts.simple.calm}</p>
      ) : (
        <>
          {all.length > 1 && <p>{texts.simple.count(all.length)}</p>}
          <Things lines={all} now={feed.now} leads />
        </>
      )}
    </Page>
  );
}

/** One after the other: what has a day, then who waits. Each is a way to its page. */
function inSimpleOrder(
  { waiting: { lines } }: Pick<SeenFeed, "waiting">,
  today: Temporal.PlainDate,
): readonly Waiting[] {
  const { first, groups } = inOrder(lines, today);
  return [...first, ...groups.flatMap(({ lines: own }) => own)].map((line) => {
    // One looks first, but for what cannot wait.
    if (line.press === undefined || line.urgent === true) return line;
    return { ...line, press: undefined, go: texts.simple.see, label: undefined };
  });
}

/** Her appointments of today and tomorrow, in words. */
function HerDays({ front: { week, now } }: { readonly front: SeenFront }) {
  const last = dayOf(now).add({ days: DAYS - 1 });
  const days = week.filter(({ day }) => Temporal.PlainDate.compare(day, last) <= 0);
  return (
    <section class="pile-s" aria-labelledby="jour">
      <h2 id="jour">{texts.simple.days}</h2>
      <Days days={days} now={now} none={texts.simple.noDates} over={texts.simple.nobodyLeft} bare />
    </section>
  );
}

/** The window, and below it what awaits her. */
function Window({
  shown,
  now,
}: {
  readonly shown: readonly Waiting[];
  readonly now: Temporal.Instant;
}) {
  return (
    <section class="terre fenetre" aria-labelledby="attend">
      <Scene
        seed="fenêtre"
        land="olivier"
        size="large"
        standing={[
          ["pins", 0.13, 1.5],
          ["maisons", 0.3, 2.3],
          ["cypres", 0.42, 1.9],
          ["plante", 0.51, 1.8],
          ["plante", 0.56, 1.4],
          ["poule", 0.67, 2],
          ["poule", 0.73, 1.6],
        ]}
      />
      <div class="pile-s">
        <h2 id="attend">{shown.length === 0 ? texts.simple.calmTitle : texts.awaits}</h2>
        {shown.length === 0 ? <p>{texts.simple.calm}</p> : <Things lines={shown} now={now} leads />}
      </div>
    </section>
  );
}
