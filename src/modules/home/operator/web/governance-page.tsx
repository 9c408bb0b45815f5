import { type Amount, amountOf, writeAmount } from "#basics/amount";
import { addressOf } from "#rules/circles";
import type { Instance } from "#services/house";
import { ButtonLink } from "#ui/button";
import { Facts } from "#ui/facts";
import { Lines } from "#ui/list";
import { Markdown } from "#ui/markdown";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Table } from "#ui/table";

import type { Governance } from "../actions/see-governance.ts";
import {
  type AccountLine,
  LINE_KINDS,
  type LineKind,
  totalsOf,
} from "../../domain/account-line.ts";
import { texts } from "./governance-texts.fr.ts";
import { Done } from "../../mine/web/mine-page.tsx";

export type GovernancePageProps = Governance & {
  readonly instance: Instance;
  /** The sentence of what was just saved. */
  readonly said?: string | undefined;
};

/** Who governs the instance, who operates and moderates it, what it costs and who pays: for everyone. */
export function GovernancePage({ instance, said, ...seen }: GovernancePageProps) {
  return (
    <Page title={texts.title} description={texts.lead} breadcrumb={[{ label: "Accueil", at: "/" }]}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        <Done says={said} />
        <div class="deux">
          <GoverningCircle {...seen} />
          <WhoOperates instance={instance} moderators={seen.moderators} />
        </div>
        <Accounts {...seen} />
      </div>
    </Page>
  );
}

function GoverningCircle({ governing, panels }: Pick<Governance, "governing" | "panels">) {
  if (governing === undefined)
    return (
      <Section title={texts.circle} id="cercle">
        <p>{texts.noCircle}</p>
        <p>
          <a href="/contact">{texts.write}</a>
        </p>
      </Section>
    );
  const { circle, members, roles } = governing;
  return (
    <Section title={circle.name} id="cercle">
      <p>{circle.purpose}</p>
      <p>{texts.members(members)}</p>
      <h3>{texts.charter}</h3>
      <ul>
        {circle.charter.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      {circle.ownRules !== undefined && (
        <>
          <h3>{texts.rules}</h3>
          <Markdown text={circle.ownRules} />
        </>
      )}
      {roles.length > 0 && (
        <>
          <h3>{texts.roles}</h3>
          <p class="petit doux">{texts.rolesHow}</p>
          <Lines>
            {roles.map(({ name, about }) => (
              <div>
                <strong>{name}</strong>
                <p>{about}</p>
              </div>
            ))}
          </Lines>
        </>
      )}
      <Shown panels={panels} />
      <p>
        <ButtonLink kind="clair" href={addressOf(circle)}>
          {texts.go}
        </ButtonLink>
      </p>
    </Section>
  );
}

function Shown({ panels }: Pick<Governance, "panels">) {
  return <>{panels.map(({ title, body }) => [title !== undefined && <h3>{title}</h3>, body])}</>;
}

function WhoOperates({
  instance,
  moderators,
}: Pick<GovernancePageProps, "instance" | "moderators">) {
  const { publisher, host } = instance;
  return (
    <Section title={texts.who} id="qui">
      <Facts
        facts={[
          { label: texts.publisher, says: publisher ?? texts.noPublisher },
          host === undefined ? undefined : { label: texts.host, says: host },
          {
            label: texts.moderators,
            says: (
              <>
                {texts.moderatorCount(moderators.count)}{" "}
                {moderators.names.length > 0 && texts.named(moderators.names.join(", "))}
              </>
            ),
          },
        ]}
      />
      <h3>{texts.everyones}</h3>
      <ul>
        <li>
          <a href="/moderation">{texts.how}</a>
        </li>
        <li>
          <a href="/conditions">{texts.terms}</a>
        </li>
        <li>
          <a href="/confidentialite">{texts.privacy}</a>
        </li>
        <li>
          <a href="/contact">{texts.write}</a>
        </li>
      </ul>
    </Section>
  );
}

function Accounts({ year, years, lines, totals, mayKeep }: Governance) {
  const others = years.filter((one) => one !== year);
  return (
    <Section title={texts.accounts(year)} id="comptes">
      {lines.length === 0 ? (
        <p>{texts.noAccounts}</p>
      ) : (
        <>
          {(totals.expense > 0 || totals.income > 0) && (
            <p class="chapo">
              {balanceIn(totals.left)}
              {lines.some(({ isPlanned, struck }) => isPlanned && struck === undefined) &&
                ` ${texts.withPlanned}`}
            </p>
          )}
          {LINE_KINDS.map((kind) => (
            <LinesOf kind={kind} lines={lines} mayKeep={mayKeep} />
          ))}
          {totals.inKind > 0 && <p class="petit doux">{texts.inKindWhy}</p>}
        </>
      )}
      {others.length > 0 && (
        <p>
          {texts.years} :{" "}
          {others.map((one, i) => (
            <>
              {i > 0 && ", "}
              <a href={`/gouvernance?annee=${one}`}>{one}</a>
            </>
          ))}
        </p>
      )}
      {mayKeep && (
        <p>
          <ButtonLink href="/gouvernance/comptes">{texts.add}</ButtonLink>
        </p>
      )}
      {years.length > 0 && (
        <p>
          <a href="/gouvernance.csv">{texts.file}</a>
        </p>
      )}
    </Section>
  );
}

function balanceIn(left: number): string {
  if (left === 0) return texts.even;
  const amount = euros(Math.abs(left));
  return left > 0 ? texts.left(amount) : texts.missing(amount);
}

interface LinesOfProps {
  readonly kind: LineKind;
  readonly lines: readonly AccountLine[];
  readonly mayKeep: boolean;
}

function LinesOf({ kind, lines, mayKeep }: LinesOfProps) {
  const rows = lines.filter((line) => line.kind === kind);
  if (rows.length === 0) return null;
  const { expense, income, inKind } = totalsOf(rows);
  const more = mayKeep ? [{ title: "", cell: strikeLink }] : [];
  return (
    <Table
      caption={texts.kinds[kind]}
      columns={[
        { title: texts.columns.label[kind], cell: labelOf },
        { title: texts.columns.party[kind], cell: ({ party }: AccountLine) => party },
        {
          title: kind === "in-kind" ? texts.columns.value : texts.columns.amount,
          number: true,
          cell: ({ amount, struck }) =>
            struck === undefined ? writeAmount(amount) : <del>{writeAmount(amount)}</del>,
        },
        ...more,
      ]}
      rows={rows}
      foot={[texts.total, "", euros(expense + income + inKind), ...more.map(() => "")]}
    />
  );
}

function labelOf({ label, isPlanned, struck }: AccountLine) {
  if (struck === undefined)
    return isPlanned ? (
      <>
        {label} <span class="doux">({texts.planned})</span>
      </>
    ) : (
      label
    );
  return (
    <>
      <p>
        <del>{label}</del>
      </p>
      <p class="petit doux">{texts.struckLine(struck.why)}</p>
    </>
  );
}

function strikeLink({ id, label, struck }: AccountLine) {
  if (struck !== undefined) return "";
  return (
    <a href={`/gouvernance/comptes/${id}/rayer`} aria-label={`${texts.strike} : ${label}`}>
      {texts.strike}
    </a>
  );
}

/** Sums of amounts are amounts while they stay below what one may be; beyond, they are written all the same. */
function euros(sum: number): string {
  const amount: Amount | undefined = amountOf(sum);
  return amount === undefined ? String(sum / 100) : writeAmount(amount);
}
