import { Page } from "#ui/page";
import { Land, Section } from "#ui/panel";

import type { SeenFeed } from "../actions/see-feed.ts";
import { texts } from "./feed-texts.fr.ts";
import { FittingLines } from "../../legal/web/fitting-page.tsx";
import { texts as welcome } from "../../mine/web/welcome-texts.fr.ts";

/** « Mon fil »: what waits for me, what is new where I am, the calls that fit me. */
export function FeedPage({ feed: { awaits, news, fitting } }: { readonly feed: SeenFeed }) {
  return (
    <Page title={texts.title} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        {awaits.length === 0 ? (
          <Section title={texts.awaits} id="attend" class="pile-s">
            <p>{texts.calm}</p>
          </Section>
        ) : (
          <Land title={texts.awaits} id="attend">
            {[...awaits]}
          </Land>
        )}
        <Section title={texts.news} id="nouveau">
          {news.length === 0 ? <p>{texts.noNews}</p> : [...news]}
        </Section>
        {fitting !== undefined && fitting.found.shown.length > 0 && (
          <section class="pile" aria-labelledby="pour-vous">
            <div class="rang bouts">
              <h2 id="pour-vous">{welcome.fitting.onFront}</h2>
              <a href={`/appels?${fitting.query}`}>{welcome.fitting.onFrontAll}</a>
            </div>
            <FittingLines fitting={fitting} />
          </section>
        )}
        <p class="rang">
          <a href="/moi/calendrier">{texts.ways.dates}</a>
          <a href="/autour-de-moi">{texts.ways.around}</a>
          <a href="/cercles">{texts.ways.circles}</a>
          <a href="/appels">{texts.ways.calls}</a>
          <a href="/moi/courriels">{texts.ways.mails}</a>
        </p>
      </div>
    </Page>
  );
}
