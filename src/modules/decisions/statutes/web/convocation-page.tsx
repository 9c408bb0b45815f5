import { writeMoment } from "#basics/dates";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { takesDelegations } from "../../domain/vote.ts";
import type { PresenceProps } from "./presence-page.tsx";
import { texts as all } from "./presence-texts.fr.ts";

const texts = all.summons;

/** The convocation to a vote that decides: a page to print, with a coupon to cut out. */
export function ConvocationPage({ seen, now, site }: PresenceProps & { readonly site: string }) {
  const { vote, circle, statutes } = seen;
  const proxies = takesDelegations(vote) ? statutes?.proxies : undefined;
  return (
    <Page
      title={`${texts.title}, ${vote.question}`}
      noindex
      sheets={["paper.css"]}
      breadcrumb={[{ label: vote.question, at: `/votes/${vote.id}` }]}
    >
      <article class="pile-l">
        <p class="a-l-ecran">{texts.print}</p>
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.circle(circle.name)}</p>
        </header>
        <Question seen={seen} />
        <Section title={texts.dates} id="quand" small>
          <p>{texts.votes(writeMoment(vote.votesFrom, now), writeMoment(vote.closesAt, now))}</p>
        </Section>
        <Section title={texts.article} id="article" small>
          <p>{vote.article}</p>
          {vote.rules.quorum !== undefined && <p>{texts.quorum(vote.rules.quorum)}</p>}
        </Section>
        <Section title={texts.how} id="comment" small>
          <p>{texts.onSite(`${site}/votes/${vote.id}`)}</p>
          <p>{takesDelegations(vote) ? texts.onPaper : texts.secret}</p>
        </Section>
        {takesDelegations(vote) && (
          <Section title={texts.proxy} id="procuration" small>
            <p>
              {proxies === undefined || proxies === 0 ? texts.noProxy : texts.proxyHow(proxies)}
            </p>
            <p>{texts.online}</p>
          </Section>
        )}
        {proxies !== undefined && proxies > 0 && <Coupon question={vote.question} />}
      </article>
    </Page>
  );
}

function Question({ seen: { vote, labels } }: Pick<PresenceProps, "seen">) {
  return (
    <Section title={texts.question} id="question" small>
      <p class="gros">{vote.question}</p>
      {labels.length > 1 && vote.method !== "nomination" && (
        <>
          <p>{texts.answers}</p>
          <ul>
            {labels.map((label) => (
              <li>{label}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Coupon({ question }: { readonly question: string }) {
  return (
    <section class="talon" aria-labelledby="talon">
      <h2 id="talon" class="h-petit">
        {texts.coupon}
      </h2>
      <p class="a-remplir">{texts.me}</p>
      <p class="a-remplir">{texts.gives}</p>
      <p>{texts.forThis(question)}</p>
      <p class="a-remplir">{texts.date}</p>
    </section>
  );
}
