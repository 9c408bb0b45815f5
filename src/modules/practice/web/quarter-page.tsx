import { writeMoment } from "#basics/dates";
import { capital } from "#basics/text";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenQuarter } from "../actions/see-quarter.ts";
import { communityAt, datesFor, situationAt } from "../domain/address.ts";
import { quarterBefore, writeQuarter } from "../domain/quarter.ts";
import { SituationLines } from "./community-page.tsx";
import { KnownLine, takenSaid } from "./known-pages.tsx";
import { texts } from "./texts.fr.ts";

interface QuarterPageProps {
  readonly seen: SeenQuarter;
  readonly now: Temporal.Instant;
}

/** « Ce trimestre », on one page that prints; earlier ones by their address. */
export function QuarterPage({ seen, now }: QuarterPageProps) {
  const { community, quarter, told, helped, known, toBuild } = seen;
  const { circle } = community;
  const name = texts.quarterName(quarter);
  const before = quarterBefore(quarter);
  return (
    <Page
      title={texts.quarterOf(circle.name, name)}
      heading={capital(name)}
      lead={texts.quarterLead}
      noindex
      narrow
      breadcrumb={[{ label: circle.name, at: communityAt(circle) }]}
    >
      <Section title={texts.toldTitle} id="raconte">
        <p>{texts.toldCount(told.length)}</p>
        <SituationLines situations={told} now={now} />
      </Section>
      <HelpedPart helped={helped} />
      <KnownPart known={known} />
      <Section title={texts.toBuildTitle} id="construire">
        {toBuild.length === 0 ? (
          <p>{texts.noneToBuild}</p>
        ) : (
          <ul>
            {toBuild.map((point) => (
              <li>
                {point.text}. {takenSaid(point)}.
              </li>
            ))}
          </ul>
        )}
      </Section>
      {seen.isNow && <Next seen={seen} now={now} />}
      <p>
        <a href={communityAt(circle, `/trimestre/${writeQuarter(before)}`)}>{texts.before}</a>
      </p>
    </Page>
  );
}

function HelpedPart({ helped }: Pick<SeenQuarter, "helped">) {
  return (
    <Section title={texts.helpedTitle} id="aide">
      {helped.length === 0 ? (
        <p>{texts.noneHelped}</p>
      ) : (
        <Lines>
          {helped.map(({ situation, title, text }) => (
            <article class="pile-s">
              <h3 class="h-petit">
                <a href={situationAt(situation)}>{title}</a>
              </h3>
              <p>{text ?? texts.isKnown}</p>
            </article>
          ))}
        </Lines>
      )}
    </Section>
  );
}

function KnownPart({ known }: Pick<SeenQuarter, "known">) {
  return (
    <Section title={texts.knownTitle} id="savoirs">
      {known.length === 0 ? (
        <p>{texts.noneKnown}</p>
      ) : (
        <Lines>
          {known.map((line) => (
            <KnownLine line={line} />
          ))}
        </Lines>
      )}
    </Section>
  );
}

/** The next meeting, or the way to propose its dates; and what it would speak of. */
function Next({ seen, now }: QuarterPageProps) {
  const { next, community, unanswered } = seen;
  return (
    <Section title={texts.nextTitle} id="rencontre">
      {next === undefined ? (
        <>
          <p>{texts.noNext}</p>
          {!community.asker.isClosed && (
            <p>
              <a href={datesFor(community.circle)}>{texts.propose}</a>
            </p>
          )}
        </>
      ) : (
        <p>
          <a href={next.at}>{next.words.title}</a>, {writeMoment(next.occurrence.starts, now)}
        </p>
      )}
      <p>{unanswered.length === 0 ? texts.noAgenda : texts.agenda}</p>
      <ul>
        {unanswered.map(({ id, title }) => (
          <li>
            <a href={situationAt(id)}>{title}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
