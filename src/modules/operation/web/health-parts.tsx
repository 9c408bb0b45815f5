import { writeMoment } from "#basics/dates";
import { Button, Field } from "#ui/form";
import { Table } from "#ui/table";
import { Folded } from "#ui/thing";

import type { KnownProcess, KnownStatement, PartSize, SeenHealth } from "../actions/see-health.ts";
import { writeBytes } from "../domain/findings.fr.ts";
import { healthTexts as words } from "./health-texts.fr.ts";

const momentOf = (at: Temporal.Instant | undefined, now: Temporal.Instant) =>
  at === undefined ? words.never : writeMoment(at, now);

/** The accidents of a day, or of the reference that was asked. */
export function Accidents({
  accidents,
  reference,
  unknownReference,
  facts: { now },
}: Pick<SeenHealth, "accidents" | "unknownReference" | "facts"> & {
  readonly reference: string | undefined;
}) {
  const says = words.accidents;
  return (
    <Folded title={says.title} id="erreurs" open={reference !== undefined}>
      <p>{says.lead}</p>
      <form method="get" action="/operateur/sante#erreurs" class="rang">
        <Field name="reference" label={says.reference} value={reference} width="court" />
        <Button kind="clair">{says.find}</Button>
      </form>
      {unknownReference && <p class="anse">{says.unknown}</p>}
      {accidents.length === 0 && reference === undefined && <p>{says.none}</p>}
      {accidents.length > 0 && (
        <Table
          caption={reference === undefined ? says.caption : says.found}
          rows={accidents}
          columns={[
            { title: says.where, cell: ({ place }) => <code>{place}</code> },
            { title: says.what, cell: ({ what }) => <code>{what}</code> },
            { title: says.line, cell: ({ foundIn }) => <code>{foundIn}</code> },
            { title: says.count, number: true, cell: ({ count }) => count },
            { title: says.last, cell: ({ lastAt }) => writeMoment(lastAt, now) },
            { title: says.references, cell: ({ references }) => references.join(", ") },
          ]}
        />
      )}
    </Folded>
  );
}

/** Jobs that come by themselves, and those that failed. */
export function Jobs({ facts: { jobs, jobNames = {}, now } }: Pick<SeenHealth, "facts">) {
  const says = words.jobs;
  return (
    <Folded title={says.title} id="travaux">
      <Table
        caption={says.caption}
        rows={jobs.filter(({ cron, failures }) => cron !== undefined || failures > 0)}
        columns={[
          { title: says.name, cell: ({ name }) => jobNames[name] ?? name },
          { title: says.last, cell: ({ lastAt }) => momentOf(lastAt, now) },
          { title: says.ok, cell: ({ lastOkAt }) => momentOf(lastOkAt, now) },
          { title: says.next, cell: ({ nextAt }) => momentOf(nextAt, now) },
          { title: says.failures, number: true, cell: ({ failures }) => failures },
        ]}
      />
    </Folded>
  );
}

/** What was counted the first night, or went the last one. */
export function Swept({
  swept,
  now,
}: Pick<SeenHealth, "swept"> & { readonly now: Temporal.Instant }) {
  const says = words.swept;
  return (
    <Folded title={says.title} id="effacements">
      <p>
        {says.lead} <a href="/confidentialite/durees">{says.way}</a>
      </p>
      {swept.length === 0 ? (
        <p>{says.none}</p>
      ) : (
        <Table
          caption={says.caption}
          rows={swept}
          columns={[
            { title: says.what, cell: ({ what }) => what },
            {
              title: says.state,
              cell: ({ sweptAt, swept: gone, would }) =>
                sweptAt === undefined ? says.would(would) : says.gone(gone, momentOf(sweptAt, now)),
            },
          ]}
        />
      )}
    </Folded>
  );
}

/** The place that the parts of the house take. */
export function Place({
  sizes,
  folder,
}: {
  readonly sizes: readonly PartSize[];
  readonly folder: string;
}) {
  const says = words.place;
  return (
    <Folded title={says.title} id="place">
      <p>{says.folder(folder)}</p>
      <Table
        caption={says.caption}
        rows={sizes}
        columns={[
          { title: says.part, cell: ({ name }) => name },
          { title: says.size, number: true, cell: ({ bytes }) => writeBytes(bytes) },
        ]}
      />
    </Folded>
  );
}

/** The processes that live. */
export function Processes({
  processes,
  now,
}: {
  readonly processes: readonly KnownProcess[];
  readonly now: Temporal.Instant;
}) {
  const says = words.processes;
  if (processes.length === 0) return null;
  return (
    <Folded title={says.title} id="processus">
      <Table
        caption={says.caption}
        rows={processes}
        columns={[
          { title: says.began, cell: ({ beganAt }) => momentOf(beganAt, now) },
          { title: says.seen, cell: ({ seenAt }) => momentOf(seenAt, now) },
          { title: says.memory, number: true, cell: ({ memory }) => writeBytes(memory) },
          { title: says.delay, number: true, cell: ({ delay }) => says.ms(delay) },
        ]}
      />
    </Folded>
  );
}

/** The statements that took long, without a value. */
export function Slow({ slow }: { readonly slow: readonly KnownStatement[] }) {
  const says = words.slow;
  return (
    <Folded title={says.title} id="lenteurs">
      {slow.length === 0 ? (
        <p>{says.none}</p>
      ) : (
        <Table
          caption={says.caption}
          rows={slow}
          columns={[
            { title: says.shape, cell: ({ shape }) => <code>{shape}</code> },
            { title: says.count, number: true, cell: ({ count }) => count },
            { title: says.p95, number: true, cell: ({ p95 }) => says.ms(p95) },
          ]}
        />
      )}
    </Folded>
  );
}
