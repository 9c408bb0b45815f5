import { Facts } from "#ui/facts";
import { Empty, Lines, Pager, SortLinks } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenFunder } from "../actions/list-subsidies.ts";
import { addressOf } from "../../domain/organisation.ts";
import { writeDigits } from "../../domain/register-number.ts";
import {
  addressOfFunder,
  type AskedSubsidies,
  SUBSIDIES_A_PAGE,
  SUBSIDY_ORDERS,
  writeSubsidies,
  writeSumOf,
} from "../domain/subsidies.ts";
import { BeneficiaryTable, SubsidyLine, YearTable } from "./subsidy-pieces.tsx";
import { subsidyTexts as texts } from "./texts.fr.ts";

export interface FunderPageProps {
  readonly seen: SeenFunder;
  readonly asked: AskedSubsidies;
}

/** Who gave: how much, each year, to whom. */
export function FunderPage({ seen, asked }: FunderPageProps) {
  const { funder, organisation, total, byYear, byBeneficiary } = seen;
  const lead = texts.funderLead(total.count, writeSumOf(total.sum));
  return (
    <Page
      title={texts.funderTitle(funder.name)}
      heading={funder.name}
      description={lead}
      noindex={writeSubsidies(asked) !== ""}
      breadcrumb={[{ label: texts.back, at: "/subventions" }]}
      lead={lead}
      beneath={
        organisation !== undefined && (
          <p>
            <a href={addressOf(organisation)}>{texts.itsPage}</a>
          </p>
        )
      }
    >
      <Facts
        facts={[
          funder.siren === undefined
            ? undefined
            : { label: texts.siren, says: writeDigits(funder.siren) },
          funder.department === undefined
            ? undefined
            : { label: texts.department, says: funder.department },
        ]}
      />
      <YearTable rows={byYear} />
      <BeneficiaryTable rows={byBeneficiary} />
      <Given seen={seen} asked={asked} />
      <p class="petit doux">{texts.about}</p>
    </Page>
  );
}

function Given({ seen, asked }: FunderPageProps) {
  const at = (changes: Partial<AskedSubsidies>) => {
    const query = writeSubsidies({ ...asked, page: 1, ...changes });
    return `${addressOfFunder(seen.funder)}${query === "" ? "" : `?${query}`}`;
  };
  return (
    <Section title={texts.given} id="donne">
      <SortLinks
        orders={SUBSIDY_ORDERS.map((order) => ({
          label: texts.orders[order],
          at: at({ order }),
          current: order === asked.order,
        }))}
      />
      {seen.shown.length === 0 ? (
        <Empty title={texts.tooFar}>
          <p>
            <a href={at({})}>{texts.backToFirst}</a>
          </p>
        </Empty>
      ) : (
        <Lines>
          {seen.shown.map((listed) => (
            <SubsidyLine listed={listed} />
          ))}
        </Lines>
      )}
      <Pager
        page={asked.page}
        size={SUBSIDIES_A_PAGE}
        total={seen.total.count}
        at={(page) => at({ page })}
      />
    </Section>
  );
}
