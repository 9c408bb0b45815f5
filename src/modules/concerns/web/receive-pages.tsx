import type { GivenBack } from "#basics/form";
import { Press, Problems } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenReceived, SeenWord } from "../actions/receive.ts";
import { RECEIVED, receivedAt } from "../domain/address.ts";
import { dayIn } from "./said.ts";
import { receiveTexts as texts } from "./texts.fr.ts";

/** What the services received for which one reads. */
export function ReceivedPage({
  received,
  now,
}: {
  readonly received: readonly SeenReceived[];
  readonly now: Temporal.Instant;
}) {
  return (
    <Page title={texts.title} heading={texts.title} lead={texts.lead} noindex narrow>
      {received.length === 0 && <Empty title={texts.none} />}
      <Lines>
        {received.map((one) => (
          <div class="pile-s">
            <h2 class="petit">
              <a href={receivedAt(one.id)}>{texts.line(dayIn(one.writtenAt, now))}</a>
            </h2>
            <p>{stateOf(one, now)}</p>
          </div>
        ))}
      </Lines>
      <p class="petit doux">{texts.keeps}</p>
    </Page>
  );
}

function stateOf({ readAt, closedAt }: SeenReceived, now: Temporal.Instant): string {
  if (closedAt !== undefined) return texts.closed(dayIn(closedAt, now));
  return readAt === undefined ? texts.waits : texts.read(dayIn(readAt, now));
}

/** One of them: to have read it is a press. */
export function WordPage({
  seen,
  now,
  back,
}: {
  readonly seen: SeenWord;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}) {
  const { id, service, words, writtenAt, readAt, closedAt } = seen;
  return (
    <Page
      title={texts.one}
      heading={texts.one}
      lead={texts.to(service, dayIn(writtenAt, now))}
      noindex
      narrow
      back={back}
      breadcrumb={[{ label: texts.title, at: RECEIVED }]}
    >
      <Problems problem={back.problem} kept={false} />
      <p>{stateOf(seen, now)}</p>
      <Section title={texts.about} id="qui" small class="pile-s">
        <p>{words.about}</p>
      </Section>
      <Section title={texts.seen} id="vu" small class="pile-s">
        <p style="white-space:pre-line">{words.seen}</p>
      </Section>
      <Section title={texts.by} id="par" small class="pile-s">
        <p>{words.by ?? texts.nobody}</p>
      </Section>
      <Section title={texts.reach} id="joindre" small class="pile-s">
        <p>{words.reach ?? texts.noReach}</p>
      </Section>
      <div class="rang">
        {readAt === undefined && <Press action={receivedAt(id, "/lu")}>{texts.acknowledge}</Press>}
        {readAt !== undefined && closedAt === undefined && (
          <Press action={receivedAt(id, "/clore")}>{texts.close}</Press>
        )}
        {closedAt !== undefined && (
          <Press action={receivedAt(id, "/rouvrir")} kind="clair">
            {texts.reopen}
          </Press>
        )}
      </div>
      <p class="petit doux">{texts.keeps}</p>
    </Page>
  );
}
