import { dayOf, writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Facts } from "#ui/facts";
import { Button, Check, Form, Select } from "#ui/form";
import { Section } from "#ui/panel";
import { Table } from "#ui/table";

import type { SeenDraft, SeenList } from "../actions/see-invitations.ts";
import { addressOf } from "../../domain/circle.ts";
import { type Mapping, nameOfDelimiter } from "../../domain/invite-list.ts";
import { SendForm } from "./pages.tsx";
import { invitationsTexts, inviteTexts as texts } from "./texts.fr.ts";
import { PartPage, Refused } from "../../web/part.tsx";

export interface ListPageProps {
  readonly seen: SeenList;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** A list: read over first, then how far it is. */
export function ListPage(props: ListPageProps) {
  const { now, ...draftProps } = props;
  const { draft } = props.seen;
  return draft === undefined ? (
    <ProgressPage {...draftProps} now={now} />
  ) : (
    <DraftPage {...draftProps} draft={draft} />
  );
}

const SHOWN = 8;

function DraftPage(props: Omit<ListPageProps, "now"> & { readonly draft: SeenDraft }) {
  const { seen, draft, back } = props;
  const { circle, list } = seen;
  const at = `${addressOf(circle)}/inviter/${list.id}`;
  const count = draft.fresh.length;
  const { counts } = texts;
  return (
    <PartPage
      circle={circle}
      title={texts.draftTitle}
      lead={texts.draftLead(count, draft.known)}
      back={back}
    >
      <Facts
        facts={[
          { label: counts.fresh, says: String(count) },
          draft.known > 0 ? { label: counts.known, says: String(draft.known) } : undefined,
          draft.twice.length > 0
            ? { label: counts.twice, says: String(draft.twice.length) }
            : undefined,
          draft.broken.length > 0
            ? { label: counts.broken, says: String(draft.broken.length) }
            : undefined,
        ]}
      />
      {count > seen.room && <p>{texts.days(seen.room, count - seen.room)}</p>}
      {count > 0 && <Listed draft={draft} />}
      {draft.broken.length > 0 && <Broken draft={draft} />}
      {list.mapping !== undefined && draft.columns !== undefined && (
        <Columns
          at={at}
          mapping={list.mapping}
          columns={draft.columns}
          isOpen={count + draft.known === 0}
        />
      )}
      {count > 0 && <SendForm at={at} count={count} back={back} />}
      <Form action={`${at}/annuler`} prefix="a">
        <div class="rang">
          <Button kind="clair">{texts.giveUp}</Button>
        </div>
      </Form>
    </PartPage>
  );
}

function Listed({ draft: { fresh } }: { readonly draft: SeenDraft }) {
  return (
    <Section title={texts.listed} id="qui">
      <Names listed={fresh.slice(0, SHOWN)} />
      {fresh.length > SHOWN && (
        <details class="pile-s">
          <summary>{texts.listedMore(fresh.length - SHOWN)}</summary>
          <Names listed={fresh.slice(SHOWN)} />
        </details>
      )}
    </Section>
  );
}

function Names({ listed }: { readonly listed: SeenDraft["fresh"] }) {
  return (
    <ul class="pile-s">
      {listed.map(({ name, address }) => (
        <li>
          {name === undefined ? "" : `${name}, `}
          <span class="adresse">{address}</span>
        </li>
      ))}
    </ul>
  );
}

const MOST_BROKEN = 50;

function Broken({ draft: { broken } }: { readonly draft: SeenDraft }) {
  return (
    <Table
      caption={texts.broken(broken.length)}
      columns={[
        { title: texts.line, cell: ({ line }) => String(line) },
        {
          title: texts.whyBroken,
          cell: ({ why, telephone }) =>
            telephone === undefined
              ? texts.breakages[why]
              : `${texts.breakages[why]} ; ${texts.call(telephone)}`,
        },
        { title: texts.says, cell: ({ words }) => words },
      ]}
      rows={broken.slice(0, MOST_BROKEN)}
    />
  );
}

interface ColumnsProps {
  readonly at: string;
  readonly mapping: Mapping;
  readonly columns: NonNullable<SeenDraft["columns"]>;
  /** Nobody is read so: the columns are surely not these. */
  readonly isOpen: boolean;
}

/** What each column holds, as guessed, to correct; with the first lines of the file. */
function Columns({ at, mapping, columns, isOpen }: ColumnsProps) {
  const options = columns.names.map((name, i) => ({
    value: String(i),
    label: texts.column(i, name),
  }));
  const one = (name: string, label: string, value: number | undefined) => (
    <Select
      name={name}
      label={label}
      options={options}
      empty={name === "adresse" ? undefined : texts.none}
      value={value === undefined ? "" : String(value)}
    />
  );
  return (
    <details class="pile" open={isOpen}>
      <summary>{texts.columns}</summary>
      <p>{texts.columnsHelp}</p>
      <Table
        caption={texts.sample}
        columns={columns.names.map((name, i) => ({
          title: texts.column(i, name),
          cell: (row: readonly string[]) => row[i] ?? "",
        }))}
        rows={columns.samples}
      />
      <Form action={`${at}/colonnes`} prefix="c">
        {one("adresse", texts.address, mapping.address)}
        {one("prenom", texts.firstName, mapping.firstName)}
        {one("nom", texts.name, mapping.name)}
        {one("telephone", texts.telephone, mapping.telephone)}
        <Select
          name="separateur"
          label={texts.separator}
          options={texts.separators}
          value={nameOfDelimiter(mapping.delimiter)}
        />
        <Check name="entete" label={texts.header} checked={mapping.hasHeader} />
        <div class="rang">
          <Button kind="clair">{texts.again}</Button>
        </div>
      </Form>
    </details>
  );
}

function ProgressPage({ seen, now, back }: ListPageProps) {
  const { circle, list, states, room } = seen;
  const at = `${addressOf(circle)}/inviter/${list.id}`;
  const waits = states.get("queued") ?? 0;
  const all = [...states.values()].reduce((sum, one) => sum + one, 0);
  return (
    <PartPage
      circle={circle}
      title={texts.progressTitle[list.state]}
      lead={saidOf(list.state, all - waits, all)}
      back={back}
    >
      <Refused back={back} />
      {list.state === "sending" && (
        <>
          <progress value={all - waits} max={Math.max(all, 1)} aria-label={texts.progressLabel} />
          {room === 0 && waits > 0 && <p>{texts.todayFull}</p>}
          <p>
            <a href={at}>{texts.refresh}</a>
          </p>
        </>
      )}
      <Facts
        facts={(["asked", "came", "declined", "silent", "queued"] as const).map((state) => {
          const many = states.get(state) ?? 0;
          return many === 0
            ? undefined
            : { label: invitationsTexts.states[state], says: String(many) };
        })}
      />
      <NextActs seen={seen} at={at} now={now} />
      <p>
        <a href={`${addressOf(circle)}/invitations`}>{texts.backToAll}</a>
      </p>
    </PartPage>
  );
}

function NextActs({ seen, at, now }: { seen: SeenList; at: string; now: Temporal.Instant }) {
  const { list, mayRemind } = seen;
  return (
    <>
      {list.remindedAt !== undefined && (
        <p>{texts.reminded(writeDay(dayOf(list.remindedAt), dayOf(now)))}</p>
      )}
      {mayRemind && (
        <Form action={`${at}/rappeler`} prefix="r" send={texts.remind}>
          <p>{texts.remindSays}</p>
        </Form>
      )}
      {list.state === "sending" && (
        <Form action={`${at}/annuler`} prefix="a">
          <p>{texts.cancelSays}</p>
          <div class="rang">
            <Button kind="clair">{texts.cancel}</Button>
          </div>
        </Form>
      )}
    </>
  );
}

function saidOf(state: SeenList["list"]["state"], done: number, all: number): string {
  const { progress } = texts;
  switch (state) {
    case "draft":
      return progress.draft;
    case "sending":
      return progress.sending(done, all);
    case "sent":
      return progress.sent(all);
    case "cancelled":
      return progress.cancelled;
  }
}
