import { dayOf, writeDay } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { ButtonLink, Form } from "#ui/form";
import { Empty } from "#ui/list";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import { ACCOUNT_PAGE, type SeenAccount, type SeenLine } from "../actions/see-account.ts";
import { reasonTexts } from "../domain/said.fr.ts";
import { codeTexts } from "./code-texts.fr.ts";
import { accountAt, LEAVE, lineAt, MINE, RECEIVE, USE_CODE, USE_VOUCHER, VOUCHERS } from "./at.ts";
import { Close, Closed } from "./closed.tsx";
import { Common } from "./common.tsx";
import { thankForm } from "./forms.ts";
import { type AskedLines, lineList, ORDERS } from "./list-asked.ts";
import { TiesOf } from "./line-page.tsx";
import { leaveTexts } from "./leave-texts.fr.ts";
import { texts } from "./texts.fr.ts";
import { thanksTexts } from "./thanks-texts.fr.ts";
import { Uncounted } from "./uncounted.tsx";
import { uncountedTexts, worthTexts } from "./worth-texts.fr.ts";
import { voucherTexts } from "./voucher-texts.fr.ts";

export interface AccountPageProps {
  readonly account: SeenAccount;
  readonly asked: AskedLines;
  readonly now: Temporal.Instant;
  readonly said: string | undefined;
  /** Whom one came to thank, as the address says it. */
  readonly whom?: string | undefined;
  readonly back: GivenBack;
}

/** An account: what it holds in words, thanks by name for who may give from it, then each line. */
export function AccountPage(props: AccountPageProps) {
  const { account, said, back, now } = props;
  const { of, isMine, balance, isOpen } = account;
  return (
    <Page
      title={isMine ? texts.title : texts.titleOf(of.name)}
      lead={isMine ? texts.lead : texts.leadOf[of.party.kind]}
      noindex
      back={back}
    >
      {said !== undefined && (
        <div class="anse">
          <output>{said}</output>
        </div>
      )}
      <Cove class="pile-s">
        {isMine ? (
          <>
            <p class="gros">{isOpen ? texts.balance(balance) : texts.none}</p>
            <p>{isOpen ? texts.both : texts.begins}</p>
          </>
        ) : (
          <>
            <p class="gros">{isOpen ? texts.balanceOf(balance) : texts.noneOf}</p>
            {account.common?.closed === undefined && <ComesIn of={of} />}
          </>
        )}
        {account.targets === undefined && account.worth !== undefined && (
          <p class="petit">{worthTexts.says(account.worth)}</p>
        )}
      </Cove>
      <Thank {...props} />
      <Closed account={account} now={now} />
      {account.common?.closed === undefined && <Common account={account} back={back} />}
      <Passed {...props} />
      {account.common?.closed === undefined && <Uncounted account={account} />}
      <Close account={account} />
      <Others {...props} />
    </Page>
  );
}

/** How kori come in: whoever reads it thanks it, from their own. */
function ComesIn({ of: { party } }: Pick<SeenAccount, "of">) {
  if (party.kind !== "circle" && party.kind !== "organisation") return null;
  return (
    <p>
      {texts.comesIn[party.kind]}{" "}
      <a href={`${MINE}?a=${party.id}#remercier`}>{texts.thankThis[party.kind]}</a>
    </p>
  );
}

function mayStillGive({ of: { party }, left, isNear }: SeenAccount): string {
  if (party.kind === "circle") return thanksTexts.share(left);
  const said = thanksTexts.left(left, party.kind === "person");
  return party.kind === "person" && isNear && left > 0 ? `${said} ${thanksTexts.near}` : said;
}

function Thank({ account, back, whom }: AccountPageProps) {
  const { targets, worth, of } = account;
  if (targets === undefined) return null;
  return (
    <Section title={thanksTexts.title} id="remercier">
      <p>{account.isUncounted ? uncountedTexts.wordsAlone : mayStillGive(account)}</p>
      {worth !== undefined && <p class="petit">{worthTexts.says(worth)}</p>}
      <Form
        action={accountAt(of.party)}
        asks={thankForm(targets)}
        values={{ to: targets.find(({ party }) => party.id === whom)?.party.id }}
        back={backTo("thank", back)}
        send={thanksTexts.send}
        pictogram="thank"
        class="pile"
      />
      {account.isMine && (
        <p>
          <a href={USE_CODE}>{codeTexts.use}</a>
        </p>
      )}
    </Section>
  );
}

function Passed({ account, asked, now }: AccountPageProps) {
  const at = accountAt(account.of.party);
  return (
    <Section title={texts.lines} id="lignes">
      <Paged
        shown={account.lines}
        total={account.total}
        size={ACCOUNT_PAGE}
        asked={asked}
        at={(changes) => lineList.at(at, asked, changes)}
        orders={{ of: ORDERS, names: texts.orders }}
        draw={(lines) => (
          <ul class="lignes">
            {lines.map((line) => (
              <LineOf line={line} account={account} now={now} />
            ))}
          </ul>
        )}
        empty={<Empty title={texts.noLine} />}
      />
      {account.total > 0 && (
        <>
          <p class="petit doux">
            {texts.note}
            {account.mayMend && ` ${texts.noteWrong}`}
          </p>
          <ul class="liens petit sans-papier">
            {(["csv", "jsonld"] as const).map((format) => (
              <li>
                <a href={`${at}.${format}`}>{texts[format]}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

interface LineProps {
  readonly line: SeenLine;
  readonly account: SeenAccount;
  readonly now: Temporal.Instant;
}

/** One line: how much, with whom, for what and on which day. */
function LineOf({ line, account: { isMine }, now }: LineProps) {
  const { id, reason, at, words, by, ties, hasPage } = line;
  const said = texts.onDay(reasonTexts[reason], writeDay(dayOf(at), dayOf(now)));
  return (
    <li>
      <p>
        <strong>{isMine ? sayMine(line) : sayOf(line)}</strong>
      </p>
      {words !== undefined && <p>« {words} »</p>}
      <p class="doux">
        {hasPage ? <a href={lineAt(id)}>{said}</a> : said}
        {!isMine && by !== undefined && <>, {texts.byWhom(by)}</>}
      </p>
      {hasPage && <TiesOf ties={ties} now={now} />}
    </li>
  );
}

function sayMine({ amount, isGiven, with: who }: SeenLine): string {
  if (amount === 0) return isGiven ? texts.saidThanks(who) : texts.hadThanks(who);
  return amount > 0 ? texts.received(amount, who) : texts.given(amount, who);
}

function sayOf({ amount, isGiven, with: who }: SeenLine): string {
  if (amount === 0) return isGiven ? texts.saidThanksOf(who) : texts.hadThanksOf(who);
  return amount > 0 ? texts.receivedOf(amount, who) : texts.givenOf(amount, who);
}

function Others({ account: { isMine, others } }: AccountPageProps) {
  return (
    <>
      {others.length > 0 && (
        <Section title={texts.others} id="comptes" class="pile-s">
          <ul class="liens">
            {others.map(({ party, name }) => (
              <li>
                <a href={accountAt(party)}>{texts.titleOf(name)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {isMine && (
        <p class="rang">
          <ButtonLink href="/coups-de-pouce" kind="clair">
            {texts.exchanges}
          </ButtonLink>
          <ButtonLink href={RECEIVE} kind="clair">
            {codeTexts.receive}
          </ButtonLink>
          <ButtonLink href={VOUCHERS} kind="clair">
            {voucherTexts.title}
          </ButtonLink>
          <ButtonLink href={USE_VOUCHER} kind="clair">
            {voucherTexts.have}
          </ButtonLink>
          <ButtonLink href={LEAVE} kind="clair">
            {leaveTexts.title}
          </ButtonLink>
        </p>
      )}
    </>
  );
}
