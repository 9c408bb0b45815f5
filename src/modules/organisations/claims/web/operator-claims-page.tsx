import { dayOf, writeDate } from "#basics/dates";
import { Empty, Lines, Pager, SortLinks } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Above, State } from "#ui/state";

import {
  CLAIM_LISTS,
  type ClaimList,
  type ClaimsToDecide,
} from "../actions/see-claims-to-decide.ts";
import { roleNames } from "../../domain/names.fr.ts";
import { claimListTexts as words } from "./operator-claims-texts.fr.ts";

export const OPERATOR_CLAIMS = "/operateur/structures";
export const CLAIMS_PAGE = 20;

export interface ClaimListAsked {
  readonly list: ClaimList;
  readonly newestFirst: boolean;
  readonly page: number;
}

/** The address of a list: nothing that is a default. */
export function addressOfList({ list, newestFirst, page }: ClaimListAsked): string {
  const query = new URLSearchParams();
  if (list !== "to-see") query.set("liste", words.words[list]);
  if (newestFirst) query.set("tri", "recentes");
  if (page > 1) query.set("page", String(page));
  const text = query.toString();
  return text === "" ? OPERATOR_CLAIMS : `${OPERATOR_CLAIMS}?${text}`;
}

export interface ClaimListPageProps {
  readonly asked: ClaimListAsked;
  readonly found: ClaimsToDecide;
  readonly said: boolean;
}

/** For the operator: the claims that wait, those that need them first. */
export function ClaimListPage({ asked, found, said }: ClaimListPageProps) {
  return (
    <Page title={words.title} noindex breadcrumb={[{ label: words.trail, at: "/operateur" }]}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{words.title}</h1>
          <p class="chapo">{words.lead}</p>
        </header>
        {said && (
          <div class="anse">
            <output>{words.said.decidee}</output>
          </div>
        )}
        <Lists asked={asked} counts={found.counts} />
        <Found asked={asked} found={found} />
        <Section title={words.also} small class="pile-s">
          <ul class="liens">
            <li>
              <a href={`${OPERATOR_CLAIMS}/doublons`}>{words.merges}</a>
            </li>
            <li>
              <a href={`${OPERATOR_CLAIMS}/dissolutions`}>{words.dissolutions}</a>
            </li>
          </ul>
        </Section>
      </div>
    </Page>
  );
}

function Found({ asked, found }: Pick<ClaimListPageProps, "asked" | "found">) {
  const { claims, counts } = found;
  if (claims.length === 0)
    return <Empty title={words.empty}>{asked.list !== "all" && <p>{words.emptyHelp}</p>}</Empty>;
  return (
    <>
      <SortLinks
        orders={[false, true].map((newestFirst) => ({
          label: newestFirst ? words.orders.newest : words.orders.oldest,
          at: addressOfList({ ...asked, newestFirst, page: 1 }),
          current: asked.newestFirst === newestFirst,
        }))}
      />
      <Lines>
        {claims.map((claim) => (
          <ClaimLine claim={claim} />
        ))}
      </Lines>
      <Pager
        page={asked.page}
        size={CLAIMS_PAGE}
        total={counts[asked.list]}
        at={(page) => addressOfList({ ...asked, page })}
      />
    </>
  );
}

function Lists({
  asked,
  counts,
}: {
  readonly asked: ClaimListAsked;
  readonly counts: ClaimsToDecide["counts"];
}) {
  return (
    <nav aria-label={words.nav}>
      <ul class="liens rang">
        {CLAIM_LISTS.map((list) => (
          <li>
            <a
              href={addressOfList({ ...asked, list, page: 1 })}
              aria-current={list === asked.list ? "page" : undefined}
            >
              {words.lists[list]}
            </a>{" "}
            <span class="doux petit">{counts[list]}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Who is there already: those who represent it and go on, or a rival beside whom nobody acts. */
function Others({ isStopped }: { readonly isStopped: boolean }) {
  return (
    <State tone={isStopped ? "presse" : "attend"}>{isStopped ? words.rivals : words.beside}</State>
  );
}

function ClaimLine({ claim }: { readonly claim: ClaimsToDecide["claims"][number] }) {
  const { id, name, town, claimant, role, madeAt, state, letterWaits, documents } = claim;
  return (
    <article class="pile-s">
      <Above
        facts={[
          town,
          ...(state === "frozen" ? [<Others isStopped={claim.isStopped} />] : []),
          ...(letterWaits ? [<State tone="attend">{words.letter}</State>] : []),
          ...(documents > 0 ? [<State tone="attend">{words.documents(documents)}</State>] : []),
          ...(claim.isContested ? [<State tone="presse">{words.contested}</State>] : []),
        ]}
      />
      <h2 class="h-petit">
        <a href={`${OPERATOR_CLAIMS}/demandes/${id}`} aria-label={`${name}, ${claimant}`}>
          {name}
        </a>
      </h2>
      <p>{words.says(claimant, roleNames[role], writeDate(dayOf(madeAt)))}</p>
    </article>
  );
}
