import { dayOf, writeDate, writeMoment } from "#basics/dates";
import type { Drill } from "#services/backups";
import { Button, Form } from "#ui/form";
import { Facts } from "#ui/facts";
import { Pager } from "#ui/list";
import { Section } from "#ui/panel";
import { State } from "#ui/state";
import { Table } from "#ui/table";

import { BACKUPS_AT, type SeenBackups } from "../actions/see-backups.ts";
import { needsAction } from "../domain/trust.ts";
import { backupsTexts as words } from "./backups-texts.fr.ts";
import { KeeperPage } from "./keeper-page.tsx";

/** How many backups a page of the list holds. */
export const PAGE_SIZE = 30;

interface Props extends SeenBackups {
  readonly page: number;
  readonly now: Temporal.Instant;
  /** A drill was just asked for. */
  readonly asked: boolean;
}

/** The backups of this machine, the last drill and its figures, and what to do. */
export function BackupsPage({ trust, drill, now, asked, ...listed }: Props) {
  return (
    <KeeperPage title={words.title} lead={words.lead}>
      {asked && <output class="anse">{words.asked}</output>}
      <p>
        <State tone={needsAction(trust) ? "presse" : trust === "well" ? "va" : "attend"}>
          {needsAction(trust) ? words.act : words.calm}
        </State>{" "}
        {words.trust[trust]} {words.todo[trust]}
      </p>
      <Section title={words.drill.title}>
        <p>{words.drill.what}</p>
        {drill === undefined ? <p>{words.drill.never}</p> : <DrillFound drill={drill} now={now} />}
        <Form action={`${BACKUPS_AT}/essai`}>
          <Button kind="clair">{words.drill.ask}</Button>
        </Form>
      </Section>
      <Kept {...listed} now={now} />
    </KeeperPage>
  );
}

function DrillFound({ drill, now }: { readonly drill: Drill; readonly now: Temporal.Instant }) {
  const { archive, madeAt, problem } = drill;
  const says = words.drill;
  const made = madeAt === undefined ? undefined : writeDate(dayOf(Temporal.Instant.from(madeAt)));
  return (
    <>
      <p>
        <State tone={problem === undefined ? "va" : "presse"}>
          {problem === undefined ? says.passed : says.failed}
        </State>{" "}
        {writeMoment(Temporal.Instant.from(drill.at), now)}
        {problem === undefined ? "." : ` : ${problem}`}
      </p>
      <Facts
        facts={[
          line(says.archive, archive),
          line(says.madeAt, made),
          ...(problem === undefined
            ? [
                line(says.rows, says.rowsIn(drill.rows, drill.tables)),
                line(says.sealed, says.sealedOf(drill.keys, drill.sealed)),
                line(says.walls, says.count(drill.walls)),
                line(says.migrations, says.count(drill.migrations)),
                line(says.where, drill.where && says.places[drill.where]),
              ]
            : []),
          line(says.seconds, says.inSeconds(drill.seconds)),
        ]}
      />
    </>
  );
}

function line(label: string, text: string | undefined) {
  return text === undefined ? undefined : { label, says: text };
}

type KeptProps = Pick<Props, "backups" | "folder" | "page" | "now">;

function Kept({ backups, folder, page, now }: KeptProps) {
  const says = words.kept;
  const shown = backups.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return (
    <Section title={says.title}>
      {backups.length === 0 ? (
        <p>{says.none}</p>
      ) : (
        <Table
          caption={says.caption}
          rows={shown}
          columns={[
            { title: says.made, cell: ({ madeAt }) => writeMoment(madeAt, now) },
            { title: says.size, cell: ({ bytes }) => says.megabytes(bytes), number: true },
            { title: says.state, cell: (one) => says.states(one.encrypted, one.hasKeys) },
            { title: says.file, cell: ({ name }) => name },
          ]}
        />
      )}
      <Pager
        page={page}
        size={PAGE_SIZE}
        total={backups.length}
        at={(one) => (one === 1 ? BACKUPS_AT : `${BACKUPS_AT}?page=${one}`)}
      />
      <p class="petit doux">{says.where(folder)}</p>
    </Section>
  );
}
