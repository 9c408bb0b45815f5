import { dayOf } from "#basics/dates";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Folded } from "#ui/thing";

import type { SeenFeed } from "../actions/see-feed.ts";
import { inOrder } from "../domain/waiting.ts";
import { texts } from "./feed-texts.fr.ts";
import { WaitingList } from "./waiting.tsx";
import { waitingTexts } from "./waiting-texts.fr.ts";
import { Week } from "./week.tsx";
import { FittingLines } from "../../legal/web/fitting-page.tsx";
import { texts as welcome } from "../../mine/web/welcome-texts.fr.ts";

/** « Mon fil »: what waits for me, my week beside, what is new where I am, the calls that fit me. */
export function FeedPage({ feed }: { readonly feed: SeenFeed }) {
  const { waiting, count, week, news, now } = feed;
  return (
    <Page
      title={texts.title}
      lead={count === 0 ? undefined : waitingTexts.lead(count, datedOf(feed))}
      heading={texts.title}
      noindex
    >
      <div class="deux">
        <div class="pile-l">
          {count === 0 && (
            <Section title={texts.awaits} id="attend" class="pile-s">
              <p>{texts.calm}</p>
            </Section>
          )}
          <WaitingList waiting={waiting} now={now} />
          <div class="lignes" id="nouveau">
            <Folded title={texts.news}>
              {news.length === 0 ? <p>{texts.noNews}</p> : [...news]}
            </Folded>
          </div>
          <ThatFit feed={feed} />
        </div>
        <aside class="pile-l" aria-label={waitingTexts.week.title}>
          <Week week={week} now={now} leads />
        </aside>
      </div>
    </Page>
  );
}

/** How many of what waits have a day within a week. */
function datedOf({ waiting: { lines }, now }: SeenFeed): number {
  return inOrder(lines, dayOf(now)).dated;
}

/** The calls that fit me, folded: they wait for nothing. */
function ThatFit({ feed: { fitting } }: { readonly feed: SeenFeed }) {
  if (fitting === undefined || fitting.found.shown.length === 0) return null;
  return (
    <Folded title={welcome.fitting.onFront}>
      <FittingLines fitting={fitting} />
      <p>
        <a href={`/appels?${fitting.query}`}>{welcome.fitting.onFrontAll}</a>
      </p>
    </Folded>
  );
}
