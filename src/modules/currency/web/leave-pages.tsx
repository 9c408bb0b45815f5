import { dayOf, writeDay } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { Form, Press } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Table } from "#ui/table";

import type { SeenLeaving } from "../actions/leave-kori.ts";
import type { SeenStatement } from "../actions/statement.ts";
import type { Carried } from "../domain/carried.ts";
import { LEAVE, MINE, STATEMENT } from "./at.ts";
import { giveAllForm } from "./forms.ts";
import { leaveTexts as texts } from "./leave-texts.fr.ts";
import { numberOf, STATEMENT_COLUMNS } from "./statement-file.ts";
import { texts as words } from "./texts.fr.ts";

export interface LeavePageProps {
  readonly leaving: SeenLeaving;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

const backToMine = { label: words.title, at: MINE };

/** « /kori/partir »: who leaves gives all that they hold, or makes a statement to carry away. */
export function LeavePage({ leaving, said, back }: LeavePageProps) {
  const { balance, isOpen, house, targets } = leaving;
  return (
    <Page title={texts.title} lead={texts.lead} noindex breadcrumb={[backToMine]} back={back}>
      {said !== undefined && (
        <div class="anse">
          <output>{said}</output>
        </div>
      )}
      <p class="gros">{balance === 0 ? texts.nothing : texts.rest(balance)}</p>
      {balance > 0 && (
        <Section title={texts.giveTitle} id="donner" class="pile-s">
          <p>{texts.giveAll(balance)}</p>
          <Form
            action={LEAVE}
            asks={giveAllForm(targets)}
            back={backTo("give-all", back)}
            send={texts.give}
            class="pile"
          />
        </Section>
      )}
      {isOpen && (
        <Section title={texts.carryTitle} id="emporter" class="pile-s">
          <p>{texts.carrySays}</p>
          <MakeStatement />
        </Section>
      )}
      <Section title={texts.houseTitle} id="maison" small class="pile-s">
        <p>{texts.house[house]}</p>
        <p class="petit doux">{texts.houseSays}</p>
      </Section>
    </Page>
  );
}

const MakeStatement = () => (
  <Press action={`${LEAVE}/releve`} prefix="releve" kind="clair">
    {texts.carry}
  </Press>
);

export interface StatementPageProps {
  readonly statement: SeenStatement;
  /** The SHA-256 of the same statement as a file, in hexadecimal. */
  readonly fingerprint: string;
  /** Kept under that fingerprint; undefined until it is made. */
  readonly kept: Carried | undefined;
  readonly now: Temporal.Instant;
  readonly said: string | undefined;
}

/** « /kori/releve »: the statement that one carries away, to print, with its fingerprint. */
export function StatementPage(props: StatementPageProps) {
  const { statement, fingerprint, kept, now, said } = props;
  return (
    <Page
      title={texts.statement}
      lead={texts.statementOf(statement.name, writeDay(dayOf(kept?.at ?? now), dayOf(now)))}
      noindex
      breadcrumb={[backToMine, { label: texts.title, at: LEAVE }]}
    >
      {said !== undefined && (
        <div class="anse sans-papier">
          <output>{said}</output>
        </div>
      )}
      <Table caption={texts.caption} rows={statement.lines} columns={STATEMENT_COLUMNS} />
      <dl class="pile-s">
        <dt>{texts.sum}</dt>
        <dd>{texts.sumSays(statement.balance)}</dd>
        <dt>{texts.number}</dt>
        <dd>
          <code>{numberOf(statement)}</code>
        </dd>
      </dl>
      {kept !== undefined && <Fingerprint fingerprint={fingerprint} />}
      {kept === undefined && (
        <div class="pile-s sans-papier">
          <p>{texts.notKept}</p>
          <MakeStatement />
        </div>
      )}
      <p>{texts.covers}</p>
      <p class="sans-papier">
        <a href={`${STATEMENT}.csv`}>{texts.file}</a>
      </p>
    </Page>
  );
}

function Fingerprint({ fingerprint }: Pick<StatementPageProps, "fingerprint">) {
  const { publicUrl } = useFrame();
  return (
    <details open>
      <summary>{texts.proof}</summary>
      <dl class="pile-s">
        <dt>{texts.fingerprint}</dt>
        <dd>
          <code>{fingerprint}</code>
        </dd>
        <dt>{texts.check}</dt>
        <dd>
          <a href={`${STATEMENT}/${fingerprint}`}>{`${publicUrl}${STATEMENT}/${fingerprint}`}</a>
        </dd>
      </dl>
    </details>
  );
}

/** « /kori/releve/… »: what a statement said, for whoever holds it. */
export function CheckedPage({
  carried: { balance, at },
  now,
}: {
  readonly carried: Carried;
  readonly now: Temporal.Instant;
}) {
  return (
    <Page title={texts.checkTitle} lead={texts.checked(writeDay(dayOf(at), dayOf(now)))} noindex>
      <p>{texts.checkedSum(texts.sumSays(balance))}</p>
      <p>{texts.checkHow}</p>
    </Page>
  );
}
