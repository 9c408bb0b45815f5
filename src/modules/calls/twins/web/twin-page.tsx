import { dayOf, writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Button, ButtonLink, Form, Hidden, Problems } from "#ui/form";
import { Empty } from "#ui/list";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";

import type { ListedPair, PairedNotice, SeenTwins } from "../actions/see-twins.ts";
import { type AskedTwins, twinList } from "./list-asked.ts";
import { texts } from "../../web/texts.fr.ts";
import { AGAINST, signLabels, twinTexts } from "./texts.fr.ts";
import { listOf } from "../../web/words.ts";

const AT = "/operateur/doublons";

export interface TwinPageProps extends SeenTwins {
  readonly asked: AskedTwins;
  readonly now: Temporal.Instant;
  readonly said?: string | undefined;
  readonly back: GivenBack;
}

/** Twins to decide, or those that were joined: for who keeps the instance. */
export function TwinPage(props: TwinPageProps) {
  const { pairs, total, asked, now, said, back } = props;
  const { joined } = asked;
  const One = joined ? Joined : Likely;
  const at = (changes: Partial<AskedTwins>) => twinList.at(AT, asked, changes);
  return (
    <Page
      title={twinTexts.title}
      lead={twinTexts.lead}
      beneath={
        <>
          {said !== undefined && <p class="mot va">{said}</p>}
          <Problems problem={back.problem} kept={false} />
          <nav class="rang" aria-label={twinTexts.title}>
            <ButtonLink kind="clair" href={at({ joined: false })} current={!joined}>
              {twinTexts.waiting(joined ? 0 : total)}
            </ButtonLink>{" "}
            <ButtonLink kind="clair" href={at({ joined: true })} current={joined}>
              {twinTexts.joined}
            </ButtonLink>
          </nav>
        </>
      }
      back={back}
      noindex
      breadcrumb={[{ label: texts.imports.operator, at: "/operateur" }]}
    >
      <Paged
        {...props}
        shown={pairs}
        at={at}
        draw={(shown) => (
          <>
            {shown.map((pair) => (
              <One pair={pair} now={now} />
            ))}
            <p class="petit doux">{twinTexts.means}</p>
          </>
        )}
        empty={
          <Empty title={joined ? twinTexts.noneJoined : twinTexts.none}>
            <p>{joined ? twinTexts.noneJoinedSay : twinTexts.noneSay}</p>
          </Empty>
        }
      />
    </Page>
  );
}

interface PairProps {
  readonly pair: ListedPair;
  readonly now: Temporal.Instant;
}

function Likely({ pair, now }: PairProps) {
  const { one, other } = pair;
  return (
    <article class="pile" id={`paire-${one.id}-${other.id}`}>
      <h2>{one.title}</h2>
      <Sides pair={pair} now={now} />
      <div class="rang">
        <Decide
          pair={pair}
          at={`${AT}/reunir`}
          says={twinTexts.same}
          label={twinTexts.sameOf(one.title)}
        />
        <Decide
          pair={pair}
          at={`${AT}/distinguer`}
          says={twinTexts.apart}
          label={twinTexts.apartOf(one.title)}
        />
      </div>
    </article>
  );
}

function Decide({
  pair,
  at,
  says,
  label,
}: {
  readonly pair: ListedPair;
  readonly at: string;
  readonly says: string;
  readonly label: string;
}) {
  return (
    <Form action={at} class="rang">
      <Hidden name="une" value={pair.one.id} />
      <Hidden name="autre" value={pair.other.id} />
      <Button kind="clair" label={label}>
        {says}
      </Button>
    </Form>
  );
}

function Joined({ pair, now }: PairProps) {
  return (
    <article class="pile" id={`paire-${pair.one.id}-${pair.other.id}`}>
      <h2>{pair.one.title}</h2>
      <Sides pair={pair} now={now} />
      <div class="rang">
        {[pair.one, pair.other].map((notice) => (
          <Form action={`${AT}/separer`} class="rang">
            <Hidden name="annonce" value={notice.id} />
            <Button
              kind="clair"
              label={twinTexts.partOf(notice.title, texts.sources[notice.source])}
            >
              {twinTexts.part} : {texts.sources[notice.source]}
            </Button>
          </Form>
        ))}
      </div>
    </article>
  );
}

function Sides({ pair: { one, other, signs }, now }: PairProps) {
  const against = signs.filter((sign) => AGAINST.includes(sign)).map((sign) => signLabels[sign]);
  const agree = signs.filter((sign) => !AGAINST.includes(sign)).map((sign) => signLabels[sign]);
  return (
    <>
      <ul class="lignes serre">
        <Side notice={one} now={now} />
        <Side notice={other} now={now} />
      </ul>
      <p class="petit">
        {agree.length > 0 && `${twinTexts.agree} : ${listOf(agree)}. `}
        {against.length > 0 && `${twinTexts.differ} : ${listOf(against)}.`}
      </p>
    </>
  );
}

function Side({ notice, now }: { readonly notice: PairedNotice; readonly now: Temporal.Instant }) {
  const { title, source, call, deadlineOn, url } = notice;
  const named = texts.sources[source];
  return (
    <li class="pile-s">
      <div>
        <p>
          <strong>{title}</strong>
        </p>
        <p>
          {call.bodyName}, {named},{" "}
          {deadlineOn === undefined
            ? twinTexts.permanent
            : twinTexts.until(writeDay(deadlineOn, dayOf(now)))}
          .
        </p>
      </div>
      <p class="petit rang">
        <a href={`/appels/${call.number}`} aria-label={twinTexts.pageOf(title, named)}>
          {twinTexts.page}
        </a>
        {url !== undefined && (
          <a href={url} rel="noopener external" aria-label={twinTexts.originalOf(title, named)}>
            {twinTexts.original}
          </a>
        )}
      </p>
    </li>
  );
}
