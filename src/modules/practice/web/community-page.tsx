import { writeMoment } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { pageList, type AskedPage } from "#basics/query";
import { addressOf } from "#rules/circles";
import { ButtonLink, Press, Problems } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";
import { Inlet, Section } from "#ui/panel";
import { Above } from "#ui/state";

import { type ListedSituation, PAGE, type SeenCommunity } from "../actions/see-community.ts";
import { communityAt, datesFor, situationAt } from "../domain/address.ts";
import { texts } from "./texts.fr.ts";

interface CommunityPageProps {
  readonly seen: SeenCommunity;
  readonly asked: AskedPage;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** A community of practice: what waits to be read, its situations, and the ways to what it knows. */
export function CommunityPage({ seen, asked, now, back }: CommunityPageProps) {
  const { community, may, situations, total } = seen;
  const { circle, shares } = community;
  const at = communityAt(circle);
  return (
    <Page
      title={`${circle.name} : ${texts.panel.toLowerCase()}`}
      heading={circle.name}
      lead={texts.sharesLead(shares)}
      above={[texts.panel]}
      noindex
      back={back}
      beneath={
        <p class="rang">
          {may.write && (
            <ButtonLink href={`${at}/raconter`} pictogram="write">
              {texts.tell}
            </ButtonLink>
          )}{" "}
          <ButtonLink href={`${at}/trimestre`} kind="clair">
            {texts.quarter}
          </ButtonLink>
        </p>
      }
    >
      <Problems problem={back.problem} kept={false} />
      <div class="deux">
        <div class="pile-l">
          <ToRead seen={seen} />
          <Own seen={seen} now={now} />
          <Gather seen={seen} />
          <Section title={texts.situations(total)} id="situations">
            <Paged
              shown={situations}
              total={total}
              asked={{ page: asked.page }}
              size={PAGE}
              at={({ page = 1 }) => pageList.at(at, asked, { page })}
              draw={(shown) => <SituationLines situations={shown} now={now} />}
              empty={<Empty title={texts.noSituations} />}
            />
          </Section>
        </div>
        <Aside seen={seen} />
      </div>
    </Page>
  );
}

interface Seen {
  readonly seen: SeenCommunity;
}

/** What one may read before the others: how many, and one button. */
function ToRead({ seen: { community, toRead } }: Seen) {
  if (toRead === 0) return null;
  return (
    <Inlet title={texts.toRead(toRead)} id="a-lire" small class="pile-s">
      <p>{texts.toReadSays(toRead)}</p>
      <Press action={communityAt(community.circle, "/relire")}>{texts.take(toRead)}</Press>
    </Inlet>
  );
}

/** It has not met for long: a member proposes dates, and nothing is made before. */
function Gather({ seen: { community, wantsGathering } }: Seen) {
  if (!wantsGathering) return null;
  return (
    <Inlet title={texts.gather} id="se-retrouver" small class="pile-s">
      <p>{texts.gatherSays}</p>
      <p>
        <ButtonLink href={datesFor(community.circle)} kind="clair">
          {texts.propose}
        </ButtonLink>
      </p>
    </Inlet>
  );
}

function Own({ seen: { own }, now }: Seen & { readonly now: Temporal.Instant }) {
  if (own.length === 0) return null;
  return (
    <Section title={texts.own} id="les-votres">
      <p class="petit doux">{texts.ownSays}</p>
      <SituationLines situations={own} now={now} />
    </Section>
  );
}

/** Situations, each with how far it is; never whose. */
export function SituationLines(props: {
  readonly situations: readonly ListedSituation[];
  readonly now: Temporal.Instant;
}) {
  return (
    <Lines>
      {props.situations.map((one) => (
        <article class="pile-s">
          <Above facts={factsOf(one, props.now)} />
          <h3 class="h-petit">
            <a href={situationAt(one.id)}>{one.title ?? texts.hidden}</a>
          </h3>
        </article>
      ))}
    </Lines>
  );
}

function factsOf(one: ListedSituation, now: Temporal.Instant): readonly string[] {
  const { state, openedAt, isHidden, answered } = one;
  if (state === "waiting") return [texts.waiting];
  if (state === "sent-back" || openedAt === undefined) return [texts.sentBack];
  return [isHidden ? texts.hidden : texts.answered[answered], writeMoment(openedAt, now)];
}

function Aside({ seen: { community, may, known, toBuild } }: Seen) {
  const { circle } = community;
  return (
    <aside class="suit pile-l">
      <ul class="liens-l">
        <li>
          <a href={communityAt(circle, "/savoirs")}>{texts.allKnown(known)}</a>
        </li>
        <li>
          <a href={communityAt(circle, "/construire")}>{texts.allToBuild(toBuild)}</a>
        </li>
        <li>
          <a href={addressOf(circle)}>{texts.toCircle}</a>
        </li>
        {may.open && (
          <li>
            <a href={communityAt(circle, "/ouvrir")}>{texts.change}</a>
          </li>
        )}
      </ul>
    </aside>
  );
}
