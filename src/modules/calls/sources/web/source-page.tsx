import { writeDate, writeMoment } from "#basics/dates";
import { type AskedPage, pageList } from "#basics/query";
import { Button, ButtonLink, Form, Hidden, Press } from "#ui/form";
import { Empty } from "#ui/list";
import { Paged } from "#ui/listing";
import { Facts } from "#ui/facts";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Table } from "#ui/table";

import type { MappingChoice } from "../actions/mapping-choices.ts";
import type { seeSource } from "../actions/see-sources.ts";
import type { TriedSource } from "../actions/try-source.ts";
import type { Notice } from "../../domain/notice.ts";
import type { CallSource, SourceFetch } from "../domain/sources/source.ts";
import { SOURCES_AT } from "./form.tsx";
import { choiceOf } from "./forms.ts";
import { sayHealth, sourceTexts as texts } from "./texts.fr.ts";

export type SeenOneSource = NonNullable<Awaited<ReturnType<typeof seeSource>>>;

export interface SourcePageProps extends SeenOneSource {
  readonly asked: AskedPage;
  readonly now: Temporal.Instant;
  readonly mappings: readonly MappingChoice[];
  readonly said?: string | undefined;
  /** What an essay gave, just now. */
  readonly tried?: TriedSource | undefined;
}

const trail = [
  { label: texts.operator, at: "/operateur" },
  { label: texts.title, at: SOURCES_AT },
];

/** One source: how it is, what one may do, and each of its readings. */
export function SourcePage(props: SourcePageProps) {
  const { source, health, now, mappings, said, tried } = props;
  return (
    <Page title={source.name} lead={sayHealth(health, now)} noindex breadcrumb={trail}>
      {said !== undefined && <output>{said}</output>}
      {tried !== undefined && <Tried tried={tried} />}
      <Acts source={source} />
      <Facts facts={factsOf(source, mappings)} />
      <Readings {...props} />
    </Page>
  );
}

function factsOf(source: CallSource, mappings: readonly MappingChoice[]) {
  const { dialect, address, mapping, hour, minute, hasSecret } = source;
  const label = choiceOf(mappings, mapping)?.label;
  const time = `${hour} h ${String(minute).padStart(2, "0")}`;
  return [
    { label: texts.facts.dialect, says: texts.dialects[dialect] },
    { label: texts.facts.address, says: <code>{address}</code> },
    mapping && { label: texts.facts.mapping, says: label ?? texts.facts.own },
    { label: texts.facts.hour, says: time },
    hasSecret ? { label: texts.facts.key, says: texts.facts.keyKept } : undefined,
  ];
}

function Acts({ source }: { readonly source: CallSource }) {
  const at = `${SOURCES_AT}/${source.id}`;
  return (
    <div class="pile">
      <p class="petit">{texts.tryHelp}</p>
      <div class="rang">
        <Press action={`${at}/essayer`} kind="clair">
          {texts.try}
        </Press>
        {!source.paused && <Press action={`${at}/lire`}>{texts.fetch}</Press>}
        <Form action={`${at}/pause`} class="rang">
          <Hidden name="pause" value={source.paused ? "0" : "1"} />
          <Button kind="clair">{source.paused ? texts.resume : texts.pause}</Button>
        </Form>
        <ButtonLink href={`${at}/changer`} kind="lien">
          {texts.change}
        </ButtonLink>{" "}
        <ButtonLink href={`${at}/retirer`} kind="lien">
          {texts.remove}
        </ButtonLink>
      </div>
    </div>
  );
}

/** The first notices as they would be read, and what would be refused. */
function Tried({ tried: { notices, refused, problem } }: { readonly tried: TriedSource }) {
  return (
    <Section title={texts.tried} id="essai">
      {problem !== undefined && <p class="anse">{problem}</p>}
      {problem === undefined && notices.length === 0 && refused.length === 0 && (
        <p>{texts.triedNone}</p>
      )}
      {notices.length > 0 && (
        <ol class="lignes">
          {notices.map((notice) => (
            <li class="pile-s">
              <p>
                <strong>{notice.title}</strong> ({notice.body.name})
              </p>
              <p class="petit">{saidOf(notice).join(" · ")}</p>
            </li>
          ))}
        </ol>
      )}
      {refused.length > 0 && (
        <>
          <h3 class="h-petit">{texts.triedRefused}</h3>
          <ul class="lignes">
            {refused.map(({ name, detail }) => (
              <li>
                <strong>{name}</strong> : {detail}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="petit">{texts.triedKept}</p>
    </Section>
  );
}

function saidOf({ sourceId, deadline, doubts }: Notice): readonly string[] {
  return [
    sourceId,
    ...(deadline === undefined ? [] : [texts.closes(writeDate(deadline.date))]),
    ...(doubts.length === 0 ? [] : [texts.doubts(doubts.join(" ; "))]),
  ];
}

function Readings({ source, fetches, total, size, asked, now }: SourcePageProps) {
  return (
    <Section title={texts.readings} id="lectures">
      <Paged
        shown={fetches}
        total={total}
        size={size}
        asked={asked}
        at={(changes) => pageList.at(`${SOURCES_AT}/${source.id}`, asked, changes)}
        draw={(rows) => (
          <Table
            caption={texts.readings}
            rows={rows}
            columns={[
              { title: texts.columns.when, cell: (one) => whenOf(one, now) },
              { title: texts.columns.outcome, cell: outcomeOf },
              { title: texts.columns.requests, number: true, cell: (one) => one.requests },
              { title: texts.columns.read, number: true, cell: (one) => one.read },
              { title: texts.columns.new, number: true, cell: (one) => one.new },
              { title: texts.columns.refused, number: true, cell: (one) => one.refused },
            ]}
          />
        )}
        empty={<Empty title={texts.noReading} />}
      />
    </Section>
  );
}

function whenOf({ beganAt, importId }: SourceFetch, now: Temporal.Instant) {
  const when = writeMoment(beganAt, now);
  return importId === undefined ? when : <a href={`/operateur/imports/${importId}`}>{when}</a>;
}

function outcomeOf({ outcome, detail }: SourceFetch): string {
  if (outcome === undefined) return texts.cut;
  return detail === undefined ? texts.outcomes[outcome] : `${texts.outcomes[outcome]}. ${detail}`;
}

/** Asks before a source is removed. */
export function RemoveSourcePage({ source }: { readonly source: CallSource }) {
  const title = texts.removeTitle(source.name);
  const at = `${SOURCES_AT}/${source.id}`;
  return (
    <Page
      title={title}
      lead={texts.removeLead}
      noindex
      breadcrumb={[...trail, { label: source.name, at }]}
    >
      <Form action={`${at}/retirer`} send={texts.removeSend} />
    </Page>
  );
}
