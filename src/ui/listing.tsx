import type { Child } from "hono/jsx";

import { Button, ButtonLink, Field, Form } from "./form.tsx";
import { Empty, Lines, Pager, type SortLink, SortLinks } from "./list.tsx";
import { texts } from "./texts.fr.ts";

/** What the fields of a search say; without `where`, a list has no place. */
export interface SearchWords {
  readonly words: string;
  readonly wordsHelp?: string;
  readonly where?: string;
  readonly whereHelp?: string;
}

export interface WordsAndWhereProps {
  readonly says: SearchWords;
  readonly words: string;
  readonly place?: string;
  /** The most letters of the words: 200. */
  readonly most?: number;
}

/** The two fields that all searches have: words, and where. */
export function WordsAndWhere({ says, words, place, most = 200 }: WordsAndWhereProps) {
  return (
    <>
      <Field
        name="q"
        type="search"
        label={says.words}
        help={says.wordsHelp}
        value={words}
        maxlength={most}
      />
      {says.where !== undefined && (
        <Field name="ou" label={says.where} help={says.whereHelp} value={place} maxlength={120} />
      )}
    </>
  );
}

export interface SearchProps extends WordsAndWhereProps {
  /** The address of the whole list. */
  readonly all: string;
  readonly says: SearchWords & { readonly search: string; readonly clear: string };
  /** Whether something is looked for. */
  readonly isAsked: boolean;
  /** What else may be asked: its own filters. */
  readonly children?: Child;
}

/** The search of a list: words, where, what else it may be asked, and the way back to all of it. */
export function Search({ all, isAsked, children, ...fields }: SearchProps) {
  const { search, clear } = fields.says;
  return (
    <Form action={all} method="get" label={search} class="pile">
      <WordsAndWhere {...fields} />
      {children}
      <div class="rang">
        <Button>{search}</Button>
        {isAsked && (
          <ButtonLink href={all} kind="lien">
            {clear}
          </ButtonLink>
        )}
      </div>
    </Form>
  );
}

export interface FiltersProps {
  /** The address of the whole list. */
  readonly all: string;
  readonly says: { readonly title: string; readonly send: string; readonly clear: string };
  /** Whether there is anything to clear. */
  readonly isAsked: boolean;
  readonly children?: Child;
}

/** The search of a list beside it: folded on a small screen. */
export function Filters({ all, says: { title, send, clear }, isAsked, children }: FiltersProps) {
  return (
    <aside aria-label={title}>
      <details class="repli">
        <summary>{title}</summary>
        <Form action={all} method="get" label={title}>
          {children}
          <div class="pile-s">
            <Button>{send}</Button>{" "}
            {isAsked && (
              <ButtonLink href={all} kind="lien">
                {clear}
              </ButtonLink>
            )}
          </div>
        </Form>
      </details>
    </aside>
  );
}

/** A place that was chosen stands in its field by its name, not by its reference. */
export function placeShown(typed: string, place: { readonly name: string } | undefined): string {
  return /^(commune|departement|region)-/.test(typed) && place !== undefined ? place.name : typed;
}

export interface UnderstoodProps {
  /** The place as it was typed, and whether it is known. */
  readonly typed: string;
  readonly isKnown: boolean;
  /** Others that it may be, and the address of the list there. */
  readonly choices: readonly { readonly reference: string; readonly label: string }[];
  readonly at: (reference: string) => string;
  /** How far one had to look. */
  readonly widened?: string | undefined;
}

/** What was understood of a place, and how far one had to look. */
export function Understood({ typed, isKnown, choices, at, widened }: UnderstoodProps) {
  return (
    <>
      {!isKnown && <p>{texts.unknownPlace(typed)}</p>}
      {choices.length > 0 && (
        <p>
          {isKnown ? texts.otherPlaces : texts.didYouMean}{" "}
          {choices.map(({ reference, label }, i) => (
            <>
              {i > 0 && ", "}
              <a href={at(reference)}>{label}</a>
            </>
          ))}
        </p>
      )}
      {widened !== undefined && <p class="raison">{widened}</p>}
    </>
  );
}

export interface ListingProps<One> {
  readonly shown: readonly One[];
  readonly total: number;
  /** From 1, and how many a page holds. */
  readonly page: number;
  readonly size: number;
  /** The address of a page of the same list, and of the whole list. */
  readonly at: (page: number) => string;
  readonly all: string;
  readonly isAsked: boolean;
  readonly line: (one: One) => Child;
  readonly orders?: readonly SortLink[];
  readonly says: {
    readonly count: (count: number) => string;
    readonly clear: string;
    /** Nothing answers; nothing is there yet. */
    readonly empty: string;
    readonly emptyHelp: string;
    readonly emptyFirst: string;
    /** A page beyond the last one; else in the words of the house. */
    readonly tooFar?: string;
  };
}

/** What answers: how many, their order, one line each, the pages; and what to do when nothing does. */
export function Listing<One>(props: ListingProps<One>) {
  const { shown, total, page, size, at, line, orders = [], says } = props;
  return (
    <section class="pile" aria-labelledby="resultats">
      <h2 id="resultats">{says.count(total)}</h2>
      {total > 1 && orders.length > 0 && <SortLinks orders={orders} />}
      {shown.length === 0 ? <Nothing {...props} /> : <Lines>{shown.map(line)}</Lines>}
      <Pager page={page} size={size} total={total} at={at} />
    </section>
  );
}

function Nothing<One>({ total, at, all, isAsked, says }: ListingProps<One>) {
  if (total > 0)
    return (
      <Empty title={says.tooFar ?? texts.listOver}>
        <p>
          <a href={at(1)}>{texts.firstPage}</a>
        </p>
      </Empty>
    );
  if (!isAsked) return <Empty title={says.emptyFirst} />;
  return (
    <Empty title={says.empty}>
      <p>{says.emptyHelp}</p>
      <p>
        <a href={all}>{says.clear}</a>
      </p>
    </Empty>
  );
}
