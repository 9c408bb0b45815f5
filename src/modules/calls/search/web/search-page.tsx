import { titleOf } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { OnMap, Paged } from "#ui/listing";
import { Page } from "#ui/page";
import { PartsAsked } from "#ui/page/parts-asked";

import type { FoundCalls } from "../../actions/find-calls.ts";
import { PAGE } from "../../actions/find-calls.ts";
import { type AskedSearch, ORDERS, writeSearch } from "../../domain/search/search.ts";
import { describeSearch } from "../../domain/search/describe-search.ts";
import { AlertInvite } from "../../alerts/web/invite.tsx";
import { CallLine } from "./call-line.tsx";
import { Filters } from "./filters.tsx";
import { writeRanking } from "./ranking.ts";
import { addressOf, onMapOf } from "./search-address.ts";
import { Said } from "./search-said.tsx";
import { publishTexts } from "../../publish/web/texts.fr.ts";
import { signalTexts } from "../../signals/web/texts.fr.ts";
import { texts } from "../../web/texts.fr.ts";

export interface SearchPageProps {
  readonly asked: AskedSearch;
  readonly found: FoundCalls;
  /** The sum as it was typed, perhaps wrongly. */
  readonly sum: string;
  /** What was typed in the one box, when a place was read in it. */
  readonly understood?: string | undefined;
  readonly problems: Readonly<Record<string, string>>;
  readonly signedIn: boolean;
  readonly now: Temporal.Instant;
}

/** Calls that fit a search, each with its reason; filters beside; an alert to keep it. */
export function SearchPage(props: SearchPageProps) {
  const { asked, found, signedIn } = props;
  return (
    <Page
      title={titleOf(countOf(asked, found), { problems: props.problems })}
      beneath={
        <>
          <PartsAsked
            typed={props.understood ?? asked.words}
            place={asked.typedPlace}
            here="/appels"
          />
          <Said asked={asked} found={found} understood={props.understood} />
        </>
      }
      noindex={writeSearch(asked) !== ""}
      links={alternates(asked)}
    >
      <div class="deux avant">
        <Filters {...props} />
        <div class="pile-l">
          <AlertInvite
            search={writeSearch({ ...asked, page: 1, order: "fit" })}
            words={describeSearch({ ...found.asked, closedToo: false })}
            signedIn={signedIn}
          />
          <OnMap at={onMapOf(asked)} />
          <Results {...props} />
          <Elsewhere asked={asked} />
          <p>
            {publishTexts.invite} <a href="/appels/publier">{publishTexts.title}</a>
          </p>
        </div>
      </div>
    </Page>
  );
}

function Results({ asked, found, now }: SearchPageProps) {
  return (
    <section class="pile" aria-labelledby="res">
      <h2 class="hors" id="res">
        {texts.results}
      </h2>
      <Paged
        {...found}
        asked={asked}
        size={PAGE}
        at={(changes) => addressOf(asked, changes)}
        orders={{ of: ORDERS, names: texts.order }}
        draw={(calls) => (
          <>
            <Lines>
              {calls.map((shown) => (
                <CallLine shown={shown} search={found.search} now={now} />
              ))}
            </Lines>
            {found.total > 1 && <p class="petit doux">{writeRanking(asked, found)}</p>}
            <Missing />
          </>
        )}
        empty={
          <>
            <Empty title={texts.nothing} way={{ at: "/appels", label: texts.back }}>
              <p>{texts.nothingHelp}</p>
            </Empty>
            <Missing />
          </>
        }
      />
    </section>
  );
}

/** A call that one saw elsewhere may be missing here. */
function Missing() {
  return (
    <p class="petit">
      {signalTexts.invite} <a href="/appels/signaler">{signalTexts.title}</a>
    </p>
  );
}

function countOf(asked: AskedSearch, { total, widened }: FoundCalls): string {
  if (widened.length > 0) return texts.widenedTitle;
  if (asked.words === "" && !asked.closedToo && total > 0) return texts.allOpen(total);
  return texts.title(total, asked.words);
}

const FORMATS = ["csv", "ics", "atom", "json", "geojson"] as const;

function Elsewhere({ asked }: { readonly asked: AskedSearch }) {
  return (
    <p class="petit doux">
      {texts.listAs}{" "}
      {FORMATS.map((format, i) => (
        <>
          {i > 0 && (i === FORMATS.length - 1 ? " et " : ", ")}
          <a href={addressOf(asked, {}, `.${format}`)}>{texts.formats[format]}</a>
        </>
      ))}
      .
    </p>
  );
}

function alternates(asked: AskedSearch) {
  return [
    { type: "application/opensearchdescription+xml", label: texts.searched, at: "/recherche.xml" },
    { type: "application/atom+xml", label: texts.formats.atom, at: addressOf(asked, {}, ".atom") },
  ];
}
