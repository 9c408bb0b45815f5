import { kindNames, KINDS, wordOfKind } from "#rules/organisations";
import { Checks } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Empty, Lines } from "#ui/list";
import { Filters, Paged, Search, WordsAndWhere } from "#ui/listing";
import { Page } from "#ui/page";

import { AT, HELPERS } from "../../domain/address.ts";
import { helperTexts } from "../../web/helper-texts.fr.ts";
import { texts as words } from "../../web/texts.fr.ts";
import type { Offered } from "../actions/see-bodies.ts";
import { ASK, askAt } from "../domain/address.ts";
import { FEW, finding } from "../domain/finding.ts";
import { findTexts as texts } from "./find-texts.fr.ts";
import { type AskedOffered, offeredList } from "./list-asked.ts";
import { askTexts } from "./texts.fr.ts";

/** The steps to whom one asks. */
export const above = [
  { label: words.title, at: AT },
  { label: helperTexts.title, at: HELPERS },
];

/** How many bodies one page shows. */
export const SIZE = 20;

interface OfferedProps {
  readonly offered: readonly Offered[];
  readonly asked: AskedOffered;
}

/** Which body one asks: by what it does, where they are more than a few. */
export function OfferedPage({ offered, asked }: OfferedProps) {
  const found = finding(offered, asked, (kind) => kindNames[kind]);
  const isAsked = asked.words !== "" || asked.kinds.length > 0;
  return (
    <Page
      title={askTexts.which}
      heading={askTexts.which}
      lead={askTexts.whichLead}
      noindex
      narrow
      breadcrumb={above}
    >
      {(offered.length >= FEW || isAsked) && <Finding offered={offered} asked={asked} />}
      <Paged
        shown={found.slice((asked.page - 1) * SIZE, asked.page * SIZE)}
        total={found.length}
        size={SIZE}
        asked={asked}
        at={(changes) => offeredList.at(ASK, asked, changes)}
        draw={(some) => (
          <Lines>
            {some.map((one) => (
              <Line one={one} />
            ))}
          </Lines>
        )}
        empty={
          isAsked ? (
            <Empty title={texts.none} way={{ at: ASK, label: texts.clear }} />
          ) : (
            <Empty title={askTexts.none}>
              <p>{askTexts.noneHelp}</p>
            </Empty>
          )
        }
      />
    </Page>
  );
}

function Line({ one: { organisation, name, kind, purpose } }: { readonly one: Offered }) {
  return (
    <div class="pile-s">
      <h2 class="petit">
        <a href={askAt(organisation)}>{name}</a>
      </h2>
      <p>{purpose}</p>
      <p class="petit doux">{kindNames[kind]}</p>
    </div>
  );
}

/** By words of what it does, and by kind; those alone of which one comes. */
function Finding({ offered, asked }: OfferedProps) {
  const isAsked = asked.words !== "" || asked.kinds.length > 0;
  // In simple mode one question, which that mode sets after the names, among the ways.
  if (useFrame().person?.simple === true)
    return <Search all={ASK} isAsked={isAsked} words={asked.words} says={texts} />;
  return (
    <Filters
      all={ASK}
      says={{ title: texts.title, send: texts.search, clear: texts.clear }}
      isAsked={isAsked}
    >
      <WordsAndWhere says={texts} words={asked.words} />
      <Checks
        name="genre"
        question={texts.kinds}
        values={asked.kinds.map(wordOfKind)}
        choices={KINDS.flatMap((kind) => {
          const count = offered.filter((one) => one.kind === kind).length;
          if (count === 0 && !asked.kinds.includes(kind)) return [];
          return [{ value: wordOfKind(kind), label: kindNames[kind], count }];
        })}
      />
    </Filters>
  );
}
