import { dayOf, writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { spacedSlip } from "#rules/people";
import { ButtonLink, Form, Press } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Empty, Lines } from "#ui/list";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import { type SeenVoucher, type SeenVouchers, VOUCHER_PAGE } from "../actions/vouchers.ts";
import { MINE, USE_VOUCHER, VOUCHERS } from "./at.ts";
import { codeForm, voucherForm } from "./forms.ts";
import { voucherList } from "./list-asked.ts";
import { texts as words } from "./texts.fr.ts";
import { voucherTexts as texts } from "./voucher-texts.fr.ts";

const mine = { label: words.title, at: MINE };

interface Shown {
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

function Said({ said }: { readonly said: string | undefined }) {
  if (said === undefined) return null;
  return (
    <div class="anse sans-papier">
      <output>{said}</output>
    </div>
  );
}

function stateSaid(voucher: SeenVoucher, now: Temporal.Instant): string {
  const until = writeDay(dayOf(voucher.endsAt), dayOf(now));
  return voucher.state === "used"
    ? texts.states.used(voucher.usedBy ?? "")
    : texts.states[voucher.state](until);
}

export interface VouchersPageProps extends Shown {
  readonly seen: SeenVouchers;
  readonly asked: ReturnType<typeof voucherList.read>;
}

/** « /kori/bons »: promises of kori on paper: one more, then those that were made. */
export function VouchersPage({ seen, asked, now, back }: VouchersPageProps) {
  return (
    <Page title={texts.title} lead={texts.lead} noindex breadcrumb={[mine]} back={back}>
      <Section title={texts.make} id="faire" class="pile-s">
        <p>{texts.makeSays}</p>
        <Form action={VOUCHERS} asks={voucherForm} back={back} send={texts.make} class="pile" />
      </Section>
      <Section title={texts.list} id="bons">
        <Paged
          shown={seen.vouchers}
          total={seen.total}
          size={VOUCHER_PAGE}
          asked={asked}
          at={(changes) => voucherList.at(VOUCHERS, asked, changes)}
          draw={(vouchers) => (
            <Lines>
              {vouchers.map((one) => (
                <article>
                  <h3>
                    <a href={`${VOUCHERS}/${one.id}`}>
                      {texts.oneOf(one.amount, writeDay(dayOf(one.madeAt), dayOf(now)))}
                    </a>
                  </h3>
                  <p class="petit doux">{stateSaid(one, now)}</p>
                </article>
              ))}
            </Lines>
          )}
          empty={<Empty title={texts.none} />}
        />
      </Section>
      <p>
        <ButtonLink href={USE_VOUCHER} kind="clair">
          {texts.have}
        </ButtonLink>
      </p>
    </Page>
  );
}

export interface VoucherPageProps extends Shown {
  readonly voucher: SeenVoucher & { readonly code: string | undefined };
  readonly name: string;
  readonly said: string | undefined;
}

/** « /kori/bons/… »: one of them, to print while it waits. */
export function VoucherPage({ voucher, name, now, back, said }: VoucherPageProps) {
  const { publicUrl } = useFrame();
  const { amount, code, id } = voucher;
  const day = writeDay(dayOf(voucher.endsAt), dayOf(now));
  return (
    <Page
      title={texts.one(amount)}
      noindex
      narrow
      lead={texts.from(name)}
      breadcrumb={[mine, { label: texts.title, at: VOUCHERS }]}
      back={back}
    >
      <Said said={said} />
      {code === undefined ? (
        <p>{stateSaid(voucher, now)}</p>
      ) : (
        <>
          <Cove class="pile-s">
            <p>{texts.how(`${publicUrl}${USE_VOUCHER}`)}</p>
            <p class="gros">
              <strong>{spacedSlip(code)}</strong>
            </p>
            <p>{texts.until(day)}</p>
            <p class="petit">{texts.how2}</p>
          </Cove>
          <div class="pile-s sans-papier">
            <p class="petit doux">{texts.print}</p>
            <details class="pile-s">
              <summary>{texts.stop}</summary>
              <p class="petit">{texts.stopSays}</p>
              <Press action={`${VOUCHERS}/${id}/arreter`} kind="clair">
                {texts.stop}
              </Press>
            </details>
          </div>
        </>
      )}
    </Page>
  );
}

/** « /kori/bon »: the code of a voucher that one was given. */
export function UseVoucherPage({ back }: Pick<Shown, "back">) {
  return (
    <Page
      title={texts.useTitle}
      lead={texts.useLead}
      noindex
      narrow
      breadcrumb={[mine]}
      back={back}
    >
      <Form action={USE_VOUCHER} asks={codeForm} back={back} send={texts.use} class="pile" />
    </Page>
  );
}
