import { Facts } from "#ui/facts";
import { Paged } from "#ui/listing";
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
  subsidyList,
  writeSubsidies,
  writeSumOf,
} from "../domain/subsidies.ts";
import { BeneficiaryTable, SubsidyLines, YearTable } from "./subsidy-pieces.tsx";
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
  return (
    <Section title={texts.given} id="donne">
      <Paged
        shown={seen.shown}
        total={seen.total.count}
        asked={asked}
        size={SUBSIDIES_A_PAGE}
        at={(changes) => subsidyList.at(addressOfFunder(seen.funder), asked, changes)}
        orders={{ of: SUBSIDY_ORDERS, names: texts.orders }}
        draw={(subsidies) => <SubsidyLines subsidies={subsidies} />}
      />
    </Section>
  );
}
